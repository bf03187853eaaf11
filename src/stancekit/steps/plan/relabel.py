"""The items that a changed rule touches, queued once more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, plan_relabel, same_version
from stancekit.steps.plan.citing import citing
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
from stancekit_schemas import Round

__all__ = ["relabel_workspace"]


@alone
def relabel_workspace(
    workspace: Workspace,
    *,
    rule: str | None = None,
    version: str,
    units: Collection[str] = (),
    round_: Round | None = None,
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Queue once more the items that a changed rule touches, and the `units` named.

    Touched are items on which an annotator's note, a verdict (corpus/raw/decisions.jsonl) or a ruling
    (corpus/raw/rulings.jsonl) names the rule's id. The labels belong to the round of the item, or to
    `round_`: the main one takes items of a pilot over into the corpus.
    Raises UsageError for a rule that the scheme does not have, DataError where nothing is touched.
    """
    if rule is not None and workspace.scheme.rules and rule not in {r.id for r in workspace.scheme.rules}:
        ids = ", ".join(r.id for r in workspace.scheme.rules)
        raise UsageError(f"scheme {workspace.scheme.tag} has no rule {rule!r}", hint=f"one of: {ids}")
    touched = set(units) | (citing(workspace, rule) if rule else set())
    if not touched:
        raise DataError(
            f"no note, verdict or ruling names {rule}" if rule else "no item to label again",
            hint="name the items with --unit ID, or --units FILE",
        )
    plan = plan_relabel(
        units_of(workspace),
        people_of(workspace),
        reactions=touched,
        round=round_,
        version=version,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        seed=seed_of(workspace, seed),
        on=on or today(),
    )
    manual = version_of(workspace)
    if manual != "none" and not same_version(manual, version):
        plan = replace(
            plan, notes=(*plan.notes, f"the guidelines of this workspace say {manual}, not {version}")
        )
    return append_plan(workspace, plan)
