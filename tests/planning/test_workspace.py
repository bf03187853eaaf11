"""The commands on a workspace: what they write, what they print, and what never leaves .stancekit/."""

from __future__ import annotations

import json
import stat
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple, get_args

import pytest

from stancekit.cli import main
from stancekit.cli.planned import print_loads
from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import append_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Load, current
from stancekit.steps import last_pull
from stancekit.steps.curriculum import keep_curriculum, learnt_items
from stancekit.steps.init import make_workspace
from stancekit.steps.people import (
    add_annotator,
    find_rater,
    read_annotators,
    read_identities,
    remove_annotator,
)
from stancekit.steps.plan import overview, plan_workspace, read_assignments, reassign_workspace, units_of
from stancekit_schemas import Annotation, Decision, Place, Reaction, Task
from stancekit_schemas.task import Purpose

ANSWERS = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}


def task(number: int, text: str = "Count me in.") -> Task:
    return Task(
        reaction_id=f"{number:016x}", set_id=f"set{number % 3}", text=text, statement="Close it.", upshot="asks to close it",
        context="", scheme="stance 0.9.0", guidelines_version="0.9.0", text_sha256="0", statement_sha256="0",
        upshot_sha256="0", config_sha256="0",
    )  # fmt: skip


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    """A workspace with twelve tasks of three statement sets in two articles."""
    made = make_workspace(tmp_path / "corpus")
    write_records(made.built / "tasks.jsonl", [task(number) for number in range(12)])
    passages = [
        Reaction(
            reaction_id=f"{number:016x}", article_id="a" * 16 if number % 3 else "b" * 16, source="a.txt",
            kind="embedded", role="reaction", start=0, end=3, text="Yes",
        )
        for number in range(12)
    ]  # fmt: skip
    write_records(made.built / "reactions.jsonl", passages)
    return made


class Done(NamedTuple):
    stdout: str
    stderr: str


