"""What is no article: told by the ending of a file, by how it begins, and by what it is full of."""

from __future__ import annotations

import json
import re

from stancekit.errors import DataError
from stancekit.segment.scoring.expected_row import are_passages
from stancekit.wording import counted

__all__ = [
    "control_characters",
    "holds_passages",
    "must_be_no_markup",
    "must_be_of_a_kind_that_is_read",
    "must_be_prose",
    "text_only",
]

_CONVERTED = frozenset((
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods", ".zip", ".gz", ".png", ".jpg", ".mhtml",
))  # fmt: skip
"""Kinds of files that hold articles but are no text: they have to be converted first."""
_BEGINNINGS = (
    (b"\x1f\x8b", "it is compressed (gzip)", "unpack it first"),
    (b"PK\x03\x04", "it is a zip archive, or a file of Word or Excel", "unpack it, or convert it to .txt, .html or .md first"),
    (b"%PDF-", "it is a PDF", "convert it to .txt, .html or .md first"),
)  # fmt: skip
"""How files begin that are no text, whatever they are called."""
_PARQUET = b"PAR1"
"""How a parquet file begins, and ends."""
_XML = re.compile(
    r"\ufeff?\s{0,9}(?:<\?xml\s|<!DOCTYPE\s(?!html)|<(?:rss|feed|TEI|nitf|newsml|newsitem)[\s>])",
    re.IGNORECASE,
)
"""How XML begins; a page may begin so too, and is asked for before."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROL = 0.01
"""The largest share of control characters that a text may have: a stray one is no reason to refuse."""


def must_be_of_a_kind_that_is_read(suffix: str) -> None:
    """Refuse a file by its ending: what has to be converted first, and JSON."""
    if suffix == ".json":
        raise _json()
    if suffix in _CONVERTED:
        raise DataError(
            f"a file of the kind {suffix} is no text", hint="convert it to .txt, .html or .md first"
        )


def text_only(content: bytes) -> bytes:
    """Give the content back, unless it begins as what is no text does."""
    for start, what, remedy in _BEGINNINGS:
        if content.startswith(start):
            raise DataError(what, hint=remedy)
    if content.startswith(_PARQUET) and content.endswith(_PARQUET):
        raise DataError(
            "it is a parquet file",
            hint="give its path, with the ending .parquet: it is not read from standard input, nor by another ending",
        )
    return content


def must_be_prose(text: str) -> None:
    """Refuse JSON that is no JSON Lines: its brackets and keys are not the words of an article."""
    if text.lstrip()[:1] in ("[", "{"):
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return
        raise _json()


def _json() -> DataError:
    return DataError(
        "JSON is no article",
        hint="write its documents as JSON Lines (.jsonl), an object with its text in each line: "
        "jq -c '.[]' does so of a list",
    )


def must_be_no_markup(text: str) -> None:
    """Refuse XML that is no page: its tags are not the words of an article."""
    if _XML.match(text):
        raise DataError(
            "it is XML, whose tags are no words of an article",
            hint="save the text of its article as .txt, or as .html where it is a page",
        )


def holds_passages(suffix: str, text: str) -> bool:
    """Whether JSON or JSON Lines is a list of passages, marked by hand or cut, and not of documents."""
    try:
        if suffix in (".jsonl", ".ndjson"):
            return are_passages(json.loads(line) for line in text.split("\n") if line.strip())
        rows = json.loads(text) if suffix == ".json" else None
    except (ValueError, RecursionError):
        return False
    if isinstance(rows, dict):
        rows = rows.get("passages", rows.get("reactions"))
    return isinstance(rows, list) and are_passages(rows)


def control_characters(text: str) -> str | None:
    """How many control characters stand in it and where the first does, where these are too many for a text."""
    found = _CONTROL.findall(text)
    if len(found) <= len(text) * _MOST_CONTROL:
        return None
    first = text.index(found[0])
    place = f"line {text.count(chr(10), 0, first) + 1}, at offset {first}"
    where = (
        f"the first, U+{ord(found[0]):04X}, in {place}"
        if len(found) > 1
        else f"U+{ord(found[0]):04X}, in {place}"
    )
    of_them = counted(len(found), "is a control character", "are control characters")
    return f"of its {counted(len(text), 'character')} {of_them} ({where})"
