"""`stancekit guidelines`: which version of the manual counts from when."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace
from stancekit.errors import UsageError

if TYPE_CHECKING:
    from stancekit.steps.acknowledge import Told

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
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Declare from when the manual as it stands counts (corpus/raw/guidelines.jsonl).

    Change guidelines.md and its version line first: major when a rule changes, minor for an example,
    patch for wording. The version of an annotation follows from the time at which it was made. Every
    project on the server shows the new manual, and each annotator is asked to acknowledge it.
    """
    from stancekit.steps.acknowledge import tell_everybody
    from stancekit.steps.guidelines import bump_guidelines

    try:
        effective = datetime.fromisoformat(since)
    except ValueError:
        raise UsageError(f"--from {since!r} is no time", hint="write it as 2026-02-01T09:00+01:00") from None
    space = require_workspace(workspace)
    done = bump_guidelines(space, version, effective=effective, summary=summary)
    for remark in done.remarks:
        note(remark, quiet=quiet)
    told = tell_everybody(space, server=url)
    if json:
        line = done.version.model_dump(mode="json", exclude={"schema_version"})
        print_json({**line, "change": done.change, "remarks": done.remarks, **(asdict(told) if told else {})})
        return
    typer.echo(f"{done.version.version} ({done.change}) from {done.version.effective.isoformat()}")
    _say(told, quiet=quiet)


@group.command("renew")
def renew(
    url: ServerUrl = None, workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False
) -> None:
    """Show the present manual and rulings in every project on the server, and ask who has not read them.

    'bump' and 'rulings add' do it by themselves where a server is named. Doing it again changes nothing.
    """
    from stancekit.steps.acknowledge import tell_everybody

    told = tell_everybody(require_workspace(workspace), server=url)
    if told is None:
        raise UsageError("no server is named", hint="start one with 'stancekit studio', or give --url")
    if json:
        print_json(asdict(told))
    else:
        _say(told, quiet=quiet)


def _say(told: Told | None, *, quiet: bool) -> None:
    if told is None:
        note("no server is named: 'stancekit guidelines renew' shows it to everybody later", quiet=quiet)
        return
    note(
        f"{len(told.renewed) + len(told.present)} project(s) show it, {len(told.renewed)} of them newly; "
        f"{told.asked} annotator(s) newly asked to acknowledge it",
        quiet=quiet,
    )


@group.command("acknowledged")
def acknowledged(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """List who has acknowledged which version, and who has yet to; as of the last pull."""
    from stancekit.files.guidelines import read_acknowledgements
    from stancekit.steps.acknowledge import not_acknowledged

    space = require_workspace(workspace)
    lines, left = read_acknowledgements(space), not_acknowledged(space)
    if json:
        rows = [line.model_dump(mode="json", exclude={"schema_version"}) for line in lines]
        print_json({"acknowledged": rows, "version": left and left[0], "missing": left[1] if left else []})
        return
    for line in lines:
        typer.echo(f"{line.rater}  {line.version}  {line.at.isoformat(timespec='minutes')}")
    if left:
        note(f"version {left[0]}: {len(left[1])} annotator(s) have yet to acknowledge it", quiet=quiet)
        for rater in left[1]:
            note(f"  {rater}", quiet=quiet)
    else:
        note("no version was declared yet: stancekit guidelines bump", quiet=quiet)


@group.command("list")
def list_(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """List the declared versions, and how many annotations were made while each counted."""
    from stancekit.files.guidelines import read_guidelines
    from stancekit.steps.guidelines import count_by_version

    space = require_workspace(workspace)
    versions, counts = read_guidelines(space), count_by_version(space)
    if json:
        print_json(
            {
                "versions": [v.model_dump(mode="json", exclude={"schema_version"}) for v in versions],
                "annotations": [
                    {"version": c.version, "annotations": c.annotations, "not_acknowledged": c.unread}
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
        if c.unread:
            note(f"{c.unread} under {c.version} by people who had not acknowledged it then", quiet=quiet)
        if c.version is None and versions:
            note(f"{c.annotations} annotation(s) are older than the first version, or undated", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
