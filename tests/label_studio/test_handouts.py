"""Work that was handed out is not handed out twice by accident, and wherever it stands it is pulled."""

from __future__ import annotations

import shlex

import pytest
from typer.testing import CliRunner

from stancekit.cli.app import app
from stancekit.errors import UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import write_records
from stancekit.label_studio import find_projects, find_titles, project_title
from stancekit.steps.handouts import labelling_titles, read_handouts
from stancekit.steps.init import make_workspace
from stancekit.steps.instruction import renew_instructions
from stancekit.steps.plan import plan_workspace
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.steps.rulings import add_ruling
from stancekit.steps.status import status_workspace
from stancekit_schemas import Handout

pytestmark = pytest.mark.server


@pytest.fixture
def space(tmp_path, make_tasks, stance, request):
    space = make_workspace(tmp_path / request.node.name[:40])
    write_records(space.built / "tasks.jsonl", make_tasks(2, stance))
    return space


def answer(studio, title: str, who: str = "anna") -> None:
    with studio.as_(who).talk("answering") as sdk:
        project = next(p for p in sdk.projects.list() if p.title == title)
        for task in sdk.tasks.list(project=project.id):
            box = {"from_name": "codable", "to_name": "text", "type": "choices"}
            sdk.annotations.create(
                id=task.id, result=[box | {"value": {"choices": ["needs_media"]}}], lead_time=9.0
            )


def test_another_title_is_refused_or_recorded_and_then_pulled(studio, lead, space) -> None:
    add_annotator(space, "anna@example.org")
    push_workspace(space, title="first title", server=lead)
    assert read_handouts(space) == [Handout(title="first title", shared=True)]
    # Later commands need not be told: push goes on there, pull and status see it, manuals are renewed in it.
    (again,) = push_workspace(space, server=lead)
    assert (again.title, again.present, again.pushed) == ("first title", 2, 0)
    answer(studio, "first title")
    assert [p.title for p in pull_workspace(space, server=lead).projects] == ["first title"]
    assert status_workspace(space).done == 2
    add_ruling(space, "R5", "It is.")
    assert renew_instructions(space, server=lead).renewed == ("first title",)

    with pytest.raises(UsageError, match="handed out already, in the project 'first title' that all") as no:
        push_workspace(space, title="second title", server=lead)
    assert "go on there:\n  stancekit push\nor" in str(no.value.hint)
    assert "--anew" in str(no.value.hint)
    assert "second title" not in find_titles(lead)
    push_workspace(space, title="second title", anew=True, server=lead)
    assert labelling_titles(space) == ("first title", "second title", space.settings.name)
    assert {p.title for p in pull_workspace(space, server=lead).projects} == {"first title", "second title"}
    assert [p.title for p in pull_workspace(space, title="second title", server=lead).projects] == [
        "second title"
    ]
    (old,) = push_workspace(space, title="first title", server=lead)
    assert old.pushed == 0


def test_a_title_that_is_declared_later_is_a_second_hand_out_too(lead, space) -> None:
    push_workspace(space, server=lead)
    settings = space.settings_file.read_text("utf-8")
    space.settings_file.write_text(f'label_studio_project = "declared later"\n{settings}', "utf-8")
    renamed = type(space)(space.root)
    with pytest.raises(UsageError, match="handed out already") as refused:
        push_workspace(renamed, server=lead)
    assert f"go on there:\n  stancekit push --title {space.settings.name}\nor" in str(refused.value.hint)


def test_planned_work_is_not_handed_out_to_all_as_well(lead, space) -> None:
    rater = add_annotator(space, "anna@example.org").rater
    plan_workspace(space, per_item=1)
    (own,) = push_workspace(space, server=lead)
    assert own.title.endswith(f" · {rater}")
    with pytest.raises(UsageError, match="one for each annotator; in the project") as refused:
        push_workspace(space, shared=True, server=lead)
    assert "go on there:\n  stancekit push\nor" in str(refused.value.hint)
    assert [p.title for p in find_projects(lead, space.settings.name)] == [own.title]


