"""What a person is told where something is missing, done already, or does not fit: the remedy with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.cli.pushed import Telling
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import append_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport
from stancekit.label_studio.local_data import new_account
from stancekit.steps import adjudication_pull, annotators
from stancekit.steps.adopt import adopt_export
from stancekit.steps.agreement import agreement_of_workspace
from stancekit.steps.export import export_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.instances import SHARED, Instance, studio_folder
from stancekit.steps.segment import segment_workspace
from stancekit.steps.servers import without_account
from stancekit_schemas import Assignment


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.delenv("LABEL_STUDIO_URL", raising=False)
    return make_workspace(tmp_path / "w", sample=True)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]):
    """Run a command, and give its exit code and what it says on stderr."""

    def run(*arguments: str | Path, within: Workspace | None = None) -> tuple[object, str]:
        place = ["--workspace", str(within.root)] if within else []
        with pytest.raises(SystemExit) as done:
            main([*map(str, arguments), *place])
        return done.value.code, capsys.readouterr().err

    return run


@pytest.mark.parametrize("address", ["192.0.2.7", "no.such.name.invalid", "2001:db8::7", "http://127.0.0.1"])
@pytest.mark.parametrize("port", [[], ["--port", "8081"]])
def test_a_studio_listens_on_no_address_of_another_machine(space: Workspace, told, address, port) -> None:
    code, words = told("studio", "--listen", address, *port, within=space)
    assert code == 2
    assert f"{address} is not an address of this machine, so nothing can listen on it" in words
    assert "0.0.0.0 for all addresses of this machine" in words
    assert not (studio_folder(space) / "listening.json").exists()


def test_gold_without_answers_says_what_brings_them(space: Workspace, told) -> None:
    code, words = told("gold", within=space)
    assert code == 1
    assert "there are no annotations yet" in words
    assert (
        "'stancekit pull' brings answers from the server, 'stancekit import EXPORT.json' from files" in words
    )
    write_records(space.built / "annotations.jsonl", [])
    code, words = told("gold", within=space)
    assert code == 0
    assert "no gold: corpus/built/annotations.jsonl holds no answer; 'stancekit pull' brings" in words


def test_a_draft_says_whether_anything_is_left_to_write(space: Workspace, told) -> None:
    segment_workspace(space)
    _, words = told("statements", "draft", within=space)
    assert (
        "1 set lacks its upshot, in corpus/raw/articles/09_four_days.html: write them into the draft; then: "
        in (words)
    )
    draft = space.root / "corpus" / "statements.draft.yaml"
    draft.write_text(draft.read_text("utf-8").replace('upshot: ""', 'upshot: "Says that it must."'), "utf-8")
    _, words = told("statements", "draft", within=space)
    assert words == "every set that is answered has its upshot; then: stancekit statements sign --by lead\n"


def test_a_draft_names_the_first_article_and_counts_the_others(
    space: Workspace, told, monkeypatch: pytest.MonkeyPatch
) -> None:
    segment_workspace(space)
    left = [f"corpus/raw/articles/{number}.txt" for number in (1, 1, 2, 3)]
    monkeypatch.setattr("stancekit.steps.statements.unwritten_sets", lambda path: left)
    _, words = told("statements", "draft", within=space)
    assert words.startswith(
        "4 sets lack their upshot, in corpus/raw/articles/1.txt and 2 other articles: write them into the draft; "
    )


def test_options_of_push_that_are_for_predictions_need_some(space: Workspace, told) -> None:
    segment_workspace(space)
    write_records(space.built / "tasks.jsonl", export_workspace(space).tasks[:1])
    code, words = told("push", "--show", "0.3", within=space)
    assert code == 2
    assert "hint: give them with --predictions FILE" in words


def test_a_ruling_added_twice_is_said_to_be_there(space: Workspace, told) -> None:
    ruling = ("rulings", "add", "--rule", "R5", "--text", "It is.", "--on", "2026-02-01")
    assert "recorded already" not in told(*ruling, within=space)[1]
    assert "it was recorded already: nothing was added" in told(*ruling, within=space)[1]
    code, words = told("rulings", "add", "--rule", "R5", "--text", "ask a@example.org", within=space)
    assert code == 2
    assert words.startswith("stancekit: error: text: this file is versioned: no address here")
    assert "hint: name nobody" in words


def test_status_names_the_number_it_compares_with(
    space: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    segment_workspace(space)
    (task,) = export_workspace(space).tasks[:1]
    write_records(space.built / "tasks.jsonl", [task])
    line = Assignment(reaction_id=task.reaction_id, rater="r_0", position=1, block="b")
    append_records(space.raw / "assignments.jsonl", [line])
    with pytest.raises(SystemExit):
        main(["status", "--workspace", str(space.root)])
    out = capsys.readouterr().out
    assert "1 item has fewer labels planned than raters_per_item = 3 in stancekit.toml" in " ".join(
        out.split()
    )


def test_who_was_added_after_the_studio_has_no_account_yet(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = add_annotator(space, "anna@example.org").rater
    assert without_account(space) == [], "there is no studio yet"
    shared = Instance(studio_folder(space) / SHARED, None)
    shared.folder.mkdir(parents=True)
    shared.keep([new_account("lead@localhost.localdomain")])
    assert without_account(space) == [anna]
    shared.keep([*shared.accounts(), new_account("anna@example.org")])
    assert without_account(space) == []
    bela = add_annotator(space, "bela@example.org").rater
    assert without_account(space) == [bela]
    assert without_account(space, "http://elsewhere") == []
    monkeypatch.setenv("LABEL_STUDIO_URL", "http://elsewhere")
    assert without_account(space) == []


def test_an_export_without_answers_is_not_adopted(tmp_path: Path, told) -> None:
    export, into = tmp_path / "export.json", tmp_path / "adopted"
    task = {"id": 1, "data": {"text": "Hello there."}, "annotations": []}
    export.write_text(json.dumps([task]), "utf-8")
    code, words = told("adopt", export, "--into", into)
    assert code == 1
    assert "nobody has answered anything in" in words
    assert "stancekit adopt TITLE --url URL" in words
    assert not into.exists()
    answer = {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["kind"]}}
    task["annotations"] = [{"id": 1, "completed_by": 1, "result": [answer]}]
    export.write_text(json.dumps([task]), "utf-8")
    assert told("adopt", export, "--into", into)[0] == 0
    code, words = told("adopt", export, "--into", into)
    assert code == 2
    assert "is a workspace already" in words
    assert "later answers come with 'stancekit import EXPORT.json' there" in words


def test_a_file_that_is_adopted_sends_nobody_to_a_server(tmp_path: Path, told) -> None:
    export = tmp_path / "export.json"
    answer = {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["kind"]}}
    skip = {"id": 1, "completed_by": 1, "was_cancelled": True, "result": [answer]}
    export.write_text(json.dumps([{"id": 1, "data": {"text": "Hello."}, "annotations": [skip]}]), "utf-8")
    _, words = told("adopt", export, "--into", tmp_path / "adopted")
    assert "'stancekit import EXPORT.json' brings the first answers" in words
    assert "stancekit pull" not in words


def test_remarks_of_one_kind_on_many_items_are_folded(space: Workspace, told, monkeypatch) -> None:
    skipped = [f"{number:016x}: r_{number:010x} skipped it" for number in range(12)]
    changed = "the answer of r_0000000001 settles nothing: the votes have changed"
    remarks = (*skipped, f"{1:016x}: {changed}", f"{2:016x}: {changed}")
    monkeypatch.setattr(
        adjudication_pull, "pull_adjudication", lambda *_, **__: adjudication_pull.Settlement((), remarks)
    )
    monkeypatch.setattr(annotators, "audits_of", lambda _: [])
    assert told("adjudicate", "pull", "--quiet", within=space)[1].splitlines() == [
        f"remark: {skipped[0]}",
        "  and 11 more of the same kind with --json",
        f"remark: {1:016x}: {changed}",
        "  and 1 more of the same kind with --json",
    ]


def test_marks_of_an_adopted_export_are_compared_over_the_length_of_its_texts(tmp_path: Path) -> None:
    def marked(start: int, end: int, rater: int) -> dict[str, object]:
        mark = {"start": start, "end": end, "text": "x" * (end - start), "labels": ["claim"]}
        region = {"id": "m", "from_name": "part", "to_name": "text", "type": "labels", "value": mark}
        return {"id": rater, "completed_by": rater, "result": [region]}

    rows = [
        {"id": n, "data": {"text": "x" * n}, "annotations": [marked(0, 15, 1), marked(0, 20, 2)]}
        for n in (30, 40)
    ]
    export = tmp_path / "export.json"
    export.write_text(json.dumps(rows), "utf-8")
    space = adopt_export(tmp_path / "adopted", export).workspace
    measured = agreement_of_workspace(space)
    alpha = next(e for e in measured if e.coefficient == "unitizing_alpha" and e.value is not None)
    assert alpha.value == pytest.approx(0.759, abs=0.2)
    assert not [note for note in measured.notes if "length of the texts" in note]
    rows[0]["data"]["text"] = "x" * 19  # the offsets count something else
    export.write_text(json.dumps(rows), "utf-8")
    measured = agreement_of_workspace(adopt_export(tmp_path / "odd", export).workspace)
    assert [note for note in measured.notes if "length of the texts" in note]


def test_a_title_is_told_as_it_reads(capsys: pytest.CaptureFixture[str]) -> None:
    title = "who labels \N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}"
    Telling(json=False, quiet=False).report(PushReport(title, 1, "http://localhost/1", True, 1, 0, 1))
    assert f"project '{title}' made" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--focal", ""), "--focal names nobody"),
        (("--evaluate", "e.json", "--out", "r.jsonl"), "writes no records"),
    ],
)
def test_options_that_do_nothing_are_refused(told, tmp_path, options, words):
    article = tmp_path / "a.txt"
    article.write_text("Rye can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n", "utf-8")
    code, message = told("segment", article, *options)
    assert code == 2
    assert words in message
