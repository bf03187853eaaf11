"""Commands at one moment: real processes, and no line of any log is lost."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import threading
from collections import Counter
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import stancekit
from stancekit.errors import ServiceError
from stancekit.files import alone as module
from stancekit.files.alone import alone, changing
from stancekit.files.annotators import add_annotator, read_annotators, read_identities
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.lock import hold
from stancekit.files.workspace import Workspace
from stancekit.planning import current
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit.steps.rulings import read_rulings
from stancekit_schemas import Annotation, Decision, Independence, Place, Task

BEFORE = """
import sys
from datetime import date
from pathlib import Path
from stancekit.files.alone import changing
from stancekit.files.annotators import add_annotator
from stancekit.files.workspace import Workspace
from stancekit.steps.adjudicate import record_verdict
from stancekit.steps.import_ import import_exports
from stancekit.steps.independence import end_independence
from stancekit.steps.plan import extra_workspace, plan_workspace, reassign_workspace, relabel_workspace
from stancekit.steps.rulings import add_ruling
space, me = Workspace(Path(sys.argv[1])), int(sys.argv[2])
print("ready", flush=True)
input()
"""


def begin(space: Workspace, step: str, number: int = 0) -> subprocess.Popen[str]:
    """Start a process that has everything imported and waits for the word."""
    child = subprocess.Popen(
        [sys.executable, "-c", BEFORE + step, str(space.root), str(number)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def at_once(space: Workspace, *steps: str) -> list[str]:
    """Run steps in as many processes, all let go at one moment; what each printed."""
    children = [begin(space, step, number) for number, step in enumerate(steps)]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    told = [child.communicate(timeout=120) for child in children]
    assert [child.returncode for child in children] == [0] * len(children), told
    return [out for out, _ in told]


def task(number: int) -> Task:
    return Task(
        reaction_id=f"{number:016x}", set_id=f"set{number % 3}", text="Count me in.", statement="Close it.",
        upshot="asks to close it", context="", scheme="stance 0.9.0", guidelines_version="0.9.0", text_sha256="0",
        statement_sha256="0", upshot_sha256="0", config_sha256="0",
    )  # fmt: skip


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "corpus")
    write_records(made.built / "tasks.jsonl", [task(number) for number in range(12)])
    for name in ("anna", "bela", "carl", "dora"):
        add_annotator(made, f"{name}@example.org")
    return made


def answered(space: Workspace, labels: dict[str, str]) -> None:
    """Let everybody assigned answer; on each item the first half differs from the second."""
    held = current(read_assignments(space))
    place = Place(file="x.json", file_sha256="0" * 64)
    rows = []
    for a in held:
        first = a.rater < sorted(b.rater for b in held if b.reaction_id == a.reaction_id)[1]
        values = {"codable": "yes", "irony": "no", "stance_author": "none"}
        values["stance_post"] = labels["first" if first else "second"]
        rows.append(
            Annotation(
                annotation_id=f"{a.reaction_id}{a.rater}",
                unit=a.reaction_id,
                rater=a.rater,
                purpose=a.purpose,
                values=values,
                guidelines_version="0.9.0",
                place=place,
            )
        )
    write_records(space.built / "annotations.jsonl", rows)


def test_two_plans_at_one_moment_are_one_plan(space) -> None:
    step = "print(len(plan_workspace(space, per_item=2).new))"
    told = at_once(space, step, step, step)
    assert sorted(told) == ["0\n", "0\n", "24\n"]
    lines = read_assignments(space)
    assert len(lines) == len({line.key for line in lines}) == 24
    assert Counter(Counter(line.reaction_id for line in lines).values()) == {2: 12}


def test_plan_reassign_extra_and_relabel_at_one_moment_keep_all_lines(space) -> None:
    plan_workspace(space, per_item=2, on=date(2026, 1, 1))
    answered(space, {"first": "support", "second": "oppose"})
    write_records(space.built / "tasks.jsonl", [task(number) for number in range(20)])
    before = (space.raw / "assignments.jsonl").read_bytes()
    (giver, taker, *_) = (person.rater for person in read_annotators(space))
    told = at_once(
        space,
        "print(len(plan_workspace(space, per_item=2).new))",
        "print(len(extra_workspace(space, votes=2).new))",
        "print(len(relabel_workspace(space, version='9.0', units=['0' * 16]).new))",
        f"print(len(reassign_workspace(space, giver={giver!r}, taker={taker!r}).new))",
    )
    log = (space.raw / "assignments.jsonl").read_bytes()
    assert log.startswith(before)
    assert len(read_assignments(space)) == 24 + sum(int(number) for number in told)
    assert [int(number) for number in told[:3]] == [16, 12, 2]
    places = Counter((line.rater, line.position) for line in read_assignments(space))
    assert max(places.values()) == 1, "no place in a person's order is given twice"


def test_people_rulings_verdicts_and_ends_of_independence_at_one_moment_are_all_kept(space) -> None:
    plan_workspace(space, per_item=2)
    answered(space, {"first": "support", "second": "oppose"})
    verdict = "record_verdict(space, f'{i:016x}', 'stance_post', label='oppose', by=f'lead-{me}', reason='edge_case')"
    steps = (
        "[add_annotator(space, f'p{me}-{i}@example.org', name=f'P {me} {i}') for i in range(6)]",
        "[add_ruling(space, 'R2', f'text {me} {i}', on=date(2026, 1, 1)) for i in range(6)]",
        f"[{verdict} for i in range(3)]",
        "[end_independence(space, [(f'{i:016x}', f'r_{me}')], on=date(2026, 1, 1), why='meeting') for i in range(6)]",
    )
    at_once(space, *steps, *steps)
    assert len(read_annotators(space)) == len(read_identities(space)) == 4 + 12
    assert len(read_rulings(space)) == 12
    assert len(read_records(space.raw / "decisions.jsonl", Decision)) == 6
    assert len(read_records(space.raw / "independence.jsonl", Independence)) == 12


def test_imports_at_one_moment_take_everything_in(space, tmp_path) -> None:
    for number in range(4):
        tasks = [
            {
                "id": number, "data": {"reaction_id": f"{number:016x}", "text": "x"},
                "annotations": [{
                    "id": number, "completed_by": {"id": number, "email": f"q{number}@example.org"},
                    "created_at": "2026-01-01T00:00:00Z", "project": number,
                    "result": [{"from_name": "codable", "to_name": "text", "type": "choices",
                                "value": {"choices": ["needs_media"]}}],
                }],
            }
        ]  # fmt: skip
        (tmp_path / f"export-{number}.json").write_text(json.dumps(tasks), "utf-8")
    folder = str(tmp_path)
    at_once(space, *[f"import_exports([Path({folder!r}) / f'export-{{me}}.json'], workspace=space)"] * 4)
    assert len({a.rater for a in read_records(space.built / "annotations.jsonl", Annotation)}) == 4
    assert len((space.raw / "originals.sha256").read_text("utf-8").splitlines()) == 4
    known = (space.private / "identities.jsonl").read_text("utf-8")
    assert all(f"q{number}@example.org" in known for number in range(4))


def test_a_killed_process_leaves_the_workspace_free(space) -> None:
    child = begin(space, "with changing(space):\n    print('inside', flush=True)\n    input()\n")
    child.stdin.write("\n")
    child.stdin.flush()
    assert child.stdout.readline() == "inside\n"
    assert hold(space.private / "lock") is None
    child.kill()
    child.communicate()
    with changing(space):
        pass


def test_who_waits_too_long_is_told_for_whom(space, monkeypatch) -> None:
    child = begin(space, "with changing(space):\n    print('inside', flush=True)\n    input()\n")
    child.stdin.write("\n")
    child.stdin.flush()
    child.stdout.readline()
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    before = read_rulings(space)
    with pytest.raises(ServiceError, match=rf"another stancekit \(process {child.pid}\)") as told:
        plan_workspace(space)
    assert str(space.root) in told.value.message
    assert "run the same command again" in str(told.value.hint)
    assert (read_rulings(space), read_assignments(space)) == (before, []), "reading does not wait"
    child.communicate("\n")
    assert plan_workspace(space, per_item=1).new


def test_a_step_inside_a_step_goes_on_and_another_thread_waits(space) -> None:
    order: list[str] = []

    @alone
    def step(workspace: Workspace, name: str) -> str:
        order.append(name)
        return name

    with changing(space):
        assert step(space, "inner") == "inner"
        other = threading.Thread(target=step, args=(space, "other"))
        other.start()
        other.join(0.3)
        assert order == ["inner"]
    other.join()
    assert order == ["inner", "other"]
    with pytest.raises(ZeroDivisionError), changing(space):
        1 / 0  # noqa: B018
    step(space, "afterwards")


def test_windows_locks_a_byte_that_nobody_reads(space, monkeypatch) -> None:
    """What msvcrt offers, played by a set: the other way through the same code."""
    taken: set[int] = set()

    def locking(handle: int, mode: int, count: int) -> None:
        import os

        assert os.lseek(handle, 0, os.SEEK_CUR) > 2**20, "the head of the file stays readable"
        assert (mode, count) == (2, 1)
        if os.fstat(handle).st_ino in taken:
            raise PermissionError(13, "Permission denied")
        taken.add(os.fstat(handle).st_ino)

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr("stancekit.files.lock.sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    with changing(space), pytest.raises(ServiceError, match="another stancekit"):
        threaded(lambda: plan_workspace(space))
    taken.clear()
    assert plan_workspace(space, per_item=1).new


def threaded(step: Any) -> None:
    """Run in another thread, and raise here what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            step()
        except BaseException as error:  # noqa: BLE001
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


def test_whoever_appends_to_a_log_is_alone() -> None:
    """A function that calls append_records does so inside the lock."""
    bare = []
    for path in sorted(Path(stancekit.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef) or node.name == append_records.__name__:
                continue
            calls = {
                c.func.id for c in ast.walk(node) if isinstance(c, ast.Call) and isinstance(c.func, ast.Name)
            }
            marks = {d.id for d in node.decorator_list if isinstance(d, ast.Name)}
            if append_records.__name__ in calls and not ("alone" in marks or "changing" in calls):
                bare.append(f"{path.name}: {node.name}")
    assert bare == []
