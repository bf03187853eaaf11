"""Agreement between annotators, with its uncertainty."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stancekit.reliability.measure import agreement
    from stancekit.reliability.estimate import estimate_codes, estimate_histogram
    from stancekit.reliability.histogram import Histogram
    from stancekit.reliability.registry import COEFFICIENTS
    from stancekit.reliability.result import Agreement

_HOMES = {
    "COEFFICIENTS": "registry",
    "Agreement": "result",
    "Histogram": "histogram",
    "agreement": "measure",
    "estimate_codes": "estimate",
    "estimate_histogram": "estimate",
}

__all__ = ["COEFFICIENTS", "Agreement", "Histogram", "agreement", "estimate_codes", "estimate_histogram"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'stancekit.reliability' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"stancekit.reliability.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
