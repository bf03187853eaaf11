"""Charts as static SVG: no script, and the same bytes for the same chart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["BLUE", "FONT", "GREY", "ORANGE", "SEQUENCE", "draw", "render", "themed"]

# Okabe and Ito's palette, told apart by readers with any common colour blindness
# (https://jfly.uni-koeln.de/color/). Grey is for what is not the point.
BLUE, ORANGE, GREEN, SKY, GREY = "#0072B2", "#D55E00", "#009E73", "#56B4E9", "#8a8f98"
SEQUENCE = (BLUE, SKY, GREEN, "#E69F00", ORANGE)

FONT = "Arimo, Helvetica, Arial, sans-serif"
"""The first is the one that vl-convert carries with it, so text is measured alike on every machine."""

_CONFIG: dict[str, Any] = {
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": "#333a45",
        "titleColor": "#5b6470", "gridColor": "#e4e7ec", "domain": False, "tickColor": "#c9ced6", "labelLimit": 260,
    },
    "header": {"labelFontSize": 13, "labelFontWeight": "bold", "labelColor": "#1c232d", "title": None},
    "legend": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": "#333a45"},
    "title": {"fontSize": 13, "anchor": "start", "color": "#1c232d"},
}  # fmt: skip


def themed(chart: Any) -> dict[str, Any]:
    """Give the Vega-Lite specification of an Altair chart in the look of the reports."""
    spec: dict[str, Any] = chart.to_dict()
    spec["config"] = _CONFIG
    return spec


_DRAWN: dict[tuple[str, str], str] = {}
_KEPT = 64


def draw(chart: Callable[..., Any], *data: Any) -> str:
    """Draw `chart(*data)` as SVG, once for the same data: a release is drawn, and at once drawn again as proof.

    Data are told apart by their repr; the newest 64 pictures are kept.
    """
    key = (f"{chart.__module__}.{chart.__qualname__}", repr(data))
    if key not in _DRAWN:
        while len(_DRAWN) >= _KEPT:
            del _DRAWN[next(iter(_DRAWN))]
        _DRAWN[key] = render(chart(*data))
    return _DRAWN[key]


def render(chart: Any) -> str:
    """Draw an Altair chart as SVG."""
    import altair as alt
    import vl_convert

    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    drawn: str = vl_convert.vegalite_to_svg(themed(chart), vl_version=version)
    return drawn
