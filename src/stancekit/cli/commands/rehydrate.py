"""`stancekit rehydrate`: the texts of a public release, cut from one's own copies of the articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def rehydrate(
    release: Annotated[
        str,
        typer.Argument(help="A public release: a folder, or its name in this workspace.", metavar="RELEASE"),
    ],
    addresses: Annotated[
        Path, typer.Option("--addresses", help="X.Y.Z-addresses.jsonl, from the maintainers.", metavar="FILE")
    ],
    articles: Annotated[Path, typer.Option("--articles", help="Your copies of the articles.", metavar="DIR")],
    out: Annotated[
        Path | None, typer.Option("--out", help="Where to write (default: stdout).", metavar="FILE")
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Restore the texts of a public release from your own copies of the articles.

    A copy counts only if it has the very hash that the release names. Writes
    one line per passage: reaction_id, text, shown_text. What cannot be restored
    is counted, and the command then exits with 1.
    """
    from stancekit.errors import DataError
    from stancekit.files.atomic import write_text
    from stancekit.steps.release import rehydrate_release
    from stancekit_schemas import canonical_json

    folder = Path(release)
    if not folder.is_dir():
        folder = require_workspace(workspace).releases / release
    restored, missing = rehydrate_release(folder, addresses, articles)
    text = "".join(canonical_json(row) + "\n" for row in restored)
    if out is not None:
        write_text(out, text)
    if json:
        print_json({"restored": len(restored), "missing": missing, "out": None if out is None else str(out)})
    elif out is None:
        typer.echo(text, nl=False)
    note(f"{len(restored)} passage(s) restored", quiet=quiet)
    if missing:
        raise DataError(
            f"{len(missing)} passage(s) could not be restored: {', '.join(missing[:5])}",
            hint="their articles are not among your copies, or differ from the ones that were read",
        )


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(rehydrate)
