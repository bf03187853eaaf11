"""The options of `stancekit gold`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Annotators",
    "Dimension",
    "Domain",
    "Explain",
    "Method",
    "Minimum",
    "Missing",
    "Out",
    "Posteriors",
    "Rater",
    "Table",
    "Threshold",
    "Unit",
    "Value",
    "WhatIf",
]

Table = Annotated[Path | None, typer.Argument(help="Ratings in long form (CSV, TSV, JSON Lines, Parquet).")]
Unit = Annotated[str | None, typer.Option("--unit", help="Column of the unit.", metavar="U")]
Rater = Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")]
Value = Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")]
Method = Annotated[
    str,
    typer.Option("--method", help="majority, weighted, dawid_skene or mace (with a table).", metavar="M"),
]
Out = Annotated[
    Path | None, typer.Option("--out", help="Where to write gold (default: stdout).", metavar="FILE")
]
Threshold = Annotated[
    float | None,
    typer.Option("--threshold", min=0, max=1, help="Share of votes (or posterior) a label must reach."),
]
Minimum = Annotated[int, typer.Option("--minimum", min=1, help="Votes a majority needs (with a table).")]
Domain = Annotated[
    str | None, typer.Option("--domain", help="All labels, separated by commas.", metavar="A,B")
]
Missing = Annotated[
    list[str] | None,
    typer.Option("--missing", help="A value that means “not rated”; repeat for more.", metavar="X"),
]
Explain = Annotated[
    str | None, typer.Option("--explain", help="Tell the story of this unit's labels.", metavar="UNIT")
]
WhatIf = Annotated[
    Path | None,
    typer.Option("--what-if", help="Show what this policy would change.", metavar="POLICY.toml"),
]
Posteriors = Annotated[
    Path | None,
    typer.Option("--posteriors", help="Also write the posteriors of --method here.", metavar="FILE"),
]
Annotators = Annotated[
    Path | None, typer.Option("--annotators", help="Also assess the raters of a TABLE.", metavar="FILE")
]
Dimension = Annotated[
    str | None, typer.Option("--dimension", "-d", help="With --explain: this dimension only.")
]
