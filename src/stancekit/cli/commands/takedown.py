"""`stancekit takedown`: texts that have to go."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_folded, print_json, require_workspace
from stancekit.errors import UsageError
from stancekit.wording import counted

__all__ = ["register"]


def takedown(
    reaction: Annotated[str, typer.Option("--reaction", help="A passage or item.", metavar="ID")] = "",
    article: Annotated[
        str, typer.Option("--article", help="An article with all its passages.", metavar="ID")
    ] = "",
    author: Annotated[
        str, typer.Option("--author", help="All passages by this handle or name.", metavar="WHO")
    ] = "",
    carry_out: Annotated[bool, typer.Option("--yes", help="Do it; without this it is only shown.")] = False,
    reason: Annotated[
        str, typer.Option("--reason", help="Kept in the file; nothing of the text.", metavar="TEXT")
    ] = "",
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take a passage, an article or an author out of the corpus: labelled, counted and released no more.

    Adds a line to corpus/raw/removed.jsonl and makes decisions and gold again. A passage takes its copies along,
    a handle the name that stands beside it: what goes besides what you named is listed. A statement set goes with any
    passage of it, and with the set the reactions that answer it. Run 'stancekit push' next, which takes tasks
    back that nobody has touched. Without --yes nothing is written. For a person's work see 'stancekit withdraw'.
    """
    from datetime import UTC, datetime

    from stancekit.steps.takedown import take_down

    named: list[tuple[Literal["reaction", "article", "author"], str]] = [
        ("reaction", reaction), ("article", article), ("author", author),
    ]  # fmt: skip
    given = [(kind, name) for kind, name in named if name]
    if len(given) != 1:
        raise UsageError("take down what?", hint="name one of --reaction, --article and --author")
    today = datetime.now(UTC).date()
    made = take_down(require_workspace(workspace), *given[0], reason=reason, on=today, carry_out=carry_out)
    if json:
        print_json(asdict(made))
    else:
        gone = (
            counted(len(made.passages), "passage"),
            counted(len(made.items), "item"),
            counted(made.annotations, "annotation"),
        )
        print_folded(", ".join(gone) + (" taken down" if made.done else " would be taken down"))
        by = " or ".join(made.also) or "the same person"
        because = {
            "person": f"by {by}",
            "piece": "a piece of one that goes",
            "copy": "a copy of one that goes",
        }
        for passage, why in made.why.items():
            if why != "named":
                typer.echo(f"  {passage}: {because[why]}")
    if made.done:
        note("next: stancekit agreement, and stancekit push where tasks are on a server", quiet=quiet)
    else:
        note("nothing was written, add --yes to do it", quiet=quiet)
    for release in made.releases:
        note(f"release {release} holds some of it: make a new one", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(takedown)
