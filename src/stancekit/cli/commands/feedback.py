"""`stancekit feedback`: a page for each annotator, once the main round is over."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["feedback", "register"]


def feedback(
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on", help="The day from which independence on what is shown ends.", formats=["%Y-%m-%d"]
        ),
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Record that day in corpus/raw/independence.jsonl.")
    ] = False,
    although_open: Annotated[
        bool,
        typer.Option("--although-open", help="Before the main round is over: show what all have answered."),
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write one page per annotator: where they differ from gold, by question and rule.

    The pages stand in corpus/built/feedback/, named by pseudonym; nobody else is named in them. Items
    that are not settled, or that somebody has yet to answer, are not shown. Whoever has read a page
    is no longer independent on the items in it: give them out once, and record the day.
    """
    from stancekit.steps.feedback import feedback_workspace

    space = require_workspace(workspace)
    day = on.date() if on else None
    pages = feedback_workspace(space, on=day, record=record, although_open=although_open)
    if json:
        rows = [
            {
                "rater": page.feedback.rater,
                "page": space.relative(page.path),
                "items": page.feedback.items,
                "compared": page.feedback.compared,
                "same": page.feedback.same,
                "different": len(page.feedback.differences),
                "left_out": page.feedback.open,
            }
            for page in pages
        ]
        print_json({"pages": rows, "on": day.isoformat() if day else None, "recorded": record})
        return
    for page in pages:
        typer.echo(
            f"{space.relative(page.path)}  {len(page.feedback.differences)} of {page.feedback.compared} differ"
        )
    if not pages:
        note("nobody has labelled yet", quiet=quiet)
    elif not record:
        note(
            "when you hand them out, record the day: stancekit feedback --on YYYY-MM-DD --record", quiet=quiet
        )


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("feedback")(feedback)
