"""The tests of training in the log of assignments: given, and taken back from who opted out of an item since."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.gold.training import Attempt
from stancekit.planning import Ledger
from stancekit.planning.training import plan_test
from stancekit.steps.instruction import TEST
from stancekit.steps.plan import read_assignments, read_labels
from stancekit_schemas import Task

__all__ = ["give_test", "take_back_barred"]


@alone
def take_back_barred(
    workspace: Workspace, raters: Collection[str], barred: Mapping[str, Collection[str]]
) -> int:
    """Withdraw the open test items that these people are not to be shown any more, and count them.

    Their test is what is left of it; the pass mark is a share, so it is as hard as before.
    """
    ledger = Ledger(read_assignments(workspace), read_labels(workspace))
    ended = [
        line.model_copy(update={"withdrawn": True, "replaces": None})
        for line in ledger.open
        if line.purpose == "training"
        and line.rater in raters
        and line.rater in barred.get(line.reaction_id, ())
    ]
    append_records(workspace.raw / "assignments.jsonl", ended)
    return len(ended)


@alone
def give_test(
    workspace: Workspace,
    rater: str,
    attempts: Sequence[Attempt],
    tests: Sequence[Sequence[str]],
    barred: Mapping[str, Collection[str]],
    tasks: Mapping[str, Task],
) -> tuple[str, int, int] | None:
    """Assign the next of the drawn tests to somebody: of those they never had, the first that is not all barred.

    Returns its occasion, its items, and how many of it were left out; None where no test is left.
    """
    ledger = Ledger(read_assignments(workspace), read_labels(workspace))
    had = {line.reaction_id for line in ledger.lines if (line.rater, line.purpose) == (rater, "training")}
    for drawn in tests:
        items = [unit for unit in drawn if rater not in barred.get(unit, ())]
        if items and had.isdisjoint(drawn):
            break
    else:
        return None
    # A try that was taken back whole had this occasion; its items are others.
    occasion = f"{TEST}-{len(attempts) + 1}"
    new = plan_test(
        rater,
        items,
        occasion,
        ledger=ledger,
        sets={unit: tasks[unit].set_id for unit in items},
        seed=workspace.settings.seed,
        version=tasks[items[0]].guidelines_version,
    )
    append_records(workspace.raw / "assignments.jsonl", new)
    return occasion, len(items), len(drawn) - len(items)
