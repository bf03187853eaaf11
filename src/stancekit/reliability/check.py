"""Hold alpha against the krippendorff package."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version

import numpy as np

from stancekit.errors import DataError
from stancekit.reliability.ratings import Ratings
from stancekit_schemas import Estimate

__all__ = ["checked", "package_alpha"]

ROUNDING = 1e-9


def checked(estimate: Estimate, ratings: Ratings) -> Estimate:
    """Add to an estimate of alpha what the krippendorff package gives; others stay as they are.

    Raises DataError where the two differ by more than rounding.
    """
    if estimate.coefficient != "krippendorff_alpha" or estimate.value is None:
        return estimate
    other = package_alpha(ratings, estimate.level)
    if abs(other - estimate.value) > ROUNDING:
        raise DataError(
            f"{estimate.dimension}: alpha is {estimate.value!r} here and {other!r} by krippendorff {version('krippendorff')}",
            hint="please report these data: one of the two is wrong",
        )
    told = f"alpha checked: krippendorff {version('krippendorff')} gives {other:.12f}, here {estimate.value:.12f}"
    return estimate.model_copy(update={"notes": (*estimate.notes, told)})


def package_alpha(ratings: Ratings, level: str) -> float:
    """Alpha of these ratings by the krippendorff package, from counts of values.

    At interval and ratio level the domain's numbers are its values; at ordinal level their ranks.
    """
    import krippendorff

    from stancekit.reliability.patterns import bags_of_rows
    from stancekit.reliability.weights import positions

    counts = bags_of_rows(ratings.codes, len(ratings.domain))
    values: Iterable[float] = np.arange(len(ratings.domain))
    if level in ("interval", "ratio"):
        values = positions(ratings.domain)[0]
    used = counts.any(axis=0)
    counts, values = counts[:, used], np.asarray(values)[used]
    return float(krippendorff.alpha(value_counts=counts, value_domain=values, level_of_measurement=level))
