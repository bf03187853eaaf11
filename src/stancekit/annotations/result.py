"""What an import gives back."""

from __future__ import annotations

from dataclasses import dataclass

from stancekit_schemas import Account, Annotation, Problem, Scheme

__all__ = ["ImportResult"]


@dataclass(frozen=True)
class ImportResult:
    """Every annotation that could be read, every problem, and the account that ties them together.

    `annotations` holds all states; only `accepted` ones count. `scheme` is the one given, or the one
    inferred from the file where `inferred` is true (its domains are then the labels seen). `settled` are
    those of the problems that were there at the import before and concern what is superseded.
    """

    annotations: tuple[Annotation, ...]
    problems: tuple[Problem, ...]
    account: Account
    scheme: Scheme
    inferred: bool = False
    notes: tuple[str, ...] = ()
    settled: frozenset[Problem] = frozenset()

    @property
    def accepted(self) -> tuple[Annotation, ...]:
        """The annotations that count."""
        return tuple(a for a in self.annotations if a.status == "accepted")

    @property
    def refused(self) -> tuple[Problem, ...]:
        """What was not taken in, one problem for each bad value."""
        return tuple(problem for problem in self.problems if problem.severity == "refused")

    @property
    def untold(self) -> tuple[Problem, ...]:
        """The problems to tell now: without those that are settled, in the same order."""
        return tuple(problem for problem in self.problems if problem not in self.settled)
