"""`stancekit pull`: annotations from a Label Studio server."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.imported import import_summary, show_account, tell_problems
from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace
from stancekit.errors import ServiceError

__all__ = ["register"]


def pull(
    title: Annotated[
        str | None, typer.Option(help="Only projects of this title (default: all that were pushed).")
    ] = None,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take a snapshot of every project of the workspace and import it; safe to run every hour.

    Annotators' names become pseudonyms in corpus/raw/exports/; the untouched snapshot stays in the
    ignored folder .stancekit/. A labelling setup that was edited on the server is reported.
    """
    from stancekit.steps.pull import pull_workspace

    space = require_workspace(workspace)
    pulled = pull_workspace(space, title=title, server=url)
    for name, words in (*pulled.renamed.items(), *pulled.drift.items()):
        note(f"drift: {name}: {words}")
    if json:
        projects = [
            {
                "project": p.id,
                "title": p.title,
                "tasks": p.tasks,
                "called": p.called,
                "drift": pulled.drift.get(p.title),
            }
            for p in pulled.projects
        ]
        left = {"gone": list(pulled.gone), "failed": dict(pulled.failed)}
        print_json(import_summary(pulled.imported) | {"projects": projects} | left)
    else:
        show_account(pulled.imported)
    for project in pulled.projects:
        note(f"pulled project '{project.title}': {project.tasks} task(s)", quiet=quiet)
    for done in pulled.acknowledged:
        note(f"{done.rater} acknowledged version {done.version} of the guidelines", quiet=quiet)
    for name in pulled.gone:
        note(f"{name} was pulled before and is not there any more: was it deleted by hand? What came is kept")
    for line in pulled.imported.notes:
        note(line, quiet=quiet)
    tell_problems(pulled.imported.untold, space.built / "problems.jsonl", quiet=quiet)
    if pulled.failed:
        told = "".join(f"\n  {name}: {words}" for name, words in pulled.failed.items())
        raise ServiceError(
            f"{len(pulled.failed)} of {len(pulled.failed) + len(pulled.projects)} project(s) could not be pulled{told}",
            hint="mend that and pull again; what came from the others is kept",
        )
    if pulled.imported.refused:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(pull)
