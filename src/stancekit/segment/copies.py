"""Prose copies of embedded posts: whole, split, altered, and posts that stand twice.

Candidates share a run of words, found in one index, so the work grows with the text; how much of
the quotation stands in the post decides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from stancekit.segment.language import detect_language
from stancekit.segment.links import without_links
from stancekit.segment.passage import Passage

__all__ = ["link_copies"]

_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_]+")
_MARKS = '“”„«»"「」『』 ,.!?…'
_REPEATED = re.compile(r"[“„«「\"]\s?|^RT\s@\w{1,30}:?\s|^")
_SHORT = 8  # letters that a copy has at least
_ALIKE, _END = 40, 12  # code points at the beginning and the end that a relay has in common with its post
_MOST = 4  # candidates compared per passage
_COMPARED = 4000  # code points of a passage that are compared by words


def _words(text: str) -> list[str]:
    return _WORD.findall(without_links(text).lower().replace("’", "").replace("'", ""))


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    """Every run of three words; the whole where there are fewer."""
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


def _share(part: list[str], whole: list[str]) -> float:
    """How much of `part` stands in `whole`, word by word."""
    if not part:
        return 0.0
    common = Counter(part) & Counter(whole)
    return sum(common.values()) / len(part)


class _Wording(dict[int, list[str]]):
    """The words of passages by their number, each read once."""

    def __init__(self, text: str, passages: list[Passage]) -> None:
        super().__init__()
        self.text, self.passages = text, passages

    def __missing__(self, number: int) -> list[str]:
        passage = self.passages[number]
        found = _words(self.text[passage.start : passage.end][:_COMPARED])
        self[number] = found
        return found

    def letters(self, number: int) -> str:
        """All letters of a passage, without what stands between them."""
        passage = self.passages[number]
        if passage.end - passage.start <= _COMPARED:
            return "".join(self[number])
        return "".join(_words(self.text[passage.start : passage.end]))


class _Posts:
    """The embedded posts as letters only, one after the other, to be searched at once."""

    def __init__(self, numbers: list[int], words: _Wording) -> None:
        self.numbers = numbers
        letters = [words.letters(number) for number in numbers]
        self.all = "|".join(letters)
        self.starts = list(accumulate((len(one) + 1 for one in letters), initial=0))

    def holding(self, letters: str) -> int | None:
        """The first post in which these letters stand."""
        place = self.all.find(letters)
        return None if place < 0 else self.numbers[bisect_right(self.starts, place) - 1]


def link_copies(text: str, passages: list[Passage]) -> None:
    """Set `copy_of` on quotations that repeat a post, and on posts and quotations that stand twice.

    A quotation copies a post where it stands there letter by letter, or nearly all its words do; with
    the same speaker three fifths of the words suffice, and the copy is marked as altered. A quotation
    in another language than a neighbouring post of the same person is a translation.
    """
    quoted = [n for n, p in enumerate(passages) if p.kind == "quoted"]
    words = _Wording(text, passages)
    posts = _Posts([n for n, p in enumerate(passages) if quoted and p.kind == "embedded"], words)
    open_ones = []
    searchable = len(posts.all) * len(quoted) < 20_000_000
    for number in quoted if posts.numbers else ():
        letters = words.letters(number)
        other = posts.holding(letters) if searchable and len(letters) >= _SHORT else None
        if other is not None:
            passages[number].copy_of = other
        else:
            open_ones.append(number)
    if open_ones and posts.numbers:
        index: dict[tuple[str, ...], list[int]] = {}
        for number in posts.numbers:
            for gram in _grams(words[number]):
                index.setdefault(gram, []).append(number)
        for number in open_ones:
            _altered(number, passages, words, index)
            if passages[number].copy_of is None:
                _translated(text, number, passages)
    _relays(text, passages)
    seen: dict[tuple[str, str], int] = {}
    for number, passage in enumerate(passages):
        if passage.copy_of is not None:
            continue
        if passage.end - passage.start < _SHORT:
            continue
        first = seen.setdefault(
            (passage.handle or passage.name or "", text[passage.start : passage.end].strip(_MARKS)), number
        )
        if first != number and passages[first].kind == passage.kind:
            passage.copy_of = first


def _relays(text: str, passages: list[Passage]) -> None:
    """Mark posts that do no more than repeat another account's post: news accounts, retweets."""
    posts: dict[str, int] = {}
    for number, passage in enumerate(passages):
        if passage.kind == "embedded" and passage.end - passage.start >= 24:
            posts.setdefault(text[passage.start : passage.start + 20], number)
    if len(posts) < 2:
        return
    for number, passage in enumerate(passages):
        if passage.kind != "embedded" or passage.end - passage.start < 26:
            continue
        words = text[passage.start : passage.end][:2000]
        for head in _REPEATED.finditer(words):
            other = posts.get(words[head.end() : head.end() + 20])
            if (
                other is None
                or other == number
                or passages[other].handle == passage.handle
                or passages[other].copy_of is not None
            ):
                continue
            size = passages[other].end - passages[other].start
            original = text[passages[other].start : passages[other].end]
            if (
                len(words) <= 1.4 * size + 80
                and passage.copy_of is None
                and _repeats(words[head.end() :], original)
            ):
                passage.copy_of = other
                passage.doubts.append("relayed_post")
            break


def _repeats(words: str, original: str) -> bool:
    """Whether words repeat a post or a part of it and add next to none of their own."""
    if words.startswith(original):
        return len(words[len(original) :].split(maxsplit=4)) < 5
    if words[:_ALIKE] != original[:_ALIKE] or not (
        "http" in original or original[-_END:] in words or words.rstrip(_MARKS)[-_END:] in original
    ):
        return False
    mine, theirs = _words(words), _words(original[:2000])
    own = sum((Counter(mine) - Counter(theirs)).values())
    return own < 2 or (_share(theirs, mine) >= 0.85 and len(mine) <= len(theirs) + 3)


def _altered(
    number: int,
    passages: list[Passage],
    words: _Wording,
    index: dict[tuple[str, ...], list[int]],
) -> None:
    own = words[number]
    if len(own) < 4:
        return
    if index.keys().isdisjoint(zip(own, own[1:], own[2:], strict=False)):
        return
    votes: Counter[int] = Counter()
    for gram in index.keys() & _grams(own):
        votes.update(index[gram][:20])
    best, best_value = None, 0.0
    for other, shared in votes.most_common(_MOST):
        if shared < 2 and len(own) > 5:
            continue
        share = _share(own, words[other])
        same = bool(passages[number].name) and passages[number].name == passages[other].name
        if share < (0.6 if same else 0.85):
            continue
        value = share + (0.2 if same else 0)
        if value > best_value:
            best, best_value = other, value
    if best is not None:
        passages[number].copy_of = best
        passages[number].doubts.append("altered_copy")


def _translated(text: str, number: int, passages: list[Passage]) -> None:
    """Link a quotation to the neighbouring post of the same person that is in another language."""
    passage = passages[number]
    if not passage.name:
        return
    for other in (number + 1, number - 1, number + 2):
        if not 0 <= other < len(passages):
            continue
        post = passages[other]
        if post.kind != "embedded" or post.name != passage.name or abs(post.start - passage.end) > 1500:
            continue
        mine = detect_language(text[passage.start : passage.end], sure=False)
        theirs = detect_language(text[post.start : post.end], sure=False)
        if mine and theirs and mine != theirs:
            passage.copy_of = other
            passage.doubts.append("translated_copy")
            return
