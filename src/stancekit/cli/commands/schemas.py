"""`stancekit schemas`: what is generated from the models and the scheme."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def schemas(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where a file is out of date.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Renew the JSON Schemas, the labelling config and the tables of guidelines.md."""
    from stancekit.errors import DataError
    from stancekit.steps.generated import renew, stale

    space = require_workspace(workspace)
    paths = [space.relative(path) for path in (stale(space) if check else renew(space))]
    if check and paths:
        raise DataError("out of date: " + ", ".join(paths), hint="renew them with 'stancekit schemas'")
    if json:
        print_json({"checked" if check else "renewed": paths})
        return
    for path in paths:
        typer.echo(path)
    note("every generated file is up to date" if not paths else f"{len(paths)} file(s) renewed", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(schemas)
