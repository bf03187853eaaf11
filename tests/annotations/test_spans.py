"""Marked stretches: code points, UTF-16 units of old versions, white space, search."""

from __future__ import annotations

import pytest

TEXT = "I love it. 😀 So good!"  # the conftest's text


def marked(read, task, annotation, item, start, end, text, **more):
    value = {key: v for key, v in {"start": start, "end": end, "text": text}.items() if v is not None}
    result = read([task("r1", annotation(1, [item("marks", "post", kind="labels", **value)]), **more)])
    assert result.account.annotations == 1
    return result


@pytest.mark.parametrize(
    ("start", "end", "text", "found", "flag"),
    [
        (2, 6, "love", (2, 6, "love"), None),
        (13, 15, "So", (13, 15, "So"), None),
        (14, 16, "So", (13, 15, "So"), "span_utf16"),
        (11, 13, "😀", (11, 12, "😀"), "span_utf16"),
        (2, 7, "love", (2, 7, "love "), "span_stripped"),
        (0, 4, "good", (16, 20, "good"), "span_searched"),
        (None, None, "good", (16, 20, "good"), "span_searched"),
        (0, 3, "elsewhere", (0, 3, "elsewhere"), "span_differs"),
        (2, 6, None, (2, 6, "love"), None),
    ],
)
def test_a_span_is_placed(read, task, annotation, item, small_scheme, start, end, text, found, flag):
    value = {key: v for key, v in {"start": start, "end": end, "text": text}.items() if v is not None}
    given = [item("codable", "no"), item("marks", "post", kind="labels", **value)]
    result = read([task("r1", annotation(1, given))], scheme=small_scheme)
    (span,) = result.accepted[0].spans["marks"]
    assert (span.start, span.end, span.text) == found
    assert span.labels == ("post",)
    assert [p.code for p in result.problems] == ([flag] if flag else [])
    doubted = flag in ("span_searched", "span_differs")
    assert result.accepted[0].flags == ((flag,) if doubted else ())


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (2, 999)])
def test_offsets_that_are_no_span_are_refused(read, task, annotation, item, start, end):
    result = marked(read, task, annotation, item, start, end, None)
    assert [p.code for p in result.refused] == ["bad_span"]


def test_line_breaks_may_be_written_otherwise_in_the_mark(read, task, annotation, item):
    result = marked(read, task, annotation, item, 0, 8, "one\ntwo", data={"text": "one\r\ntwo three"})
    (span,) = result.accepted[0].spans["marks"]
    assert (span.text, result.problems) == ("one\r\ntwo", ())


def test_a_span_in_the_other_text_shown_is_found_there(read, task, annotation, item):
    result = marked(read, task, annotation, item, 4, 9, "other", data={"statement": "the other one"})
    assert result.accepted[0].spans["marks"][0].text == "other"
    assert result.problems == ()


def test_an_answer_about_a_region_is_about_its_stretch(read, task, annotation, item):
    region = {**item("marks", "post", kind="labels", start=2, end=6, text="love"), "id": "R"}
    about = {**item("why", "because"), "id": "R"}
    result = read([task("r1", annotation(1, [region, about]))])
    (span,) = result.accepted[0].spans["why"]
    assert (span.text, span.labels) == ("love", ("because",))
    assert result.accepted[0].values == {}


def test_labels_without_offsets_speak_of_the_whole_when_no_scheme_says_otherwise(read):
    export = [
        {
            "id": 1,
            "annotations": [{"completed_by": 1, "result": [{"value": {"text": "q", "labels": ["b", "a"]}}]}],
        }
    ]
    assert read(export).accepted[0].values == {"labels": ("a", "b")}
