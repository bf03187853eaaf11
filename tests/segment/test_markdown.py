"""Markdown as converters of pages write it: links whose addresses stand in a list, escaped signs, wrapped lines."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit.segment.markdown import link_references, without_markup
from stancekit_schemas import Reaction

STATUS = "https://twitter.com/{}/status/15{:017}"


def posts(text: str, kind: str = "markdown") -> list[Reaction]:
    article = make_article(text, source="invented", kind=kind).article
    found = [r for r in segment_article(article).reactions if r.kind == "embedded"]
    assert all(r.text == article.text[r.start : r.end] for r in found)
    return found


LISTED = f"""# Bells

Mayor **Ivo Tamm** wants the bells [gone][1].

> Bells belong to
> another century. [#bells][2]
>
> — Ivo Tamm (@ivotamm) [May 2, 2022][3]

## 1\\. The answer

It came soon.

> Ring it.
>
> — Lena Roos ([@lenaroos][4]) [May 3, 2022][5]

That was all.

   [1]: /bells

   [2]: https://twitter.com/hashtag/bells "Bells"

   [3]: {STATUS.format("ivotamm", 1)}?ref_src=twsrc

   [4]: https://twitter.com/lenaroos

   [5]:
{STATUS.format("lenaroos", 2)}?ref_src=twsrc
"""


@pytest.mark.parametrize("kind", ["markdown", "text"])
def test_links_whose_addresses_stand_in_a_list_below(kind):
    assert [(r.text, r.author_handle, str(r.posted_on), r.permalink) for r in posts(LISTED, kind)] == [
        ("Bells belong to\n> another century. [#bells][2]", "@ivotamm", "2022-05-02", STATUS.format("ivotamm", 1)),
        ("Ring it.", "@lenaroos", "2022-05-03", STATUS.format("lenaroos", 2)),
    ]  # fmt: skip


def test_what_is_a_list_of_addresses():
    text = "Words.[^1]\n\n[a]: https://example.org (A page)\n[^1]: https://example.org\n[b]: two words\n"
    assert link_references(text) == {"[a]": "https://example.org"}


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        ("[2\\. Mai\n> 2022](https://twitter.com/a_r/status/1500000000000000001)", "2022-05-02"),
        ("[14 de julio de\n> 2022](https://twitter.com/a_r/status/1500000000000000001)", "2022-07-14"),
        ("[14 de\n> julio de 2022](https://twitter.com/a_r/status/1500000000000000001)", "2022-07-14"),
        ("[July 4,\n> 2022](https://twitter.com/a_r/status/1500000000000000001)", "2022-07-04"),
        ("[14\\. Juli 2022]", "2022-07-14"),
        ("12\\. Januar 2023", "2023-01-12"),
        ("2022\\-07\\-14", "2022-07-14"),
    ],
)
def test_escaped_and_wrapped_dates(dated, day):
    first = f"> Not ours\\.\n>\n> — Ada Roos (@a\\_r) {dated}\n\n"
    (one, other) = posts(f"# Bells\n\nThe bells ring.\n\n{first}Then this.\n\n{first}The end.\n")
    assert (one.text, one.author_handle, str(one.posted_on)) == ("Not ours\\.", "@a_r", day)
    assert other.text == "Not ours\\."


def test_an_escaped_sign_is_whole_in_the_text_of_a_post():
    (post,) = posts(
        "The bells ring.\n\n> \\#bells \\*are\\* bells\\!\n>\n> — Ada \\[A\\] Roos (@ada\\_roos) May 2, 2022\n"
    )
    assert (post.text, post.author_name, post.author_handle) == ("\\#bells \\*are\\* bells\\!", "Ada [A] Roos", "@ada_roos")  # fmt: skip


WRAPPED = """# Bells

Mayor Ivo Tamm wants the bells of the town gone by the end of this long summer,
and he has told his council so.

> Bells belong to another century, and so do all of you who ring them when others
> sleep.
>
> — Ivo Tamm (@ivotamm) [May 2, 2022](https://twitter.com/ivotamm/status/15001)

“The bells have rung since my grandmother was a child and they shall ring on,”
the sexton Karl Ots told the Gazette. His wife only laughed, as she always does
when mayors speak.
"""


def test_wrapped_paragraphs_are_read_as_one_line():
    article = make_article(WRAPPED, source="invented", kind="markdown").article
    [post, said] = segment_article(article).reactions
    assert post.text.endswith("when others\n> sleep.")
    assert (said.author_name, said.role) == ("Karl Ots", "reaction")


def test_lines_of_a_list_or_a_poem_are_not():
    text = "> Bells.\n\nWords [of](https://example.org) a poem,\nshort as they are,\nand no wider than this.\nThey end anywhere.\n"
    assert without_markup(text) == text.replace(">", " ")
    assert without_markup(WRAPPED).count("\n") == WRAPPED.count("\n") - 3
