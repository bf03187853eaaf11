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
