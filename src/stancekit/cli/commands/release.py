"""`stancekit release`: the immutable folder that others load, verify and cite."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def release(
    version: Annotated[str, typer.Argument(help="Three numbers, such as 0.1.0.", metavar="X.Y.Z")],
    tier: Annotated[
        str, typer.Option("--tier", help="gated (with texts) or public (without).", metavar="TIER")
    ] = "gated",
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Publish: write corpus/releases/X.Y.Z, which never changes again.

    Everything is made again from corpus/raw first; a built file that differs,
    an unsigned statement set or a failing check stops the release, and nothing
    is written. The same corpus gives the same bytes.
    """
    from stancekit.errors import UsageError
    from stancekit.steps.release import addresses_file, load_written, release_workspace

    if tier not in ("gated", "public"):
        raise UsageError(f"no tier is called {tier!r}", hint="use gated or public")
    space = require_workspace(workspace)
    folder = release_workspace(space, version, tier="public" if tier == "public" else "gated")
    made = load_written(folder)
    if json:
        print_json({"release": str(folder), **made.model_dump(mode="json", include=_SHOWN)})
        return
    typer.echo(folder)
    rows = ", ".join(f"{number} {table}" for table, number in made.counts.items())
    note(f"{made.title} {made.version} ({made.tier}), content id {made.content_id[:16]}", quiet=quiet)
    note(rows, quiet=quiet)
    if tier == "public":
        note(f"addresses for those who may restore texts: {addresses_file(space, version)}", quiet=quiet)
    note(f"look at it: {folder / 'quality' / 'report.html'}", quiet=quiet)


_SHOWN = {"name", "title", "version", "tier", "simulated", "released_on", "content_id", "counts"}


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(release)
