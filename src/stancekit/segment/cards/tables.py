"""Posts in the rows of a table between pipes: who, where and when in some cells, the words in another.

Who | Where | What they said
--- | --- | ---
Ann Lee (@ann) | Bluesky, 12 June 2024 | WORDS
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.dates import date_at
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line, trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import VIA, platform_of_name

__all__ = ["posts_in_tables"]

_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*\|[ \t:|-]*\Z|[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*\Z")
_ACCOUNT = re.compile(r"[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)")
_BEHIND_NAME = re.compile(r"\s?[(（,\[@].*\Z", re.DOTALL)
_NICKNAME = re.compile(r"(?:u/)?\w[\w.\-]{2,30}")
_TOKEN = re.compile(r"(?<!\w)\w")
_QUOTED = "“„«»「\"'‘"


class _Source(NamedTuple):
    """What the cells beside the words tell of them."""

    name: str | None
    handle: str | None
    platform: str | None
    when: object


def posts_in_tables(text: str, lines: list[Line], language: str) -> list[Embed]:
    """Read the posts in the rows below every line of dashes between pipes.

    The words are the longest column. A row is a post where its other cells tell who posted, and where or when;
    words in quotation marks are the article's.
    """
    found: list[Embed] = []
    rows: list[list[tuple[int, int]]] | None = None
    for line in lines:
        if "|" not in text[line.start : line.end]:
            found += _posts(text, rows or [], language)
            rows = None
        elif _RULE.match(text, line.start, line.end):
            found += _posts(text, rows or [], language)
            rows = []
        elif rows is not None and line.gap == 1:
            rows.append(_cells(text, line))
    return found + _posts(text, rows or [], language)


def _cells(text: str, row: Line) -> list[tuple[int, int]]:
    """The spans of the cells of a row, without their blanks; empty ones stand as they are."""
    start, spans = row.start + (text[row.start] == "|"), []
    while start <= row.end:
        stop = text.find("|", start, row.end)
        stop = row.end if stop < 0 else stop
        if stop > start or stop < row.end:
            spans.append(trim(text, start, stop))
        start = stop + 1
    return spans


def _posts(text: str, rows: list[list[tuple[int, int]]], language: str) -> list[Embed]:
    wide = min(map(len, rows), default=0)
    if wide < 2:
        return []
    words = max(range(wide), key=lambda n: sum(row[n][1] - row[n][0] for row in rows))
    posts = []
    for row in rows:
        start, end = row[words]
        source = _source([text[a:b] for n, (a, b) in enumerate(row) if n != words], language)
        if start < end and text[start] not in _QUOTED and source is not None:
            posts.append(_embed(text, row, start, end, source))
    return posts


def _source(cells: list[str], language: str) -> _Source | None:
    account = next((m for m in map(_ACCOUNT.search, cells) if m), None)
    platform = next((m["p"] for m in (VIA.search(f", {cell}") for cell in cells) if m), None)
    dated = next(
        (d for cell in cells for t in _TOKEN.finditer(cell) if (d := date_at(cell, t.start(), language))),
        None,
    )
    name = None
    for cell in cells:
        own = clean_author(_BEHIND_NAME.sub("", cell))
        told = VIA.search(f", {cell}") or any(
            date_at(cell, t.start(), language) for t in _TOKEN.finditer(cell)
        )
        if own and not told and (plausible_name(own) or _NICKNAME.fullmatch(own)):
            name = own
            break
    if not (name or account) or not (account or platform or dated):
        return None
    return _Source(name, "@" + account["h"].rstrip(".-") if account else None, platform, dated)


def _embed(text: str, row: list[tuple[int, int]], start: int, end: int, source: _Source) -> Embed:
    day = getattr(source.when, "day", None)
    doubts = {
        "no_handle": not source.handle,
        "no_name": not source.name,
        "no_date": source.when is None,
        "date_ambiguous": source.when is not None and day is None,
    }
    words = text[start:end]
    return Embed(
        start, end, row[0][0], row[-1][1], source.name, source.handle, day,
        platform_of_name(source.platform) if source.platform else None, links=links_of(words), media=media_of(words),
        doubts=tuple(doubt for doubt, holds in doubts.items() if holds),
    )  # fmt: skip
