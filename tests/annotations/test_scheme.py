"""Answers held against a scheme, a labelling config, or what the file itself shows."""

from __future__ import annotations

import pytest

from stancekit.annotations import read_config
from stancekit.errors import DataError
from stancekit.files.schemes import load_scheme
from stancekit_schemas import Task, sha256


def test_an_answer_behind_a_closed_gate_is_taken_out_and_told(read, task, annotation, answers, small_scheme):
    result = read([task("r1", annotation(1, answers(codable="no", stance="support")))], scheme=small_scheme)
    assert result.accepted[0].values == {"codable": "no"}
    assert result.accepted[0].flags == ("closed_gate:stance",)
    (problem,) = result.problems
    assert (problem.severity, problem.code, problem.raw) == ("flag", "closed_gate", '{"stance":"support"}')


def test_an_answer_that_the_open_gate_requires_is_missed(read, task, annotation, answers, small_scheme):
    result = read([task("r1", annotation(1, answers(codable="yes")))], scheme=small_scheme)
    assert [(p.code, p.field) for p in result.refused] == [("no_answer", "stance")]


def test_drafts_and_skips_need_not_be_complete_but_must_be_right(
    read, task, annotation, answers, small_scheme
):
    half, bad = answers(codable="yes"), answers(codable="maybe")
    skip = [annotation(n, part, number=n, was_cancelled=True) for n, part in ((1, half), (2, bad), (3, None))]
    drafts = [{"id": 8, "user": 1, "result": half}, {"id": 9, "user": 2, "result": bad}]
    account = read([task("r1", *skip, drafts=drafts)], scheme=small_scheme).account
    assert (account.skipped, account.drafts, account.refused) == (2, 1, 2)


def test_flags_notes_and_several_choices(read, task, annotation, item, small_scheme):
    given = [
        item("codable", "no"), item("devices", "quote", "irony"), item("ask", "Ask the lead"),
        {"from_name": "note", "type": "textarea", "value": {"text": ["n"]}},
    ]  # fmt: skip
    result = read([task("r1", annotation(1, given))], scheme=small_scheme)
    assert result.accepted[0].values == {
        "codable": "no",
        "devices": ("irony", "quote"),
        "ask": "yes",
        "note": "n",
    }


def test_two_answers_to_one_question_are_refused_and_a_repetition_is_not(
    read, task, annotation, item, small_scheme
):
    two = [item("codable", "yes", "no")]
    same = [item("codable", "no"), item("codable", "no")]
    result = read([task("r1", annotation(1, two), annotation(2, same, number=2))], scheme=small_scheme)
    assert [p.code for p in result.refused] == ["two_answers"]
    assert result.accepted[0].values == {"codable": "no"}


def test_an_unknown_control_is_refused_with_what_was_meant(read, task, annotation, answers, small_scheme):
    result = read([task("r1", annotation(1, answers(codable="no", stanse="none")))], scheme=small_scheme)
    assert 'did you mean "stance"' in result.refused[0].message
    assert result.refused[0].code == "bad_control"


def test_without_a_scheme_labels_are_described_and_doubtful_ones_named(read, task, annotation, answers):
    by_hand = [{**item, "id": "x", "origin": "manual"} for item in answers(stance="support")]
    made = [annotation(n, by_hand, number=n) for n in (1, 2)]
    result = read([task("r1", *made, annotation(3, answers(stance="SUPORT"), number=3))])
    assert result.inferred
    assert 'control "stance": seen once only: SUPORT' in result.notes
    assert 'control "stance": only in annotations made by a program: SUPORT' in result.notes


CONFIG = """<View>
  <Text name="text" value="$text"/>
  <Choices name="codable" toName="text" choice="single-radio" required="true">
    <Choice value="Yes it can" alias="yes"/><Choice value="No" alias="no"/>
  </Choices>
  <View visibleWhen="choice-selected" whenTagName="codable" whenChoiceValue="Yes it can">
    <Choices name="stance" toName="text"><View><Choice value="favor"/></View><Choice value="against"/></Choices>
  </View>
  <View visibleWhen="choice-unselected" whenTagName="codable" whenChoiceValue="No">
    <Rating name="sure" toName="text" maxRating="3"/>
  </View>
  <Choices name="devices" toName="text" choice="multiple"><Choice value="irony"/></Choices>
  <Labels name="span" toName="text"><Label value="Target"/></Labels>
  <Choices name="why" toName="text" perRegion="true"><Choice value="pos"/></Choices>
  <Taxonomy name="tax" toName="text"><Choice value="A"><Choice value="A1"/></Choice><Choice value="B"/></Taxonomy>
  <TextArea name="note" toName="text"/><Number name="pct" toName="text"/>
</View>"""


def test_a_labelling_config_is_a_scheme():
    scheme = read_config(CONFIG)
    told = {d.id: (d.kind, d.level, d.required, d.domain, d.opened_by) for d in scheme.dimensions}
    assert told == {
        "codable": ("choice", "nominal", True, ("yes", "no"), {}),
        "stance": ("choice", "nominal", False, ("favor", "against"), {"codable": ("yes",)}),
        "sure": ("choice", "ordinal", False, ("1", "2", "3"), {"codable": ("yes",)}),
        "devices": ("choices", "nominal", False, ("irony",), {}),
        "span": ("spans", "nominal", False, ("Target",), {}),
        "why": ("spans", "nominal", False, ("pos",), {}),
        "tax": ("choices", "nominal", False, ("A", "A/A1", "B"), {}),
        "note": ("text", None, False, (), {}),
        "pct": ("text", None, False, (), {}),
    }


