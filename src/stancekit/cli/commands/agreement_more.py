"""The two other answers of `stancekit agreement`: --compare and --plan."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import typer

from stancekit.cli.show import print_json, stdout
from stancekit.errors import UsageError

__all__ = ["show_difference", "show_plan"]


def show_difference(
    files: list[Path], second: Path, table: dict[str, Any], options: dict[str, Any], *, json: bool
) -> None:
    """Compare the one table given with a second one."""
    from stancekit.report.agreement_details import difference_lines
    from stancekit.steps.agreement import compare_tables

    first = _one(files, "--compare")
    _need(table, "unit", "rater", "value", "level")
    names = options["coefficients"] or ["krippendorff_alpha"]
    chosen = {name: options[name] for name in ("resamples", "seed") if options[name] is not None}
    result = compare_tables(
        first, second, unit=table["unit"], rater=table["rater"], value=table["value"], level=table["level"],
        domain=table["domain"], cluster=table["cluster"], missing=table["missing"], coefficient=names[0],
        weights=options["weights"], **chosen,
    )  # fmt: skip
    if json:
        print_json({**asdict(result), "intervals": [i.model_dump(mode="json") for i in result.intervals]})
        return
    for line in difference_lines(result):
        typer.echo(line)


def show_plan(
    files: list[Path], designs: list[str], table: dict[str, Any], seed: int | None, *, json: bool
) -> None:
    """Simulate designs from the one pilot table given."""
    from stancekit.report.agreement_details import plan_table
    from stancekit.steps.agreement import plan_from_table

    pilot = _one(files, "--plan")
    _need(table, "unit", "rater", "value")
    plans = plan_from_table(
        pilot, designs, unit=table["unit"], rater=table["rater"], value=table["value"], domain=table["domain"],
        missing=table["missing"], seed=seed or 0,
    )  # fmt: skip
    if json:
        print_json({"plans": [asdict(plan) for plan in plans]})
    else:
        stdout().print(plan_table(plans))


def _one(files: list[Path], option: str) -> Path:
    if len(files) != 1:
        raise UsageError(f"{option} takes one table, and {len(files)} are given")
    return files[0]


def _need(table: dict[str, Any], *names: str) -> None:
    absent = [f"--{name}" for name in names if not table[name]]
    if absent:
        raise UsageError(
            f"{', '.join(absent)} is not given", hint="name the columns of the table, and its level"
        )
