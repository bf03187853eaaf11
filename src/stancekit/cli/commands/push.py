"""`stancekit push`: tasks to a Label Studio server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def push(
    title: Annotated[str | None, typer.Option(help="Project title (default: the workspace's name).")] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Push the exported tasks to Label Studio: one shared project, each task exactly once.

    The server is LABEL_STUDIO_URL (or label_studio_url in stancekit.toml), the key is
    LABEL_STUDIO_API_KEY. Killed and run again, nothing is doubled. What was edited on the
    server is reported and left as it is.
    """
    from stancekit.steps.push import push_workspace

    report = push_workspace(require_workspace(workspace), title=title)
    for words in report.drift:
        note(f"drift: {words}")
    if json:
        print_json(asdict(report))
        return
    typer.echo(report.url)
    made = "made" if report.created else "found"
    note(
        f"project {report.title!r} {made}: {report.pushed} task(s) pushed, {report.present} already there"
        + (f", {report.removed} copies removed" if report.removed else "")
        + (f", {report.foreign} not ours" if report.foreign else ""),
        quiet=quiet,
    )
    note(
        "every user of this server can see all answers: independence is by agreement, not enforced",
        quiet=quiet or not report.created,
    )


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(push)
