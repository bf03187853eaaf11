"""`stancekit agreement`: how far annotators agree, and how sure that is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, stdout

__all__ = ["register"]


def agreement(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Label Studio JSON exports, or long tables (CSV, TSV, JSON Lines, Parquet).",
            metavar="[TABLE|EXPORT]…",
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", help="Column of the unit; for exports a field of the task data.", metavar="U"),
    ] = None,
    rater: Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")] = None,
    value: Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")] = None,
    level: Annotated[
        str | None,
        typer.Option("--level", help="Of a table: nominal, ordinal, interval or ratio.", metavar="LEVEL"),
    ] = None,
    domain: Annotated[
        str | None,
        typer.Option(
            "--domain",
            help="All labels in rank order, separated by commas (or a JSON list).",
            metavar="A,B,C",
        ),
    ] = None,
    coefficient: Annotated[
        list[str] | None,
        typer.Option("--coefficient", "-c", help="Only this one; repeat for more.", metavar="NAME"),
    ] = None,
    weights: Annotated[
        str,
        typer.Option(
            "--weights",
            help="Of all coefficients but alpha: identity, linear, quadratic, ordinal, radical, ratio, or a FILE with a matrix.",
            metavar="NAME|FILE",
        ),
    ] = "identity",
    distance: Annotated[
        str | None,
        typer.Option(
            "--distance",
            help="Of alpha, instead of the level's: the name of weights, masi or jaccard (labels joined by |), or a FILE.",
            metavar="NAME|FILE",
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", help="Column of what units share, say the article.", metavar="COLUMN"),
    ] = None,
    missing: Annotated[
        list[str] | None,
        typer.Option("--missing", help="A value that means “not rated”; repeat for more.", metavar="X"),
    ] = None,
    dimension: Annotated[
        list[str] | None,
        typer.Option(
            "--dimension", "-d", help="Of a scheme: only this question; repeat for more.", metavar="ID"
        ),
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option(
            "--scheme",
            help="Scheme that exports are read by: stance, stance-extended or a file.",
            metavar="NAME|FILE",
        ),
    ] = None,
    interval: Annotated[
        str,
        typer.Option(
            "--interval", help="auto, cluster, bca, percentile, analytic or jackknife.", metavar="NAME"
        ),
    ] = "auto",
    confidence: Annotated[float, typer.Option("--confidence", help="Of intervals.", metavar="P")] = 0.95,
    resamples: Annotated[
        int | None, typer.Option("--resamples", min=0, help="Bootstrap resamples; 0 for none.", metavar="N")
    ] = None,
    pairs: Annotated[
        bool | None, typer.Option("--pairs/--no-pairs", help="Cohen's kappa for each pair of raters.")
    ] = None,
    categories: Annotated[bool, typer.Option("--categories", help="Each label against the rest.")] = False,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", help="Column that slices units: agreement per slice, and within.", metavar="COLUMN"
        ),
    ] = None,
    details: Annotated[
        bool, typer.Option("--details", help="Confused labels, disputed units, single raters.")
    ] = False,
    compare: Annotated[
        Path | None,
        typer.Option(
            "--compare", help="A second table: difference, interval, permutation test.", metavar="TABLE"
        ),
    ] = None,
    plan: Annotated[
        list[str] | None,
        typer.Option(
            "--plan", help="Simulate a design from this pilot, as 3x1000; repeat for more.", metavar="RxN"
        ),
    ] = None,
    primary: Annotated[
        str | None,
        typer.Option("--primary", help="The coefficient declared beforehand; stands first.", metavar="NAME"),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="text, markdown, latex, csv, html or json.", metavar="FORM")
    ] = "text",
    methods: Annotated[
        bool, typer.Option("--methods", help="A paragraph for the paper, with references.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Compare alpha with the krippendorff package.")
    ] = False,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Measure how far annotators agree, and how sure that is.

    In a workspace it measures every question of the scheme on the design annotations, with articles
    as clusters, and without options writes corpus/built/agreement.json. A Label Studio JSON export
    needs no options: its choice controls are found. A table needs --unit, --rater, --value, --level.

    Intervals are conditional on these raters. Where a coefficient has no value, the reason is printed.
    """
    from stancekit.errors import UsageError
    from stancekit.report.agreement_forms import FORMS

    if form not in FORMS:
        raise UsageError(f"no format is called {form!r}", hint="use one of: " + ", ".join(FORMS))
    options: dict[str, Any] = {
        "coefficients": coefficient or None,
        "weights": _matrix(weights, "identity"),
        "distance": None if distance is None else _matrix(distance, distance),
        "interval": interval,
        "confidence": confidence,
        "resamples": resamples,
        "seed": seed,
        "pairs": pairs,
        "categories": categories,
        "primary": primary,
        "check": check,
    }
    table = {"unit": unit, "rater": rater, "value": value, "cluster": cluster, "level": level, "missing": missing or (),
        "by": by,
             "domain": None if domain is None else _labels(domain)}  # fmt: skip
    if compare is not None or plan:
        from stancekit.cli.commands.agreement_more import show_difference, show_plan

        if compare is not None:
            show_difference(files or [], compare, table, options, json=json)
        else:
            show_plan(files or [], plan or [], table, seed, json=json)
        return
    options["details"] = details
    measured = _measure(files or [], table, options, workspace, scheme, dimension)
    write = FORMS[form]
    if json or form == "json":
        print_json(measured.to_dict())
    elif methods:
        from stancekit.report.agreement_methods import methods_paragraph

        typer.echo(methods_paragraph(measured), nl=False)
    elif write is not None:
        typer.echo(write(measured), nl=False)
    else:
        from stancekit.report.agreement_details import detail_tables
        from stancekit.report.agreement_text import agreement_tables

        console = stdout()
        for part in agreement_tables(measured):
            console.print(part)
        for one in measured.details:
            for part in detail_tables(one):
                console.print(part)
    own = [f"{e.dimension}: {told}" for e in measured if e.slice == "all" for told in e.notes]
    for line in dict.fromkeys((*measured.notes, *own)):
        note(f"note: {line}", quiet=quiet)


