"""Accounts that do no more than pass on somebody else's words: retweets, news accounts.

What is passed on is another account's post, or words that the article quotes: these are then the source,
and the post is no reaction to them.
"""

from __future__ import annotations

import re
from collections import Counter

from stancekit.segment.citing import Cited, cited_in, names, passes_on, tells_whose
from stancekit.segment.passage import Passage
from stancekit.segment.wording import MARKS, Letters, Wording, share, words_of

__all__ = ["Relays", "relay_posts"]

_REPEATED = re.compile(r"[“„«\"]\s?|^RT\s@\w{1,30}:?\s|^【[^】\n]{1,16}】|^[^\n:：]{2,40}[:：]\s?|^")
_ALIKE, _END = 40, 12  # code points at the beginning and the end that a relay has in common with its post
_MOST = 20_000_000  # letters times passages that are searched
_LETTERS = 12  # letters that it passes on at least


class Relays:
    """The posts of an article that cite somebody, and the quotations that are their source."""

    def __init__(self, text: str, passages: list[Passage]) -> None:
        self.passages = passages
        self.cited: dict[int, list[Cited]] = {}
        for number, passage in enumerate(passages):
            if passage.kind == "embedded" and (cited := cited_in(text[passage.start : passage.end])):
                self.cited[number] = cited

    def cites(self, number: int, source: int, letters: str) -> bool:
        """Whether a post cites words that a quotation gives to another person; one that adds little is its relay."""
        post, quoted = self.passages[number], self.passages[source]
        if not quoted.attributed or not quoted.name or quoted.name == post.name:
            return False
        sure = not any(doubt.startswith("speaker") for doubt in quoted.doubts)
        for cited in self.cited.get(number, ()):
            if letters in cited.letters and (sure or cited.retweet or names(cited.head, quoted)):
                if passes_on(cited, quoted):
                    self.mark(number, source)
                return True
        return False

    def mark(self, number: int, source: int) -> None:
        """Make a post the relay of a quotation; what is passed on was posted."""
        post = self.passages[number]
        if post.copy_of is None:
            post.copy_of = source
            post.doubts.append("relayed_post")
        self.passages[source].medium = "post"

    def mark_accounts(self, words: Wording) -> None:
        """Mark the quotations that repeat, word for word, what another person said, behind the handle of an account."""
        accounts = [n for n, p in enumerate(self.passages) if p.kind == "quoted" and p.handle]
        quoted: dict[str, int] = {}
        for number, passage in enumerate(self.passages) if accounts else ():
            if passage.kind == "quoted" and passage.attributed and passage.name:
                quoted.setdefault(words.letters(number), number)
        for number in accounts:
            account = self.passages[number]
            source = quoted.get(words.letters(number)) if account.copy_of is None else account.copy_of
            if source is not None and self.passages[source].handle != account.handle:
                account.copy_of = source
                account.doubts.append("relayed_post")

    def mark_parts_of_posts(self, words: Wording) -> None:
        """Mark posts that cite a part of another account's post, and add no more than whose words they are."""
        left = [n for n in self.cited if self.passages[n].copy_of is None]
        others = [
            n for n, p in enumerate(self.passages) if left and p.kind == "embedded" and n not in self.cited
        ]
        sources = Letters([(n, words.letters(n)) for n in others])
        if len(sources.all) * len(left) > _MOST:
            return
        for number in left:
            for cited in self.cited[number]:
                source = sources.holding(cited.letters) if len(cited.letters) >= _LETTERS else None
                if (
                    source is not None
                    and self._is_other(number, source)
                    and tells_whose(cited, self.passages[source])
                ):
                    self.passages[number].copy_of = source
                    self.passages[number].doubts.append("relayed_post")
                    break

    def _is_other(self, number: int, source: int) -> bool:
        post, other = self.passages[number], self.passages[source]
        return (post.handle or post.name) != (other.handle or other.name)

    def mark_parts(self, words: Wording) -> None:
        """Mark those that pass on no more than a part of what is quoted."""
        left = [
            (number, cited[0])
            for number, cited in self.cited.items()
            if self.passages[number].copy_of is None and len(cited[0].letters) >= _LETTERS
        ]
        passages = enumerate(self.passages) if left else ()
        sources = Letters(
            [(n, words.letters(n)) for n, p in passages if p.kind == "quoted" and p.copy_of is None]
        )
        if len(sources.all) * len(left) > _MOST:
            return
        for number, cited in left:
            source = sources.holding(cited.letters)
            if source is None or (cited.adds and not cited.head):
                continue
            post, quoted = self.passages[number], self.passages[source]
            if quoted.attributed and quoted.name not in (None, post.name) and passes_on(cited, quoted):
                self.mark(number, source)


def relay_posts(text: str, passages: list[Passage]) -> None:
    """Mark posts that do no more than repeat another account's post."""
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
        "http" in original or original[-_END:] in words or words.rstrip(MARKS)[-_END:] in original
    ):
        return False
    mine, theirs = words_of(words), words_of(original[:2000])
    own = sum((Counter(mine) - Counter(theirs)).values())
    return own < 2 or (share(theirs, mine) >= 0.85 and len(mine) <= len(theirs) + 3)
