"""What undermines independence, done on a real server and flagged by the pull."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import find_project
from stancekit.steps.init import make_workspace
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit_schemas import Annotation

pytestmark = pytest.mark.server

COUNT = 14


def result(stance: str) -> list[dict]:
    said = {"codable": "yes", "irony": "no", "stance_post": stance, "stance_author": "none"}
    return [
        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
        for d, v in said.items()
    ]


def test_every_doubtful_way_of_answering_is_flagged(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "conduct")
    tasks = make_tasks(COUNT, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    push_workspace(space, server=lead)
    project = find_project(lead, "conduct").id
    varied = ("support", "oppose", "none", "mixed")
    answers: dict[str, Callable[[int], str]] = {
        "anna": lambda n: varied[n % 4],
        "bela": lambda n: varied[(n + n // 5) % 4],
        "carl": lambda _: "cannot_tell",  # the same for all that he sees
    }
    made: dict[tuple[str, int], int] = {}
    for name, stance_of in answers.items():
        with studio.as_(name).talk("answering") as sdk:
            for number, task in enumerate(sorted(sdk.tasks.list(project=project), key=lambda t: t.id)):
                seconds = 0.3 if (name, number) == ("anna", 0) else 15.0
                given = sdk.annotations.create(
                    id=task.id, result=result(stance_of(number)), lead_time=seconds
                )
                made[name, number] = given.id
    # Anna and Bela take their time; Carl sends all at once, and claims a quarter of a minute for each.
    with sqlite3.connect(studio.database, timeout=30) as database:
        for (name, number), id_ in made.items():
            if name != "carl":
                earlier = f"-{20 * (COUNT - number)} seconds"
                database.execute(
                    "UPDATE task_completion SET created_at = datetime(created_at, ?), updated_at = datetime(updated_at, ?) "
                    "WHERE id = ?",
                    (earlier, earlier, id_),
                )
    pull_workspace(space, server=lead)

    def flags(status: str = "accepted") -> dict[str, set[tuple[str, str]]]:
        done = read_records(space.built / "annotations.jsonl", Annotation)
        assert sum(a.status == "accepted" for a in done) == 3 * COUNT
        found: dict[str, set[tuple[str, str]]] = {}
        for a in done:
            for flag in a.flags if a.status == status else ():
                found.setdefault(flag, set()).add((a.unit, a.rater))
        return found

    units = [task.reaction_id for task in tasks]
    raters = {
        name: next(
            a.rater
            for a in read_records(space.built / "annotations.jsonl", Annotation)
            if a.place.annotation == str(made[name, 0])
        )
        for name in answers
    }
    assert flags() == {
        "too_fast": {(units[0], raters["anna"]), *((unit, raters["carl"]) for unit in units[1:])},
        "alike_in_a_row": {(unit, raters["carl"]) for unit in units},
    }

    # The lead changes one of Anna's answers and takes another; Bela comes back after a month.
    with lead.talk("meddling") as sdk:
        sdk.annotations.update(id=made["anna", 1], result=result("mixed"))
        number = sdk.users.whoami().id
        sdk._client_wrapper.httpx_client.request(
            f"api/annotations/{made['anna', 2]}", method="PATCH", json={"completed_by": number}
        )
    with sqlite3.connect(studio.database, timeout=30) as database:
        database.execute(
            "UPDATE task_completion SET updated_at = datetime(updated_at, '+30 days') WHERE id = ?",
            (made["bela", 4],),
        )
    pull_workspace(space, server=lead)
    found = flags()
    assert flags("superseded")["edited_by_other"] >= {(units[1], raters["anna"])}
    assert found["author_changed"] == {(units[2], raters["anna"])}
    assert found["edited_late"] == {(units[4], raters["bela"])}
    # A change by somebody else never takes the place of what the annotator said.
    done = read_records(space.built / "annotations.jsonl", Annotation)
    kept = {
        a.unit: a.values["stance_post"] for a in done if a.rater == raters["anna"] and a.status == "accepted"
    }
    assert (kept[units[1]], kept[units[2]]) == ("oppose", "none")
    told = {p.code for p in pull_workspace(space, server=lead).imported.problems}
    assert {"edited_by_other", "author_changed", "edited_late", "too_fast", "alike_in_a_row"} <= told
