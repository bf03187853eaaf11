"""`stancekit hours`: active time per annotator and day, for the lead alone."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout

__all__ = ["hours", "register"]


def hours(
    gap: Annotated[
        float,
        typer.Option("--gap", min=0.1, help="A longer pause, in minutes, is no work.", metavar="MINUTES"),
    ] = 10.0,
    zone: Annotated[str, typer.Option("--zone", help="Time zone of the days.", metavar="NAME")] = "UTC",
    save: Annotated[
        bool, typer.Option("--save", help="Also write .stancekit/hours.csv, readable by you alone.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add up the active time of each annotator per day, from the gaps between answers.

    A gap of more than --gap minutes is a pause; the first answer after one counts with the person's
    median lead time. The result is private: it is shown here or kept in .stancekit/, and never released.
    """
    from stancekit.steps.hours import hours_workspace, save_hours

    space = require_workspace(workspace)
    worked, undated = hours_workspace(space, gap=gap * 60, zone=zone)
    if save:
        note(f"kept in {space.relative(save_hours(space, worked))}", quiet=quiet)
    totals: dict[str, float] = {}
    for row in worked:
        totals[row.rater] = totals.get(row.rater, 0.0) + row.seconds
    if json:
        rows = [
            {
                "rater": w.rater,
                "day": w.day.isoformat(),
                "answers": w.answers,
                "sittings": w.sittings,
                "hours": round(w.seconds / 3600, 4),
            }
            for w in worked
        ]
        whole = {rater: round(seconds / 3600, 4) for rater, seconds in totals.items()}
        print_json({"gap_minutes": gap, "zone": zone, "days": rows, "totals": whole, "undated": undated})
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in ("rater", "day", "answers", "sittings", "hours"):
        table.add_column(name, justify="left" if name in ("rater", "day") else "right")
    for w in worked:
        table.add_row(w.rater, w.day.isoformat(), str(w.answers), str(w.sittings), f"{w.seconds / 3600:.2f}")
    for rater, seconds in totals.items():
        table.add_row(rater, "all days", "", "", f"{seconds / 3600:.2f}")
    stdout().print(table)
    note(
        f"pauses of more than {gap:g} minutes are no work; a sitting begins with the median lead time; days are "
        f"{zone}; private, never released",
        quiet=quiet,
    )
    if undated:
        note(f"{undated} answer(s) have no time and are not counted", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("hours")(hours)
