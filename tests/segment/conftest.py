"""What the tests of segmentation share: cutting a file, and scoring it against an expectation."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from stancekit.files.articles import make_article, read_article
from stancekit.segment import Segmentation, segment_article
from stancekit.segment.scoring.evaluation import Evaluation, evaluate, place_expected
from stancekit_schemas import Focal


@pytest.fixture(scope="session")
def cut():
    """Cut a text (or a page, with kind="html") and give its segmentation."""

    def _cut(
        text: str, *, kind: str = "text", focal: Focal | None = None, published: date | None = None
    ) -> Segmentation:
        read = make_article(text, source="invented", kind=kind)
        article = read.article.model_copy(update={"published_on": published}) if published else read.article
        return segment_article(article, embeds=read.embeds, focal=focal)

    return _cut


@pytest.fixture(scope="session")
def score():
    """Cut an article file and score it against a JSON file of expected passages, all of which its text holds.

    Where some may be `lost` in the text, they count as missed.
    """

    def _score(article: Path, expected: Path, *, lost: bool = False) -> Evaluation:
        read = read_article(article)
        rows = json.loads(expected.read_text("utf-8"))
        placed, complaints = place_expected(rows, read.article.text)
        assert lost or complaints == []
        found = segment_article(read.article, embeds=read.embeds)
        return evaluate(placed, found.reactions, label=article.name, lost=complaints)

    return _score
