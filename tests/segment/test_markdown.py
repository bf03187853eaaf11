"""Markdown as converters of pages write it: links whose addresses stand in a list, escaped signs, wrapped lines."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit.segment.markdown import is_markdown, link_references, without_markup
from stancekit.segment.markdown_links import without_link_syntax
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


SHARED = """Ivo Tamm wants the bells gone.

> [View this post on Instagram](https://www.instagram.com/p/C2Nbells/)
>
> [Ring them again, Ivo. All
> night.](https://www.instagram.com/p/C2Nbells/)
>
> A post shared by [Roos & Daughters, bell founders](https://www.instagram.com/roosanddaughtersbellfounders/?utm_source=embed&utm_campaign=loading) (@roosbells) on Jan 17, 2024 at 2:00pm PST

> We had eleven strangers sleeping in our tower.
>
> Posted by [Tower Farm Shop](https://www.facebook.com/towerfarmshopandcafe) on [Wednesday,
> January 17, 2024](https://www.facebook.com/towerfarm/posts/123)

> Ring it.
>
> — [Lena Roos](https://example.org/a/long/way/to/the/profile/of/lena/roos/and/her/bells) (@lenaroos) [May 3, 2022](https://twitter.com/lenaroos/status/15001)

That was all.
"""


def test_links_around_authors_and_whole_posts_are_in_no_name_and_no_words():
    assert [(r.author_name, r.author_handle, str(r.posted_on), r.text) for r in posts(SHARED)] == [
        (
            "Roos & Daughters, bell founders",
            "@roosbells",
            "2024-01-17",
            "Ring them again, Ivo. All\n> night.",
        ),
        ("Tower Farm Shop", None, "2024-01-17", "We had eleven strangers sleeping in our tower."),
        ("Lena Roos", "@lenaroos", "2022-05-03", "Ring it."),
    ]


def test_link_syntax_is_blanked_character_for_character():
    bare = without_link_syntax(SHARED.replace(">", " "))
    assert len(bare) == len(SHARED)
    assert "[May 3, 2022](https://twitter.com" in bare  # an attribution is read by it


QUOTES = """Ivo Tamm wants the bells gone.

> Bells belong to another century.
>
> I mean it.
>
> -- Ivo Tamm (@ivotamm) May 2, 2022

It took an hour.

> Ring it again.
>
> -- Lena Roos (@lenaroos) May 3, 2022
"""


def test_block_quotes_of_several_paragraphs_are_markdown_in_any_text():
    assert [r.text for r in posts(QUOTES, "text")] == [
        "Bells belong to another century.\n>\n> I mean it.",
        "Ring it again.",
    ]
    lone = "Ivo Tamm wants > 3 bells.\n\n> 3 bells are too many.\n\nRing it. -- Lena Roos (@lenaroos) May 3, 2022\n"
    article = make_article(lone, source="invented", kind="text").article
    assert not is_markdown(article, lone)


@pytest.mark.parametrize(
    "sign",
    [
        "View on Threads",
        "Auf Threads ansehen",
        "Voir sur Threads",
        "Ver en Threads",
        "Zobacz na Threads",
        "Threadsで見る",
    ],
)
def test_a_button_below_an_account_is_no_author(sign):
    text = f"Ivo Tamm wants the bells gone.\n\n> Ring it.\n>\n> Post by @lenaroos\n>\n> {sign}\n"
    assert [(r.author_name, r.author_handle, r.text) for r in posts(text)] == [
        (None, "@lenaroos", "Ring it.")
    ]


def test_addresses_say_nothing_of_the_width_of_lines():
    link = "[paper](https://example.org/an/address/which/is/long/and/which/no/converter/would/ever/break/in/parts/2022)"
    linked = WRAPPED.replace(
        "when mayors speak.\n", f"when mayors speak, and went to read the\n{link} that had\nit.\n"
    )
    assert without_markup(linked).count("\n") == linked.count("\n") - 5


@pytest.mark.parametrize(
    "heading",
    ["### Related", "### Mehr zum Thema", "### À lire aussi", "### Te puede interesar", "### Zobacz też"],
)
@pytest.mark.parametrize("kind", ["markdown", "text"])
def test_a_wrapped_paragraph_behind_a_box_of_links_is_prose(heading, kind):
    text = f"The baker Ivo Tamm has apologised.\n\n{heading}\n\n  * Bakers strike\n\nKarl Ots was not\nlaughing at all. “Nobody bakes for fun in a\nblizzard,” Ots said.\n"
    article = make_article(text, source="invented", kind=kind).article
    assert [r.text for r in segment_article(article).reactions] == ["“Nobody bakes for fun in a\nblizzard,”"]
    box = f"The baker Ivo Tamm has apologised.\n\n{heading}\n\n“Nobody bakes for fun in a blizzard”: bakers strike\n“We bake at night” and other bread\n"
    article = make_article(box, source="invented", kind=kind).article
    assert segment_article(article).reactions == ()
