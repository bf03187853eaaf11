"""Posts that Markdown delimits: a block quote that ends in an attribution or a line of who posted where or when, or that has one above."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from stancekit.segment.anchors.anchor import Anchor, clean_author, unread
from stancekit.segment.anchors.status import status_of
from stancekit.segment.dates import date_at, day_of_year_after
from stancekit.segment.furniture import embed_openings
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import lines_between, trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import VIA, platform_of_handle, platform_of_name, read_permalink
from stancekit.segment.posts.length import exceeds, length_limit

__all__ = ["posts_in_block_quotes"]

_SIGNATURE = re.compile(
    rf"(?P<dash>[—–―-]*)[ \t]?(?P<n>[^\n,@]{{2,60}}?)[ \t]{{0,4}}(?:,?\s?[(\[]?[@＠](?P<h>\w[\w.\-]{{0,60}}(?:@[\w.\-]{{3,60}})?)[)\]]?)?(?:{VIA.pattern})?(?:\s?[,·|]\s?(?P<d>[^\n(\[]{{3,30}}))?(?:[ \t]?[(\[][^\n]{{3,200}})?\Z"
)
_LINKED = re.compile(r"\[(?P<n>[^\]\n]{2,60})\]\((?P<u>[^)\s]{5,300})\)\s?[,·|–-]\s(?P<s>[^\n]{4,80})\Z")
_SEEN_ON = re.compile(
    r"(?P<n>[^\n—–@]{2,60}?)\s[—–·|-]\s(?P<s>[^\n\[—–]{6,30}?)\s[—–·|-]\s\[[^\]\n]{3,40}\]\((?P<u>[^)\s]{5,300})\)\Z"
)  # ann — 18/09/2024 — [See it on Threads](…)
_PROFILE = re.compile(r"/@(?P<h>\w[\w.]{0,60})(?:/|\Z)")
_FORUM = re.compile(r"[ \t]*(?P<n>u/[\w\[\]-]{2,24})[ \t]*(?:[·•|,][ \t]*(?P<s>[^\n]{2,60}?))?[ \t]*\Z")
_POST_BY = re.compile(  # Post by @ann
    r"(?:Post|Beitrag|Publication|Publicación|Wpis)\s(?:by|von|par|de|por|od)\s@(?P<h>\w[\w.\-]{0,60}(?:@[\w.\-]{3,60})?)\Z"
)
_SEE_ON = re.compile(
    r"(?:View\son|See\son|Auf|Voir\ssur|Ver\sen|Zobacz\sna)\s[A-Z]\w{0,12}(?:\s(?:ansehen|anzeigen))?\Z|[A-Z]\w{0,12}で(?:見る|表示)\Z"
)
_ITALIC = re.compile(
    r"[ \t]*\n(?P<line>(?P<m>[*_])(?![*_ ])[^*_\n][^\n]{4,160}(?P=m))[ \t]*(?=\n[ \t]*\n|\Z)"
)
_ACCOUNT = re.compile(
    r"(?P<n>[^\n@]{2,60}?)\s?[·•|,(]\s?@(?P<h>\w[\w.\-]{0,60}(?:@[\w.\-]{3,60})?)\)?\s?[·•|,]\s?(?P<s>[^@\n]{6,120})\Z"
)
_NEAR = 12  # code points of blanks between a head and its block quote
_BLOCK = re.compile(r"^(?:[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)


def posts_in_block_quotes(
    markdown: str, text: str, anchors: list[Anchor], others: Sequence[Embed] = ()
) -> tuple[list[Anchor], list[Embed]]:
    """Part the attributions: those that stand anywhere, and the posts of block quotes that end in theirs.

    `text` is the Markdown with its marks blanked out, character for character. A block quote with words behind
    its last attribution, or with none before one of them, is read like any other text. The `others` that
    are known come with the posts of block quotes, but for what seemed one inside of these.
    """
    rest: list[Anchor] = []
    embeds: list[Embed] = []
    blocks = [m.span() for m in _BLOCK.finditer(markdown)]
    met: set[int] = set()
    for (begin, stop), inside in groupby(anchors, lambda a: _around(blocks, a.start)):
        found = list(inside)
        met.add(begin)
        starts = [_behind_opening(text, begin, found[0].start), *(a.end for a in found[:-1])]
        spans = [trim(text, start, a.start) for start, a in zip(starts, found, strict=True)]
        if all(start < end for start, end in spans) and not text[found[-1].end : stop].strip():
            embeds += [_embed(text, a, *span) for a, span in zip(found, spans, strict=True)]
        else:
            rest += found
    for begin, stop in blocks:
        if begin in met:
            continue
        if below := _signed_below(markdown, text, stop):
            embeds.append(replace(_embed(text, below, *trim(text, begin, stop)), block_end=below.end))
        elif signed := _linked(markdown, text, begin, stop) or _signed(text, begin, stop):
            start, end = trim(text, _behind_opening(text, begin, signed.start), signed.start)
            embeds += [_embed(text, signed, start, end)] if start < end else []
        elif headed := _headed(text, begin):
            start, end = trim(text, begin, stop)
            embeds.append(replace(_embed(text, headed, start, end), block_start=headed.start, block_end=end))
    taken = sorted((e.start, e.block_end) for e in embeds)
    apart = [post for post in others if not _lies_in(taken, post.block_start)]
    return [a for a in rest if not _lies_in(taken, a.start)], [*apart, *embeds]


def _behind_opening(text: str, begin: int, stop: int) -> int:
    """Where the words of a block quote begin: behind the line for an embed that could not be shown."""
    opening = next(iter(embed_openings(text[begin:stop])), None)
    return begin + opening[1] if opening and not text[begin : begin + opening[0]].strip() else begin


def _signed(text: str, begin: int, stop: int) -> Anchor | None:
    """Read the last line of a block quote as its signature: Ann Lee on Facebook, 15 August 2024."""
    lines = lines_between(text, begin, stop)
    end = stop
    if lines and _SEE_ON.match(text, lines[-1].start, lines[-1].end):
        end = lines.pop().end
    if lines and (by := _POST_BY.match(text, lines[-1].start, lines[-1].end)):
        return Anchor(lines[-1].start, end, None, "@" + by["h"].rstrip(".-"), None, False, "", True, True)
    if len(lines) < 2 or not (found := _SIGNATURE.match(text, lines[-1].start, lines[-1].end)):
        return None
    dated = date_at(found["d"].rstrip(), 0) if found["d"] else None
    when = (found["d"] or "").rstrip()
    if when and len(when) not in (day_of_year_after(when, 0), dated.end if dated else 0):
        return None
    if not (found["d"] or found["p"] or found["h"]):
        return None
    return Anchor(
        lines[-1].start, lines[-1].end, clean_author(found["n"]), "@" + found["h"].rstrip(".-") if found["h"] else None, dated.day if dated else None, bool(dated),
        found["dash"], True, True, platform=platform_of_name(found["p"]) if found["p"] else None,
    )  # fmt: skip


def _linked(markdown: str, text: str, begin: int, stop: int) -> Anchor | None:
    """Read the last line of a block quote as a link: to its author, [ann](…) · Jun 11, 2024, or to the post, ann — 18/09/2024 — [See it](…)."""
    lines = lines_between(text, begin, stop)
    if len(lines) < 2:
        return None
    start, end = lines[-1].start, lines[-1].end
    line = markdown[start : markdown.find("\n", start) if "\n" in markdown[start:] else len(markdown)]
    found = _LINKED.match(text, start, end) or _SEEN_ON.match(line.rstrip())
    told = status_of(found["s"].rstrip(), "en") if found else None
    if found is None or told is None or told.when is None or not told.when.dated:
        return None
    handle = _PROFILE.search(found["u"])
    return Anchor(
        start, end, clean_author(found["n"]), "@" + handle["h"] if handle else None, told.when.day, True,
        "", True, True, permalink=found["u"],
    )  # fmt: skip


def _signed_below(markdown: str, text: str, stop: int) -> Anchor | None:
    """Read the paragraph below a block quote, all of it in italics, as its signature: *Ann Lee · @ann · 10 May 2025 · 12 likes*."""
    found = _ITALIC.match(markdown, stop)
    signed = _ACCOUNT.match(text[found.start("line") : found.end("line")].strip()) if found else None
    told = status_of(signed["s"], "en") if signed else None
    if not (found and signed and told and told.when and told.when.dated):
        return None
    return Anchor(
        found.start("line"), found.end("line"), clean_author(signed["n"]), "@" + signed["h"].rstrip(".-"), told.when.day, True,
        "", True, True,
    )  # fmt: skip


def _headed(text: str, begin: int) -> Anchor | None:
    """Read the line above a block quote as the account of a forum that posted it: u/ann · 2.1k points."""
    end = (
        len(text[:begin].rstrip())
        if begin < _NEAR
        else begin - _NEAR + len(text[begin - _NEAR : begin].rstrip())
    )
    start = text.rfind("\n", 0, end) + 1
    found = _FORUM.match(text, start, end)
    if found is None or (found["s"] and status_of(" ".join(found["s"].split()), "en") is None):
        return None
    return Anchor(start, end, found["n"], None, None, False, "", True, True)


def _lies_in(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether a position lies in one of the spans, behind its first character."""
    place = bisect_left(spans, (position, 0)) - 1
    return place >= 0 and position < spans[place][1]


def _around(blocks: list[tuple[int, int]], position: int) -> tuple[int, int]:
    """The block quote around a position; an empty one at the position itself where there is none."""
    place = bisect_right(blocks, (position, position)) - 1
    inside = place >= 0 and position < blocks[place][1]
    return blocks[place] if inside else (position, position)


def _embed(text: str, anchor: Anchor, start: int, end: int) -> Embed:
    link, words = read_permalink(anchor.permalink), text[start:end]
    platform = (link.platform if link else None) or anchor.platform or platform_of_handle(anchor.handle)
    doubts = [*unread(anchor), *([] if anchor.dated else ["no_date"])]
    if exceeds(words, length_limit(platform, anchor.day)[0]):
        doubts.append("over_length")
    return Embed(
        start, end, start, anchor.end, anchor.name, anchor.handle, anchor.day, platform,
        link.url if link else anchor.permalink, link.status_id if link else None,
        links_of(words), media_of(words), tuple(doubts),
    )  # fmt: skip
