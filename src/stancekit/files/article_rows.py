"""The rows of a table of documents as articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from stancekit.files import documents
from stancekit.files.article_record import DECODED, ReadArticle, looks_like_html, make_article
from stancekit.files.folders import shown
from stancekit.segment.dates import only_date
from stancekit_schemas import Problem

__all__ = ["read_rows"]


def read_rows(
    given: Path, table: Path, text: str, problems: Sequence[str], field: str | None
) -> Iterator[ReadArticle | Problem]:
    """Read a table of documents; what concerns the whole file is said once.

    It is called as `given`, and read as what the ending of `table` says; `text` is what it holds, decoded,
    and `problems` what was told of that. A file without rows is refused.
    """
    file = shown(given)
    for said in problems:
        yield Problem(
            severity="note", code="encoding", file=file, message=said, remedy="save it as UTF-8, or look whether it was read well",
        )  # fmt: skip
    if given != table and table.suffix == ".csv":
        yield Problem(
            severity="note", code="table", file=file, message="read as CSV, because its first line names a column of texts",
            remedy="give an article that begins like a table as a file",
        )  # fmt: skip
    rows = 0
    for document in documents.read_documents(table, text, field=field):
        rows += 1
        if isinstance(document, documents.BadRow):
            yield Problem(
                severity="refused", code="bad_row", file=file,
                message=f"row {document.number}: {document.message}", remedy=document.remedy,
            )  # fmt: skip
            continue
        for remark in document.remarks:
            yield Problem(
                severity="note", code=remark.code, file=file, message=remark.message, remedy=remark.remedy
            )
        yield _article(document, f"{file}#{document.name}", decoded=bool(problems))
    if not rows:
        headed = table.suffix.lower() in (".csv", ".tsv") and text.strip()
        yield Problem(
            severity="refused", code="empty", file=file,
            message="holds no rows" + (" below its first line, which names the columns" if headed else ""),
            remedy="leave it out, or look why nothing was saved",
        )  # fmt: skip


def _article(document: documents.Document, source: str, *, decoded: bool) -> ReadArticle:
    page = document.html or looks_like_html(document.text)
    read = make_article(
        document.text,
        source=source,
        kind="html" if page else "text",
        published_on=only_date(document.date[:10]) if document.date else None,
    )
    changed = decoded or "\ufffd" in document.text
    if changed and not page:
        read = read._replace(article=read.article.model_copy(update={"derivation": DECODED}))
    return read
