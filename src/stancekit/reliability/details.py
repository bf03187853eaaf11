"""What stands behind the coefficients: confused labels, disputed units, single raters, repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from stancekit.errors import StancekitError
from stancekit.reliability.diagnosis import diagnose, three_percents
from stancekit.reliability.disagreements import Confusion, Contribution, confusions, contributions
from stancekit.reliability.flags import RaterInfluence, rater_influence
from stancekit.reliability.method import Method
from stancekit.reliability.ratings import Ratings

__all__ = ["Details", "details_of"]


@dataclass(frozen=True)
class Details:
    """One question looked at closely. `raters_undefined` says why nobody's influence was measured."""

    dimension: str
    slice: str
    percents: dict[str, float | None]
    confusions: tuple[Confusion, ...]
    contributions: tuple[Contribution, ...]
    raters: tuple[RaterInfluence, ...]
    raters_undefined: str | None
    units: tuple[dict[str, Any], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)


def details_of(
    ratings: Ratings, method: Method, *, dimension: str, slice_: str, most: int = 10, units: bool = False
) -> Details:
    """Gather the details of one question; `units` adds the diagnosis of every unit."""
    influence: Sequence[RaterInfluence] = ()
    reason = None
    try:
        influence = rater_influence(ratings, method)
    except StancekitError as error:
        reason = error.message
    return Details(
        dimension,
        slice_,
        three_percents(ratings),
        tuple(confusions(ratings, method.metric, most=most)),
        tuple(contributions(ratings, method.metric, most=most)),
        tuple(influence),
        reason,
        tuple(diagnose(ratings)) if units else (),
    )
