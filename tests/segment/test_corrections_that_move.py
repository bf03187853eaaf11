"""Later moves, back to where a passage stood or to where another stood, mean what their place says or are told."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import Segmentation, segment_article
from stancekit_schemas import Correction, Problem

LENA, KARL, FREE = "Not mine it cannot!", "I bake at noon, so there.", "The mill has been shut for years now."
TEXT = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    "Bread can wait until eight. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    f"{LENA} — Lena Roos (@lenaroos) May 2, 2022\n\n"
    f"{KARL} — Karl Ots (@karlots) May 3, 2022\n\n"
    f"{FREE}\n"
)
ARTICLE = make_article(TEXT, source="bread.txt").article


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def line(words: str, action: str, **given: object) -> dict[str, object]:
    start, end = span(words)
    place = {"source": ARTICLE.source, "article_sha256": ARTICLE.sha256, "start": start, "end": end}
    return {"action": action, "text": words} | place | given


def to(words: str) -> dict[str, object]:
    start, end = span(words)
    return {"new_start": start, "new_end": end}


def cut(*lines: dict[str, object]) -> Segmentation:
    read = [Correction.model_validate(one).read_at(f"c.jsonl:{n}") for n, one in enumerate(lines, start=1)]
    return segment_article(ARTICLE, corrections=read)


def flags(done: Segmentation) -> list[Problem]:
    return [problem for problem in done.problems if problem.severity == "flag"]


def by_author(done: Segmentation) -> dict[str | None, tuple[str, str]]:
    return {r.author_name: (r.text, r.role) for r in done.reactions}


@pytest.mark.parametrize("back", [to(LENA), {"new_text": LENA}])
@pytest.mark.parametrize("shorter", [to("Not mine"), {"new_text": "Not mine"}])
def test_a_later_move_back_to_the_first_boundaries_holds(shorter, back):
    done = cut(line(LENA, "move", **shorter), line(LENA, "move", **back))
    assert by_author(done)["Lena Roos"][0] == LENA
    assert done.corrected == 2
    [told] = done.problems
    first, last = span("Not mine"), span(LENA)
    assert told.code == "correction_overrules"
    assert (
        f"boundaries: '{last[0]}–{last[1]}' here, '{first[0]}–{first[1]}' in c.jsonl:1; the later one holds"
        in told.message
    )


def test_a_move_to_where_a_passage_has_stood_all_the_time_is_told():
    [told] = cut(line(LENA, "move", **to(LENA))).problems
    assert "its new boundaries are those that it has; not applied" in told.message


SWAP = (
    line(LENA, "move", **to(FREE)),
    line(KARL, "move", **to(LENA)),
    line(FREE, "move", **to(KARL)),
)


def test_two_passages_can_change_places():
    done = cut(*SWAP)
    assert flags(done) == []
    assert [by_author(done)[name][0] for name in ("Lena Roos", "Karl Ots")] == [KARL, LENA]


@pytest.mark.parametrize(
    "later", [{"action": "role", "role": "other"}, {"action": "drop"}, {"action": "keep"}, {"action": "attribute", "author_name": "Ann"},
              {"action": "move", **to("Not mine")}],
)  # fmt: skip
@pytest.mark.parametrize(("words", "put"), [(LENA, 2), (KARL, 3)])
def test_a_place_that_means_two_passages_changes_neither_and_says_what_to_do(words, put, later):
    done = cut(*SWAP, line(words, **later))
    assert by_author(done) == by_author(cut(*SWAP))
    assert done.corrected == 3
    [told] = flags(done)
    assert told.code == "correction_unused"
    stands = span(KARL if words == LENA else LENA)
    assert (
        f"two passages have that place: one was moved from there to {stands[0]}–{stands[1]}" in told.message
    )
    assert (
        f"another was put there by c.jsonl:{put}; name it by its other place, or put this line above"
        in told.message
    )


def test_above_the_line_that_puts_another_there_a_place_means_one():
    done = cut(SWAP[0], line(LENA, "role", role="other"), *SWAP[1:])
    assert by_author(done)["Lena Roos"] == (KARL, "other")
    assert by_author(done)["Karl Ots"] == (LENA, "reaction")
    assert flags(done) == []


def test_where_the_other_place_names_it_the_correction_holds():
    done = cut(*SWAP[:2], line(FREE, "role", role="other"), line(KARL, "role", role="statement"))
    assert by_author(done)["Lena Roos"] == (FREE, "other")
    assert by_author(done)["Karl Ots"] == (LENA, "statement")
    assert done.problems == ()


@pytest.mark.parametrize("spaced", [" ", "\n", " \u00a0\r\n\t", "\u3000"])
@pytest.mark.parametrize("words", ["The baker", "shut for years now.", "shorter nights. Bread", "(@ann) he"])
def test_words_are_found_at_the_edges_of_a_text_and_over_any_white_space(words, spaced):
    text = (
        "The baker wants  shorter nights.\n\nBread (@ann) he\u2003says. Then the mill was shut for years now."
    )
    text = text.replace(words, words.replace(" ", spaced)) if words in text else text
    article = make_article(text, source="mill.txt").article
    added = Correction(
        action="add",
        text=words,
        source="mill.txt",
        article_sha256=article.sha256,
        kind="quoted",
        role="other",
    )
    done = segment_article(article, corrections=[added])
    assert [" ".join(r.text.split()) for r in done.reactions if r.corrected_from] == [words]


def test_a_part_of_a_word_is_no_place():
    added = Correction(
        action="add",
        text="he mill has",
        source="a",
        article_sha256=ARTICLE.sha256,
        kind="quoted",
        role="other",
    )
    assert [p.code for p in segment_article(ARTICLE, corrections=[added]).problems] == ["correction_lost"]
