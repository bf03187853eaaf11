"""One embed of a page: where its words stand, and who wrote them when."""

from __future__ import annotations

from datetime import date

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.finding import find_anchors
from stancekit.segment.dates import only_date
from stancekit.segment.links import links_of, media_of
from stancekit.segment.pages.credits import Credit, read_credit
from stancekit.segment.pages.frames import Frame
from stancekit.segment.pages.quoted import signed_quotation
from stancekit.segment.pages.wrappings import (
    below_label,
    platform_words,
    stands_for_post,
    without_account,
    without_calls,
)
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import Permalink, platform_of_handle, read_permalink
from stancekit.segment.reading import Reading

__all__ = ["read_embed"]

_LONGEST_COMMENT = 5000
_LONGEST_CARD = 1500


def read_embed(text: str, frame: Frame, end: int, language: str) -> Embed | None:
    """Read one closed frame: its words, author, date and permalink; None where it is neither a post nor signed."""
    start, end = trim(text, frame.start, end)
    if start >= end:
        return None
    permalink, day = _permalink(text, frame)
    reading = Reading(text[start:end])
    anchors = find_anchors(reading.text, language)
    anchor = anchors[-1] if anchors else None
    if anchor:
        anchor.start, anchor.end = reading.start(anchor.start), reading.end(anchor.end)
    if anchor and anchor.handle is None and frame.platform in ("twitter", "bluesky") and not permalink:
        anchor = None
    closes = anchor is not None and _closes(text, start + anchor.end, end, line_start=anchor.line_start)
    credit = None if closes else read_credit(text, frame, start, end, language)
    signs = anchor is not None and (anchor.handle is not None or (closes and _signs(frame, anchor)))
    if not (frame.platform or permalink or signs) and not _is_post(frame, credit):
        if quoted := signed_quotation(text, frame, credit, start, end):
            return quoted
        return Embed(start, start, start, end) if frame.beside and end - start <= _LONGEST_CARD else None
    if frame.tag != "blockquote" and not (anchor or credit or permalink):  # a box for an embed, without one
        return Embed(start, start, start, end) if stands_for_post(frame, text, start, end) else None
    body_start, body_end = start, end
    if anchor and closes:
        body_end = start + anchor.start
        body_start = below_label(text, frame, start, body_end)
    elif credit:
        anchor = None
        body_start, body_end = credit.start, credit.end
    elif frame.paragraphs:
        anchor = None
        body_start, body_end = frame.paragraphs[0][0], frame.paragraphs[-1][1]
    body_start, body_end = without_calls(text, body_start, body_end)
    if anchor is None and frame.platform in ("tiktok", "reddit"):
        body_start, body_end = platform_words(frame, text, body_start, body_end)
    signed = anchor or credit
    account = without_account(text, body_start, body_end, permalink) if signed is None else body_start
    if signed is None and stands_for_post(frame, text, body_start, body_end):
        body_end = body_start
    name, handle = (signed.name, signed.handle) if signed else (None, None)
    if anchor and name and not (handle or frame.platform):
        name = name.split(",")[0]  # Ann Lee, Bath; Ann Lee, <cite>Of Tea</cite>
    platform = frame.platform or (permalink.platform if permalink else None) or platform_of_handle(handle)
    platform = platform or (signed.platform if signed else None)
    if handle is None and permalink and permalink.handle and permalink.platform != "facebook":
        handle = "@" + permalink.handle
    if account > body_start:
        above = text[body_start:account].strip()
        name, body_start = None if above.startswith("@") else above, trim(text, account, body_end)[0]
    if anchor is None:
        name, handle = _by_links(text, frame, name, handle, body_start, body_end)
    day = (signed.day if signed else None) or day or _time(frame)
    words = text[body_start:body_end]
    return Embed(
        body_start, body_end, start, end, name=name, handle=handle, day=day, platform=platform,
        permalink=permalink.url if permalink else None, status_id=permalink.status_id if permalink else None,
        links=links_of(words), media=media_of(words),
    )  # fmt: skip


def _closes(text: str, stop: int, end: int, *, line_start: bool) -> bool:
    """Whether an attribution that stops there is the last of an embed, but for a date in no known form."""
    return stop >= end - 2 or (line_start and "\n" not in text[stop:end])


def _signs(frame: Frame, anchor: Anchor) -> bool:
    """Whether the last line of a block names behind a dash who posted it, and where or when."""
    named = anchor.name is not None and anchor.line_start and not frame.card
    return named and (anchor.platform is not None or anchor.dated)


def _is_post(frame: Frame, credit: Credit | None) -> bool:
    """Whether a quotation or a card of no platform is a post: signed, and dated as posts are."""
    if credit is None or credit.start == credit.end:
        return False
    if frame.card:  # with a headline it would be a journalist's comment
        headed = any(part.tag in ("h1", "h2", "h3") for part in frame.parts)
        return (
            (credit.dated or credit.reader) and not headed and credit.end - credit.start <= _LONGEST_COMMENT
        )
    if credit.platform:
        return True
    dated = credit.day is not None or (credit.dated and _time(frame) is not None)
    return dated and bool(credit.handle or (frame.times and credit.alone))


def _permalink(text: str, frame: Frame) -> tuple[Permalink | None, date | None]:
    """The link to the post itself: the dated one, else the last of a platform, else what the frame cites."""
    best: Permalink | None = None
    for link in reversed(frame.links):
        found = read_permalink(link.href)
        if found is None:
            continue
        words = text[link.start : link.end] if link.start >= 0 else ""
        day = only_date(Reading(words).text) if words else None
        if day:
            return found, day
        best = best or found
    cited = read_permalink(frame.cite) if frame.cite else None
    return cited or best, None


def _time(frame: Frame) -> date | None:
    for value in frame.times:
        if day := only_date(value[:10]):
            return day
    return None


def _by_links(
    text: str, frame: Frame, name: str | None, handle: str | None, start: int, end: int
) -> tuple[str | None, str | None]:
    """Read the author of an embed without an attribution line from its profile links."""
    for link in frame.links:
        if link.start < 0 or read_permalink(link.href):
            continue
        words = text[link.start : link.end].strip()
        if words.startswith("@") and handle in (None, words):
            handle = words
        elif (
            name is None
            and words
            and not words.startswith(("http", "#", "pic.", "♬", "r/"))
            and len(words) <= 60
            and (link.start < start or link.end > end)
        ):
            name = words
    return name, handle
