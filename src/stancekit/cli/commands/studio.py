"""`stancekit studio`: a Label Studio of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

if TYPE_CHECKING:
    from stancekit.steps.studio import Studio

__all__ = ["group", "register"]

group = typer.Typer(
    name="studio",
    help="Start, stop, back up or restore a Label Studio for this workspace alone.",
    invoke_without_command=True,
)


@group.callback()
def studio(
    context: typer.Context,
    port: Annotated[int | None, typer.Option(help="Listen on this port (default: a free one).")] = None,
    listen: Annotated[str, typer.Option(help="Listen on this address of the machine.")] = "127.0.0.1",
    behind_proxy: Annotated[
        str | None,
        typer.Option(
            help="The https address that people type, where a proxy has it; with {rater} in it if isolated.",
            metavar="URL",
        ),
    ] = None,
    isolated: Annotated[
        bool,
        typer.Option(
            "--isolated", help="A server for each annotator (0.3 GB each), so that nobody can look."
        ),
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Start a Label Studio for this workspace alone, or find it running, and print its address.

    Each annotator who was added has an account; passwords are in a file that only you can read. On one
    server every account can see all answers; with --isolated each has a server and sees only their own.
    The first start takes about 45 seconds; projects and answers of the last time are there again.
    push and pull find this server by themselves.
    """
    if context.invoked_subcommand is not None:
        return
    from stancekit.steps.studio import start_studio, studio_folder

    space = require_workspace(workspace)
    loopback = listen in ("127.0.0.1", "localhost", "::1")
    if not loopback and behind_proxy is None:
        note(
            f"listening on {listen} without a certificate: passwords and answers can be read on the way; "
            "put a proxy before it and name it with --behind-proxy"
        )
    note("starting Label Studio …", quiet=quiet)
    studio = start_studio(space, isolated=isolated, port=port, listen=listen, proxy=behind_proxy)
    if json:
        print_json(_object(studio, studio_folder(space)))
        return
    for one in studio.instances:
        typed = (behind_proxy or one.url or "").replace("{rater}", one.rater or "")
        typer.echo(f"{one.rater}  {typed}" if one.rater else typed)
        state = "started" if one.started else "it was running"
        note(f"{state}; {len(one.accounts)} account(s), the lead's first", quiet=quiet)
        note(f"addresses and passwords are in {one.folder / 'credentials.json'}", quiet=quiet)
    note(
        "each annotator has a server to themselves and an account on no other: nobody can see another's answers"
        if studio.isolated
        else "every account can see all answers: independence is by agreement, not enforced",
        quiet=quiet,
    )


def _object(studio: Studio, folder: Path) -> dict[str, Any]:
    """What --json prints: the servers, and where the passwords of each lie."""
    servers = [
        {
            "rater": one.rater,
            "url": one.url,
            "pid": one.pid,
            "started": one.started,
            "accounts": len(one.accounts),
            "credentials": str(one.folder / "credentials.json"),
        }
        for one in studio.instances
    ]
    return {"isolated": studio.isolated, "folder": str(folder), "servers": servers}


@group.command("stop")
def stop(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Stop it; projects and answers stay."""
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
    restore_studio(space, source)
    if json:
        print_json({"restored": str(space.root)})
        return
    note("restored; start it with 'stancekit studio'", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
