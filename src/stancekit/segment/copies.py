"""Prose copies of embedded posts: whole, split, altered, and posts that stand twice.

Candidates share a run of words, found in one index, so the work grows with the text; how much of
the quotation stands in the post decides.
"""

from __future__ import annotations

from collections import Counter

from stancekit.segment.fragments import repeats_post
from stancekit.segment.language import detect_language
from stancekit.segment.names.called import called_by
from stancekit.segment.passage import Passage
from stancekit.segment.relays import Relays, relay_posts
from stancekit.segment.wording import MARKS, Letters, Wording, share

__all__ = ["link_copies"]

_SHORT = 8  # letters that a copy has at least
_MOST = 4  # candidates compared per passage


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    """Every run of three words; the whole where there are fewer."""
    if len(words) < 3:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


def _is_retold(text: str, quoted: Passage, post: Passage) -> bool:
    """Whether a post names the speaker whose words it holds, and is another's: says Ann Lee."""
    if not quoted.attributed or any(doubt.startswith("speaker") for doubt in quoted.doubts):
        return False
    called = called_by(quoted.name)
    shown = f"{post.name or ''} {post.handle or ''}".lower()
    words = text[post.start : post.end].lower()
    return any(word in words for word in called) and not any(word in shown for word in called)


def link_copies(text: str, passages: list[Passage]) -> None:
    """Set `copy_of` on quotations that repeat a post, and on posts and quotations that stand twice.

    A quotation copies a post where it stands there letter by letter, or nearly all its words do; with
    the same speaker three fifths of the words suffice, and the copy is marked as altered. A quotation
    in another language than a neighbouring post of the same person is a translation. A post that only
    passes on what is quoted is a copy of the quotation.
    """
    quoted = [n for n, p in enumerate(passages) if p.kind == "quoted"]
    words = Wording(text, passages)
    relays = Relays(text, passages)
    embedded = [n for n, p in enumerate(passages) if quoted and p.kind == "embedded"]
    embedded.sort(key=lambda n: n in relays.cited)  # what is cited is looked for in its source first
    posts = Letters([(number, words.letters(number)) for number in embedded])
    open_ones = []
    searchable = len(posts.all) * len(quoted) < 20_000_000
    for number in quoted if posts.numbers else ():
        letters, fragment = words.letters(number), passages[number].fragment
        long = fragment or len(letters) >= _SHORT
        other = posts.holding(letters) if searchable and long else None
        if other is None:
            open_ones += [] if fragment else [number]
        elif fragment and (
            other in relays.cited or not repeats_post(text, passages[number], passages[other])
        ):
            continue
        elif other not in relays.cited and _is_retold(text, passages[number], passages[other]):
            relays.mark(other, number)
        elif not relays.cites(other, number, letters):
            passages[number].copy_of = other
    if open_ones and posts.numbers:
        index: dict[tuple[str, ...], list[int]] = {}
        for number in posts.numbers:
            for gram in _grams(words[number]):
                index.setdefault(gram, []).append(number)
        for number in open_ones:
            _altered(number, passages, words, index)
            if passages[number].copy_of is None:
                _translated(text, number, passages)
    relays.mark_parts(words)
    relays.mark_accounts(words)
    relays.mark_parts_of_posts(words)
    relay_posts(text, passages)
    seen: dict[tuple[str, str], int] = {}
    for number, passage in enumerate(passages):
        if passage.copy_of is not None or passage.fragment:
            continue
        if passage.end - passage.start < _SHORT:
            continue
        first = seen.setdefault(
            (passage.handle or passage.name or "", text[passage.start : passage.end].strip(MARKS)), number
        )
        if first != number and passages[first].kind == passage.kind:
            passage.copy_of = first


def _altered(
    number: int,
    passages: list[Passage],
    words: Wording,
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
        common = share(own, words[other])
        same = bool(passages[number].name) and passages[number].name == passages[other].name
        if common < (0.6 if same else 0.85):
            continue
        if not same and _is_named(passages[number]):
            continue  # who takes up the words of a post in an answer
        value = common + (0.2 if same else 0)
        if value > best_value:
            best, best_value = other, value
    if best is not None:
        passages[number].copy_of = best
        passages[number].doubts.append("altered_copy")


def _is_named(passage: Passage) -> bool:
    """Whether a quotation has a speaker named beside it."""
    in_doubt = any(doubt.startswith("speaker") for doubt in passage.doubts)
    return passage.kind == "quoted" and passage.name is not None and not in_doubt


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
