"""The shipped articles come out as their hand-made expectations say."""

from __future__ import annotations

from pathlib import Path

import pytest

import stancekit.starter
from stancekit.segment.scoring.evaluation import Evaluation

ARTICLES = sorted((Path(stancekit.starter.__path__[0]) / "articles").glob("*.*"))
EXPECTED = Path(__file__).parent.parent / "starter"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_attribution_is_exact(score, article):
    result = score(article, EXPECTED / f"{article.stem}.json")
    tally = result.by_kind["embedded"]
    assert tally.handle_date[0] == tally.handle_date[1] == tally.expected
    assert tally.misses == tally.misses_flagged, result.differences


def test_the_shipped_corpus_as_a_whole(score):
    total = Evaluation()
    for article in ARTICLES:
        total.add(score(article, EXPECTED / f"{article.stem}.json"))
    embedded, quoted = total.by_kind["embedded"], total.by_kind["quoted"]
    assert embedded.f1 >= 0.98, total.differences
    assert embedded.roles[0] / embedded.roles[1] >= 0.97
    assert quoted.recall >= 0.85
    assert quoted.precision >= 0.8