@pytest.fixture
def run(
    space: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """Run the command line in the workspace; the exit code is part of the expectation."""
    monkeypatch.chdir(space.root)

    def call(*arguments: str, code: int = 0, stdin: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", StringIO(stdin))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        done = Done(*capsys.readouterr())
        assert (ended.value.code or 0) == code, (
            f"{arguments}: exit {ended.value.code}\n{done.stdout}\n{done.stderr}"
        )
        return done

    return call


def answers(space: Workspace, votes: dict[str, tuple[str, ...]]) -> list[Annotation]:
    """Let those to whom a reaction is assigned answer it with these stances, in the order of their names."""
    found = []
    for reaction, stances in votes.items():
        raters = sorted(a.rater for a in current(read_assignments(space)) if a.reaction_id == reaction)
        found += [
            Annotation(
                annotation_id=f"{reaction}{rater}", unit=reaction, rater=rater, values=ANSWERS | {"stance_post": stance},
                place=Place(file="x.json", file_sha256="0" * 64), guidelines_version="0.8.0",
            )
            for rater, stance in zip(raters, stances, strict=False)
        ]  # fmt: skip
    return found


def test_a_round_from_people_to_assignments_and_back(space: Workspace, run) -> None:
    people = "anna@example.org\nBela@Example.org\n\ncarl@example.org\ndora@example.org\n"
    added = run(
        "annotator", "add", "--daily-cap", "2", "--consent", "2026-01-15", stdin=people
    ).stdout.split()
    assert len(set(added)) == 4
    made = json.loads(run("plan", "make", "--calibration", "4", "--repeats", "1", "--json").stdout)
    assert (made["new"], made["short"], made["balance"]["even"]) == (4 * 4 + 8 * 3 + 4, {}, True)
    log = (space.raw / "assignments.jsonl").read_bytes()
    assert json.loads(run("plan", "--calibration", "4", "--repeats", "1", "--json").stdout)["new"] == 0
    assert (space.raw / "assignments.jsonl").read_bytes() == log
    shown = run("plan", "show")
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    table = json.loads(run("plan", "show", "--json").stdout)
    assert {(row["open"], row["days"]) for row in table["annotators"]} == {(11, 6)}
    assert table["rounds"]["main"]["load_max"] == 6
    write_records(space.built / "tasks.jsonl", [task(number) for number in range(15)])
    assert json.loads(run("plan", "make", "--json").stdout)["new"] == 9
    assert (space.raw / "assignments.jsonl").read_bytes().startswith(log)

    gone = run("annotator", "remove", "--rater", "bela@example.org")
    assert "still assigned" in gone.stderr
    moved = json.loads(run("plan", "reassign", "--from", gone.stdout.strip(), "--open-only", "--json").stdout)
    assert moved["new"] + len(moved["short"]) == sum(
        a.rater == gone.stdout.strip() and a.purpose == "design" for a in read_records_of(log, space)
    )
    assert moved["balance"]["raters"] == 3


def read_records_of(before: bytes, space: Workspace) -> list:
    """The assignments that held when somebody was removed: all lines that replace nobody."""
    assert (space.raw / "assignments.jsonl").read_bytes().startswith(before)
    return [a for a in read_assignments(space) if a.replaces is None]


def test_addresses_and_names_stand_in_private_files_only(space: Workspace, run) -> None:
    run(
        "annotator",
        "add",
        "--email",
        "Anna.Secret@example.org",
        "--name",
        "Anna Secret",
        "--group",
        "students",
    )
    run("plan", "make", "--per-item", "1")
    found = [
        path for path in space.root.rglob("*") if path.is_file() and b"secret@" in path.read_bytes().lower()
    ]
    welcome = next((space.private / "welcome").iterdir())
    assert sorted(found) == [space.private / "annotators.jsonl", welcome]
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    assert "Secret" not in run("annotator", "list").stdout
    assert "Secret" not in run("annotator", "list", "--json").stdout
    assert "anna.secret@example.org Anna Secret" in run("annotator", "list", "--addresses").stdout
    done = run("annotator", "remove", "--rater", "anna.secret@example.org", "--forget", "--json")
    assert json.loads(done.stdout)["forgotten"]
    assert not [
        path for path in space.root.rglob("*") if path.is_file() and b"secret@" in path.read_bytes().lower()
    ]
    assert len(read_annotators(space)) == 1
    refused = run("annotator", "remove", "--rater", "anna.secret@example.org", code=2)
    assert "anna" not in refused.stderr
    assert "this address is nobody" in refused.stderr


def test_facts_about_a_person_are_renewed_and_never_rewritten(space: Workspace) -> None:
    rater = add_annotator(space, "anna@example.org", daily_cap=10, languages=["en"]).rater
    first = (space.raw / "annotators.jsonl").read_bytes()
    add_annotator(space, " ANNA@example.org ", opted_out=["set1"])
    add_annotator(space, "anna@example.org", opted_out=["set1"])
    (person,) = read_annotators(space)
    assert (person.rater, person.daily_cap, person.languages, person.opted_out) == (
        rater,
        10,
        ("en",),
        ("set1",),
    )
    content = (space.raw / "annotators.jsonl").read_bytes()
    assert content.startswith(first)
    assert content.count(b"\n") == 2
    assert len(read_identities(space)) == 1
    gone = remove_annotator(space, rater[:6], on=date(2026, 2, 1))
    assert gone.annotator.active_until == date(2026, 1, 31)
    assert add_annotator(space, "anna@example.org").active_until is None
    for wrong in ({"email": "anna"}, {"email": ""}, {"email": "a@example.org", "daily_cap": 0}, {"email": "a@example.org", "notes": "a@example.org"},
                  {"email": "a@example.org", "name": "Anna", "notes": "Anna is good"}):  # fmt: skip
        with pytest.raises(UsageError):
            add_annotator(space, **wrong)
    with pytest.raises(UsageError, match="nobody"):
        find_rater(space, "x")


def test_nonsense_about_a_person_is_refused(space: Workspace) -> None:
    add = partial(add_annotator, space, "anna@example.org")
    for wrong, words in (
        ({"languages": ["English"]}, "is no tag of a language"),
        ({"languages": ["en", ""]}, "is no tag of a language"),
        ({"opted_out": [" "]}, "without an id"),
        ({"opted_in": ["set1"]}, "did not opt out of 'set1'"),
        ({"consent": date(2999, 1, 1)}, "still to come"),
    ):
        with pytest.raises(UsageError, match=words):
            add(**wrong)
    assert not read_annotators(space)
    assert add(languages=["en-GB", "yue"], opted_out=["set1", "set2"], consent=date.today()).consent  # noqa: DTZ011
    assert add(opted_in=["set1"]).opted_out == ("set2",)


def test_an_opt_out_or_a_language_that_fits_nothing_is_told(space: Workspace, run) -> None:
    add = ("annotator", "add", "--email", "anna@example.org")
    refused = run(*add, "--opt-out", "nonsuch", code=2)
    assert "'nonsuch' is no reaction, statement set or article of the corpus" in refused.stderr
    assert not read_annotators(space)
    told = run(*add, "--opt-out", "set1", "--language", "xx").stderr
    assert "xx is no language of the corpus (en): nothing will be given to them for it" in told
    assert "gets nothing: no item is in a language of theirs (xx)" in (
        run("plan", "--per-item", "1", "--allow-short").stderr
    )
    run(*add, "--language", "en", "--opt-in", "set1")
    assert read_annotators(space)[0].opted_out == ()
    (space.built / "tasks.jsonl").unlink()
    assert "later is unknown as yet" in run(*add, "--opt-out", "later").stderr


def test_contested_items_get_an_extra_label_and_changed_rules_a_new_round(space: Workspace, run) -> None:
    for name in ("anna", "bela", "carl", "dora"):
        add_annotator(space, f"{name}@example.org")
    plan_workspace(space)
    one, two, three = (f"{n:016x}" for n in range(3))
    stances = {one: ("support", "oppose", "mixed"), two: ("support", "oppose"), three: ("support",) * 3}
    made = answers(space, stances)
    noted = made[-1].model_copy(update={"values": made[-1].values | {"note": ("R3 or R4?",)}})
    write_records(space.built / "annotations.jsonl", [*made[:-1], noted])
    extra = json.loads(run("plan", "extra", "--json").stdout)
    assert extra["new"] == 1
    line = read_assignments(space)[-1]
    assert (line.reaction_id, line.purpose) == (one, "extra")
    assert json.loads(run("plan", "extra", "--json").stdout)["new"] == 0

    verdict = Decision(
        decision_id="d", unit=one, dimension="stance_post", label="oppose", resolution="adjudicated", rule="R3",
        decided_by="lead", annotations_sha256="0",
    )  # fmt: skip
    append_records(space.raw / "decisions.jsonl", [verdict])
    (space.raw / "rulings.jsonl").write_text(
        json.dumps({"rule": "R5", "date": "2026-02-01", "units": [two]}) + "\n", "utf-8"
    )
    run("plan", "relabel", "--rule", "R3", "--version", "0.9.1")
    again = [a for a in read_assignments(space) if a.purpose == "relabel"]
    assert Counter(a.reaction_id for a in again) == {one: 3, three: 3}
    ruled = run("plan", "relabel", "--rule", "R5", "--version", "1.0")
    assert "the guidelines of this workspace say 0.9.0, not 1.0" in ruled.stderr
    assert {a.reaction_id for a in read_assignments(space) if a.occasion == "relabel-1.0"} == {two}
    listed = space.root / "items.txt"
    listed.write_text(f"# to be asked again\n{three}\n\n", "utf-8")
    asked = ("plan", "relabel", "--units", str(listed), "--version", "2.0")
    assert "3 label(s) are still open" in run(*asked).stderr
    labels = [
        made[-1].model_copy(update={"annotation_id": a.rater, "rater": a.rater, "occasion": a.occasion, "purpose": a.purpose})
        for a in again if a.reaction_id == three
    ]  # fmt: skip
    write_records(space.built / "annotations.jsonl", [*made[:-1], noted, *labels])
    run(*asked)
    assert {a.reaction_id for a in read_assignments(space) if a.occasion == "relabel-2.0"} == {three}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["plan", "make"], 1, "nobody was added"),
        (["plan", "make", "--round", "final"], 2, "no round 'final'"),
        (["plan", "make", "--everybody", "--per-item", "2"], 2, "or everybody"),
        (["plan", "--seed", "3", "show"], 2, "behind the subcommand"),
        (["plan", "reassign"], 1, "nobody was added"),
        (["plan", "reassign", "--from", "r_x"], 2, "nobody of this workspace"),
        (["plan", "relabel", "--version", "1.0"], 2, "which items"),
        (["plan", "relabel", "--version", "1.0", "--rule", "R99"], 2, "has no rule 'R99'"),
        (["plan", "relabel", "--version", "1.0", "--rule", "R3"], 1, "no note, verdict or ruling names R3"),
        (["plan", "relabel", "--version", "1.0", "--units", "nowhere.txt"], 1, "cannot be read"),
        (["plan", "extra"], 1, "annotations.jsonl does not exist"),
        (["annotator", "add"], 2, "no address"),
        (["annotator", "add", "--email", "nobody"], 2, "is no e-mail address"),
        (
            ["annotator", "add", "--email", "a@b.org", "--email", "c@d.org", "--name", "X"],
            2,
            "one name for 2",
        ),
        (["annotator", "remove", "--rater", "r_"], 2, "nobody of this workspace"),
    ],
)
def test_what_does_not_fit_is_one_clear_line(
    space: Workspace, run, arguments: list[str], code: int, words: str
) -> None:
    done = run(*arguments, code=code)
    assert done.stdout == ""
    assert words in done.stderr
    assert not (space.raw / "assignments.jsonl").exists()


