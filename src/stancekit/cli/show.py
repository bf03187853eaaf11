"""How results reach a person or a machine: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from stancekit.errors import UsageError
from stancekit.files.workspace import Workspace, find_workspace

__all__ = ["note", "print_folded", "print_json", "require_workspace", "stdout", "tell_missing_accounts"]


def stdout() -> Any:
    """Make a Rich console on stdout: plain text when piped, no wrapping surprises at 80 columns."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def print_folded(line: str, *, indent: str = "    ") -> None:
    """Print a line on stdout folded at the console's width (80 columns where there is none); what follows hangs."""
    from textwrap import wrap

    width = max(40, stdout().width)
    folded = wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    print("\n".join(folded) or line)


def note(message: str, *, quiet: bool = False) -> None:
    """Say something beside the result, on stderr; a terminal gets lines that fit it."""
    if not quiet:
        print(_fitted(message) if sys.stderr.isatty() else message, file=sys.stderr)


def _fitted(message: str) -> str:
    """Each line folded between words at the width of the terminal; what follows hangs below its beginning."""
    from shutil import get_terminal_size

    width = max(40, get_terminal_size().columns)
    return "\n".join(part for line in message.split("\n") for part in _folded(line, width))


def _folded(line: str, width: int) -> list[str]:
    from rich.cells import cell_len

    margin = line[: len(line) - len(line.lstrip())]
    parts: list[str] = []
    part = margin
    for word in line.split():
        if part.strip() and cell_len(part) + 1 + cell_len(word) > width:
            parts.append(part)
            part = f"{margin}  "
        part += word if not part.strip() else f" {word}"
    return [*parts, part]


def print_json(value: Any) -> None:
    """Print one JSON object, keys in the order given, two spaces of indent, UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def require_workspace(given: Path | None) -> Workspace:
    """Find the workspace of a command that cannot work without one."""
    workspace = find_workspace(given)
    if workspace is None:
        raise UsageError(
            "no workspace here: no stancekit.toml in this folder or above it",
            hint="make one with 'stancekit init DIR', or name one with --workspace DIR",
        )
    return workspace


def tell_missing_accounts(workspace: Workspace, url: str | None, *, quiet: bool) -> None:
    """Say who was added after the studio was started last, and so could not log in to what was pushed."""
    from stancekit.steps.servers import without_account

    if missing := without_account(workspace, url):
        note(f"no account yet for {', '.join(missing)}: 'stancekit studio' makes it", quiet=quiet)
