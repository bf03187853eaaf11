"""`stancekit guidelines`: which version of the manual counts from when."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace
from stancekit.errors import UsageError

__all__ = ["group", "register"]

group = typer.Typer(
    name="guidelines",
    help="Declare versions of the manual, and see what was made under each.",
    no_args_is_help=True,
)


@group.command("bump")
def bump(
    version: Annotated[
        str, typer.Argument(help="The version that guidelines.md now states.", metavar="X.Y.Z")
    ],
    since: Annotated[
        str,
        typer.Option(
            "--from",
            help="From when it counts, as 2026-02-01T09:00+01:00; UTC without a zone.",
            metavar="DATETIME",
        ),
    ],
    summary: Annotated[str, typer.Option("--summary", help="What changed, in a sentence.", metavar="TEXT")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Declare from when the manual as it stands counts (corpus/raw/guidelines.jsonl).

    Change guidelines.md and its version line first: major when a rule changes, minor for an example,
    patch for wording. The version of an annotation follows from the time at which it was made.
    """
    from stancekit.steps.guidelines import bump_guidelines

    try:
        effective = datetime.fromisoformat(since)
    except ValueError:
        raise UsageError(f"--from {since!r} is no time", hint="write it as 2026-02-01T09:00+01:00") from None
    done = bump_guidelines(require_workspace(workspace), version, effective=effective, summary=summary)
    if json:
        line = done.version.model_dump(mode="json", exclude={"schema_version"})
        print_json({**line, "change": done.change, "remarks": done.remarks})
        return
    typer.echo(f"{done.version.version} ({done.change}) from {done.version.effective.isoformat()}")
    for remark in done.remarks:
        note(remark, quiet=quiet)


@group.command("list")
def list_(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """List the declared versions, and how many annotations were made while each counted."""
    from stancekit.steps.guidelines import count_by_version, read_guidelines

    space = require_workspace(workspace)
    versions, counts = read_guidelines(space), count_by_version(space)
    if json:
        print_json(
            {
                "versions": [v.model_dump(mode="json", exclude={"schema_version"}) for v in versions],
                "annotations": [
                    {"version": c.version, "annotations": c.annotations, "told_otherwise": c.told}
                    for c in counts
                ],
            }
        )
        return
    if not versions:
        note("no version was declared yet: stancekit guidelines bump", quiet=quiet)
    made = {c.version: c for c in counts}
    for v in versions:
        typer.echo(
            f"{v.version} from {v.effective.isoformat()}: {made[v.version].annotations} annotation(s). {v.summary}"
        )
    for c in counts:
        for told, n in c.told.items():
            note(f"{n} annotation(s) under {c.version} were made on tasks that say {told}", quiet=quiet)
        if c.version is None and versions:
            note(f"{c.annotations} annotation(s) are older than the first version, or undated", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
