"""How an import is told, whether it came from files or from a server."""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.annotations import ImportResult
    from stancekit_schemas import Problem

__all__ = ["import_summary", "show_account", "tell_folded", "tell_problems"]

SHOWN = 10


def import_summary(result: ImportResult) -> dict[str, Any]:
    """Return what `--json` prints: the account, and what was found out on the way."""
    account = result.account.model_dump(exclude={"schema_version"})
    return account | {
        "problems": len(result.problems),
        "raters": len({annotation.rater for annotation in result.accepted}),
        "units": len({annotation.unit for annotation in result.accepted}),
        "scheme": result.scheme.tag,
        "inferred": result.inferred,
        "dimensions": [dimension.id for dimension in result.scheme.dimensions],
        "notes": list(result.notes),
    }


def show_account(result: ImportResult) -> None:
    """Print the account as a sum on stdout."""
    account = result.account
    rows = ("accepted", "superseded", "skipped", "drafts", "refused")
    width = max(len(str(account.annotations)), 1)
    typer.echo(
        f"{counted(account.annotations, 'annotation')} in {counted(account.tasks, 'task')} "
        f"of {counted(account.files, 'file')}"
    )
    for sign, name in zip("=++++", rows, strict=True):
        typer.echo(f"  {sign} {getattr(account, name):>{width}} {name}")
    if account.predictions:
        typer.echo(
            counted(
                account.predictions,
                "prediction of a model stood beside them and is no label",
                "predictions of models stood beside them and are no labels",
            )
        )


def tell_problems(problems: Sequence[Problem], file: Path | None, *, quiet: bool) -> None:
    """Show one problem of each kind on stderr, refusals first, and how often it comes; all are in the file.

    A kind is a code; refusals of one code that give other reasons are other kinds.
    """
    told = []
    for problem in problems:
        refused = problem.severity == "refused"
        if refused or not quiet:
            place = "".join(
                f", {kind} {value}"
                for kind, value in (("task", problem.task), ("annotation", problem.annotation))
                if value
            )
            field = f", {problem.field}" if problem.field else ""
            words = f"{problem.severity}: {problem.file}{place}{field}: {problem.message}\n  {problem.remedy}"
            told.append(((problem.severity, problem.code, problem.message if refused else ""), words))
    tell_folded(told, f"in {file}" if file else "with --problems FILE")


def tell_folded(told: Iterable[tuple[Hashable, str]], where: str) -> None:
    """Show the first words of each kind on stderr, and how many more there are; `where` says where all are."""
    kinds: dict[Hashable, list[str]] = {}
    for kind, words in told:
        kinds.setdefault(kind, []).append(words)
    shown = list(kinds.values())
    for first, *more in shown[:SHOWN]:
        print(first, file=sys.stderr)
        if more:
            print(f"  and {len(more)} more of the same kind {where}", file=sys.stderr)
    if rest := sum(map(len, shown[SHOWN:])):
        print(f"… and {rest} more of other kinds {where}", file=sys.stderr)
