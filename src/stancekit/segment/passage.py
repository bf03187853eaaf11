"""A passage while it is being worked out, and an embed as a page declares it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from stancekit_schemas import Basis, Kind, Role

__all__ = ["Embed", "Passage"]


@dataclass(frozen=True, slots=True)
class Embed:
    """An embedded post that the page itself delimits (an HTML blockquote of a platform), or a quotation that it signs.

    `start` and `end` span its words, `block_start` and `block_end` the whole embed with its
    attribution: offsets into the derived text. The words may be empty: the embed is then no unit.
    """

    start: int
    end: int
    block_start: int
    block_end: int
    name: str | None = None
    handle: str | None = None
    day: date | None = None
    platform: str | None = None
    permalink: str | None = None
    status_id: str | None = None
    links: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    kind: Kind = "embedded"


@dataclass(slots=True)
class Passage:
    """One unit on its way to a Reaction; indices stand for ids until all spans are known.

    A `fragment` has fewer words than a clause and is kept only where it repeats a post.
    """

    kind: Kind
    start: int
    end: int
    block_start: int
    block_end: int
    name: str | None = None
    handle: str | None = None
    day: date | None = None
    platform: str | None = None
    permalink: str | None = None
    status_id: str | None = None
    links: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    context: str | None = None
    role: Role = "other"
    group: int | None = None
    piece: int | None = None
    copy_of: int | None = None
    answers: int | None = None
    basis: Basis | None = None
    medium: str = "post"
    focal: bool = False
    attributed: bool = True
    fragment: bool = False
    line: int = -1
    corrected_from: str | None = None
    settled: bool = False
    doubts: list[str] = field(default_factory=list)
