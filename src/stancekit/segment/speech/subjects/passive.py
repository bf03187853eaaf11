"""The agent of a verb in the passive, whose subject only hears: Ann Lee was told by Tom Hurst."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.speech.found import CROWD, Subject
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["agent"]

_IS_TOLD = {
    "en": (word_set("was were been being is are"), word_set("by")),
    "de": (word_set("wurde wurden wird worden"), word_set("von vom")),
    "fr": (word_set("été"), word_set("par")),
    "es": (word_set("fue fueron sido"), word_set("por")),
    "pl": (word_set("został została zostali zostały"), word_set("przez")),
}
"""The auxiliaries of the passive, and the prepositions before who speaks."""
_AUXILIARY, _AUXILIARY_DE = 2, 9  # words before the participle among which its auxiliary stands
_BEHIND = 6  # words behind it among which the preposition stands
_NEAR = 4  # words between the preposition and the name


def agent(clause: Clause, verb: Word) -> Subject | None:
    """Read who speaks behind "by"; German has the agent between its auxiliary and the participle."""
    language = clause.lexicon.language
    if language not in _IS_TOLD:
        return None
    passive, by = _IS_TOLD[language]
    german = language == "de"
    near = [word for word in clause.words if word.end <= verb.start]
    near = near[-(_AUXILIARY_DE if german else _AUXILIARY) :]
    if passive.isdisjoint([word.low for word in near]):
        return None
    places = near if german else [word for word in clause.words if word.start >= verb.end][:_BEHIND]
    preposition = next((word for word in places if word.low in by), None)
    if preposition is None:
        return None
    start, stop = preposition.end, verb.start if german else len(clause.text)
    name = next((name for name in clause.names if start <= name[0] < stop), None)
    if name and len(clause.lows(start, name[0])) <= _NEAR:
        return Subject(name[2], "name")
    return described(clause.lows(start, stop)[:_NEAR], clause.lexicon) or CROWD
