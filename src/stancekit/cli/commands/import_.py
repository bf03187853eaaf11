"""`stancekit import`: completed exports come back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.imported import import_summary, show_account, tell_problems
from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json

if TYPE_CHECKING:
    from stancekit_schemas import Scheme

__all__ = ["register"]


def import_(
    exports: Annotated[
        list[Path] | None, typer.Argument(help="Exports in JSON, or snapshots.", metavar="[EXPORT]…")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Write the annotations here, and leave the workspace alone.", metavar="FILE"
        ),
    ] = None,
    problems: Annotated[
        Path | None, typer.Option("--problems", help="Write what is wrong or odd here.", metavar="FILE")
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option("--scheme", help="Hold answers against this scheme: a name or a file.", metavar="S"),
    ] = None,
    config: Annotated[
        Path | None, typer.Option("--config", help="Or against this labelling config.", metavar="XML")
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", help="The field of the task data that names the unit.", metavar="FIELD"),
    ] = None,
    alias: Annotated[
        list[str] | None,
        typer.Option("--alias", help="Read label A as value B (or control A as dimension B).", metavar="A=B"),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Bring annotations back from Label Studio, validated and accounted for.

    In a workspace the exports are taken into corpus/raw/exports with pseudonyms for the annotators,
    and corpus/built/annotations.jsonl is made from all of them. With --out nothing but the files
    named is written. What came in = accepted + superseded + skipped + drafts + refused. Without an
    EXPORT the workspace reads again what it has taken in.

    Of two exports of one annotation the later version counts; where both bear the same dates and say
    different things, both are refused.

    Exit code 1 where anything was refused; everything else is written all the same.
    """
    from stancekit.errors import UsageError
    from stancekit.files.workspace import find_workspace
    from stancekit.steps.import_ import import_exports

    around = find_workspace(workspace)
    target = around if workspace is not None or out is None else None
    if target is None and out is None and problems is None:
        raise UsageError(
            "no workspace here, and no --out to write to",
            hint="stancekit import EXPORT.json --out annotations.jsonl --problems problems.jsonl",
        )
    if not exports and (target is None or not any((target.raw / "exports").rglob("*.json"))):
        there = "" if target is None else ", and corpus/raw/exports holds none to read again"
        raise UsageError(f"no EXPORT is given{there}", hint="stancekit import EXPORT.json")
    aliases = _aliases(alias or [])
    if target is not None and aliases and not set(aliases.items()) <= set(target.settings.aliases.items()):
        note(
            "hint: an --alias holds for this run; write it under [aliases] in stancekit.toml to keep it",
            quiet=quiet,
        )
    result = import_exports(
        exports or [],
        workspace=target,
        scheme=_scheme(scheme, config),
        unit=unit,
        aliases=aliases,
        out=out,
        problems=problems,
        around=around if target is None else None,
    )
    if json:
        print_json(import_summary(result))
    else:
        show_account(result)
    for line in result.notes:
        note(line, quiet=quiet)
    if target is not None:
        problems = target.built / "problems.jsonl"
    tell_problems(result.untold, problems, quiet=quiet)
    if result.refused:
        raise typer.Exit(1)


def _aliases(given: Sequence[str]) -> dict[str, str]:
    from stancekit.errors import UsageError

    aliases: dict[str, str] = {}
    for pair in given:
        label, sign, value = pair.rpartition("=")
        if not sign or not label.strip() or not value.strip():
            raise UsageError(
                f'--alias "{pair}" is not of the form A=B', hint="for instance --alias Favour=support"
            )
        if aliases.setdefault(label.strip(), value.strip()) != value.strip():
            raise UsageError(f'--alias reads "{label}" as two values: {aliases[label.strip()]} and {value}')
    return aliases


def _scheme(name: str | None, config: Path | None) -> Scheme | None:
    from stancekit.annotations import read_config
    from stancekit.errors import DataError, UsageError
    from stancekit.files.schemes import load_scheme

    if name is not None and config is not None:
        raise UsageError("--scheme and --config both say what the answers are held against", hint="give one")
    if config is not None:
        try:
            return read_config(config.read_text("utf-8-sig"), source=str(config))
        except FileNotFoundError:
            raise DataError(f"{config} does not exist") from None
        except (UnicodeDecodeError, IsADirectoryError):
            raise DataError(f"{config} is no text file in UTF-8") from None
    return load_scheme(name) if name is not None else None


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("import")(import_)
