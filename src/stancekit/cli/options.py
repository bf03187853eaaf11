"""The options every command shares, so that they mean the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

if TYPE_CHECKING:
    from stancekit_schemas import Round

__all__ = ["AsJson", "OnlyRound", "Quiet", "Seed", "ServerUrl", "WorkspaceOption", "checked_round"]

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace", "-w", help="The corpus workspace (default: the one you stand in).", metavar="DIR"
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout, for machines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr but errors.")]
ServerUrl = Annotated[
    str | None,
    typer.Option(
        "--url",
        help="An existing server instead; its key is LABEL_STUDIO_API_KEY.",
        metavar="URL",
    ),
]
Seed = Annotated[
    int | None, typer.Option("--seed", min=0, help="Seed of everything drawn by chance.", metavar="N")
]
OnlyRound = Annotated[
    str | None,
    typer.Option(
        "--round",
        help="Labels of this round instead: pilot, qualification or main (default: 'rounds' of stancekit.toml).",
        metavar="R",
    ),
]


def checked_round(name: str) -> Round:
    """Return the round of that name. Raises UsageError where there is none."""
    from stancekit.errors import UsageError
    from stancekit_schemas import Round

    for known in get_args(Round):
        if name == known:
            return known  # type: ignore[no-any-return]
    raise UsageError(f"there is no round {name!r}", hint="one of: " + ", ".join(get_args(Round)))
