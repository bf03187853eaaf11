"""What goes wrong in an adjudication round on a real server, and what is left of it afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from stancekit.adjudication.page import REASON
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.label_studio import find_project, find_projects, project_title
from stancekit.steps.asked import read_asked
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.people import remove_annotator
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit_schemas import Annotation, Assignment, Decision, Place, Removal

pytestmark = pytest.mark.server

LABEL = {"s": "support", "o": "oppose", "n": "none", "m": "mixed"}


class Round:
    """A workspace whose items somebody labelled elsewhere, and its adjudication on the server."""

    def __init__(self, space, studio, tasks, labelled: dict[str, str], adjudicators: str) -> None:
        self.space, self.studio = space, studio
        self.units = [task.reaction_id for task in tasks]
        names = {**dict.fromkeys(labelled), **dict.fromkeys(adjudicators.split())}
        self.who = {name: add_annotator(space, f"{name}@example.org").rater for name in names}
        self.tell(labelled)

    @property
    def title(self) -> str:
        return f"{self.space.settings.name} (adjudication)"

    def tell(self, labelled: dict[str, str]) -> None:
        """Write what each person labelled: a letter for each item, a blank where they did not."""
        rows = [
            Annotation(
                annotation_id=f"{unit}-{name}", unit=unit, rater=self.who[name], created_at=datetime(2026, 1, 5, tzinfo=UTC),
                values={"codable": "yes", "irony": "no", "stance_post": LABEL[letter], "stance_author": "none"},
                place=Place(file="x.json", file_sha256="0" * 64),
            )
            for name, letters in labelled.items()
            for unit, letter in zip(self.units, letters, strict=True)
            if letter != " "
        ]  # fmt: skip
        write_records(self.space.built / "annotations.jsonl", rows)

    def command(self, *arguments: str) -> subprocess.Popen:
        told = {"LABEL_STUDIO_URL": self.studio.url, "LABEL_STUDIO_API_KEY": self.studio.people["lead"].token}
        return subprocess.Popen(
            [sys.executable, "-m", "stancekit", *arguments, "--json"], cwd=self.space.root, env=os.environ | told,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def run(self, *arguments: str, code: int = 0) -> SimpleNamespace:
        """Run a command of the lead; `stderr`, and its JSON where it succeeds."""
        process = self.command(*arguments)
        out, err = process.communicate(timeout=120)
        assert process.returncode == code, f"{arguments}: exit {process.returncode}\n{out}\n{err}"
        return SimpleNamespace(**(json.loads(out) if out.strip() else {}), stderr=err)

    def push(self, *arguments: str, code: int = 0) -> SimpleNamespace:
        return self.run("adjudicate", "push", "--audit", "0", *arguments, code=code)

    def pull(self, code: int = 0) -> SimpleNamespace:
        return self.run("adjudicate", "pull", code=code)

    def project(self, name: str):
        return find_project(self.studio.as_("lead"), project_title(self.title, self.who[name]))

    def there(self, name: str) -> list[int]:
        """Which items stand in somebody's project, in numbers from 0."""
        with self.studio.as_("lead").talk("looking") as sdk:
            tasks = sdk.tasks.list(project=self.project(name).id, page_size=1000)
            return sorted(self.units.index(task.data["reaction_id"]) for task in tasks)

    def answer(
        self,
        name: str,
        number: int,
        *,
        reason: str | None = "edge_case",
        of: str = "",
        note: str = "",
        **values: str,
    ) -> int:
        """Answer an item in one's own project, or in that `of` somebody else, through the API."""
        given = {REASON: reason} if reason else {}
        given |= {"codable": "yes", "irony": "no", "stance_author": "none", **values} if values else {}
        result = [
            {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
            for d, v in given.items()
        ]
        if note:
            words = {"from_name": "note", "to_name": "text", "type": "textarea", "value": {"text": [note]}}
            result.append(words)
        with self.studio.as_(name).talk("answering") as sdk:
            for task in sdk.tasks.list(project=self.project(of or name).id):
                if task.data["reaction_id"] == self.units[number]:
                    return sdk.annotations.create(id=task.id, result=result, lead_time=20.0).id
        raise AssertionError(f"{name} has no item {number}")

    @property
    def decisions(self) -> list[Decision]:
        path = self.space.raw / "decisions.jsonl"
        return read_records(path, Decision) if path.exists() else []

    def gold(self, number: int, dimension: str = "stance_post"):
        records = {(g.unit, g.dimension): g for g in gold_workspace(self.space).gold}
        return records[self.units[number], dimension]


@pytest.fixture
def begin(studio, tmp_path, make_tasks, stance):
    def make(name: str, labelled: dict[str, str], adjudicators: str) -> Round:
        space = make_workspace(tmp_path / name)
        tasks = make_tasks(len(next(iter(labelled.values()))), stance)
        write_records(space.built / "tasks.jsonl", tasks)
        return Round(space, studio, tasks, labelled, adjudicators)

    return make


def test_a_push_that_is_killed_is_completed_by_the_next(begin) -> None:
    torn = begin("killed", {"anna": "s" * 300, "bela": "o" * 300}, "lead dora")
    for moment in ("first project", "noted"):
        process = torn.command("adjudicate", "push", "--audit", "0")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            began = torn.space.private / "adjudication.jsonl"
            if began.exists() and (moment == "noted" or find_projects(torn.studio.as_("lead"), torn.title)):
                break
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    asked = read_asked(torn.space)
    assert Counter(one.unit for one in asked).keys() == set(torn.units)
    torn.push()
    assert read_asked(torn.space) == asked, "what was noted is not drawn again"
    for name in ("lead", "dora"):
        mine = sorted(torn.units.index(one.unit) for one in asked if one.adjudicator == torn.who[name])
        assert torn.there(name) == mine, "each item once"
    assert torn.push().pushed == 0


def test_two_pushes_at_one_moment_are_one(begin) -> None:
    torn = begin("twice", {"anna": "s" * 20, "bela": "o" * 20}, "lead dora")
    processes = [torn.command("adjudicate", "push", "--audit", "0", "--second", "1") for _ in range(2)]
    told = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], told
    assert sorted(json.loads(out)["pushed"] for out, _ in told) == [0, 40]
    assert torn.there("lead") == torn.there("dora") == list(range(20))
    assert len(read_asked(torn.space)) == 40


