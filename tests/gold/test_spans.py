"""Gold spans: token votes, consensus with its support, offsets over emoji and CR LF."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancekit.files.schemes import load_scheme
from stancekit.gold.spans import build_gold_spans, span_consensus, token_votes
from stancekit_schemas import Span

TEXT = "No way 👩‍👩‍👧‍👦 am I\r\ngiving up my car — don't even ask."


def mark(start, end, label="post", text=TEXT):
    return Span(start=start, end=end, text=text[start:end], labels=(label,))


def at(words, text=TEXT, label="post"):
    start = text.index(words)
    return mark(start, start + len(words), label, text)


def test_words_that_most_marked_become_one_span_with_its_support():
    marked = {
        "a": [at("giving up my car")],
        "b": [at("up my car — don't")],
        "c": [at("my car ")],
        "d": [],
    }
    (span,) = span_consensus(TEXT, marked, ["post"])
    assert span.text == "my car" == TEXT[span.start : span.end]
    assert (span.asked, span.support, span.exact) == (4, 3, 1)
    assert span.votes == pytest.approx(0.75)


def test_offsets_hold_over_emoji_and_line_breaks():
    marked = {
        "a": [at("👩‍👩‍👧‍👦 am I\r\ngiving")],
        "b": [at("👩‍👩‍👧‍👦 am I\r\ngiving up")],
        "c": [at("No way")],
    }
    (span,) = span_consensus(TEXT, marked, ["post"])
    assert span.text == "👩‍👩‍👧‍👦 am I\r\ngiving"
    assert span.exact == 1


def test_marking_nothing_is_a_vote_and_not_being_asked_is_none():
    one = [at("my car")]
    assert span_consensus(TEXT, {"a": one, "b": []}, ["post"]) == []
    assert len(span_consensus(TEXT, {"a": one}, ["post"])) == 1
    assert span_consensus(TEXT, {}, ["post"]) == []


def test_labels_are_settled_each_by_itself_and_may_overlap():
    both = [at("my car", label="post"), at("up my car", label="author")]
    found = span_consensus(TEXT, {"a": both, "b": both}, ["post", "author"])
    assert [(s.label, s.text) for s in found] == [("post", "my car"), ("author", "up my car")]


def test_a_contraction_is_one_token_and_touching_part_of_it_is_a_vote():
    votes = {t.text: t.votes for t in token_votes(TEXT, {"a": [at("n't")]}, "post")}
    assert votes["don't"] == 1
    assert sum(votes.values()) == 1


def test_an_empty_or_blank_span_marks_nothing():
    assert span_consensus(TEXT, {"a": [mark(3, 3), mark(2, 3)]}, ["post"]) == []


@given(
    st.text(alphabet="ab 👍🏽\r\n’'-é", max_size=30),
    st.lists(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3), min_size=1, max_size=4),
    st.floats(0, 0.99),
)
@settings(max_examples=200, deadline=None)
def test_every_consensus_span_is_a_slice_that_enough_marked(text, ranges, share):
    marked = {
        str(rater): [
            mark(min(pair), min(max(pair), len(text)), text=text) for pair in own if min(pair) <= len(text)
        ]
        for rater, own in enumerate(ranges)
    }
    for span in span_consensus(text, marked, ["post"], share=share):
        assert span.text == text[span.start : span.end]
        assert span.text == span.text.strip()
        assert share * span.asked < span.votes * span.asked + 1e-6
        assert 1 <= span.support <= span.asked


def test_spans_of_a_unit_are_settled_among_those_who_were_asked(said):
    extended = load_scheme("stance-extended")
    marks = {"rationale": (at("my car"),)}
    extra = {"aimed_at": None, "scheme": extended.tag}
    annotations = [
        said("u", "a", spans=marks, **extra),
        said("u", "b", spans=marks, **extra),
        said("u", "c", **extra),
        said("u", "d", codable="needs_media", spans={"rationale": (at("No way"),)}),
        said("v", "a", **extra),
    ]
    texts = {"u": TEXT, "v": TEXT}
    (span,) = build_gold_spans(annotations, texts, scheme=extended)
    assert (span.unit, span.dimension, span.text) == ("u", "rationale", "my car")
    assert (span.asked, span.support, span.exact) == (3, 2, 2)
    assert build_gold_spans(annotations, {}, scheme=extended) == []
