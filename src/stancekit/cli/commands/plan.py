"""`stancekit plan`: who labels what."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

if TYPE_CHECKING:
    from stancekit.planning import Plan

__all__ = ["group", "register"]

group = typer.Typer(
    name="plan", help="Decide who labels what, and change what is still open.", invoke_without_command=True
)


@group.callback()
def plan(
    context: typer.Context,
    per_item: Annotated[
        int | None,
        typer.Option(
            "--per-item", min=1, help="Annotators per item (default: raters_per_item).", metavar="K"
        ),
    ] = None,
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
        return
    from stancekit.errors import UsageError
    from stancekit.steps.plan import plan_workspace

    if round_ not in ("pilot", "qualification", "main"):
        raise UsageError(f"there is no round {round_!r}", hint="one of: pilot, qualification, main")
    done = plan_workspace(
        require_workspace(workspace),
        per_item=per_item,
        calibration=calibration,
        repeats=repeats,
        items=items,
        days=days,
        purpose="training" if round_ == "qualification" else "design",
        round_=round_,  # type: ignore[arg-type]
        seed=seed,
        allow_short=allow_short,
    )
    _show(done, json=json, quiet=quiet)


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
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="Take back what nobody can take over.")
    ] = False,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Move what an absent person has left, or give a newcomer a fair share of what is open."""
    from stancekit.steps.plan import reassign_workspace

    del open_only
    done = reassign_workspace(
        require_workspace(workspace), giver=giver, taker=taker, withdraw=withdraw, seed=seed
    )
    _show(done, json=json, quiet=quiet)


@group.command("extra")
def extra(
    labels: Annotated[int, typer.Option(min=1, help="How many more labels each.", metavar="N")] = 1,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give items that the votes do not settle one more label; it counts for gold, never for agreement."""
    from stancekit.steps.plan import extra_workspace

    _show(extra_workspace(require_workspace(workspace), labels=labels, seed=seed), json=json, quiet=quiet)


@group.command("relabel")
def relabel(
    version: Annotated[
        str, typer.Option(help="The version of the guidelines to label under.", metavar="X.Y")
    ],
    rule: Annotated[str | None, typer.Option(help="The rule that changed, such as R3.", metavar="ID")] = None,
    unit: Annotated[
        list[str] | None, typer.Option(help="An item to label again; may be repeated.", metavar="ID")
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Queue the items once more that a changed rule touches; the old answer is not shown."""
    from stancekit.errors import UsageError
    from stancekit.steps.plan import relabel_workspace

    if rule is None and not unit:
        raise UsageError("which items?", hint="name a rule with --rule, or items with --unit")
    done = relabel_workspace(
        require_workspace(workspace), rule=rule, version=version, units=unit or (), seed=seed
    )
    _show(done, json=json, quiet=quiet)


def _show(done: Plan, *, json: bool, quiet: bool) -> None:
    balance = done.balance
    if json:
        print_json(
            {
                "new": len(done.new),
                "short": dict(done.short),
                "notes": list(done.notes),
                "balance": asdict(balance) | {"even": balance.even},
            }
        )
        return
    typer.echo(f"{len(done.new)} new assignment(s)")
    typer.echo(
        f"design labels: {balance.labels} on {balance.items} items by {balance.raters} people, "
        f"{balance.load_min}–{balance.load_max} each"
    )
    typer.echo(
        f"pairs meet {balance.pair_min}–{balance.pair_max} times (evenly: {balance.pair_ideal:.1f}); "
        f"within an article loads differ by up to {balance.article_range}"
    )
    for words in done.notes:
        note(words, quiet=quiet)
    if done.short:
        note(f"{len(done.short)} item(s) lack people: {', '.join(list(done.short)[:5])}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
