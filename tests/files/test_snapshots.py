"""Hourly snapshots: those that the next one repeats are not read again, and nothing else is left out."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from stancekit.files.exports import dump_export
from stancekit.files.snapshots import contained_snapshots


def annotation(number: int, who: str, at: str = "2026-01-01T10:00:00Z", **more: Any) -> dict[str, Any]:
    return {
        "id": number, "completed_by": {"email": who}, "result": [], "created_at": at, "updated_at": at, **more
    }  # fmt: skip


def task(number: int, *annotations: dict[str, Any], drafts: Any = (), **more: Any) -> dict[str, Any]:
    data = {"reaction_id": f"r{number}", "occasion": "1", "text": f"text {number}"}
    return {"id": number, "data": data, "annotations": list(annotations), "drafts": list(drafts), **more}


def draft(who: str, at: str = "2026-01-01T09:30:00Z") -> dict[str, Any]:
    return {"id": 1, "user": who, "result": [], "created_at": at, "updated_at": at, "annotation": None}


@pytest.fixture
def snapshot(tmp_path: Path):
    def write(hour: int, *tasks: dict[str, Any], project: str = "trees", digest: str = "a") -> Path:
        path = tmp_path / f"{digest * 16}-{project}_20260101T{hour:02}0000.json"
        path.write_bytes(dump_export(list(tasks)))
        return path

    return write


A, B = annotation(1, "r_0000000001"), annotation(2, "r_0000000002")


@pytest.mark.parametrize(
    ("earlier", "later", "contained"),
    [
        ([task(1, A)], [task(1, A)], True),
        ([task(1, A), task(2)], [task(1, A, B, updated_at="later"), task(2)], True),
        ([task(1, A), task(2)], [task(1, A)], True),  # an untouched task was withdrawn
        ([task(1, A)], [task(1, {**A, "updated_at": "2026-01-02T00:00:00Z"})], False),
        ([task(1, A)], [task(1, {**A, "completed_by": {"email": "r_0000000002"}})], False),
        ([task(1, A, B)], [task(1, A)], False),
        ([task(1, A)], [task(2, A)], False),
        ([task(1, A)], [], False),
        ([task(1, drafts=[draft("r_0000000001")])], [task(1, A)], True),
        ([task(1, drafts=[draft("r_0000000001")])], [task(1, B)], False),
        ([task(1, drafts=[draft("r_0000000001", "2026-01-01T11:00:00Z")])], [task(1, A)], False),
        ([task(1, drafts=[draft("r_0000000001")])], [task(1)], False),
        (
            [task(1, drafts=[{**draft("r_0000000001"), "created_ago": "1 minute"}])],
            [task(1, drafts=[{**draft("r_0000000001"), "created_ago": "2 minutes"}])],
            True,
        ),
    ],
)  # fmt: skip
def test_a_snapshot_is_left_out_only_if_the_next_says_all_of_it(snapshot, earlier, later, contained) -> None:
    first, second = snapshot(9, *earlier), snapshot(10, *later, digest="b")
    assert contained_snapshots([second, first]) == ({first} if contained else set())


def test_another_text_is_another_matter(snapshot) -> None:
    changed = copy.deepcopy(task(1, A))
    changed["data"]["text"] = "edited"
    assert contained_snapshots([snapshot(9, task(1, A)), snapshot(10, changed)]) == set()


def test_only_snapshots_of_one_project_are_compared(snapshot, tmp_path) -> None:
    trees, shrubs = snapshot(9, task(1, A)), snapshot(10, task(1, A), project="shrubs")
    own = tmp_path / "export.json"
    own.write_text(json.dumps([task(1, A)]), "utf-8")
    assert contained_snapshots([trees, shrubs, own]) == set()


def test_what_is_not_as_the_pull_writes_it_is_read(snapshot) -> None:
    odd, last = snapshot(9, task(1, A)), snapshot(10, task(1, A, B), digest="b")
    odd.write_text('[{"id": 1,\n "annotations": 7}]\n', "utf-8")
    assert contained_snapshots([odd, last]) == set()


def test_a_month_of_hours_leaves_one_to_read(snapshot) -> None:
    paths = [
        snapshot(hour, *(task(n, A) if n < hour else task(n) for n in range(30)), digest=f"{hour:x}"[-1])
        for hour in range(24)
    ]
    assert contained_snapshots(paths) == set(paths[:-1])
