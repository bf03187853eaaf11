"""`stancekit gold`: from annotations, or a bare table of ratings, to gold labels."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def gold(
    table: Annotated[
        Path | None, typer.Argument(help="Ratings in long form (CSV, TSV, JSON Lines, Parquet).")
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Column of the unit.", metavar="U")] = None,
    rater: Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")] = None,
    value: Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")] = None,
    method: Annotated[
        str,
        typer.Option("--method", help="majority, weighted, dawid_skene or mace (with a table).", metavar="M"),
    ] = "majority",
    out: Annotated[
        Path | None, typer.Option("--out", help="Where to write gold (default: stdout).", metavar="FILE")
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option("--threshold", min=0, max=1, help="Share of votes (or posterior) a label must reach."),
    ] = None,
    minimum: Annotated[
        int, typer.Option("--minimum", min=1, help="Votes a majority needs (with a table).")
    ] = 1,
    domain: Annotated[
        str | None, typer.Option("--domain", help="All labels, separated by commas.", metavar="A,B")
    ] = None,
    missing: Annotated[
        list[str] | None,
        typer.Option("--missing", help="A value that means “not rated”; repeat for more.", metavar="X"),
    ] = None,
    story: Annotated[
        str | None, typer.Option("--explain", help="Tell the story of this unit's labels.", metavar="UNIT")
    ] = None,
    other: Annotated[
        Path | None,
        typer.Option("--what-if", help="Show what this policy would change.", metavar="POLICY.toml"),
    ] = None,
    posteriors: Annotated[
        Path | None,
        typer.Option("--posteriors", help="Also write the posteriors of --method here.", metavar="FILE"),
    ] = None,
    annotators: Annotated[
        Path | None, typer.Option("--annotators", help="Also assess the raters of a TABLE.", metavar="FILE")
    ] = None,
    dimension: Annotated[
        str | None, typer.Option("--dimension", "-d", help="With --explain: this dimension only.")
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Conclude: a gold label per unit, its soft label, and how it was reached.

    In a workspace it reads corpus/built/annotations.jsonl and what people
    settled in corpus/raw/decisions.jsonl, and writes decisions.jsonl and
    gold.jsonl in corpus/built by the policy of stancekit.toml. With a TABLE it
    needs --unit, --rater and --value. Ties stay open: their label is null.
    """
    from stancekit.errors import UsageError

    if out == Path("-"):
        out = None
    of_table: dict[str, object] = {
        "--unit": unit,
        "--rater": rater,
        "--value": value,
        "--threshold": threshold,
        "--domain": domain,
    }
    of_table |= {
        "--missing": missing,
        "--annotators": annotators,
        "--minimum": None if minimum == 1 else minimum,
    }
    of_workspace: dict[str, object] = {
        "--explain": story,
        "--what-if": other,
        "--posteriors": posteriors,
        "--dimension": dimension,
    }
    astray = of_workspace if table is not None else of_table
    if given := [name for name, said in astray.items() if said]:
        side = "a workspace, not a TABLE" if table is not None else "a TABLE"
        raise UsageError(
            f"{', '.join(given)} is for {side}", hint="a workspace has its policy in stancekit.toml"
        )
    if table is not None:
        options: dict[str, Any] = {"threshold": threshold, "minimum": minimum}
        if seed is not None and method != "majority":
            options["seed"] = seed
        columns = (unit, rater, value)
        _table(
            table, columns, method, out, domain, missing or [], annotators, options, json=json, quiet=quiet
        )
        return
    space = require_workspace(workspace)
    if other is not None:
        _what_if(space, other, json=json, quiet=quiet)
    elif story is not None:
        _explain(space, story, dimension, json=json)
    else:
        _workspace(space, out, json=json, quiet=quiet)
        if posteriors is not None:
            _posteriors(space, posteriors, "dawid_skene" if method == "majority" else method)


def _posteriors(workspace: Any, out: Path, method: str) -> None:
    from stancekit.files.atomic import write_text
    from stancekit.steps.annotators import posteriors_workspace
    from stancekit_schemas import canonical_json

    rows = posteriors_workspace(workspace, method=method)
    write_text(out, "".join(f"{canonical_json(row)}\n" for row in rows))


