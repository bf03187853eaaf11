"""What `agreement` gives back: estimates in order, with what a reader should know beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, overload

from stancekit.reliability.details import Details
from stancekit_schemas import Estimate

__all__ = ["Agreement", "Facts", "cells", "no_interval", "number"]

HEADINGS = ("dimension", "slice", "coefficient", "value", "95% interval", "method", "units", "raters")
CONDITIONAL = "Intervals are conditional on these raters: other annotators could agree more or less."


@dataclass(frozen=True)
class Facts:
    """Counts of one dimension that no coefficient shows: who answered what, and why others did not."""

    dimension: str
    units: int
    pairable: int
    raters: int
    ratings: int
    missing: dict[str, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Agreement(Sequence[Estimate]):
    """Estimates in reading order: per dimension the declared primary coefficient first.

    A sequence, so `agreement[0]`, `len`, loops and comprehensions work. `notes` say what a reader
    should know; `facts` count labels and missing answers per dimension; `undeclared` are the
    dimensions whose primary coefficient is the default because none was declared beforehand.
    """

    estimates: tuple[Estimate, ...]
    notes: tuple[str, ...] = ()
    facts: tuple[Facts, ...] = ()
    details: tuple[Details, ...] = ()
    undeclared: tuple[str, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Estimate: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Estimate, ...]: ...
    def __getitem__(self, index: int | slice) -> Estimate | tuple[Estimate, ...]:
        return self.estimates[index]

    def __len__(self) -> int:
        return len(self.estimates)

    def __iter__(self) -> Iterator[Estimate]:
        return iter(self.estimates)

    def find(self, **fields: object) -> Estimate:
        """Return the one estimate with these fields, say `coefficient="gwet_ac1", slice="all"`.

        Raises KeyError where there is none, or more than one.
        """
        found = [e for e in self.estimates if all(getattr(e, key) == value for key, value in fields.items())]
        if len(found) != 1:
            raise KeyError(f"{len(found)} estimates have {fields}")
        return found[0]

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON output holds: `estimates`, `notes` and `facts`."""
        return {
            "estimates": [estimate.model_dump(mode="json") for estimate in self.estimates],
            "notes": list(self.notes),
            "facts": [vars(fact) for fact in self.facts],
            **({"details": [one.to_dict() for one in self.details]} if self.details else {}),
        }

    def to_frame(self) -> Any:
        """Return a pandas DataFrame with one row per estimate (intervals and notes left out)."""
        import pandas as pd

        rows = [e.model_dump(exclude={"intervals", "notes", "schema_version"}) for e in self.estimates]
        columns = [
            name for name in Estimate.model_fields if name not in ("intervals", "notes", "schema_version")
        ]
        return pd.DataFrame(rows, columns=columns)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in HEADINGS)
        body = "".join(
            f"<tr{' style=font-weight:bold' if e.primary else ''}>"
            + "".join(f"<td>{escape(cell)}</td>" for cell in cells(e))
            + "</tr>"
            for e in self.estimates
        )
        notes = "".join(f"<li>{escape(note)}</li>" for note in (*self.notes, CONDITIONAL))
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><ul>{notes}</ul>"

    def __str__(self) -> str:
        return "\n".join("  ".join(cells(estimate)) for estimate in self.estimates)


def cells(estimate: Estimate) -> tuple[str, ...]:
    """Return the estimate as text under HEADINGS."""
    if estimate.undefined is not None:
        value, interval = "undefined", estimate.undefined
    else:
        value = number(estimate.value)
        interval = _interval(estimate)
    return (
        estimate.dimension,
        estimate.slice,
        estimate.coefficient + (" (primary)" if estimate.primary else ""),
        value,
        interval,
        estimate.ci_method or "–",
        f"{estimate.pairable} of {estimate.units}",
        str(estimate.raters),
    )


def number(value: float | None) -> str:
    """Three decimals, a true minus sign, a dash for what does not exist."""
    return "–" if value is None else f"{value:.3f}".replace("-", "−")


def no_interval(estimate: Estimate) -> str | None:
    """Why an estimate that has a value has no interval; None where it has one, or none was asked."""
    chosen = next((i for i in estimate.intervals if i.method == estimate.ci_method), None)
    return chosen.undefined if chosen and estimate.value is not None else None


def _interval(estimate: Estimate) -> str:
    if estimate.ci_low is None or estimate.ci_high is None:
        return "not estimable"
    return f"{number(estimate.ci_low)} … {number(estimate.ci_high)}"
