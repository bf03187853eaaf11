"""`stancekit plan`: who labels what."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.commands import plan_changes
from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption, checked_round
from stancekit.cli.planned import balance_row, print_balance, print_loads, report_plan
from stancekit.cli.show import note, print_json, require_workspace
from stancekit.errors import UsageError
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.files.workspace import Workspace

__all__ = ["group", "register"]

group = typer.Typer(
    name="plan", help="Decide who labels what, and change what is still open.", invoke_without_command=True
)


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
    rater: Annotated[
        list[str] | None, typer.Option(help="Only for this person (again for more).", metavar="RATER")
    ] = None,
    passed: Annotated[bool, typer.Option("--passed", help="Only for who has passed the test.")] = False,
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
    from stancekit.steps.welcome import welcome_workspace

    here = require_workspace(workspace)
    done = plan_workspace(
        here,
        per_item=per_item,
        everybody=everybody or (round_ == "qualification" and per_item is None),
        calibration=calibration,
        repeats=repeats,
        items=items,
        days=days,
        purpose="training" if round_ == "qualification" else "design",
        round_=checked_round(round_),
        seed=seed,
        allow_short=allow_short,
        raters=_chosen(here, rater, passed=passed),
    )
    welcome_workspace(here)  # the pages say how much is planned
    report_plan(done, json=json, quiet=quiet, idle=f"every item of round {round_} has its annotators")


def _chosen(workspace: Workspace, raters: list[str] | None, *, passed: bool) -> set[str] | None:
    """Name who is planned for; None for everybody."""
    if not passed:
        return set(raters) if raters else None
    from stancekit.steps.train import standings

    through = {name for name, standing in standings(workspace).items() if standing == "passed"}
    found = through & set(raters) if raters else through
    if not found:
        raise UsageError(
            "nobody of these has passed the test", hint="'stancekit train score' shows who stands how"
        )
    return found


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
                "rounds": {name: balance_row(balance) for name, balance in found.rounds.items()},
                "tests": found.tests,
                "unassigned": found.unassigned,
                "remarks": list(found.remarks),
            }
        )
        return
    print_loads(found.loads)
    for name, balance in found.rounds.items():
        print_balance(balance, name)
    if found.tests:
        typer.echo(
            f"tests: {counted(sum(found.tests.values()), 'answer')} asked of "
            f"{counted(len(found.tests), 'person', 'people')}, no labels"
        )
    if found.unassigned:
        typer.echo(f"{counted(found.unassigned, 'item is', 'items are')} assigned to nobody")
    for words in found.remarks:
        note(words, quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    plan_changes.register(group)
    app.add_typer(group)
