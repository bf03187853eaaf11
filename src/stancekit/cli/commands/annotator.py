"""`stancekit annotator`: the people who label."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.errors import UsageError

if TYPE_CHECKING:
    from stancekit_schemas import Annotator

__all__ = ["group", "register"]

group = typer.Typer(
    name="annotator",
    help="Add, list and remove the people who label; outside this machine they are pseudonyms.",
    no_args_is_help=True,
)
DAY = ["%Y-%m-%d"]


@group.command("add")
def add(
    email: Annotated[
        list[str] | None,
        typer.Option(
            "--email", help="Address of a person; may be repeated. Asked for if left out.", metavar="ADDRESS"
        ),
    ] = None,
    name: Annotated[
        str, typer.Option("--name", help="Name of the one person; stays in .stancekit/.", metavar="NAME")
    ] = "",
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            help="A language they label, such as en (default: all of the corpus).",
            metavar="TAG",
        ),
    ] = None,
    daily_cap: Annotated[
        int | None, typer.Option("--daily-cap", min=1, help="Most items a day.", metavar="N")
    ] = None,
    opt_out: Annotated[
        list[str] | None,
        typer.Option("--opt-out", help="A reaction, statement set or article not to be shown.", metavar="ID"),
    ] = None,
    opt_in: Annotated[
        list[str] | None,
        typer.Option("--opt-in", help="Take an opt-out back: it may be shown to them again.", metavar="ID"),
    ] = None,
    consent: Annotated[
        datetime | None, typer.Option("--consent", help="The day they agreed to take part.", formats=DAY)
    ] = None,
    since: Annotated[
        datetime | None, typer.Option("--from", help="The first day they label.", formats=DAY)
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--until", help="The last day they label.", formats=DAY)
    ] = None,
    team: Annotated[str, typer.Option("--group", help="Such as 'students'; versioned.", metavar="WORD")] = "",
    model: Annotated[
        bool, typer.Option("--model", help="The account of a model: never planned for.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add people by e-mail address, or renew what is known of them, and print their pseudonyms.

    Without --email addresses are read from stdin, one a line, so that none stands in the shell's
    history. 'stancekit studio' makes their accounts, 'stancekit plan' gives them work. Each gets a
    welcome page in .stancekit/welcome/, to be handed over.
    """
    from stancekit.steps.people import add_annotator, remarks_on
    from stancekit.steps.welcome import welcome_workspace

    space = require_workspace(workspace)
    addresses = email or _asked()
    if name and len(addresses) > 1:
        raise UsageError(f"one name for {len(addresses)} addresses", hint="add them one by one")
    kind: Literal["human", "model"] | None = "model" if model else None
    remarks = remarks_on(space, language or (), opt_out or ())
    added = [
        add_annotator(
            space, address, name=name, languages=language or (), daily_cap=daily_cap,
            opted_out=opt_out or (), opted_in=opt_in or (), consent=_day(consent), kind=kind, group=team,
            active_from=_day(since), active_until=_day(until),
        )
        for address in addresses
    ]  # fmt: skip
    pages = welcome_workspace(space, [person.rater for person in added])
    if json:
        print_json(
            {
                "annotators": [{"rater": person.rater, "languages": person.languages} for person in added],
                "remarks": remarks,
            }
        )
        return
    for person in added:
        typer.echo(person.rater)
    for words in remarks:
        note(words, quiet=quiet)
    note("addresses stay in .stancekit/, which is never shared", quiet=quiet)
    for page in pages:
        note(f"welcome page to hand over: {space.relative(page)}", quiet=quiet)


@group.command("welcome")
def welcome(
    rater: Annotated[
        list[str] | None,
        typer.Option("--rater", help="Only this person; may be repeated.", metavar="RATER"),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write the welcome pages again, with address and password once the studio runs.

    They lie in .stancekit/welcome/ and only you can read them: hand each to its person.
    """
    from stancekit.steps.people import find_rater
    from stancekit.steps.welcome import welcome_workspace

    space = require_workspace(workspace)
    pages = welcome_workspace(space, [find_rater(space, who) for who in rater or ()])
    if json:
        print_json({"pages": [space.relative(page) for page in pages]})
        return
    for page in pages:
        typer.echo(space.relative(page))
    if not pages:
        note("nobody yet: stancekit annotator add --email NAME@EXAMPLE.ORG", quiet=quiet)


def _asked() -> list[str]:
    """Ask for one address, or read them from a pipe."""
    if sys.stdin.isatty():
        return [str(typer.prompt("e-mail address", hide_input=True, err=True))]
    addresses = [line.strip() for line in sys.stdin if line.strip()]
    if not addresses:
        raise UsageError("no address", hint="give --email ADDRESS, or addresses on stdin, one a line")
    return addresses


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@group.command("list")
def list_(
    addresses: Annotated[bool, typer.Option("--addresses", help="Show who is who.")] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the pseudonyms and what is known of each, and only if asked the addresses behind them."""
    from stancekit.steps.people import read_annotators, read_identities

    space = require_workspace(workspace)
    who = {person.rater: person for person in read_identities(space)} if addresses else {}
    people = read_annotators(space)
    if json:
        rows = []
        for p in people:
            row = p.model_dump(mode="json", exclude={"schema_version"})
            one = who.get(p.rater)
            hidden = {"email": one.email if one else None, "name": one.name if one else None}
            rows.append(row | (hidden if addresses else {}))
        print_json({"annotators": rows})
        return
    if not people:
        note("nobody yet: stancekit annotator add --email NAME@EXAMPLE.ORG", quiet=quiet)
    for p in people:
        one = who.get(p.rater)
        parts = [p.rater, *_facts(p), f"{one.email} {one.name}".strip() if one else ""]
        stdout().print("  ".join(part for part in parts if part), soft_wrap=True, markup=False)


def _facts(person: Annotator) -> list[str]:
    """Put what is known of somebody in words."""
    return [
        "model" if person.kind == "model" else "",
        " ".join(person.languages),
        person.group,
        f"{person.daily_cap} a day" if person.daily_cap else "",
        f"{len(person.opted_out)} opt-out(s)" if person.opted_out else "",
        f"from {person.active_from}" if person.active_from else "",
        f"until {person.active_until}" if person.active_until else "",
        "" if person.consent or person.kind == "model" else "no consent recorded",
    ]


@group.command("remove")
def remove(
    rater: Annotated[
        str, typer.Option("--rater", help="Pseudonym, its beginning, or the address.", metavar="RATER")
    ],
    on: Annotated[
        datetime | None, typer.Option("--on", help="First day without them (default: today).", formats=DAY)
    ] = None,
    forget: Annotated[
        bool, typer.Option("--forget", help="Also delete address and name from .stancekit/.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Plan no more for somebody; what they labelled stays, under the pseudonym.

    To take their labels out of the corpus as well is another decision: 'stancekit withdraw'.
    """
    from stancekit.steps.people import remove_annotator

    done = remove_annotator(require_workspace(workspace), rater, on=_day(on), forget=forget)
    who = done.annotator.rater
    if json:
        until = done.annotator.active_until
        print_json({"rater": who, "active_until": str(until), "open": done.open, "forgotten": done.forgotten})
        return
    typer.echo(who)
    if done.open:
        note(
            f"{done.open} item(s) are still assigned: stancekit plan reassign --from {who} --open-only",
            quiet=quiet,
        )
    if forget:
        note(
            "address and name are deleted; untouched exports in .stancekit/ and the server still have them"
            if done.forgotten
            else "there was no address to delete",
            quiet=quiet,
        )


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
