"""Agreement between annotators, with its uncertainty.

`agreement` takes annotations, any data frame or arrays; `estimate_codes` a matrix of codes. Everything
is loaded when first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stancekit.reliability.benchmarking import benchmark
    from stancekit.reliability.diagnosis import diagnose
    from stancekit.reliability.differences import difference
    from stancekit.reliability.disagreements import confusions, contributions
    from stancekit.reliability.estimate import estimate_codes, estimate_histogram
    from stancekit.reliability.flags import rater_influence
    from stancekit.reliability.histogram import Histogram
    from stancekit.reliability.intraclass import icc
    from stancekit.reliability.measure import agreement
    from stancekit.reliability.method import Method
    from stancekit.reliability.planning import plan
    from stancekit.reliability.registry import COEFFICIENTS
    from stancekit.reliability.repeats import repeated_ratings
    from stancekit.reliability.reproduce import from_signature
    from stancekit.reliability.result import Agreement
    from stancekit.reliability.spans import span_f1
    from stancekit.reliability.unitizing import Continuum, Marked, unitizing_alpha

_HOMES = {
    "COEFFICIENTS": "registry",
    "Agreement": "result",
    "Continuum": "unitizing",
    "Histogram": "histogram",
    "Marked": "unitizing",
    "Method": "method",
    "agreement": "measure",
    "benchmark": "benchmarking",
    "confusions": "disagreements",
    "contributions": "disagreements",
    "diagnose": "diagnosis",
    "difference": "differences",
    "estimate_codes": "estimate",
    "estimate_histogram": "estimate",
    "from_signature": "reproduce",
    "icc": "intraclass",
    "plan": "planning",
    "rater_influence": "flags",
    "repeated_ratings": "repeats",
    "span_f1": "spans",
    "unitizing_alpha": "unitizing",
}

__all__ = [
    "COEFFICIENTS",
    "Agreement",
    "Continuum",
    "Histogram",
    "Marked",
    "Method",
    "agreement",
    "benchmark",
    "confusions",
    "contributions",
    "diagnose",
    "difference",
    "estimate_codes",
    "estimate_histogram",
    "from_signature",
    "icc",
    "plan",
    "rater_influence",
    "repeated_ratings",
    "span_f1",
    "unitizing_alpha",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'stancekit.reliability' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"stancekit.reliability.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
