"""`stancekit studio`: a Label Studio of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

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
        typer.Option(help="The https address that people type, where a proxy has it.", metavar="URL"),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Start a Label Studio for this workspace alone, or find it running, and print its address.

    Each annotator who was added has an account; passwords are in a file that only you can read.
    The first start takes about 45 seconds; projects and answers of the last time are there again.
    push and pull find this server by themselves.
    """
    if context.invoked_subcommand is not None:
        return
    from stancekit.steps.studio import credentials_file, start_studio

    space = require_workspace(workspace)
    loopback = listen in ("127.0.0.1", "localhost", "::1")
    if not loopback and behind_proxy is None:
        note(
            f"listening on {listen} without a certificate: passwords and answers can be read on the way; "
            "put a proxy before it and name it with --behind-proxy"
        )
    note("starting Label Studio …", quiet=quiet)
    running = start_studio(space, port=port, listen=listen, proxy=behind_proxy)
    if json:
        print_json(
            {
                "url": running.url,
                "pid": running.pid,
                "started": running.started,
                "accounts": len(running.accounts),
                "credentials": str(credentials_file(space)),
            }
        )
        return
    typer.echo(behind_proxy or running.url)
    note(
        f"{'started' if running.started else 'it was running'}; {len(running.accounts)} account(s), the lead's first:",
        quiet=quiet,
    )
    note(f"addresses and passwords are in {credentials_file(space)}", quiet=quiet)
    note("every account can see all answers: independence is by agreement, not enforced", quiet=quiet)


@group.command("stop")
def stop(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Stop it; projects and answers stay."""
    from stancekit.steps.studio import stop_studio

    stopped = stop_studio(require_workspace(workspace))
    if json:
        print_json({"stopped": stopped})
        return
    note("stopped" if stopped else "it was not running", quiet=quiet)


@group.command("backup")
def backup(
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write, .tar.gz.", metavar="FILE")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write projects, accounts and answers to one file; it holds passwords and names, keep it safe."""
    from stancekit.steps.studio import backup_studio

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
    from stancekit.steps.studio import restore_studio

    space = require_workspace(workspace)
    restore_studio(space, source)
    if json:
        print_json({"restored": str(space.root)})
        return
    note("restored; start it with 'stancekit studio'", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