def _table(
    table: Path,
    columns: tuple[str | None, str | None, str | None],
    method: str,
    out: Path | None,
    domain: str | None,
    missing: list[str],
    annotators: Path | None,
    options: dict[str, Any],
    *,
    json: bool,
    quiet: bool,
) -> None:
    from stancekit.errors import UsageError
    from stancekit.files.jsonl import write_records
    from stancekit.steps.gold_table import assess_table, gold_table

    unit, rater, value = columns
    if unit is None or rater is None or value is None:
        raise UsageError("a table needs --unit, --rater and --value", hint="name its three columns")
    labels = None if domain is None else [label.strip() for label in domain.split(",")]
    made = gold_table(
        table, unit=unit, rater=rater, value=value, method=method, domain=labels, missing=missing, **options
    )
    if annotators is not None:
        assess_table(made, annotators)
    counts: dict[str, int] = {}
    for record in made.records:
        counts[record.resolution] = counts.get(record.resolution, 0) + 1
    if out is not None:
        write_records(out, made.records, keep_order=True)
    if json:
        model = made.aggregate
        print_json(
            {
                "units": len(made.units),
                "raters": len(made.raters),
                "domain": list(made.domain),
                "method": method,
                "resolutions": counts,
                "repeated": made.repeated,
                "prevalence": dict(zip(made.domain, map(float, model.prevalence), strict=False)),
                "log_likelihood": model.log_likelihood,
                "objective": model.objective,
                "iterations": model.iterations,
                "converged": model.converged,
                "starts": list(model.starts),
                "elsewhere": model.elsewhere,
                "settings": dict(model.settings),
                "out": None if out is None else str(out),
            }
        )
    elif out is None:
        typer.echo("".join(f"{record.to_line()}\n" for record in made.records), nl=False)
    said = ", ".join(f"{number} {resolution}" for resolution, number in sorted(counts.items()))
    note(f"{len(made.units)} units, {len(made.raters)} raters, {method}: {said}", quiet=quiet)
    if made.repeated:
        note(f"{made.repeated} rating(s) stand twice with the same label and count once", quiet=quiet)
    if made.aggregate.elsewhere:
        note(
            f"another start fits better by the model and labels {made.aggregate.elsewhere} unit(s) otherwise: "
            "the solution next to the votes is given",
            quiet=quiet,
        )
    if not made.aggregate.converged:
        note(f"warning: {method} did not converge in {made.aggregate.iterations} iterations", quiet=quiet)


def _workspace(workspace: Any, out: Path | None, *, json: bool, quiet: bool) -> None:
    from stancekit.files.jsonl import write_records
    from stancekit.steps.gold import gold_workspace

    settled = gold_workspace(workspace)
    if out is not None:
        write_records(out, settled.gold)
    table = settled.counts()
    if json:
        print_json({"records": len(settled.gold), "resolutions": table, "remarks": list(settled.remarks)})
    else:
        for dimension, counts in table.items():
            said = ", ".join(f"{number} {resolution}" for resolution, number in counts.items())
            typer.echo(f"{dimension}: {said}")
    for remark in settled.remarks:
        note(remark, quiet=quiet)
    waiting = sum(counts.get("open", 0) for counts in table.values())
    if waiting:
        note(f"{waiting} open: 'stancekit adjudicate select' lists them", quiet=quiet)


def _what_if(workspace: Any, policy: Path, *, json: bool, quiet: bool) -> None:
    from dataclasses import asdict

    from stancekit.steps.what_if import what_if

    found = what_if(workspace, policy)
    if json:
        print_json(
            {
                "dimensions": [asdict(movement) for movement in found.movements],
                "changes": [asdict(change) for change in found.changes],
            }
        )
        return
    for movement in found.movements:
        typer.echo(f"{movement.dimension}: {movement.relabelled} relabelled")
        for name, counts, agreed in (
            ("now ", movement.resolutions_before, movement.agreed_before),
            ("then", movement.resolutions_after, movement.agreed_after),
        ):
            said = ", ".join(f"{number} {resolution}" for resolution, number in counts.items())
            share = "" if agreed is None else f"; {agreed:.3f} of the labels agree with gold"
            typer.echo(f"  {name} {said}{share}")
    for change in found.changes:
        before, after = (label or "(no label)" for label in (change.label_before, change.label_after))
        reached = f"{change.resolution_before} → {change.resolution_after}"
        typer.echo(f"{change.unit} {change.dimension}: {before} → {after} [{reached}]")
    note("nothing was written; agreement between annotators does not depend on the policy", quiet=quiet)


def _explain(workspace: Any, unit: str, dimension: str | None, *, json: bool) -> None:
    from stancekit.steps.gold import explain_unit

    lines = explain_unit(workspace, unit, dimension)
    if json:
        print_json({"unit": unit, "story": lines})
    else:
        for line in lines:
            typer.echo(line)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("gold")(gold)
