"""Links of Markdown around the author or around all the words of a post: their syntax blanked out, character for character."""

from __future__ import annotations

import re

from stancekit.segment.anchors.dashes import SHARED
from stancekit.segment.dates import date_at
from stancekit.segment.platforms import read_permalink

__all__ = ["without_link_syntax"]

_WRAPPED = re.compile(r"\[[^\[\]\n]{1,200}\n[^\[\]\n]{1,200}\](?=\(http)")
_AUTHOR = re.compile(
    rf"(?:{SHARED.pattern}|[—–―]|--)\s?\[(?P<w>[^\[\]\n@＠]{{2,60}})\](?P<u>\([^)\s]{{1,500}}\))"
)
_WHOLE = re.compile(
    r"^[ \t]*\[[ \t]?(?P<w>[^\[\]]{2,1500})\](?P<u>\(https?://[^)\s]{4,500}\))(?=[ \t]*(?:\n[ \t]*(?:\n|\Z)|\Z))",
    re.MULTILINE,
)
_FURTHER = re.compile(r"\S[ \t]*\n\Z")
_NEAR = 40  # code points before a link in which its line begins and the one before ends


def without_link_syntax(text: str) -> str:
    """Blank out brackets and address of links around an author, and around a paragraph that leads to its own post.

    Posted by [Ann Lee](https://…) on Monday; [The words of a post.](https://www.instagram.com/p/…). A link that a
    converter wrapped stands on one line. Other links stay, for attributions are read by theirs. `text` has no marks
    of block quotes.
    """
    if "](" not in text:
        return text
    text = _WRAPPED.sub(lambda found: found[0].replace("\n", " "), text)
    text = _AUTHOR.sub(_bare, text)
    return _WHOLE.sub(_post, text)


def _post(found: re.Match[str]) -> str:
    """The words of a link to a post that has its paragraph to itself; a date alone is an attribution's."""
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    if _FURTHER.search(before) or read_permalink(found["u"][1:-1]) is None or date_at(found["w"], 0):
        return found[0]
    return _bare(found)


def _bare(found: re.Match[str]) -> str:
    """The match with blanks for the brackets and the address around its words."""
    start, begin, end = found.start(), found.start("w"), found.end("w")
    head = found.string[start : begin - 1] if found.string[begin - 1] == "[" else found.string[start:begin]
    return head.replace("[", " ") + " " * (begin - start - len(head)) + found["w"] + " " * (found.end() - end)
