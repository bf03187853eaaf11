"""How answers were given: too fast, alike in a row, unread from a prediction, mended, of another author."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

TEXT = "Nobody who has ever lived beside that harbour would write such a thing about it, and she knows that."


def flags(result) -> dict[str, tuple[str, ...]]:
    return {a.unit: a.flags for a in result.accepted}


@pytest.mark.parametrize(("seconds", "flagged"), [(0.4, True), (1.8, True), (2.0, False), (60.0, False)])
def test_faster_than_anybody_reads(read, task, annotation, answers, small_scheme, seconds, flagged) -> None:
    given = annotation(1, answers(codable="no"), lead_time=seconds)
    found = flags(read([task("r1", given, data={"text": TEXT})], scheme=small_scheme))
    assert found == {"r1": ("too_fast",) if flagged else ()}


@pytest.fixture
def sent(read, task, annotation, answers, small_scheme):
    """Let one person answer texts at these seconds; give the places of the answers that the clock calls too fast."""

    def make(seconds, *, lead=20.0, texts=(TEXT,), split=False, **facts) -> set[int]:
        tasks = []
        for place, second in enumerate(seconds):
            made = (datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(seconds=second)).isoformat()
            given = annotation(
                1, answers(codable="no"), number=place + 1, created_at=made, updated_at=made,
                unique_id=f"u-{place}", lead_time=lead, project=1 + place % 2 if split else 1, **facts,
            )  # fmt: skip
            text = texts[place % len(texts)]
            tasks.append(task(f"r{place}", given, number=place + 1, data={"text": text}))
        exports = (tasks[::2], tasks[1::2]) if split else (tasks,)
        result = read(*exports, scheme=small_scheme)
        return {int(a.unit[1:]) for a in result.accepted if "too_fast" in a.flags}

    return make


def test_a_claimed_time_that_cannot_have_been(sent) -> None:
    # The text needs 2 s; 93 answers within 9 s claim 20 s each, five minutes, or nothing.
    at = [n / 10 for n in range(93)]
    assert sent(at) == sent(at, lead=300.0) == sent(at, lead=None) == set(range(1, 93))
    assert sent(at, split=True) == set(range(1, 93)), "whatever the project"
    # Fewer than tabs hold, but nothing before them was long enough to read them in.
    assert sent([0, 2.5, 3, 3.5, 4]) == {2, 3, 4}
    # Texts too short to be told do not break a run.
    assert sent(at, texts=(TEXT, "No!")) == set(range(2, 93, 2))


@pytest.mark.parametrize(
    "seconds",
    [
        [0, 60, 61, 62, 63, 64, 65, 66],  # read for a minute in seven tabs, and sent one after another
        [0, 1, 2, 3, 4, 5, 6, 7],  # eight tabs, the first answers ever
        [0, 2.5, 3.5, 4.5, 7, 8, 9, 11.5],  # never three in a row
        [n * 2.5 for n in range(40)],  # quick, yet not quicker than reading
    ],
)
def test_tabs_and_single_quick_answers_are_not_told(sent, seconds) -> None:
    assert sent(seconds) == set()


@pytest.mark.parametrize("facts", [{"import_id": 7}, {"ground_truth": True}, {"bulk_created": True}])
def test_answers_that_came_by_an_import_have_no_times_of_their_own(sent, facts) -> None:
    at = [n / 10 for n in range(30)]
    assert sent(at)
    assert sent(at, **facts) == set()
    assert sent([0] * 30) == set(), "of one moment: no page sent them"


@pytest.mark.parametrize(("lead", "claimed"), [(20, "20 s of work are"), (None, "no time of work is")])
def test_what_the_clock_says_is_told(read, task, annotation, answers, small_scheme, lead, claimed) -> None:
    tasks = []
    for number in range(12):
        made = f"2026-01-05T09:00:{number // 2:02}.{5 * (number % 2)}00000Z"
        given = annotation(1, answers(codable="no"), number=number + 1, created_at=made, updated_at=made,
                           unique_id=f"u{number}", lead_time=lead)  # fmt: skip
        tasks.append(task(f"r{number:02}", given, number=number + 1, data={"text": TEXT}))
    told = [p for p in read(tasks, scheme=small_scheme).problems if p.code == "too_fast"]
    assert [(p.severity, p.field) for p in told] == [("flag", "created_at")] * 11
    (message,) = {p.message for p in told}
    assert message == (
        f"answered 0.5 s after the answer before, one of 11 such in a row; for its 19 words {claimed} claimed"
    )


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
