"""Every shape that exports come in, made by hand; and the real ones beside the checkout."""

from __future__ import annotations

import pytest

from stancekit.annotations import fits
from stancekit.errors import DataError
from stancekit.files.exports import load_export

RESULT = [{"from_name": "stance", "to_name": "text", "type": "choices", "value": {"choices": ["a"]}}]
ENTRY = {"id": 1, "completed_by": 1, "result": RESULT, "created_at": "2026-01-05T09:00:00Z"}
TASK = {"id": 1, "data": {"text": "t"}, "annotations": [ENTRY]}


@pytest.mark.parametrize(
    "data",
    [
        [TASK],
        TASK,
        {"tasks": [TASK]},
        {"projects": [{"project": {"id": 1}, "tasks": [TASK]}]},
        [{"project": 1, "tasks": [TASK]}],
        {"count": 1, "results": [TASK]},
        {"0": TASK},
        {"1": {"id": 1, "data": {"text": "t"}, "completions": [ENTRY]}},
        {"action": "ANNOTATION_CREATED", "task": {"id": 1, "data": {"text": "t"}}, "annotation": ENTRY},
        [{"action": "ANNOTATION_CREATED", "annotation": {**ENTRY, "task": 1}, "project": {"id": 1}}],
        [{**TASK, "agreement": 0.5, "reviews": [], "history": [{"x": 1}], "state": "DONE"}],
    ],
    ids=range(11),
)
def test_a_shape_is_read(read, data):
    result = read(data)
    assert (result.account.tasks, result.account.annotations, result.account.accepted) == (1, 1, 1)
    assert result.accepted[0].values == {"stance": "a"}
    assert result.problems == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([{"text": "t", "stance": "a", "annotator": 1, "annotation_id": 1, "lead_time": 1}], "JSON_MIN"),
        ([{"id": 1, "x": 2}], "no Label Studio export"),
        ({"images": [], "categories": [], "annotations": []}, "COCO"),
        ("text", "no Label Studio export"),
        (3, "no Label Studio export"),
        (None, "no Label Studio export"),
        (
            [{"data": {}, "annotations": [{"result": [{"type": "rectanglelabels", "value": {}}]}]}],
            "regions on images",
        ),
        ([{"annotation_id": "x", "place": {}, "values": {}}], "imported already"),
    ],
)
def test_a_shape_is_refused_with_the_reason(read, data, reason):
    with pytest.raises(DataError, match=reason):
        read(data)


def test_an_empty_list_is_an_export_of_nothing(read):
    assert read([]).account.annotations == 0


def test_what_is_no_task_is_noted(read):
    result = read([TASK, "x", None])
    assert [p.code for p in result.problems] == ["not_a_task", "not_a_task"]


def test_a_log_of_webhooks_ends_as_the_server_did(read):
    def payload(action, **entry):
        made = {**ENTRY, "project": 1, **entry}
        return {
            "action": action,
            "task": {"id": 1, "data": {"text": "t"}},
            "annotation": made,
            "project": {"id": 1},
        }

    log = [
        payload("ANNOTATION_CREATED"),
        {"action": "ANNOTATIONS_DELETED", "annotations": [{"id": 1}], "project": {"id": 1}},
        payload("ANNOTATION_CREATED", created_at="2026-01-06T09:00:00Z", completed_by=2),
    ]
    result = read(log)
    assert [(a.status, a.flags) for a in sorted(result.annotations, key=lambda a: a.created_at)] == [
        ("superseded", ("deleted",)), ("accepted", ()),
    ]  # fmt: skip


def test_items_that_name_nothing_are_taken_from_the_only_control(read):
    bare = {"value": {"choices": ["b"]}}
    result = read([{**TASK, "annotations": [ENTRY, {**ENTRY, "id": 2, "completed_by": 2, "result": [bare]}]}])
    assert {a.values["stance"] for a in result.accepted} == {"a", "b"}


def test_items_that_name_nothing_are_taken_from_the_kind_of_their_value(read):
    result = read(
        [
            {
                **TASK,
                "annotations": [{**ENTRY, "result": [{"value": {"labels": ["x", "x", "y"], "text": "q"}}]}],
            }
        ]
    )
    assert result.accepted[0].values == {"labels": ("x", "y")}
    assert (result.scheme.dimensions[0].kind, result.inferred) == ("choices", True)


