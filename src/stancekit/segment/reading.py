"""The copy of a text that is read: letters composed, spaces plain, lines ended alike, nothing in it that nobody sees.

The text itself is never rewritten. What is found in the copy is carried back to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from unicodedata import is_normalized, normalize

from stancekit.segment.language import holds_any
from stancekit.segment.passage import Embed, Passage

__all__ = ["Reading", "shown_name"]

_SPACES = (
    "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"  # the Japanese one is a sign
)
_UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_MARKS = re.compile("[\u0300-\u0343\u0345-\u036f\u3099\u309a]*")  # all but the one that grows
_LONE_RETURN = re.compile(r"\r(?!\n)")
_DROPPED = re.compile(f"(?P<unseen>[{_UNSEEN}\r]+)")
_CHANGED = re.compile(rf"{_DROPPED.pattern}|[^\s\u0300-\u036f]{_MARKS.pattern[:-1]}+")
_ESCAPE = r"\\(?=[.\-_*#+()\[\]!~`])"  # of Markdown; one before > opens no block quote and stays
_ESCAPED = re.compile(rf"(?P<unseen>[{_UNSEEN}\r]+|{_ESCAPE})")
_ESCAPED_CHANGED = re.compile(rf"{_ESCAPED.pattern}|[^\s\u0300-\u036f]{_MARKS.pattern[:-1]}+")


class Reading:
    """A text and the copy of it that is read, with the way from offsets of one to those of the other.

    Of `markdown` the backslashes before signs are left out too.
    """

    def __init__(self, original: str, *, markdown: bool = False) -> None:
        self.original = self.text = original
        self.markdown = markdown
        self._escapes = markdown and "\\" in original
        self._copied = [0]  # offsets of the copy from which on it is shorter by one of `_behind`
        self._behind = [0]
        if "\r" in original:
            self.text = _LONE_RETURN.sub("\n", original)  # what is left of them stands before a line feed
        elif original.isascii() and not self._escapes:
            return
        for space in _SPACES:
            self.text = self.text.replace(space, " ")
        composed = is_normalized("NFC", self.text)
        if self._escapes:
            self._copy(self.text, _ESCAPED if composed else _ESCAPED_CHANGED)
        elif not composed or holds_any(self.text, _UNSEEN + "\r"):
            self._copy(self.text, _DROPPED if composed else _CHANGED)

    def _copy(self, spaced: str, pattern: re.Pattern[str]) -> None:
        pieces: list[str] = []
        last = length = 0
        for found in pattern.finditer(spaced):
            letters = "" if found["unseen"] else normalize("NFC", found[0])
            pieces += spaced[last : found.start()], letters
            length += found.start() - last + len(letters)
            last = found.end()
            self._copied.append(length)
            self._behind.append(last - length)
        self.text = "".join(pieces) + spaced[last:]

    @property
    def same(self) -> bool:
        """Whether offsets of the copy are those of the text."""
        return len(self._copied) == 1

    def start(self, offset: int) -> int:
        """Where the character that stands at this offset of the copy begins in the text."""
        return offset + self._behind[bisect_right(self._copied, offset) - 1]

    def end(self, offset: int) -> int:
        """Where the character before this offset of the copy ends in the text, with all its marks."""
        if self.same or not offset:
            return offset
        marks = _MARKS.match(self.original, self.start(offset - 1) + 1)
        return marks.end() if marks else offset

    def _here(self, offset: int) -> int:
        """The offset of the copy for one of the text."""
        if self.same:
            return offset
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.start(middle) < offset else (low, middle)
        return low

    def embeds(self, embeds: Iterable[Embed]) -> list[Embed]:
        """The embeds of the text as they stand in the copy, their names as they are shown."""
        return [
            replace(
                embed,
                start=self._here(embed.start), end=self._here(embed.end), name=shown_name(embed.name),
                block_start=self._here(embed.block_start), block_end=self._here(embed.block_end),
            )
            for embed in embeds
        ]  # fmt: skip

    def carry_back(self, passages: Iterable[Passage]) -> None:
        """Give passages of the copy their places in the text."""
        for passage in () if self.same else passages:
            passage.start, passage.end = self.start(passage.start), self.end(passage.end)
            if self._escapes and self.original[passage.start - 1 : passage.start] == "\\":
                passage.start -= 1  # \# is one sign
            passage.block_start, passage.block_end = (
                self.start(passage.block_start),
                self.end(passage.block_end),
            )


def shown_name(name: str | None) -> str | None:
    """A name without what nobody sees."""
    return (" ".join(Reading(name).text.split()) or None) if name else None
