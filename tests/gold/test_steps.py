"""The steps on real files: simulated, imported, settled, concluded, explained; twice the same bytes."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stancekit.adjudication import ballots, make_verdict
from stancekit.cli import main
from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.steps.adjudicate import adjudicate_workspace, record_verdict, select_workspace, show_unit
from stancekit.steps.agreement import agreement_of_workspace
from stancekit.steps.gold import every_verdict, explain_unit, gold_workspace, read_annotations
from stancekit.steps.import_ import import_exports
from stancekit.steps.init import make_workspace
from stancekit.steps.people import add_annotator
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit.steps.simulate import simulate_workspace
from stancekit.steps.trace import withdraw
from stancekit_schemas import (
    Annotation,
    Annotator,
    Decision,
    GoldRecord,
    Reaction,
    Removal,
    StatementSet,
    Task,
    sha256,
)
from stancekit_schemas.canonical import canonical_json


@pytest.fixture
def space(made: Path, tmp_path: Path) -> Workspace:
    """A copy of it, to be worked on."""
    return Workspace(Path(shutil.copytree(made, tmp_path / "corpus")).resolve())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with sixty invented tasks and their truth; its annotators come from the simulation."""
    from stancekit.tasks.labeling_config import config_sha256

    space = make_workspace(tmp_path_factory.mktemp("made") / "corpus")
    tasks, rows = [], []
    for i in range(60):
        text = f"Invented reaction {i}."
        task = Task(
            reaction_id=sha256(text)[:16],
            set_id="s",
            text=text,
            statement="Invented post.",
            upshot="Claims something.",
            context="",
            scheme=space.scheme.tag,
            guidelines_version="0.9",
            text_sha256=sha256(text),
            statement_sha256=sha256("Invented post."),
            upshot_sha256=sha256("Claims something."),
            config_sha256=config_sha256(space.scheme),
        )
        values = {
            "codable": "yes",
            "irony": "no",
            "stance_post": ["support", "oppose"][i % 2],
            "stance_author": "none",
        }
        tasks.append(task)
        rows.append(
            {"reaction_id": task.reaction_id, "values": values, "difficulty": ["easy", "hard"][i % 2]}
        )
    write_records(space.built / "tasks.jsonl", tasks)
    (space.raw / "truth.jsonl").write_text("".join(canonical_json(row) + "\n" for row in rows), "utf-8")
    import_exports(simulate_workspace(space, seed=7).files, workspace=space)
    return space.root


def built(space: Workspace) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in space.built.glob("*.jsonl")}


def first_open(space: Workspace, dimension: str = "stance_post") -> Decision:
    """An open question whose gate is settled."""
    settled = gold_workspace(space)
    return next(
        d
        for d in settled.decisions
        if d.resolution == "open" and d.dimension == dimension and "gate" not in d.rule
    )


def test_what_is_simulated_goes_through_the_import_unharmed(space):
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    accepted = Counter(a.purpose for a in annotations if a.status == "accepted")
    assert all(a.simulated for a in annotations)
    assert accepted["design"] > 160
    assert accepted["repeat"] >= 5
    assert {a.occasion for a in annotations} == {"1", "2"}


def test_gold_twice_gives_the_same_bytes_and_every_unit_is_there(space):
    gold_workspace(space)
    before = built(space)
    settled = gold_workspace(space)
    assert built(space) == before
    gold = read_records(space.built / "gold.jsonl", GoldRecord)
    assert sorted(gold, key=str) == sorted(settled, key=str)
    assert {g.unit for g in gold} == {t.reaction_id for t in read_records(space.built / "tasks.jsonl", Task)}
    assert all(g.simulated for g in gold)
    assert len(read_records(space.built / "decisions.jsonl", Decision)) == len(gold)


def test_adjudicate_writes_the_decisions_that_gold_writes(space):
    gold_workspace(space)
    before = (space.built / "decisions.jsonl").read_bytes()
    adjudicate_workspace(space)
    assert (space.built / "decisions.jsonl").read_bytes() == before