def test_planning_without_tasks_says_what_comes_first(space: Workspace) -> None:
    (space.built / "tasks.jsonl").unlink()
    add_annotator(space, "anna@example.org")
    with pytest.raises(DataError, match="no tasks yet"):
        plan_workspace(space)


def test_the_language_of_an_item_is_that_of_its_words(tmp_path: Path) -> None:
    made = make_workspace(tmp_path / "corpus")
    settings = made.settings_file.read_text("utf-8").replace('languages = ["en"]', 'languages = ["en", "de"]')
    made.settings_file.write_text(settings, "utf-8")
    space = Workspace(made.root)
    texts = [
        "I think that this is the best thing they have said in years.",
        "Das ist doch nicht wahr und wir wollen es auch nicht.",
        "Ha!",
    ]
    write_records(
        space.built / "tasks.jsonl",
        [task(n, text).model_copy(update={"statement": "!"}) for n, text in enumerate(texts)],
    )
    assert [unit.language for unit in units_of(space)] == ["en", "de", None]
    only_english = add_annotator(space, "anna@example.org", languages=["en"]).rater
    add_annotator(space, "bela@example.org")
    with pytest.raises(DataError, match="1 item"):
        plan_workspace(space, per_item=2)
    plan = plan_workspace(space, per_item=2, allow_short=True)
    assert sorted(a.reaction_id[-1] for a in plan.new if a.rater == only_english) == ["0", "2"]


