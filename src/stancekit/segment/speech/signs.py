"""Words that nobody in particular says: a petition reads, a banner says; and a sigh that comes from somebody."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import Clause, first_sentence, last_sentence
from stancekit.segment.language import holds_any
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.signs import GIVEN, READS, SIGNS, SIGNS_THAT_SAY, STEMS
from stancekit.segment.speech.found import Found

__all__ = ["comes_from", "leads_in_signs", "read_on_sign"]

_REACH = 260  # code points before the words
_BETWEEN = 60  # code points between such a text and the clause by which it speaks
_FROM = r"(?:from|von|vom|bei|de|du|des|d['’]|de\sla|del|por\sparte\sde(?:l|\sla)?|od|ze\sstrony)"
_AGE = re.compile(r"[\s,()\d]*(?:ans|años|lat|Jahre)?[\s)]*")


@cache
def _named(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{SIGNS[language]})\b", re.IGNORECASE)


@cache
def _says(language: str) -> re.Pattern[str]:
    between = rf"[^.;:«“„]{{0,{_BETWEEN}}}"
    return re.compile(
        rf"\b(?:{SIGNS[language]})\b{between}\b(?:{SIGNS_THAT_SAY[language]})[^,.;:«“„]{{0,40}}$",
        re.IGNORECASE,
    )


def read_on_sign(before: str, behind: str, words: Lexicon) -> bool:
    """Whether what is quoted is read on what many sign or nobody does: a petition, an open letter, a banner.

    `before` and `behind` are what stands beside the words in their line, up to the quotations next to them.
    """
    language = words.language
    if language not in SIGNS:
        return False
    if _read_there(first_sentence(behind[:_REACH]), language):
        return True
    if not holds_any(before[-_REACH:].lower(), STEMS[language]):
        return False
    lead = last_sentence(before[-_REACH:]).rstrip()
    if not _named(language).search(lead):
        return False
    if lead[-1:] == ":" and _says(language).search(lead[:-1].replace("’", "'")):
        return True  # haben einen offenen Brief geschrieben, in dem es heißt: „…“
    if lead[-1:] in ".!?…:":
        return lead[-1] != ":" and READS[language].match(behind.lower()) is not None
    return _says(language).search(lead.replace("’", "'")) is not None


def _read_there(behind: str, language: str) -> bool:
    """Whether it is said behind the words that they are read on a sign: lit-on sur l'ardoise d'un café."""
    reads = READS[language].match(behind.lower()) or _ON_SIGN[language].match(behind.lower())
    sign = _named(language).search(behind, reads.end()) if reads else None
    return reads is not None and sign is not None and sign.start() - reads.end() < _NEAR_VERB


_NEAR_VERB = 24  # code points between such a verb and the sign
_ON_SIGN = {
    "en": re.compile(r"\W*(?:reads|read|says|said)(?=\s(?:an?|the|one)\s)"),
    "de": re.compile(r"\W*(?:steht|stand|ist|war)(?=\sauf\s)"),
    "fr": re.compile(r"\W*(?:proclame|clame|lit-on|dit)(?=\s)"),
    "es": re.compile(r"\W*(?:se\slee|reza|rezaba|dice|decía)(?=\s)"),
    "pl": re.compile(r"\W*(?:głosi|głosił|głosiła|czytamy)(?=\s)"),
}
"""Verbs with which the sign stands behind: reads a banner."""


def leads_in_signs(line: str, words: Lexicon) -> bool:
    """Whether a line ends by leading in what is read on signs, in the lines below: On the placards one could read:."""
    return (
        words.language in SIGNS and _named(words.language).search(last_sentence(line[-_REACH:])) is not None
    )


def comes_from(clause: Clause) -> Found | None:
    """Read a sentence at whose end it is said from whom something came: That drew a sigh from the baker, Ann Lee, 81."""
    if GIVEN.get(clause.lexicon.language, frozenset()).isdisjoint(clause.tokens):
        return None
    names = [n for n in clause.names if " " in n[2]]
    if not names or not _AGE.fullmatch(clause.text[names[-1][1] :]):
        return None
    start, _, name = names[-1]
    if not _GIVER.search(clause.text[:start]):
        return None
    return Found(name, "name", wrote=False, doubt="speaker_inferred")


_GIVER = re.compile(rf"\b{_FROM}\s?(?:[^\W\d_][\w-]*\s|[^,.]{{3,60}},\s)?$", re.IGNORECASE)
"""Behind a preposition the name, a calling before it, or an apposition of it: from Ann Lee, from the baker, Ann Lee."""
