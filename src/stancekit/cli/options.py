"""The options every command shares, so that they mean the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsJson", "Quiet", "Seed", "ServerUrl", "WorkspaceOption"]

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
