"""What people practise on and are tested with, drawn once and kept: no test asks what was explained."""

from __future__ import annotations

from collections.abc import Collection

from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.planning.training import Curriculum, curriculum
from stancekit_schemas import Record

__all__ = ["keep_curriculum"]


class _Drawn(Record):
    practice: tuple[str, ...]
    tests: tuple[tuple[str, ...], ...]


@alone
def keep_curriculum(workspace: Workspace, items: Collection[str]) -> Curriculum:
    """Draw by [training] of stancekit.toml from `items` that can be asked, or give what was drawn before.

    It is kept in .stancekit/curriculum.jsonl: annotators must not read it. Tests are added where more
    tries are declared since. Raises DataError where the items do not suffice, or lack a drawn one.
    """
    path = workspace.private / "curriculum.jsonl"
    declared, before = workspace.settings.training, None
    if path.exists():
        (line,) = read_records(path, _Drawn)
        before = Curriculum(line.practice, line.tests)
        lost = {*before.practice, *(item for test in before.tests for item in test)} - set(items)
        if lost:
            raise DataError(
                f"{len(lost)} item(s) of the training have lost their task or their answer in the key, first {min(lost)}",
                hint="put them back, or delete .stancekit/curriculum.jsonl to begin the training anew",
            )
    drawn = curriculum(
        items, practice=declared.practice, test=declared.test, tries=declared.tries,
        seed=workspace.settings.seed, before=before,
    )  # fmt: skip
    if drawn != before:
        record = _Drawn(practice=drawn.practice, tests=drawn.tests)
        write_text(path, record.to_line() + "\n", private=True)
    return drawn
