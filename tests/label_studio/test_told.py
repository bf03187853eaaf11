"""What push and pull tell: what stands there already, what was edited on the server, and what went wrong halfway."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from stancekit.cli.app import app
from stancekit.errors import DataError, SecretError, ServiceError, UnreachableError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.identities import secret_file
from stancekit.files.jsonl import append_records, write_records
from stancekit.label_studio import PushReport, connect, find_project, project_title, pull_snapshot
from stancekit.steps.adopt import adopt_export
from stancekit.steps.init import make_workspace
from stancekit.steps.last_pull import as_of
from stancekit.steps.plan import overview, plan_workspace, read_assignments
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.steps.servers import AGREED, Servers
from stancekit.steps.status import status_workspace
from stancekit_schemas import Removal

VALUES = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}
RESULT = [
    {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
    for d, v in VALUES.items()
]


@pytest.fixture
def planned(tmp_path, make_tasks, stance):
    """Make a workspace in which three people are asked for four items each."""

    def _planned(name: str, **more):
        space = make_workspace(tmp_path / name)
        write_records(space.built / "tasks.jsonl", make_tasks(4, stance))
        who = {add_annotator(space, f"{one}@example.org").rater: one for one in ("anna", "bela", "carl")}
        plan_workspace(space, per_item=3, **more)
        return space, dict(sorted(who.items()))

    return _planned


def edit_setup(lead, project) -> None:
    with lead.talk("editing") as sdk:
        sdk.projects.update(
            id=project.id,
            label_config=project.config.replace('value="Not a reaction"', 'value="No reaction"'),
        )


@pytest.mark.server
def test_answered_tasks_count_as_there_and_their_edited_texts_are_told(studio, lead, planned) -> None:
    space, who = planned("there already")
    push_workspace(space, server=lead)
    first_rater = next(iter(who))
    project = find_project(lead, project_title("there already", first_rater))
    with studio.as_(who[first_rater]).talk("answering") as sdk:
        first = min(sdk.tasks.list(project=project.id), key=lambda task: task.id)
        sdk.annotations.create(id=first.id, result=RESULT, lead_time=9.0)
    pull_workspace(space, server=lead)
    mine, *others = push_workspace(space, server=lead)
    assert (mine.wanted, mine.present, mine.answered, mine.pushed, mine.drift) == (4, 4, 1, 0, ())
    assert [(one.wanted, one.present, one.answered) for one in others] == [(4, 4, 0)] * 2
    with lead.talk("editing") as sdk:
        sdk.tasks.update(id=str(first.id), data=first.data | {"text": "Something else."})
    edited = push_workspace(space, server=lead)[0]
    assert edited.drift == (
        f"task {first.id} (reaction {first.data['reaction_id']}): its text was edited on the server",
    )


@pytest.mark.server
def test_repeats_that_are_held_back_are_told_with_the_day(studio, lead, planned, monkeypatch) -> None:
    space, who = planned("held back", repeats=2)
    reports = push_workspace(space, server=lead)
    assert sum(report.waiting for report in reports) == 6
    assert {report.next_due for report in reports} == {None}
    monkeypatch.setenv("LABEL_STUDIO_URL", studio.url)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    monkeypatch.chdir(space.root)
    told = CliRunner().invoke(app, ["push"]).stderr
    assert "6 repeat(s) held back" in told
    assert "they wait for the first answer" in told
    for rater, name in who.items():
        project = find_project(lead, project_title("held back", rater))
        with studio.as_(name).talk("answering") as sdk:
            for task in list(sdk.tasks.list(project=project.id)):
                sdk.annotations.create(id=task.id, result=RESULT, lead_time=9.0)
    pull_workspace(space, server=lead)
    day = (datetime.now(UTC).date() + timedelta(days=14)).isoformat()
    rows = json.loads(CliRunner().invoke(app, ["push", "--json"]).stdout)["projects"]
    assert [(row["waiting"], row["next_due"]) for row in rows] == [(2, day)] * 3
    assert f"push again on {day} or later" in CliRunner().invoke(app, ["push"]).stderr


@pytest.mark.server
def test_an_edited_setup_of_one_project_stops_no_other_and_is_told_by_pull_too(lead, planned) -> None:
    space, people = planned("setup of one")
    who = list(people)
    push_workspace(space, server=lead)
    assert pull_workspace(space, server=lead).drift == {}
    assert f"as of the last pull ({datetime.now(UTC).date()}" in as_of(space)
    edit_setup(lead, find_project(lead, project_title("setup of one", who[1])))
    with lead.talk("deleting") as sdk:
        for one in (who[0], who[2]):
            sdk.projects.delete(id=find_project(lead, project_title("setup of one", one)).id)
    reports = []
    with pytest.raises(DataError, match=r"1 of 3 project\(s\) could not be pushed, 2 could\n") as raised:
        push_workspace(space, server=lead, reporting=reports.append)
    assert [(done.title[-len(who[0]) :], done.created, done.pushed) for done in reports] == [
        (who[0], True, 4),
        (who[2], True, 4),
    ]
    assert "is now 'No reaction'" in raised.value.message
    ((title, told),) = pull_workspace(space, server=lead).drift.items()
    assert title == project_title("setup of one", who[1])
    assert told.startswith(f"the labelling setup of project '{project_title('setup of one', who[1])}' is not")
    assert "is now 'No reaction'" in told


@pytest.mark.server
def test_a_push_that_stops_halfway_says_on_the_screen_what_it_did(studio, lead, planned, monkeypatch) -> None:
    space, people = planned("half pushed")
    who = list(people)
    push_workspace(space, server=lead)
    edit_setup(lead, find_project(lead, project_title("half pushed", who[0])))
    monkeypatch.setenv("LABEL_STUDIO_URL", studio.url)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    monkeypatch.chdir(space.root)
    done = CliRunner().invoke(app, ["push"])
    assert done.exit_code != 0
    assert done.stdout.count("/projects/") == 2
    assert isinstance(done.exception, DataError)
    told = CliRunner().invoke(app, ["pull", "--json"])
    drift = {one["title"]: one["drift"] for one in json.loads(told.stdout)["projects"]}
    assert [title for title, words in drift.items() if words] == [project_title("half pushed", who[0])]


@pytest.mark.server
def test_a_project_that_gives_no_snapshot_keeps_no_answers_of_others_back(
    studio, lead, planned, monkeypatch
) -> None:
    space, who = planned("one silent")
    push_workspace(space, server=lead)
    first, silent, _ = (find_project(lead, project_title("one silent", rater)) for rater in who)
    with studio.as_(next(iter(who.values()))).talk("answering") as sdk:
        for task in list(sdk.tasks.list(project=first.id)):
            sdk.annotations.create(id=task.id, result=RESULT, lead_time=9.0)

    def snapshot(server, project):
        if project.id == silent.id:
            raise ServiceError(f"{server.url} forbids it")
        return pull_snapshot(server, project)

    monkeypatch.setattr("stancekit.steps.pull.pull_snapshot", snapshot)
    monkeypatch.setenv("LABEL_STUDIO_URL", studio.url)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    monkeypatch.chdir(space.root)
    done = CliRunner().invoke(app, ["pull", "--json"])
    assert isinstance(done.exception, ServiceError)
    assert "nothing was pulled yet" in as_of(space), "for not all was"
    assert f"1 of 3 project(s) could not be pulled\n  {silent.title}: " in done.exception.message
    said = json.loads(done.stdout)
    assert (said["accepted"], list(said["failed"])) == (4, [silent.title])


class Later(datetime):
    """Three weeks from now, when repeats are due."""

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=21)


@pytest.mark.server
def test_nothing_on_the_server_tells_what_a_task_is_for_and_all_of_it_comes_back(
    studio, lead, planned, monkeypatch
) -> None:
    space, who = planned("blind", calibration=2, repeats=1)
    push_workspace(space, server=lead)

    def answer() -> None:
        for rater, name in who.items():
            project = find_project(lead, project_title("blind", rater))
            with studio.as_(name).talk("answering") as sdk:
                for task in [t for t in sdk.tasks.list(project=project.id) if not t.total_annotations]:
                    sdk.annotations.create(id=task.id, result=RESULT, lead_time=9.0)

    answer()
    pull_workspace(space, server=lead)
    monkeypatch.setattr("stancekit.steps.push.datetime", Later)
    assert [report.pushed for report in push_workspace(space, server=lead)] == [1, 1, 1]
    again = push_workspace(space, server=lead)
    assert [(report.pushed, report.foreign, report.drift) for report in again] == [(0, 0, ())] * 3
    answer()
    for rater in who:
        project = find_project(lead, project_title("blind", rater))
        with lead.talk("looking") as sdk:
            shown = [task.data for task in sdk.tasks.list(project=project.id)]
        assert len(shown) == len({data["ticket"] for data in shown}) == 5
        assert len({tuple(sorted(data)) for data in shown}) == 1, "all look alike"
        assert not {"purpose", "occasion", "round"}.intersection(shown[0])
    done = pull_workspace(space, server=lead).imported
    lines = {a.key: (a.purpose, a.round) for a in read_assignments(space)}
    assert {a.key: (a.purpose, a.round) for a in done.accepted} == lines
    assert Counter(a.purpose for a in done.accepted) == {"calibration": 6, "design": 6, "repeat": 3}


@pytest.mark.server
def test_items_of_the_key_are_in_no_project_for_all(lead, planned) -> None:
    space, _ = planned("key aside")
    key = {"reaction_id": f"{1:016x}", "values": {"codable": "yes"}}
    (space.raw / "training.jsonl").write_text(json.dumps(key) + "\n", "utf-8")
    (report,) = push_workspace(space, server=lead, shared=True)
    assert (report.wanted, report.pushed) == (3, 3)


@pytest.mark.server
def test_tasks_under_tickets_of_another_secret_are_not_handed_out_again(lead, planned) -> None:
    space, _ = planned("other secret")
    push_workspace(space, server=lead)
    file = secret_file(space)
    kept = file.read_text("utf-8")
    file.unlink()
    with pytest.raises(SecretError, match="does not exist"):
        push_workspace(space, server=lead)
    file.write_text("0" * 64 + "\n", "utf-8")
    with pytest.raises(DataError, match="under tickets that this workspace does not know"):
        push_workspace(space, server=lead)
    file.write_text(kept, "utf-8")
    assert [report.pushed for report in push_workspace(space, server=lead)] == [0, 0, 0]


@pytest.mark.server
def test_one_task_with_a_strange_ticket_is_named_and_nobody_is_sent_after_the_secret(lead, planned) -> None:
    space, who = planned("one pasted")
    push_workspace(space, server=lead)
    project = find_project(lead, project_title("one pasted", next(iter(who))))
    with lead.talk("pasting") as sdk:
        first = next(iter(sdk.tasks.list(project=project.id)))
        pasted = sdk.tasks.create(project=project.id, data=first.data | {"ticket": "0" * 16})
    with pytest.raises(DataError) as raised:
        push_workspace(space, server=lead)
    assert f"task {pasted.id} of project {project.title!r}" in raised.value.message
    assert "delete the task in Label Studio" in raised.value.hint
    assert "secret" not in raised.value.message + raised.value.hint
    with lead.talk("mending") as sdk:
        sdk.tasks.delete(id=str(pasted.id))
    assert [report.pushed for report in push_workspace(space, server=lead)] == [0, 0, 0]


@pytest.mark.server
def test_a_task_that_lost_its_ticket_is_replaced_and_its_answer_waits_for_the_ticket(
    studio, lead, planned
) -> None:
    space, who = planned("lost ticket")
    push_workspace(space, server=lead)
    rater = next(iter(who))
    project = find_project(lead, project_title("lost ticket", rater))
    with lead.talk("stripping") as sdk:
        answered, untouched = list(sdk.tasks.list(project=project.id))[:2]
        for task in (answered, untouched):
            sdk.tasks.update(id=str(task.id), data={k: v for k, v in task.data.items() if k != "ticket"})
    with studio.as_(who[rater]).talk("answering") as sdk:
        sdk.annotations.create(id=answered.id, result=RESULT, lead_time=9.0)
    pulled = pull_workspace(space, server=lead).imported
    assert [(p.code, p.task) for p in pulled.problems if p.severity == "refused"] == [
        ("no_ticket", str(answered.id))
    ]
    mine = push_workspace(space, server=lead)[0]
    assert (mine.wanted, mine.pushed, mine.removed) == (4, 2, 1)
    (told,) = mine.drift
    assert told.startswith(
        f"task {answered.id} (reaction {answered.data['reaction_id']}) has lost its ticket"
    )
    with lead.talk("mending") as sdk:
        sdk.tasks.update(id=str(answered.id), data=answered.data)
    pulled = pull_workspace(space, server=lead).imported
    assert (pulled.account.accepted, pulled.account.refused) == (1, 0)


@pytest.mark.server
def test_what_was_taken_down_is_taken_back_and_nowhere_open(studio, lead, planned) -> None:
    space, who = planned("taken down")
    push_workspace(space, server=lead)
    items = sorted({line.reaction_id for line in read_assignments(space)})
    rater = next(iter(who))
    project = find_project(lead, project_title("taken down", rater))
    with studio.as_(who[rater]).talk("answering") as sdk:
        first = next(t for t in sdk.tasks.list(project=project.id) if t.data["reaction_id"] == items[0])
        sdk.annotations.create(id=first.id, result=RESULT, lead_time=9.0)
    append_records(space.raw / "removed.jsonl", [Removal(kind="reaction", id=i) for i in items[:2]])
    reports = push_workspace(space, server=lead)
    assert [(one.wanted, one.pushed, one.removed) for one in reports] == [(2, 0, 1), (2, 0, 2), (2, 0, 2)]
    assert all(not one.drift for one in reports), "the one that was answered stays, and is nothing strange"
    pull_workspace(space, server=lead)
    now = status_workspace(space)
    assert (now.tasks, now.assigned, now.done, now.open, now.unassigned) == (2, 6, 0, 6, 0)
    shown = overview(space)
    assert (shown.unassigned, sum(load.open for load in shown.loads)) == (0, 6)
    assert not [words for words in shown.remarks if "no task" in words]
    assert not plan_workspace(space, per_item=3).new


@pytest.mark.server
def test_what_who_withdrew_had_open_is_taken_back_and_their_answer_stays_on_the_server(
    studio, lead, planned
) -> None:
    space, who = planned("one withdrew")
    push_workspace(space, server=lead)
    rater = next(iter(who))
    project = find_project(lead, project_title("one withdrew", rater))
    with studio.as_(who[rater]).talk("answering") as sdk:
        first = next(iter(sdk.tasks.list(project=project.id)))
        sdk.annotations.create(id=first.id, result=RESULT, lead_time=9.0)
    pull_workspace(space, server=lead)
    append_records(space.raw / "removed.jsonl", [Removal(kind="rater", id=rater)])
    reports = push_workspace(space, server=lead)
    assert [(one.wanted, one.removed) for one in reports] == [(0, 3), (4, 0), (4, 0)]
    assert all(not one.drift for one in reports), "the one that was answered stays, and is nothing strange"
    # What they still send comes in, is no problem, and counts nowhere.
    taken = pull_workspace(space, server=lead).imported
    assert (taken.account.accepted, taken.problems) == (1, ())
    now = status_workspace(space)
    assert (now.done, now.assigned, now.short, len(now.annotators)) == (0, 8, 4, 2)


@pytest.mark.server
def test_a_server_that_died_is_asked_once(lead, planned, monkeypatch) -> None:
    from stancekit.steps import push

    space, _ = planned("dead server")
    asked = []

    def dead(server, title, *_, **__):
        asked.append(title)
        raise UnreachableError(f"{server.url} cannot be reached")

    monkeypatch.setattr(push, "push_tasks", dead)
    with pytest.raises(UnreachableError):
        push_workspace(space, server=lead)
    assert len(asked) == 1


@pytest.fixture
def one_refused(planned, monkeypatch):
    """Stand in a workspace of three people, on a server that refuses the project of the second."""
    from stancekit.steps import push

    space, people = planned("one refused", repeats=1)
    refused = project_title("one refused", list(people)[1])

    def pushed(server, title, tasks, *_, **__):
        if title == refused:
            raise DataError("it was edited", hint="put it back")
        return PushReport(title, 1, f"{server.url}/1", True, len(tasks), 0, len(tasks))

    @contextmanager
    def serving(*_):
        yield Servers({None: SimpleNamespace(url="http://one")})

    monkeypatch.setattr(push, "push_tasks", pushed)
    monkeypatch.setattr(push, "serving", serving)
    monkeypatch.chdir(space.root)
    return refused


def test_a_push_that_fails_for_one_project_tells_all_that_is_told_otherwise(one_refused) -> None:
    done = CliRunner().invoke(app, ["push"])
    assert f"{one_refused}: it was edited" in done.exception.message
    assert "2 repeat(s) held back" in done.stderr
    assert AGREED in done.stderr


def test_the_json_of_a_push_names_what_failed_and_why(one_refused) -> None:
    done = CliRunner().invoke(app, ["push", "--json"])
    told = json.loads(done.stdout)
    assert isinstance(done.exception, DataError)
    assert told["failed"] == {one_refused: "it was edited"}
    assert (len(told["projects"]), told["waiting"]) == (2, 2)


def test_what_a_webhook_sent_is_not_adopted(tmp_path: Path) -> None:
    sent = tmp_path / "sent.json"
    task = {"id": 1, "data": {"text": "Yes."}}
    answer = {"id": 7, "task": 1, "result": RESULT, "completed_by": 1}
    sent.write_text(json.dumps({"action": "ANNOTATION_CREATED", "annotation": answer, "task": task}), "utf-8")
    with pytest.raises(DataError, match="is one message of a webhook") as raised:
        adopt_export(tmp_path / "new", sent)
    assert "Export > JSON" in raised.value.hint
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "url", ["nonsense", "localhost:8080", "http://", "ftp://a.example", "http://a:port", "http://a b"]
)
def test_what_is_no_address_is_told_before_a_key_is_asked_for(url, monkeypatch) -> None:
    monkeypatch.delenv("LABEL_STUDIO_API_KEY", raising=False)
    with pytest.raises(UsageError, match="is not the address of a server") as raised:
        connect(url)
    assert "http://host:port" in raised.value.hint


@pytest.mark.parametrize("kind", ["", " (adjudication)", " (explained)", " (test)"])
def test_titles_of_all_kinds_are_cut_at_a_word_and_share_their_digits(kind) -> None:
    name = "reactions to the pension plan of a senator in spring"
    title = project_title(name + kind, "a-7f3a2b")
    head, _, tail = title.partition("~")
    assert len(title) <= 50
    assert title.endswith(f"{kind} · a-7f3a2b")
    assert name.startswith(f"{head} ")
    assert tail[:4] == project_title(name, "a-7f3a2b").partition("~")[2][:4]