def test_a_verdict_settles_and_goes_stale_when_a_label_comes_in(space):
    item = first_open(space)
    record_verdict(
        space, item.unit, item.dimension, label="mixed", by="lead", reason="ambiguous_text", note="R5"
    )
    gold = {(g.unit, g.dimension): g for g in gold_workspace(space)}
    assert gold[item.unit, item.dimension].label == "mixed"
    assert gold[item.unit, item.dimension].resolution == "adjudicated"
    story = "\n".join(explain_unit(space, item.unit, item.dimension))
    assert "lead settled mixed (ambiguous_text" in story
    assert "posterior of dawid_skene" in story
    assert "R5" in story

    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    new = next(a for a in annotations if a.unit == item.unit and a.status == "accepted")
    more = new.model_copy(update={"annotation_id": "late", "rater": "late", "purpose": "extra"})
    write_records(space.built / "annotations.jsonl", [*annotations, more])
    settled = gold_workspace(space)
    (stale,) = [d for d in settled.decisions if d.stale]
    assert (stale.unit, stale.dimension, stale.label) == (item.unit, item.dimension, None)
    assert any("to be asked again" in remark for remark in settled.remarks)


def test_the_file_of_verdicts_is_only_ever_added_to(space):
    item = first_open(space)
    record_verdict(space, item.unit, item.dimension, label="mixed", by="lead", reason="ambiguous_text")
    before = (space.raw / "decisions.jsonl").read_bytes()
    record_verdict(space, item.unit, item.dimension, label="none", by="other", reason="edge_case")
    assert (space.raw / "decisions.jsonl").read_bytes().startswith(before)
    gold = {(g.unit, g.dimension): g for g in gold_workspace(space)}
    assert gold[item.unit, item.dimension].resolution == "open"


def test_a_verdict_that_does_not_fit_writes_nothing(space):
    item = first_open(space)
    for options in (
        {"label": "Mixed", "by": "lead", "reason": "edge_case"},
        {"label": "mixed", "by": "a@example.org", "reason": "edge_case"},
    ):
        with pytest.raises(UsageError):
            record_verdict(space, item.unit, item.dimension, **options)
    with pytest.raises(UsageError, match="no dimension"):
        record_verdict(space, item.unit, "mood", label="mixed", by="lead", reason="edge_case")
    with pytest.raises(UsageError, match="nobody labelled"):
        record_verdict(space, "0" * 16, "stance_post", label="mixed", by="lead", reason="edge_case")
    assert not (space.raw / "decisions.jsonl").exists()


def test_behind_a_gate_that_a_person_closed_no_verdict_is_taken(space):
    unit = first_open(space).unit
    record_verdict(space, unit, "codable", label="needs_media", by="lead", reason="annotator_error")
    assert [g.dimension for g in gold_workspace(space) if g.unit == unit] == ["codable"]
    with pytest.raises(UsageError, match="does not arise"):
        record_verdict(space, unit, "stance_post", label="mixed", by="lead", reason="edge_case")


def test_the_list_for_adjudicators_holds_all_open_units_and_a_tenth_of_the_unanimous(space):
    items = select_workspace(space, audit=0)
    settled = gold_workspace(space)
    assert {item.unit for item in items} == {d.unit for d in settled.decisions if d.resolution == "open"}
    everything = select_workspace(space, audit=1)
    unanimous = {u for u in {d.unit for d in settled.decisions} if u not in {i.unit for i in items}}
    audited = {item.unit for item in everything if item.why == "audit"}
    assert audited == {
        u for u in unanimous if all(d.resolution == "unanimous" for d in settled.decisions if d.unit == u)
    }
    assert select_workspace(space) == select_workspace(space)


def test_what_was_taken_down_is_put_to_nobody(space):
    first, second, *_ = (item.unit for item in select_workspace(space, audit=0))
    append_records(space.raw / "removed.jsonl", [Removal(kind="reaction", id=first)])
    assert first not in {item.unit for item in select_workspace(space, audit=0)}
    # With a passage of a statement set goes every item that answers it.
    reaction = Reaction(reaction_id="e" * 16, article_id="a" * 16, source="a.txt", kind="embedded", role="statement", start=0, end=3, text="Yes")  # fmt: skip
    one = StatementSet(set_id="s", article_id="a" * 16, source="a.txt", members=("e" * 16,), text="Yes")
    write_records(space.built / "reactions.jsonl", [reaction])
    write_records(space.raw / "statements.jsonl", [one])
    assert second in {item.unit for item in select_workspace(space, audit=0)}
    append_records(space.raw / "removed.jsonl", [Removal(kind="article", id="a" * 16)])
    assert select_workspace(space, audit=0) == []


