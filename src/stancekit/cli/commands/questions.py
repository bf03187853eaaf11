"""`stancekit questions`: what annotators asked the lead."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_folded, print_json, require_workspace

__all__ = ["questions", "register"]


def questions(
    unanswered: Annotated[
        bool, typer.Option("--unanswered", help="Leave out items that a ruling names.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the items on which annotators asked the lead or left a note, without saying who.

    Answer with 'stancekit rulings add --rule ID --unit ITEM', so that all read the same.
    """
    from stancekit.steps.questions import questions as ask

    found = ask(require_workspace(workspace), unanswered=unanswered)
    if json:
        rows: list[dict[str, Any]] = [
            {
                "unit": asked.unit,
                "upshot": asked.task.upshot if asked.task else None,
                "text": asked.task.text if asked.task else None,
                "asked": asked.ticked,
                "notes": asked.notes,
                "rulings": [ruling.ruling_id for ruling in asked.rulings],
            }
            for asked in found
        ]
        print_json({"questions": rows})
        return
    if not found:
        note("nobody asked anything", quiet=quiet)
    for asked in found:
        ticked = f"  asked by {asked.ticked}" if asked.ticked else ""
        ruled = "".join(f"  ruled: {ruling.rule} {ruling.date}" for ruling in asked.rulings)
        print_folded(f"{asked.unit}{ticked}{ruled}")
        if asked.task:
            print_folded(f"  upshot: {asked.task.upshot}")
            for line in asked.task.text.splitlines():
                print_folded(f"  | {line}", indent="  | ")
        for words in asked.notes:
            print_folded(f"  note: {words}")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("questions")(questions)
