"""`stancekit export`: signed reactions to Label Studio task files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def export(
    reactions: Annotated[
        Path | None, typer.Option(help="Bare: passages that 'segment' wrote.", metavar="FILE")
    ] = None,
    statements: Annotated[
        Path | None, typer.Option(help="Bare: signed statement sets.", metavar="FILE")
    ] = None,
    scheme: Annotated[str, typer.Option(help="Bare: a shipped scheme or a scheme file.")] = "stance",
    guidelines: Annotated[
        Path | None, typer.Option(help="Bare: the manual, for its version.", metavar="FILE")
    ] = None,
    out: Annotated[Path, typer.Option(help="Bare: the folder to write to.", metavar="DIR")] = Path(
        "label_studio"
    ),
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write Label Studio tasks and the labelling config; nothing in them gives the speaker away.

    In a workspace: from corpus/built/reactions.jsonl and the signed corpus/raw/statements.jsonl.
    Beyond one: from the files that --reactions and --statements name.
    """
    from stancekit.steps.export import export_files, export_workspace

    if (reactions is None) != (statements is None):
        from stancekit.errors import UsageError

        raise UsageError(
            "--reactions and --statements go together", hint="give both, or neither in a workspace"
        )
    if reactions is not None and statements is not None:
        from stancekit.files.jsonl import read_records
        from stancekit.files.schemes import load_scheme
        from stancekit.tasks import guidelines_version
        from stancekit_schemas import Reaction, StatementSet

        done = export_files(
            read_records(reactions, Reaction),
            read_records(statements, StatementSet),
            scheme=load_scheme(scheme),
            guidelines=guidelines_version(guidelines.read_text("utf-8")) if guidelines else "none",
            out=out,
            records=out / "tasks.jsonl",
        )
    else:
        done = export_workspace(require_workspace(workspace))
    if json:
        files = {"tasks": str(done.tasks_file), "config": str(done.config_file)}
        print_json({"tasks": len(done.tasks), "files": files})
        return
    typer.echo(done.tasks_file)
    typer.echo(done.config_file)
    note(f"{len(done.tasks)} task(s); import both in Label Studio, or: stancekit push", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(export)
