"""Lists in posts: neighbouring items, and the line that heads them."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.features import CUE

__all__ = ["enumerates", "heads_list"]

_ITEM = re.compile(r"(?:[^\W\d_]+\s)?(\d{1,2})(?:er)?\s?(?:[.):：/、．–—-]|er\b)|([–—•*・+=→-])\s")
_ENTRY = re.compile(r"[^\n:：.!?]{2,30}[:：]\s?[^\n:：.!?\d]{0,4}\d[^\n:：!?]{0,15}$")  # Ticket: £95
_TELLS = tuple(CUE[name] for name in ("say", "say_own", "author", "author_own", "told", "third"))


def enumerates(text: str, line: Line, following: Line) -> bool:
    """Whether two lines are neighbouring items of one list, numbered, marked, or each a name with a number."""
    if ":" in text[line.start : line.start + 31] and _ENTRY.match(text[line.start : line.end]):
        return _ENTRY.match(text[following.start : following.end]) is not None
    one, other = _ITEM.match(text, line.start), _ITEM.match(text, following.start)
    if not one or not other:
        return False
    return (
        int(other[1]) == int(one[1]) + 1 if one[1] and other[1] else one[2] is not None and one[2] == other[2]
    )


def heads_list(text: str, following: Line, said: tuple[float, ...]) -> bool:
    """Whether a line that ends in a colon is the heading of the list below it, and no journalist's lead-in.

    `said` are the cues of the line: a heading tells of nobody who says or did anything.
    """
    if not said or not said[CUE["colon"]] or any(said[place] for place in _TELLS):
        return False
    item = _ITEM.match(text, following.start, following.end)
    return item is not None and item.end() < following.end
