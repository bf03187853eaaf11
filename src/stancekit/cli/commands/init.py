"""`stancekit init`: a new corpus workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet
from stancekit.cli.show import note, print_json

__all__ = ["register"]


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make it in.", metavar="DIR")],
    sample: Annotated[
        bool, typer.Option("--sample", help="Fill it with the invented sample corpus.")
    ] = False,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Make a corpus workspace: settings, scheme, guidelines and the folders of the corpus."""
    from stancekit.steps.init import make_workspace

    space = make_workspace(folder, sample=sample)
    if json:
        print_json({"workspace": str(space.root)})
        return
    typer.echo(space.root)
    first = (
        "run 'stancekit segment' and 'stancekit export' there; the statements are signed"
        if sample
        else "put articles (.txt, .html) into corpus/raw/articles, then run 'stancekit segment' there"
    )
    note(
        f"next: {first}\n"
        "keep .stancekit/ private and backed up: it holds the secret behind the annotators' pseudonyms",
        quiet=quiet,
    )


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(init)
