"""Posts that a page embeds without their words are told, with a link to one of them."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment.pages.html import read_page

STATUS = "https://twitter.com/ivotamm/status/1664201234567890123"
WORDLESS = {
    "twitter": (f'<blockquote class="twitter-tweet"><a href="{STATUS}"></a></blockquote>', STATUS),
    "of a newer site": (
        '<div class="twitter-tweet"><a href="https://x.com/ivotamm/status/1664201234567890123"></a></div>',
        "https://x.com/ivotamm/status/1664201234567890123",
    ),
    "instagram": (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabcdefghij/"></blockquote>',
        "https://www.instagram.com/p/Cabcdefghij",
    ),
    "instagram, with its button": (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabcdefghij/"><a href="https://www.instagram.com/p/Cabcdefghij/">View this post on Instagram</a></blockquote>',
        "https://www.instagram.com/p/Cabcdefghij",
    ),
    "a frame of twitter": (
        '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=false&amp;id=1664201234567890125"></iframe>',
        "https://x.com/i/status/1664201234567890125",
    ),
    "a frame of bluesky": (
        '<iframe src="https://embed.bsky.app/embed/did:plc:abcdefgh/app.bsky.feed.post/3kabc2defgh2x?id=1"></iframe>',
        "https://embed.bsky.app/embed/did:plc:abcdefgh/app.bsky.feed.post/3kabc2defgh2x",
    ),
    "a frame of facebook": (
        '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fivotamm%2Fposts%2F1234567"></iframe>',
        "https://www.facebook.com/ivotamm/posts/1234567",
    ),
    "a frame of mastodon": (
        '<iframe src="https://mastodon.social/@ivotamm/112233445566778899/embed"></iframe>',
        "https://mastodon.social/@ivotamm/112233445566778899",
    ),
    "amp of instagram": (
        '<amp-instagram data-shortcode="Cabcdefghij"></amp-instagram>',
        "https://www.instagram.com/p/Cabcdefghij",
    ),
    "amp of tiktok": (
        '<amp-tiktok data-src="7153000000000000001"></amp-tiktok>',
        "https://www.tiktok.com/embed/7153000000000000001",
    ),
    "amp": ('<amp-twitter data-tweetid="1664201234567890125"></amp-twitter>', "https://x.com/i/status/1664201234567890125"),
}  # fmt: skip


def page(*embeds: str) -> str:
    return f"<html lang='en'><body><article><h1>Row over bread</h1><p>Ivo Tamm upset the town.</p>{''.join(embeds)}<p>The guild meets in June.</p></article></body></html>"


@pytest.mark.parametrize("name", WORDLESS)
def test_an_embed_without_words_is_told(name):
    markup, address = WORDLESS[name]
    assert [url.rstrip("/") for url in read_page(page(markup)).wordless] == [address]
    (told,) = make_article(page(markup), source="invented", kind="html").article.problems
    assert told.startswith("1 embedded post has no words on this page")
    assert address in told


def test_several_are_one_remark_and_each_counts_once():
    (told,) = make_article(
        page(*(markup for markup, _ in WORDLESS.values())), source="invented", kind="html"
    ).article.problems
    assert told.startswith("7 embedded posts have no words")


@pytest.mark.parametrize(
    "markup",
    [
        f'<blockquote class="twitter-tweet"><p>I bake at noon.</p>&mdash; Ivo Tamm (@ivotamm) <a href="{STATUS}">June 1, 2023</a></blockquote>',
        f'<blockquote class="twitter-tweet"><p>I bake at noon.</p>&mdash; Ivo Tamm (@ivotamm) <a href="{STATUS}">June 1, 2023</a></blockquote><iframe src="https://platform.twitter.com/embed/Tweet.html?id=1664201234567890123"></iframe>',
        '<iframe src="https://example.org/map?id=1664201234567890125"></iframe>',
        '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
        '<div class="twitter-follow"><a href="https://twitter.com/ivotamm"></a></div>',
        "<aside><iframe src='https://platform.twitter.com/embed/Tweet.html?id=1664201234567890125'></iframe></aside>",
    ],
)
def test_what_has_its_words_or_is_no_post_is_not(markup):
    assert read_page(page(markup)).wordless == ()
