"""Any scheme can be released: spans, sets of labels, order, and names that tables have already."""

from __future__ import annotations

import dataclasses
import json
from datetime import date

import pytest

from stancekit.adjudication import decide
from stancekit.errors import DataError
from stancekit.files.schemes import load_scheme
from stancekit.gold import build_gold
from stancekit.release import make_contents
from stancekit.release.catalogue import answer_columns, gold_columns, tables_of
from stancekit.release.checks.loaded import load_release
from stancekit.release.derived import derive
from stancekit.reliability import agreement
from stancekit_schemas import Dimension, Scheme, Span, Value


def remade(corpus, scheme, annotations):
    decisions = decide(annotations, scheme=scheme)
    clusters = {reaction.reaction_id: reaction.article_id for reaction in corpus.reactions}
    measured = agreement(annotations, scheme=scheme, clusters=clusters, resamples=0)
    return dataclasses.replace(
        corpus,
        scheme=scheme,
        annotations=annotations,
        verdicts=[],
        decisions=decisions,
        gold=build_gold(decisions, annotations, scheme=scheme),
        estimates=list(measured),
    )


def contents_of(corpus):
    return make_contents(corpus, version="0.1.0", released_on=date(2024, 6, 9))


@pytest.fixture(scope="module")
def extended(corpus):
    scheme = load_scheme("stance-extended")
    shown = {task.reaction_id: task.text for task in corpus.tasks}
    dimension = next(d for d in scheme.dimensions if d.kind == "spans")
    annotations = [
        a.model_copy(
            update={
                "spans": {
                    dimension.id: (
                        Span(start=0, end=5, text=shown[a.unit][:5], labels=dimension.domain[:1]),
                        Span(start=6, end=9, text=shown[a.unit][6:9], labels=dimension.domain),
                    )
                }
            }
        )
        for a in corpus.annotations
    ]
    return contents_of(remade(corpus, scheme, annotations))


def test_the_extended_scheme_is_released_with_its_spans(extended, failing):
    assert failing(extended) == {}
    rows = [json.loads(line) for line in extended["jsonl/spans.jsonl"].decode().splitlines()]
    assert len(rows) == 2 * len(extended["jsonl/annotations.jsonl"].decode().splitlines())
    assert "data/spans/main-00000-of-00001.parquet" in extended


@pytest.mark.parametrize("change", [{"start": 1}, {"text": "other"}, {"end": 99_999}])
def test_a_span_that_does_not_say_what_it_claims_is_caught(extended, reseal, failing, change):
    lines = extended["jsonl/spans.jsonl"].decode().splitlines()
    first = json.dumps(
        json.loads(lines[0]) | change, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    forged = reseal(
        extended | {"jsonl/spans.jsonl": "".join(f"{one}\n" for one in [first, *lines[1:]]).encode()}
    )
    assert "spans" in failing(forged)


def choice(name, *values, kind="choice"):
    return Dimension(
        id=name,
        question=f"{name}?",
        kind=kind,
        level="nominal",
        values=tuple(Value(id=v, label=v) for v in values),
    )


def test_dimensions_may_have_the_names_of_columns_and_several_labels(corpus, failing):
    scheme = Scheme(
        name="odd",
        version="1.0.0",
        dimensions=(
            choice("status", "a", "b"),
            choice("text", "x", "y"),
            choice("tags", "t", "u", "v", kind="choices"),
        ),
    )
    assert answer_columns(scheme) == {"status": "label_status", "text": "text", "tags": "tags"}
    assert gold_columns(scheme) == {"status": "status", "text": "label_text", "tags": "tags"}
    annotations = [
        a.model_copy(
            update={"values": {"status": "a", "text": "xy"[n % 2], "tags": ("t", "v") if n % 3 else ("u",)}}
        )
        for n, a in enumerate(corpus.annotations)
        if a.status == "accepted"
    ]
    files = contents_of(remade(corpus, scheme, annotations))
    assert failing(files) == {}
    row = json.loads(files["jsonl/annotations.jsonl"].decode().splitlines()[0])
    assert (row["status"], row["label_status"]) == ("accepted", "a")
    assert isinstance(row["tags"], list)


def test_a_derived_column_may_not_have_the_name_of_another():
    data = load_scheme("stance").model_dump(by_alias=True)
    data["derived"][0]["id"] = "text"
    with pytest.raises(DataError, match="two columns called text"):
        tables_of(Scheme.model_validate(data))


def test_an_empty_corpus_has_a_release_too(corpus, failing):
    empty = remade(
        dataclasses.replace(corpus, reactions=[], sets=[], tasks=[], articles={}), corpus.scheme, []
    )
    files = contents_of(empty)
    assert failing(files) == {}
    assert files["jsonl/gold.jsonl"] == b""
    assert load_release(files, None).release.counts["labels"] == 0


@pytest.mark.parametrize(
    ("labels", "reception"),
    [
        ({"stance_post": "oppose", "stance_author": "favour"}, "negative"),
        ({"stance_post": "support", "stance_author": "none"}, "positive"),
        ({"stance_post": "none", "stance_author": "none"}, "neutral"),
        ({"stance_post": "mixed", "stance_author": "favour"}, "mixed"),
        ({"stance_post": "cannot_tell", "stance_author": "favour"}, None),
        ({"stance_post": "cannot_tell", "stance_author": "against"}, "negative"),
        ({"stance_post": "oppose", "stance_author": None}, None),
        ({}, None),
    ],
)
def test_reception_follows_the_clauses_in_their_order(labels, reception):
    made = derive(load_scheme("stance"), labels)
    assert made["reception"] == reception
    assert made["stance_post_3"] in ("favourable", "unfavourable", "neither", None)


def test_a_map_sends_each_value_on():
    scheme = load_scheme("stance")
    sent = {
        value: derive(scheme, {"stance_post": value})["stance_post_3"]
        for value in scheme.dimension("stance_post").domain
    }
    assert sent == {
        "support": "favourable", "oppose": "unfavourable", "mixed": "neither", "none": "neither", "cannot_tell": None
    }  # fmt: skip
