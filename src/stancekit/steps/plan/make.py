"""A round, or what was added to it since: planned, and appended to the log."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, plan_assignments
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.plan.files import (
    append_plan,
    people_of,
    read_assignments,
    read_labels,
    seed_of,
    today,
    units_of,
    version_of,
)
from stancekit_schemas import Annotator, Purpose, Round

__all__ = ["plan_workspace"]


@alone
def plan_workspace(
    workspace: Workspace,
    *,
    per_item: int | None = None,
    everybody: bool = False,
    calibration: int = 0,
    repeats: int = 0,
    items: int | None = None,
    days: int | None = None,
    purpose: Purpose = "design",
    round_: Round = "main",
    seed: int | None = None,
    allow_short: bool = False,
    raters: Collection[str] | None = None,
    on: date | None = None,
) -> Plan:
    """Plan what is missing and append it to corpus/raw/assignments.jsonl; nothing that stands changes.

    `per_item` is `raters_per_item` of stancekit.toml unless given, or `everybody` who may; `raters`
    are who is planned for (default: all that were added); `on` is the day by which annotators are
    active (default: today, UTC). The rest is told in `stancekit.planning.plan_assignments`. Items of
    training (see `learnt_items`) are for it alone.
    Raises DataError where nobody was added or no task exists, UsageError for raters that are unknown.
    """
    if everybody and per_item is not None:
        raise UsageError("so many per item, or everybody?", hint="leave one of the two out")
    wanted = workspace.settings.raters_per_item if per_item is None else per_item
    learnt = learnt_items(workspace) if purpose != "training" else set()
    plan = plan_assignments(
        [unit for unit in units_of(workspace) if unit.reaction_id not in learnt],
        _chosen(workspace, raters),
        per_item=None if everybody else wanted,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        seed=seed_of(workspace, seed),
        calibration=calibration,
        repeats=repeats,
        items=items,
        days=days,
        purpose=purpose,
        round=round_,
        version=version_of(workspace),
        on=on or today(),
        allow_short=allow_short,
    )
    return append_plan(workspace, plan)


def _chosen(workspace: Workspace, raters: Collection[str] | None) -> list[Annotator]:
    """All annotators, or those named."""
    people = people_of(workspace)
    if raters is None:
        return people
    if unknown := sorted(set(raters) - {person.rater for person in people}):
        raise UsageError(
            f"{unknown[0]} was not added, or has withdrawn",
            hint="'stancekit annotator list' shows who was added",
        )
    return [person for person in people if person.rater in raters]
