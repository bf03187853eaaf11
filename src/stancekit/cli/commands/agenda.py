"""`stancekit agenda`: what the next meeting talks about."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, OnlyRound, Quiet, WorkspaceOption, checked_round
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["agenda", "register"]


def agenda(
    on: Annotated[
        datetime | None,
        typer.Option("--on", help="The day of the meeting; independence ends on it.", formats=["%Y-%m-%d"]),
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Record that day in corpus/raw/independence.jsonl.")
    ] = False,
    most: Annotated[int, typer.Option("--items", min=1, help="At most so many items.", metavar="N")] = 10,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write it to this file, not to stdout.", metavar="FILE")
    ] = None,
    round_: OnlyRound = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write the agenda of a meeting as Markdown: the most contested items by rule, without names.

    Contested are items whose answers have the largest entropy. Items that somebody has yet to answer
    wait, and those of an earlier recorded meeting do not come again.
    """
    from stancekit.files.atomic import write_text
    from stancekit.steps.feedback import agenda_workspace

    day = on.date() if on else None
    made = agenda_workspace(
        require_workspace(workspace),
        most=most,
        on=day,
        record=record,
        rounds=(checked_round(round_),) if round_ else None,
    )
    if out is not None:
        write_text(out, made.text)
    if json:
        rows = [
            {
                "unit": item.unit,
                "dimension": item.dimension,
                "entropy": round(item.entropy, 6),
                "rules": item.rules,
                "votes": {name: dict(votes) for name, votes in item.votes},
            }
            for item in made.items
        ]
        counts = {"waiting": made.waiting, "talked": made.talked, "recorded": made.recorded}
        print_json({"on": day.isoformat() if day else None, "items": rows, **counts})
    elif out is not None:
        typer.echo(str(out))
    else:
        typer.echo(made.text, nl=False)
    if made.recorded and day:
        note(f"independence on {made.recorded} item(s) ends on {day.isoformat()}: recorded", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("agenda")(agenda)