def _measure(
    files: list[Path], table: dict[str, Any], options: dict[str, Any],
    folder: Path | None, scheme: str | None, dimension: list[str] | None,
) -> Any:  # fmt: skip
    from stancekit.cli.show import require_workspace
    from stancekit.errors import UsageError
    from stancekit.files.schemes import load_scheme
    from stancekit.files.tables import is_export
    from stancekit.files.workspace import find_workspace
    from stancekit.steps.agreement import agreement_of_exports, agreement_of_table, agreement_of_workspace

    usual = {"weights": "identity", "interval": "auto", "confidence": 0.95}
    options = {
        name: value
        for name, value in options.items()
        if value is not None
        and (value is not False or name == "pairs")
        and not (name in usual and usual[name] == value)
    }
    if not files:
        return agreement_of_workspace(require_workspace(folder), dimensions=dimension, **options)
    exports = [path for path in files if is_export(path)]
    if len(exports) == len(files):
        given = load_scheme(scheme) if scheme else None
        return agreement_of_exports(
            files,
            scheme=given,
            unit=table["unit"],
            around=find_workspace(folder),
            dimensions=dimension,
            **options,
        )
    if exports:
        raise UsageError("exports and tables cannot be measured together", hint="run one command for each")
    return agreement_of_table(files, **table, **options)


def _labels(domain: str) -> list[str]:
    """Split a domain at its commas; labels that hold commas come as a JSON list."""
    import json

    if domain.lstrip().startswith("["):
        try:
            listed = json.loads(domain)
        except json.JSONDecodeError:
            listed = None
        if isinstance(listed, list) and all(isinstance(label, str) for label in listed):
            return listed
    return [label.strip() for label in domain.split(",")]


def _matrix(given: str, default: str) -> Any:
    from stancekit.reliability.weights import WEIGHTS

    if given in WEIGHTS or (given == default and not Path(given).is_file()):
        return given
    if not Path(given).is_file():
        from stancekit.errors import UsageError

        raise UsageError(
            f"no weights are called {given!r}, and there is no such file",
            hint="use one of: " + ", ".join(WEIGHTS),
        )
    from stancekit.steps.agreement import read_weights

    return read_weights(Path(given))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agreement")(agreement)
