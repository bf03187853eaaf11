"""Reading the tags of a page: the plain ones at once, every other by the parser of the standard library."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["TagReader"]

_PLAIN_TAG = re.compile(r"<([a-z][a-z0-9]*)((?: [a-z][a-z0-9_:-]*=\"[^\"<>&]*\")*)>")
_PLAIN_END = re.compile(r"</([a-z][a-z0-9]*)>")
_ATTRIBUTE = re.compile(r" ([a-z0-9_:-]+)=\"([^\"]*)\"")
_RAW = word_set("script style textarea title plaintext xmp iframe noembed noframes noscript")


class TagReader(HTMLParser):
    """A parser that never raises, and that is quick where tags are written in the usual way."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_starttag(self, i: int) -> int:
        """Read a tag as nearly every page writes it at once; leave any other to the parser."""
        tag = _PLAIN_TAG.match(self.rawdata, i)
        if tag is None or tag[1] in _RAW:
            return super().parse_starttag(i)
        self.handle_starttag(tag[1], _ATTRIBUTE.findall(tag[2]) if tag[2] else [])
        return tag.end()

    def parse_endtag(self, i: int) -> int:
        """Read a closing tag outside scripts at once; leave any other to the parser."""
        tag = _PLAIN_END.match(self.rawdata, i)
        if tag is None or self.cdata_elem is not None:
            return super().parse_endtag(i)
        self.handle_endtag(tag[1])
        return tag.end()

    def parse_html_declaration(self, i: int) -> int:
        """Read a doctype, a comment or a marked section; one of no known kind is a comment, as in browsers."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002
        """Count no lines: nobody asks where a tag stands."""
        return j
