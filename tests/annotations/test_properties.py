"""Whatever an export holds: the account balances, nothing crashes, no address survives."""

from __future__ import annotations

import contextlib
import copy
import hashlib
import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stancekit.annotations import ExportDocument, read_exports, redact
from stancekit.errors import StancekitError

ADDRESSES = ("anna@example.org", "Bob.B@example.org", "c+d@sub.example.org")
LABELS = ("yes", "no", "support", "oppose", "none", "irony", "Support", "maybe", "", "é😀")
RELAXED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def person():
    full = st.builds(
        lambda n: {"id": n + 1, "email": ADDRESSES[n], "first_name": "X", "last_name": ""}, st.integers(0, 2)
    )
    return st.one_of(st.integers(1, 4), st.sampled_from(ADDRESSES), full, st.none())


def choice():
    control = st.sampled_from(["codable", "stance", "devices", "ask", "marks", "other"])
    return st.builds(
        lambda name, labels: {"from_name": name, "to_name": "text", "type": "choices", "value": {"choices": labels}},
        control, st.lists(st.sampled_from(LABELS), max_size=2),
    )  # fmt: skip


def mark():
    return st.builds(
        lambda start, end, text: {
            "from_name": "marks", "to_name": "text", "type": "labels", "id": "R",
            "value": {"start": start, "end": end, "text": text, "labels": ["post"]},
        },
        st.integers(-1, 30), st.integers(-1, 30), st.sampled_from(["love", "So", "x", "😀", ""]),
    )  # fmt: skip


def note():
    return st.builds(
        lambda who: {"from_name": "note", "type": "textarea", "value": {"text": [f"ask {who}, or x@y.org"]}},
        st.sampled_from(ADDRESSES),
    )


def entry():
    return st.fixed_dictionaries(
        {"id": st.integers(1, 5), "completed_by": person(), "result": st.lists(st.one_of(choice(), mark(), note()), max_size=3)},
        optional={
            "was_cancelled": st.booleans(),
            "created_at": st.sampled_from(["2026-01-05T09:00:00Z", "2026-01-06T09:00:00.5+02:00", "soon", 1700000000, None]),
            "updated_at": st.sampled_from(["2026-01-07T09:00:00Z", "2026-03-07", None]),
            "updated_by": person(),
            "project": st.integers(1, 2),
            "lead_time": st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["", "long"])),
        },
    )  # fmt: skip


def task():
    shown = st.fixed_dictionaries(
        {"text": st.just("I love it. 😀 So good!")},
        optional={
            "reaction_id": st.sampled_from(["r1", "r2", 3]),
            "occasion": st.sampled_from(["1", 2]),
            "purpose": st.sampled_from(["design", "repeat", "fun"]),
            "assigned_to": st.sampled_from(ADDRESSES),
        },
    )
    return st.fixed_dictionaries(
        {"id": st.integers(1, 3), "annotations": st.lists(entry(), max_size=4)},
        optional={
            "data": shown,
            "drafts": st.lists(st.one_of(st.integers(1, 3), entry(), st.builds(lambda e, u: {**e, "user": u}, entry(), person())), max_size=2),
            "predictions": st.lists(st.one_of(st.integers(1, 3), entry()), max_size=2),
        },
    )  # fmt: skip


def exports():
    return st.lists(task(), max_size=4)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "x", "anna@example.org", "2026", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "value", "result", "data", "email"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def document(data, name="a.json"):
    return ExportDocument(name, hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest(), data)


def entries_of(tasks):
    return sum(len(t.get("annotations", [])) + len(t.get("drafts", [])) for t in tasks)


def balanced(result):
    account = result.account
    kept = account.accepted + account.superseded + account.skipped + account.drafts
    assert kept + account.refused == account.annotations
    assert kept == len(result.annotations)
    assert len({a.annotation_id for a in result.annotations}) == len(result.annotations)
    assert len({a.key for a in result.accepted}) == len(result.accepted)
    assert (account.refused > 0) == bool(result.refused)


def written(result):
    return "\n".join(record.to_line() for record in (*result.annotations, *result.problems))


@RELAXED
@given(exports(), st.booleans())
def test_what_comes_in_is_accounted_for(pseudonym, small_scheme, tasks, with_scheme):
    result = read_exports(
        [document(tasks)], pseudonym=pseudonym, scheme=small_scheme if with_scheme else None
    )
    balanced(result)
    assert result.account.annotations == entries_of(tasks)
    assert "@" not in written(result)
    written(result).encode("utf-8")


