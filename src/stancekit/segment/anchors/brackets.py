"""An account and a date in one bracket behind the words of a line, without a name: I say so. (@ann, 3 May 2022)."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor, date_after, plausible_name

__all__ = ["in_brackets"]

_BRACKET = re.compile(
    r"(?:[ \t]|(?<=[。！？]))[(（\[]\s{0,3}(?:(?P<n>[^()（）\[\]\n@＠,]{2,40}),\s)?\[?[@＠](?P<h>\w[\w.\-]{0,60})(?P<link>\]\([^)\s]{0,400}\))?"
    r"(?=\s{0,3}[,·|;]\s)[^()（）\[\]\n@＠]{4,48}[)）\]](?=[ \t.]{0,3}(?:\r?\n|\Z))"
)
_REST = re.compile(r"\s?(?:r\.|Uhr)?\s?")  # 13.06.2023 r.
_DASH = re.compile(r"[—–―]|\s-\s")
_QUOTED = ("”", "»", '"', "“", "’", "」")
_ENDS = ("。", "！", "？")
_FEWEST = 2
_LINE = 1000  # code points of a line in which its words are looked for
_WORDS = 3


def in_brackets(text: str, language: str) -> list[Anchor]:
    """Every such bracket, where the article has two or more; a name or a quotation before one is another form."""
    found: list[Anchor] = []
    for match in _BRACKET.finditer(text):
        stop = match.end() - 1
        behind = date_after(text, match.end("link") if match["link"] else match.end("h"), language)
        if (
            behind is None
            or not _REST.fullmatch(text, behind[0], stop)
            or not _are_words(text, match.start())
        ):
            continue
        handle = "@" + match["h"].rstrip(".-")
        start = match.start() + text[match.start()].isspace()
        found.append(Anchor(start, match.end(), match["n"], handle, behind[1], True, "", False, True))
    return found if len(found) >= _FEWEST else []


def _are_words(text: str, stop: int) -> bool:
    """Whether the line before a bracket is what somebody says, and neither a name nor a quotation."""
    reach = max(0, stop - _LINE)
    line = text[text.rfind("\n", reach, stop) + 1 : stop].strip()
    if line.endswith(_ENDS):
        return True
    if line.endswith(_QUOTED) or len(line.split()) < _WORDS:
        return False
    return not plausible_name(_DASH.split(line)[-1])
