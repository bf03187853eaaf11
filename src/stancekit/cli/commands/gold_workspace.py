"""Gold of a workspace: made, explained, asked what another policy would change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from stancekit.cli.show import note, print_json

__all__ = ["gold_of_workspace", "show_story", "show_what_if", "write_posteriors"]


def write_posteriors(workspace: Any, out: Path, method: str) -> None:
    """Write the posteriors of a method, one unit and dimension a line."""
    from stancekit.files.atomic import write_text
    from stancekit.steps.annotators import posteriors_workspace
    from stancekit_schemas import canonical_json

    rows = posteriors_workspace(workspace, method=method)
    write_text(out, "".join(f"{canonical_json(row)}\n" for row in rows))


def gold_of_workspace(workspace: Any, out: Path | None, *, json: bool, quiet: bool) -> None:
    """Make gold by the policy, and say how each dimension was settled."""
    from stancekit.files.jsonl import write_records
    from stancekit.steps.gold import BRING, gold_workspace

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
    if not settled.gold:
        note(f"no gold: corpus/built/annotations.jsonl holds no answer; {BRING}", quiet=quiet)
    waiting = sum(counts.get("open", 0) for counts in table.values())
    if waiting:
        note(f"{waiting} open: 'stancekit adjudicate select' lists them", quiet=quiet)


def show_what_if(workspace: Any, policy: Path, *, json: bool, quiet: bool) -> None:
    """Show what another policy would change; nothing is written."""
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


def show_story(workspace: Any, unit: str, dimension: str | None, *, json: bool) -> None:
    """Tell how a unit came by its labels."""
    from stancekit.steps.gold import explain_unit

    lines = explain_unit(workspace, unit, dimension)
    if json:
        print_json({"unit": unit, "story": lines})
    else:
        for line in lines:
            typer.echo(line)
