"""What comes in is accounted for, and of several the right one counts."""

from __future__ import annotations

import pytest

from stancekit.errors import UsageError


def states(result):
    return {(a.place.annotation, a.status) for a in result.annotations}


def codes(result, severity="flag"):
    return [problem.code for problem in result.problems if problem.severity == severity]


def counts(result):
    account = result.account
    return account.accepted, account.superseded, account.skipped, account.drafts, account.refused


def test_every_state_is_counted_once(read, task, annotation, answers, small_scheme):
    good, bad = answers(codable="no"), answers(codable="perhaps")
    result = read(
        [
            task(
                "r1",
                annotation(1, good, number=1, minute=1),
                annotation(1, good, number=2, minute=2),
                annotation(2, good, number=3, was_cancelled=True),
                annotation(3, bad, number=4),
                drafts=[{"id": 9, "user": 4, "result": good}],
                predictions=[{"result": good}, 7],
            )
        ],
        scheme=small_scheme,
    )
    assert counts(result) == (1, 1, 1, 1, 1)
    assert result.account.annotations == 5
    assert result.account.predictions == 2
    assert states(result) == {("1", "superseded"), ("2", "accepted"), ("3", "skipped"), ("9", "draft")}


def test_the_last_created_counts_not_the_last_changed(read, task, annotation, answers):
    first = annotation(1, answers(stance="support"), number=1, minute=1, updated_at="2026-01-05T20:00:00Z")
    second = annotation(1, answers(stance="oppose"), number=2, minute=2)
    result = read([task("r1", first, second)])
    assert [a.values for a in result.accepted] == [{"stance": "oppose"}]


def test_a_second_annotation_is_flagged_where_it_says_otherwise(read, task, annotation, answers):
    first = annotation(1, answers(stance="support", irony="no"), number=1)
    second = annotation(1, answers(stance="oppose", irony="no"), number=2, minute=2)
    result = read([task("r1", first)], [task("r1", first, second)], [task("r1", second, first)])
    assert [a.flags for a in result.accepted] == [("answered_again",)]
    (problem,) = result.problems
    assert (problem.code, problem.severity, problem.annotation) == ("answered_again", "flag", "2")
    assert problem.message == (
        "the same person annotated the item before (1) and said otherwise in stance; this one, made later, counts"
    )
    same = annotation(1, first["result"], number=3, minute=3)
    result = read([task("r1", first, same)])
    assert [a.flags for a in result.accepted] == [()]
    assert [(p.code, p.severity) for p in result.problems] == [("said_again", "note")]
    assert read([task("r1", first)], [task("r1", first)]).problems == (), "copies are silent"


def test_of_two_created_at_once_the_higher_number_counts(read, task, annotation, answers):
    ten = annotation(1, answers(stance="support"), number=10)
    nine = annotation(1, answers(stance="oppose"), number=9)
    assert read([task("r1", ten, nine)]).accepted[0].place.annotation == "10"


def test_without_dates_the_higher_number_counts(read, task, annotation, answers):
    ten = annotation(1, answers(stance="support"), number=10, created_at=None)
    nine = annotation(1, answers(stance="oppose"), number=9, created_at=None)
    assert read([task("r1", nine, ten)]).accepted[0].place.annotation == "10"


def test_a_repeat_is_no_correction(read, task, annotation, answers):
    again = task(
        "r1",
        annotation(1, answers(stance="oppose"), number=2, minute=9),
        data={"occasion": 2, "purpose": "repeat"},
    )
    result = read([task("r1", annotation(1, answers(stance="support"))), again])
    assert [(a.occasion, a.purpose, a.status) for a in result.annotations] == [
        ("1", "design", "accepted"), ("2", "repeat", "accepted"),
    ]  # fmt: skip


def test_a_skip_stays_a_skip_and_does_not_displace_an_answer(read, task, annotation, answers):
    skip = annotation(1, answers(stance="oppose"), number=2, minute=5, was_cancelled=True)
    result = read([task("r1", annotation(1, answers(stance="support")), skip)])
    assert counts(result) == (1, 0, 1, 0, 0)
    assert codes(result) == ["skipped_later"]


def test_a_later_refusal_is_told_beside_the_earlier_answer(read, task, annotation, answers, small_scheme):
    bad = annotation(1, answers(codable="perhaps"), number=2, minute=5)
    result = read([task("r1", annotation(1, answers(codable="no")), bad)], scheme=small_scheme)
    assert counts(result) == (1, 0, 0, 0, 1)
    assert codes(result) == ["replaced_by_refused"]


