"""`stancekit plan extra`, `reassign`, `relabel`: what changes a plan without touching what is done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption, checked_round
from stancekit.cli.planned import report_plan
from stancekit.cli.show import note, require_workspace
from stancekit.errors import DataError, UsageError

__all__ = ["register"]

Units = Annotated[list[str] | None, typer.Option("--unit", help="An item; may be repeated.", metavar="ID")]
UnitsFile = Annotated[
    Path | None, typer.Option("--units", help="A file that names items, one a line.", metavar="FILE")
]
Days = Annotated[
    int | None,
    typer.Option("--days", min=1, help="Nobody gets more than fits into so many days.", metavar="N"),
]


def extra(
    labels: Annotated[int, typer.Option(min=1, help="How many more labels each.", metavar="N")] = 1,
    votes: Annotated[
        int | None,
        typer.Option(min=2, help="Only where so many answered (default: raters_per_item).", metavar="N"),
    ] = None,
    days: Days = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give items that the votes do not settle one more label; it counts for gold, never for agreement."""
    from stancekit.steps.plan import extra_workspace
    from stancekit.steps.welcome import welcome_workspace

    space = require_workspace(workspace)
    done = extra_workspace(space, labels=labels, votes=votes, days=days, seed=seed)
    welcome_workspace(space)  # the pages say how much is planned
    idle = "no contested item can have another label now" if done.notes else "the votes leave nothing open"
    report_plan(done, json=json, quiet=quiet, idle=idle)


def reassign(
    giver: Annotated[
        str | None, typer.Option("--from", help="Whose open items go to others.", metavar="RATER")
    ] = None,
    taker: Annotated[
        str | None, typer.Option("--to", help="Who gets them (default: all who may).", metavar="RATER")
    ] = None,
    open_only: Annotated[
        bool, typer.Option("--open-only", help="Said for clearness: answered items always stay.")
    ] = True,
    unit: Units = None,
    units: UnitsFile = None,
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="Take back what nobody can take over.")
    ] = False,
    days: Days = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Move what an absent person has left, or give a newcomer a fair share of what is open.

    Without --unit and --units that is everything open; they name reactions or statement sets. Open is
    what had no answer at the last pull, so pull first.
    """
    from stancekit.steps.last_pull import as_of
    from stancekit.steps.people import find_rater
    from stancekit.steps.plan import reassign_workspace
    from stancekit.steps.welcome import welcome_workspace

    del open_only
    space = require_workspace(workspace)
    giver, taker = (find_rater(space, who) if who else None for who in (giver, taker))
    only = _named(unit, units) or None
    done = reassign_workspace(
        space, giver=giver, taker=taker, only=only, withdraw=withdraw, days=days, seed=seed
    )
    of = " of these items" if only else ""
    if done.notes:
        idle = "what is open stays where it is"
    elif giver:
        idle = f"{giver} has nothing open{of}"
    else:
        idle = f"{taker} has a fair share already of what is open{of}"
    welcome_workspace(space)  # the pages say how much is planned
    report_plan(done, json=json, quiet=quiet, idle=idle)
    note(f"what is open is {as_of(space)}; 'stancekit pull' first where people go on labelling", quiet=quiet)


def relabel(
    version: Annotated[
        str, typer.Option(help="The version of the guidelines to label under.", metavar="X.Y")
    ],
    rule: Annotated[str | None, typer.Option(help="The rule that changed, such as R3.", metavar="ID")] = None,
    unit: Units = None,
    units: UnitsFile = None,
    round_: Annotated[
        str | None,
        typer.Option(
            "--round", help="The round they are for: main takes items of a pilot over.", metavar="R"
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Queue the items once more that a changed rule touches; the old answer is not shown.

    The labels are for the round of the item, unless --round names another.
    """
    from stancekit.steps.plan import relabel_workspace
    from stancekit.steps.welcome import welcome_workspace

    named = _named(unit, units)
    if rule is None and not named:
        raise UsageError("which items?", hint="name a rule with --rule, or items with --unit or --units")
    space = require_workspace(workspace)
    done = relabel_workspace(
        space,
        rule=rule,
        version=version,
        units=named,
        round_=checked_round(round_) if round_ else None,
        seed=seed,
    )
    welcome_workspace(space)  # the pages say how much is planned
    report_plan(done, json=json, quiet=quiet)


def _named(unit: list[str] | None, units: Path | None) -> list[str]:
    """Gather the items of the options and of the file."""
    named = list(unit or ())
    if units is not None:
        try:
            lines = units.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(f"{units} cannot be read: {error}") from None
        named += [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        if not named:
            raise DataError(f"{units} names no item", hint="one id a line")
    return named


def register(group: typer.Typer) -> None:
    """Add the commands to the group of `stancekit plan`."""
    for command in (extra, reassign, relabel):
        group.command()(command)
