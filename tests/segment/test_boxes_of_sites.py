"""Posts in boxes whose classes go on in those of the words and the author, and boxes that hold none."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment import derive_html

WORDS = "Tea at five, please."


def found(box: str, language: str = "en") -> list[tuple[str, str | None, str | None, str | None]]:
    text, embeds = derive_html(
        f"<html lang='{language}'><article><h1>Tea</h1><p>The mayor wrote.</p>{box}<p>So it goes.</p></article>"
    )
    return [
        (text[e.start : e.end], e.name, e.handle, e.platform)
        for e in embeds
        if e.end > e.start and e.kind == "embedded"
    ]


@pytest.mark.parametrize("tag", ["aside", "div", "section"])
@pytest.mark.parametrize(
    ("label", "who", "platform"),
    [
        ("From our Facebook page", "Ann Lee, Bath", "facebook"),
        ("Comentario en YouTube", "Ann Lee", "youtube"),
        ("Readers write", "Ann Lee (38), Bath", None),
        ("", "Ann Lee, teacher, on Instagram about the mayor", "instagram"),
        ("", "Ann Lee via Bluesky", "bluesky"),
    ],
)
def test_a_label_or_a_signature_that_names_a_platform_or_readers_makes_a_post(tag, label, who, platform):
    label = f'<div class="tea-box__label">{label}</div>'
    words, who = f'<div class="tea-box__quote">{WORDS}</div>', f'<div class="tea-box__who">{who}</div>'
    for parts in (label + words + who, label + who + words):
        box = f'<{tag} class="tea-box tea-box--wide">{parts}</{tag}>'
        assert found(box) == [(WORDS, "Ann Lee", None, platform)]


def test_the_words_may_be_a_blockquote():
    box = f'<section class="teekasten"><blockquote>{WORDS}</blockquote><p class="teekasten__quelle">Ann Lee, Lehrerin, auf Instagram zum Tee</p></section>'
    assert found(box, "de") == [(WORDS, "Ann Lee", None, "instagram")]


def test_elements_may_stand_without_a_space_between_them():
    box = f'<div class="c-te"><span class="c-te__red">Comentario en YouTube</span><p class="c-te__texto">{WORDS}</p><span class="c-te__autor">@annlee38</span><span class="c-te__fecha">15/01/2024</span></div>'
    assert found(box, "es") == [(WORDS, None, "@annlee38", "youtube")]
    _, [*_, embed] = derive_html(f"<html lang='es'>{box}")
    assert embed.day == date(2024, 1, 15)


def test_a_box_may_hold_several():
    item = '<div class="koe-box__item"><p class="koe-box__txt">{}</p><p class="koe-box__name">{}</p></div>'
    items = item.format("お茶は五時にお願いします。", "茶畑市・40代看護師") + item.format(
        "牛乳は要りません。", "上茶町・湯本さん(38)"
    )
    box = f'<section class="koe-box"><h3 class="koe-box__ttl">読者の声</h3>{items}</section>'
    assert found(box, "ja") == [
        ("お茶は五時にお願いします。", None, None, None),
        ("牛乳は要りません。", "湯本", None, None),
    ]


def test_a_signature_of_a_blockquote_may_say_more_than_where():
    block = f"<blockquote><p>{WORDS}</p><cite>Ann Lee, teacher from Bath, on Facebook</cite></blockquote>"
    assert found(block) == [(WORDS, "Ann Lee", None, "facebook")]


PARTS = f'<p class="{{0}}__text">{WORDS}</p><p class="{{0}}__author">{{1}}</p>'


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="pull">{PARTS.format("pull", "Ann Lee, mayor")}</div>',
        f'<div class="author-box">{PARTS.format("author-box", "Ann Lee, @annlee on Twitter")}</div>',
        f'<div class="box"><h1>Ten kettles</h1>{PARTS.format("box", "Ann Lee, @annlee")}</div>',
        f'<div class="box">{PARTS.format("box", "Ann Lee, head of Facebook")}</div>',
        f'<div class="box">{"<p>We boiled them all, and then some.</p>" * 9}{PARTS.format("box", "Ann Lee, @annlee")}</div>',
        f'<section class="comments"><div class="box">{PARTS.format("box", "Ann Lee, @annlee")}</div></section>',
        f'<aside class="related"><div class="box">{PARTS.format("box", "Ann Lee, @annlee")}</div></aside>',
        f'</article><div class="box">{PARTS.format("box", "Ann Lee, @annlee")}</div>',
        f'<figure><img><figcaption class="image"><span class="image__text">{WORDS}</span> <span class="image__author">Ann Lee on Instagram</span></figcaption></figure>',
    ],
)
def test_boxes_without_a_post(box):
    assert found(box) == []


def test_an_aside_without_a_post_is_no_text():
    aside = f'<aside class="pull"><h3 class="pull__title">“Tea”</h3>{PARTS.format("pull", "Ann Lee, mayor")}</aside>'
    assert derive_html(f"<article><p>Before.</p>{aside}<p>After.</p></article>") == ("Before.\n\nAfter.", ())


@pytest.mark.parametrize("line", ["Replying to @boreed", "Antwort an @boreed", "返信先: @boreedさん"])
def test_whom_a_post_answers_is_none_of_its_words(cut, line):
    box = f'<div class="x-card"><div class="x-card__head"><span class="x-card__name">Ann Lee</span><span class="x-card__id">@annlee</span></div><div class="x-card__body">{line}<br>{WORDS}</div><div class="x-card__foot">9:14 · 4 May 2023</div></div>'
    [post] = cut(f"<p>The mayor Bo Reed dislikes tea.</p>{box}<p>So it goes.</p>", kind="html").reactions
    assert (post.text, post.author_name, post.author_handle) == (WORDS, "Ann Lee", "@annlee")