def test_a_refusal_ends_once_it_was_mended(read, task, annotation, answers, small_scheme):
    bad = annotation(1, answers(codable="perhaps"))
    asked = {"data": {"purpose": "design"}}
    later = "2026-01-05T10:00:00Z"
    for mended in (
        annotation(1, answers(codable="no"), updated_at=later),  # the annotation itself
        annotation(1, answers(codable="no"), number=2, minute=5),  # another one, after it was deleted
        annotation(1, [], updated_at=later, was_cancelled=True),
    ):
        result = read([task("r1", bad, **asked)], [task("r1", mended, **asked)], scheme=small_scheme)
        assert (result.account.refused, result.account.superseded) == (0, 1)
        assert ("note", "bad_label") in [(p.severity, p.code) for p in result.problems]
        assert codes(result) == []
    other = annotation(2, answers(codable="no"), number=2, minute=5)
    result = read([task("r1", bad, **asked)], [task("r1", other, **asked)], scheme=small_scheme)
    assert counts(result) == (1, 0, 0, 0, 1), "somebody else's answer mends nothing"


def test_a_refusal_is_told_once_however_many_files_hold_it(read, task, annotation, answers, small_scheme):
    bad = annotation(1, answers(codable="perhaps"))
    result = read(*[[task("r1", bad), task(f"n{n}")] for n in range(3)], scheme=small_scheme)
    assert counts(result) == (0, 2, 0, 0, 1)
    assert [p.code for p in result.problems] == ["bad_label"]


def test_a_task_that_says_what_it_is_for_by_now_mends_the_answer_in_it(read, task, annotation, answers):
    given = annotation(1, answers(stance="support"))
    silent = [task("r1", given, data={"text": "Yes."})]
    restored = [task("r1", given, data={"text": "Yes.", "purpose": "repeat", "occasion": "again"})]
    alone = read(silent, planned={"r1": ()})
    assert counts(alone) == (0, 0, 0, 0, 1)
    assert [p.code for p in alone.problems] == ["no_ticket"]
    assert counts(read(silent, planned={"r2": ()})) == (1, 0, 0, 0, 0)
    result = read(silent, restored, planned={"r1": ()})
    assert counts(result) == (1, 1, 0, 0, 0)
    assert [(a.occasion, a.purpose) for a in result.accepted] == [("again", "repeat")]


def test_importing_twice_changes_nothing(read, task, annotation, answers):
    tasks = [
        task("r1", annotation(1, answers(stance="support")), annotation(2, [], number=2, was_cancelled=True))
    ]
    once, twice = read(tasks), read(tasks, tasks)
    assert once.accepted == twice.accepted
    assert counts(once) == (1, 0, 1, 0, 0)
    assert counts(twice) == (1, 2, 1, 0, 0), "a skip is counted once, however many files hold it"


def test_a_copy_in_another_file_is_superseded(read, task, annotation, answers):
    kept = annotation(1, answers(stance="support"))
    extra = task("r2", annotation(2, answers(stance="oppose"), number=5))
    result = read([task("r1", kept)], [task("r1", kept), extra])
    assert counts(result) == (2, 1, 0, 0, 0)
    assert [a.flags for a in result.annotations if a.status == "superseded"] == [("copy",)]


def test_a_copy_without_data_dates_or_ids_is_still_a_copy(read):
    bare = [{"id": 1, "annotations": [{"completed_by": 1, "result": [{"value": {"choices": ["a"]}}]}]}]
    assert counts(read(bare, bare)) == (1, 1, 0, 0, 0)


def test_the_authors_last_version_counts_over_a_change_by_somebody_else(read, task, annotation, answers):
    own = annotation(1, answers(stance="support"))
    changed = annotation(1, answers(stance="oppose"), updated_at="2026-01-05T10:00:00Z", updated_by=2)
    result = read([task("r1", own)], [task("r1", changed)])
    assert [a.values["stance"] for a in result.accepted] == ["support"]
    assert codes(result) == ["edited_by_other"]
    told = "somebody else than its author changed it; "
    assert result.problems[0].message == f"{told}the author's own version counts"
    (problem,) = read([task("r1", changed)]).problems
    assert problem.message == f"{told}no export holds the author's own version, so the change counts"


