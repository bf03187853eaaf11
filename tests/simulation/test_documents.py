"""Simulated exports: deterministic, marked, shaped like Label Studio's, true to the scheme."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.simulation import PROFILES, assign, confusion_matrix, hire, simulate_exports


def entries(document):
    return [(task, a) for task in document for a in task["annotations"]]


def given(annotation):
    return {item["from_name"]: item["value"]["choices"][0] for item in annotation["result"]}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(stance, invented):
    tasks, truth = invented(40)
    first = json.dumps(simulate_exports(tasks, truth, scheme=stance, seed=1))
    again = json.dumps(simulate_exports(tasks[::-1], truth[::-1], scheme=stance, seed=1))
    assert first == again
    assert first != json.dumps(simulate_exports(tasks, truth, scheme=stance, seed=2))


def test_another_item_changes_nobody_elses_answers(stance, invented):
    tasks, truth = invented(40)
    everybody = dict.fromkeys(["annotators"], 3) | {"per_item": 3}

    def said(n):
        (main, *_) = simulate_exports(tasks[:n], truth[:n], scheme=stance, seed=1, **everybody)
        return {(t["data"]["reaction_id"], a["unique_id"]): given(a) for t, a in entries(main)}

    few, many = said(30), said(40)
    assert few.items() <= many.items()


def test_every_record_says_that_it_is_simulated_and_nobody_can_be_reached(stance, invented):
    tasks, truth = invented(40)
    documents = simulate_exports(tasks, truth, scheme=stance, seed=1)
    for document in documents:
        assert all(task["data"]["simulated"] is True for task in document)
        for _, annotation in entries(document):
            assert annotation["completed_by"]["email"].endswith("@example.org")
            assert annotation["completed_by"]["first_name"] == "Simulated"


def test_answers_are_labels_of_the_scheme_and_stop_at_a_closed_gate(stance, invented):
    tasks, truth = invented(60)
    known = {dimension.id: dimension.domain for dimension in stance.dimensions}
    closed = 0
    for _, annotation in entries(simulate_exports(tasks, truth, scheme=stance, seed=3)[0]):
        answers = given(annotation)
        assert all(label in known[dimension] for dimension, label in answers.items())
        if annotation["was_cancelled"]:
            assert answers == {}
        elif answers["codable"] == "yes":
            assert {"irony", "stance_post", "stance_author"} <= set(answers)
        else:
            closed += 1
            assert not {"irony", "stance_post", "stance_author"} & set(answers)
    assert closed


def test_what_happens_on_a_server_happens_here(stance, invented):
    tasks, truth = invented(400)
    main, repeat = simulate_exports(tasks, truth, scheme=stance, seed=1, annotators=4)
    assert any(a["was_cancelled"] for _, a in entries(main))
    assert any(task["drafts"] for task in main)
    people = Counter((t["id"], a["completed_by"]["id"]) for t, a in entries(main))
    assert max(people.values()) == 2
    assert {task["data"]["occasion"] for task in repeat} == {"2"}
    assert {task["data"]["purpose"] for task in repeat} == {"repeat"}
    ids = [a["unique_id"] for document in (main, repeat) for _, a in entries(document)]
    numbers = [a["id"] for document in (main, repeat) for _, a in entries(document)]
    assert len(set(ids)) == len(ids)
    assert len(set(numbers)) == len(numbers)
    assert {t["id"] for t in main}.isdisjoint({t["id"] for t in repeat})
    done = {
        (t["data"]["reaction_id"], a["completed_by"]["id"])
        for t, a in entries(main)
        if not a["was_cancelled"]
    }
    assert {(t["data"]["reaction_id"], a["completed_by"]["id"]) for t, a in entries(repeat)} <= done
    for _, a in entries(main):
        assert a["created_at"] < "2026-01-19" < min(b["created_at"] for _, b in entries(repeat))


def test_each_item_goes_to_as_many_and_every_pair_meets_alike(invented):
    people = hire(6)
    given_out = assign([f"u{i}" for i in range(120)], people, 3, seed=1)
    load = Counter(p.name for chosen in given_out.values() for p in chosen)
    pairs = Counter(
        pair for chosen in given_out.values() for pair in combinations([p.name for p in chosen], 2)
    )
    assert {len({p.name for p in chosen}) for chosen in given_out.values()} == {3}
    assert max(load.values()) - min(load.values()) <= 1
    assert len(pairs) == 15
    assert max(pairs.values()) - min(pairs.values()) <= 4


@pytest.mark.parametrize("kind", PROFILES)
def test_answers_follow_the_matrix_that_was_named(stance, invented, kind):
    """With 400 items per cell, four standard errors around the share that was put in."""
    tasks, _ = invented(400)
    dimension = stance.dimension("stance_post")
    truth = [
        {
            "reaction_id": task.reaction_id,
            "values": {"codable": "yes", "irony": "no", "stance_post": "oppose", "stance_author": "none"},
            "difficulty": "hard",
        }
        for task in tasks
    ]
    (main, *_) = simulate_exports(tasks, truth, scheme=stance, annotators=[kind], seed=5, repeats=0)
    said = Counter(given(a).get("stance_post") for _, a in entries(main))
    answered = sum(number for label, number in said.items() if label)
    assert answered > 200 or kind in ("contrarian", "spammer")
    row = confusion_matrix(PROFILES[kind], dimension, "hard")[dimension.domain.index("oppose")]
    for label, chance in zip(dimension.domain, row, strict=True):
        spread = 4 * (chance * (1 - chance) / max(answered, 1)) ** 0.5
        assert said[label] / max(answered, 1) == pytest.approx(chance, abs=spread + 1e-9)


@pytest.mark.parametrize("kind", PROFILES)
@pytest.mark.parametrize("difficulty", ["easy", "medium", "hard", "unheard of"])
def test_matrices_are_stochastic_for_every_dimension_of_every_scheme(kind, difficulty, stance):
    from stancekit.files.schemes import load_scheme

    for scheme in (stance, load_scheme("stance-extended")):
        for dimension in scheme.measured:
            for row in confusion_matrix(
                PROFILES[kind], dimension, difficulty, gate=dimension.id == "codable"
            ):
                assert sum(row) == pytest.approx(1)
                assert min(row) >= 0


def test_who_takes_irony_at_its_word_reverses_the_stance(stance, invented):
    tasks, _ = invented(300)
    truth = [
        {
            "reaction_id": task.reaction_id,
            "values": {"codable": "yes", "irony": "yes", "stance_post": "oppose", "stance_author": "against"},
            "difficulty": "easy",
        }
        for task in tasks
    ]
    (main, *_) = simulate_exports(tasks, truth, scheme=stance, annotators=["ironyblind"], seed=5, repeats=0)
    answers = [given(a) for _, a in entries(main)]
    missed = [a for a in answers if a.get("irony") == "no"]
    seen = [a for a in answers if a.get("irony") == "yes"]
    assert len(missed) > 3 * len(seen) > 0
    assert sum(a["stance_post"] == "support" for a in missed) > 0.9 * len(missed)
    assert sum(a["stance_post"] == "oppose" for a in seen) > 0.8 * len(seen)


def test_what_cannot_be_simulated_is_refused(stance, invented):
    tasks, truth = invented(3)
    with pytest.raises(DataError, match="no true labels"):
        simulate_exports(tasks, truth[:2], scheme=stance)
    with pytest.raises(DataError, match="stands twice"):
        simulate_exports(tasks, [*truth, truth[0]], scheme=stance)
    bad = [{**truth[1], "values": {"stance_post": "supprot"}}, truth[0], truth[2]]
    with pytest.raises(DataError, match="'supprot' is no label"):
        simulate_exports(tasks, bad, scheme=stance)
    with pytest.raises(UsageError, match="no kind of annotator"):
        simulate_exports(tasks, truth, scheme=stance, annotators=["perfect"])
    with pytest.raises(UsageError, match="nobody annotates"):
        simulate_exports(tasks, truth, scheme=stance, annotators=[])


def test_no_tasks_make_an_empty_export(stance):
    assert simulate_exports([], [], scheme=stance) == [[]]
