"""A number again from its signature and the data."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

from stancekit.errors import DataError, UsageError
from stancekit.reliability.signature import parse_signature
from stancekit_schemas import Estimate
from stancekit_schemas.task import MAIN

__all__ = ["from_signature"]


def from_signature(
    signature: str,
    data: Any,
    *,
    clusters: Sequence[Hashable] | None = None,
    weights: Any = None,
    distance: Any = None,
    **columns: Any,
) -> Estimate:
    """Make the estimate that a signature describes, on the data given.

    `data` is a matrix of codes (with `clusters`), or whatever `agreement` takes (with its columns, or
    `scheme` and `clusters`). A matrix of one's own weights or distances is not in a signature: give it
    again.

    Raises
    ------
    DataError
        It is no signature, or the data have another number of units, raters or ratings than it says.
    UsageError
        Own weights or distances are needed and not given.
    """
    field = parse_signature(signature)

    def text(name: str, default: str = "") -> str:
        value = field.get(name, default)
        return value if isinstance(value, str) else ",".join(value)

    name = text("coefficient")
    given_weights: Any = text("weights", "identity")
    if given_weights == "custom":
        if weights is None:
            raise UsageError("this signature used weights of its own", hint="give them: weights=matrix")
        given_weights = weights
    given_distance: Any = text("distance") or None
    if "sets" in field:
        given_distance = text("sets") if distance is None else distance
    elif given_distance is not None and given_distance.startswith("weights:"):
        given_distance = given_distance.removeprefix("weights:")
    elif given_distance is not None:
        given_distance = distance
    listed = field.get("among", field.get("domain"))
    domain = None if listed is None else list(listed)
    shared: dict[str, Any] = {
        "level": text("level"), "weights": given_weights, "distance": given_distance,
        "interval": text("interval", "auto"), "confidence": float(text("confidence", "0.95")),
        "resamples": int(text("resamples", "0")), "seed": int(text("seed", "0")),
    }  # fmt: skip
    slice_, dimension = text("slice", "all"), text("dimension", "rating")
    if isinstance(data, np.ndarray | list) and not _are_records(data):
        from stancekit.reliability.estimate import estimate_codes

        found = estimate_codes(
            data, domain=domain or (), coefficients=[name], clusters=clusters, dimension=dimension,
            slice=slice_, na_rule=text("na_rule", "available"), **shared,
        )  # fmt: skip
    else:
        from stancekit.reliability.measure import agreement

        if "scheme" in columns:
            del shared["level"]
            columns["dimensions"] = [dimension]
            columns["clusters"] = clusters
            columns["rounds"] = field.get("rounds", (MAIN,))
        elif text("domain_from", "declared") == "declared":
            columns["domain"] = domain
        kind = slice_.partition("=")[0]
        whole = slice_ in ("all", "joint", "repeats")
        found = list(
            agreement(
                data, coefficients=[name] if whole else None, pairs=kind == "raters", categories=kind == "category",
                **shared, **columns,
            )
        )  # fmt: skip
    matching = [e for e in found if (e.coefficient, e.slice, e.dimension) == (name, slice_, dimension)]
    if len(matching) != 1:
        raise DataError(f"these data give no {name} for {dimension}, {slice_}")
    estimate = matching[0]
    for key in ("units", "pairable", "raters", "ratings"):
        if key in field and str(getattr(estimate, key)) != text(key):
            raise DataError(
                f"other data: the signature has {text(key)} {key}, these have {getattr(estimate, key)}",
                hint="use the file that the number was made from",
            )
    return estimate


def _are_records(data: Any) -> bool:
    from stancekit_schemas import Annotation

    return isinstance(data, list) and bool(data) and isinstance(data[0], Annotation)
