"""What somebody says in a line, with or without quotation marks, parted from what is told around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.language import tokens_of
from stancekit.segment.posts.phrases import names_fully
from stancekit.segment.posts.vocabulary import SAY, kinds_of

__all__ = ["SaidInLine", "said_in_line"]

_QUOTED = re.compile(
    r"(“[^“”]{1,400}”|\"[^\"]{1,400}\"|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|「[^「」]{1,400}」"
    r"|(?<!\w)['‘](?=[\w\"“])[^\n]{8,400}?[,.!?…]['’](?!\w))"
)
_DIALOGUE = re.compile(r"[–—―-]\s?([^\n]{8,400}?)\s?[–—―]\s?([a-zà-ÿąćęłńóśźż][^\n]*)")
_LISTED = re.compile(
    r"[\s•*–—-]{0,4}([A-ZÀ-ÞŁŚŻŹĆ][\w’'.-]*(?:\s[A-ZÀ-ÞŁŚŻŹĆ][\w’'.-]*){1,3})\s?:\s([^\s“\"«„].*)"
)
_QUOTED_ITEM = re.compile(  # bastien.rvl : « Un gaufrier. »
    r"(?:[^\s:：!?“„«\"]{2,30}|[^\d:：.!?\n“„«\"]{2,31})\s?[:：]\s?(?:“[^“”]{4,600}”|\"[^\"]{4,600}\"|«[^«»]{4,600}»|„[^„“”]{4,600}[“”])\Z"
)
_INTRODUCED = re.compile(r"[:：]\s?[“\"«„「]")


class SaidInLine(NamedTuple):
    """A line in pieces, of which every second one is said; `unmarked` where no quotation marks say so."""

    pieces: list[str]
    unmarked: bool

    @property
    def outside(self) -> str:
        """What is told."""
        return " ".join(self.pieces[::2])

    @property
    def inside(self) -> str:
        """What is said, a piece a line."""
        return "\n".join(self.pieces[1::2])

    def is_reported(self, line: str, verbs: int, language: str) -> bool:
        """Whether the line says whose words it holds: by how it stands, by `verbs` of saying, or a name and a colon."""
        if self.unmarked or _QUOTED_ITEM.match(line.rstrip()):
            return True
        if len(self.pieces) < 2:
            return False
        return verbs > 0 or (_INTRODUCED.search(line) is not None and names_fully(self.outside, language))


def said_in_line(line: str, language: str) -> SaidInLine:
    """Part what somebody says in a line from the rest of it."""
    spoken = _spoken(line, language)
    return SaidInLine(spoken or _QUOTED.split(line), spoken is not None)


def _spoken(text: str, language: str) -> list[str] | None:
    """Part what somebody says without quotation marks from the rest of the line; None where nobody does.

    Between dashes with a reporting verb behind, or behind a full name and a colon.
    """
    if text[:1] in ("–", "—", "―", "-") and (dialogue := _DIALOGUE.match(text)):
        tail = dialogue[2].lower()
        if kinds_of(set(tokens_of(tail)), tail, language).get(SAY):
            return ["", dialogue[1], dialogue[2]]
    if ":" in text[:60] and (named := _LISTED.match(text)):
        return [named[1], named[2], ""]
    return None
