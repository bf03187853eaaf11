"""The record of an article from its text or page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import leading_date
from stancekit.segment.pages.html import DERIVATION, read_page
from stancekit.segment.pages.wordless import tell_wordless
from stancekit.segment.passage import Embed
from stancekit_schemas import Article, sha256

__all__ = ["DECODED", "ReadArticle", "looks_like_html", "make_article"]

_MOJIBAKE = re.compile(r"â€|Ã[\u0080-\u00bf¡-¿]|Â[\u0080-\u00bf«»]|ðŸ|Å[‚›¼\u0082]|Ä[…™‡]|ã[\u0080-\u0083‚ƒ]")
_REFERENCE = re.compile(
    r"&(?:amp|quot|apos|nbsp|lt|gt|[rl][sd]quo|[lr]aquo|[nm]dash|hellip|[aeiouAEIOU](?:uml|acute|grave|circ)|szlig|ntilde|ccedil|#\d{2,6}|#x[0-9a-fA-F]{2,6});"
)
_SHOWN = 3  # of them, as examples

DECODED = "decoded"
"""The derivation of a text that is no page, but was in another encoding, or damaged."""


class ReadArticle(NamedTuple):
    """An article with the embeds that its page delimits."""

    article: Article
    embeds: tuple[Embed, ...]


def _garbled(text: str) -> list[str]:
    """Notice text that was decoded wrongly before it came here; it is reported and not repaired."""
    found = _MOJIBAKE.search(text)
    if not found:
        return []
    import ftfy

    near = text[max(0, found.start() - 200) : found.end() + 200]
    if ftfy.fix_encoding(near) == near:
        return []
    shown = text[max(0, found.start() - 12) : found.end() + 12].replace("\n", " ")
    return [f"mojibake: decoded wrongly before it came here, e.g. “{shown}”; kept as it is"]


def _escaped(text: str) -> list[str]:
    """Notice references to characters in a text that is no page; they are reported and not resolved."""
    found = _REFERENCE.findall(text)
    if not found:
        return []
    shown = " ".join(dict.fromkeys(found[:_SHOWN]))
    return [
        f"character references as pages have them ({shown}): kept as they are; save the text without them, or the page as .html"
    ]


def make_article(
    text: str,
    *,
    source: str,
    kind: str = "text",
    problems: Iterable[str] = (),
    published_on: date | None = None,
) -> ReadArticle:
    """Make the record of a text or page that was read; for HTML the text is derived.

    `problems` are what was told of decoding it: the text is then not what a reader of UTF-8 finds in the file.
    `published_on` counts where the text itself gives no date.
    """
    remarks = list(problems)
    embeds: tuple[Embed, ...] = ()
    derivation = DECODED if remarks else None
    remarks += _garbled(text)
    published = language = None
    if kind == "html":
        page = read_page(text)
        text, embeds, published, language = page.text, page.embeds, page.published_on, page.language
        derivation = DERIVATION
        remarks += tell_wordless(page.wordless)
    else:
        remarks += _escaped(text)
        body = leading_date(text)
        published = body.day if body else None
    digest = sha256(text)
    article = Article(
        article_id=digest[:16], sha256=digest, source=source, format=kind, derivation=derivation, text=text,
        published_on=published or published_on, language=language, problems=tuple(remarks),
    )  # fmt: skip
    return ReadArticle(article, embeds)


def looks_like_html(text: str) -> bool:
    """Whether a text of no known kind is a page, or the code of an embedded post."""
    if text.lstrip()[:1] != "<":
        return False
    head = text[:2000].lower()
    if head.lstrip("\ufeff \n\r\t").startswith("<?xml") and "<html" not in head:
        return False
    return (
        "<html" in head
        or "<!doctype html" in head
        or (("<blockquote" in text or "<h1" in head or "<article" in head) and "<p" in text and "</" in text)
    )