@RELAXED
@given(exports())
def test_a_scheme_read_off_the_answers_refuses_none_of_them(pseudonym, tasks):
    result = read_exports([document(tasks)], pseudonym=pseudonym)
    assert not {p.code for p in result.refused} & {"bad_label", "bad_control", "two_answers", "no_answer"}


@RELAXED
@given(exports(), exports())
def test_files_in_any_order_and_twice_give_the_same(pseudonym, small_scheme, one, two):
    documents = [document(one, "a.json"), document(two, "b.json")]
    told = read_exports(documents, pseudonym=pseudonym, scheme=small_scheme)
    assert read_exports(documents[::-1], pseudonym=pseudonym, scheme=small_scheme) == told
    again = read_exports([*documents, documents[0]], pseudonym=pseudonym, scheme=small_scheme)
    balanced(again)
    assert again.accepted == told.accepted


@RELAXED
@given(exports(), st.randoms(use_true_random=False))
def test_the_order_inside_a_file_does_not_choose_the_answer(pseudonym, small_scheme, tasks, chance):
    mixed = copy.deepcopy(tasks)
    chance.shuffle(mixed)
    for one in mixed:
        chance.shuffle(one["annotations"])
    told = [
        sorted((a.unit, a.occasion, a.rater, json.dumps(a.values, sort_keys=True)) for a in result.accepted)
        for result in (
            read_exports([document(data)], pseudonym=pseudonym, scheme=small_scheme)
            for data in (tasks, mixed)
        )
    ]
    assert told[0] == told[1]


@RELAXED
@given(exports())
def test_redacting_first_changes_no_answer(pseudonym, tasks):
    hidden = redact(tasks, pseudonym)
    assert redact(hidden, pseudonym) == hidden
    assert "@" not in json.dumps(hidden)
    told = [
        sorted(repr((a.unit, a.rater, a.occasion, a.status, a.values, a.spans)) for a in result.annotations)
        for result in (read_exports([document(data)], pseudonym=pseudonym) for data in (tasks, hidden))
    ]  # fmt: skip
    assert told[0] == told[1]


def mutilate(data, chance, put):
    """Put something strange in place of one random part of the data."""
    node, holder, key = data, None, None
    while isinstance(node, dict | list) and node and (holder is None or chance.random() < 0.8):
        holder, key = (
            node,
            chance.choice(list(node)) if isinstance(node, dict) else chance.randrange(len(node)),
        )
        node = node[key]
    if holder is not None:
        if chance.random() < 0.2:
            del holder[key]
        else:
            holder[key] = put
    return data


@RELAXED
@given(exports(), st.lists(JSON, min_size=1, max_size=4), st.integers())
def test_a_mutilated_export_is_read_or_refused_with_a_reason(pseudonym, small_scheme, tasks, strange, seed):
    chance = random.Random(seed)
    for put in strange:
        tasks = mutilate(tasks, chance, copy.deepcopy(put))
    for scheme in (small_scheme, None):
        try:
            result = read_exports([document(tasks)], pseudonym=pseudonym, scheme=scheme)
        except StancekitError:
            continue
        balanced(result)
        assert not [address for address in ADDRESSES if address.lower() in written(result).lower()]
        written(result).encode("utf-8")


@RELAXED
@given(JSON)
def test_any_json_is_read_or_refused_with_a_reason(pseudonym, data):
    with contextlib.suppress(StancekitError):
        balanced(read_exports([document(data)], pseudonym=pseudonym))


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(3))
def test_a_mutilated_real_export_is_read_or_refused(shared, pseudonym, seed):
    chance = random.Random(seed)
    strange = [
        None,
        True,
        -1,
        1e300,
        float("nan"),
        "",
        "x" * 1000,
        [],
        {},
        [[]],
        {"id": {"id": 1}},
        "a@example.org",
    ]
    for path in sorted((shared / "exports").glob("[s-w]*.json")):
        whole = json.loads(path.read_text("utf-8"))
        for _ in range(25):
            data = copy.deepcopy(whole)
            for _ in range(chance.randint(1, 6)):
                data = mutilate(data, chance, copy.deepcopy(chance.choice(strange)))
            try:
                result = read_exports([document(data, path.name)], pseudonym=pseudonym)
            except StancekitError:
                continue
            balanced(result)
            assert "@research.example.org" not in written(result)
