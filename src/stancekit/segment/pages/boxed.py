"""Posts in the boxes of a site: those whose signature or label names a handle, a platform or a reader."""

from __future__ import annotations

import re
from dataclasses import replace

from stancekit.segment.links import has_words, links_of, media_of
from stancekit.segment.names.anonymous import own_name
from stancekit.segment.pages.boxes import Entry
from stancekit.segment.pages.signatures import READERS, date_in, handle_in, name_in
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import NAMES, VIA, platform_in, platform_of_handle, platform_of_name
from stancekit.segment.reading import Reading

__all__ = ["posts_in_box"]

_READER = re.compile(rf"\b(?:{READERS}|internaut|follower)|読者", re.IGNORECASE)
_ON = re.compile(rf"\b(?:on|auf|sur|en|na|via|bei|über)\s(?P<p>{NAMES})\b")  # auf Instagram zum Vorschlag
_FROM = re.compile(r"\A[^\s・]{1,10}[都道府県市区町村]・")
_AGED = re.compile(r"(?:さん|くん|ちゃん|様|氏)?\s?(?:[(（]\d{1,3}歳?[)）])?\Z")
_LONGEST, _LONGEST_SIGNATURE, _LONGEST_LABEL = 1500, 200, 120


def posts_in_box(box: str, place: int, entries: list[Entry], language: str) -> list[Embed]:
    """Read the entries of a box, the text of which begins at `place`; its label goes with the first of them."""
    label = Reading(box[: entries[0].start - place]).text.strip() if entries else ""
    if len(label) > _LONGEST_LABEL:
        return []
    found = [post for entry in entries if (post := _post(box, place, entry, label, language))]
    if label and found and found[0].block_start == entries[0].start:
        found[0] = replace(found[0], block_start=place + trim(box, 0, len(box))[0])
    return found


def _post(box: str, place: int, entry: Entry, label: str, language: str) -> Embed | None:
    begin, stop, first, last = (at - place for at in (entry.start, entry.end, *entry.words))
    start, end = trim(box, first, last)
    words, author = box[start:end], _words(box, *(at - place for at in entry.who))
    edges = sorted((begin, first, last, *(at - place for at in entry.who), stop))
    around = [_words(box, *gap) for gap in zip(edges[::2], edges[1::2], strict=True)]
    signed = " ".join([author, *around])
    if not has_words(words) or len(words) > _LONGEST or len(signed) > _LONGEST_SIGNATURE:
        return None
    via = VIA.search(signed) or _ON.search(signed)
    platform = platform_of_name(via["p"]) if via else platform_in(label)
    handle = handle_in(author) or handle_in(signed)
    if not (handle or platform or _READER.search(label) or _READER.search(signed)):
        return None
    dated = date_in(" ".join(around), language) or date_in(author, language)
    begin, stop = trim(box, begin, stop)
    return Embed(
        place + start, place + end, place + begin, place + stop,
        name=own_name(_name(author), handle), handle=handle, day=dated.day if dated else None,
        platform=platform or platform_of_handle(handle), links=links_of(words), media=media_of(words),
    )  # fmt: skip


def _words(box: str, start: int, end: int) -> str:
    return Reading(box[start:end]).text.strip()


def _name(author: str) -> str | None:
    """The name in a signature, without where its bearer lives and how old he is; None for a reader in his forties."""
    name = _AGED.sub("", name_in(_FROM.sub("", author)) or "")
    return None if not name or name[0].isdigit() or _READER.search(name) else name
