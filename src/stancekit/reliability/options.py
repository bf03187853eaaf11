"""What `agreement` is asked to compute, the same for every question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stancekit.reliability.method import IntervalMethod
from stancekit_schemas.task import MAIN

__all__ = ["PRIMARY", "Options"]

PRIMARY = "krippendorff_alpha"


@dataclass(frozen=True)
class Options:
    """What to compute, and how; the same for every dimension."""

    coefficients: tuple[str, ...] | None = None
    weights: Any = "identity"
    distance: Any = None
    interval: IntervalMethod = "auto"
    confidence: float = 0.95
    resamples: int = 10_000
    seed: int = 0
    pairs: bool | None = None
    categories: bool = False
    primary: Mapping[str, str] | str | None = None
    check: bool = False
    by: str | None = None
    details: bool = False
    sets: str | None = None
    rounds: tuple[str, ...] = (MAIN,)

    def primary_of(self, dimension: str) -> str:
        """Return the coefficient declared for a dimension; alpha where none was."""
        if isinstance(self.primary, Mapping):
            return self.primary.get(dimension, PRIMARY)
        return self.primary or PRIMARY

    def undeclared(self, dimensions: Iterable[str]) -> tuple[str, ...]:
        """List the dimensions for which no primary coefficient was declared beforehand."""
        if isinstance(self.primary, str):
            return ()
        return tuple(name for name in dict.fromkeys(dimensions) if name not in (self.primary or {}))

    @staticmethod
    def told(undeclared: Iterable[str]) -> list[str]:
        """Say that a default stands where nothing was declared."""
        names = ", ".join(undeclared)
        return (
            [f"{names}: no primary coefficient was declared, {PRIMARY} stands first by default"]
            if names
            else []
        )

    @property
    def weighted(self) -> bool:
        """Whether agreement weights other than the identity were asked for."""
        return not (isinstance(self.weights, str) and self.weights == "identity")
