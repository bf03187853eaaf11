"""Texts that look the same and are set otherwise: decomposed letters, spaces, line ends, marks nobody sees."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit.segment.reading import Reading, shown_name

ARTICLE = """La ministre Hélène Ferré a publié un message sur les pêcheurs, le 3 février.

Un pêcheur qui dort n’a jamais été un pêcheur. Levez-vous !

— Hélène Ferré (@hferre) 3 février 2022

« Elle n’a jamais tenu une canne », a raillé le député Clément Béraud. « C’est du mépris », tranche Zoé Létang, \
présidente des mareyeurs.

Je me lève à quatre heures. Et vous, madame ?

— Le Père Noël (@perenoel) 4 février 2022
"""
WAYS = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "thin": lambda text: text.replace("« ", "«\u202f").replace(" »", "\u2009»"),
    "marks": lambda text: text.replace("— ", "—\u200e ").replace(" (", "\u200e (").replace("è", "\u00adè"),
    "joined": lambda text: text.replace("«", "\u2060«").replace("\n\n", "\n\u200b\n\ufeff"),
    "returns": lambda text: text.replace("\n", "\r"),
    "both": lambda text: text.replace("\n", "\r\n"),
    "all": lambda text: unicodedata.normalize(
        "NFD", text.replace(" ", "\u00a0").replace("— ", "—\u200f ")
    ).replace("\n", "\r\n"),
}


def told(segmentation):
    return [
        (r.kind, r.role, r.author_name, r.author_handle, r.posted_on, r.needs_review, Reading(r.text).text)
        for r in segmentation.reactions
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_text_is_cut_alike_however_it_is_set(cut, way):
    text = WAYS[way](ARTICLE)
    found = cut(text)
    assert told(found) == told(cut(ARTICLE))
    assert [r.author_name for r in found.reactions] == [
        "Hélène Ferré",
        "Clément Béraud",
        "Zoé Létang",
        "Le Père Noël",
    ]
    assert found.article.text == text
    assert all(text[r.start : r.end] == r.text for r in found.reactions)


@pytest.mark.parametrize("way", WAYS)
def test_a_page_is_cut_alike_however_it_is_set(way):
    page = (
        "<html lang='fr'><p>La ministre Hélène Ferré a publié un message.</p><blockquote class='twitter-tweet'><p>Levez-vous, "
        "pêcheurs !</p>— Hélène Ferré (@hferre) 3 février 2022</blockquote><p>« C’est du mépris », tranche Zoé Létang.</p></html>"
    )
    parts = re.split(r"(<[^>]+>)", page)
    set_otherwise = "".join(part if part.startswith("<") else WAYS[way](part) for part in parts)
    plain, other = (make_article(p, source="invented", kind="html") for p in (page, set_otherwise))
    found = segment_article(other.article, embeds=other.embeds)
    assert told(found) == told(segment_article(plain.article, embeds=plain.embeds))
    assert [r.author_name for r in found.reactions] == ["Hélène Ferré", "Zoé Létang"]


def test_offsets_go_there_and_back():
    signs = random.Random(7)
    for _ in range(300):
        text = "".join(signs.choices("ae\r \u0301\u0308\u200e\u200b\u00a0é\nか\u3099x\u0344", k=40))
        reading = Reading(text)
        for place in range(len(reading.text)):
            start, end = reading.start(place), reading.end(place + 1)
            assert 0 <= start < end <= len(text)
            assert place == len(reading.text) - 1 or start < reading.start(place + 1)
    assert Reading("a\u200eb").end(1) == 1
    assert Reading("plain, “quoted” text").same


def test_names_are_shown_without_what_nobody_sees():
    assert shown_name("\u200fسمير قاسم\u200e") == "سمير قاسم"
    assert shown_name("Zoe\u0301\u00a0 Tamm") == "Zoé Tamm"
    assert shown_name("\u200e") is None
