"""Prose copies of embedded posts: whole, split, altered, and posts that stand twice.

Candidates share a run of words, found in one index, so the work grows with the text; how much of
the quotation stands in the post decides.
"""

from __future__ import annotations

import re
from collections import Counter

from stancekit.segment.links import strip_links
from stancekit.segment.passage import Passage

__all__ = ["link_copies"]

_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_]+")
_MOST = 4  # candidates compared per passage


def _words(text: str) -> list[str]:
    return _WORD.findall(strip_links(text).lower().replace("’", "").replace("'", ""))


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    if len(words) < 3:
        return [tuple(words)] if words else []
    return [tuple(words[i : i + 3]) for i in range(len(words) - 2)]


def _share(part: list[str], whole: list[str]) -> float:
    """How much of `part` stands in `whole`, word by word."""
    if not part:
        return 0.0
    common = Counter(part) & Counter(whole)
    return sum(common.values()) / len(part)


def link_copies(text: str, passages: list[Passage]) -> None:
    """Set `copy_of` on quotations that repeat a post, and on posts and quotations that stand twice.

    A quotation copies a post where nearly all its words stand there; with the same speaker three
    fifths suffice, and the copy is marked as altered.
    """
    words = [_words(text[p.start : p.end][:4000]) for p in passages]
    index: dict[tuple[str, ...], list[int]] = {}
    for number, passage in enumerate(passages):
        if passage.kind == "embedded":
            for gram in set(_grams(words[number])):
                index.setdefault(gram, []).append(number)
    for number, passage in enumerate(passages):
        if passage.kind == "quoted":
            _copy_of_post(number, passage, passages, words, index)
    _relays(passages, words, index)
    seen: dict[tuple[str, ...], int] = {}
    for number, passage in enumerate(passages):
        if passage.copy_of is not None or len(words[number]) < 2:
            continue
        key = (passage.handle or passage.name or "", *words[number])
        first = seen.setdefault(key, number)
        if first != number and passages[first].kind == passage.kind:
            passage.copy_of = first


def _relays(passages: list[Passage], words: list[list[str]], index: dict[tuple[str, ...], list[int]]) -> None:
    """Mark posts that do no more than repeat another account's post: news accounts, retweets."""
    for number, passage in enumerate(passages):
        if passage.kind != "embedded" or len(words[number]) < 6:
            continue
        votes: Counter[int] = Counter()
        for gram in set(_grams(words[number])):
            for other in index.get(gram, ())[:20]:
                if other != number and passages[other].handle != passage.handle:
                    votes[other] += 1
        for other, _ in votes.most_common(_MOST):
            whole, own = words[other], words[number]
            if len(whole) >= 5 and len(own) >= len(whole) and _share(whole, own) >= 0.9 and len(own) <= 1.4 * len(whole) + 4:
                if passages[other].copy_of is None and not (len(own) == len(whole) and other > number):
                    passage.copy_of = other
                    passage.doubts.append("relayed_post")
                    break


def _copy_of_post(
    number: int, passage: Passage, passages: list[Passage], words: list[list[str]], index: dict[tuple[str, ...], list[int]]
) -> None:
    votes: Counter[int] = Counter()
    for gram in set(_grams(words[number])):
        for other in index.get(gram, ())[:20]:
            votes[other] += 1
    best, best_share = None, 0.0
    for other, shared in votes.most_common(_MOST):
        if len(words[number]) < 3 or (shared < 2 and len(words[number]) > 5):
            continue
        share = _share(words[number], words[other])
        same = bool(passage.name) and passage.name == passages[other].name
        if share < (0.6 if same else 0.85) or (len(words[number]) < 4 and share < 1):
            continue
        value = share + (0.2 if same else 0)
        if value > best_share:
            best, best_share = other, value
    if best is not None:
        passage.copy_of = best
        if _share(words[number], words[best]) < 0.9:
            passage.doubts.append("altered_copy")
