"""What a journalist may call somebody by: the words of a name that betray a mention of it."""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["called_by", "name_words"]

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_KANJI_NAME = re.compile(
    r"([\u4e00-\u9fff々]{2})[\u4e00-\u9fff々\u3041-\u3096]{1,3}(?![\u4e00-\u9fff々\u3041-\u3096\u30a1-\u30fc])"
)
_SHORT_NAME = re.compile(r"([\u30a1-\u30fc\u4e00-\u9fff]{2})")
_COMMON = word_set("""mit und von aus für auf bei zum zur ein kein ohne aber nur pas une sur avec dans pour sans chez aux con por para sin los una uno nie się dla bez pod nad jest with from who your you his her this that
    the and not for real news daily report team show official president elect woman man girl boy mom dad mama papa doctor les der die das
    los las del von van que una ein eine une mme mrs resist vote blue red america usa""")


@lru_cache(maxsize=8192)
def name_words(name: str | None) -> frozenset[str]:
    """The words of a name, three letters or more, in lower case: what betrays a mention of it."""
    if not name:
        return frozenset()
    found = frozenset(w.lower() for w in _WORD.findall(name) if len(w) > 2)
    return found - _COMMON


def called_by(name: str | None) -> frozenset[str]:
    """What a journalist may call somebody by: `name_words`, and the surname of a Japanese name, its first two letters.

    A Japanese name of two letters is called whole.
    """
    surname = _KANJI_NAME.match(name or "") or _SHORT_NAME.fullmatch(name or "")
    return name_words(name) | ({surname[1]} if surname else set())