def test_the_authors_own_change_counts_over_the_older_export(read, task, annotation, answers):
    changed = annotation(1, answers(stance="oppose"), updated_at="2026-01-05T10:00:00Z")
    result = read([task("r1", changed)], [task("r1", annotation(1, answers(stance="support")))])
    assert [a.values["stance"] for a in result.accepted] == ["oppose"]
    assert counts(result) == (1, 1, 0, 0, 0)


def test_an_answer_that_was_turned_into_a_skip_is_withdrawn(read, task, annotation, answers):
    skip = annotation(1, [], updated_at="2026-01-05T10:00:00Z", was_cancelled=True)
    result = read([task("r1", annotation(1, answers(stance="support")))], [task("r1", skip)])
    assert counts(result) == (0, 1, 1, 0, 0)


def test_a_deleted_account_does_not_make_a_second_person(read, task, annotation, answers):
    before = annotation(1, answers(stance="support"))
    after = annotation(None, answers(stance="support"), updated_by=None)
    result = read([task("r1", before)], [task("r1", after)])
    assert counts(result) == (1, 1, 0, 0, 0)
    assert not result.accepted[0].rater.startswith("r_unknown")


def test_two_unknown_people_on_one_unit_stay_two(read, task, annotation, answers):
    pair = [annotation(None, answers(stance=s), number=n) for n, s in ((1, "support"), (2, "oppose"))]
    result = read([task("r1", *pair)])
    assert [a.rater for a in result.accepted] == ["r_unknown", "r_unknown_2"]
    assert codes(result) == ["rater_unknown", "rater_unknown"]


def test_an_edited_copy_is_refused_with_the_original_whatever_the_files_are_called(
    read, task, annotation, answers
):
    other = annotation(2, answers(stance="oppose"), number=2)
    original = [task("r1", annotation(1, answers(stance="support")), other)]
    edited = [task("r1", annotation(1, answers(stance="oppose")), other)]
    for exports in ((original, edited), (edited, original), (original, edited, original)):
        result = read(*exports)
        n = len(exports)
        assert counts(result) == (1, n - 1, 0, 0, n)
        assert {a.place.annotation for a in result.annotations} == {"2"}
        assert {(p.code, p.field, p.annotation) for p in result.refused} == {
            ("versions_differ", "stance", "1")
        }
        assert [p.file for p in result.refused] == ["a.json", "b.json", "c.json"][:n]
        assert all("a.json and b.json" in p.message for p in result.refused)
        assert all("corpus/raw/exports" in p.remedy and p.raw for p in result.refused)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"was_cancelled": True}, "was_cancelled"),
        ({"lead_time": 3.5}, "lead_time"),
        ({"completed_by": "b@example.org", "updated_by": "b@example.org"}, "completed_by"),
    ],
)
def test_versions_of_one_time_agree_in_all_they_say_or_none_counts(
    read, task, annotation, answers, changed, field
):
    own = annotation("a@example.org", answers(stance="support"))
    result = read([task("r1", own)], [task("r1", {**own, **changed})])
    assert counts(result) == (0, 0, 0, 0, 2)
    assert {p.field for p in result.refused} == {field}
    within = read([task("r1", own, {**own, **changed})])
    assert (within.account.refused, within.refused[0].field) == (2, field)
    assert "a.json holds this annotation 2 times" in within.refused[0].message


def test_of_one_answer_under_two_states_of_its_task_the_later_counts(read, task, annotation, answers):
    made = annotation(1, answers(stance="support"))

    def shown(purpose, when):
        return [task("r1", made, data={"purpose": purpose}, updated_at=when)]

    early, late = shown("training", "2026-01-06T09:00:00Z"), shown("design", "2026-01-07T09:00:00Z")
    for exports in ((early, late), (late, early)):
        assert [a.purpose for a in read(*exports).accepted] == ["design"]
    tie = read(early, shown("design", "2026-01-06T09:00:00Z"))
    assert (counts(tie), tie.refused[0].field) == ((0, 0, 0, 0, 2), "data.purpose")


def test_two_shapes_of_one_export_are_no_conflict(read, task, annotation, answers):
    own = annotation("a@example.org", answers(stance="support"))
    other = {
        **own,
        "completed_by": {"id": 1, "email": "a@example.org"},
        "result_count": 1,
        "last_action": None,
    }
    assert counts(read([task("r1", own)], [task("r1", other)])) == (1, 1, 0, 0, 0)


def test_a_file_without_tasks_is_told(read):
    result = read([])
    assert [(p.code, p.message) for p in result.problems] == [("no_tasks", "the file holds no tasks")]


