"""The name behind a verb that is its subject: said its director, Ann Lee."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.determiners import DEFINITE
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.speech.found import CROWD, PRONOUN, Subject
from stancekit.segment.speech.hearers import hears
from stancekit.segment.speech.indirect import reported_clause
from stancekit.segment.speech.subjects.accounts import account_in
from stancekit.segment.speech.subjects.descriptions import definite_noun, described
from stancekit.segment.speech.subjects.government import governed, in_brackets
from stancekit.segment.speech.subjects.nouns_behind import (
    at_place,
    body_behind,
    indefinite_behind,
    only_said_of,
    owned_behind,
    plural_behind,
)
from stancekit.segment.speech.subjects.predicate import Predicate

__all__ = ["behind_verb", "name_behind", "put_in"]

_MARKED = re.compile(r"[„“«\"]\s?(?:\w{2,3}\s)?$")
_CLOSING = ("“", "”", "»", "«", '"', " ", "\u00a0")
_FAR = 11  # words between a verb and the name behind it
_NEXT_CLAUSE = re.compile(
    r",\s(?:na\sco|worauf(?:hin)?|ce\sà\squoi|à\squoi|a\slo\sque|to\swhich|prompting|a|i|zaś|natomiast|podczas\sgdy|and|but|while|whereas|und|aber|während|et|mais|tandis\sque|alors\sque|y|pero|mientras(?:\sque)?)\s"
)
"""What begins a clause with a subject of its own."""
_CLOSED = re.compile(r",|[:.]?\s?\Z")
_PUT_IN = 60  # code points in which the subject of a verb that is put in stands behind it


def name_behind(clause: Clause, start: int) -> str | None:
    """The first name behind the verb, not in brackets, that no preposition governs and that does not only hear."""
    words = clause.lexicon
    for number, (begin, end, name) in enumerate(clause.names):
        if begin < start or in_brackets(clause, begin):
            continue
        if _MARKED.search(clause.text[max(0, begin - 6) : begin]) and clause.text[end : end + 1] in _CLOSING:
            continue  # told the “Gazette”
        if reported_clause(clause, begin, end):
            return None  # forderte, Bonn solle
        gap = clause.lows(start, begin)
        if _NEXT_CLAUSE.search(clause.text, start, begin) and _tells_itself(clause, end):
            return None  # powiedziała, a jej partner Jan Lis dodał
        between = sum(name.count(" ") + 1 for at, _, name in clause.names[:number] if at >= start)
        if len(gap) - between > _FAR or any(token in words.third for token in gap[:2]):
            return None
        if not governed(clause, begin) and not hears(clause, start, begin, name):
            nearby = clause.names[number + 1 : number + 2]
            if " " not in name and nearby and " " in nearby[0][2] and clause.text[end : nearby[0][0]] == ", ":
                return nearby[0][2]  # Frank's father: mówi ojciec Franka, Dawid Sitek
            return name
    return None


def _tells_itself(clause: Clause, end: int) -> bool:
    """Whether a verb of saying stands directly behind the name that ends there: it is the subject of that one."""
    after = [word for word in clause.words if word.start >= end][:1]
    return bool(after) and after[0].low in reporting(clause.lexicon.language)


def put_in(at: Predicate) -> Subject | None:
    """Read the subject of a verb put in between commas, behind it: a house, fügte sie hinzu, is old."""
    if not at.before.rstrip().endswith(",") or not at.tail:
        return None
    closed = _CLOSED.search(at.clause.text, at.verb.end)
    if closed and at.language == "en" and closed[0] != ",":
        return None  # told the Gazette:
    if closed is None or closed.start() - at.verb.end > _PUT_IN:
        return None
    end = closed.start()
    if at.tail[0] in at.lexicon.third and at.language != "en":
        return PRONOUN
    behind = name_behind(at.clause, at.verb.end)
    full = any(" " in name for _, _, name in at.names)  # Ann Lee, die forscht, nennt Zahlen:
    directly = behind and not full and at.clause.text.startswith(f" {behind}:", at.verb.end)
    if behind and (" " in behind or directly) and at.clause.text.find(behind, at.verb.end, end) >= 0:
        return Subject(behind, "name")
    if at.tail[0] in DEFINITE[at.language] and len(at.tail) > 1 and at.tail[1] in BODIES:
        return CROWD
    return None


def behind_verb(at: Predicate) -> Subject | None:
    """Read the subject behind the verb: a name, an account, or a noun that stands before a name only said of it."""
    if body_behind(at) or owned_behind(at):
        return CROWD
    clause, end = at.clause, at.verb.end
    name = name_behind(clause, end)
    glued = name is not None and clause.text.startswith(name, end + 1)
    if not glued and (name is None or only_said_of(at, name)):
        if account := account_in(clause, end, len(clause.text)):
            return Subject(account, "handle")
        if indefinite_behind(at):
            return CROWD
        if at_place(at):
            return PRONOUN
        if who := described(at.tail, at.lexicon) or definite_noun(at.tail, at.lexicon):
            return who
    if name:
        return Subject(name, "name")
    return CROWD if not at.names and plural_behind(at) else None
