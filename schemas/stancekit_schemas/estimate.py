"""A coefficient with everything that is needed to defend it."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from stancekit_schemas.base import Part, Record

__all__ = ["Estimate", "Interval", "Level"]

Level = Literal["nominal", "ordinal", "interval", "ratio"]


class Interval(Part):
    """A confidence interval by one method; both ends None where `undefined` gives the reason."""

    method: str
    confidence: float = 0.95
    low: float | None = None
    high: float | None = None
    undefined: str | None = None


class Estimate(Record):
    """One coefficient on one dimension and slice.

    `value` is None exactly where `undefined` names the reason. `se` is analytic, conditional on the
    raters. `units` have at least one rating, `pairable` at least two. `ci_low`, `ci_high` and
    `ci_method` repeat the chosen one of `intervals`. `signature` says how the number was made and
    parses back.

    `se_unconditional` takes raters as drawn too (Gwet), `without_rater` is the lowest and highest
    value with one rater left out. `thresholds` maps a threshold to the share of bootstrap resamples at
    or above it. `left_out` counts units that do not enter, by reason.
    """

    dimension: str
    slice: str = "all"
    coefficient: str
    level: Level
    weights: str = "identity"
    value: float | None = None
    se: float | None = None
    ci_low: float | None = None
    ci_high: float | None = None
    ci_method: str | None = None
    intervals: tuple[Interval, ...] = ()
    units: int
    pairable: int
    raters: int
    ratings: int | None = None
    clusters: int | None = None
    se_unconditional: float | None = None
    without_rater: tuple[float, float] | None = None
    thresholds: dict[str, float] = {}
    left_out: dict[str, int] = {}
    signature: str
    undefined: str | None = None
    primary: bool = False
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _value_or_reason(self) -> Estimate:
        if (self.value is None) == (self.undefined is None):
            raise ValueError("an estimate has either a value or the reason why it has none")
        return self
