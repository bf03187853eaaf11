"""`stancekit studio`: a Label Studio of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

if TYPE_CHECKING:
    from stancekit.steps.studio import Answering

__all__ = ["group", "register", "warn_of_open"]

group = typer.Typer(
    name="studio",
    help="Start, stop, back up or restore a Label Studio for this workspace alone.",
    invoke_without_command=True,
)


@group.callback()
def studio(
    context: typer.Context,
    isolated: Annotated[
        bool,
        typer.Option("--isolated", help="A server for each annotator: only so is blinding enforced."),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(
            help="Listen on this port, isolated ones from it on (default: free ones).", min=1, max=65535
        ),
    ] = None,
    listen: Annotated[
        str | None,
        typer.Option(help="Listen on this address of the machine (default: 127.0.0.1).", metavar="ADDRESS"),
    ] = None,
    behind_proxy: Annotated[
        str | None,
        typer.Option(
            help="The https address that people type, where a proxy has it; with --isolated it holds {rater}.",
            metavar="URL",
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Start a Label Studio for this workspace alone, or find it running, and print its address.

    Each annotator who was added has an account; passwords are in a file that only you can read.
    The first start takes about 45 seconds; projects and answers of the last time are there again,
    and it listens as it did. push and pull find it by themselves.

    With --isolated each annotator has a server of their own (0.3 GB of memory each) and no account on
    any other; all are started, stopped and backed up together. A workspace keeps to one of the two.
    """
    if context.invoked_subcommand is not None:
        return
    from stancekit.steps.instances import whose
    from stancekit.steps.servers import AGREED, ENFORCED, named_server
    from stancekit.steps.studio import start_studio, studio_of
    from stancekit.steps.welcome import welcome_workspace

    space = require_workspace(workspace)
    lives = studio_of(space) is not None
    note("it runs; looking for people added since …" if lives else "starting Label Studio …", quiet=quiet)
    found = start_studio(space, isolated=isolated, port=port, listen=listen, proxy=behind_proxy)
    welcome_workspace(space)
    told = ENFORCED if found.isolated else AGREED
    warn_of_open(found.servers)
    for server in found.servers:
        if server.moved:
            name, at = server.instance.name, server.running.port
            note(f"the port of the last time is taken; the server{whose(name)} is at {at} now")
    if json:
        print_json({"independence": told, "servers": [_row(server) for server in found.servers]})
        return
    for server in found.servers:
        rater = f"{server.instance.rater}  " if server.instance.rater else ""
        typer.echo(rater + server.running.address)
        state = "started" if server.started else "it was running"
        note(
            f"{rater}{state}; {len(server.accounts)} account(s), the lead's first: {server.instance.credentials}",
            quiet=quiet,
        )
    note(
        "the passwords are in the files named, and in .stancekit/welcome/; give each person their own alone",
        quiet=quiet,
    )
    note(told, quiet=quiet)
    if other := named_server(space):
        note(f"push and pull go to {other}, which is named by LABEL_STUDIO_URL or stancekit.toml")


def warn_of_open(servers: Sequence[Answering]) -> None:
    """Warn in one line where passwords travel in clear to any of these servers."""
    from stancekit.steps.listening import is_in_clear

    if in_clear := [server.running for server in servers if is_in_clear(server.running)]:
        first = in_clear[0]
        at = f"listening on {first.listen}" if first.address == first.url else f"people type {first.address},"
        note(
            f"{at} without a certificate: passwords and answers can be read on the way; put a proxy that has one "
            "before it, and name its https address with --behind-proxy"
        )


def _row(server: Answering) -> dict[str, object]:
    return {
        "rater": server.instance.rater,
        "address": server.running.address,
        "url": server.running.url,
        "pid": server.running.pid,
        "started": server.started,
        "accounts": len(server.accounts),
        "credentials": str(server.instance.credentials),
    }


@group.command("stop")
def stop(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Stop all of its servers; projects and answers stay."""
    from stancekit.steps.studio import stop_studio

    stopped = stop_studio(require_workspace(workspace))
    if json:
        print_json({"stopped": stopped})
        return
    note(f"{stopped} server(s) stopped" if stopped else "it was not running", quiet=quiet)


@group.command("backup")
def backup(
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write, .tar.gz.", metavar="FILE")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write projects, accounts and answers to one file; it holds passwords and names, keep it safe."""
    from stancekit.steps.studio_backup import backup_studio

    written = backup_studio(require_workspace(workspace), out)
    if json:
        print_json({"backup": str(written)})
        return
    typer.echo(written)
    note("the secret of the pseudonyms (.stancekit/secret) is not in it: back that up too", quiet=quiet)


@group.command("restore")
def restore(
    source: Annotated[Path, typer.Option("--from", help="A file that backup wrote.", metavar="FILE")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Unpack a backup into a workspace that has no studio yet."""
    from stancekit.steps.studio_backup import restore_studio

    space = require_workspace(workspace)
    restored = restore_studio(space, source)
    if json:
        print_json({"restored": restored})
        return
    note(f"{restored} server(s) restored; start with 'stancekit studio'", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
