"""`stancekit simulate`: invented annotators label the invented corpus."""

from __future__ import annotations

from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace
from stancekit.wording import counted

__all__ = ["register"]


def simulate(
    workspace: WorkspaceOption = None,
    annotators: Annotated[
        int, typer.Option("--annotators", min=1, help="How many, of the usual mix.", metavar="N")
    ] = 4,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            help="Hire this kind instead; repeat for more: careful, hasty, ironyblind, contrarian, spammer, constant.",
            metavar="KIND",
        ),
    ] = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Let invented annotators label the tasks, marked as simulated in every record.

    Reads corpus/built/tasks.jsonl and corpus/raw/truth.jsonl, and writes
    exports like those of Label Studio to .stancekit/simulated/, for
    'stancekit import' to take in.
    """
    from stancekit.steps.simulate import simulate_workspace

    made = simulate_workspace(require_workspace(workspace), seed=seed, annotators=kind or annotators)
    if json:
        print_json(
            {
                "files": [str(path) for path in made.files],
                "tasks": made.tasks,
                "annotators": made.annotators,
                "annotations": made.annotations,
            }
        )
        return
    for path in made.files:
        typer.echo(path)
    note(
        f"{counted(made.annotations, 'simulated annotation')} of {counted(made.tasks, 'task')}",
        quiet=quiet,
    )
    note("next: stancekit import " + " ".join(str(path) for path in made.files), quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("simulate")(simulate)
