"""`stancekit pull`: annotations from a Label Studio server."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import require_workspace

__all__ = ["register"]


def pull(
    title: Annotated[str | None, typer.Option(help="Project title (default: the workspace's name).")] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take a snapshot of every project of the workspace and import it; safe to run every hour.

    Annotators' names become pseudonyms in corpus/raw/exports/; the untouched snapshot stays in the
    ignored folder .stancekit/.
    """
    raise SystemExit(1)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(pull)
