"""What a score is made of: expected passages, counts of a class of passages, and an article's evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from stancekit_schemas import Reaction

__all__ = ["Evaluation", "Expected", "Tally"]


@dataclass(frozen=True)
class Expected:
    """One passage as a person marked it.

    `scored` names what was marked: of "role", "name", "handle", "day" and "answers". A person who marks that
    there is none gives null; what was not marked is not scored. `given` is the place that was marked, where the
    words stand at another one.
    """

    kind: str
    start: int
    end: int
    role: str | None = None
    name: str | None = None
    handle: str | None = None
    day: str | None = None
    answers: str | None = None
    traps: tuple[str, ...] = ()
    scored: frozenset[str] = frozenset()
    given: tuple[int, int] | None = None


@dataclass
class Tally:
    """Counts of one class of passages; the shares are properties, None where nothing was expected."""

    expected: int = 0
    found: int = 0
    exact: int = 0
    overlapping: int = 0
    handle_date: list[int] = field(default_factory=lambda: [0, 0])
    names: list[int] = field(default_factory=lambda: [0, 0])
    roles: list[int] = field(default_factory=lambda: [0, 0])
    answers: list[int] = field(default_factory=lambda: [0, 0])
    misses: int = 0
    misses_flagged: int = 0

    @property
    def precision(self) -> float | None:
        """Exact spans among those found."""
        return self.exact / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Exact spans among those expected."""
        return self.exact / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, on exact spans."""
        total = self.expected + self.found
        return 2 * self.exact / total if total else None

    def add(self, other: Tally) -> None:
        """Add the counts of another tally to this one."""
        self.expected += other.expected
        self.found += other.found
        self.exact += other.exact
        self.overlapping += other.overlapping
        self.misses += other.misses
        self.misses_flagged += other.misses_flagged
        for mine, theirs in (
            (self.handle_date, other.handle_date),
            (self.names, other.names),
            (self.roles, other.roles),
            (self.answers, other.answers),
        ):
            mine[0] += theirs[0]
            mine[1] += theirs[1]

    def to_dict(self) -> dict[str, Any]:
        """Give counts and shares as a JSON object."""
        share = {
            key: round(pair[0] / pair[1], 4) if pair[1] else None
            for key, pair in (
                ("attribution", self.handle_date),
                ("names", self.names),
                ("roles", self.roles),
                ("answers", self.answers),
            )
        }
        rounded = {
            key: None if value is None else round(value, 4)
            for key, value in (("precision", self.precision), ("recall", self.recall), ("f1", self.f1))
        }
        return {
            "expected": self.expected, "found": self.found, "exact": self.exact, "overlapping": self.overlapping,
            **rounded, **share, "misses": self.misses, "misses_flagged": self.misses_flagged,
        }  # fmt: skip


@dataclass
class Evaluation:
    """Tallies by kind ("embedded", "quoted") and by trap class, and every difference in words.

    `whole_lines` counts the embedded posts that are one line and nothing else, and all of them: what
    cutting at line breaks would get right, so how easy the articles are. `continua` holds the name and length
    of each text, what was expected and found there, and whether every passage of both was given a role.
    """

    by_kind: dict[str, Tally] = field(default_factory=lambda: {"embedded": Tally(), "quoted": Tally()})
    by_trap: dict[str, Tally] = field(default_factory=dict)
    whole_lines: list[int] = field(default_factory=lambda: [0, 0])
    differences: list[str] = field(default_factory=list)
    role_pairs: list[tuple[str, str]] = field(default_factory=list)
    continua: list[tuple[str, int, Sequence[Expected], Sequence[Reaction], bool]] = field(
        default_factory=list
    )

    def tallies(self, kind: str, traps: Sequence[str]) -> list[Tally]:
        """Give the tallies in which a passage counts: that of its kind, and those of its traps."""
        return [self.by_kind[kind], *(self.by_trap.setdefault(trap, Tally()) for trap in traps)]

    def add(self, other: Evaluation) -> None:
        """Add the counts of another article."""
        for kind, tally in other.by_kind.items():
            self.by_kind[kind].add(tally)
        for trap, tally in other.by_trap.items():
            self.by_trap.setdefault(trap, Tally()).add(tally)
        self.whole_lines = [a + b for a, b in zip(self.whole_lines, other.whole_lines, strict=True)]
        self.differences += other.differences
        self.role_pairs += other.role_pairs

    def to_dict(self) -> dict[str, Any]:
        """Give everything as one JSON object."""
        return {
            "articles": len(self.continua),
            "by_kind": {kind: tally.to_dict() for kind, tally in self.by_kind.items()},
            "by_trap": {trap: self.by_trap[trap].to_dict() for trap in sorted(self.by_trap)},
            "whole_lines": self.whole_lines,
            "differences": self.differences,
        }
