"""Reading articles: any encoding; text, Markdown, HTML or rows of a table; one bad file never stops the rest."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path

from stancekit.errors import StancekitError
from stancekit.files import documents
from stancekit.files.article_record import ReadArticle, looks_like_html, make_article
from stancekit.files.article_rows import read_rows
from stancekit.files.decoding import decode
from stancekit.files.folders import (
    SUFFIXES,
    article_files,
    must_be_readable,
    shown,
    skipped_files,
)
from stancekit.files.no_articles import (
    control_characters,
    holds_passages,
    must_be_no_markup,
    must_be_of_a_kind_that_is_read,
    must_be_prose,
    text_only,
)
from stancekit_schemas import Problem

__all__ = [
    "SUFFIXES",
    "ReadArticle",
    "article_files",
    "make_article",
    "read_article",
    "read_articles",
]

_MARKED = "begins with a byte order mark, which is no part of the text that offsets count in"


def read_article(path: Path, *, source: str | None = None) -> ReadArticle:
    """Read one article file. Raises OSError where it cannot be opened, DataError where it is no text."""
    kind = SUFFIXES.get(path.suffix.lower(), "text")
    content = _content(path)
    text, problems = decode(content, html=kind == "html")
    return _made(content, text, problems, source if source is not None else shown(path), kind)


def _made(content: bytes, text: str, problems: list[str], source: str, kind: str) -> ReadArticle:
    if kind == "text" and looks_like_html(text):
        kind = "html"
    if kind == "text":
        must_be_no_markup(text)
    marked = kind != "html" and content.startswith(BOM_UTF8)
    return make_article(text, source=source, kind=kind, problems=[_MARKED] * marked + problems)


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
            yield from map(_checked, _read_one(path, text_field, stdin))
        except (OSError, ValueError, StancekitError) as error:
            yield Problem(
                severity="refused", code="unreadable", file=shown(path),
                message=f"cannot be read: {getattr(error, 'strerror', None) or error}",
                remedy=getattr(error, "hint", None) or "check that the file exists and is of a format that stancekit reads",
            )  # fmt: skip


def _content(path: Path) -> bytes:
    must_be_readable(path)
    return text_only(path.read_bytes())


def _read_one(path: Path, text_field: str | None, stdin: bytes | None) -> Iterator[ReadArticle | Problem]:
    suffix = path.suffix.lower()
    if stdin is not None and path.as_posix() == "-":
        text, problems = decode(text_only(stdin))
        table = documents.kind_of(text, text_field)
        if any(holds_passages(suffix, text) for suffix in (".json", ".jsonl")):
            yield _passages(path)
        elif table is not None:
            yield from read_rows(path, Path(f"-{table}"), text, problems, text_field)
        else:
            must_be_prose(text)
            yield _made(stdin, text, problems, "-", "text")
    elif suffix in documents.SUFFIXES:
        text, problems = ("", []) if suffix == ".parquet" else decode(_content(path))
        if holds_passages(suffix, text):
            yield _passages(path)
        else:
            yield from read_rows(path, path, text, problems, text_field)
    elif suffix == ".json" and holds_passages(suffix, decode(_content(path))[0]):
        yield _passages(path)
    else:
        must_be_of_a_kind_that_is_read(suffix)
        read = read_article(path)
        name = read.article.source
        if name != path.as_posix():
            yield Problem(
                severity="note", code="name", file=name, message="its name is not UTF-8, and is written like this in records",
                remedy="give it another name",
            )  # fmt: skip
        yield read


def _passages(path: Path) -> Problem:
    return Problem(
        severity="note", code="passages", file=shown(path),
        message="holds passages, marked by hand or cut, and no articles: not read as one",
        remedy="to score against them, name the file or its folder with --evaluate",
    )  # fmt: skip


def _checked(read: ReadArticle | Problem) -> ReadArticle | Problem:
    if isinstance(read, Problem):
        return read
    text = read.article.text
    if found := control_characters(text):
        return Problem(
            severity="refused", code="binary", file=read.article.source, message=f"is no text: {found}",
            remedy="take them out where they are strays; what is no text (a PDF, a Word file) has to be converted first",
        )  # fmt: skip
    if text.strip():
        return read
    return Problem(
        severity="refused", code="empty", file=read.article.source, message="holds no text",
        remedy="leave it out, or look why nothing was saved",
    )  # fmt: skip
