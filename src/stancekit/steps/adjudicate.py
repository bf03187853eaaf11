"""What people settle, on the files of a workspace: the list, one item, and a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from stancekit.adjudication import Ballot, ballots, make_verdict
from stancekit.adjudication.model_labels import fit_ballots
from stancekit.adjudication.queue import AUDIT, SECOND, Item, select_items
from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.names import check_nameless
from stancekit.files.roles import check_role
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import Settled, read_annotations, read_verdicts, settle
from stancekit.steps.removed import taken_down
from stancekit_schemas import Asked, Decision, Task

__all__ = ["Shown", "adjudicate_workspace", "record_verdict", "select_workspace", "show_unit"]


@dataclass(frozen=True)
class Shown:
    """One unit as an adjudicator sees it; `votes` is None while the own answer is not in."""

    unit: str
    task: Task | None
    dimensions: tuple[str, ...]
    votes: dict[str, dict[str, int]] | None


@alone
def adjudicate_workspace(workspace: Workspace) -> Settled:
    """Settle by the votes and by what people said, and write corpus/built/decisions.jsonl, open ones too."""
    settled = settle(workspace)
    write_records(workspace.built / "decisions.jsonl", settled.decisions)
    return settled


def select_workspace(
    workspace: Workspace,
    *,
    audit: float = AUDIT,
    second: float = SECOND,
    below: float | None = None,
    flagged: bool = False,
    seed: int | None = None,
    out: Path | None = None,
) -> list[Item]:
    """Write what is to be settled to corpus/built/adjudication.jsonl (or `out`), in the order to ask.

    Beside what is open: with `below` what a model of the annotators (Dawid and Skene) gives a lower
    posterior than that, and with `flagged` what rests on an annotation that its annotator or the import
    flagged. What was taken down is left out. The draw of audited units follows the workspace's seed, so the same units are drawn next time.
    """
    settled = settle(workspace)
    gone = taken_down(workspace)
    items = select_items(
        [decision for decision in settled.decisions if decision.unit not in gone],
        verdicts=read_verdicts(workspace),
        audit=audit,
        second=second,
        doubted=_doubted(workspace, settled, below, flagged),
        seed=workspace.settings.seed if seed is None else seed,
    )
    write_records(out or workspace.built / "adjudication.jsonl", items, keep_order=True)
    return items


def _doubted(
    workspace: Workspace, settled: Settled, below: float | None, flagged: bool
) -> dict[tuple[str, str], Asked]:
    """Find what the votes settled and a rule doubts all the same."""
    label = {(d.unit, d.dimension): d.label for d in settled.decisions if d.label is not None}
    counted = ballots(read_annotations(workspace), workspace.scheme)
    found: dict[tuple[str, str], Asked] = {}
    for dimension in workspace.scheme.measured if below is not None else ():
        own = [ballot for (_, name), ballot in counted.items() if name == dimension.id]
        for unit, shares in fit_ballots(own, "dawid_skene").posterior.items():
            given = label.get((unit, dimension.id))
            if below is not None and given is not None and shares.get(given, 0.0) < below:
                found[unit, dimension.id] = "posterior"
    if flagged:
        found |= {key: "flagged" for key, ballot in counted.items() if ballot.flagged and key in label}
    return found


def show_unit(workspace: Workspace, unit: str, *, votes_for: str | None = None) -> Shown:
    """Look up a unit: its text and, to an adjudicator who has answered it, how the votes fell.

    Raises UsageError for an unknown unit, and where `votes_for` has not answered yet.
    """
    counted = ballots(read_annotations(workspace), workspace.scheme)
    own = {dimension: ballot for (u, dimension), ballot in counted.items() if u == unit}
    if not own:
        raise UsageError(
            f"{unit}: nobody labelled such a unit", hint="'stancekit adjudicate select' lists units"
        )
    if votes_for is not None and not any(
        v.unit == unit and v.decided_by == votes_for for v in read_verdicts(workspace)
    ):
        raise UsageError(
            f"{votes_for} has not answered {unit} yet, so the votes stay hidden",
            hint="answer first: 'stancekit adjudicate settle', or in the adjudication project, then pull",
        )
    tasks = read_records(workspace.built / "tasks.jsonl", Task, missing_ok=True)
    task = next((task for task in tasks if task.reaction_id == unit), None)
    counts = {dimension: ballot.counts for dimension, ballot in own.items()}
    return Shown(unit, task, tuple(own), counts if votes_for is not None else None)


@alone
def record_verdict(
    workspace: Workspace,
    unit: str,
    dimension: str,
    *,
    label: str | None,
    by: str,
    reason: str,
    note: str | None = None,
    at: datetime | None = None,
) -> Decision:
    """Append one person's verdict to corpus/raw/decisions.jsonl.

    Raises UsageError where the question does not arise (its gate is closed), nobody labelled the
    unit, label, reason or person do not fit, or the note names an annotator; nothing is written then.
    """
    scheme = workspace.scheme
    known = {d.id: d for d in scheme.measured}
    if dimension not in known:
        raise UsageError(
            f"{dimension!r} is no dimension of {scheme.tag}", hint=f"dimensions: {', '.join(known)}"
        )
    ballot = _ballot(workspace, unit, dimension)
    decided = {(d.unit, d.dimension) for d in settle(workspace).decisions}
    if (unit, dimension) not in decided:
        gates = ", ".join(known[dimension].opened_by)
        raise UsageError(
            f"{unit}: {dimension} does not arise, {gates} is settled as closing it",
            hint=f"settle {gates} first",
        )
    check_role(by)
    check_nameless(workspace, note or "", "the note")
    why = _why_asked(workspace, unit, dimension, by)
    moment = at or datetime.now(UTC).replace(microsecond=0)
    verdict = make_verdict(
        ballot, known[dimension], label=label, by=by, at=moment, reason=reason, asked=why, note=note
    )
    append_records(workspace.raw / "decisions.jsonl", [verdict])
    return verdict


def _why_asked(workspace: Workspace, unit: str, dimension: str, by: str) -> Asked | None:
    """Look up why 'adjudicate select' listed the question; None where it did not.

    Who changes a verdict of their own is still answering what was asked first.
    """
    before = [
        v for v in read_verdicts(workspace) if (v.unit, v.dimension, v.decided_by) == (unit, dimension, by)
    ]
    if before:
        return before[-1].asked
    items = read_records(workspace.built / "adjudication.jsonl", Item, missing_ok=True)
    return next((item.why for item in items if item.unit == unit and dimension in item.dimensions), None)


def _ballot(workspace: Workspace, unit: str, dimension: str) -> Ballot:
    counted = ballots(read_annotations(workspace), workspace.scheme)
    if (unit, dimension) not in counted:
        raise UsageError(
            f"{unit}: nobody labelled such a unit", hint="'stancekit adjudicate select' lists units"
        )
    return counted[unit, dimension]
