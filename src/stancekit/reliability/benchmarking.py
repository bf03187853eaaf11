"""Words for numbers, with how sure they are: Gwet's benchmarking against named scales.

Source: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), chapter 6: the probability
that the true coefficient reaches a class, given estimate and standard error, is accumulated from the
best class down, and the first class to pass 95 % is the one to name. Scales: Landis and Koch 1977,
doi:10.2307/2529310; Fleiss 1981; Altman 1991. Krippendorff's .667 and .8 are alpha's alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from stancekit.errors import UsageError

__all__ = ["SCALES", "Benchmark", "benchmark"]

SCALES: dict[str, tuple[tuple[float, float, str], ...]] = {
    "landis_koch": (
        (0.8, 1.0, "almost perfect"), (0.6, 0.8, "substantial"), (0.4, 0.6, "moderate"),
        (0.2, 0.4, "fair"), (0.0, 0.2, "slight"), (-1.0, 0.0, "poor"),
    ),
    "fleiss": ((0.75, 1.0, "excellent"), (0.4, 0.75, "intermediate to good"), (-1.0, 0.4, "poor")),
    "altman": (
        (0.8, 1.0, "very good"), (0.6, 0.8, "good"), (0.4, 0.6, "moderate"), (0.2, 0.4, "fair"),
        (-1.0, 0.2, "poor"),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Benchmark:
    """One scale: the class to name, and the cumulative probability of each class from the best down."""

    scale: str
    label: str
    cumulative: tuple[tuple[str, float], ...]


def benchmark(
    value: float, error: float, scale: str = "landis_koch", *, confidence: float = 0.95
) -> Benchmark:
    """Name the class that the coefficient reaches with this probability.

    `error` is the standard error (the unconditional one, to speak of other raters too).
    Raises UsageError for an unknown scale, or an error that is not positive.
    """
    from scipy.special import ndtr

    if scale not in SCALES:
        raise UsageError(f"no scale is called {scale!r}", hint="use one of: " + ", ".join(SCALES))
    if not error > 0:
        raise UsageError("benchmarking needs a standard error above 0")
    whole = ndtr((value + 1) / error) - ndtr((value - 1) / error)
    total, found, named = 0.0, [], None
    for low, high, label in SCALES[scale]:
        total += float((ndtr((value - low) / error) - ndtr((value - high) / error)) / whole)
        found.append((label, min(total, 1.0)))
        if named is None and total >= confidence:
            named = label
    return Benchmark(scale, named or SCALES[scale][-1][2], tuple(found))
