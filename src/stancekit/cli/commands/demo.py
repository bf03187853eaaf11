"""`stancekit demo`: the whole line at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed
from stancekit.cli.show import note, print_json, stdout

__all__ = ["register"]


def demo(
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", "-w", help="Work in this new folder and leave it.", metavar="DIR"),
    ] = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Run every step on the sample corpus with simulated annotators, and name the files to open.

    Works in a new folder: the one given, or one in the temporary files of this machine.
    """
    import tempfile

    from stancekit.steps.demo import run_demo

    folder = workspace or Path(tempfile.mkdtemp(prefix="stancekit-demo-")) / "workspace"

    def say(step: str, result: str) -> None:
        note(f"{step:>10}  {result}", quiet=quiet)

    done = run_demo(folder, seed=seed, say=say)
    built = done.workspace.built
    files = {
        "what was cut": built / "reactions.jsonl",
        "what annotators see": built / "label_studio" / "tasks.json",
        "how far they agree": done.release / "quality" / "report.html",
        "gold and how it was reached": built / "gold.jsonl",
        "the dataset card": done.release / "README.md",
    }
    if json:
        named = {what: str(path) for what, path in files.items()}
        print_json({"workspace": str(done.workspace.root), "release": str(done.release), "open": named})
        return
    console = stdout()
    console.print("\nOpen these (texts are invented, annotators simulated):")
    for what, path in files.items():
        console.print(f"  {what}\n    {path}", soft_wrap=True, markup=False)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(demo)
