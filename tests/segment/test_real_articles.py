"""The three real articles come out whole: every span, author, date and role, and nothing else."""

from __future__ import annotations

import json

import pytest

from stancekit.files.articles import read_article
from stancekit.segment import segment_article

pytestmark = pytest.mark.shared
COUNTS = {0: (6, 3, 2), 1: (16, 5, 1), 2: (35, 6, 2)}  # embedded, quoted, sets


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_passage_is_found_exactly(shared, score, number):
    [article] = (shared / "articles").glob(f"00{number}_*.txt")
    result = score(article, shared / "articles" / f"seed{number}.json")
    assert result.differences == []
    assert result.by_kind["embedded"].exact == COUNTS[number][0]
    assert result.by_kind["quoted"].exact == COUNTS[number][1]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_media_copies_and_sets(shared, number):
    [path] = (shared / "articles").glob(f"00{number}_*.txt")
    found = segment_article(read_article(path).article)
    rows = json.loads((shared / "articles" / f"seed{number}.json").read_text("utf-8"))
    by_span = {(r.start, r.end): r for r in found.reactions}
    by_id = {r.reaction_id: r for r in found.reactions}
    for row in rows:
        reaction = by_span[row["start"], row["end"]]
        assert reaction.media_only == row["media_only"]
        assert reaction.text == found.article.text[row["start"] : row["end"]]
        assert reaction.focal_inferred
        if "prose copy" in row.get("note", ""):
            assert by_id[reaction.copy_of].kind == "embedded"
    assert len(found.sets) == COUNTS[number][2]


def test_roles_of_what_is_only_quoted(shared):
    def roles(number: int) -> list[str]:
        [path] = (shared / "articles").glob(f"00{number}_*.txt")
        return [r.role for r in segment_article(read_article(path).article).reactions if r.kind == "quoted"]

    assert roles(0) == ["statement"] * 3
    assert roles(1) == ["other", "other", "other", "other", "statement"]  # an interview, its host, a post
    assert roles(2) == ["statement"] * 4 + ["reaction", "statement"]


def test_a_later_statement_is_answered_by_nobody(shared):
    [path] = (shared / "articles").glob("000_*.txt")
    first, later = segment_article(read_article(path).article).sets
    assert len(first.answered_by) == 2
    assert later.answered_by == ()
    assert first.text.count("\n\n") == 2
