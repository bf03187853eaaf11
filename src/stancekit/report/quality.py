"""The quality report: one HTML page that says how good the labels are, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from stancekit.report.charts import NAMES, coincidence_map, forest, resolution_bars, share_bars
from stancekit.report.figures import WHOLE, coincidences, estimate_rows, label_shares, resolution_counts
from stancekit.report.svg import draw
from stancekit_schemas import Annotation, Dimension, Estimate, GoldRecord, Scheme, Settings

__all__ = ["quality_report"]


def quality_report(
    *,
    title: str,
    version: str,
    scheme: Scheme,
    settings: Settings,
    estimates: Sequence[Estimate],
    annotations: Sequence[Annotation],
    gold: Sequence[GoldRecord],
    guidelines_version: str = "",
    simulated: bool = False,
) -> str:
    """Write the page: agreement with intervals, disagreements, labels, resolutions, and the limits.

    Self-contained HTML with static SVG: no script, no font or image from elsewhere. The same input
    gives the same bytes.
    """
    whole = [estimate for estimate in estimates if estimate.slice in WHOLE]
    parts = [estimate for estimate in estimates if estimate.slice not in WHOLE]
    gold = sorted(gold, key=lambda record: (record.unit, record.dimension))
    settled = [record for record in gold if record.resolution != "open"]
    rendered: str = _template().render(
        title=title,
        version=version,
        simulated=simulated,
        scheme=scheme.tag,
        guidelines=guidelines_version,
        tiles=_tiles(annotations, gold, settled),
        forest=draw(forest, whole, _pass_marks(settings)) if whole else None,
        declared=estimate_rows(e for e in whole if e.primary),
        whole=estimate_rows(e for e in whole if not e.primary),
        parts=estimate_rows(parts),
        names=NAMES,
        dimensions=_dimensions(scheme, annotations, gold),
        resolutions=draw(resolution_bars, resolution_counts(gold, scheme)) if gold else None,
        resolution_rows=resolution_counts(gold, scheme),
    )
    return rendered


@cache
def _template() -> Any:
    import jinja2

    source = (
        resources.files("stancekit.report").joinpath("templates", "quality.html.jinja").read_text("utf-8")
    )
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(source)


def _pass_marks(settings: Settings) -> Mapping[str, float]:
    return {name: m.pass_mark for name, m in settings.dimensions.items() if m.pass_mark is not None}


def _tiles(
    annotations: Sequence[Annotation], gold: Sequence[GoldRecord], settled: Sequence[GoldRecord]
) -> list[tuple[str, str]]:
    accepted = [annotation for annotation in annotations if annotation.status == "accepted"]
    share = f"{len(settled) / len(gold):.0%}" if gold else "–"
    return [
        (str(len({annotation.unit for annotation in accepted})), "reactions labelled"),
        (str(len({annotation.rater for annotation in accepted})), "annotators"),
        (str(len(accepted)), "accepted annotations"),
        (share, "of the questions settled"),
        (str(len(gold) - len(settled)), "still open"),
    ]


def _dimensions(
    scheme: Scheme, annotations: Sequence[Annotation], gold: Sequence[GoldRecord]
) -> list[dict[str, Any]]:
    met = coincidences(annotations, scheme)
    return [_dimension(dimension, met[dimension.id], gold) for dimension in scheme.measured]


def _dimension(
    dimension: Dimension, cells: Mapping[tuple[str, str], float], gold: Sequence[GoldRecord]
) -> dict[str, Any]:
    shares = label_shares(gold, dimension)
    values = sum(cells.values())
    apart = sorted(
        ((2 * count, one, other) for (one, other), count in cells.items() if one < other),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    return {
        "id": dimension.id,
        "question": dimension.question,
        "level": dimension.level,
        "map": draw(coincidence_map, cells, dimension.domain) if cells else None,
        "bars": draw(share_bars, shares) if any(row["share"] for row in shares) else None,
        "pairable": f"{values:.0f}",
        "apart": [
            {"one": one, "other": other, "share": f"{count / values:.1%}"} for count, one, other in apart[:5]
        ],
    }