def test_who_labels_gets_only_what_they_neither_labelled_nor_are_to_label(begin) -> None:
    mixed = begin("mixed", {"anna": "sss   ", "bela": "oooooo", "carl": "nnnsss"}, "anna dora")
    line = Assignment(reaction_id=mixed.units[3], rater=mixed.who["anna"], position=1, block="s")
    append_records(mixed.space.raw / "assignments.jsonl", [line])
    mixed.push("--adjudicator", mixed.who["anna"])
    assert mixed.there("anna") == [4, 5]
    mixed.push("--adjudicator", mixed.who["dora"])
    assert mixed.there("dora") == [0, 1, 2, 3]
    # The other way round as well: who is to settle an item is not planned for it as an annotator.
    plan_workspace(mixed.space, per_item=3, allow_short=True)
    settle = {(one.unit, one.adjudicator) for one in read_asked(mixed.space)}
    assert not settle & {(line.reaction_id, line.rater) for line in read_assignments(mixed.space)}


def test_two_who_differ_leave_it_open_and_a_third_settles(begin) -> None:
    torn = begin("dispute", {"anna": "s", "bela": "o"}, "lead dora")
    torn.push("--second", "1")
    torn.answer("lead", 0, stance_post="support", note="as Anna@example.org and x@y.example say")
    torn.answer("dora", 0, stance_post="mixed")
    assert torn.pull().verdicts == 2
    assert "differ" in torn.gold(0).rule
    (note,) = [d.note for d in torn.decisions if d.decided_by == torn.who["lead"]]
    assert note.startswith(f"as {torn.who['anna']} and r_"), "an address becomes the pseudonym of its person"
    assert "@" not in (torn.space.raw / "decisions.jsonl").read_text("utf-8")
    refused = torn.push()
    assert (refused.pushed, refused.nobody) == (0, [torn.units[0]])
    torn.who["carl"] = add_annotator(torn.space, "carl@example.org").rater
    assert torn.push().pushed == 1
    assert torn.there("carl") == [0]
    torn.answer("carl", 0, stance_post="mixed")
    assert torn.pull().verdicts == 1
    found = torn.gold(0)
    assert (found.label, found.resolution) == ("mixed", "adjudicated")
    assert "against" in found.rule
    assert {d.asked for d in torn.decisions} == {"open", "second", "dispute"}


