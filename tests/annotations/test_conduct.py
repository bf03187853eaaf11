"""How answers were given: too fast, alike in a row, unread from a prediction, mended, of another author."""

from __future__ import annotations

import pytest

TEXT = "Nobody who has ever lived beside that harbour would write such a thing about it, and she knows that."


def flags(result) -> dict[str, tuple[str, ...]]:
    return {a.unit: a.flags for a in result.accepted}


@pytest.mark.parametrize(("seconds", "flagged"), [(0.4, True), (1.8, True), (2.0, False), (60.0, False)])
def test_faster_than_anybody_reads(read, task, annotation, answers, small_scheme, seconds, flagged) -> None:
    given = annotation(1, answers(codable="no"), lead_time=seconds)
    found = flags(read([task("r1", given, data={"text": TEXT})], scheme=small_scheme))
    assert found == {"r1": ("too_fast",) if flagged else ()}


@pytest.mark.parametrize(
    ("gap", "count", "lead", "more", "told"),
    [
        (0.2, 8, 30.0, {}, 7),  # a program that sends what it claims to have taken half a minute each
        (0.2, 5, 30.0, {}, 0),  # four tabs more, submitted together
        (2.5, 8, 30.0, {}, 0),  # slower than the text can be read
        (0.2, 8, 30.0, {"import_id": 7}, 0),  # brought by an import, which has no times of its own
        (0.2, 8, 30.0, {"bulk_created": True}, 0),
        (0.2, 8, None, {}, 0),  # nothing is claimed
    ],
)
def test_a_claimed_time_that_cannot_have_been(
    read, task, annotation, answers, small_scheme, gap, count, lead, more, told
) -> None:
    def sent(n: int, rater: int) -> dict:
        at = f"2026-01-05T09:{rater:02}:{n * gap:09.6f}Z"
        return annotation(
            rater,
            answers(codable="no"),
            number=rater * 100 + n,
            created_at=at,
            updated_at=at,
            lead_time=lead,
            **more,
        )

    tasks = [task(f"r{n}", sent(n, 1), sent(n, 2), number=n + 1, data={"text": TEXT}) for n in range(count)]
    result = read(tasks, scheme=small_scheme)
    assert sum("too_fast" in a.flags for a in result.accepted) == 2 * told
    said = [p.message for p in result.problems if p.code == "too_fast"]
    assert len(said) == 2 * told
    assert all("30 s of work are claimed for its 19 words" in words for words in said)


def test_words_are_counted_in_scripts_without_spaces_and_short_texts_say_nothing(
    read, task, annotation, answers, small_scheme
) -> None:
    quick = annotation(1, answers(codable="no"), lead_time=0.5)
    tasks = [
        task("r1", quick, number=1, data={"text": "この港の近くに住んだことのない人が書くことだと思います"}),
        task("r2", {**quick, "id": 2, "unique_id": "2"}, number=2, data={"text": "No!"}),
    ]
    assert flags(read(tasks, scheme=small_scheme)) == {"r1": ("too_fast",), "r2": ()}


def test_a_run_longer_than_chance_is_told_and_a_common_answer_is_not(
    read, task, annotation, answers, small_scheme
) -> None:
    def turn(n: int, rater: int, value: str) -> dict:
        result = answers(codable="yes", stance=value) if value != "no" else answers(codable="no")
        return annotation(rater, result, number=rater * 100 + n, minute=n, lead_time=50)

    lively = ["support", "oppose", "no"] * 7
    same = ["support"] * 12 + ["oppose", "no"] * 4
    tasks = [
        task(f"r{n:02}", turn(n, 1, lively[n]), *([turn(n, 2, same[n])] if n < 20 else []), number=n + 1)
        for n in range(21)
    ]
    result = read(tasks, scheme=small_scheme)
    alike = {(a.unit, a.rater) for a in result.accepted if "alike_in_a_row" in a.flags}
    assert len(alike) == 12
    assert len({rater for _, rater in alike}) == 1
    # Where nearly everything is answered so, a run is what chance gives.
    dull = [task(f"d{n:02}", turn(n, 1, "support"), turn(n, 2, "support"), number=n + 1) for n in range(20)]
    assert all(a.flags == () for a in read(dull, scheme=small_scheme).accepted)


def test_a_prediction_accepted_unread(read, task, annotation, answers, item, small_scheme) -> None:
    prediction = {"model_version": "m 1", "result": answers(codable="yes", stance="support")}
    cases = {
        "same and quick": (answers(codable="yes", stance="support"), 0.5),
        "same and slow": (answers(codable="yes", stance="support"), 30.0),
        "other and quick": (answers(codable="yes", stance="oppose"), 0.5),
    }
    tasks = [
        task(name, annotation(1, result, number=n, minute=n, lead_time=seconds), number=n,
             data={"text": TEXT}, predictions=[prediction])
        for n, (name, (result, seconds)) in enumerate(cases.items(), start=1)
    ]  # fmt: skip
    result = read(tasks, scheme=small_scheme)
    assert flags(result) == {
        "same and quick": ("prediction_unread", "too_fast"),
        "same and slow": (),
        "other and quick": ("too_fast",),
    }
    assert {a.predicted for a in result.accepted} == {"m 1"}
    assert result.account.predictions == 3


def test_a_correction_of_ones_own_within_a_day_is_no_flag(
    read, task, annotation, answers, small_scheme
) -> None:
    def changed(when: str, by: int) -> list:
        given = annotation(1, answers(codable="no"), updated_at=when, updated_by=by)
        return read([task("r1", given)], scheme=small_scheme)

    own = changed("2026-01-05T15:00:00Z", 1)
    assert own.accepted[0].flags == ()
    assert [(p.code, p.severity) for p in own.problems] == [("own_correction", "note")]
    assert changed("2026-01-05T15:00:00Z", 2).accepted[0].flags == ("edited_by_other",)
    assert changed("2026-01-08T15:00:00Z", 1).accepted[0].flags == ("edited_late",)
    assert changed("2026-01-05T09:00:20Z", 1).problems == ()  # the server writes two times a little apart


def test_another_author_in_a_later_export_is_told(read, task, annotation, answers, small_scheme) -> None:
    first = annotation("a@example.org", answers(codable="no"))
    second = {**first, "completed_by": "b@example.org", "updated_at": "2026-01-05T09:00:30Z"}
    result = read([task("r1", first)], [task("r1", second)], scheme=small_scheme)
    assert [a.flags for a in result.accepted] == [("author_changed",)]
