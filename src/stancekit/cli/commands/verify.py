"""`stancekit verify`: the proof that a release is what its annotations say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]

_MOST = 10


def verify(
    release: Annotated[
        str, typer.Argument(help="A release folder, or the version of one.", metavar="RELEASE")
    ],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Prove that a release is what its raw annotations say it is.

    Every file is hashed, every row counted and compared with its Parquet;
    decisions, gold and agreement are computed again from the annotations in
    the release, and card, report and citations are made again from the tables
    (where the software is that which build.json names). With --workspace, or for a version X.Y.Z of the workspace you
    stand in, everything is also made again from corpus/raw and compared.
    """
    from stancekit.errors import DataError
    from stancekit.release.verify import hint_for
    from stancekit.steps.release import check_workspace_release

    folder = Path(release)
    space = None
    if workspace is not None or not folder.is_dir():
        space = require_workspace(workspace)
        if not folder.is_dir():
            folder = space.releases / release
    checks = check_workspace_release(folder, workspace=space)
    failed = [check for check in checks if not check.passed]
    if json:
        print_json(
            {"release": str(folder), "passed": not failed, "checks": [check.to_dict() for check in checks]}
        )
    else:
        _show(checks)
    if failed:
        names = ", ".join(check.name for check in failed)
        raise DataError(
            f"{folder}: {len(failed)} of {len(checks)} checks fail ({names})",
            hint=hint_for(checks),
        )
    what = "the release and its raw files" if space else "what the release holds"
    left = sum(bool(check.note) for check in checks)
    partly = f" ({left} of them in part: see its remark)" if left else ""
    note(f"{len(checks)} checks hold on {what}{partly}", quiet=quiet)


def _show(checks: list[Any]) -> None:
    for check in checks:
        typer.echo(f"{'pass' if check.passed else 'FAIL'}  {check.name:18} {check.question}")
        if check.note:
            typer.echo(f"        note: {check.note}")
        for problem in check.problems[:_MOST]:
            typer.echo(f"        {problem}")
        if len(check.problems) > _MOST:
            typer.echo(f"        … and {len(check.problems) - _MOST} more")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(verify)
