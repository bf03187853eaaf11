"""An interval for a share that was counted."""

from __future__ import annotations

__all__ = ["share_interval"]


def share_interval(count: int, of: int, confidence: float = 0.95) -> tuple[float, float]:
    """Exact interval of Clopper and Pearson (1934, doi:10.1093/biomet/26.4.404): never too short.

    Raises ValueError where there is nothing to take a share of.
    """
    from scipy.special import betaincinv

    if of <= 0 or not 0 <= count <= of:
        raise ValueError(f"no share: {count} of {of}")
    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else float(betaincinv(count, of - count + 1, tail))
    high = 1.0 if count == of else float(betaincinv(count + 1, of - count, 1 - tail))
    return low, high
