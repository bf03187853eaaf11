"""The review page on a phone and by keyboard, in a real browser."""

from __future__ import annotations

from typing import Any

import pytest

from stancekit.files.articles import make_article
from stancekit.report.segmentation import review_page
from stancekit.segment import segment_article

TEXT = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    "Bread can wait until eight. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    "Not mine it cannot! — Lena Roos (@lenaroos)\n"
)
MEASURE = """() => {
  document.querySelectorAll('td:last-child details').forEach(one => { one.open = true })
  const box = document.querySelector('.wide'), line = document.querySelector('td code.line').getBoundingClientRect()
  return {
    page: document.documentElement.scrollWidth, box: [box.clientWidth, box.scrollWidth],
    line: [line.left, line.right, line.width], head: document.querySelector('thead').offsetHeight,
    role: getComputedStyle(document.querySelector('td:nth-child(2)'), '::before').content,
  }
}"""


@pytest.fixture
def opened(browser: Any, tmp_path):
    """The page, opened in a window of a width."""
    cut = segment_article(make_article(TEXT, source="a & b.txt").article)
    (tmp_path / "check.html").write_text(review_page([cut]), "utf-8")

    def _opened(width: int) -> Any:
        page = browser.new_page(viewport={"width": width, "height": 740})
        page.goto((tmp_path / "check.html").as_uri())
        return page

    return _opened


@pytest.mark.parametrize("width", [375, 800])
def test_on_a_narrow_screen_a_line_has_the_whole_width(opened, width):
    seen = opened(width).evaluate(MEASURE)
    assert seen["page"] == width
    assert seen["box"][0] == seen["box"][1]
    assert seen["line"][2] > 0.8 * width
    assert 0 <= seen["line"][0] < seen["line"][1] <= width
    assert (seen["head"], seen["role"]) == (0, '"Role: "')


def test_on_a_wide_screen_it_is_a_table(opened):
    seen = opened(1280).evaluate(MEASURE)
    assert seen["head"] > 0
    assert seen["role"] == "none"
    assert seen["box"][0] == seen["box"][1]


def test_the_box_of_the_table_takes_the_focus_and_has_a_name(opened):
    box = opened(375).get_by_role("region", name="Passages of a & b.txt")
    box.focus()
    assert box.evaluate("box => box === document.activeElement")
