"""A verb in its clause, with the names and words before it and behind it among which its subject is looked for."""

from __future__ import annotations

from typing import NamedTuple

from stancekit.segment.clauses import Clause, NameSpan, Word
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.hearers import takes_object
from stancekit.segment.speech.subjects.government import in_brackets, prepositions

__all__ = ["Predicate", "predicate"]

_TAIL = 7  # words behind a verb in which its subject begins


class Predicate(NamedTuple):
    """A verb and what stands beside it.

    `names` are those before it that may speak, `head` the words before it, `tail` the first words behind it.
    """

    clause: Clause
    verb: Word
    language: str
    names: list[NameSpan]
    head: list[str]
    tail: list[str]

    @property
    def lexicon(self) -> Lexicon:
        """What is known of the language."""
        return self.clause.lexicon

    @property
    def before(self) -> str:
        """The text before the verb."""
        return self.clause.text[: self.verb.start]

    @property
    def touches_name(self) -> bool:
        """Whether a name stands directly before the verb."""
        return bool(self.names) and not self.before[self.names[-1][1] :].strip(" ,")


def predicate(clause: Clause, verb: Word) -> Predicate:
    """Give a verb with what stands beside it in its clause."""
    head, tail = clause.lows(0, verb.start), clause.lows(verb.end)[:_TAIL]
    return Predicate(clause, verb, clause.lexicon.language, _speaking(clause, verb), head, tail)


def _speaking(clause: Clause, verb: Word) -> list[NameSpan]:
    """The names before the verb that may speak: none in brackets, no first word where a full name follows."""
    before = [name for name in clause.names if name[1] <= verb.start and not in_brackets(clause, name[0])]
    if not before or clause.text[: before[0][0]].strip():
        return before
    _, end, first = before[0]
    if first.lower() in prepositions(clause.lexicon.language):
        return before[1:]  # Durante su campaña, había prometido
    if len(before) == 1 and " " not in first and not takes_object(clause, verb):
        behind = next((name for name in clause.names if name[0] >= verb.end), None)
        apart = clause.text[end : verb.start].strip()
        if apart and "," not in apart and behind and behind[0] == verb.end + 1 and " " in behind[2]:
            return []  # Sichtlich müde sagte Ann Lee
    return before
