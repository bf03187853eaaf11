"""A project that stancekit did not make: its setup becomes the scheme, its answers count."""

from __future__ import annotations

import json

import pytest

from stancekit.annotations.shown import likely_text_field, shown_text
from stancekit.cli import main
from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records
from stancekit.files.schemes import SHIPPED, load_scheme, parse_scheme
from stancekit.files.workspace import Workspace
from stancekit.steps.adjudicate import select_workspace
from stancekit.steps.adjudication_round import push_adjudication
from stancekit.steps.adopt import adopt_export, adopt_project, dump_scheme
from stancekit.steps.agreement import agreement_of_workspace
from stancekit.steps.instruction import renew_instructions
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit_schemas import Task

CONFIG = """<View>
  <Text name="comment" value="$comment"/>
  <Choices name="tone" toName="comment" required="true">
    <Choice value="Kind"/><Choice value="no" alias="unkind"/><Choice value="Neither, really"/>
  </Choices>
</View>"""


@pytest.mark.server
def test_a_foreign_project_becomes_a_workspace(studio, lead, tmp_path) -> None:
    with lead.talk("making") as sdk:
        project = sdk.projects.create(title="somebody's project", label_config=CONFIG, maximum_annotations=2)
        words = ("Lovely.", "Go away.", "It rained.", "Thanks!")
        sdk.projects.import_tasks(id=project.id, request=[{"data": {"comment": word}} for word in words])
    for name, tones in {
        "anna": ("Kind", "unkind", "Neither, really", "Kind"),
        "bela": ("Kind", "unkind", "Kind", "Kind"),
    }.items():
        with studio.as_(name).talk("answering") as sdk:
            for task, tone in zip(
                sorted(sdk.tasks.list(project=project.id), key=lambda t: t.id), tones, strict=True
            ):
                answer = {
                    "from_name": "tone",
                    "to_name": "comment",
                    "type": "choices",
                    "value": {"choices": [tone]},
                }
                sdk.annotations.create(id=task.id, result=[answer])
    done = adopt_project(tmp_path / "adopted", "somebody's project", lead)
    assert done.workspace.scheme.dimension("tone").domain == ("Kind", "unkind", "Neither, really")
    assert done.workspace.scheme.title == "Read off the labelling setup of 'somebody's project'"
    assert (done.imported.account.accepted, done.imported.account.refused) == (8, 0)
    assert len({a.unit for a in done.imported.accepted}) == 4
    found = {
        e.coefficient: e
        for e in agreement_of_workspace(done.workspace)
        if e.dimension == "tone" and e.slice == "all"
    }
    assert found["percent_agreement"].value == pytest.approx(0.75)
    with lead.talk("looking") as sdk:
        assert sdk.projects.get(project.id).label_config == CONFIG  # nothing there was changed
    with pytest.raises(UsageError, match="is a workspace already") as refused:
        adopt_project(tmp_path / "adopted", "somebody's project", lead)
    assert "'stancekit pull' there" in str(refused.value.hint)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    with pytest.raises(UsageError, match="is not empty"):
        adopt_project(tmp_path / "full", "somebody's project", lead)
    with pytest.raises(DataError, match="no project called 'nothing'") as refused:
        adopt_project(tmp_path / "other", "nothing", lead)
    assert str(refused.value.hint).startswith("it has ")
    with pytest.raises(DataError, match="no project called 'somebodys project'") as refused:
        adopt_project(tmp_path / "other", "somebodys project", lead)
    assert '"somebody\'s project"' in str(refused.value.hint)
    assert not (tmp_path / "other").exists()


ODD = """<View>
  <Header value="$headline"/>
  <View><HyperText name="body" value="$html"/></View>
  <Choices name="topic" toName="body" value="$topics"/>
  <Choices name="tone" toName="body" required="true"><Choice value="warm"/><Choice value="cold"/></Choices>
  <Number name="age" toName="body" visibleWhen="choice-selected" whenTagName="tone" whenChoiceValue="warm"/>
  <Labels name="spot" toName="body"><Label value="odd"/></Labels>
  <Relations><Relation value="because"/></Relations>
</View>"""


