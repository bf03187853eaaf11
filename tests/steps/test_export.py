"""Export from what is current: an article that changed since it was cut stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.steps.export import export_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_workspace


def test_an_article_that_changed_since_it_was_cut_stops_the_export(tmp_path: Path) -> None:
    space = make_workspace(tmp_path / "w", sample=True)
    segment_workspace(space)
    assert len(export_workspace(space).tasks) >= 120
    article = space.raw / "articles" / "07_two_pots.txt"
    article.write_text(article.read_text("utf-8") + "One line more.\n", "utf-8")
    with pytest.raises(DataError, match=r"changed since it was cut: .*07_two_pots\.txt"):
        export_workspace(space)
