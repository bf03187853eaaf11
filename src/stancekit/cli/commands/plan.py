"""`stancekit plan`: who labels what."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.errors import DataError, UsageError

if TYPE_CHECKING:
    from stancekit.planning import Balance, Load, Plan
    from stancekit.steps.plan import Overview

__all__ = ["group", "register"]

group = typer.Typer(
    name="plan", help="Decide who labels what, and change what is still open.", invoke_without_command=True
)
Units = Annotated[list[str] | None, typer.Option("--unit", help="An item; may be repeated.", metavar="ID")]
UnitsFile = Annotated[
    Path | None, typer.Option("--units", help="A file that names items, one a line.", metavar="FILE")
]


@group.callback()
@group.command("make")
def make(
    context: typer.Context,
    per_item: Annotated[
        int | None,
        typer.Option(
            "--per-item", min=1, help="Annotators per item (default: raters_per_item).", metavar="K"
        ),
    ] = None,
    everybody: Annotated[
        bool, typer.Option("--everybody", help="Everybody labels every item (usual in a qualification).")
    ] = False,
    calibration: Annotated[
        int, typer.Option(min=0, help="So many items are labelled by everybody.", metavar="N")
    ] = 0,
    repeats: Annotated[
        int,
        typer.Option(
            min=0, help="So many items come again to the same person, two weeks later.", metavar="N"
        ),
    ] = 0,
    items: Annotated[
        int | None, typer.Option(min=1, help="The round holds so many items.", metavar="N")
    ] = None,
    days: Annotated[
        int | None, typer.Option(min=1, help="Nobody gets more than fits into so many days.", metavar="N")
    ] = None,
    round_: Annotated[str, typer.Option("--round", help="pilot, qualification or main.")] = "main",
    allow_short: Annotated[
        bool, typer.Option("--allow-short", help="Plan even where people are lacking.")
    ] = False,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give each item to as many annotators as it lacks, every pair meeting about equally often.

    Statement sets stay together, in an order of each person's own. Run it again when reactions or
    people were added: what was planned before never changes. 'stancekit push' then hands it out.
    """
    if context.invoked_subcommand is not None:
        given = [name for name in context.params if _is_given(context, name)]
        if given:
            raise UsageError(
                f"options stand behind the subcommand: stancekit plan {context.invoked_subcommand} …",
                hint=f"move --{given[0].rstrip('_').replace('_', '-')} to the end",
            )
        return
    from stancekit.steps.plan import plan_workspace

    if round_ not in ("pilot", "qualification", "main"):
        raise UsageError(f"there is no round {round_!r}", hint="one of: pilot, qualification, main")
    done = plan_workspace(
        require_workspace(workspace),
        per_item=per_item,
        everybody=everybody or (round_ == "qualification" and per_item is None),
        calibration=calibration,
        repeats=repeats,
        items=items,
        days=days,
        purpose="training" if round_ == "qualification" else "design",
        round_=round_,  # type: ignore[arg-type]
        seed=seed,
        allow_short=allow_short,
    )
    _report(done, json=json, quiet=quiet)