def test_who_settles_an_item_is_not_planned_for_it(space):
    people = [add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela")]
    item = select_workspace(space, audit=0)[0]
    label = space.scheme.dimension(item.dimensions[0]).domain[0]
    record_verdict(space, item.unit, item.dimensions[0], label=label, by=people[0], reason="edge_case")
    write_records(space.built / "annotations.jsonl", [])  # nobody has labelled anything: all is to be planned
    with pytest.raises(DataError, match="1 item has too few annotators") as told:
        plan_workspace(space, per_item=2)
    assert "what they settle" in told.value.hint
    plan_workspace(space, per_item=2, allow_short=True)
    lines = read_assignments(space)
    assert {line.rater for line in lines if line.reaction_id == item.unit} == {people[1]}
    assert {line.rater for line in lines} == set(people)


def test_votes_stay_hidden_until_the_adjudicator_has_answered(space):
    item = first_open(space)
    unit = item.unit
    assert show_unit(space, unit).votes is None
    assert show_unit(space, unit).task.text.startswith("Invented")
    with pytest.raises(UsageError, match="lead has not answered"):
        show_unit(space, unit, votes_for="lead")
    record_verdict(space, unit, item.dimension, label="mixed", by="lead", reason="ambiguous_text")
    assert sum(show_unit(space, unit, votes_for="lead").votes["stance_post"].values()) >= 2
    with pytest.raises(UsageError, match="other has not answered"):
        show_unit(space, unit, votes_for="other")


def test_a_verdict_remembers_why_it_was_asked(space):
    audited = next(item for item in select_workspace(space, audit=1) if item.why == "audit")
    first = record_verdict(space, audited.unit, "codable", label="yes", by="lead", reason="annotator_error")
    assert (first.asked, first.reason) == ("audit", "annotator_error")
    select_workspace(space, audit=0, second=1)
    again = record_verdict(space, audited.unit, "codable", label="yes", by="lead", reason="edge_case")
    assert again.asked == "audit", "who changes their own verdict still answers the audit"
    other = record_verdict(space, audited.unit, "codable", label="yes", by="other", reason="edge_case")
    assert other.asked == "second"


def test_what_a_rule_doubts_is_asked_although_the_votes_settled_it(space):
    def asked(**how):
        return {(i.unit, d): i.why for i in select_workspace(space, audit=0, **how) for d in i.dimensions}

    usual = asked()
    assert set(usual.values()) == {"open"}
    unsure = asked(below=0.8)
    assert set(usual) <= set(unsure)
    assert "posterior" in unsure.values()
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    settled = {d.unit: d for d in gold_workspace(space).decisions if d.resolution == "unanimous"}
    one = next(a for a in annotations if a.unit in settled and a.status == "accepted")
    flagged = [a.model_copy(update={"flags": ("too_fast",) if a == one else ()}) for a in annotations]
    write_records(space.built / "annotations.jsonl", flagged)
    found = asked(flagged=True)
    assert {unit for (unit, _), why in found.items() if why == "flagged"} == {one.unit}


def test_what_is_missing_is_named_with_the_step_before(tmp_path):
    empty = make_workspace(tmp_path / "empty")
    with pytest.raises(DataError, match=r"annotations\.jsonl does not exist") as caught:
        gold_workspace(empty)
    assert "stancekit import" in caught.value.hint
    with pytest.raises(UsageError, match=r"truth\.jsonl does not exist"):
        simulate_workspace(empty)


def run(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return ended.value.code, out, err


def test_the_commands_do_what_the_steps_do(space, capsys):
    code, out, err = run(capsys, "gold", "--workspace", space.root)
    assert code == 0
    assert "stance_post: " in out
    assert "adjudicate select" in err
    code, out, _ = run(capsys, "gold", "--workspace", space.root, "--json")
    assert json.loads(out)["resolutions"]["codable"]["unanimous"] > 30
    code, out, _ = run(capsys, "adjudicate", "select", "--workspace", space.root, "--json")
    item = json.loads(out)["items"][0]
    assert set(item) == {"unit", "dimensions"}
    code, out, _ = run(capsys, "adjudicate", "show", item["unit"], "--workspace", space.root)
    assert "Invented reaction" in out
    settle = ["adjudicate", "settle", item["unit"], "-d", item["dimensions"][0], "--workspace", space.root]
    label = space.scheme.dimension(item["dimensions"][0]).domain[0]
    code, out, _ = run(
        capsys, *settle, "--label", label, "--by", "lead", "--reason", "edge_case", "--note", "R2"
    )
    assert code == 0
    (verdict,) = read_records(space.raw / "decisions.jsonl", Decision)
    assert verdict.decision_id == out.strip()
    assert verdict.decided_at is not None
    code, out, _ = run(capsys, "gold", "--explain", item["unit"], "--workspace", space.root)
    assert "lead settled" in out
    code, _, err = run(capsys, *settle, "--label", "no such", "--by", "lead", "--reason", "edge_case")
    assert code == 2
    assert "no label" in err
    code, out, _ = run(
        capsys, "simulate", "--workspace", space.root, "--seed", "3", "--kind", "careful", "--json"
    )
    assert json.loads(out)["annotators"] == 1


def test_a_bare_table_becomes_gold(tmp_path, capsys):
    table = tmp_path / "ratings.csv"
    table.write_text("item,who,label\na,1,x\na,2,y\nb,1,nan\nb,2,nan\nc,1,\n", "utf-8")
    out = tmp_path / "gold.jsonl"
    arguments = ["gold", table, "--unit", "item", "--rater", "who", "--value", "label"]
    code, _, err = run(capsys, *arguments, "--out", out)
    assert code == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(r["unit"], r["label"], r["resolution"]) for r in rows] == [
        ("a", None, "open"),
        ("b", "nan", "unanimous"),
        ("c", None, "open"),
    ]
    assert rows[0]["soft"] == {"x": 0.5, "y": 0.5}
    assert "3 units" in err
    code, stdout, _ = run(capsys, *arguments, "--method", "dawid_skene", "--json", "--quiet")
    assert json.loads(stdout)["converged"] is True
    code, _, err = run(capsys, "gold", table, "--unit", "item")
    assert (code, "needs --unit" in err) == (2, True)
    code, _, err = run(capsys, *arguments, "--method", "oracle")
    assert (code, "no method" in err) == (2, True)
    code, _, err = run(capsys, *arguments[:-1], "nothing")
    assert (code, "no column" in err) == (2, True)


def test_another_policy_is_tried_without_being_adopted(space, tmp_path, capsys):
    settled = gold_workspace(space)
    before = built(space)
    policy = tmp_path / "policy.toml"
    policy.write_text("[policies.stance_post]\nthreshold = 1.0\n", "utf-8")
    code, out, _ = run(capsys, "gold", "--what-if", policy, "--workspace", space.root, "--json")
    assert code == 0
    told = json.loads(out)
    majorities = [g for g in settled if g.dimension == "stance_post" and g.resolution == "majority"]
    assert {c["unit"] for c in told["changes"]} == {g.unit for g in majorities}
    assert {c["dimension"] for c in told["changes"]} == {"stance_post"}
    assert built(space) == before
    code, out, err = run(capsys, "gold", "--what-if", policy, "--workspace", space.root)
    assert f"stance_post: {len(majorities)} relabelled" in out
    assert "nothing was written" in err
    policy.write_text("[policies.stance_post]\nthreshhold = 1.0\n", "utf-8")
    code, _, err = run(capsys, "gold", "--what-if", policy, "--workspace", space.root)
    assert (code, "threshhold" in err) == (1, True)
    policy.write_text("[dimensions]\n", "utf-8")
    code, _, err = run(capsys, "gold", "--what-if", policy, "--workspace", space.root)
    assert (code, "neither" in err) == (2, True)


def test_an_annotation_is_traced_to_its_bytes_and_its_gold(space, capsys):
    gold_workspace(space)
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    own = next(a for a in annotations if a.status == "accepted" and a.purpose == "design")
    release = space.releases / "1.0.0" / "jsonl"
    release.mkdir(parents=True)
    (release / "annotations.jsonl").write_text(own.to_line() + "\n", "utf-8")
    code, out, _ = run(capsys, "trace", own.annotation_id, "--workspace", space.root, "--json")
    told = json.loads(out)
    assert code == 0
    assert told["vote"] is True
    assert Path(told["raw"]).is_file()
    assert {g["unit"] for g in told["gold"]} == {own.unit}
    assert told["releases"] == ["1.0.0"]
    code, out, _ = run(capsys, "trace", own.annotation_id, "--workspace", space.root)
    assert "in codable = " in out
    code, _, err = run(capsys, "trace", "nothing", "--workspace", space.root)
    assert (code, "no annotation" in err) == (2, True)


def test_who_withdraws_is_gone_from_gold_and_only_when_said_so(space, capsys):
    gold_workspace(space)
    before = built(space)
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    rater = annotations[0].rater
    code, out, err = run(capsys, "withdraw", rater, "--workspace", space.root)
    assert (code, "nothing was written" in err) == (0, True)
    assert built(space) == before
    code, out, _ = run(
        capsys, "withdraw", rater, "--yes", "--reason", "asked for it", "--workspace", space.root, "--json"
    )
    told = json.loads(out)
    theirs = [a for a in annotations if a.rater == rater]
    assert (told["done"], told["annotations"]) == (True, len(theirs))
    gold = read_records(space.built / "gold.jsonl", GoldRecord)
    assert not {a.annotation_id for a in theirs} & {i for g in gold for i in g.annotations}
    assert told["changes"]
    code, _, err = run(capsys, "withdraw", rater, "--workspace", space.root)
    assert (code, "withdrew already" in err) == (2, True)
    code, _, err = run(capsys, "withdraw", "a@example.org", "--workspace", space.root)
    assert (code, "this address is nobody" in err) == (2, True)


def test_a_withdrawal_is_told_as_a_sum_and_listed_in_a_private_file(space, capsys):
    where = ("--workspace", space.root)
    rater = read_records(space.built / "annotations.jsonl", Annotation)[0].rater
    changes = json.loads(run(capsys, "withdraw", rater, *where, "--json")[1])["changes"]
    _, shown, err = run(capsys, "withdraw", rater, *where)
    assert "one by one: --json" in err
    _, told, err = run(capsys, "withdraw", rater, *where, "--yes")
    assert told == shown
    sums = {line.split(": ")[0]: line.split(": ")[1] for line in told.replace("\n    ", " ").splitlines()}
    assert set(sums) == {change["dimension"] for change in changes}
    numbers = [int(word) for words in sums.values() for word in words.split() if word.isdigit()]
    assert sum(numbers) == len(changes) > 20
    assert "one by one: .stancekit/withdrawals.jsonl" in err
    assert "stancekit plan" in err
    listed = space.private / "withdrawals.jsonl"
    assert [json.loads(line) for line in listed.read_text("utf-8").splitlines()] == [
        {"rater": rater} | change for change in changes
    ]


def test_annotators_model_and_gold_are_judged_in_the_workspace(space, capsys):
    where = ["--workspace", space.root]
    code, out, _ = run(
        capsys, "adjudicate", "annotators", "-d", "stance_post", "--resamples", "30", *where, "--json"
    )
    told = json.loads(out)
    assert (code, len(told["annotators"])) == (0, 4)
    assert all(one["remark"] is None for one in told["annotators"])
    code, out, _ = run(capsys, "adjudicate", "annotators", "-d", "stance_post", "--resamples", "30", *where)
    assert "competence" in out
    code, out, err = run(capsys, "adjudicate", "calibration", "-d", "stance_post", *where)
    assert (code, "too few" in err) == (0, True)
    units = sorted({g.unit for g in gold_workspace(space) if g.dimension == "stance_post"})[:22]
    counted = ballots(read_annotations(space), space.scheme)
    dimension, moment = space.scheme.dimension("stance_post"), datetime(2026, 3, 1, tzinfo=UTC)
    said = {"label": "support", "by": "lead", "at": moment, "reason": "annotator_error", "asked": "audit"}
    verdicts = [make_verdict(counted[unit, "stance_post"], dimension, **said) for unit in units]
    append_records(space.raw / "decisions.jsonl", verdicts)
    code, out, _ = run(capsys, "adjudicate", "calibration", "-d", "stance_post", *where)
    assert "on 22 adjudicated units" in out
    assert "calibration = " in out
    code, out, _ = run(capsys, "adjudicate", "quality", *where)
    assert "audited unanimous units were wrong" in out
    assert "another panel of 3: same label" in out
    code, _, err = run(capsys, "adjudicate", "annotators", "-d", "mood", *where)
    assert (code, "no dimension" in err) == (2, True)


def test_posteriors_and_assessments_are_written_where_asked(space, tmp_path, capsys):
    out = tmp_path / "posteriors.jsonl"
    code, _, _ = run(capsys, "gold", "--posteriors", out, "--workspace", space.root)
    assert code == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {row["dimension"] for row in rows} == {d.id for d in space.scheme.measured}
    assert all(abs(sum(row["posterior"].values()) - 1) < 1e-9 for row in rows)
    table, found = tmp_path / "t.csv", tmp_path / "raters.jsonl"
    rows = [f"u{i},r{j},{'ab'[(i + (j == 2 and i % 3 == 0)) % 2]}\n" for i in range(40) for j in range(3)]
    table.write_text("u,r,v\n" + "".join(rows), "utf-8")
    code, _, _ = run(
        capsys, "gold", table, "--unit", "u", "--rater", "r", "--value", "v", "--annotators", found
    )
    assert code == 0
    raters = [json.loads(line) for line in found.read_text("utf-8").splitlines()]
    assert [one["rater"] for one in raters] == ["r0", "r1", "r2"]
    assert raters[2]["competence"] < raters[0]["competence"]


def test_options_of_the_other_form_are_refused_and_not_ignored(space, tmp_path, capsys):
    code, _, err = run(capsys, "gold", "--threshold", "0.9", "--workspace", space.root)
    assert (code, "--threshold is for a TABLE" in err) == (2, True)
    table = tmp_path / "t.csv"
    table.write_text("u,r,v\na,b,c\n", "utf-8")
    code, _, err = run(capsys, "gold", table, "--unit", "u", "--rater", "r", "--value", "v", "--explain", "a")
    assert (code, "--explain is for a workspace" in err) == (2, True)


def test_two_camps_are_tested_from_a_table(tmp_path, capsys):
    table = tmp_path / "camps.csv"
    rows = [
        f"u{i},r{j},{'yes' if (i % 2 == 0) == (j < 4) or i % 5 == 0 else 'no'},{'x' if j < 4 else 'y'}\n"
        for i in range(30)
        for j in range(8)
    ]
    table.write_text("u,r,v,g\n" + "".join(rows), "utf-8")
    arguments = ["adjudicate", "camps", table, "--unit", "u", "--rater", "r", "--value", "v", "--group", "g"]
    code, out, _ = run(capsys, *arguments, "--json")
    assert (code, json.loads(out)["p"]) == (0, pytest.approx(2 / 70))
    code, out, _ = run(capsys, *arguments)
    assert "within groups 1.000" in out
    table.write_text(
        "u,r,v,g\n" + "".join(row for row in rows if ",r0," not in row and ",r1," not in row), "utf-8"
    )
    code, _, err = run(capsys, *arguments)
    assert (code, "at least 7" in err) == (1, True)


def declare_model(space: Workspace, rater: str) -> None:
    append_records(space.raw / "annotators.jsonl", [Annotator(rater=rater, kind="model")])


def test_a_declared_model_is_in_neither_gold_nor_agreement_unless_the_policy_admits_it(space):
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    machine = annotations[0].rater
    theirs = {a.annotation_id for a in annotations if a.rater == machine}
    people = agreement_of_workspace(space, write=False)
    declare_model(space, machine)
    assert not theirs & {i for record in gold_workspace(space) for i in record.annotations}
    left = agreement_of_workspace(space, write=False)
    assert any("of declared models do not count" in note for note in left.notes)
    assert {e.raters for e in left if e.slice == "all"} == {e.raters - 1 for e in people if e.slice == "all"}
    import_exports([], workspace=space)
    marked = read_records(space.built / "annotations.jsonl", Annotation)
    assert {a.annotation_id for a in marked if a.by_model} == theirs
    toml = space.root / "stancekit.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[policies.stance_post]\nmodels = "vote"\n', "utf-8")
    admitting = Workspace(space.root)
    used: dict[str, set[str]] = {}
    for record in gold_workspace(admitting):
        used.setdefault(record.dimension, set()).update(record.annotations)
    assert [name for name, ids in used.items() if ids & theirs] == ["stance_post"]
    joined = {
        e.dimension: e.raters for e in agreement_of_workspace(admitting, write=False) if e.slice == "all"
    }
    assert joined["stance_post"] == joined["codable"] + 1


def test_who_withdrew_is_not_in_agreement(space):
    rater = read_records(space.built / "annotations.jsonl", Annotation)[0].rater
    before = {e.dimension: e.raters for e in agreement_of_workspace(space, write=False) if e.slice == "all"}
    withdraw(space, rater, carry_out=True)
    after = {e.dimension: e.raters for e in agreement_of_workspace(space, write=False) if e.slice == "all"}
    assert after == {dimension: number - 1 for dimension, number in before.items()}


def test_who_withdrew_settles_nothing_any_more(space, capsys):
    item = first_open(space)
    judge = add_annotator(space, "judge@example.org").rater
    record_verdict(space, item.unit, item.dimension, label="support", by=judge, reason="edge_case")

    def resolution():
        return next(
            d.resolution
            for d in gold_workspace(space).decisions
            if (d.unit, d.dimension) == (item.unit, item.dimension)
        )

    assert resolution() != "open"
    shown = withdraw(space, judge)
    assert (shown.annotations, shown.done) == (0, False)
    assert [(c.unit, c.label_before) for c in shown.changes] == [(item.unit, "support")]
    assert resolution() != "open", "it was only shown"
    code, _, err = run(capsys, "withdraw", judge, "--yes", "--workspace", space.root)
    assert (code, f"annotator remove --rater {judge}" in err) == (0, True), "they are not removed by it"
    assert resolution() == "open"
    assert any(one.decided_by == judge for one in every_verdict(space)), "the file of verdicts only grows"


def test_the_story_of_a_label_says_that_a_model_was_not_heard(space):
    annotations = read_records(space.built / "annotations.jsonl", Annotation)
    declare_model(space, annotations[0].rater)
    told = "\n".join(explain_unit(space, annotations[0].unit))
    assert "no vote: a model, and the policy admits none" in told


def test_a_declared_model_is_tested_against_the_people_of_the_workspace(space, capsys):
    code, _, err = run(capsys, "alt-test", "--workspace", space.root)
    assert (code, "of kind model" in err) == (2, True)
    machine = read_records(space.built / "annotations.jsonl", Annotation)[0].rater
    declare_model(space, machine)
    code, out, _ = run(capsys, "alt-test", "--workspace", space.root, "--json", "--least-items", 10)
    found = {one["dimension"]: one for one in json.loads(out)["dimensions"]}
    assert code == 0
    assert list(found) == [d.id for d in space.scheme.measured]
    assert all(one["models"] == [machine] and machine not in one["people"] for one in found.values())
    assert found["stance_post"]["results"][0]["advantage"] is not None
    code, out, err = run(capsys, "alt-test", "-d", "irony", "--workspace", space.root, "--least-items", 10)
    assert (code, out.splitlines()[0], machine in out) == (0, "irony", True)
    assert run(capsys, "alt-test", "-d", "nothing", "--workspace", space.root)[0] == 2
    assert run(capsys, "alt-test", "--unit", "u", "--workspace", space.root)[0] == 2


def test_camps_are_tested_with_the_groups_declared_in_the_workspace(space, capsys):
    raters = sorted({a.rater for a in read_records(space.built / "annotations.jsonl", Annotation)})
    append_records(
        space.raw / "annotators.jsonl",
        [Annotator(rater=rater, group=["east", "west"][i % 2]) for i, rater in enumerate(raters)],
    )
    code, _, err = run(capsys, "adjudicate", "camps", "-d", "stance_post", "--workspace", space.root)
    assert (code, "at least 7 are needed" in err) == (1, True)
    assert run(capsys, "adjudicate", "camps", "--workspace", space.root)[0] == 2
