"""Quotations that an article sets apart and signs with a name alone are its own, and whose they are is told."""

from __future__ import annotations

import pytest

from stancekit.segment import derive_html

PAGE = (
    "<html lang='{}'><article><h1>The last kettle</h1><p>Bo Reed posted on Monday.</p>"
    '<blockquote class="twitter-tweet"><p>I shall never boil water again, my friends.</p>&mdash; Bo Reed (@boreed) '
    '<a href="https://x.com/boreed/status/1881377012233445566">January 20, 2025</a></blockquote>'
    "<p>Many answered.</p>{}<p>The council meets on Monday.</p></article></html>"
)
SIGNED = [
    "<blockquote><p>{}</p><cite>Ina Falk</cite></blockquote>",
    "<blockquote><p>{}</p><p><cite>— Ina Falk, critic</cite></p></blockquote>",
    "<blockquote>{} <cite>Ina Falk</cite></blockquote>",
    '<blockquote class="pullquote">{}<span class="author">Ina Falk</span></blockquote>',
    "<blockquote><p>{}</p><footer>— Ina Falk, critic</footer></blockquote>",
    "<blockquote><p>{}</p><footer>— Ina Falk, <cite>Of Tea</cite> (2019)</footer></blockquote>",
    "<blockquote>{}<br>– Ina Falk (critic)</blockquote>",
    "<figure><blockquote><p>{}</p></blockquote><figcaption>Ina Falk</figcaption></figure>",
    "<figure><blockquote><p>{}</p></blockquote><figcaption>— Ina Falk, critic of the Bath Echo</figcaption></figure>",
    "<figure><blockquote><p>{}</p></blockquote><figcaption>Ina Falk, <cite>Of Tea</cite></figcaption></figure>",
    "<figure><blockquote><p>{}</p><cite>Ina Falk</cite></blockquote></figure>",
    "<blockquote><p>{}</p></blockquote><p>— Ina Falk, critic</p>",
    "<aside><blockquote><p>{}</p><cite>Ina Falk</cite></blockquote></aside>",
]


def quoted(cut, language, block):
    found = cut(PAGE.format(language, block), kind="html").reactions
    return [(r.text, r.author_name, r.needs_review) for r in found if r.kind == "quoted"]


@pytest.mark.parametrize("block", SIGNED)
@pytest.mark.parametrize(
    "words", ["“Tea was the voice of every house.”", "Tea was the voice of every house."]
)
def test_a_signed_quotation_is_of_the_one_who_signs(cut, block, words):
    doubts = () if words[0] == "“" else ("no_quotation_marks",)
    assert quoted(cut, "en", block.format(words)) == [(words, "Ina Falk", doubts)]


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("de", "„Der Tee war die Stimme jedes Hauses.“", "Ina Falk, Kritikerin"),
        ("fr", "« Le thé était la voix de chaque maison. »", "Ina Falk, critique"),
        ("es", "«El té era la voz de cada casa.»", "Ina Falk, crítica"),
        ("pl", "„Herbata była głosem każdego domu.”", "Ina Falk, krytyczka"),
        ("ja", "「お茶は、どの家でも声だったのです」", "深町伊奈（評論家）"),
    ],
)
@pytest.mark.parametrize("tag", ["cite", "footer"])
def test_a_signed_quotation_in_every_language(cut, language, words, name, tag):
    block = f"<blockquote><p>{words}</p><{tag}>{name}</{tag}></blockquote>"
    [(text, who, doubts)] = quoted(cut, language, block)
    assert (text, who, doubts) == (words, name.split(",")[0].split("（")[0], ())


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote><p>Tea was the voice of every house.</p><p>— with love</p></blockquote>",
        "<blockquote><p>Tea was the voice of every house.</p></blockquote>",
        "<blockquote><p>Tea was the voice of every house.</p></blockquote><p>— Tea</p>",
        "<blockquote><p>Tea was the voice of every house.</p></blockquote><p>Ina Falk, critic</p>",
        "<blockquote><p>Tea.</p><cite>Ina Falk</cite></blockquote>",
        "<blockquote><p>We all have read <cite>Of Tea</cite></p></blockquote>",
        "<figure><blockquote><p>Tea was the voice of every house.</p></blockquote><figcaption>Ina Falk at home. Photo: Bo Reed</figcaption></figure>",
        "<figure><blockquote><p>Tea was the voice of every house.</p></blockquote><figcaption>Photo: Ina Falk</figcaption></figure>",
    ],
)
def test_a_block_that_nobody_signs_is_nobodys(cut, block):
    assert quoted(cut, "en", block) == []


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote><p>Tea was the voice of every house.</p><footer>— Ina Falk, via Facebook</footer></blockquote>",
        "<blockquote><p>Tea was the voice of every house.</p><p>— Ina Falk on Facebook</p></blockquote>",
        "<blockquote><p>Tea was the voice of every house.</p></blockquote><p>— Ina Falk (@inafalk)</p>",
    ],
)
def test_with_a_platform_or_an_account_it_is_a_post(cut, block):
    found = cut(PAGE.format("en", block), kind="html").reactions
    assert [(r.kind, r.author_name) for r in found[1:]] == [("embedded", "Ina Falk")]


def test_a_signed_quotation_of_the_focal_person_repeats_the_statement(cut):
    block = "<blockquote><p>I shall never boil water again</p><cite>Bo Reed</cite></blockquote>"
    found = [r for r in cut(PAGE.format("en", block), kind="html").reactions if r.kind == "quoted"]
    assert [(r.author_name, r.role, r.copy_of is not None) for r in found] == [("Bo Reed", "statement", True)]


def test_the_caption_that_signs_stays_in_the_text():
    figure = "<figure><blockquote><p>Tea is all we need.</p></blockquote><figcaption>{}</figcaption></figure>"
    assert derive_html(figure.format("Ina Falk, critic"))[0] == "Tea is all we need.\n\nIna Falk, critic"
    assert derive_html(figure.format("Ina Falk, critic. Foto: dpa"))[0] == "Tea is all we need."
