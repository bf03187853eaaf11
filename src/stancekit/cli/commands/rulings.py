"""`stancekit rulings`: what the lead ruled."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout

if TYPE_CHECKING:
    from stancekit_schemas import Ruling

__all__ = ["group", "register"]

group = typer.Typer(
    name="rulings", help="Record and list what the lead ruled, by rule and date.", no_args_is_help=True
)


@group.command("add")
def add(
    rule: Annotated[
        str, typer.Option("--rule", help="Id of the rule that is read, such as R3.", metavar="ID")
    ],
    text: Annotated[
        str, typer.Option("--text", help="What was asked and what is ruled; - reads stdin.", metavar="TEXT")
    ],
    unit: Annotated[
        list[str] | None,
        typer.Option("--unit", help="An item that occasioned it; may be repeated.", metavar="ID"),
    ] = None,
    dimension: Annotated[
        str | None,
        typer.Option("--dimension", help="The question, if it is about one alone.", metavar="NAME"),
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option("--on", help="From which day it holds (default: today, UTC).", formats=["%Y-%m-%d"]),
    ] = None,
    version: Annotated[
        str | None,
        typer.Option(
            "--version", help="Version of the guidelines it reads (default: theirs).", metavar="X.Y.Z"
        ),
    ] = None,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Append a ruling to corpus/raw/rulings.jsonl, and show it to everybody at once, below the manual.

    A ruling that changes a rule also needs a new version of the manual ('stancekit guidelines bump'),
    and the items it touches can be labelled again ('stancekit plan relabel --rule').
    """
    from stancekit.steps.acknowledge import tell_everybody
    from stancekit.steps.rulings import add_ruling, read_rulings

    space = require_workspace(workspace)
    words = sys.stdin.read() if text == "-" else text
    before = read_rulings(space)
    ruling = add_ruling(
        space, rule, words, units=unit or (), dimension=dimension,
        on=on.date() if on else None, version=version,
    )  # fmt: skip
    shown = tell_everybody(space, server=url)
    told = "no server is named: 'stancekit guidelines renew' shows it to everybody later"
    if shown is not None:
        told = f"{len(shown.renewed) + len(shown.present)} project(s) show it to everybody"
    if json:
        print_json(ruling.model_dump(mode="json", exclude={"schema_version"}))
        return
    typer.echo(ruling.ruling_id)
    if ruling in before:
        note("it was recorded already: nothing was added", quiet=quiet)
    note(told, quiet=quiet)


@group.command("list")
def list_(
    rule: Annotated[
        str | None, typer.Option("--rule", help="Only rulings on this rule.", metavar="ID")
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the rulings by date, to be shown to all annotators as they stand."""
    from stancekit.steps.rulings import read_rulings

    found = sorted(read_rulings(require_workspace(workspace)), key=lambda ruling: ruling.date)
    found = [ruling for ruling in found if rule in (None, ruling.rule)]
    if json:
        print_json({"rulings": [r.model_dump(mode="json", exclude={"schema_version"}) for r in found]})
        return
    if not found:
        note("nothing was ruled yet: stancekit rulings add", quiet=quiet)
    for ruling in found:
        _print(_head(ruling))
        _print(f"  {ruling.text}")


def _head(ruling: Ruling) -> str:
    parts = [ruling.date.isoformat(), ruling.rule, ruling.dimension or ""]
    parts.append(f"guidelines {ruling.guidelines_version}" if ruling.guidelines_version else "")
    parts.append(f"{len(ruling.units)} item(s)" if ruling.units else "")
    return "  ".join(part for part in parts if part)


def _print(line: str) -> None:
    stdout().print(line, soft_wrap=True, markup=False)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
