"""Embeds are read from the page itself, and the text behind the offsets is derived by fixed rules."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment import derive_html
from stancekit.segment.pages.html import read_page

TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en">Tea &amp; toast,<br>please.</p>&mdash; Ann <b>Lee</b> (@annlee) '
    '<a href="https://twitter.com/annlee/status/123?ref_src=x">May 2, 2022</a></blockquote>'
)


def test_a_tweet_with_everything():
    text, [embed] = derive_html(f"<p>Before.</p>{TWEET}<p>After.</p>")
    assert text[embed.start : embed.end] == "Tea & toast,\nplease."
    assert (embed.name, embed.handle, embed.day) == ("Ann Lee", "@annlee", date(2022, 5, 2))
    assert (embed.permalink, embed.status_id) == ("https://twitter.com/annlee/status/123", "123")
    assert text.startswith("Before.\n\nTea")
    assert text.endswith("\n\nAfter.")


def test_scripts_navigation_captions_and_related_links_are_left_out():
    text, embeds = derive_html(
        "<nav>Home</nav><div id='cookie-banner'>“no”</div><script>“no”</script><style>a{}</style><p>Kept.</p><figcaption>“no”</figcaption>"
        '<aside class="related">“no”</aside><form>no</form><footer>no</footer>'
    )
    assert text == "Kept."
    assert embeds == ()


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ("“Tea, please.” — Ann Lee (@annlee), 4 May 2023", True),
        ("Ann Lee (@annlee), 4 May 2023", False),
        ("“Tea, please”: Ann Lee in 2023. Photo: Bo Reed", False),
    ],
)
def test_the_caption_of_a_picture_is_text_where_it_quotes_and_signs_a_post(caption, kept):
    page = f"<p>Before.</p><figure><img src='a.png'><figcaption>{caption}</figcaption></figure><p>After.</p>"
    assert derive_html(page)[0] == f"Before.\n\n{caption}\n\nAfter." if kept else "Before.\n\nAfter."


def test_a_post_in_the_caption_of_a_picture_is_kept():
    text, [embed] = derive_html(f"<figure><img><figcaption>{TWEET}</figcaption></figure><p>After.</p>")
    assert text[embed.start : embed.end] == "Tea & toast,\nplease."


def test_an_embed_in_an_aside_is_kept():
    text, [embed] = derive_html(f"<aside>gone {TWEET}</aside>")
    assert text[embed.start : embed.end] == "Tea & toast,\nplease."
    assert "gone" not in text


@pytest.mark.parametrize(
    ("words", "call"),
    [("Post by @ann.lee", "View on Threads"), ("Publicado por @ann.lee", "Ver en Threads"),
     ("Beitrag von @ann.lee", "Auf Threads ansehen"), ("Publié par @ann.lee", "Voir sur Threads")],
)  # fmt: skip
def test_the_lines_of_the_platform_are_no_part_of_a_post(words, call):
    page = (
        '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ann.lee/post/C1">'
        f"<a><div>Tea, please.</div><div>{words}</div><div>{call}</div></a></blockquote>"
    )
    text, [embed] = derive_html(page)
    assert text[embed.start : embed.end] == "Tea, please."


@pytest.mark.parametrize(
    "line",
    ["Post by @ann.lee", "Publicación de @ann.lee", "Publication de @ann.lee", "Beitrag von @ann.lee", "Wpis użytkownika @ann.lee", "Wpis @ann.lee"],
)  # fmt: skip
def test_what_leads_the_account_of_a_threads_post_in_is_no_name(line):
    address = "https://www.threads.net/@ann.lee/post/C1"
    text, [embed] = derive_html(
        f'<blockquote class="text-post-media" data-text-post-permalink="{address}"><a href="{address}"><div><div>{line}</div></div></a>'
        f'<div>Tea, please.</div><div><a href="{address}">View on Threads</a></div></blockquote>'
    )
    assert (text[embed.start : embed.end], embed.name, embed.handle) == ("Tea, please.", None, "@ann.lee")


def test_the_account_above_the_words_of_a_threads_post_is_its_author():
    page = (
        '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ann.lee/post/C1">'
        "<a><div>{}</div><div>Tea, please.</div><div>View on Threads</div></a></blockquote>"
    )
    for line, name, words in (
        ("ann.lee", "ann.lee", "Tea, please."),
        ("@ann.lee", None, "Tea, please."),
        ("Tea!", None, "Tea!\n\nTea, please."),
    ):
        text, [embed] = derive_html(page.format(line))
        assert (text[embed.start : embed.end], embed.name, embed.handle) == (words, name, "@ann.lee")


def test_a_template_shows_a_post_that_waits_for_consent_and_nothing_else():
    pattern = f"<template id='card'>{TWEET}<p>“No,” said nobody.</p></template>"
    assert derive_html(f"<p>Before.</p>{pattern}<p>After.</p>") == ("Before.\n\nAfter.", ())
    for waiting in (
        f"<div class='embed-consent'><p>Show?</p><template>{TWEET}</template></div>",
        f"<template data-embed='x'>{TWEET}</template>",
    ):
        text, [embed] = derive_html(f"{waiting}<p>Between.</p>{pattern}")
        assert text[embed.start : embed.end] == "Tea & toast,\nplease."
        assert text.endswith("Between.")


@pytest.mark.parametrize("caption", ["Steep it <a href='https://www.tiktok.com/tag/tea'>#tea</a>", ""])
@pytest.mark.parametrize("tag", ["p", "span"])
def test_the_author_and_the_music_of_tiktok_are_no_words(caption, tag):
    text, [embed] = derive_html(
        '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@potlid/video/71"><section>'
        f'<a href="https://www.tiktok.com/@potlid?refer=embed">@potlid</a> <{tag}>{caption}</{tag}> '
        '<a href="https://www.tiktok.com/music/kettle-1">♬ original sound - potlid</a></section></blockquote>'
    )
    assert text[embed.start : embed.end] == ("Steep it #tea" if caption else "")
    assert (embed.name, embed.handle) == (None, "@potlid")


def test_reddit_gives_the_title_of_a_post_and_no_words_of_a_comment():
    thread = "https://www.reddit.com/r/tea/comments/1abc/"
    by = 'by<a href="https://www.reddit.com/user/potlid/">u/potlid</a>'
    text, embeds = derive_html(
        f'<blockquote class="reddit-embed-bq"><a href="{thread}">Milk goes in last</a><br> {by} in<a href="/r/tea">tea</a></blockquote>'
        f'<blockquote class="reddit-embed-bq"><a href="{thread}comment/k1/">Comment</a><br> {by} from discussion</blockquote>'
        f'<blockquote class="reddit-embed-bq"><p>Never in first.</p><a href="{thread}comment/k2/">Comment</a><br> {by}</blockquote>'
    )
    assert [text[e.start : e.end] for e in embeds] == ["Milk goes in last", "", "Never in first."]
    assert [e.name for e in embeds] == ["u/potlid"] * 3


def test_an_unclosed_tweet_ends_at_the_next():
    unclosed = TWEET.replace("</blockquote>", "")
    text, embeds = derive_html(unclosed + TWEET.replace("Tea", "Milk"))
    assert [text[e.start : e.end] for e in embeds] == ["Tea & toast,\nplease.", "Milk & toast,\nplease."]


def test_language_and_day_come_from_the_head():
    page = read_page(
        '<html lang="de-AT"><head><meta property="article:published_time" content="2022-05-02T08:00"></head><p>Ja.'
    )
    assert (page.language, page.published_on, page.text) == ("de", date(2022, 5, 2), "Ja.")


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "<p",
        "</p></p>",
        "<blockquote>",
        "&#x110000;&#0;",
        "<![CDATA[x",
        "<![ other [x",
        "<!-- never closed",
    ],
)
def test_broken_pages_do_not_raise(page):
    text, embeds = derive_html(page)
    assert isinstance(text, str)
    assert embeds == ()


@pytest.mark.parametrize(
    "page",
    [
        '<P CLASS="a">One</P><P CLASS="b">two</P>',
        "<p class='a'>One</p ><p  class='b' >two</p>",
        "<p class=a>One</p\n><p class=b hidden>two",
    ],
)
def test_the_same_page_in_other_spelling_is_the_same(page):
    assert derive_html(page) == derive_html('<p class="a">One</p><p class="b">two</p>')


@pytest.mark.parametrize(
    ("language", "words"),
    [("en-GB", "“Tea ‘at five’, please”"), ("de", "„Tea ‚at five‘, please“"), ("fr", "«Tea “at five”, please»"),
     ("es", "«Tea “at five”, please»"), ("pl", "„Tea «at five», please”"), ("ja", "「Tea 『at five』, please」"), ("it", "“Tea ‘at five’, please”")],
)  # fmt: skip
def test_a_q_element_has_the_marks_of_the_language(language, words):
    page = f"<html lang='{language}'><p>Ann Lee wrote: <q>Tea <q>at five</q>, please</q>. So.</p><q>"
    assert derive_html(page)[0] == f"Ann Lee wrote: {words}. So."


@pytest.mark.parametrize("page", ["<p><q>“Tea, please”</q>.</p>", "<p>“<q>Tea, please</q>”.</p>"])
def test_a_q_element_with_marks_of_the_page_gets_no_others(page):
    assert derive_html(page)[0] == "“Tea, please”."


def test_a_q_element_that_is_not_closed_ends_with_its_paragraph():
    assert (
        derive_html("<p>So <q>tea, please</p><p>They <q></q>left.</p>")[0] == "So “tea, please”\n\nThey left."
    )


def test_a_headline_stands_among_the_lines_of_its_site(cut):
    above = "<header>The Kettle</header><p>FOOD · EAST COAST</p>"
    below = "<h2>A baker asks for milk in all of them</h2><p>Bo Reed, food reporter</p><ul><li>Facebook</li><li>WhatsApp</li><li>Copy link</li><li>Send by mail</li></ul>"
    page = f"{above}<h1>Lee pours scorn on milk: “Tea is no soup with a handle”</h1>{below}<p>Ann Lee has had enough. “I ask for a cup and they bring me a bowl,” she said.</p>"
    assert [r.text for r in cut(page, kind="html").reactions] == [
        "“I ask for a cup and they bring me a bowl,”"
    ]
