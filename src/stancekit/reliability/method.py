"""How estimates are made: everything that their signature says besides the data."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from numpy.typing import ArrayLike

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats
from stancekit.reliability.metrics import LEVELS, Metric, check_numbers, metric_of
from stancekit.reliability.weights import positions, weight_matrix
from stancekit_schemas import Level

__all__ = ["INTERVALS", "IntervalMethod", "Method"]

INTERVALS = ("auto", "cluster", "bca", "percentile", "analytic", "jackknife")
IntervalMethod = Literal["auto", "cluster", "bca", "percentile", "analytic", "jackknife"]


@dataclass(frozen=True)
class Method:
    """How estimates are made: everything that their signature says besides the data."""

    domain: tuple[object, ...]
    level: Level
    weights: str | ArrayLike = "identity"
    distance: str | ArrayLike | None = None
    interval: IntervalMethod = "auto"
    confidence: float = 0.95
    resamples: int = 1000
    seed: int = 0
    na_rule: str = "available"
    domain_from: str = "declared"
    named: dict[str, str | tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        labels = [str(label) for label in self.domain]
        if not labels:
            raise UsageError("the domain is empty", hint="name every category that could have been chosen")
        if len(set(labels)) != len(labels):
            twice = next(label for label in labels if labels.count(label) > 1)
            raise UsageError(
                f"the domain lists {twice!r} twice", hint="the text of a label is its name: 1 and '1' are one"
            )
        if "" in labels:
            raise UsageError(
                "the domain lists an empty label", hint="an empty cell is a missing rating, never a category"
            )
        if self.level not in LEVELS:
            raise UsageError(
                f"no level of measurement is called {self.level!r}", hint="use one of: " + ", ".join(LEVELS)
            )
        if self.interval not in INTERVALS:
            raise UsageError(
                f"no interval is called {self.interval!r}", hint="use one of: " + ", ".join(INTERVALS)
            )
        if not 0 < self.confidence < 1:
            raise UsageError(f"confidence is a share between 0 and 1, not {self.confidence}")
        if self.resamples < 0:
            raise UsageError(f"resamples cannot be {self.resamples}")

    @cached_property
    def matrix(self) -> Floats:
        """The agreement weights, (Q, Q)."""
        return weight_matrix(self.weights, self.domain)

    @cached_property
    def metric(self) -> Metric:
        """The difference function of alpha."""
        return metric_of(self.level, self.domain, self.distance)

    @property
    def numbers(self) -> Floats:
        """The domain as numbers, (Q,). Raises UsageError where the level needs them and it has none."""
        check_numbers(self.level, self.domain)
        return positions(self.domain)[0]

    @property
    def distance_name(self) -> str | None:
        """Return how signatures call the distance that replaces the level's; None without one."""
        if self.distance is None:
            return None
        return f"weights:{self.distance}" if isinstance(self.distance, str) else "custom"

    @property
    def weighted(self) -> bool:
        """Whether agreement weights other than the identity were asked for."""
        return not (isinstance(self.weights, str) and self.weights == "identity")
