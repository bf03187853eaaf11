"""`stancekit adjudicate push` and `pull`: an adjudication round on a server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.commands.adjudicate import Audit, Below, Flagged, Second, group
from stancekit.cli.commands.adjudicate_quality import audit_in_words
from stancekit.cli.imported import tell_folded
from stancekit.cli.options import AsJson, Quiet, Seed, ServerUrl, WorkspaceOption
from stancekit.cli.pushed import Telling
from stancekit.cli.show import note, print_json, require_workspace, tell_missing_accounts

if TYPE_CHECKING:
    from stancekit.steps.adjudication_round import Why

__all__ = ["register"]

_NOBODY = {
    "own": "every adjudicator has labelled, settled or is to label them",
    "barred": "every adjudicator has labelled or settled them, opted out of them, or does not read their language",
}


def push(
    adjudicator: Annotated[
        list[str] | None,
        typer.Option(
            "--adjudicator", help="One who settles, by pseudonym or address (default: all).", metavar="RATER"
        ),
    ] = None,
    audit: Audit = 0.1,
    second: Second = 0.2,
    url: ServerUrl = None,
    below: Below = None,
    flagged: Flagged = False,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give what the votes leave open to adjudicators on the server, blind: no votes, no names.

    Each has a project of their own and never gets an item that they labelled, opted out of or cannot read. Unanimous items are
    mixed in and look like any other. Run it again to hand out what has become open since.
    """
    from stancekit.steps.adjudication_round import push_adjudication

    space = require_workspace(workspace)
    telling = Telling(json=json, quiet=quiet)
    reports = telling.reports
    nobody: dict[str, Why] = {}

    def summary() -> dict[str, Any]:
        return {"pushed": sum(report.pushed for report in reports), "nobody": list(nobody)}

    with telling.summing_up(summary):
        _, nobody = push_adjudication(
            space,
            adjudicator or (),
            audit=audit,
            second=second,
            below=below,
            flagged=flagged,
            seed=seed,
            reporting=telling.report,
            server=url,
        )
    if json:
        return
    if not reports and not nobody:
        note("nothing is open, and nothing unanimous to audit: no project was made", quiet=quiet)
    _tell_nobody(nobody)
    tell_missing_accounts(space, url, quiet=quiet)


def _tell_nobody(nobody: Mapping[str, Why]) -> None:
    """Say how many items nobody may settle, and why."""
    for why, words in _NOBODY.items():
        units = [unit for unit, reason in nobody.items() if reason == why]
        if units:
            note(
                f"{len(units)} item(s) have nobody who may settle them, first {units[0]}: {words}; add another person "
                "('stancekit annotator add --email NAME@EXAMPLE.ORG'), then push again"
            )


def pull(
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Bring verdicts back into corpus/raw/decisions.jsonl, and print how often unanimous gold was wrong.

    Doing it again adds nothing. 'stancekit gold' applies the verdicts. Adjudicators who differ leave the question open.
    """
    from stancekit.steps.adjudication_pull import pull_adjudication
    from stancekit.steps.annotators import audits_of

    space = require_workspace(workspace)
    done = pull_adjudication(space, server=url)
    audits = audits_of(space)
    tell_folded([(_kind(words), f"remark: {words}") for words in done.remarks], "with --json")
    if json:
        print_json(
            {
                "verdicts": len(done.verdicts),
                "remarks": list(done.remarks),
                "audits": [asdict(audit) for audit in audits],
            }
        )
        return
    typer.echo(f"{len(done.verdicts)} new verdict(s)")
    for audit in audits:
        typer.echo(f"{audit.dimension}: {audit_in_words(audit)}")
    note("'stancekit gold' applies them", quiet=quiet)


def _kind(remark: str) -> str:
    """Take out of a remark what it is about: it begins with an item or a project, and may name a person."""
    return re.sub(r"\b(r_)?[0-9a-f]{10,}\b|\d+", "", remark.partition(": ")[2])


def register(app: typer.Typer) -> None:
    """Add both to the group `adjudicate`, which is on the command line already."""
    del app
    group.command("push")(push)
    group.command("pull")(pull)
