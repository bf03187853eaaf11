"""Questions asked of a random part of the items: what the page needs to ask exactly there."""

from __future__ import annotations

from typing import Any

from stancekit_schemas import Dimension, Scheme

__all__ = ["PALETTE", "page_fields", "sampled"]

PALETTE = ("#7a5195", "#ef5675", "#ffa600", "#2f4b7c", "#488f31", "#a05195")


def sampled(scheme: Scheme) -> tuple[Dimension, ...]:
    """List the questions that are asked of a sample."""
    return tuple(dimension for dimension in scheme.dimensions if dimension.sample is not None)


def page_fields(scheme: Scheme, unit: str) -> dict[str, Any]:
    """Give the task data by which the page asks this unit what only a sample is asked, or stays silent.

    Label Studio cannot hide a question by the task, but takes its heading and its labels from there:
    an empty list leaves nothing to mark with.
    """
    fields: dict[str, Any] = {}
    for dimension in sampled(scheme):
        here = dimension.asks(unit)
        fields[f"ask_{dimension.id}"] = labels_of(dimension) if here else []
        fields[f"ask_{dimension.id}_question"] = dimension.question if here else ""
        fields[f"ask_{dimension.id}_hint"] = dimension.hint if here else ""
    return fields


def labels_of(dimension: Dimension) -> list[dict[str, str]]:
    """List the labels of a span question as Label Studio takes them from task data."""
    return [
        {
            "value": value.label,
            "alias": value.id,
            "background": PALETTE[index % len(PALETTE)],
            **({"hotkey": value.hotkey} if value.hotkey else {}),
            **({"hint": value.meaning} if value.meaning else {}),
        }
        for index, value in enumerate(dimension.values)
    ]
