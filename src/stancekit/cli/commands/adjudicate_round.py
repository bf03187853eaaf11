"""`stancekit adjudicate push` and `pull`: an adjudication round on a server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from stancekit.cli.commands.adjudicate import group
from stancekit.cli.options import AsJson, Quiet, Seed, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def push(
    adjudicator: Annotated[
        list[str] | None,
        typer.Option("--adjudicator", help="Pseudonym of one who settles (default: all).", metavar="RATER"),
    ] = None,
    audit: Annotated[
        float, typer.Option("--audit", min=0, max=1, help="Share of unanimous units mixed in.")
    ] = 0.1,
    second: Annotated[
        float, typer.Option("--second", min=0, max=1, help="Share asked of a second person.")
    ] = 0.2,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give what the votes leave open to adjudicators on the server, blind: no votes, no names.

    Each has a project of their own and never gets an item that they labelled. Unanimous items are
    mixed in and look like any other. Run it again to hand out what has become open since.
    """
    from stancekit.steps.adjudication_round import push_adjudication

    reports, nobody = push_adjudication(
        require_workspace(workspace), adjudicator or (), audit=audit, second=second, seed=seed, server=url
    )
    for report in reports:
        for words in report.drift:
            note(f"drift: {report.title}: {words}")
    if json:
        print_json(
            {
                "pushed": sum(r.pushed for r in reports),
                "nobody": list(nobody),
                "projects": [asdict(r) for r in reports],
            }
        )
        return
    for report in reports:
        typer.echo(report.url)
        note(f"{report.title}: {report.pushed} item(s) pushed, {report.present} there already", quiet=quiet)
    if nobody:
        note(
            f"{len(nobody)} item(s) were labelled by every adjudicator, first {nobody[0]}: add another person"
        )


def pull(
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Bring verdicts back into corpus/raw/decisions.jsonl; doing it again adds nothing.

    'stancekit gold' applies them. Adjudicators who differ leave the question open.
    """
    from stancekit.steps.adjudication_round import pull_adjudication

    done = pull_adjudication(require_workspace(workspace), server=url)
    for words in done.remarks:
        note(f"remark: {words}")
    if json:
        print_json({"verdicts": len(done.verdicts), "remarks": list(done.remarks)})
        return
    typer.echo(f"{len(done.verdicts)} new verdict(s)")
    note("'stancekit gold' applies them", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add both to the group `adjudicate`, which is on the command line already."""
    del app
    group.command("push")(push)
    group.command("pull")(pull)
