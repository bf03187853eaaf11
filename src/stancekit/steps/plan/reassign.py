"""What somebody has open, moved to others."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, plan_reassign
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

__all__ = ["reassign_workspace"]


@alone
def reassign_workspace(
    workspace: Workspace,
    *,
    giver: str | None = None,
    taker: str | None = None,
    only: Collection[str] | None = None,
    withdraw: bool = False,
    days: int | None = None,
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Move what a person has left to others, or others' to a newcomer; answered items stay.

    Raises UsageError where `only` names what is neither a reaction nor a statement set.
    """
    units = units_of(workspace)
    known = {name for unit in units for name in (unit.reaction_id, unit.set_id)}
    if unknown := set(only or ()) - known:
        raise UsageError(
            f"{min(unknown)} is neither a reaction nor a statement set of this workspace",
            hint="corpus/built/tasks.jsonl has both",
        )
    plan = plan_reassign(
        units,
        people_of(workspace),
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        giver=giver,
        taker=taker,
        only=only,
        withdraw=withdraw,
        days=days,
        seed=seed_of(workspace, seed),
        version=version_of(workspace),
        on=on or today(),
    )
    return append_plan(workspace, plan)
