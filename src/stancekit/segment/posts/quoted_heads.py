"""Words that the article quotes in prose and that stand again at the beginning of a post."""

from __future__ import annotations

import re
from itertools import islice

__all__ = ["is_quoted", "quoted_heads"]

_HEAD = 18
_OPENED = re.compile(r"[“„«「\"](?<![^\s(\[:]\")[ \u00a0\u202f]?([^“”„«»「」\"\n]{14,80})")


def quoted_heads(text: str) -> frozenset[str]:
    """The first letters of everything that stands behind an opening quotation mark."""
    return frozenset(h for m in _OPENED.finditer(text) if len(h := _head(m[1])) == _HEAD)


def is_quoted(words: str, heads: frozenset[str]) -> bool:
    """Whether a line begins as something does that the article quotes, and is no quotation itself."""
    return bool(heads) and words[0] not in '“„«»「『"' and _head(words) in heads


def _head(text: str) -> str:
    return "".join(islice(filter(str.isalnum, text[:60]), _HEAD)).lower()