def test_work_that_all_share_is_not_handed_out_to_each_as_well(lead, space) -> None:
    push_workspace(space, server=lead)
    add_annotator(space, "anna@example.org")
    plan_workspace(space, per_item=1)
    with pytest.raises(UsageError, match="that all share; in projects called") as refused:
        push_workspace(space, server=lead)
    assert "go on there:\n  stancekit push --shared\nor" in str(refused.value.hint)
    assert push_workspace(space, shared=True, server=lead)[0].present == 2
    assert push_workspace(space, anew=True, server=lead)[0].created
    assert {handout.shared for handout in read_handouts(space)} == {True, False}


def test_the_hint_names_a_long_title_as_it_stands_on_the_server_and_that_works(lead, space) -> None:
    long = "what people replied to the pension plan of a senator in spring, first half"
    push_workspace(space, title=long, shared=True, server=lead)
    settings = space.settings_file.read_text("utf-8")
    space.settings_file.write_text(f'label_studio_project = "something else"\n{settings}', "utf-8")
    declared = type(space)(space.root)
    with pytest.raises(UsageError, match="handed out already") as refused:
        push_workspace(declared, shared=True, server=lead)
    command = str(refused.value.hint).splitlines()[1]
    assert len(command) <= 80
    title = shlex.split(command)[shlex.split(command).index("--title") + 1]
    (again,) = push_workspace(declared, title=title, shared="--shared" in command, server=lead)
    assert (again.created, again.pushed) == (False, 0)
    assert [p.title for p in pull_workspace(declared, title=title, server=lead).projects] == [again.title]
    assert read_handouts(declared) == [Handout(title=long, shared=True)]


def test_who_has_nothing_to_do_gets_no_empty_project(studio, lead, space, monkeypatch) -> None:
    anna, bela = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    plan_workspace(space, per_item=2)
    push_workspace(space, server=lead)
    answer(studio, project_title(space.settings.name, anna))
    pull_workspace(space, server=lead)
    (made,) = push_workspace(space, title="once more", anew=True, server=lead)
    assert (made.title, made.pushed) == (f"once more · {bela}", 2)
    # Where it is there already it is looked after as before.
    assert len(push_workspace(space, title=space.settings.name, server=lead)) == 2
    answer(studio, made.title, "bela")
    pull_workspace(space, server=lead)
    monkeypatch.setenv("LABEL_STUDIO_URL", studio.url)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    monkeypatch.chdir(space.root)
    done = CliRunner().invoke(app, ["push", "--title", "a third time", "--anew"])
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nobody has anything to do now: no project was made" in done.stderr
    assert not find_projects(lead, "a third time")


def rename(studio, project: int, title: str) -> None:
    with studio.as_("lead").talk("renaming") as sdk:
        sdk.projects.update(id=project, title=title)


def test_a_project_that_somebody_renamed_is_found_again(studio, lead, space) -> None:
    people = {add_annotator(space, f"{name}@example.org").rater: name for name in ("anna", "bela")}
    one, other_one = sorted(people)
    plan_workspace(space, per_item=2)
    first, second = push_workspace(space, server=lead)
    title = project_title(space.settings.name, one)
    assert first.title == title
    rename(studio, first.project, "My renamed project")
    rename(studio, second.project, title)  # and another one is called as it was
    answer(studio, "My renamed project", people[one])

    again, other = push_workspace(space, server=lead)
    assert (again.project, again.created, again.present, again.pushed) == (first.project, False, 2, 0)
    assert (other.project, other.present, other.pushed) == (second.project, 2, 0)
    told = "it is called 'My renamed project' on the server by now, and is used on under that name"
    assert told in again.drift

    pulled = pull_workspace(space, server=lead)
    assert [project.id for project in pulled.projects] == [first.project, second.project]
    assert pulled.renamed[title] == told
    assert (pulled.gone, len(pulled.imported.accepted)) == ((), 2)
    by_its_name = pull_workspace(space, title="My renamed project", server=lead)
    assert [project.id for project in by_its_name.projects] == [first.project]
    assert other_one in {project.title.rpartition(" ")[2] for project in pulled.projects}


def test_a_renamed_shared_project_is_pulled_and_not_said_to_be_deleted(studio, lead, space) -> None:
    (made,) = push_workspace(space, server=lead)
    rename(studio, made.project, "Ours, shared and renamed")
    answer(studio, "Ours, shared and renamed")
    pulled = pull_workspace(space, server=lead)
    assert (len(pulled.projects), pulled.gone) == (1, ())
    assert push_workspace(space, server=lead)[0].project == made.project
    assert read_handouts(space) == [Handout(title=space.settings.name, shared=True)]
