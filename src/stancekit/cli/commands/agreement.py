"""`stancekit agreement`: how far annotators agree, and how sure that is."""

from __future__ import annotations

from typing import Any

import typer

from stancekit.cli.commands.agreement_measure import labels_of, matrix_of, measure
from stancekit.cli.commands.agreement_options import (
    By,
    Categories,
    Check,
    Cluster,
    Coefficient,
    Compare,
    Confidence,
    Details,
    Dimension,
    Distance,
    Domain,
    Form,
    Interval,
    Level,
    Methods,
    Missing,
    Pairs,
    Plan,
    Primary,
    Rater,
    Resamples,
    Scheme,
    Tables,
    Unit,
    Value,
    Weights,
)
from stancekit.cli.options import AsJson, OnlyRound, Quiet, Seed, WorkspaceOption, checked_round
from stancekit.cli.show import note, print_json, stdout

__all__ = ["register"]


def agreement(
    files: Tables = None,
    unit: Unit = None,
    rater: Rater = None,
    value: Value = None,
    level: Level = None,
    domain: Domain = None,
    coefficient: Coefficient = None,
    weights: Weights = "identity",
    distance: Distance = None,
    cluster: Cluster = None,
    missing: Missing = None,
    dimension: Dimension = None,
    scheme: Scheme = None,
    interval: Interval = "auto",
    confidence: Confidence = 0.95,
    resamples: Resamples = None,
    pairs: Pairs = None,
    categories: Categories = False,
    by: By = None,
    details: Details = False,
    compare: Compare = None,
    plan: Plan = None,
    primary: Primary = None,
    form: Form = "text",
    methods: Methods = False,
    check: Check = False,
    round_: OnlyRound = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Measure how far annotators agree, and how sure that is.

    In a workspace it measures every question of the scheme on the design annotations of the main round,
    with articles as clusters, and without options writes corpus/built/agreement.json. A Label Studio JSON export
    needs no options: its choice controls are found. A table needs --unit, --rater, --value, --level.

    Intervals are conditional on these raters. Where a coefficient has no value, the reason is printed.
    """
    from stancekit.errors import UsageError
    from stancekit.report.agreement_forms import FORMS

    if form not in FORMS:
        raise UsageError(f"no format is called {form!r}", hint="use one of: " + ", ".join(FORMS))
    options: dict[str, Any] = {
        "coefficients": coefficient or None,
        "weights": matrix_of(weights, "identity"),
        "distance": None if distance is None else matrix_of(distance, distance),
        "interval": interval,
        "confidence": confidence,
        "resamples": resamples,
        "seed": seed,
        "pairs": pairs,
        "categories": categories,
        "primary": primary,
        "check": check,
        "rounds": (checked_round(round_),) if round_ else None,
    }
    table = {"unit": unit, "rater": rater, "value": value, "cluster": cluster, "level": level, "missing": missing or (),
        "by": by,
             "domain": None if domain is None else labels_of(domain)}  # fmt: skip
    if compare is not None or plan:
        from stancekit.cli.commands.agreement_more import show_difference, show_plan

        if compare is not None:
            show_difference(files or [], compare, table, options, json=json)
        else:
            show_plan(files or [], plan or [], table, seed, json=json)
        return
    options["details"] = details
    measured = measure(files or [], table, options, workspace, scheme, dimension)
    _show(measured, "json" if json else form, methods=methods)
    if not measured:
        note("nothing was measured: the scheme asks no question with a level of measurement", quiet=quiet)
    own = [f"{e.dimension}: {told}" for e in measured if e.slice == "all" for told in e.notes]
    for line in dict.fromkeys((*measured.notes, *own)):
        note(f"note: {line}", quiet=quiet)


def _show(measured: Any, form: str, *, methods: bool) -> None:
    """Print what was measured: in a format, as a paragraph of methods, or as tables on the screen."""
    from stancekit.report.agreement_forms import FORMS

    write = FORMS[form]
    if form == "json":
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


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agreement")(agreement)