@pytest.mark.server
def test_an_odd_project_is_adopted_pulled_again_and_adjudicated(
    studio, lead, tmp_path, monkeypatch, capsys
) -> None:
    title = "Odd: a project / of theirs · 2"
    with lead.talk("making") as sdk:
        project = sdk.projects.create(
            title=title, label_config=ODD, maximum_annotations=2, expert_instruction="Theirs."
        )
        rows = [
            {
                "headline": f"Case {n}", "html": f"<p>Text {n} 👍🏽</p>", "secret": "not shown",
                "topics": [{"value": "rain, or so"}, {"value": "sun"}],
            }
            for n in range(3)
        ]  # fmt: skip
        sdk.projects.import_tasks(id=project.id, request=[{"data": row} for row in rows])

    def say(name: str, task: int, **values: str) -> None:
        with studio.as_(name).talk("answering") as sdk:
            tasks = sorted(sdk.tasks.list(project=project.id), key=lambda t: t.id)
            result = [
                {"from_name": control, "to_name": "body", "type": "choices", "value": {"choices": [label]}}
                for control, label in values.items()
            ]
            result.append({"from_name": "age", "to_name": "body", "type": "number", "value": {"number": 7}})
            sdk.annotations.create(id=tasks[task].id, result=result)

    say("anna", 0, topic="rain, or so", tone="warm")
    say("bela", 0, topic="sun", tone="warm")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", studio.people["lead"].token)
    with pytest.raises(SystemExit) as ended:
        main(["adopt", title, "--url", studio.url])
    assert ended.value.code == 0, capsys.readouterr().err
    told = capsys.readouterr()
    space = Workspace(tmp_path / "odd-a-project-of-theirs-2")
    assert told.out.splitlines()[0] == str(space.root)
    assert "the field 'html' (the labelling setup says so)" in told.err
    topic, tone, age, spot = space.scheme.dimensions
    assert (topic.domain, tone.domain, age.kind, spot.kind) == (
        ("rain, or so", "sun"), ("warm", "cold"), "text", "spans",
    )  # fmt: skip
    assert (space.settings.text_field, space.settings.context_fields) == ("html", ("headline",))
    tasks = read_records(space.built / "tasks.jsonl", Task)
    assert {(task.text, task.context) for task in tasks} == {
        (row["html"], f"headline: {row['headline']}") for row in rows
    }

    # Later answers come by the ordinary pull, from the server and the project that the settings name.
    say("anna", 1, topic="rain, or so", tone="warm")
    say("bela", 1, topic="rain, or so", tone="cold")
    pulled = pull_workspace(space)
    assert pulled.imported.account.accepted == 4
    assert pulled.drift == {}
    with lead.talk("editing") as sdk:
        sdk.projects.update(id=project.id, label_config=ODD.replace('value="cold"', 'value="cool"'))
    (edited,) = pull_workspace(space).drift.values()
    assert "tone: label 'cold' is gone" in edited
    with lead.talk("putting it back") as sdk:
        sdk.projects.update(id=project.id, label_config=ODD)
    split = [(item.unit, item.dimensions) for item in select_workspace(space, audit=0)]
    assert len(split) == 2
    carl = add_annotator(space, "carl@example.org").rater
    (report,), nobody = push_adjudication(space, [carl], audit=0)
    assert (report.pushed, nobody) == (2, {})
    assert renew_instructions(space, server=lead).renewed == (), "there is no manual to show"
    with lead.talk("looking") as sdk:
        assert sdk.projects.get(project.id).label_config == ODD
        assert sdk.projects.get(project.id).expert_instruction == "Theirs."
        shown = [task.data for task in sdk.tasks.list(project=report.project)]
        sdk.projects.delete(id=report.project)
    assert {data["text"] for data in shown} == {rows[0]["html"], rows[1]["html"]}
    assert "not shown" not in json.dumps(shown)
    with pytest.raises(DataError, match="exported for another labelling page"):
        push_workspace(space)


def test_an_export_alone_becomes_a_workspace(shared, tmp_path) -> None:
    done = adopt_export(tmp_path / "adopted", shared / "exports" / "ui_made_JSON.json")
    assert done.imported.account.accepted > 0
    assert "stance" in {dimension.id for dimension in done.workspace.scheme.dimensions}
    assert (done.text_field, done.guessed) == ("text", True)
    units = {task.reaction_id for task in read_records(done.workspace.built / "tasks.jsonl", Task)}
    assert {a.unit for a in done.imported.accepted} <= units


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ([{"text": "one", "body": "many more words"}], "text"),
        ([{"id": 3, "title": "One", "body": "Many more words."}], "body"),
        (
            [{"talk": [{"author": "A", "text": "Hello there"}, {"author": "B", "text": "Hello"}], "n": "x"}],
            "talk",
        ),
        ([{"n": 1, "image": None}], None),
        ([], None),
    ],
)
def test_the_field_that_was_labelled_is_guessed(rows, field) -> None:
    assert likely_text_field(rows) == field


def test_a_dialogue_is_read_a_line_per_turn() -> None:
    assert shown_text([{"speaker": "A", "body": "Hi"}, {"text": "Ho"}, "hum", 3]) == "A: Hi\nHo\nhum"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_scheme_written_reads_back_the_same(name) -> None:
    scheme = load_scheme(name)
    assert parse_scheme(dump_scheme(scheme), source="written") == scheme