def test_each_kind_of_value_is_read(read):
    def made(control, kind, value):
        return {"from_name": control, "to_name": "text", "type": kind, "value": value}

    result = read(
        [
            {
                **TASK,
                "annotations": [
                    {
                        **ENTRY,
                        "result": [
                            made("c", "choices", {"choices": ["z", "a"]}),
                            made("r", "rating", {"rating": 4}),
                            made("n", "number", {"number": 2.5}),
                            made("t", "textarea", {"text": ["one", "two"]}),
                            made("d", "datetime", {"datetime": "2026-05-01"}),
                            made("x", "taxonomy", {"taxonomy": [["A", "A1"], ["B"]]}),
                            made("p", "pairwise", {"selected": "left"}),
                            made("e", "choices", {"choices": []}),
                            {"type": "relation", "from_id": "a", "to_id": "b"},
                        ],
                    }
                ],
            }
        ]
    )
    assert result.accepted[0].values == {
        "c": ("a", "z"), "r": "4", "n": "2.5", "t": ("one", "two"), "d": "2026-05-01", "x": ("A/A1", "B"), "p": "left",
    }  # fmt: skip
    assert {d.id: d.level for d in result.scheme.measured} == {
        "c": "nominal", "n": "interval", "p": "nominal", "r": "ordinal", "x": "nominal",
    }  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        "x", 3, None, [], {"result": 3}, {"result": None}, {}, {"result": ["x"]}, {"result": [{}]},
        {"result": [{"from_name": 3, "value": {"choices": ["a"]}}]}, {"result": [{"from_name": "s", "value": "a"}]},
        {"result": [{"from_name": "s", "type": "choices", "value": {"labels": ["a"]}}]},
        {"result": [{"from_name": "s", "value": {"choices": [None]}}]},
        {"result": [{"from_name": "s", "value": {"choices": [{"a": 1}]}}]},
        {"result": [{"from_name": "s", "value": {"labels": ["a"], "start": 1.5, "end": 2}}]},
    ],
)  # fmt: skip
def test_a_broken_entry_is_refused_and_the_others_stay(read, broken):
    result = read([{**TASK, "annotations": [ENTRY, broken]}])
    assert (result.account.accepted, result.account.refused) == (1, 1)
    assert result.refused[0].raw is not None


REAL = {
    # accepted, superseded, skipped, drafts
    "06_chart_review_cold_minimal.json": (11, 0, 0, 0),
    "13_sdk_colliding_keys.json": (1, 0, 0, 0),
    "api_task_detail.json": (3, 1, 0, 0),
    "csv_uploaded_JSON.json": (1, 0, 0, 0),
    "reimport_JSON.json": (5, 1, 1, 0),
    "snap_default.json": (9, 1, 2, 2),
    "snap_deleted_user.json": (10, 1, 2, 2),
    "snap_full.json": (9, 1, 2, 2),
    "snap_usual_only.json": (8, 1, 0, 2),
    "sync_JSON.json": (9, 1, 2, 1),
    "sync_JSON_all.json": (9, 1, 2, 2),
    "ui_made_JSON.json": (6, 1, 1, 1),
    "webhook_payloads.json": (0, 2, 0, 0),
}


@pytest.mark.shared
@pytest.mark.parametrize("name", REAL)
def test_a_real_export_is_accounted_for(shared, pseudonym, name):
    from stancekit.annotations import read_exports

    result = read_exports([load_export(shared / "exports" / name, name=name)], pseudonym=pseudonym)
    account = result.account
    assert (account.accepted, account.superseded, account.skipped, account.drafts) == REAL[name]
    assert account.refused == 0
    assert "@" not in "".join(record.to_line() for record in (*result.annotations, *result.problems))


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["sync_JSON_MIN.json", "ui_made_JSON_MIN.json", "sync_CSV.csv", "sync_TSV.tsv"]
)
def test_a_real_lossy_export_is_refused(shared, name):
    with pytest.raises(DataError, match="drops skips, drafts") as caught:
        load_export(shared / "exports" / name)
    assert "JSON" in caught.value.hint


@pytest.mark.shared
def test_one_project_in_five_exports_is_still_one_project(shared, pseudonym):
    from stancekit.annotations import read_exports

    names = [
        "sync_JSON.json",
        "sync_JSON_all.json",
        "snap_full.json",
        "snap_usual_only.json",
        "api_task_detail.json",
    ]
    documents = [load_export(shared / "exports" / name, name=name) for name in names]
    alone = read_exports([documents[2]], pseudonym=pseudonym)
    together = read_exports(documents, pseudonym=pseudonym)
    told = [[(a.unit, a.rater, a.values, a.spans) for a in result.accepted] for result in (alone, together)]
    assert told[0] == told[1]


@pytest.mark.shared
def test_spans_made_in_a_browser_stand_where_they_say(shared, pseudonym):
    from stancekit.annotations import read_exports

    result = read_exports([load_export(shared / "exports" / "ui_made_JSON.json")], pseudonym=pseudonym)
    spans = [span for a in result.annotations for spans in a.spans.values() for span in spans]
    assert sorted(span.text for span in spans) == ["TARGETWORD", "TARGETWORD", "TARGETWORD", "WINDFARMS"]
    assert not [p for p in result.problems if p.code.startswith("span")]


def test_a_scheme_fits_what_was_labelled_by_it(document, small_scheme):
    def shown(*controls, **data):
        result = [{"from_name": name, "value": {"choices": ["a"]}} for name in controls]
        return [document([{"data": data, "annotations": [{"result": result}]}])]

    assert fits(shown("stance"), small_scheme)
    assert fits(shown("stance", "devices", "other"), small_scheme)
    assert fits(shown("other", scheme="small 0.3"), small_scheme)
    assert not fits(shown("note"), small_scheme)
    assert not fits(shown("stance", "other"), small_scheme)
    assert not fits(shown(), small_scheme)


@pytest.mark.shared
def test_real_exports_of_one_project_in_all_shapes_do_not_contradict_each_other(shared, pseudonym):
    from stancekit.annotations import read_exports

    names = [name for name in REAL if name[0].isalpha()]
    documents = [load_export(shared / "exports" / name, name=name) for name in names]
    account = read_exports(documents, pseudonym=pseudonym).account
    assert (account.annotations, account.accepted, account.refused) == (104, 22, 0)
