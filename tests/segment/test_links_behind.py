"""Links that stand behind or below an attribution, and belong to its post."""

from __future__ import annotations

import pytest

MINE, HERS = (
    "https://x.com/ivotamm/status/1500000000000000001",
    "https://x.com/lena/status/1500000000000000002",
)
FIRST, SECOND = "Bread can wait until noon.", "Not mine it cannot, I start at two."
TEXT = (
    "The baker Ivo Tamm wants shorter nights.\n\n{first}\n\n— Ivo Tamm (@ivotamm) {a}\n\n"
    "{second}\n\n— Lena Roos (@lena) {b}\n\nThe bakers of the town meet again in June.\n"
)


def cut_with(cut, form, *, date="May 2, 2022"):
    a, b = (f"{date}{form.format(link=link)}" for link in (MINE, HERS))
    return cut(TEXT.format(first=FIRST, second=SECOND, a=a, b=b)).reactions


@pytest.mark.parametrize(
    "form",
    [
        " {link}", " ({link})", " <{link}>", " [{link}]", " · {link}", ", {link}", " – {link}?s=20", " [View on X]({link})",
        "\n{link}", "\n({link})", "\r\n{link}", "\n\n{link}", "\n[Link]({link})",
    ],
)  # fmt: skip
@pytest.mark.parametrize("date", ["May 2, 2022", ""])
def test_a_link_behind_an_attribution_is_that_of_its_post(cut, form, date):
    found = cut_with(cut, form, date=date)
    assert [(r.text, r.author_handle, r.permalink, r.status_id, r.links) for r in found] == [
        (FIRST, "@ivotamm", MINE, MINE[-19:], ()),
        (SECOND, "@lena", HERS, HERS[-19:], ()),
    ]


def test_links_that_head_their_posts_stay_there(cut):
    """Below a blank line a link is that of the next post where one stands above the first."""
    text = TEXT.format(
        first=f"{MINE}\n\n{FIRST}", second=f"{MINE[:-1]}9\n\n{SECOND}", a="May 2, 2022", b="May 2, 2022"
    )
    assert [r.permalink for r in cut(text.replace("Lena Roos (@lena)", "Ivo Tamm (@ivotamm)")).reactions] == [
        None,
        None,
    ]


def test_a_link_to_another_account_is_none_of_the_post(cut):
    found = cut_with(cut, "\nhttps://x.com/somebody/status/1500000000000000003")
    assert [r.permalink for r in found] == [None, None]


def test_a_link_that_ends_the_words_of_a_post_stays_in_it(cut):
    words = f"{SECOND} {MINE}"
    found = cut(TEXT.format(first=FIRST, second=words, a="May 2, 2022", b="May 2, 2022")).reactions
    assert [(r.text, r.links, r.permalink) for r in found] == [(FIRST, (), None), (words, (MINE,), None)]


def test_a_link_on_the_date_leaves_the_date(cut):
    text = TEXT.format(first=FIRST, second=SECOND, a=f"[May 2, 2022]({MINE})", b=f"[May 3, 2022]({HERS})")
    assert [(str(r.posted_on), r.permalink) for r in cut(text).reactions] == [
        ("2022-05-02", MINE),
        ("2022-05-03", HERS),
    ]
