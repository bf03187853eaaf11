"""What is no article: told by the ending of a file, by how it begins, and by what it is full of."""

from __future__ import annotations

import json
import re

from stancekit.errors import DataError
from stancekit.segment.scoring.expected_row import are_passages

__all__ = [
    "holds_passages",
    "is_full_of_control",
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


def is_full_of_control(text: str) -> bool:
    """Whether too many control characters stand in it for a text."""
    return len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROL
