"""Gold of a bare table of ratings, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from stancekit.cli.show import note, print_json
from stancekit.wording import counted

__all__ = ["gold_of_table"]


def gold_of_table(
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
    """Conclude from a table; `columns` names unit, rater and value, `options` go to `gold_table`."""
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
    note(
        f"{counted(len(made.units), 'unit')}, {counted(len(made.raters), 'rater')}, {method}: {said}",
        quiet=quiet,
    )
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
