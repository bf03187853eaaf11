"""Where a comment section begins and one of its comments ends: what stands above the name of the next."""

from __future__ import annotations

import re

from stancekit.segment.anchors.status import is_part_of_counts, status_of

__all__ = ["heads_comments", "parts_comments"]

_COMMENTS = r"(?:(?:reader|user|leser-?|nutzer-?)\s?)?(?:comments?|kommentare?|commentaires?|comentarios?|komentarz[ey]?)|(?:みんなの|ユーザーの?)?コメント(?:欄|一覧)?"
_HEADING = re.compile(
    rf"(?:{_COMMENTS})(?:\s?[(（\[]?\d{{1,6}}\s?件?[)）\]]?)?\s?[:：]?\Z|\d{{1,6}}\s?件?の?\s?(?:{_COMMENTS})\s?[:：]?\Z",
    re.IGNORECASE,
)
_LONGEST = 40


def heads_comments(words: str) -> bool:
    """Whether a line is the heading of a comment section: Comments (2), 14 Kommentare."""
    return len(words) < _LONGEST and _HEADING.match(words) is not None


def parts_comments(above: str, language: str) -> bool:
    """Whether the line above a name shows that a comment begins there: a heading, a button, a time, a count."""
    return status_of(above, language) is not None or is_part_of_counts(above) or heads_comments(above)