def test_the_overview_names_what_needs_attention(space: Workspace) -> None:
    for name in ("anna", "bela", "carl"):
        add_annotator(space, f"{name}@example.org", consent=date(2026, 1, 1) if name == "anna" else None)
    plan_workspace(space, round_="pilot", items=3)
    rater = remove_annotator(space, "anna@example.org").annotator.rater
    write_records(space.built / "tasks.jsonl", [task(number) for number in range(1, 12)])
    found = overview(space)
    assert set(found.rounds) == {"pilot"}
    assert found.unassigned in (8, 9)
    assert any(f"{rater} is not active and has 3 open" in words for words in found.remarks)
    assert sum("no consent" in words for words in found.remarks) == 2
    assert not any("--withdraw" in words for words in found.remarks)
    add_annotator(space, "dora@example.org")
    plan_workspace(space, calibration=2, items=2)
    gone = remove_annotator(space, "dora@example.org").annotator.rater
    assert any(words.endswith(f"--from {gone} --open-only --withdraw") for words in overview(space).remarks)
    reassign_workspace(space, giver=gone, withdraw=True)
    moved = reassign_workspace(space, giver=rater, withdraw=True)
    assert all(a.withdrawn for a in moved.new)
    assert not any("not active" in words for words in overview(space).remarks)


