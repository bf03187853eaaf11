"""Words whose attribution stands with the piece before them or in the sentence before them."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, ends_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.determiners import DEFINITE
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.japanese.sequels import japanese_sentence_before
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.signs import comes_from
from stancekit.segment.speech.sought import sought_from
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["answer", "new_sentence", "on_one_person", "second_piece", "sentence_before", "stops"]

_REACH = 600  # code points
_STOP = re.compile(r"\s*[.;:!?]")
_NEW_SENTENCE = re.compile(r"\s+[\"“„«A-ZÀ-ÞŁŚŻ]")


def stops(behind: str) -> bool:
    """Whether a mark that ends a clause stands directly behind the words."""
    return _STOP.match(behind) is not None


def new_sentence(behind: str) -> bool:
    """Whether a sentence begins behind the words."""
    return _NEW_SENTENCE.match(behind) is not None


def second_piece(text: str, earlier: Quotation, quotation: Quotation, before: str, words: Lexicon) -> bool:
    """Whether the clause before the words is that of the piece before them: “A”, said X, “B”."""
    gap = before.strip()
    if (
        words.language == "ja"
        or earlier.last_line != quotation.line
        or not gap
        or gap[-1] not in ",，–—-"
        or text[earlier.end : quotation.start] != before
        or ends_sentence(gap[:-1])
        or gap[0].isupper()
    ):
        return False
    clause = Clause(gap, words)
    verb = reporting_verb(clause, first=True, within=9)
    last = reporting_verb(clause, first=False, within=14)
    return verb is not None and verb == last


_TERM = 5  # words of a term
_SHORT, _BEGINS = 14, 3  # words of a line that announces words, and those with which its subject begins
_AND = word_set("and und et y a")
_ON_IT = 4  # words of a question that only names what is asked about


def _about_one(clause: Clause) -> Found | None:
    """Read a sentence that tells of one person only: Reached by mail, Ann Lee shrugs."""
    full = [name for name in clause.names if " " in name[2]]
    own = [name for name in ungoverned(clause) if " " in name[2] and not is_organisation(name[2])]
    if len(full) != 1 or len(own) != 1:
        return None
    return Found(own[0][2], "name", wrote=False, doubt="speaker_inferred", close=False)


def on_one_person(line: str, words: Lexicon) -> Found | None:
    """Read a line of one short sentence, whose subject is one person, before a paragraph of words: The mayor was clear on Tuesday."""
    clause = Clause(line.rstrip(" .!…"), words)
    if ends_sentence(clause.text) or '"' in line or len(clause.words) > _SHORT:
        return None
    if clause.names:
        one = _about_one(clause)
        return one if one and clause.names[0][2] == one.name else None
    who = described(clause.lows()[:_BEGINS], words)
    definite = DEFINITE[words.language]
    if who is None or who.kind != "role" or (definite and not clause.lows()[0].startswith((*definite, "l'"))):
        return None
    return Found(None, "role", wrote=False, doubt="speaker_inferred", close=False, calling=who.calling)


def answer(quotation_text: str, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read a question on a pronoun, or one that only begins with "and", before words that are a sentence of their own.

    Did she regret it? “Not for a day.” And the bells? “Soon.” Spanish and Polish verbs need no pronoun.
    """
    lead = before.rstrip()
    inside = quotation_text.rstrip("”\"»«“’' \u00a0\u202f")[-1:]
    if lead[-1:] != "?" or inside not in ".!?…" or (behind.strip() and not new_sentence(behind)):
        return None
    asked = Clause(last_sentence(lead[-_REACH:]), words)
    if any(" " in name[2] for name in asked.names):
        return None
    lows = asked.lows()
    on_it = lows[:1] != [] and lows[0] in _AND and len(lows) <= _ON_IT and not described(lows, words)
    if words.language not in ("es", "pl") and not on_it and words.third.isdisjoint(lows):
        return None
    return Found(None, "pronoun", wrote=False, doubt="speaker_inferred", close=False)


def sentence_before(
    text: str, quotation: Quotation, before: str, behind: str, words: Lexicon
) -> Found | None:
    """Read a sentence of reported speech before words that are a sentence of their own."""
    lead = before.rstrip()
    first = quotation.inner(text)[:3].lstrip(" \u00a0\u202f¿¡…")[:1]
    inside = quotation.last_mark(text)
    if words.language == "ja":
        return japanese_sentence_before(lead, behind, inside)
    if lead[-1:] not in (".", "!", "…") or not first.isupper():
        return None
    if not (stops(behind) or (inside in ".!?…" and (not behind.strip() or new_sentence(behind)))):
        return None
    if quotation.count_words(text) < 4:
        return None
    clause = Clause(last_sentence(lead[-_REACH:]).rstrip(" .!…"), words)
    if giver := comes_from(clause) or sought_from(clause):
        return giver
    last = reporting_verb(clause, first=False, within=5)
    if last is not None and not words.third.isdisjoint(clause.lows(last.end)[:1]):
        return Found(None, "pronoun", wrote=False, doubt="speaker_inferred", close=False)  # …, sagte sie uns.
    verb = reporting_verb(clause, first=True, within=14)
    if verb is None:
        return _about_one(clause) if quotation.count_words(text, within=300) > _TERM else None
    who = subject(clause, verb, verb_first=False)
    if who.kind == "" and words.language in ("es", "pl") and verb == clause.words[0] and not clause.names:
        return Found(
            None, "pronoun", wrote=False, doubt="speaker_inferred", close=False
        )  # Contestó con una carta.
    if who.kind not in ("name", "role", "pronoun", "handle"):
        return None
    return Found(who.name, who.kind, wrote=False, doubt="speaker_inferred", close=False, calling=who.calling)
