"""Every doubt has its words: in the vocabulary, on the review page and in the manual."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import stancekit.segment
from stancekit.files.articles import read_article
from stancekit.report.segmentation import review_page
from stancekit.segment import segment_article
from stancekit.segment.doubts import DOUBTS

ARTICLES = Path(__file__).parent / "articles"
MANUAL = Path(__file__).parents[2] / "docs" / "segmentation.md"
_RAISED = re.compile(
    r"doubts\.append\(\s*\"(\w+)\"|doubts?=\(?\[?\"(\w+)\"|(?<!__all__ = )\[\"(speaker_\w+)\"\]|\"(speaker_unnamed)\" if"
)


def raised() -> set[str]:
    found = set()
    for module in Path(stancekit.segment.__file__).parent.rglob("*.py"):
        found |= {next(filter(None, m)) for m in _RAISED.findall(module.read_text("utf-8"))}
    return found


def test_what_the_code_raises_is_explained():
    names = raised()
    assert len(names) > 15
    assert names <= set(DOUBTS)


def test_every_article_at_hand_raises_only_what_is_explained():
    seen: set[str] = set()
    for path in ARTICLES.rglob("*"):
        if path.suffix in (".txt", ".html", ".md"):
            read = read_article(path)
            seen |= {
                d for r in segment_article(read.article, embeds=read.embeds).reactions for d in r.needs_review
            }
    assert len(seen) > 15
    assert seen <= set(DOUBTS)


def test_the_manual_lists_them_in_the_same_words():
    if not MANUAL.exists():
        pytest.skip("the manual is not part of the wheel")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", MANUAL.read_text("utf-8"), re.MULTILINE))
    assert {name: rows.get(name) for name in DOUBTS} == DOUBTS


def test_the_review_page_says_what_to_look_at(cut):
    found = cut("Bread can wait. — Ivo Tamm (@ivotamm)\n\nNot mine! — Lena Roos (@lenaroos) May 2, 2022\n")
    page = review_page([found])
    assert DOUBTS["no_date"] in page
    assert "<code>no_date</code>" in page
