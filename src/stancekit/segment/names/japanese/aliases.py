"""Japanese names above posts that the prose writes otherwise: a shop and its keeper, a given name in kana."""

from __future__ import annotations

import re

from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.japanese.offices import OFFICES

__all__ = ["keeper_of", "named_in_kana"]

_KEEPS = re.compile(
    rf"(?P<house>[^\s・]{{2,12}}?)(?P<office>{'|'.join(sorted(OFFICES, key=len, reverse=True))})\Z"
)
_IN_KANA = re.compile(
    r"(?P<surname>[\u4e00-\u9fff々]{2,3})[ \u3000]?[\u3041-\u3096]{2,4}(?![\u4e00-\u9fff々\u3041-\u3096])"
)
_KANJI = re.compile(r"[\u4e00-\u9fff々]+")
_NEAR = 20  # code points in which the name stands behind what somebody keeps


def keeper_of(shown: str, prose: str) -> str | None:
    """Find who holds the office that the name above a post gives, in the house it names: とびうお店主 for 「とびうお」の店主、飛田魚政さん."""
    found = _KEEPS.match(shown)
    if found is None:
        return None
    told = re.search(rf"{re.escape(found['house'])}[」』】]?の{found['office']}[、・,]?\s?", prose)
    behind = japanese_names(prose[told.end() : told.end() + _NEAR]) if told else iter(())
    return next((named.name for named in behind if named.start == 0), None)


def named_in_kana(shown: str, names: frozenset[str]) -> str | None:
    """Find the one person of that surname whose given name the post has in kana: 江波戸せいいち for 江波戸誠一.

    `names` are those that stand in the prose.
    """
    found = _IN_KANA.match(shown)
    if found is None:
        return None
    surname = found["surname"]
    alike = {n for n in names if n.startswith(surname) and len(n) > len(surname) and _KANJI.fullmatch(n)}
    return alike.pop() if len(alike) == 1 else None
