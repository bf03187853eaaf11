"""Posts that a page carries and shows only later: escaped in an attribute, or in a script that is text."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from html import unescape

from stancekit.segment.pages.frames import EMBED_CLASS

__all__ = ["with_waiting"]

_ATTRIBUTE = re.compile(r"\bdata-[\w-]{1,40}=([\"'])[^\"'<>]{0,300}?(?=(?:<|&lt;)blockquote)", re.IGNORECASE)
_SCRIPT = re.compile(
    r"<script\b[^<>]{0,300}?\btype=[\"']?text/(?:template|html|x-template)\b[^<>]{0,300}>", re.IGNORECASE
)
_ENCODED = re.compile(r"\s*[A-Za-z0-9+/]{60,}={0,2}\s*")
_ADDRESS = re.compile(r"(?:status(?:es)?|post|p|reel|posts|video|comments|@[\w.]+)/([\w-]{6,})")
_BLANKS = re.compile(r"\{\{|\$\{|<%")  # to be filled in by a script: the pattern of a post
_LONGEST = 20_000
_MOST = 100


def with_waiting(page: str) -> str:
    """The page with such posts written out where they wait, but for those that it shows as well."""
    if "data-" not in page and "text/" not in page:
        return page
    pieces: list[str] = []
    last = 0
    for start, end, after, carried in _carried(page)[:_MOST]:
        if start < last or not _is_post(carried) or _shown(page, start, end, carried):
            continue
        pieces += page[last:after], carried
        last = after
    return "".join(pieces) + page[last:] if pieces else page


def _carried(page: str) -> list[tuple[int, int, int, str]]:
    """What may be a post: where it stands, behind which place it can be written out, and its markup."""
    found = []
    for match in _ATTRIBUTE.finditer(page):
        start = match.start(1) + 1
        end = page.find(match[1], match.end(), start + _LONGEST)
        if end >= 0 and (tag := page.find(">", end, end + _LONGEST)) >= 0:
            found.append((start, end, tag + 1, unescape(page[start:end])))
    for match in _SCRIPT.finditer(page):
        end = page.find("</script>", match.end(), match.end() + _LONGEST)
        if end >= 0:
            found.append((match.end(), end, end + 9, _decoded(page[match.end() : end])))
    return sorted(found)


def _decoded(words: str) -> str:
    if not _ENCODED.fullmatch(words):
        return words
    try:
        return b64decode(words, validate=False).decode(errors="replace")
    except (Error, ValueError):
        return words


def _is_post(markup: str) -> bool:
    return "<blockquote" in markup and EMBED_CLASS.search(markup) is not None and not _BLANKS.search(markup)


def _shown(page: str, start: int, end: int, markup: str) -> bool:
    """Whether the page names the same post elsewhere."""
    return any(
        page.find(number, 0, start) >= 0 or page.find(number, end) >= 0
        for number in _ADDRESS.findall(markup)[-1:]
    )
