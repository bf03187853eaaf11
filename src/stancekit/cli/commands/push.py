"""`stancekit push`: tasks to a Label Studio server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.pushed import Telling, tell_waiting
from stancekit.cli.show import note, require_workspace, tell_missing_accounts

__all__ = ["register"]

COUNTS = ("wanted", "present", "answered", "waiting", "pushed", "predicted", "removed", "foreign")


def push(
    shared: Annotated[
        bool, typer.Option("--shared", help="One project for all, although work was planned.")
    ] = False,
    title: Annotated[
        str | None,
        typer.Option(help="Title of the projects (default: as before, else the workspace's name)."),
    ] = None,
    anew: Annotated[
        bool,
        typer.Option("--anew", help="Hand the work out in other projects too, although it was handed out."),
    ] = False,
    renew: Annotated[
        bool,
        typer.Option("--renew-instruction", help="Show the present guidelines.md in projects made before."),
    ] = False,
    predictions: Annotated[
        Path | None,
        typer.Option(
            "--predictions",
            help="A model's answers to be shown beside new tasks (off by default).",
            metavar="FILE",
        ),
    ] = None,
    show: Annotated[
        float | None,
        typer.Option(
            "--show", help="Share of the people who see a prediction (default: 0.5).", metavar="SHARE"
        ),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Draws who sees which (default: the workspace's seed).")
    ] = None,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Push tasks to Label Studio, each exactly once, and print the addresses of the projects.

    After 'stancekit plan' each annotator has a project of their own; otherwise all share one. The
    server is that of 'stancekit studio', each their own after 'studio --isolated'; or another, named by
    --url, LABEL_STUDIO_URL or label_studio_url in stancekit.toml, with the key LABEL_STUDIO_API_KEY.
    Only projects of this workspace are made or touched there. Killed and run again, nothing is doubled.
    What was edited on the server is reported and left as it is. Work that was handed out is not handed
    out a second time under another title, or in one project for all, without --anew.

    A model's answers anchor people: with --predictions a random half of them sees each, so that
    'stancekit anchoring' can say by how much. Who sees what is drawn once; later pushes go on by that draw.
    """
    from stancekit.steps.predictions import draw_predictions, read_draws
    from stancekit.steps.push import push_workspace
    from stancekit.steps.servers import independence_of

    space = require_workspace(workspace)
    shown = draw_predictions(space, predictions, share=show, seed=seed)
    telling = Telling(json=json, quiet=quiet)
    reports = telling.reports

    def summary() -> dict[str, Any]:
        totals: dict[str, Any] = {name: sum(getattr(r, name) for r in reports) for name in COUNTS}
        drawn = {"show": shown.draw.share, "seed": shown.draw.seed} if shown else None
        return totals | {"independence": independence_of(space, url), "drawn_by": drawn}

    def closing() -> None:
        tell_waiting(reports, quiet=quiet)
        if shown and any(report.predicted for report in reports):
            drawn = f"--show {shown.draw.share:g} --seed {shown.draw.seed}"
            note(f"who sees them was drawn by {drawn}", quiet=quiet)
        elif shown and predictions:
            kept = "" if shown.draw in read_draws(space) else ", and the file was not kept"
            note(f"no prediction was shown: tasks that are on the server already never get one{kept}")
        tell_missing_accounts(space, url, quiet=quiet)
        note(independence_of(space, url), quiet=quiet)

    with telling.summing_up(summary, closing):
        push_workspace(
            space,
            shared=shared,
            title=title,
            anew=anew,
            renew=renew,
            predictions=shown,
            reporting=telling.report,
            server=url,
        )
    if not reports:
        note("nobody has anything to do now: no project was made", quiet=quiet or json)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(push)