def test_the_overview_tells_tests_from_labels_and_a_round_from_who_joined_later(
    space: Workspace, run
) -> None:
    for name in ("anna", "bela"):
        add_annotator(space, f"{name}@example.org")
    plan_workspace(space, round_="qualification", purpose="training", items=2, everybody=True)
    plan_workspace(space, round_="pilot", items=3, per_item=2)
    add_annotator(space, "carl@example.org")
    found = overview(space)
    assert list(found.rounds) == ["pilot"]
    assert (found.rounds["pilot"].raters, found.rounds["pilot"].even) == (2, True)
    assert sorted(found.tests.values()) == [2, 2]
    told = run("plan", "show").stdout
    assert "tests: 4 answers asked of 2 people, no labels" in told
    assert "qualification" not in told


def test_a_plan_with_nothing_to_do_says_so_and_not_what_stands(space: Workspace, run) -> None:
    for name in ("anna", "bela"):
        add_annotator(space, f"{name}@example.org")
    assert "planned: 24 labels" in run("plan", "--per-item", "2").stdout
    again = run("plan", "--per-item", "2")
    assert again.stdout == "nothing new to assign: every item of round main has its annotators\n"
    assert "plan show" in again.stderr
    add_annotator(space, "carl@example.org", opted_out=[f"set{number}" for number in range(3)])
    short = run("plan", "--per-item", "3", "--allow-short")
    assert short.stdout == "nothing new to assign: people are lacking\n"
    assert "12 items lack people" in short.stderr


def test_reassign_refuses_items_that_are_none(space: Workspace, run) -> None:
    giver = add_annotator(space, "anna@example.org").rater
    add_annotator(space, "bela@example.org")
    plan_workspace(space, per_item=1)
    refused = run("plan", "reassign", "--from", giver, "--unit", "nothere", code=2)
    assert "nothere is neither a reaction nor a statement set" in refused.stderr
    run("plan", "reassign", "--from", giver, "--unit", "set1")


def test_no_name_is_cut_however_many_purposes_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    purposes = dict.fromkeys(get_args(Purpose), 120)
    raters = [f"r_{number:010x}" for number in range(3)]
    print_loads([Load(rater, purposes, 960, 480, 40, 12) for rater in raters])
    told = capsys.readouterr().out
    assert all(len(line.rstrip()) <= 80 for line in told.splitlines())
    assert [rater for rater in raters if rater in told] == raters
    assert all(told.count(f"120 {purpose}") == 3 for purpose in purposes)


def test_reassign_says_of_when_it_knows_and_plainly_that_nothing_is_open(
    space: Workspace, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    raters = [add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela", "carl")]
    plan_workspace(space, per_item=2, raters=raters[:2])
    then = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)
    monkeypatch.setattr(last_pull, "datetime", SimpleNamespace(now=lambda _: then))
    giver = ("plan", "reassign", "--from", raters[0])
    assert "as of what was imported: nothing was pulled yet" in run(*giver, "--unit", "set1").stderr
    items = {line.reaction_id: ("support", "none") for line in read_assignments(space)}
    write_records(space.built / "annotations.jsonl", answers(space, items))
    last_pull.keep_pull(space)
    assert "as of the last pull (2026-03-01 09:05 UTC)" in run(*giver).stderr
    assert run(*giver).stdout == f"nothing new to assign: {raters[0]} has nothing open\n"


def test_what_was_drawn_for_training_from_any_key_is_planned_for_nobody(space: Workspace) -> None:
    for number in range(3):
        add_annotator(space, f"p{number}@example.org")
    settings = space.settings.training
    units = [unit.reaction_id for unit in units_of(space)]
    needed = settings.practice + settings.test * settings.tries
    more = [task(number) for number in range(needed + 2)]
    write_records(space.built / "tasks.jsonl", more)
    units = [one.reaction_id for one in more]
    assert learnt_items(space) == set()
    drawn = keep_curriculum(space, units)  # no corpus/raw/training.jsonl: the key is another file
    assert learnt_items(space) == drawn.items
    assert len(drawn.items) == needed
    planned = {line.reaction_id for line in plan_workspace(space, per_item=2).new}
    assert planned == set(units) - drawn.items
