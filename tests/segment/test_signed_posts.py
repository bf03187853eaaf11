"""Posts that a site sets itself are told by their lines of author and date, and nothing else is taken for one."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment import derive_html

DAY = date(2023, 5, 4)
TIME = '<time datetime="2023-05-04T18:22:00Z">4 May 2023, 20:22</time>'


def posts(page: str) -> list[tuple[str, str | None, str | None, date | None]]:
    text, embeds = derive_html(
        f"<article><p>The mayor wrote.</p>{page}<p>The council meets on Monday.</p></article>"
    )
    return [
        (text[e.start : e.end], e.name, e.handle, e.day)
        for e in embeds
        if e.end > e.start and e.kind == "embedded"
    ]


@pytest.mark.parametrize(
    "page",
    [
        f"<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>Ann Lee, {TIME}</figcaption></figure>",
        f"<blockquote><p>Tea, please.</p><footer><cite>Ann Lee</cite>, on Facebook, {TIME}</footer></blockquote>",
        f"<blockquote><p>Tea, please.</p><p><strong>Ann Lee</strong>, {TIME}</p></blockquote>",
        f"<blockquote><header><strong>Ann Lee</strong> — {TIME}</header><p>Tea, please.</p></blockquote>",
        '<div class="fb-comment"><p class="fb-author">Ann Lee</p><p class="fb-text">Tea, please.</p><p class="fb-date">4 mai 2023</p></div>',
        '<div class="fb-comment"><strong>Ann Lee</strong><p>Tea, please.</p><small>4 de mayo de 2023 · Me gusta · Responder</small></div>',
        f'<div class="fb-post-static"><p class="fb-autor"><b>Ann Lee</b> · {TIME}</p><div class="fb-tresc"><p>Tea, please.</p></div></div>',
        '<div class="comentario"><cite>Ann Lee</cite><small>4 de mayo de 2023 a las 14:11</small><p>Tea, please.</p></div>',
        '<div class="facebook-comment"><b>Ann Lee</b> schrieb am 4. Mai 2023:<br>Tea, please.</div>',
        '<li class="leserkommentar"><strong>Ann Lee</strong> (Facebook), 4. Mai 2023: <p>Tea, please.</p></li>',
        ('<div class="comment"><div class="comment-header"><span class="comment-author">Ann Lee</span><span class="comment-date">2023/05/04 10:12</span>'
        '</div><div class="comment-body">Tea, please.</div></div>'),
        ('<div class="commentaire"><div class="commentaire-entete"><span class="pseudo">Ann Lee</span>, le <span class="date">04/05/2023 à 12h30</span></div>'
        '<div class="commentaire-texte">Tea, please.</div></div>'),
        f'<article itemtype="https://schema.org/Comment"><header><span itemprop="author">Ann Lee</span> {TIME}</header><div itemprop="text">Tea, please.</div></article>',
        ('<div class="tgme_widget_message"><div class="tgme_widget_message_author"><a href="https://t.me/ann">Ann Lee</a></div><div class="tgme_widget_message_text">'
        'Tea, please.</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><time datetime="2023-05-04T10:12">10:12</time></div></div>'),
    ],
)  # fmt: skip
def test_the_author_and_the_date_of_a_post_in_the_markup_of_a_site(page):
    page = f"<html lang='fr'>{page}" if "04/05/2023" in page else page
    assert posts(page) == [("Tea, please.", "Ann Lee", None, DAY)]


@pytest.mark.parametrize(
    "page",
    [
        ('<figure class="embed embed-mastodon"><blockquote cite="https://tea.example/@ann/113502214"><p>Tea.</p><p>Please.</p></blockquote>'
        f"<figcaption>Ann Lee (@ann@tea.example), {TIME}</figcaption></figure>"),
        ('<div class="mastodon-post" data-url="https://tea.example/@ann/113502214"><div class="mastodon-post__author"><strong>Ann Lee</strong> '
        '<span>@ann@tea.example</span></div><div class="mastodon-post__content"><p>Tea.</p><p>Please.</p></div>'
        f'<div class="mastodon-post__footer">{TIME} · 318 Favoriten</div></div>'),
        ('<blockquote cite="https://tea.example/@ann/113502214"><p>Tea.</p><p>Please.</p><footer><a class="p-author" href="https://tea.example/@ann">Ann Lee</a> '
        f"<span>@ann@tea.example</span> {TIME}</footer></blockquote>"),
    ],
)  # fmt: skip
def test_a_mastodon_post_in_the_markup_of_a_site(page):
    text, [embed] = derive_html(f"<p>Before.</p>{page}")
    assert text[embed.start : embed.end] == "Tea.\n\nPlease."
    assert (embed.name, embed.handle, embed.day, embed.platform) == (
        "Ann Lee",
        "@ann@tea.example",
        DAY,
        "mastodon",
    )
    assert embed.permalink == "https://tea.example/@ann/113502214"


def test_a_tweet_drawn_without_its_script():
    page = (
        '<article data-testid="tweet" class="react-tweet"><div class="header_header__x1"><span class="header_authorName__q">Ann Lee</span>'
        '<span class="header_username__w">@annlee</span></div><p class="tweet-body__1">Tea, please.</p>'
        f'<a href="https://x.com/annlee/status/165400">{TIME}</a><div class="tweet-actions__1"><span>12</span><span>Reply</span></div></article>'
    )
    assert posts(page) == [("Tea, please.", "Ann Lee", "@annlee", DAY)]


@pytest.mark.parametrize(
    "page",
    [
        ('<div class="fb-comment"><b>Ann Lee</b><p>Tea, please.</p><small>4 May 2023 · Like</small>'
        '<div class="fb-comment reply"><b>Bo Reed</b><p>And milk.</p><small>4 May 2023 · Like</small></div></div>'),
        (f'<div class="comment"><span class="author">Ann Lee</span> {TIME}<p>Tea, please.</p><div class="replies">'
        f'<div class="comment comment--reply"><span class="author">Bo Reed</span> {TIME}<p>And milk.</p></div></div></div>'),
        (f'<div class="kommentar"><cite>Ann Lee</cite>{TIME}<div class="kommentar__text">Tea, please.</div>'
        f'<div class="kommentar kommentar--antwort"><cite>Bo Reed</cite>{TIME}<div class="kommentar__text">And milk.</div></div></div>'),
    ],
)  # fmt: skip
def test_a_reply_inside_a_comment_is_a_post_of_its_own(page):
    found = [(text.split("\n")[0], name, day) for text, name, _, day in posts(page)]
    assert found == [("Tea, please.", "Ann Lee", DAY), ("And milk.", "Bo Reed", DAY)]


def test_the_words_of_a_comment_may_be_named_like_it():
    page = f'<div class="comment"><b class="author">Ann Lee</b> {TIME}<div class="comment">Tea, please.</div></div>'
    assert posts(page) == [("Tea, please.", "Ann Lee", None, DAY)]


@pytest.mark.parametrize(
    "page",
    [
        '<div class="review"><span class="reviewer">Ann Lee</span> <span class="stars">★★★☆☆</span> <span class="date">4 May 2023</span><p>Tea, please.</p></div>',
        '<div itemtype="https://schema.org/Review"><span itemprop="author">Ann Lee</span> <span>4 May 2023</span><p itemprop="reviewBody">Tea, please.</p></div>',
        '<div class="reader-comment"><p class="reader-comment__text">Tea, please.</p><p class="reader-comment__by">Ann Lee, Bath, 4 May 2023</p></div>',
        "<blockquote><p>Tea, please.</p><cite>Ann Lee on Facebook, 4 May 2023</cite></blockquote>",
        "<blockquote><p>Tea, please.</p><footer>Ann Lee, Mastodon, 4 May 2023</footer></blockquote>",
        "<blockquote><p>Tea, please.</p><footer>— <cite>Ann Lee</cite>, Facebook, 4 May 2023</footer></blockquote>",
        "<blockquote><p>Tea, please.</p><p>— Ann Lee auf Facebook, 4. Mai 2023</p></blockquote>",
        "<blockquote><p>Tea, please.</p><footer>— Ann Lee, Bath, 4 May 2023</footer></blockquote>",
        "<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>Ann Lee on Facebook, 4 May 2023</figcaption></figure>",
        "<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>— Ann Lee, via Bluesky, 4 May 2023</figcaption></figure>",
        '<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>Ann Lee <time datetime="2023-05-04">4 May</time></figcaption></figure>',
        '<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>Ann Lee, <time datetime="2023-05-04">le 4 mai à midi</time></figcaption></figure>',
        '<blockquote><p>Tea, please.</p><p><a href="https://www.facebook.com/ann.lee/posts/1022">Ann Lee on Facebook, 4 May 2023</a></p></blockquote>',
    ],
)
def test_reviews_and_signatures_that_name_the_platform_or_link_to_the_post(page):
    assert posts(page) == [("Tea, please.", "Ann Lee", None, DAY)]


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote><p>Tea, please.</p><footer>— <cite>Ann Lee</cite>, Facebook</footer></blockquote>",
        "<blockquote><p>Tea, please.</p><cite>Ann Lee on Facebook</cite></blockquote>",
        "<figure><blockquote><p>Tea, please.</p></blockquote><figcaption>— Ann Lee, Facebook</figcaption></figure>",
    ],
)
def test_a_signed_block_takes_in_nothing_outside_of_it_and_has_its_platform(cut, block):
    page = (
        f"<article><h1>Tea</h1><p>The mayor Bo Reed dislikes tea.</p>{block}<p>That was that.</p></article>"
    )
    [post] = cut(page, kind="html").reactions
    assert (post.kind, post.text, post.author_name, post.platform) == (
        "embedded",
        "Tea, please.",
        "Ann Lee",
        "facebook",
    )


def test_the_caption_of_a_picture_is_no_post():
    page = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"
    assert posts(page.format("Ann Lee on Facebook, 4 May 2023")) == []
    assert (
        posts(
            page.replace("<img src='a.jpg'>", "<blockquote>Tea, please.</blockquote>").format(
                "Photo: Ann Lee on Facebook, 4 May 2023"
            )
        )
        == []
    )


def test_a_card_that_holds_the_headline_is_the_article():
    page = (
        '<div class="review"><h1>Ten kettles</h1><p class="author">Ann Lee</p>'
        f'{TIME}<p>We boiled them all.</p><aside class="related">More kettles</aside></div>'
    )
    text, embeds = derive_html(page)
    assert (embeds, "More kettles" in text) == ((), False)


def test_a_comment_without_a_day_needs_a_time_a_platform_or_a_reader():
    card = '<div class="comment">{}<p class="text">Tea, please.</p></div>'
    found = [("Tea, please.", "Ann L.", None, None)]
    assert posts(card.format('<span class="author">Ann L.</span> <time>2 hours ago</time>')) == found
    assert posts(card.format('<p class="author">Ann L., reader from Bath</p>')) == found
    assert posts(card.format('<p class="author">Ann L.</p>').replace("comment", "yt-comment")) == found
    assert posts(card.format("<b>Ann L.</b> · vor 2 Jahren · 12 Likes")) == found
    assert posts(card.format('<p class="author">Ann L.</p>')) == []


@pytest.mark.parametrize(
    "page",
    [
        '<blockquote class="pullquote"><p>Tea is all.</p><cite>Ann Lee, mayor</cite></blockquote>',
        '<figure class="wp-block-pullquote"><blockquote><p>Tea is all.</p><cite>Ann Lee</cite></blockquote></figure>',
        "<blockquote><p>Tea is all.</p><footer>— Ann Lee, <cite>Of Tea</cite> (2019)</footer></blockquote>",
        f"<blockquote><p>Tea is all.</p><footer>Ann Lee, speech to the council, {TIME}</footer></blockquote>",
        f'<figure><img src="a.jpg"><figcaption><cite>Ann Lee</cite>, {TIME}</figcaption></figure>',
        f'<div class="author-box"><strong>Ann Lee</strong> {TIME}<p>Ann Lee writes about tea.</p></div>',
        f'<article class="teaser"><h3>Ten kettles</h3>{TIME}<p>We boiled them all.</p></article>',
        f'<article class="kommentar"><h2>Tea is all</h2><p class="author">Ann Lee</p>{TIME}<p>It always was.</p></article>',
        '<div class="reaction"><h4>The ministry</h4><p>It knows nothing of tea.</p></div>',
        f'<section id="comments"><div class="comment"><b>Ann Lee</b> {TIME}<p>Tea, please.</p></div></section>',
        f'</article><div class="comment"><b>Ann Lee</b> {TIME}<p>Tea, please.</p></div>',
    ],
)  # fmt: skip
def test_what_is_no_post(page):
    assert posts(page) == []


def test_a_caption_stays_out_of_the_text_unless_it_signs_a_post():
    figure = (
        "<figure><blockquote><p>Tea is all.</p></blockquote><figcaption>{}</figcaption></figure><p>So.</p>"
    )
    assert derive_html(figure.format("Ann Lee at home. Photo: Bo Reed"))[0] == "Tea is all.\n\nSo."
    assert "Ann Lee, 4 May" in derive_html(figure.format(f"Ann Lee, {TIME}"))[0]


def test_the_class_of_a_whole_article_is_no_comment():
    page = (
        '<article class="post category-comment tag-reaction"><p>The mayor wrote.</p><aside>More</aside>'
        "<figure><img><figcaption>Photo, 4 May 2023</figcaption></figure><p>Nobody answered.</p></article>"
    )
    assert derive_html(page) == ("The mayor wrote.\n\nNobody answered.", ())


def test_posts_in_a_box_of_several_are_read_one_by_one():
    post = '<div class="tweet"><p>Tea {0}.</p><p class="tweet-author">— Ann (@ann{0}) 4 May 2023</p></div>'
    page = f'<div class="tweets">{post.format(1)}{post.format(2)}</div>'
    assert posts(page) == [("Tea 1.", "Ann", "@ann1", DAY), ("Tea 2.", "Ann", "@ann2", DAY)]


@pytest.mark.parametrize(
    "head",
    ['<div class="teabox__kopf"><i class="icon"></i> Mastodon</div>', "<header>Mastodon</header>", "<div>Mastodon</div>",
     '<div class="teabox__head">Beitrag auf Mastodon</div>'],
)  # fmt: skip
def test_the_platform_above_the_words_is_none_of_them(head):
    box = f'<section class="teabox teabox--mastodon">{head}<div class="teabox__text"><p>Tea, please.</p></div><div class="teabox__fuss">Ann Lee, @ann@tea.example, 4. Mai 2023</div></section>'
    assert posts(box) == [("Tea, please.", "Ann Lee", "@ann@tea.example", DAY)]
    said = box.replace(head, "<p>Mastodon is full of tea.</p>")
    assert posts(said)[0][0] == "Mastodon is full of tea.\n\nTea, please."
