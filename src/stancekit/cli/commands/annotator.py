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
    email: Annotated[
        list[str], typer.Option("--email", help="Address of a person; may be repeated.", metavar="ADDRESS")
    ],
    language: Annotated[
        list[str] | None, typer.Option("--language", help="A language they label (default: the workspace's).")
    ] = None,
    daily_cap: Annotated[
        int | None, typer.Option("--daily-cap", min=1, help="Most items a day.", metavar="N")
    ] = None,
    opt_out: Annotated[
        list[str] | None,
        typer.Option("--opt-out", help="A reaction, statement set or article not to be shown.", metavar="ID"),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add people by e-mail address, or renew what is known of them, and print their pseudonyms.

    'stancekit studio' makes their accounts, 'stancekit plan' gives them work.
    """
    from stancekit.files.annotators import add_annotator

    space = require_workspace(workspace)
    added = [
        add_annotator(space, address, languages=language or (), daily_cap=daily_cap, opted_out=opt_out or ())
        for address in email
    ]
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
    from stancekit.files.annotators import read_annotators, read_identities

    space = require_workspace(workspace)
    who = {person.rater: person.email for person in read_identities(space)} if addresses else {}
    people = read_annotators(space)
    if json:
        rows = [
            {"rater": p.rater, "languages": p.languages} | ({"email": who.get(p.rater)} if addresses else {})
            for p in people
        ]
        print_json({"annotators": rows})
        return
    for person in people:
        typer.echo("  ".join(filter(None, (person.rater, " ".join(person.languages), who.get(person.rater)))))


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
