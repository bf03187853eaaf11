"""The options of `stancekit agreement`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "By",
    "Categories",
    "Check",
    "Cluster",
    "Coefficient",
    "Compare",
    "Confidence",
    "Details",
    "Dimension",
    "Distance",
    "Domain",
    "Form",
    "Interval",
    "Level",
    "Methods",
    "Missing",
    "Pairs",
    "Plan",
    "Primary",
    "Rater",
    "Resamples",
    "Scheme",
    "Tables",
    "Unit",
    "Value",
    "Weights",
]

Tables = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Label Studio JSON exports, or long tables (CSV, TSV, JSON Lines, Parquet).",
        metavar="[TABLE|EXPORT]…",
    ),
]
Unit = Annotated[
    str | None,
    typer.Option("--unit", help="Column of the unit; for exports a field of the task data.", metavar="U"),
]
Rater = Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")]
Value = Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")]
Level = Annotated[
    str | None,
    typer.Option("--level", help="Of a table: nominal, ordinal, interval or ratio.", metavar="LEVEL"),
]
Domain = Annotated[
    str | None,
    typer.Option(
        "--domain",
        help="All labels in rank order, separated by commas (or a JSON list).",
        metavar="A,B,C",
    ),
]
Coefficient = Annotated[
    list[str] | None,
    typer.Option("--coefficient", "-c", help="Only this one; repeat for more.", metavar="NAME"),
]
Weights = Annotated[
    str,
    typer.Option(
        "--weights",
        help="Of all coefficients but alpha: identity, linear, quadratic, ordinal, radical, ratio, or a FILE with a matrix.",
        metavar="NAME|FILE",
    ),
]
Distance = Annotated[
    str | None,
    typer.Option(
        "--distance",
        help="Of alpha, instead of the level's: the name of weights, masi or jaccard (labels joined by |), or a FILE.",
        metavar="NAME|FILE",
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option("--cluster", help="Column of what units share, say the article.", metavar="COLUMN"),
]
Missing = Annotated[
    list[str] | None,
    typer.Option("--missing", help="A value that means “not rated”; repeat for more.", metavar="X"),
]
Dimension = Annotated[
    list[str] | None,
    typer.Option("--dimension", "-d", help="Of a scheme: only this question; repeat for more.", metavar="ID"),
]
Scheme = Annotated[
    str | None,
    typer.Option(
        "--scheme",
        help="Scheme that exports are read by: stance, stance-extended or a file.",
        metavar="NAME|FILE",
    ),
]
Interval = Annotated[
    str,
    typer.Option("--interval", help="auto, cluster, bca, percentile, analytic or jackknife.", metavar="NAME"),
]
Confidence = Annotated[float, typer.Option("--confidence", help="Of intervals.", metavar="P")]
Resamples = Annotated[
    int | None, typer.Option("--resamples", min=0, help="Bootstrap resamples; 0 for none.", metavar="N")
]
Pairs = Annotated[
    bool | None, typer.Option("--pairs/--no-pairs", help="Cohen's kappa for each pair of raters.")
]
Categories = Annotated[bool, typer.Option("--categories", help="Each label against the rest.")]
By = Annotated[
    str | None,
    typer.Option("--by", help="Column that slices units: agreement per slice, and within.", metavar="COLUMN"),
]
Details = Annotated[bool, typer.Option("--details", help="Confused labels, disputed units, single raters.")]
Compare = Annotated[
    Path | None,
    typer.Option(
        "--compare", help="A second table: difference, interval, permutation test.", metavar="TABLE"
    ),
]
Plan = Annotated[
    list[str] | None,
    typer.Option(
        "--plan", help="Simulate a design from this pilot, as 3x1000; repeat for more.", metavar="RxN"
    ),
]
Primary = Annotated[
    str | None,
    typer.Option("--primary", help="The coefficient declared beforehand; stands first.", metavar="NAME"),
]
Form = Annotated[
    str, typer.Option("--format", help="text, markdown, latex, csv, html or json.", metavar="FORM")
]
Methods = Annotated[bool, typer.Option("--methods", help="A paragraph for the paper, with references.")]
Check = Annotated[bool, typer.Option("--check", help="Compare alpha with the krippendorff package.")]
