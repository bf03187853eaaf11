"""Agreement between annotators, with its uncertainty."""

from stancekit.reliability.estimate import estimate_codes, estimate_histogram

__all__ = ["estimate_codes", "estimate_histogram"]
