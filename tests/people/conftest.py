"""The sample corpus with invented annotators, some of whom asked, noted and trained."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from stancekit.files.jsonl import write_records
from stancekit.files.workspace import Workspace
from stancekit.steps.export import export_workspace
from stancekit.steps.import_ import import_exports
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_workspace
from stancekit.steps.simulate import read_truth, simulate_workspace


def item(name: str, kind: str, values: list[str]) -> dict[str, Any]:
    return {"from_name": name, "to_name": "text", "type": kind, "value": {kind_key(kind): values}}


def kind_key(kind: str) -> str:
    return "text" if kind == "textarea" else kind


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty-five tasks, simulated, then imported together with a note, a question, and two training tries."""
    space = make_workspace(tmp_path_factory.mktemp("people") / "corpus", sample=True)
    segment_workspace(space)
    write_records(space.built / "tasks.jsonl", export_workspace(space).tasks[:45])
    main, *others = simulate_workspace(space).files
    tasks = json.loads(main.read_text("utf-8"))
    asked = [t for t in tasks if sum(not a["was_cancelled"] for a in t["annotations"]) == 3][:2]
    for number, task in enumerate(asked):
        task["annotations"][-1]["result"] += [
            item("note", "textarea", [f"Is it R5? Tell NOBODY@example.org ({number})"]),
            *([item("question", "choices", ["yes"])] if number else []),
        ]
    main.write_text(json.dumps(tasks), "utf-8")
    truth = {row["reaction_id"]: row["values"] for row in read_truth(space.raw / "truth.jsonl")}
    training = space.private / "training.json"
    training.write_text(json.dumps(_training(tasks, truth)), "utf-8")
    import_exports([main, *others, training], workspace=space)
    return space.root


def _training(tasks: list[dict[str, Any]], truth: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Make one person right at once, and another wrong throughout, then right."""
    people = sorted(
        {a["completed_by"]["email"]: a["completed_by"] for t in tasks for a in t["annotations"]}.items()
    )
    ready, late = people[0][1], people[1][1]
    number = 10_000
    documents = []
    for occasion in ("t1", "t2"):
        for task in [t for t in tasks if truth[t["data"]["reaction_id"]]["codable"] == "yes"][:4]:
            right = truth[task["data"]["reaction_id"]]
            entries = []
            for person in (ready, late) if occasion == "t1" else (late,):
                number += 1
                given = {"codable": "needs_media"} if (person is late and occasion == "t1") else right
                entries.append(
                    {
                        "id": number,
                        "unique_id": f"training-{number}",
                        "completed_by": person,
                        "was_cancelled": False,
                        "created_at": f"2026-01-02T09:{number - 10_000:02}:00.000000Z",
                        "lead_time": 20.0,
                        "result": [item(name, "choices", [label]) for name, label in given.items()],
                    }
                )
            data = task["data"] | {"purpose": "training", "occasion": occasion}
            documents.append({"id": number, "data": data, "annotations": entries, "drafts": []})
    return documents


@pytest.fixture
def space(made: Path, tmp_path: Path) -> Workspace:
    """A copy of it, to be worked on."""
    return Workspace(Path(shutil.copytree(made, tmp_path / "corpus")).resolve())
