"""The pictures of the quality report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from stancekit.report.svg import BLUE, GREY, ORANGE, SEQUENCE
from stancekit_schemas import Estimate, Resolution

__all__ = ["coincidence_map", "forest", "resolution_bars", "share_bars"]

NAMES = {
    "krippendorff_alpha": "Krippendorff’s alpha",
    "gwet_ac1": "Gwet’s AC1",
    "gwet_ac2": "Gwet’s AC2",
    "fleiss_kappa": "Fleiss’ kappa",
    "scott_pi": "Scott’s pi",
    "cohen_kappa": "Cohen’s kappa",
    "conger_kappa": "Conger’s kappa",
    "brennan_prediger": "Brennan–Prediger",
    "percent_agreement": "percent agreement",
}


def forest(estimates: Sequence[Estimate], pass_marks: Mapping[str, float]) -> Any:
    """Draw points with their intervals, one panel per dimension; the declared coefficient stands out.

    An undefined estimate has its row and no point. `pass_marks` (dimension -> mark) are ticks on the
    declared coefficient alone, since no mark holds for two coefficients.
    """
    import altair as alt

    rows = [_forest_row(estimate, pass_marks) for estimate in estimates]
    lows = [row["low"] for row in rows if row["low"] is not None] + [
        row["value"] for row in rows if row["value"] is not None
    ]
    scale = alt.Scale(domain=[min([0.0, *(max(-1.0, low) for low in lows)]), 1.0], clamp=True)
    order = list(dict.fromkeys(row["coefficient"] for row in rows))
    colour = alt.condition("datum.primary", alt.value(BLUE), alt.value(GREY))
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("coefficient:N", sort=order, title=None, axis=alt.Axis(ticks=False, grid=True)),
    )
    value = alt.X(
        "value:Q", scale=scale, title="agreement, with its interval", axis=alt.Axis(tickCount=6, format=".1f")
    )
    bars = base.mark_rule(size=2.5).encode(x=alt.X("low:Q", scale=scale), x2="high:Q", color=colour)
    marks = base.mark_tick(color=ORANGE, thickness=2.5, size=18).encode(x=alt.X("mark:Q", scale=scale))
    points = base.mark_point(filled=True, size=85, opacity=1).encode(
        x=value,
        color=colour,
        shape=alt.condition("datum.primary", alt.value("diamond"), alt.value("circle")),
    )
    panel = alt.layer(bars, marks, points).properties(width=520, height={"step": 24})
    dimensions = list(dict.fromkeys(row["dimension"] for row in rows))
    header = alt.Header(labelAnchor="start", labelOrient="top")
    return panel.facet(row=alt.Row("dimension:N", sort=dimensions, header=header), spacing=14).resolve_scale(
        y="independent"
    )


def _forest_row(estimate: Estimate, pass_marks: Mapping[str, float]) -> dict[str, Any]:
    primary = estimate.primary and estimate.slice == "all"
    name = NAMES.get(estimate.coefficient, estimate.coefficient)
    return {
        "dimension": estimate.dimension,
        "coefficient": name if estimate.slice == "all" else f"{name} ({estimate.slice})",
        "value": estimate.value,
        "low": estimate.ci_low,
        "high": estimate.ci_high,
        "primary": primary,
        "mark": pass_marks.get(estimate.dimension) if primary else None,
    }


def coincidence_map(cells: Mapping[tuple[str, str], float], domain: Sequence[str]) -> Any:
    """Draw how often each label met each other one; the diagonal is agreement."""
    import altair as alt

    given = [label for label in domain if any(label in pair for pair in cells)]
    given += sorted({label for pair in cells for label in pair} - set(given))
    top = max(cells.values(), default=0.0)
    rows = [
        {
            "one": one, "other": other, "count": cells.get((one, other), 0.0),
            "text": f"{cells[one, other]:.3g}" if (one, other) in cells else "",
            "dark": cells.get((one, other), 0.0) > top * 0.55,
        }
        for one in given for other in given
    ]  # fmt: skip
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("other:N", sort=given, title=None, axis=alt.Axis(orient="top", labelAngle=-35, ticks=False)),
        y=alt.Y("one:N", sort=given, title=None, axis=alt.Axis(ticks=False)),
    )
    tiles = base.mark_rect(stroke="white", strokeWidth=2).encode(
        color=alt.Color("count:Q", scale=alt.Scale(range=["#f2f5f9", "#084c7f"]), legend=None)
    )
    words = base.mark_text(fontSize=12).encode(
        text="text:N", color=alt.condition("datum.dark", alt.value("white"), alt.value("#1c232d"))
    )
    return alt.layer(tiles, words).properties(width={"step": 46}, height={"step": 30})


def share_bars(rows: Sequence[Mapping[str, Any]]) -> Any:
    """Draw the share of each label among votes and in gold, side by side."""
    import altair as alt

    order = list(dict.fromkeys(row["label"] for row in rows))
    sources = ["votes (soft labels)", "gold"]
    top = max([row["share"] for row in rows], default=0.0)
    axis = alt.Axis(format=".0%", tickCount=5)
    colour = alt.Scale(domain=sources, range=["#9fc9e6", BLUE])
    return (
        alt.Chart(alt.Data(values=list(rows)))
        .mark_bar()
        .encode(
            x=alt.X("share:Q", title=None, axis=axis, scale=alt.Scale(domain=[0, max(top, 0.1)], nice=True)),
            y=alt.Y("label:N", sort=order, title=None, axis=alt.Axis(ticks=False)),
            yOffset=alt.YOffset("source:N", sort=sources),
            color=alt.Color("source:N", scale=colour, legend=alt.Legend(orient="bottom", title=None)),
        )
        .properties(width=300, height={"step": 11})
    )


def resolution_bars(rows: Sequence[Mapping[str, Any]]) -> Any:
    """Draw how the reactions of each dimension were settled."""
    import altair as alt

    order = list(dict.fromkeys(row["dimension"] for row in rows))
    kinds = list(get_args(Resolution))
    colours = alt.Scale(domain=kinds, range=[SEQUENCE[0], SEQUENCE[1], SEQUENCE[3], SEQUENCE[2], SEQUENCE[4]])
    return (
        alt.Chart(alt.Data(values=list(rows)))
        .mark_bar(height=18)
        .encode(
            x=alt.X("count:Q", title="reactions", axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y("dimension:N", sort=order, title=None, axis=alt.Axis(ticks=False)),
            color=alt.Color("resolution:N", scale=colours, legend=alt.Legend(orient="bottom", title=None)),
            order=alt.Order("rank:Q"),
        )
        .properties(width=520, height={"step": 32})
    )
