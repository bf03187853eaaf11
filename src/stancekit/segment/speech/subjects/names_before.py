"""Which of several names before the verb is its subject: past an apposition, behind a conjunction, through a mouth."""

from __future__ import annotations

import re

from stancekit.segment.clauses import NameSpan
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.speech.found import Subject
from stancekit.segment.speech.hearers import takes_object
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import acting
from stancekit.segment.speech.subjects.names_behind import name_behind
from stancekit.segment.speech.subjects.predicate import Predicate

__all__ = ["among_names"]

_NEAR = 6  # words between a name and the verb
_BREAKS = {
    "en": word_set("and while but whereas"),
    "de": word_set("und während aber doch"),
    "fr": word_set("et mais tandis alors"),
    "es": word_set("y mientras pero e"),
    "pl": word_set("a i ale zaś natomiast"),
}
_MOUTHS = {
    "en": re.compile(r",\s(?:through|by\sway\sof|represented\sby|in\sthe\swords\sof|speaking\sthrough)\s"),
    "de": re.compile(r",\s(?:vertreten\sdurch|durch|in\sgestalt|in\sperson)\s", re.IGNORECASE),
    "fr": re.compile(
        r",\s(?:par\s(?:la\s(?:voix|bouche|plume)|l['’]intermédiaire|le\sbiais)\sd[eu'’]|représentée?\spar)"
    ),
    "es": re.compile(
        r",\s(?:por\sboca|por\smedio|a\stravés|en\spalabras|por\svoz|en\sboca|en\svoz)\sdel?\s|,\srepresentad[oa]\spor\s"
    ),
    "pl": re.compile(r",\s(?:ustami|przez\susta|głosem|piórem|za\spośrednictwem|reprezentowan[ya]\sprzez)\s"),
}
"""Through whom a body speaks."""


def among_names(at: Predicate) -> Subject:
    """Choose among the names before the verb; where a preposition governs them all, look for a noun and behind it."""
    if person := _mouth(at):
        return Subject(person, "name")
    own = acting(at.clause, at.names)
    if not own:
        near = at.clause.lows(at.names[-1][1], at.verb.start) or at.head
        if who := described(near, at.lexicon):
            return who
        behind = _behind(at)
        return Subject(behind, "name") if behind else described(at.head, at.lexicon) or Subject(None, "")
    own = _since_break(at, own)
    first, last = own[0][2], own[-1]
    if "," in at.before[last[1] :]:  # an apposition stands between: Ann Lee, a teacher, wrote
        return Subject(first, "name")
    nearest = at.names[-1]
    if len(at.clause.lows(nearest[1], at.verb.start)) <= _NEAR:
        return Subject(last[2] if last is nearest else first, "name")
    return Subject(_behind(at) or first, "name")


def _mouth(at: Predicate) -> str | None:
    """The full name of the person through whom a body speaks: the union, through its chairwoman, Ann Lee, said."""
    shape = _MOUTHS.get(at.language)
    through = shape.search(at.clause.text, 0, at.verb.start) if shape else None
    if through is None or at.names[0][1] > through.start():
        return None
    return next((name for start, _, name in at.names if start >= through.end() and " " in name), None)


def _behind(at: Predicate) -> str | None:
    """The name behind the verb that may be its subject."""
    return None if takes_object(at.clause, at.verb) else name_behind(at.clause, at.verb.end)


def _since_break(at: Predicate, names: list[NameSpan]) -> list[NameSpan]:
    """The names behind the last conjunction that follows a name: "X was calm, and Y wrote"."""
    clause, breaks = at.clause, _BREAKS.get(at.language, frozenset())
    places = [w.start for w in clause.words if w.low in breaks and names[0][1] <= w.start < at.verb.start]
    for place in reversed(places):
        later = [name for name in names if name[0] > place]
        joins = later and len(clause.lows(place, later[0][0])) == 1
        if later and (joins or clause.text[:place].rstrip().endswith(",")):
            return later
    return names
