"""Where the posts of an article are: what its page delimits, cards, and the attributions of the others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.finding import find_anchors
from stancekit.segment.broken_lines import join_broken_lines
from stancekit.segment.bullets import without_bullets
from stancekit.segment.cards.above import posts_below
from stancekit.segment.cards.cards import with_cards
from stancekit.segment.cards.led import led_posts
from stancekit.segment.cards.trimming import without_status
from stancekit.segment.databases.blanking import without_exported_fields
from stancekit.segment.datelines import without_dateline
from stancekit.segment.dates import leading_date
from stancekit.segment.language import detect_language
from stancekit.segment.lexicon import LANGUAGES
from stancekit.segment.markdown import link_references, without_markup
from stancekit.segment.names.anonymous import own_name
from stancekit.segment.passage import Embed
from stancekit.segment.plugins import parted, read_plugins
from stancekit.segment.posts.accounts import lone_accounts
from stancekit.segment.posts.block_quotes import posts_in_block_quotes
from stancekit.segment.posts.gathered import gathered_posts
from stancekit.segment.reading import Reading
from stancekit_schemas import Article

__all__ = ["Located", "locate_posts"]

_POST = 280
_READ = 4000  # code points by which a language is told
_SLASHED = re.compile(r"/(?<=\d/)\d")


class Located(NamedTuple):
    """The text as it is read, where the article begins in it, its language, its posts, and roughly its prose.

    A post is an embed where its words are known, else an anchor: the attribution behind its words.
    """

    text: str
    floor: int
    language: str
    anchors: list[Anchor]
    embeds: list[Embed]
    rough: str


def locate_posts(article: Article, reading: Reading, embeds: Sequence[Embed]) -> Located:
    """Find the posts that the page delimits (`embeds`), those in cards, and the attributions of the others."""
    references = link_references(reading.text)
    dated_in = article.language or _language_of_dates(reading.text)
    whole, standing_in, parting = read_plugins(
        without_markup(reading.text) if reading.markdown else join_broken_lines(reading.text), dated_in
    )
    whole = without_bullets(without_dateline(whole))
    text = without_exported_fields(whole)
    embeds, stacked = with_cards(text, without_status(text, reading.embeds(embeds), dated_in), dated_in)
    stacked += [*standing_in, *lone_accounts(text, dated_in)]
    body = leading_date(text)
    floor = body.end if body else 0
    anchors = _with_stacked(find_anchors(text, "en"), stacked)
    rough = _rough_prose(whole, anchors, embeds)  # whose papers and writers the fields name
    language = _language(article, text, floor, rough)
    if language != "en" and _SLASHED.search(text):  # nothing else is read by the language
        anchors = _with_stacked(find_anchors(text, language), stacked)
    embeds = _with(embeds, led_posts(text, language))
    anchors, below = posts_below(text, _outside(_resolved(anchors, references), embeds))
    embeds = [*embeds, *below]
    if reading.markdown:
        anchors, embeds = posts_in_block_quotes(reading.text, text, anchors, embeds)
    embeds = [*embeds, *gathered_posts(text, anchors, embeds, language)]
    embeds = sorted((*embeds, *parted(text, parting, anchors)), key=lambda e: e.block_start)
    anchors = [replace(a, name=own_name(a.name, a.handle)) for a in anchors]
    embeds = [replace(e, name=own_name(e.name, e.handle)) for e in embeds]
    return Located(text, floor, language, anchors, embeds, rough)


def _language_of_dates(text: str) -> str:
    """The language by which 04/05/2020 is read before it is known what is prose."""
    return (detect_language(text[:_READ]) if _SLASHED.search(text) else None) or "en"


def _language(article: Article, text: str, floor: int, rough: str) -> str:
    """The language of the prose, else of the text, that the article declares where neither tells it clearly."""
    declared = article.language if article.language in LANGUAGES else None
    sure = declared is not None
    return (
        detect_language(rough[:1500], declared, sure=sure)
        or detect_language(text[floor : floor + 3000], declared, sure=sure)
        or "en"
    )


def _resolved(anchors: list[Anchor], references: dict[str, str]) -> list[Anchor]:
    """The attributions with the addresses for which Markdown gives only labels."""
    for anchor in anchors if references else ():
        anchor.permalink = references.get(anchor.permalink or "", anchor.permalink)
    return anchors


def _with_stacked(anchors: list[Anchor], stacked: list[Anchor]) -> list[Anchor]:
    """The attributions with those of several lines, which take in what was found of them alone."""
    if not stacked:
        return anchors
    apart = [a for a in anchors if not any(s.start < a.end and a.start < s.end for s in stacked)]
    return sorted([*apart, *stacked], key=lambda a: a.start)


def _with(embeds: list[Embed], others: list[Embed]) -> list[Embed]:
    """The embeds with others that stand in none of them."""
    apart = [
        o
        for o in others
        if not any(e.block_start < o.block_end and o.block_start < e.block_end for e in embeds)
    ]
    return sorted((*embeds, *apart), key=lambda e: e.block_start) if apart else embeds


def _outside(anchors: list[Anchor], embeds: Sequence[Embed]) -> list[Anchor]:
    """The attributions that stand in no embed the page delimits."""
    if not embeds:
        return anchors
    starts = [e.block_start for e in embeds]
    kept = []
    for anchor in anchors:
        place = bisect_right(starts, anchor.end - 1) - 1
        if place < 0 or anchor.start >= embeds[place].block_end:
            kept.append(anchor)
    return kept


def _rough_prose(text: str, anchors: list[Anchor], embeds: Sequence[Embed]) -> str:
    """The text without embeds and without the last line before each attribution."""
    blocks = sorted(
        [(a.start, a.end, False) for a in anchors] + [(e.block_start, e.block_end, True) for e in embeds]
    )
    pieces, last = [], 0
    for start, end, whole in blocks:
        cut = start if whole else text.rfind("\n", last, max(last, start - 2))
        if cut < 0:  # a line that holds more than a post can begins in prose
            cut = start - _POST
        cut = max(cut, last)
        pieces.append(text[last : max(last, cut)])
        last = max(last, end)
    pieces.append(text[last:])
    return "\n".join(pieces)
