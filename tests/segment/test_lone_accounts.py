"""Lines that are an account and its platform attribute what stands above them, where that speaks like a post."""

from __future__ import annotations

import pytest

HEAD = "# Bread\n\nThe baker **Ivo Tamm** wants shorter nights.\n\n> Bread can wait.\n>\n> — Ivo Tamm (@ivotamm) on X, May 2, 2022\n\nOthers answered on Threads.\n\n"
TAIL = "\n\nThe guild of the bakers will meet again in June.\n"


def posts(cut, words):
    found = cut(HEAD + words + TAIL, kind="markdown").reactions
    return [(r.author_handle, r.platform, r.text) for r in found if r.kind == "embedded"][1:]


@pytest.mark.parametrize("words", ["😴💤", "not mine it cannot!! 😴"])
@pytest.mark.parametrize(
    "line", ["@lena.roos on Threads", "@lena.roos auf Threads", "@lena.roos sur Threads", "@lena.roos en Threads", "@lena.roos na Threads", "@lena.roos（Threads）"]
)  # fmt: skip
def test_below_a_post(cut, words, line):
    assert posts(cut, f"{words}\n\n{line}") == [("@lena.roos", "threads", words)]


def test_below_prose_it_is_none(cut):
    assert posts(cut, "The city of Leeds had banned ovens in 1920.\n\n@lena.roos on Threads") == []
    heads = "**@lena.roos on Threads**\n\nnot mine it cannot!! 😴\n\n**@kim on Threads**\n\nI sleep at noon, thanks 😴"
    assert posts(cut, heads) == []


TIMES = ["09:01 PM - 03 May 2022", "21:01 - 3. Mai 2022", "21h01 - 3 mai 2022", "3 de mayo de 2022", "3 maja 2022, 21:01", "2022年5月3日 21:01"]  # fmt: skip
LABELS = ["Twitter: @{}", "twitter: @{}", "Via Twitter: @{}", "Twitter / @{}", "Twitter: @{} / Via Twitter", "@{0} / Via Twitter: @{0}"]  # fmt: skip
FIRST, SECOND = "i start at two, thanks", "then buy your own bread, ivo"


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_label_below_the_time_attributes_what_stands_above_both(cut, time, gap):
    words = gap.join(("1.", FIRST, time, "Twitter: @lena", "", "2.", SECOND, time, "Twitter: @kim", "", "3."))
    found = cut("The baker Ivo Tamm wants shorter nights.\n\n" + words + TAIL).reactions
    assert [(r.author_name, r.author_handle, str(r.posted_on), r.platform, r.text) for r in found] == [
        (None, "@lena", "2022-05-03", "twitter", FIRST),
        (None, "@kim", "2022-05-03", "twitter", SECOND),
    ]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_without_a_time(cut, label):
    words = f"{FIRST}\n\n{label.format('lena')}\n\n{SECOND}\n\n{label.format('kim')}"
    found = [r for r in cut(HEAD + words + TAIL, kind="markdown").reactions if r.kind == "embedded"][1:]
    assert [(r.author_name, r.author_handle, r.text) for r in found] == [
        (None, "@lena", FIRST),
        (None, "@kim", SECOND),
    ]
    assert all("attribution_uncertain" in r.needs_review for r in found)


def test_a_label_in_a_byline_or_below_a_picture_attributes_nothing(cut):
    byline = "Bakers want to sleep\nBy Lena Roos\nMay 3, 2022\nTwitter: @lena\n\nThe guild of the bakers met on Tuesday.\n"
    assert cut(byline).reactions == ()
    assert posts(cut, "The city of Leeds had banned ovens in 1920.\n\nInstagram / @lena") == []
