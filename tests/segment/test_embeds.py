"""Embeds as the platforms and the plugins of sites write them, and those that wait to be shown."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from html import escape

import pytest

from stancekit.segment import derive_html

TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Tea, please.</p>&mdash; Ann Lee (@annlee) '
    '<a href="https://twitter.com/annlee/status/1520000000000000001?ref_src=twsrc%5Etfw">May 2, 2022</a></blockquote>'
)


def instagram(call: str, caption: str, footer: str) -> str:
    address = "https://www.instagram.com/p/AbC1/?utm_source=ig_embed"
    words = f'<p style=" margin:8px 0 0 0;"> <a href="{address}">{caption}</a></p>' if caption else ""
    return (
        f'<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="{address}" data-instgrm-version="14"><div> <a href="{address}"> '
        '<div><div style="height: 40px;"></div></div><div style="padding: 19% 0;"></div><div><svg width="50px"><g><path d="M5"></path></g></svg></div>'
        f'<div><div style=" color:#3897f0;">{call}</div></div></a>{words}<p style=" color:#c9c8cd;">{footer}</p></div></blockquote>'
    )


@pytest.mark.parametrize(
    ("call", "footer", "day"),
    [
        ("View this post on Instagram", 'A post shared by <a href="https://www.instagram.com/annlee/">Ann Lee</a> (@annlee) on <time datetime="2018-05-02T10:00:00+00:00">May 2, 2018 at 3:00am PDT</time>', date(2018, 5, 2)),
        ("Voir cette publication sur Instagram", 'Une publication partagée par Ann Lee (@annlee) le <time datetime="2024-01-03T17:20:11+00:00">3 Janv. 2024 à 9 :20 PST</time>', date(2024, 1, 3)),
        ("Sieh dir diesen Beitrag auf Instagram an", "Ein Beitrag geteilt von Ann Lee (@annlee) am 3. Jan 2024 um 9:20 PST", date(2024, 1, 3)),
        ("Sieh dir diesen Beitrag auf Instagram an", "Ein Beitrag geteilt von Ann Lee (@annlee) am Mär 4, 2024 um 11:02 PST", date(2024, 3, 4)),
        ("Ver esta publicación en Instagram", "Una publicación compartida de Ann Lee (@annlee) el 10 de Abr de 2020 a las 2:00 PST", date(2020, 4, 10)),
        ("Ver esta publicación en Instagram", "Una publicación compartida de Ann Lee (@annlee) el 10 de Feb de 2020 a las 2:00 PST", date(2020, 2, 10)),
        ("Wyświetl ten post na Instagramie", 'Post udostępniony przez Ann Lee (@annlee) <time datetime="2023-01-17T06:10:00+00:00">Sty 17, 2023</time>', date(2023, 1, 17)),
        ("この投稿をInstagramで見る", "Ann Lee(@annlee)がシェアした投稿 - 2024年 6月月18日午前1時10分PDT", date(2024, 6, 18)),
        ("Wyświetl ten post na Instagramie", 'Post udostępniony przez Ann Lee (@annlee) o <time datetime="2023-01-17T06:10:00+00:00">17 Sty, 2023 o 6:10 PST</time>', date(2023, 1, 17)),
        ("View this post on Instagram", 'A post shared by Ann Lee (@annlee) on <time datetime="2023-01-17T06:10:00+00:00">17-nde 01 6:10</time>', date(2023, 1, 17)),
        ("View this post on Instagram", '<a href="https://www.instagram.com/p/AbC1/">A post shared by Ann Lee (@annlee)</a>', None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("caption", ["Tea at five ☕", ""])
def test_instagram(call, footer, day, caption):
    text, [embed] = derive_html(instagram(call, caption, footer))
    assert text[embed.start : embed.end] == caption
    assert (embed.name, embed.handle, embed.day) == ("Ann Lee", "@annlee", day)


def test_a_tweet_of_a_page_that_was_saved_once_it_was_shown():
    """Its frame is named for the information that it holds, as other frames name a line of author and date."""
    page = (
        '<div class="EmbeddedTweet"><blockquote class="Tweet h-entry js-tweetIdInfo" cite="https://twitter.com/annlee/status/1520000000000000001">'
        '<div class="Tweet-header"><span class="TweetAuthor-name">Ann Lee</span><span class="TweetAuthor-screenName">@annlee</span></div>'
        '<div class="Tweet-body e-entry-content"><p class="Tweet-text e-entry-title">Tea, please.</p>'
        '<div class="TweetInfo"><span class="TweetInfo-heartStat">129</span><div class="TweetInfo-timeGeo"><time datetime="2022-05-02T09:33:33">9:33 - 2 may. 2022</time></div></div>'
        '</div></blockquote></div><div class="EmbeddedTweet-cta"><a href="https://twitter.com/annlee">See the other Tweets of Ann Lee</a></div>'
    )
    text, embeds = derive_html(f"<p>She asked.</p>{page}<p>He went.</p>")
    found = [(text[e.start : e.end], e.name, e.handle, e.day) for e in embeds if e.start < e.end]
    assert found == [("Tea, please.", "Ann Lee", "@annlee", date(2022, 5, 2))]


@pytest.mark.parametrize(
    ("by", "day"),
    [
        ('Posted by {} on&nbsp;<a href="{}">Tuesday, May 3, 2022</a>', date(2022, 5, 3)),
        ('Publiée par {} sur&nbsp;<a href="{}">Mardi 3 mai 2022</a>', date(2022, 5, 3)),
        ('Opublikowany przez {}&nbsp;<a href="{}">Wtorek, 3 maja 2022</a>', date(2022, 5, 3)),
        ('投稿者: {}　日時: <a href="{}">2022年5月3日火曜日</a>', date(2022, 5, 3)),
    ],
)
def test_facebook(by, day):
    address = "https://www.facebook.com/ann/posts/1"
    by = by.format('<a href="https://www.facebook.com/ann/">Ann Lee</a>', address)
    text, [embed] = derive_html(
        f'<div class="fb-post" data-href="{address}"><blockquote cite="{address}" class="fb-xfbml-parse-ignore"><p>Tea, please.</p>{by}</blockquote></div>'
    )
    assert text[embed.start : embed.end] == "Tea, please."
    assert (embed.name, embed.handle, embed.day, embed.permalink) == ("Ann Lee", None, day, address)


def test_bluesky_and_mastodon():
    text, embeds = derive_html(
        '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/app.bsky.feed.post/3k"><p lang="en">Tea.<br><br>'
        '<a href="https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed">[image or embed]</a></p>&mdash; Ann Lee '
        '(<a href="https://bsky.app/profile/did:plc:a?ref_src=embed">@ann.bsky.social</a>) '
        '<a href="https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed">2024-11-18T10:12:33.123Z</a></blockquote>'
        '<blockquote class="mastodon-embed" data-embed-url="https://tea.example/@bo/110000000000000002/embed"> '
        '<a href="https://tea.example/@bo/110000000000000002"> <svg width="32"></svg> <div>Post by @bo@tea.example</div> <div>View on Mastodon</div> </a> </blockquote>'
    )
    assert [text[e.start : e.end] for e in embeds] == ["Tea.\n\n[image or embed]", ""]
    assert [(e.name, e.handle, e.day) for e in embeds] == [
        ("Ann Lee", "@ann.bsky.social", date(2024, 11, 18)),
        (None, "@bo@tea.example", None),
    ]
    assert embeds[1].permalink == "https://tea.example/@bo/110000000000000002"


def test_no_author_is_a_subreddit():
    card = '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/tea/comments/2abc/old/">Old card</a> from <a href="http://www.reddit.com/r/tea">r/tea</a></blockquote>'
    text, [embed] = derive_html(card)
    assert (text[embed.start : embed.end], embed.name) == ("Old card", None)


@pytest.mark.parametrize(
    "box",
    [
        '<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\nhttps://twitter.com/annlee/status/165400\n</div></figure>',
        '<div class="embed-twitter"><a href="https://twitter.com/annlee/status/165400">View the tweet</a></div>',
        '<div class="twitter-consent" data-url="https://twitter.com/annlee/status/165400"><p>Mit dem Laden akzeptieren Sie die Datenschutzerklärung.</p></div>',
        '<div class="embed embed--twitter"><p>Here stands something from X.</p><button>Load</button></div>',
        '<iframe src="https://www.facebook.com/plugins/post.php?href=x"></iframe><div class="fb-post" data-href="https://www.facebook.com/x/posts/99"></div>',
        '<amp-twitter data-tweetid="885634330868850690"></amp-twitter><script src="https://telegram.org/js/telegram-widget.js" data-telegram-post="tea/83"></script>',
    ],
)  # fmt: skip
def test_what_holds_no_words_of_a_post(box):
    _, embeds = derive_html(f"<p>Before.</p>{box}<p>After.</p>")
    assert [e for e in embeds if e.end > e.start] == []


@pytest.mark.parametrize(
    "page",
    [
        f'<div class="lazy" data-html="{escape(TWEET)}"></div>',
        f"<div class='lazy' data-embed='{TWEET}'></div>",
        f'<script type="text/html">{TWEET}</script>',
        f'<div class="borlabs-hide"><script type="text/template">{b64encode(TWEET.encode()).decode()}</script></div>',
        f'<amp-twitter data-tweetid="1520000000000000001">{TWEET.replace("<blockquote", "<blockquote placeholder")}</amp-twitter>',
        f'<div data-html="{escape(TWEET)}">{TWEET}</div>',
        f'<div data-html="{escape(TWEET)}"></div><noscript>{TWEET}</noscript>',
    ],
)  # fmt: skip
def test_a_post_that_waits_is_read_once(page):
    text, [embed] = derive_html(f"<p>Before.</p>{page}<p>After.</p>")
    assert (text[embed.start : embed.end], embed.handle) == ("Tea, please.", "@annlee")
    assert text == "Before.\n\nTea, please.\n\n— Ann Lee (@annlee) May 2, 2022\n\nAfter."


@pytest.mark.parametrize(
    "page",
    [
        f'<script type="text/template">{TWEET.replace("Tea", "{{ words }}")}</script>',
        f'<script type="application/json">{{"html": "{TWEET}"}}</script>',
        '<script type="text/template"><blockquote>Tea</blockquote></script>',
        f'<div data-html="{escape(TWEET)}',
    ],
)
def test_the_pattern_of_a_post_is_none(page):
    assert derive_html(f"<p>Before.</p>{page}")[1] == ()


def test_unclosed_embeds_of_one_platform_do_not_lie_in_each_other():
    post = '<blockquote class="bluesky-embed"><p>Tea {}</p>&mdash; Ann (@ann.bsky.social) May 2, 2022 '
    text, embeds = derive_html("".join(post.format(n) for n in range(9)))
    assert [text[e.start : e.end] for e in embeds] == [f"Tea {n}" for n in range(9)]