def _is_given(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name not in ("DEFAULT", "DEFAULT_MAP")


@group.command("show")
def show(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Show who has what and for how many days, and how evenly the pairs meet."""
    from stancekit.steps.plan import overview

    found = overview(require_workspace(workspace))
    if json:
        print_json(
            {
                "annotators": [asdict(load) for load in found.loads],
                "rounds": {name: _balance(balance) for name, balance in found.rounds.items()},
                "unassigned": found.unassigned,
                "remarks": list(found.remarks),
            }
        )
        return
    _table(found)
    for name, balance in found.rounds.items():
        _lines(balance, name)
    if found.unassigned:
        typer.echo(f"{found.unassigned} items are assigned to nobody")
    for words in found.remarks:
        note(words, quiet=quiet)


@group.command("extra")
def extra(
    labels: Annotated[int, typer.Option(min=1, help="How many more labels each.", metavar="N")] = 1,
    votes: Annotated[
        int | None,
        typer.Option(min=2, help="Only where so many answered (default: raters_per_item).", metavar="N"),
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give items that the votes do not settle one more label; it counts for gold, never for agreement."""
    from stancekit.steps.plan import extra_workspace

    done = extra_workspace(require_workspace(workspace), labels=labels, votes=votes, seed=seed)
    _report(done, json=json, quiet=quiet)


@group.command("reassign")
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
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Move what an absent person has left, or give a newcomer a fair share of what is open.

    Without --unit and --units that is everything open; they name reactions or statement sets.
    """
    from stancekit.steps.people import find_rater
    from stancekit.steps.plan import reassign_workspace

    del open_only
    space = require_workspace(workspace)
    done = reassign_workspace(
        space,
        giver=find_rater(space, giver) if giver else None,
        taker=find_rater(space, taker) if taker else None,
        only=_named(unit, units) or None,
        withdraw=withdraw,
        seed=seed,
    )
    _report(done, json=json, quiet=quiet)


@group.command("relabel")
def relabel(
    version: Annotated[
        str, typer.Option(help="The version of the guidelines to label under.", metavar="X.Y")
    ],
    rule: Annotated[str | None, typer.Option(help="The rule that changed, such as R3.", metavar="ID")] = None,
    unit: Units = None,
    units: UnitsFile = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Queue the items once more that a changed rule touches; the old answer is not shown."""
    from stancekit.steps.plan import relabel_workspace

    named = _named(unit, units)
    if rule is None and not named:
        raise UsageError("which items?", hint="name a rule with --rule, or items with --unit or --units")
    done = relabel_workspace(require_workspace(workspace), rule=rule, version=version, units=named, seed=seed)
    _report(done, json=json, quiet=quiet)


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


def _balance(balance: Balance) -> dict[str, Any]:
    return asdict(balance) | {"even": balance.even}


def _report(done: Plan, *, json: bool, quiet: bool) -> None:
    if json:
        print_json(
            {
                "new": len(done.new),
                "short": dict(done.short),
                "notes": list(done.notes),
                "balance": _balance(done.balance),
            }
        )
        return
    typer.echo(f"{len(done.new)} new assignment(s)")
    _lines(done.balance, "planned")
    for words in done.notes:
        note(words, quiet=quiet)
    if done.short:
        note(f"{len(done.short)} item(s) lack people: {', '.join(list(done.short)[:5])}", quiet=quiet)
    note("see who has what with 'stancekit plan show'; hand out with 'stancekit push'", quiet=quiet)


def _lines(balance: Balance, name: str) -> None:
    """Print a balance, each line below 80 columns."""
    typer.echo(
        f"{name}: {balance.labels} labels on {balance.items} items by {balance.raters} people, "
        f"{_range(balance.load_min, balance.load_max)} each"
    )
    if balance.pairs:
        typer.echo(
            f"  pairs meet {_range(balance.pair_min, balance.pair_max)} times "
            f"(evenly it would be {balance.pair_ideal:.1f})"
        )
    typer.echo(f"  within an article loads differ by at most {balance.article_range}")


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _table(found: Overview) -> None:
    from rich.table import Table

    purposes = sorted({purpose for load in found.loads for purpose in load.by_purpose})
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("rater", *purposes, "all", "open", "a day", "days"):
        table.add_column(column, justify="left" if column == "rater" else "right")
    for load in found.loads:
        table.add_row(*_cells(load, purposes))
    stdout().print(table)


def _cells(load: Load, purposes: list[str]) -> list[str]:
    counts = [str(load.by_purpose.get(purpose, 0)) for purpose in purposes]
    pace = ["–" if number is None else str(number) for number in (load.daily_cap, load.days)]
    return [load.rater, *counts, str(load.total), str(load.open), *pace]


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
