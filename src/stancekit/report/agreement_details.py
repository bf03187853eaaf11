"""What stands behind the coefficients, in the terminal: confusions, disputed units, raters; plans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stancekit.reliability.details import Details
from stancekit.reliability.differences import Difference
from stancekit.reliability.planning import PlannedDesign
from stancekit.reliability.result import CONDITIONAL, number

__all__ = ["detail_tables", "difference_lines", "plan_table"]


def detail_tables(details: Details) -> list[Any]:
    """Return what to print for one question: tables with a line of explanation each."""
    shown: list[Any] = []
    if details.confusions:
        table = _table(
            f"{details.dimension}: labels that meet on one unit",
            "labels",
            "share of disagreement",
            "times chance",
        )
        for confusion in details.confusions:
            table.add_row(
                *_plain(
                    f"{confusion.first} – {confusion.second}",
                    f"{confusion.share:.0%}",
                    f"{confusion.lift:.2f}",
                )
            )
        shown += [table, ""]
    if details.contributions:
        table = _table(
            f"{details.dimension}: units that disagree most", "unit", "share of disagreement", "labels"
        )
        for unit in details.contributions:
            labels = ", ".join(f"{label} {times}" for label, times in unit.labels.items())
            table.add_row(*_plain(str(unit.unit), f"{unit.share:.1%}", labels))
        shown += [table, ""]
    if details.raters:
        table = _table(
            f"{details.dimension}: alpha without one rater, intervals right for all at once",
            "rater", "ratings", "without", "gain", "interval", "shrunk",
        )  # fmt: skip
        for rater in details.raters:
            interval = "–" if rater.low is None else f"{number(rater.low)} … {number(rater.high)}"
            name = f"{rater.rater} (flagged)" if rater.flagged else rater.rater
            cells = (number(rater.without), number(rater.gain), interval, number(rater.shrunk))
            table.add_row(*_plain(str(name), str(rater.ratings), *cells))
        shown += [table, *(["  " + rater.undefined] if (rater := details.raters[0]).undefined else []), ""]
    if details.percents.get("per_unit") is not None:
        shown.append(
            f"{details.dimension}: percent agreement per unit {number(details.percents['per_unit'])}, per pairable value "
            f"{number(details.percents['per_value'])}, with irrCAC's correction {number(details.percents['corrected'])}"
        )
    return _plain(*shown)


def difference_lines(result: Difference) -> list[str]:
    """Say the difference in words: both values, interval, test."""
    if result.value is None:
        return [f"The difference is undefined: {result.undefined}"]
    kind = "the same units" if result.paired else "different units"
    lines = [
        f"{result.coefficient}: {number(result.first)} and {number(result.second)}, difference {number(result.value)}",
        f"two sets of {kind} ({result.units[0]} and {result.units[1]})"
        + (f" in {result.clusters} clusters" if result.clusters else ""),
    ]
    for interval in result.intervals:
        ends = interval.undefined or f"{number(interval.low)} … {number(interval.high)}"
        lines.append(f"{interval.confidence:.0%} interval by {interval.method}: {ends}")
    moved = "swapped between the sets" if result.paired else "dealt out anew"
    what = "clusters" if result.clusters else "units"
    lines.append(f"permutation test, {what} {moved} {result.permutations} times: p = {result.p_value:.4f}")
    return [*lines, CONDITIONAL]


def plan_table(plans: Sequence[PlannedDesign]) -> Any:
    """Make the table of what designs would give."""
    table = _table(
        "Designs simulated from the pilot", "raters × units", "labels", "alpha", "width", "90 %", "gold", "ties",
        "soft error", "rarest",
    )  # fmt: skip
    for plan in plans:
        table.add_row(
            f"{plan.design.raters} × {plan.design.units}", str(plan.judgements), number(plan.alpha), number(plan.width),
            number(plan.width_high), f"{plan.gold:.1%}", f"{plan.tied:.1%}", number(plan.soft), f"{plan.rarest:.0f}",
        )  # fmt: skip
    return table


def _plain(*parts: Any) -> list[Any]:
    """Make text that Rich prints as it stands: labels and names are no markup."""
    from rich.text import Text

    return [Text(part) if isinstance(part, str) else part for part in parts]


def _table(title: str, *headings: str) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(title, style="bold"), title_justify="left", box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading)
    return table
