"""Lines that an extraction broke inside a sentence, at every link and every word in bold: joined, character for character.

`Transport Secretary / Gareth Pugh / has been mocked` is one line where the page had a link around the name.
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.dashes import SHARED

__all__ = ["join_broken_lines"]

_BROKEN = re.compile(
    r"(?<=[^\s])[ \t]?\n(?:[.,;:!?…)\]”»’][ \t]*(?=\n|\Z)|[,;.][ \t]|[ \t]*['’]s\b|[ \t](?=[^\W\d_]|\())"
)
"""A line that is nothing but the end of a sentence, or begins with what begins none."""
_BEGINS_NONE = re.compile(r"\n[ \t.,;:!?…)\]”»’']")
"""How every such line begins: quicker than the whole pattern."""
_EVIDENCE = 3
_TRAILING = re.compile(r"(?<=[^\s])[ \t]+\n(?=[ \t]?[^\s—–―])")
_LEADING = re.compile(r"(?<=[^\s])\n(?=[ \t](?:[^\W\d_]|[(#@]))")
_PUNCTUATION = re.compile(r"(?<=[^\s.!?:…])[ \t]*\n(?=[ \t]*(?:[.,;:!?…)\]”»’](?:[\s)\]”»]|\Z)|['’]s\b))")
_RUNS_ON = re.compile(
    r"(?<=[^\W\d_],)[ \t]*\n(?=[@#(\w])|(?<=[^\W\d_])[ \t]*\n(?=\((?![@＠])[^\n()]{1,40}\)[ \t]+[^\W\d_])"
)
_NAME_ALONE = re.compile(
    r"^((?:[A-ZÀ-ÞĄĆĘŁŃŚŹŻ][\w.’'-]*[ ]?){1,4})\n(?=[a-zß-ÿąćęłńóśźż])", re.MULTILINE
)  # Gareth Pugh / has been mocked
_SHARED = re.compile(  # Posted by / Fen Farm Shop / on / Wednesday, January 17, 2024
    rf"^[ \t]*(?:{SHARED.pattern})[ \t]*\n[^\n@()]{{2,60}}\n(?:[ \t]*(?:on|am|vom|le|sur|el|en|w\sdniu|dnia)[ \t]*\n)?(?=[^\n]{{0,24}}\d)",
    re.MULTILINE,
)
_BRACKETED = re.compile(r"\n(?<=[(（]\n)([@＠][\w.@-]{2,80})\n(?=[)）])")  # Ann Lee ( / @ann / )


def join_broken_lines(text: str) -> str:
    """Blank out the line ends inside what names the author of a post, and inside sentences.

    Those inside sentences where at least three lines show that the extraction broke them there.

    A line runs on where a blank stands at its end or at the beginning of the next, where the next begins with what
    ends a sentence, where it ends in a comma, and behind a name alone. The text has as many characters as before.
    """
    for shape in (_SHARED, _BRACKETED):
        text = shape.sub(lambda found: found[0].replace("\n", " "), text)
    if any(len(shape.findall(text)) < _EVIDENCE for shape in (_BEGINS_NONE, _BROKEN)):
        return text
    for shape in (_TRAILING, _LEADING, _PUNCTUATION, _RUNS_ON):
        text = shape.sub(lambda found: " " * len(found[0]), text)
    return _NAME_ALONE.sub(lambda found: f"{found[1]} ", text)
