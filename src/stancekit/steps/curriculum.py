"""What people practise on and are tested with, drawn once and kept: no test asks what was explained."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.planning.training import Curriculum, curriculum
from stancekit_schemas import Record

__all__ = ["keep_curriculum", "learnt_items"]


class _Drawn(Record):
    practice: tuple[str, ...]
    tests: tuple[tuple[str, ...], ...]


@alone
def keep_curriculum(workspace: Workspace, items: Collection[str]) -> Curriculum:
    """Draw by [training] of stancekit.toml from `items` that can be asked, or give what was drawn before.

    It is kept in .stancekit/curriculum.jsonl: annotators must not read it. Tests are added where more
    tries are declared since. Raises DataError where the items do not suffice, or lack a drawn one.
    """
    declared, before = workspace.settings.training, _kept(workspace)
    if before is not None:
        lost = before.items - set(items)
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
        write_text(_place(workspace), record.to_line() + "\n", private=True)
    return drawn


def learnt_items(workspace: Workspace) -> set[str]:
    """Read what is for training alone: corpus/raw/training.jsonl, and what was drawn from any other key.

    Who has seen an item explained labels it no more. Of a key that answers the whole corpus, as that of
    an invented one, only what was drawn is for training.
    """
    drawn, path = _kept(workspace), workspace.raw / "training.jsonl"
    key = path.read_text("utf-8").splitlines() if path.exists() else []
    return {str(json.loads(line)["reaction_id"]) for line in key if line} | (drawn.items if drawn else set())


def _place(workspace: Workspace) -> Path:
    return workspace.private / "curriculum.jsonl"


def _kept(workspace: Workspace) -> Curriculum | None:
    if not _place(workspace).exists():
        return None
    (line,) = read_records(_place(workspace), _Drawn)
    return Curriculum(line.practice, line.tests)