def test_a_late_change_is_told(read, task, annotation, answers):
    late = annotation(1, answers(stance="support"), updated_at="2026-02-05T10:00:00Z")
    assert codes(read([task("r1", late)])) == ["edited_late"]


def test_empty_is_an_answer_without_values_unless_one_is_required(read, task, annotation, small_scheme):
    tasks = [task("r1", annotation(1, []))]
    assert [a.values for a in read(tasks).accepted] == [{}]
    refused = read(tasks, scheme=small_scheme)
    assert counts(refused) == (0, 0, 0, 0, 1)
    assert refused.refused[0].field == "codable"


def test_one_bad_value_refuses_the_whole_and_keeps_its_content(read, task, annotation, answers, small_scheme):
    result = read(
        [task("r1", annotation(1, answers(codable="yes", stance="Favour"), number=17))], scheme=small_scheme
    )
    (problem,) = result.refused
    assert result.annotations == ()
    assert problem.message == '"Favour" is not a label of scheme small 1.0 (did you mean "support"?)'
    assert (problem.file, problem.task, problem.annotation, problem.field) == ("a.json", "1", "17", "stance")
    assert '"Favour"' in problem.raw
    assert "[aliases] in stancekit.toml" in problem.remedy
    assert "stancekit import --alias" in problem.remedy


def test_aliases_map_labels_and_controls(read, task, annotation, answers, small_scheme):
    tasks = [task("r1", annotation(1, answers(codable="Yes", haltung="Favour")))]
    result = read(tasks, scheme=small_scheme, aliases={"haltung": "stance", "stance.Favour": "support"})
    assert result.accepted[0].values == {"codable": "yes", "stance": "support"}


def test_an_alias_goes_before_the_label_itself_where_its_value_is_known(
    read, task, annotation, answers, small_scheme
):
    tasks = [task("r1", annotation(1, answers(codable="yes", stance="none")))]
    mapped = read(tasks, scheme=small_scheme, aliases={"none": "oppose", "yes": "oppose"})
    assert mapped.accepted[0].values == {"codable": "yes", "stance": "oppose"}


def test_units_are_found_in_the_order_promised(read, task, annotation, answers):
    given = annotation(1, answers(stance="support"))
    named = read([task("r1", given, data={"rid": 7})], unit="rid").accepted[0]
    assert (named.unit, named.unit_from) == ("7", "rid")
    hashed = read([{"id": 1, "data": {"text": "t"}, "annotations": [given]}]).accepted[0]
    assert (len(hashed.unit), hashed.unit_from) == (16, "data_sha256")
    placed = read([{"id": 5, "annotations": [given]}]).accepted[0]
    assert (placed.unit, placed.unit_from) == ("a.json:5", "file_and_task")


def test_the_hash_of_the_data_leaves_the_occasion_out(read, annotation, answers):
    def shown(number, **data):
        made = annotation(1, answers(stance="support"), number=number)
        return {"id": number, "data": {"text": "t", **data}, "annotations": [made]}

    result = read([shown(1), shown(2, occasion="2", purpose="repeat", assigned_to="x")])
    assert [(a.occasion, a.status) for a in result.annotations] == [("1", "accepted"), ("2", "accepted")]
    assert len({a.unit for a in result.annotations}) == 1


def test_a_unit_field_that_no_task_has_is_a_usage_error(read, task, annotation):
    with pytest.raises(UsageError, match='did you mean "reaction_id"'):
        read([task("r1", annotation(1, []))], unit="reactionid")


def test_a_task_without_the_unit_field_is_refused_not_guessed(read, task, annotation):
    tasks = [task("r1", annotation(1, []), data={"rid": "x"}), task("r2", annotation(1, [], number=2))]
    result = read(tasks, unit="rid")
    assert counts(result) == (1, 0, 0, 0, 1)
    assert result.refused[0].field == "data.rid"


def test_a_wrong_purpose_is_refused(read, task, annotation):
    result = read([task("r1", annotation(1, []), data={"purpose": "fun"})])
    assert result.refused[0].field == "data.purpose"


def test_the_order_of_files_and_tasks_does_not_matter(read, document, pseudonym, task, annotation, answers):
    from stancekit.annotations import read_exports

    one = [task("r1", annotation(1, answers(stance="support")), annotation(None, [], number=2))]
    two = [task("r1", annotation(1, answers(stance="oppose"), number=3, minute=4)), *one]
    documents = [document(one, "a.json"), document(two, "b.json")]
    assert read_exports(documents, pseudonym=pseudonym) == read_exports(documents[::-1], pseudonym=pseudonym)
