"""`stancekit annotator`: the people who label."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["group", "register"]

group = typer.Typer(
    name="annotator",
    help="Add and list the people who label; outside this machine they are pseudonyms.",
    no_args_is_help=True,
)


@group.command("add")
def add(
    email: Annotated[list[str], typer.Option("--email", help="Address of a person; may be repeated.")],
    language: Annotated[
        list[str] | None, typer.Option("--language", help="A language they label (default: the workspace's).")
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add people by e-mail address and print their pseudonyms. 'stancekit studio start' makes accounts."""
    from stancekit.files.annotators import add_annotator

    space = require_workspace(workspace)
    added = [add_annotator(space, address, languages=language or ()) for address in email]
    if json:
        print_json(
            {"annotators": [{"rater": person.rater, "languages": person.languages} for person in added]}
        )
        return
    for person in added:
        typer.echo(person.rater)
    note("addresses stay in .stancekit/, which is never shared", quiet=quiet)


@group.command("list")
def list_(
    addresses: Annotated[bool, typer.Option("--addresses", help="Show who is who.")] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
) -> None:
    """List the pseudonyms, and only if asked the addresses behind them."""
    from stancekit.files.annotators import read_annotators

    people = read_annotators(require_workspace(workspace))
    if json:
        rows = [
            {"rater": p.rater, "languages": p.languages} | ({"address": p.address} if addresses else {})
            for p in people
        ]
        print_json({"annotators": rows})
        return
    for person in people:
        typer.echo(
            f"{person.rater}  {' '.join(person.languages)}" + (f"  {person.address}" if addresses else "")
        )


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
