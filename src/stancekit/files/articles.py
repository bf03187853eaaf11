"""Reading articles: any encoding; text, Markdown, HTML or rows of a table; one bad file never stops the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stancekit.errors import DataError, StancekitError
from stancekit.files import documents
from stancekit.files.decoding import decode
from stancekit.files.folders import SUFFIXES, UNREADABLE, article_files, skipped_files
from stancekit.segment.dates import leading_date, only_date
from stancekit.segment.pages.html import DERIVATION, read_page
from stancekit.segment.passage import Embed
from stancekit_schemas import Article, Problem, sha256

__all__ = [
    "SUFFIXES",
    "ReadArticle",
    "article_files",
    "make_article",
    "read_article",
    "read_articles",
]

_MOJIBAKE = re.compile(r"â€|Ã[\u0080-\u00bf¡-¿]|Â[\u0080-\u00bf«»]|ðŸ|Å[‚›¼\u0082]|Ä[…™‡]|ã[\u0080-\u0083‚ƒ]")


class ReadArticle(NamedTuple):
    """An article with the embeds that its page delimits."""

    article: Article
    embeds: tuple[Embed, ...]


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
MOST_CONTROL = 0.01
"""The largest share of control characters that a text may have: a stray one is no reason to refuse."""


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


def make_article(
    text: str,
    *,
    source: str,
    kind: str = "text",
    problems: Iterable[str] = (),
    published_on: date | None = None,
) -> ReadArticle:
    """Make the record of a text or page that was read; for HTML the text is derived.

    `published_on` counts where the text itself gives no date.
    """
    remarks = [*problems, *_garbled(text)]
    embeds: tuple[Embed, ...] = ()
    derivation = language = None
    published = None
    if kind == "html":
        page = read_page(text)
        text, embeds, published, language = page.text, page.embeds, page.published_on, page.language
        derivation = DERIVATION
    elif body := leading_date(text):
        published = body.day
    digest = sha256(text)
    article = Article(
        article_id=digest[:16], sha256=digest, source=source, format=kind, derivation=derivation, text=text,
        published_on=published or published_on, language=language, problems=tuple(remarks),
    )  # fmt: skip
    return ReadArticle(article, embeds)


def _looks_like_html(text: str) -> bool:
    head = text[:2000].lower()
    return (
        "<html" in head
        or "<!doctype html" in head
        or ("<blockquote" in text and "<p" in text and "</" in text)
    )


def read_article(path: Path, *, source: str | None = None) -> ReadArticle:
    """Read one article file. Raises OSError where it cannot be opened."""
    content = path.read_bytes()
    kind = SUFFIXES.get(path.suffix.lower(), "text")
    text, problems = decode(content, html=kind == "html")
    if kind == "text" and text.lstrip()[:1] == "<" and _looks_like_html(text):
        kind = "html"
    return make_article(
        text, source=source if source is not None else path.as_posix(), kind=kind, problems=problems
    )


def read_articles(
    paths: Iterable[Path], *, text_field: str | None = None, stdin: bytes | None = None
) -> Iterator[ReadArticle | Problem]:
    """Read each article; what cannot be read comes as a Problem in its place, what was skipped before all.

    A table of documents gives one article a row, named FILE#NAME. The path "-" stands for `stdin`.
    """
    paths = list(paths)
    yield from skipped_files(paths)
    for path in article_files(paths):
        try:
            yield from _read_one(path, text_field, stdin)
        except (OSError, ValueError, StancekitError) as error:
            yield Problem(
                severity="refused", code="unreadable", file=path.as_posix(), message=f"cannot be read: {error}",
                remedy=getattr(error, "hint", None) or "check that the file exists and is of a format that stancekit reads",
            )  # fmt: skip


def _read_one(path: Path, text_field: str | None, stdin: bytes | None) -> Iterator[ReadArticle | Problem]:
    suffix = path.suffix.lower()
    if stdin is not None and path.as_posix() == "-":
        text, problems = decode(stdin)
        if documents.is_json_lines(text):
            yield from _read_rows(path, Path("-.jsonl"), text, problems, text_field)
            return
        kind = "html" if text.lstrip()[:1] == "<" and _looks_like_html(text) else "text"
        yield _checked(make_article(text, source="-", kind=kind, problems=problems))
    elif suffix in documents.SUFFIXES:
        text, problems = ("", []) if suffix == ".parquet" else decode(path.read_bytes())
        yield from _read_rows(path, path, text, problems, text_field)
    elif suffix in UNREADABLE:
        raise DataError(
            f"a file of the kind {suffix} is no text", hint="convert it to .txt, .html or .md first"
        )
    else:
        yield _checked(read_article(path))


def _read_rows(
    shown: Path, table: Path, text: str, problems: list[str], field: str | None
) -> Iterator[ReadArticle | Problem]:
    """The rows of a table as articles; what concerns the whole file is said once."""
    file = shown.as_posix()
    for remark in problems:
        yield Problem(
            severity="note", code="encoding", file=file, message=remark, remedy="save it as UTF-8, or look whether it was read well",
        )  # fmt: skip
    for document in documents.read_documents(table, text, field=field):
        if isinstance(document, documents.BadRow):
            yield Problem(
                severity="refused", code="bad_row", file=file,
                message=f"row {document.number}: {document.message}", remedy=document.remedy,
            )  # fmt: skip
            continue
        if document.remark:
            yield Problem(
                severity="note", code="same_name", file=file, message=document.remark,
                remedy="give every row a name of its own (id, url or source)",
            )  # fmt: skip
        page = document.html or (document.text.lstrip()[:1] == "<" and _looks_like_html(document.text))
        yield _checked(
            make_article(
                document.text,
                source=f"{file}#{document.name}",
                kind="html" if page else "text",
                published_on=only_date(document.date[:10]) if document.date else None,
            )
        )


def _checked(read: ReadArticle) -> ReadArticle | Problem:
    text = read.article.text
    if len(_CONTROL.findall(text)) > len(text) * MOST_CONTROL:
        return Problem(
            severity="refused", code="binary", file=read.article.source,
            message="is no text: it is full of control characters",
            remedy="give the article as text or HTML; a PDF or a Word file has to be converted first",
        )  # fmt: skip
    if text.strip():
        return read
    return Problem(
        severity="refused", code="empty", file=read.article.source, message="holds no text",
        remedy="leave it out, or look why nothing was saved",
    )  # fmt: skip