@pytest.mark.parametrize("name", ["stance", "stance-extended"])
def test_the_generated_config_reads_back_as_its_scheme(name):
    from stancekit.tasks.labeling_config import labeling_config

    scheme = load_scheme(name)
    # The labels of a question asked of a sample stand in the tasks, not in the config.
    constant = tuple(dimension for dimension in scheme.dimensions if dimension.sample is None)
    scheme = scheme.model_copy(update={"dimensions": constant})
    told = read_config(labeling_config(scheme))
    for meant, read in zip(scheme.dimensions, told.dimensions, strict=True):
        assert read.id == meant.id
        assert read.opened_by == meant.opened_by
        if meant.kind == "flag":
            continue
        assert (read.kind, read.domain) == (meant.kind, meant.domain)
        assert read.required == (meant.required and meant.sample is None)


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("", "is not XML"),
        ("<View>", "is not XML"),
        ("<View/>", "no control"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><View/>', "document type"),
        ('<View><Choices name="a" toName="t" value="$options"/></View>', "no values of its own"),
        ('<View><Choices name="a"><Choice value="x"/></Choices><Choices name="a"><Choice value="y"/></Choices></View>',
         "stands twice"),
    ],
)  # fmt: skip
def test_a_config_that_is_none_is_refused(xml, reason):
    with pytest.raises(DataError, match=reason):
        read_config(xml)


def made_task(**changed):
    given = {
        "reaction_id": "r1", "set_id": "s", "text": "I love it.", "statement": "S", "upshot": "U", "context": "",
        "scheme": "small 1.0", "guidelines_version": "0.9", "text_sha256": sha256("I love it."),
        "statement_sha256": sha256("S"), "upshot_sha256": sha256("U"), "config_sha256": "c" * 64,
    }  # fmt: skip
    return Task(**{**given, **changed})


def test_hashes_travel_along_and_tell_what_was_changed(read, task, annotation, answers):
    meant = made_task()
    data = meant.model_dump(mode="json", exclude={"schema_version"})
    tasks = [task("r1", annotation(1, answers(stance="support")), data=data)]
    result = read(tasks, tasks=[meant])
    assert result.problems == ()
    (kept,) = result.accepted
    assert (kept.text_sha256, kept.config_sha256, kept.guidelines_version) == (
        sha256("I love it."),
        "c" * 64,
        "0.9",
    )
    assert kept.scheme == "small 1.0"

    mended = read(
        tasks, tasks=[made_task(config_sha256="d" * 64, text="I like it.", text_sha256=sha256("I like it."))]
    )
    assert {(p.code, p.field) for p in mended.problems} == {
        ("config_changed", "data.config_sha256"), ("text_changed", "data.text_sha256"),
    }  # fmt: skip
    assert mended.account.accepted == 1

    edited = read([task("r1", annotation(1, answers(stance="support")), data={**data, "text": "I hate it."})])
    assert [(p.code, p.field) for p in edited.problems] == [("text_changed", "data.text")]

    strange = read([task("r2", annotation(1, answers(stance="support")))], tasks=[meant])
    assert [p.code for p in strange.problems] == ["unknown_unit"]


def test_a_task_that_somebody_added_by_hand_is_answered_in_vain(read, task, annotation, answers):
    by_hand = [task("", annotation(1, answers(stance="support")), data={"text": "Something of my own."})]
    result = read(by_hand, tasks=[made_task()])
    (problem,) = result.problems
    assert (problem.severity, problem.code) == ("refused", "not_handed_out")
    assert "no reaction_id" in problem.message
    assert "delete that task on the server" in problem.remedy
    assert result.accepted == ()
    assert len(read(by_hand).accepted) == 1  # where nothing is handed out, every task is as good


def test_a_question_of_a_sample_counts_where_it_is_asked_and_refuses_nothing(read, task, annotation, answers):
    scheme = load_scheme("stance-extended")
    rationale = scheme.dimension("rationale")
    units = [f"{n:016x}" for n in range(1, 2001)]
    drawn = [unit for unit in units if rationale.asks(unit)]
    assert 0.17 < len(drawn) / len(units) < 0.23
    other = next(unit for unit in units if not rationale.asks(unit))
    asked = [d for d in scheme.dimensions if d.required and d.kind == "choice"]
    chosen = answers(**{d.id: ("yes" if d.id == "codable" else d.domain[0]) for d in asked})
    mark = {
        "from_name": "rationale", "to_name": "text", "type": "labels",
        "value": {"start": 0, "end": 5, "text": "Count", "labels": ["post"]},
    }  # fmt: skip
    given = {drawn[0]: [*chosen, mark], drawn[1]: chosen, other: [*chosen, mark]}
    tasks = [
        task(
            unit, annotation(1, result, number=n), number=n, data={"reaction_id": unit, "text": "Count me in"}
        )
        for n, (unit, result) in enumerate(given.items(), start=1)
    ]
    result = read(tasks, scheme=scheme)
    found = {a.unit: a for a in result.accepted}
    assert set(found) == set(given)
    assert found[drawn[0]].spans["rationale"][0].text == "Count"
    assert found[drawn[1]].flags == ("sample_unanswered",)
    assert (found[other].spans, found[other].flags) == ({}, ())
    assert [p.code for p in result.problems if p.code == "not_asked"] == ["not_asked"]


def test_a_sample_is_a_share():
    scheme = load_scheme("stance-extended")
    rows = scheme.model_dump(by_alias=True)
    for bad in ("a fifth", "0", "1.5"):
        rows["dimensions"][8]["sample"] = bad
        with pytest.raises(ValueError, match="no share"):
            type(scheme).model_validate(rows)
