"""`stancekit adopt`: a labelling project that stancekit did not make."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.imported import import_summary, show_account, tell_problems
from stancekit.cli.options import AsJson, Quiet, ServerUrl
from stancekit.cli.show import note, print_json

if TYPE_CHECKING:
    from stancekit.steps.adopt import Adopted

__all__ = ["register"]


def adopt(
    project: Annotated[
        str, typer.Argument(help="Title of a project on the server, or an export in JSON.", metavar="PROJECT")
    ],
    into: Annotated[
        Path | None,
        typer.Option("--into", help="The new workspace (default: a folder called as it).", metavar="DIR"),
    ] = None,
    url: ServerUrl = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Make a workspace of an existing text project, so that agreement and adjudication work on it.

    The labelling setup becomes the scheme, or what the answers of an export show; the answers are
    imported. Later ones come with 'stancekit pull', or 'stancekit import' where an export was adopted.
    Nothing on the server changes. The server is --url or LABEL_STUDIO_URL, with the key LABEL_STUDIO_API_KEY.
    """
    from stancekit.errors import UsageError
    from stancekit.steps.adopt import adopt_export, adopt_project

    export = Path(project)
    is_file = export.is_file()
    slug = re.sub(r"[^\w]+", "-", export.stem if is_file else project).strip("-").lower() or "adopted"
    if not is_file and export.suffix in (".json", ".jsonl"):
        raise UsageError(f"there is no file {project}", hint="give an export, or the title of a project")
    folder = into or Path(slug)
    if is_file:
        done = adopt_export(folder, export)
    else:
        from stancekit.label_studio import connect

        with connect(url) as server:
            done = adopt_project(folder, project, server)
    _show(done, json=json, quiet=quiet)
    if done.imported.refused:
        raise typer.Exit(1)


def _show(done: Adopted, *, json: bool, quiet: bool) -> None:
    asked = [dimension.id for dimension in done.workspace.scheme.dimensions]
    if json:
        found = {"workspace": str(done.workspace.root), "dimensions": asked, "text_field": done.text_field}
        print_json(import_summary(done.imported) | found)
    else:
        typer.echo(done.workspace.root)
        show_account(done.imported)
    note(f"asked: {', '.join(asked)}", quiet=quiet)
    if done.text_field is None:
        note("the tasks show no text: adjudicators would have nothing to read", quiet=quiet)
    else:
        how = "guessed from the tasks" if done.guessed else "the labelling setup says so"
        note(f"text: the field {done.text_field!r} ({how}); stancekit.toml can name another", quiet=quiet)
    for line in done.notes:
        note(line, quiet=quiet)
    tell_problems(done.imported.problems, done.workspace.built / "problems.jsonl", quiet=quiet)
    then = "stancekit agreement, stancekit adjudicate"
    if not done.imported.accepted:
        way = "stancekit import EXPORT.json" if done.guessed else "stancekit pull"
        then = f"'{way}' brings the first answers, nobody has given one yet"
    note(f"look at {done.workspace.root / 'scheme.yaml'}, then there: {then}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(adopt)
