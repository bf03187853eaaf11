"""`stancekit diff`: what changed between two releases, and how large a step that is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def diff(
    before: Annotated[str, typer.Argument(help="A release folder, or the version of one.", metavar="A")],
    after: Annotated[str, typer.Argument(help="The later release.", metavar="B")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Compare two releases row by row: added, removed, relabelled, moved.

    One JSON line per change, with from and to. A changed, removed or moved
    row asks for a new major version, added rows for a minor one, and the same
    rows in another packaging for a patch.
    """
    from stancekit.steps.release import diff_releases

    folders = []
    for given in (before, after):
        folder = Path(given)
        folders.append(folder if folder.is_dir() else require_workspace(workspace).releases / given)
    found = diff_releases(*folders)
    changes = [change.to_dict() for change in found.changes]
    if json:
        print_json(
            {
                "from": found.before,
                "to": found.after,
                "bump": found.bump,
                "counts": found.counts(),
                "changes": changes,
            }
        )
        return
    from stancekit_schemas import canonical_json

    for change in changes:
        typer.echo(canonical_json(change))
    counts = ", ".join(f"{number} {what}" for what, number in found.counts().items()) or "the same rows"
    note(f"{found.before} to {found.after}: {counts}; a {found.bump} change", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(diff)
