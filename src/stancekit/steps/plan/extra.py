"""One more label where the votes settle nothing."""

from __future__ import annotations

from datetime import date

from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, plan_extra
from stancekit.steps.gold import read_verdicts
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

__all__ = ["extra_workspace"]


@alone
def extra_workspace(
    workspace: Workspace,
    *,
    labels: int = 1,
    votes: int | None = None,
    days: int | None = None,
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Plan another label where the votes settle nothing; these never count as agreement.

    Contested is what the policy of stancekit.toml leaves open although at least `votes` people answered
    (default: `raters_per_item`), and on which no person has decided.
    """
    from stancekit.steps.gold import settle

    enough = workspace.settings.raters_per_item if votes is None else votes
    decided = {(verdict.unit, verdict.dimension) for verdict in read_verdicts(workspace)}
    contested = {
        d.unit
        for d in settle(workspace).decisions
        if d.resolution == "open" and len(d.annotations) >= enough and (d.unit, d.dimension) not in decided
    }
    plan = plan_extra(
        units_of(workspace),
        people_of(workspace),
        contested=contested,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        labels=labels,
        days=days,
        seed=seed_of(workspace, seed),
        version=version_of(workspace),
        on=on or today(),
    )
    return append_plan(workspace, plan)
