"""`stancekit adopt`: a labelling project that stancekit did not make."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl
from stancekit.cli.show import note, print_json

__all__ = ["register"]


def adopt(
    folder: Annotated[Path, typer.Argument(help="The new workspace.", metavar="DIR")],
    project: Annotated[
        str | None, typer.Option(help="Title of a project on the server.", metavar="TITLE")
    ] = None,
    export: Annotated[
        Path | None, typer.Option("--from", help="Or an export in JSON.", metavar="FILE")
    ] = None,
    url: ServerUrl = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Make a workspace of an existing text project, so that agreement and adjudication work on it.

    The labelling setup becomes the scheme, the answers are imported; nothing on the server changes.
    The server is LABEL_STUDIO_URL with the key LABEL_STUDIO_API_KEY.
    """
    from stancekit.errors import UsageError
    from stancekit.steps.adopt import adopt_export, adopt_project

    if (project is None) == (export is None):
        raise UsageError("adopt what?", hint="name a project with --project, or an export with --from")
    if export is not None:
        done = adopt_export(folder, export)
    else:
        from stancekit.label_studio import connect

        with connect(url) as server:
            done = adopt_project(folder, str(project), server)
    account, scheme = done.imported.account, done.workspace.scheme
    asked = [dimension.id for dimension in scheme.dimensions]
    if json:
        found = account.model_dump(exclude={"schema_version"}) | {
            "dimensions": asked,
            "problems": len(done.imported.problems),
        }
        print_json({"workspace": str(done.workspace.root)} | found)
        return
    typer.echo(done.workspace.root)
    note(
        f"asked: {', '.join(asked)}; {account.accepted} of {account.annotations} annotations accepted",
        quiet=quiet,
    )
    note("look at scheme.yaml, then: stancekit agreement", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(adopt)
