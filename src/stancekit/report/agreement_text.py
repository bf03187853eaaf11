"""Agreement in the terminal: one table per question, the declared coefficient first, 80 columns."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from stancekit.reliability.registry import title_of
from stancekit.reliability.result import CONDITIONAL, Agreement, no_interval, number
from stancekit.wording import counted
from stancekit_schemas import Estimate

__all__ = ["agreement_tables"]

MARK = "▸"


def agreement_tables(measured: Agreement) -> list[Any]:
    """Return what to print with Rich, in order: tables, and lines of text between them.

    Names of labels, raters and slices are somebody else's text: nothing in them is markup.
    """
    from rich.table import Table
    from rich.text import Text

    shown: list[Any] = []
    for (dimension, kind), group in groupby(measured, key=lambda e: (e.dimension, _kind(e))):
        estimates = list(group)
        first = estimates[0]
        if (
            kind != "pairs"
            and len(estimates) > 1
            and len({e.undefined for e in estimates} - {None}) == 1
            and all(e.undefined for e in estimates)
        ):
            shown += [_title(dimension, kind, first), f"  undefined: {first.undefined}", ""]
            continue
        if kind == "pairs" and all(e.undefined for e in estimates):
            count = f"the {len(estimates)} pairs" if len(estimates) > 1 else "the one pair"
            shown += [f"{_title(dimension, kind, first)}: undefined for {count}", *_reasons(estimates), ""]
            continue
        table = Table(
            title=Text(_title(dimension, kind, first), style="bold"),
            title_justify="left",
            box=None,
            pad_edge=False,
        )
        table.add_column(
            Text(
                "raters"
                if kind == "pairs"
                else "label"
                if kind == "categories"
                else kind.removeprefix("by ")
                if kind.startswith("by ")
                else ""
            ),
            no_wrap=kind == "whole",
        )
        if kind == "categories":
            table.add_column("coefficient")
        for heading in ("value", f"{first_confidence(estimates):.0%} interval", "by", "units"):
            table.add_column(
                heading, justify="left" if heading == "by" else "right", no_wrap=heading != "units"
            )
        for estimate in estimates:
            name = [_name(estimate, kind)] + ([_title_of(estimate)] if kind == "categories" else [])
            cells = [Text(cell) for cell in (*name, *_figures(estimate))]
            table.add_row(*cells, style="bold" if estimate.primary else None)
        shown += [table, *_reasons(estimates), *_raters(estimates), ""]
    if any(estimate.primary for estimate in measured):
        shown.append(f"{MARK} the primary coefficient")
    if any(estimate.ci_low is not None for estimate in measured):
        shown.append(CONDITIONAL)
    return [Text(part) if isinstance(part, str) else part for part in shown]


def first_confidence(estimates: list[Estimate]) -> float:
    """Return the confidence of the intervals shown."""
    return next((e.intervals[0].confidence for e in estimates if e.intervals), 0.95)


def _kind(estimate: Estimate) -> str:
    if estimate.slice.startswith("raters="):
        return "pairs"
    if estimate.slice.startswith("category="):
        return "categories"
    if "=" in estimate.slice and not estimate.slice.startswith(("match=", "form=")):
        return "by " + estimate.slice.partition("=")[0]
    return "spans" if "=" in estimate.slice else estimate.slice


def _title(dimension: str, kind: str, first: Estimate) -> str:
    if kind == "pairs":
        return f"{dimension}: {_title_of(first)} of each pair of raters"
    if kind == "categories":
        return f"{dimension}: each label against the rest"
    if kind.startswith("by "):
        return f"{dimension}: {_title_of(first)} {kind}, slices of twenty units or more (exploratory)"
    rule = {"joint": ", with “closed” as an answer", "repeats": ", the same person twice"}.get(
        kind, "" if kind in ("all", "spans") else f", {kind}"
    )
    clusters = f", {counted(first.clusters, 'cluster')}" if first.clusters else ""
    if kind == "repeats":
        return (
            f"{dimension}{rule}\n{first.level}; "
            f"{counted(first.pairable, 'answer')} repeated by {counted(first.clusters or 0, 'person', 'people')}"
        )
    return (
        f"{dimension}{rule}\n{first.level}; {counted(first.units, 'unit')}, {first.pairable} with two or more ratings, "
        f"{counted(first.raters, 'rater')}{clusters}"
    )


def _name(estimate: Estimate, kind: str) -> str:
    if kind in ("pairs", "categories") or kind.startswith("by "):
        return estimate.slice.partition("=")[2].replace("|", " – ")
    return f"{MARK} {_title_of(estimate)}" if estimate.primary else f"  {_title_of(estimate)}"


def _title_of(estimate: Estimate) -> str:
    title = title_of(estimate.coefficient)
    if estimate.slice.startswith(("match=", "form=")):
        title += f", {estimate.slice.partition('=')[2]}"
    return title if estimate.weights == "identity" else f"{title}, {estimate.weights}"


def _figures(estimate: Estimate) -> tuple[str, str, str, str]:
    if estimate.undefined is not None:
        return "undefined", "", "", str(estimate.pairable)
    if estimate.ci_low is None or estimate.ci_high is None:
        return number(estimate.value), "not estimable", estimate.ci_method or "", str(estimate.pairable)
    interval = f"{number(estimate.ci_low)} … {number(estimate.ci_high)}"
    return number(estimate.value), interval, estimate.ci_method or "", str(estimate.pairable)


def _raters(estimates: list[Estimate]) -> list[str]:
    """Say what single raters do to the first coefficient."""
    first = estimates[0]
    if first.without_rater is None or first.slice != "all":
        return []
    low, high = first.without_rater
    line = f"  Without one rater {_title_of(first)} lies from {number(low)} to {number(high)}."
    if first.se is not None and first.se_unconditional is not None:
        line += (
            f"\n  Standard error {number(first.se)} given these raters, {number(first.se_unconditional)} "
            "with raters drawn at random."
        )
    return [line]


def _reasons(estimates: list[Estimate]) -> list[str]:
    """Say once why values or intervals are missing."""
    lines: dict[str, list[str]] = {}
    for estimate in estimates:
        if estimate.undefined is not None:
            lines.setdefault(f"undefined: {estimate.undefined}", []).append(_title_of(estimate))
        elif missing := no_interval(estimate):
            lines.setdefault(f"no interval: {missing}", []).append(_title_of(estimate))
    return [f"  {reason} ({', '.join(dict.fromkeys(names))})" for reason, names in lines.items()]
