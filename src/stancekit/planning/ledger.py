"""What stands in the log of assignments: who has what now, what is answered, and where to go on.

The log only grows. A later line about the same (reaction, rater, occasion) stands for an earlier one, a
line that `replaces` somebody ends that person's assignment, and a withdrawn line ends its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from stancekit_schemas import Annotation, Annotator, Assignment, Round
from stancekit_schemas.task import MAIN

__all__ = ["Key", "Ledger", "Unit", "current", "latest"]

Key = tuple[str, str, str]


@dataclass(frozen=True)
class Unit:
    """An item that can be labelled: its reaction, the statement set it answers, and its article."""

    reaction_id: str
    set_id: str
    article_id: str = ""
    language: str | None = None


def current(lines: Iterable[Assignment]) -> list[Assignment]:
    """Return the assignments that hold after all lines of the log, in the order they were made."""
    held: dict[Key, Assignment] = {}
    for line in lines:
        if line.replaces is not None:
            held.pop((line.reaction_id, line.replaces, line.occasion), None)
        held.pop(line.key, None)
        if not line.withdrawn:
            held[line.key] = line
    return list(held.values())


def latest(lines: Iterable[Annotator]) -> list[Annotator]:
    """Return the last line about each rater, sorted by rater."""
    last = {line.rater: line for line in lines}
    return [last[rater] for rater in sorted(last)]


class Ledger:
    """The log of assignments read together with the annotations that came back.

    An annotation answers the assignment of its key if it is accepted: a draft or a skip leaves it open.
    An accepted annotation that nobody assigned counts as assigned, so that no person gets it again.
    """

    def __init__(self, lines: Sequence[Assignment], annotations: Iterable[Annotation] = ()) -> None:
        self.lines = lines
        self.answers: dict[Key, Annotation] = {a.key: a for a in annotations if a.status == "accepted"}
        self.held: dict[Key, Assignment] = {a.key: a for a in current(lines)}
        self.unplanned: dict[Key, Annotation] = {k: a for k, a in self.answers.items() if k not in self.held}

    @cached_property
    def seen(self) -> set[tuple[str, str]]:
        """(reaction, rater) pairs that must not be assigned anew."""
        return {(reaction, rater) for reaction, rater, _ in (*self.held, *self.answers)}

    @cached_property
    def labelled(self) -> set[tuple[str, str]]:
        """(reaction, rater) pairs of which there is an answer, repeats aside."""
        return {(a.unit, a.rater) for a in self.answers.values() if a.purpose != "repeat"}

    @property
    def open(self) -> list[Assignment]:
        """What is assigned and not answered."""
        return [assignment for key, assignment in self.held.items() if key not in self.answers]

    def labels(self, purposes: Iterable[str], round_: str | None = None) -> set[tuple[str, str]]:
        """(reaction, rater) pairs assigned or answered for these purposes, in this round if one is named.

        Answers that nobody assigned belong to the round that their task names.
        """
        wanted = frozenset(purposes)
        found = {
            (a.reaction_id, a.rater)
            for a in self.held.values()
            if a.purpose in wanted and round_ in (None, a.round)
        }
        return found | {
            (a.unit, a.rater)
            for a in self.unplanned.values()
            if a.purpose in wanted and round_ in (None, a.round)
        }

    def rounds_of(self) -> dict[str, set[Round]]:
        """Map each reaction to the rounds it is part of."""
        rounds: dict[str, set[Round]] = defaultdict(set)
        for assignment in self.held.values():
            rounds[assignment.reaction_id].add(assignment.round)
        for annotation in self.unplanned.values():
            rounds[annotation.unit].add(annotation.round)
        return rounds

    def round_of(self) -> dict[str, Round]:
        """Map each reaction to its round: the main one, where it was taken over into that from another."""
        found: dict[str, Round] = {}
        for reaction, rounds in self.rounds_of().items():
            found[reaction] = MAIN if MAIN in rounds else min(rounds)
        return found

    def loads(self, *, only_open: bool = False) -> dict[str, int]:
        """Count the assignments of each rater."""
        counts: dict[str, int] = defaultdict(int)
        for key, assignment in self.held.items():
            if not (only_open and key in self.answers):
                counts[assignment.rater] += 1
        return counts

    def last_positions(self) -> dict[str, int]:
        """The last place in each rater's order that any line ever used."""
        last: dict[str, int] = defaultdict(int)
        for line in self.lines:
            last[line.rater] = max(last[line.rater], line.position)
        return last

    def next_batch(self) -> str:
        """Name the planning run that comes now: one more than the largest number so far."""
        return str(1 + max((int(line.batch) for line in self.lines if line.batch.isdecimal()), default=0))
