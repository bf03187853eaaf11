"""`stancekit trace` and `stancekit withdraw`: what rests on an annotation, or on a person's work."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_folded, print_json, require_workspace
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.gold.changes import Change

__all__ = ["register"]


def trace(
    annotation: Annotated[str, typer.Argument(help="Id of an annotation.", metavar="ID")],
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Follow an annotation: back to its bytes, forward to everything it had a part in.

    For the story of one gold label, the other way round, see
    'stancekit gold --explain UNIT'.
    """
    from stancekit.steps.trace import trace_annotation

    traced = trace_annotation(require_workspace(workspace), annotation)
    found = traced.influence
    place = found.annotation.place
    if json:
        print_json(
            {
                "annotation": found.annotation.model_dump(mode="json"),
                "vote": found.vote,
                "raw": None if traced.raw is None else str(traced.raw),
                "decisions": [d.model_dump(mode="json") for d in found.decisions],
                "gold": [g.model_dump(mode="json") for g in found.gold],
                "without": [change.__dict__ for change in found.without],
                "releases": list(traced.releases),
            }
        )
        return
    where = place.file if traced.raw is None else str(traced.raw)
    typer.echo(f"{annotation}: {found.annotation.rater} on {found.annotation.unit}")
    typer.echo(f"from {where}, task {place.task}, annotation {place.annotation}")
    typer.echo(f"     (sha256 of the file {place.file_sha256})")
    purpose = f"{found.annotation.purpose}, {found.annotation.status}"
    typer.echo(f"{'a vote' if found.vote else 'no vote'} ({purpose})")
    for record in found.gold:
        typer.echo(
            f"in {record.dimension} = {record.label or '(no label)'} [{record.resolution}] {record.decision_id}"
        )
    for change in found.without:
        before, after = (x or "(no label)" for x in (change.label_before, change.label_after))
        typer.echo(
            f"without it {change.dimension} would be {after} instead of {before} [{change.resolution_after}]"
        )
    for release in traced.releases:
        typer.echo(f"in release {release}")
    if not found.without:
        note("without it gold would be the same", quiet=quiet)


def withdraw(
    rater: Annotated[str, typer.Argument(help="Pseudonym, its beginning, or the address.", metavar="RATER")],
    carry_out: Annotated[bool, typer.Option("--yes", help="Do it; without this it is only shown.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Kept in the file; no names.", metavar="TEXT")] = "",
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take an annotator's work, verdicts too, out of the corpus, and sum up what changes.

    Adds a line to corpus/raw/removed.jsonl and makes decisions and gold again; the changes one by one are in
    .stancekit/withdrawals.jsonl, and in --json. 'stancekit plan' then finds others for their items.
    Without --yes nothing is written. To take down texts instead of a person see 'stancekit takedown'.
    """
    from datetime import UTC, datetime

    from stancekit.steps.trace import withdraw as withdraw_step

    today = datetime.now(UTC).date()
    space = require_workspace(workspace)
    made = withdraw_step(space, rater, reason=reason, on=today, carry_out=carry_out)
    if json:
        print_json(
            {
                "rater": made.rater,
                "annotations": made.annotations,
                "changes": [change.__dict__ for change in made.changes],
                "releases": list(made.releases),
                "done": made.done,
            }
        )
    else:
        for line in _summed(made.changes):
            print_folded(line)
    said = "withdrawn" if made.done else "would be withdrawn; nothing was written, add --yes to do it"
    moved = counted(len(made.changes), "record of gold changes", "records of gold change")
    note(f"{counted(made.annotations, 'annotation')} {said}; {moved}", quiet=quiet)
    if made.changes:
        note(f"one by one: {space.relative(made.listed) if made.listed else '--json'}", quiet=quiet)
    if made.done:
        note("others take their items with 'stancekit plan', then 'stancekit push'", quiet=quiet)
    if made.done and made.asked:
        note(
            f"they keep their account: 'stancekit annotator remove --rater {made.rater}' ends that",
            quiet=quiet,
        )
    for release in made.releases:
        note(f"release {release} holds annotations of this person: make a new one", quiet=quiet)


def _summed(changes: Iterable[Change]) -> Iterator[str]:
    """Sum the changes up, a line for each dimension."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes:
        sums[change.dimension][_outcome(change)] += 1
    for dimension, outcomes in sums.items():
        yield f"{dimension}: {', '.join(f'{number} {words}' for words, number in outcomes.most_common())}"


def _outcome(change: Change) -> str:
    if change.resolution_after is None:
        return "without a record any more"
    if not change.relabelled:
        return "settled otherwise, with the same label"
    if change.label_after is None:
        return "left without a label"
    return "with a label now" if change.label_before is None else "with another label"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("trace")(trace)
    app.command("withdraw")(withdraw)
