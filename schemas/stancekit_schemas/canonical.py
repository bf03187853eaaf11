"""Bytes that do not depend on who wrote them: canonical JSON and content hashes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

__all__ = ["canonical_json", "content_id", "sha256"]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_json(value: Any) -> str:
    """One line of JSON: sorted keys, no spaces, characters as themselves, no nan or infinity.

    Strings are written as they are and not normalised: a text must equal the slice of its article.
    Raises ValueError for a number that JSON does not have.
    """
    return _ENCODER.encode(value)


def sha256(text: str) -> str:
    """64 hex digits: SHA-256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def content_id(*parts: str | int | None) -> str:
    """16 hex digits that name this content: the head of the SHA-256 of the parts as a JSON list."""
    return sha256(canonical_json(list(parts)))[:16]
