"""The attribution before a quotation: Ann Lee said: “…”; Ann Lee called it “…”; Ann Lee: “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.speech.attributions.according import according_to, according_to_whom
from stancekit.segment.speech.attributions.colons import head_of, read_head
from stancekit.segment.speech.attributions.given_by import given_by
from stancekit.segment.speech.attributions.nouns_of_saying import noun_states
from stancekit.segment.speech.attributions.papers_report import report_of_paper
from stancekit.segment.speech.attributions.posts_read import post_reads
from stancekit.segment.speech.attributions.unknown_verbs import that_clause
from stancekit.segment.speech.attributions.views import view_of
from stancekit.segment.speech.called import calls, naming_verb, post_calls
from stancekit.segment.speech.complementizers import INTRODUCING, ends_in_that
from stancekit.segment.speech.found import PRONOUN, Found
from stancekit.segment.speech.indirect import begins_indirect, reports_on, still_reported
from stancekit.segment.speech.messages import message_from
from stancekit.segment.speech.papers import paper_speaks
from stancekit.segment.speech.publishing import beside_post
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.sources import spoken_there
from stancekit.segment.speech.subjects.accounts import is_account
from stancekit.segment.speech.subjects.relative import antecedent_of_relative
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["read_before"]

_REACH = 260  # code points
_WITHIN = 18  # words before the quotation among which its verb stands
_LABEL = re.compile(r"\s*[^\W\d_][^:\n“„«\"]{1,24}\s?:\s(?=\S.{12})")  # Update: On Friday she said, “…”
_WORKS = word_set("""novel book film movie song album series poem play essay memoir musical opera single documentary exhibition painting
    roman buch gedicht lied stück oper serie drama dokumentation ausstellung gemälde hörspiel sachbuch kinofilm
    livre chanson série poème pièce opéra essai documentaire recueil spectacle tableau feuilleton téléfilm
    novela libro película canción serie poema obra ópera ensayo documental cuadro disco telenovela sencillo
    études étude studie studies study estudio raportu powieść książkę książka filmu piosenkę piosenka serial serialu wiersz sztukę sztuka operę esej dokument obraz płytę tomik""")
"""Directly before a title in marks."""
_HEARER = 3  # words for whom something is told
_SUBJECT = 3  # words of a conjunction and a subject behind it
_TO_BE = 4  # words of a clause that says what somebody calls something
_COPULAS = word_set(
    "was is were are be sei wäre était est sont serait seraient c'était c'est qu'était era es eran son fue sería serían byłby byłaby byłoby to jest są było był była"
)
"""Verbs before the words by which somebody judges: tweeted that it was “…”."""


def read_before(text: str, words: Lexicon) -> Found | None:
    """Read an attribution before the quotation."""
    sentence = last_sentence(text[-_REACH:]).rstrip()
    if not sentence:
        return None
    if label := _LABEL.match(sentence):
        sentence = sentence[label.end() :]
    clause = Clause(sentence, words)
    if _names_work(clause):
        return None
    head = head_of(sentence)
    if head and is_account(head):
        return Found("@" + head.lstrip("@＠"), "handle", wrote=True)
    if report := report_of_paper(clause):
        return report
    if paper := paper_speaks(sentence, words):
        return Found(paper, "name", wrote=False)
    found = (
        according_to_whom(clause)
        or view_of(clause)
        or spoken_there(clause)
        or post_reads(clause)
        or message_from(clause)
        or post_calls(clause)
        or given_by(clause)
        or _by_verb(clause)
        or according_to(clause)
        or noun_states(clause)
        or that_clause(clause)
    )
    if found:
        return found
    if words.language == "de" and still_reported(sentence):
        return Found.of(PRONOUN, wrote=False, doubt="speaker_inferred")
    return read_head(clause, head.strip() if head else "") if sentence[-1] in ":：" else None


def _names_work(clause: Clause) -> bool:
    """Whether the noun for a book, a song or a study stands directly before the words, which are its title."""
    last = clause.text[-1]
    if naming_verb(clause):
        return False  # called the novel “…”
    return bool(clause.words) and (last.isalnum() or last == ",") and clause.words[-1].low in _WORKS


def _by_verb(clause: Clause) -> Found | None:
    """Read the last reporting verb; where nobody is its subject, the one before it."""
    verb = reporting_verb(clause, first=False, within=_WITHIN)
    if verb is None:
        return _by_calling(clause)
    who = subject(clause, verb, verb_first=False)
    of_crowd = clause.text[-1] in ":：" and antecedent_of_relative(clause, verb)
    if who.name is None and who.kind in ("", "crowd") and not of_crowd:  # shared the post of a fan who wrote:
        earlier = reporting_verb(clause, first=False, within=_WITHIN, until=verb.start)
        who = subject(clause, earlier, verb_first=False) if earlier else who
    wrote = verb.low in clause.lexicon.write or beside_post(clause, verb)
    named, tail = who.name is not None, clause.lows(verb.end)
    told = (named or who.kind) and _in_that_clause(tail, hearer=_HEARER if named else 0)
    return Found.of(who, wrote=wrote, close=bool(told) or _leads_to_words(clause, verb, named=named))


def _by_calling(clause: Clause) -> Found | None:
    """Read a verb that calls something by the words and reports nothing else; who stands behind it is called so."""
    verb = naming_verb(clause)
    if verb is None:
        return None
    who = subject(clause, verb, verb_first=False)
    by_pronoun = who.kind == "pronoun" and not clause.names and clause.words[0].low in clause.lexicon.third
    calls_it = by_pronoun or any(end <= verb.start and name == who.name for _, end, name in clause.names)
    return Found.of(who, wrote=False, close=False) if calls_it else None


def _in_that_clause(tail: list[str], *, hearer: int) -> bool:
    """Whether the words quoted are the predicate of a short clause: told MPs that it was “…”; `hearer` words are for whom."""
    that = next((place for place, low in enumerate(tail[: hearer + 1]) if low in INTRODUCING), None)
    return (
        that is not None
        and len(tail) - that <= _TO_BE
        and (tail[-1] in _COPULAS or len(tail) - that <= _SUBJECT)
    )


def _leads_to_words(clause: Clause, verb: Word, *, named: bool) -> bool:
    """Whether what stands behind the verb leads to the words: a colon, a comma, "that", the rest of their sentence."""
    tail = clause.lows(verb.end)
    return (
        clause.text[-1] in ":：,"
        or not tail
        or calls(verb.low, tail, clause.lexicon)
        or ends_in_that(tail)
        or reports_on(clause, verb)
        or (named and len(tail) < 3)
        or begins_indirect(clause, verb)
    )