def test_an_answer_that_somebody_else_changed_settles_nothing(begin, studio) -> None:
    torn = begin("changed", {"anna": "ss", "bela": "oo"}, "dora")
    torn.push()
    first, second = (torn.answer("dora", number, stance_post="mixed") for number in (0, 1))
    assert torn.pull().verdicts == 2
    changed = [
        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
        for d, v in {REASON: "edge_case", "codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}.items()
    ]  # fmt: skip
    with studio.as_("bela").talk("meddling") as sdk:
        sdk.annotations.update(id=first, result=changed)
    with studio.as_("dora").talk("thinking again") as sdk:
        sdk.annotations.update(id=second, result=changed)
    came = torn.pull()
    assert came.verdicts == 1
    (remark,) = came.remarks
    assert (
        f"{torn.units[0]}: the answer of {torn.who['dora']} settles nothing: somebody else changed it"
        in remark
    )
    assert [torn.gold(number).label for number in (0, 1)] == ["mixed", "support"]
    assert torn.pull().verdicts == 0


def test_answers_without_a_reason_by_the_wrong_person_or_skipped_are_named(begin, studio) -> None:
    torn = begin("odd", {"anna": "ssss", "bela": "oooo"}, "dora lead")
    torn.push("--adjudicator", torn.who["dora"])
    number = torn.answer("dora", 0, reason=None, stance_post="mixed")
    torn.answer("lead", 1, of="dora", stance_post="mixed")
    torn.answer("dora", 2, reason="guideline_gap", stance_post="mixed")
    with studio.as_("dora").talk("skipping") as sdk:
        (task,) = [
            t
            for t in sdk.tasks.list(project=torn.project("dora").id)
            if t.data["reaction_id"] == torn.units[3]
        ]
        sdk.annotations.create(id=task.id, result=[], was_cancelled=True)
    came = torn.pull()
    assert came.verdicts == 1
    told = "\n".join(came.remarks)
    assert f"annotation {number}" in told
    assert 'requires "settled_by"' in told
    assert (
        f"{torn.units[1]}: the answer of {torn.who['lead']} settles nothing: it was not asked of them" in told
    )
    assert f"{torn.units[2]}: {torn.who['dora']} names a gap" in told
    assert f"{torn.units[3]}: {torn.who['dora']} skipped it" in told
    assert [d.unit for d in torn.decisions] == [torn.units[2]]


def test_votes_that_are_withdrawn_and_items_that_are_taken_down_between(begin) -> None:
    torn = begin("withdrawn", {"anna": "ssss", "bela": "oooo", "carl": "mmmn"}, "dora lead")
    torn.push("--adjudicator", torn.who["dora"])
    torn.answer("dora", 0, stance_post="mixed")
    torn.answer("dora", 1, stance_post="mixed")
    torn.run("withdraw", torn.who["carl"], "--yes")
    append_records(
        torn.space.raw / "removed.jsonl", [Removal(kind="reaction", id=torn.units[n]) for n in (1, 3)]
    )
    came = torn.pull()
    assert came.verdicts == 0
    assert [words.split(" settles nothing: ")[1] for words in came.remarks] == [
        "the votes have changed since it was asked; push again", "the item was taken down",
    ]  # fmt: skip
    # Asked anew: with the votes as they are. What was taken down is asked no more, and gone where nobody answered.
    (report,) = torn.push("--adjudicator", torn.who["dora"]).projects
    assert (report["pushed"], report["removed"]) == (2, 2)
    assert torn.there("dora") == [0, 0, 1, 2]
    for number in (0, 2):
        torn.answer("dora", number, stance_post="oppose")
    assert torn.pull().verdicts >= 1
    assert torn.gold(2).label == "oppose"
    assert torn.push().pushed == 0


def test_a_project_deleted_by_hand_is_named_and_made_anew_with_what_is_left(begin, studio) -> None:
    torn = begin("deleted", {"anna": "ssss", "bela": "oooo"}, "dora lead")
    torn.push("--second", "0")
    mine = torn.there("dora")
    assert len(mine) == 2
    torn.answer("dora", mine[0], stance_post="mixed")
    assert torn.pull().verdicts == 1
    with studio.as_("lead").talk("deleting") as sdk:
        sdk.projects.delete(torn.project("dora").id)
    (remark,) = torn.pull().remarks
    assert remark.startswith(f"{project_title(torn.title, torn.who['dora'])}: no server has this project")
    again = torn.push("--second", "0")
    assert (again.pushed, torn.there("dora")) == (1, [mine[1]])
    torn.answer("dora", mine[1], stance_post="mixed")
    assert torn.pull().verdicts == 1
    with studio.as_("lead").talk("deleting") as sdk:
        for project in find_projects(studio.as_("lead"), torn.title):
            sdk.projects.delete(project.id)
    failed = torn.pull(code=1)
    assert "no server has the project of" in failed.stderr
    assert "makes it anew" in failed.stderr
    assert len(torn.decisions) == 2


def test_who_has_left_waits_for_nothing(begin) -> None:
    torn = begin("left", {"anna": "ssss", "bela": "oooo"}, "dora lead")
    torn.push("--adjudicator", "dora@example.org")
    torn.answer("dora", 0, stance_post="mixed")
    remove_annotator(torn.space, torn.who["dora"])
    report = torn.push()
    assert (report.pushed, report.nobody) == (4, [])
    assert (torn.there("dora"), torn.there("lead")) == ([0], [0, 1, 2, 3])
    assert torn.pull().verdicts == 1, "what they answered counts"
    refused = torn.push("--adjudicator", torn.who["dora"], code=2)
    assert "has left or withdrawn" in refused.stderr
