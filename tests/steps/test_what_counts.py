"""What counts, from the plan to the release: every purpose in every round, leaving one out at a time."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from stancekit.cli import main
from stancekit.errors import DataError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Ledger
from stancekit.planning.training import plan_test
from stancekit.reliability import agreement
from stancekit.reliability.reproduce import from_signature
from stancekit.steps.agreement import agreement_of_workspace
from stancekit.steps.export import export_workspace
from stancekit.steps.feedback import agenda_workspace
from stancekit.steps.gold import explain_unit, gold_workspace, settle
from stancekit.steps.hands import hand_out
from stancekit.steps.import_ import import_exports
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import (
    extra_workspace,
    plan_workspace,
    read_assignments,
    read_labels,
    read_tasks,
    reassign_workspace,
    relabel_workspace,
)
from stancekit.steps.release import release_workspace, verify_release
from stancekit.steps.segment import segment_workspace
from stancekit.tasks import task_data
from stancekit_schemas import Annotation, Removal

PEOPLE = {name: f"{name}@example.org" for name in ("anna", "bela", "carl", "dora")}
START = datetime(2026, 3, 2, 9, tzinfo=UTC)

COUNTS = {  # (round, purpose): does it enter agreement, is it a vote
    ("main", "design"): (True, True),
    ("main", "calibration"): (False, True),
    ("main", "repeat"): (False, False),
    ("main", "extra"): (False, True),
    ("main", "relabel"): (False, True),
    ("main", "audit"): (False, False),
    ("main", "adjudication"): (False, False),
    ("main", "training"): (False, False),
    ("pilot", "design"): (False, False),
    ("pilot", "calibration"): (False, False),
    ("pilot", "repeat"): (False, False),
    ("pilot", "extra"): (False, False),
    ("pilot", "relabel"): (False, False),
    ("qualification", "design"): (False, False),
    ("qualification", "calibration"): (False, False),
    ("qualification", "training"): (False, False),
}


class Study:
    """A workspace in which everybody answers what they are handed, as a server would bring it back."""

    def __init__(self, space: Workspace, folder) -> None:
        self.space, self.folder, self.number = space, folder, 0
        self.emails = {add_annotator(space, email).rater: email for email in PEOPLE.values()}
        self.raters = sorted(self.emails)

    def entry(self, task, rater: str, at: datetime) -> dict:
        """A task with one answer: two of three stances by chance of the id, so that some agree and some do not."""
        self.number += 1
        seed = int(task.reaction_id[:6], 16) + self.raters.index(rater) * (
            3 if task.reaction_id[0] < "8" else 1
        )
        said = {"codable": "yes", "irony": "no", "stance_author": "none"}
        said["stance_post"] = ("support", "oppose", "none")[seed % 3]
        result = [
            {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
            for d, v in said.items()
        ]
        when = (at + timedelta(seconds=self.number)).isoformat()
        annotation = {
            "id": self.number, "completed_by": {"id": 1 + self.raters.index(rater), "email": self.emails[rater]},
            "created_at": when, "updated_at": when, "project": 1, "lead_time": 9.0, "result": result,
        }  # fmt: skip
        return {"id": self.number, "data": task_data(task, self.space.scheme), "annotations": [annotation]}

    def answer(self, day: int) -> None:
        """Answer all that is handed out on that day, and import it."""
        at = START + timedelta(days=day)
        labels = read_labels(self.space)
        hands = hand_out(read_assignments(self.space), labels, read_tasks(self.space), at.date())
        entries = [self.entry(task, rater, at) for rater, hand in hands.items() for task in hand.tasks]
        self.bring(entries)

    def bring(self, entries: list[dict]) -> None:
        path = self.folder / f"export-{self.number}.json"
        path.write_text(json.dumps(entries), "utf-8")
        import_exports([path], workspace=self.space)


def kind(annotation: Annotation) -> tuple[str, str]:
    return annotation.round, annotation.purpose


@pytest.fixture(scope="module")
def study(tmp_path_factory) -> Study:
    folder = tmp_path_factory.mktemp("study")
    space = make_workspace(folder / "corpus", sample=True)
    (space.private / "secret").write_text("of nobody, so that pseudonyms stay\n", "utf-8")
    segment_workspace(space)
    tasks = export_workspace(space).tasks
    made = Study(space, folder)
    key = [task.reaction_id for task in tasks[:3]]
    lines = "".join(json.dumps({"reaction_id": unit, "values": {"codable": "yes"}}) + "\n" for unit in key)
    (space.raw / "training.jsonl").write_text(lines, "utf-8")
    day = date(2026, 3, 1)

    plan_workspace(space, round_="pilot", items=8, per_item=2, calibration=2, repeats=1, on=day)
    plan_workspace(
        space, round_="qualification", items=4, per_item=2, purpose="training", calibration=1, on=day
    )
    made.answer(0)
    made.answer(20)  # the repeats of the pilot
    pilot = sorted(
        {a.reaction_id for a in read_assignments(space) if (a.round, a.purpose) == ("pilot", "design")}
    )
    relabel_workspace(space, version="0.9.5", units=pilot[:1], on=day)  # the pilot goes on
    made.answer(21)

    settings = space.settings_file.read_text("utf-8")
    space.settings_file.write_text('rounds = ["pilot"]\n' + settings, "utf-8")
    extra_workspace(Workspace(space.root), votes=2, on=day)  # an extra label on an item of the pilot
    space.settings_file.write_text(settings, "utf-8")
    made.answer(22)

    plan_workspace(space, round_="qualification", items=6, per_item=2, on=day)  # design, by the library
    plan_workspace(space, per_item=2, calibration=3, repeats=1, on=day)
    ledger = Ledger(read_assignments(space), read_labels(space))
    test = plan_test(
        made.raters[0], key, "test-1", ledger=ledger, sets=dict.fromkeys(key, "s"), seed=0, version="0.9.0"
    )
    append_records(space.raw / "assignments.jsonl", test[:2])
    append_records(space.raw / "assignments.jsonl", [test[2].model_copy(update={"round": "main"})])
    made.answer(30)
    made.answer(50)  # the repeats
    main_items = sorted(
        {a.reaction_id for a in read_assignments(space) if (a.round, a.purpose) == ("main", "design")}
    )
    extra_workspace(space, votes=2, on=day)
    relabel_workspace(space, version="1.0.0", units=main_items[:2], on=day)
    relabel_workspace(space, version="1.0.0", units=pilot[2:4], round_="main", on=day)  # taken over
    made.answer(60)
    # Answers for other purposes, which nobody plans: as if somebody had imported such a project.
    known = {task.reaction_id: task for task in tasks}
    strange = []
    for number, purpose in enumerate(("audit", "adjudication")):
        task = known[main_items[5 + number]].model_copy(update={"purpose": purpose, "occasion": purpose})
        strange.append(made.entry(task, made.raters[3], START + timedelta(days=70)))
    made.bring(strange)
    made.pilot, made.main = pilot, main_items
    return made


@pytest.fixture(scope="module")
def labels(study) -> list[Annotation]:
    return [a for a in read_labels(study.space) if a.status == "accepted"]


def test_every_row_of_the_table_has_labels_and_there_is_no_other(labels) -> None:
    assert {kind(a) for a in labels} == set(COUNTS)


def numbers(measured, *, repeats: bool = False) -> list[tuple]:
    return [
        (e.dimension, e.slice, e.coefficient, e.value, e.units, e.raters)
        for e in measured
        if (e.slice == "repeats") == repeats
    ]


def gold_of(space: Workspace, tmp_path, annotations) -> list[tuple]:
    copy = Workspace(tmp_path / "copy")
    shutil.copytree(space.root, copy.root, ignore=shutil.ignore_patterns("releases"), dirs_exist_ok=True)
    write_records(copy.built / "annotations.jsonl", annotations)
    return [(g.unit, g.dimension, g.label, g.resolution, g.n, g.support) for g in settle(copy).gold]


@pytest.mark.parametrize("which", COUNTS, ids=" ".join)
def test_leaving_it_out_changes_what_it_counts_in_and_nothing_else(which, study, labels, tmp_path) -> None:
    """Agreement and gold with all labels, and without those of one kind."""
    agrees, votes = COUNTS[which]
    scheme, left = study.space.scheme, [a for a in labels if kind(a) != which]
    whole, without = (agreement(some, scheme=scheme, resamples=0) for some in (labels, left))
    assert (numbers(whole) != numbers(without)) == agrees
    changed = numbers(whole, repeats=True) != numbers(without, repeats=True)
    assert changed == (which in (("main", "repeat"), ("main", "design"))), "whether people repeat themselves"
    whole, without = (gold_of(study.space, tmp_path, some) for some in (labels, left))
    assert (whole != without) == votes


def test_what_does_not_count_is_told(study, labels) -> None:
    notes = agreement(labels, scheme=study.space.scheme, resamples=0).notes
    for name in ("pilot", "qualification"):
        number = sum(a.round == name for a in labels)
        assert f"{number} annotation(s) of the {name} round do not count as agreement" in notes
    remarks = settle(study.space).remarks
    assert (
        f"{sum(a.round == 'pilot' for a in labels)} annotation(s) of the pilot round are no votes" in remarks
    )
    unit = study.main[0]
    told = "\n".join(explain_unit(study.space, unit))
    assert "of the pilot round" not in told
    told = "\n".join(explain_unit(study.space, study.pilot[2]))  # taken over
    assert "no vote: of the pilot round" in told


def test_a_pilot_is_measured_by_its_name_and_its_signature_says_so(study, labels) -> None:
    measured = agreement_of_workspace(study.space, rounds=("pilot",), resamples=0)
    alpha = next(e for e in measured if (e.dimension, e.coefficient, e.slice) == ("stance_post", "krippendorff_alpha", "all"))  # fmt: skip
    assert alpha.units == len({a.unit for a in labels if kind(a) == ("pilot", "design")})
    assert "rounds=,pilot;" in alpha.signature
    assert "labels of round pilot" in measured.notes
    again = from_signature(alpha.signature, labels, scheme=study.space.scheme)
    assert again.value == alpha.value
    written = study.space.built / "agreement.json"
    before = written.read_bytes() if written.exists() else None
    agreement_of_workspace(study.space, rounds=("pilot",))
    assert (written.read_bytes() if written.exists() else None) == before, "the published number is another"
    ours = agreement_of_workspace(study.space, write=False)
    assert all("rounds=" not in e.signature for e in ours)


def test_the_agenda_of_a_pilot_is_about_its_items(study) -> None:
    items = {item.unit for item in agenda_workspace(study.space, most=50, rounds=("pilot",)).items}
    assert items
    assert not items & set(study.main)
    assert not {item.unit for item in agenda_workspace(study.space, most=50).items} & items - set(
        study.pilot[2:4]
    )


def test_the_commands_take_a_round_and_refuse_one_that_there_is_not(study, capsys) -> None:
    where = ["--workspace", str(study.space.root)]
    for command in ("agreement", "agenda"):
        with pytest.raises(SystemExit) as done:
            main([command, "--round", "pilot", "--json", *where])
        assert not done.value.code
        assert json.loads(capsys.readouterr().out)
        with pytest.raises(SystemExit) as done:
            main([command, "--round", "trial", *where])
        assert done.value.code == 2
        assert "one of: pilot, qualification, main" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["status", "--json", *where])
    rounds = Counter(row["round"] for row in json.loads(capsys.readouterr().out)["agreement"])
    assert set(rounds) == {None, "pilot", "qualification"}


def test_items_of_a_pilot_are_taken_over_once_and_by_the_same_people(study, labels) -> None:
    taken = [a for a in labels if kind(a) == ("main", "relabel") and a.unit in study.pilot]
    assert {a.unit for a in taken} == set(study.pilot[2:4])
    asked = [("pilot", "design"), ("pilot", "extra")]
    before = {(a.unit, a.rater) for a in labels if kind(a) in asked and a.unit in study.pilot[2:4]}
    assert {(a.unit, a.rater) for a in taken} == before
    again = relabel_workspace(study.space, version="1.0.0", units=study.pilot[2:4], round_="main")
    assert again.new == ()
    gold = {g.unit for g in settle(study.space).gold}
    assert gold & set(study.pilot) == set(study.pilot[2:4])


def test_a_takeover_under_the_version_of_the_pilot_asks_again_and_once(study, tmp_path) -> None:
    """The old answers do not count in the new round, so they do not stand in the way either."""
    copy = Workspace(tmp_path / "copy")
    shutil.copytree(study.space.root, copy.root)
    unit = study.pilot[0]  # labelled, and labelled again under 0.9.5, both in the pilot
    new = relabel_workspace(copy, version="0.9.5", units=[unit], round_="main").new
    assert {(a.round, a.occasion) for a in new} == {("main", "relabel-0.9.5-main")}
    assert relabel_workspace(copy, version="0.9.5", units=[unit], round_="main").new == ()
    assert relabel_workspace(copy, version="0.9.5", units=[unit]).new == ()
    assert len(relabel_workspace(copy, version="0.9.6", units=[unit]).new) == 0, (
        "the label of 0.9.5 is still open"
    )
    moved = reassign_workspace(copy, giver=new[0].rater).new
    assert all(a.round == "main" for a in moved if a.occasion == "relabel-0.9.5-main")


def test_a_pilot_counts_in_everything_where_it_is_declared(study, tmp_path) -> None:
    copy = Workspace(tmp_path / "copy")
    shutil.copytree(study.space.root, copy.root)
    text = copy.settings_file.read_text("utf-8")
    copy.settings_file.write_text('rounds = ["pilot", "main"]\n' + text, "utf-8")
    copy = Workspace(copy.root)
    gold = {g.unit for g in gold_workspace(copy).gold}
    assert set(study.pilot) <= gold
    units = {
        e.units
        for e in agreement_of_workspace(copy, resamples=0)
        if e.dimension == "codable" and e.slice == "all"
    }
    assert units == {len(set(study.main)) + len(set(study.pilot))}
    for wrong in ("rounds = []\n", 'rounds = ["trial"]\n'):
        copy.settings_file.write_text(wrong + text, "utf-8")
        with pytest.raises(DataError, match="rounds"):
            settle(Workspace(copy.root))


@pytest.mark.parametrize("declared", [None, '["pilot", "main"]'], ids=["main", "with the pilot"])
def test_the_release_holds_all_labels_and_publishes_what_counts(study, labels, tmp_path, declared) -> None:
    space = Workspace(tmp_path / "copy")
    shutil.copytree(study.space.root, space.root)
    if declared:
        text = space.settings_file.read_text("utf-8")
        space.settings_file.write_text(f"rounds = {declared}\n{text}", "utf-8")
        space = Workspace(space.root)
    append_records(space.raw / "removed.jsonl", [Removal(kind="reaction", id=study.main[-1])])
    agreement_of_workspace(space)
    gold_workspace(space)
    folder = release_workspace(space, "1.0.0")
    assert verify_release(folder, workspace=space)
    rows = [
        json.loads(line) for line in (folder / "jsonl" / "annotations.jsonl").read_text("utf-8").splitlines()
    ]
    accepted = Counter((row["round"], row["purpose"]) for row in rows if row["status"] == "accepted")
    assert set(accepted) == set(COUNTS)
    gold = {
        json.loads(line)["reaction_id"]
        for line in (folder / "jsonl" / "gold.jsonl").read_text("utf-8").splitlines()
    }
    pilot = set(study.pilot) if declared else set(study.pilot[2:4])
    assert gold & set(study.pilot) == pilot
    estimates = json.loads((folder / "quality" / "agreement.json").read_text("utf-8"))["estimates"]
    (alpha,) = [e for e in estimates if (e["dimension"], e["coefficient"], e["slice"]) == ("codable", "krippendorff_alpha", "all")]  # fmt: skip
    assert alpha["units"] == len(study.main) - 1 + (len(study.pilot) if declared else 0)
    assert ("rounds=,pilot,main;" in alpha["signature"]) == bool(declared)

    # A label of the pilot that is passed off as one of the main round is noticed.
    table = folder / "jsonl" / "annotations.jsonl"
    table.write_text(table.read_text("utf-8").replace('"round":"pilot"', '"round":"main"'), "utf-8")
    with pytest.raises(DataError):
        verify_release(folder)


def test_records_without_a_round_are_of_the_main_one_and_a_wrong_round_is_refused(study, tmp_path) -> None:
    task = read_tasks(study.space)[10]
    entries = [study.entry(task, rater, START) for rater in study.raters[:2]]
    del entries[0]["data"]["round"]
    entries[1]["data"]["round"] = "trial"
    path = tmp_path / "export.json"
    path.write_text(json.dumps(entries), "utf-8")
    found = import_exports([path], scheme=study.space.scheme)
    assert [a.round for a in found.accepted] == ["main"]
    assert [(p.code, p.field) for p in found.refused] == [("bad_round", "data.round")]
    assert read_records(study.space.built / "annotations.jsonl", Annotation)
