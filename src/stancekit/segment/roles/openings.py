"""What the order of the posts tells of whom an article is about: whose post opens it, who comes back to answer."""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.segment.clauses import first_sentence, last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.determiners import INDEFINITE
from stancekit.segment.lexicon.posting import PRESENTS, STARTS
from stancekit.segment.names.callings import is_calling
from stancekit.segment.passage import Passage

__all__ = ["is_presented", "order_of_posts", "starts_the_row", "told_without_name"]

_HEAD = 220  # code points that a headline, a byline and a date take
_OPENS = 6.0  # what it counts that nothing but these stands before somebody's post
_ALONE = 12.0  # what it counts besides that nobody else posts: the others are only quoted
_RETURNS = 5.0  # what it counts that who posts first posts again behind the posts of others
_MEMBERS = frozenset(("member", "mitglied", "membre", "miembro", "członek", "członkini"))
_ENDS = (".", "!", "?", "…", ":")
_ADJECTIVES = 4  # words between an article and what somebody is called: a school board member
_SENTENCE = (".", ":", ";", "。", "：", "…", "”", "»", "」")


def order_of_posts(text: str, posts: Sequence[Passage], passages: Sequence[Passage]) -> float:
    """What the place of the first post counts for its author, where others' words follow it.

    `text` is the article, or empty where it is not yet known where the posts begin.
    """
    authors = [_author(post) for post in posts]
    if not authors or authors[0] is None:
        return 0.0
    first, own = posts[0], authors[0]
    if not any(p.start > first.start and _author(p) not in (own, first.name) for p in passages):
        return 0.0
    last = len(authors) - 1 - authors[::-1].index(own)
    score = _RETURNS if any(author not in (own, None) for author in authors[:last]) else 0.0
    before = text[: first.start].strip()
    lines = before.split("\n") if text and len(before) <= _HEAD else ["."]
    if not any(line.rstrip().endswith(_SENTENCE) for line in lines):
        score += _OPENS + (_ALONE if set(authors) == {own} else 0.0)
    return score


def _author(passage: Passage) -> str | None:
    return passage.handle or passage.name


def starts_the_row(posts: Sequence[Passage], language: str) -> Passage | None:
    """The one post that the line before it tells to be what everybody reacts to: here is the post that started the row."""
    shape = STARTS.get(language)
    if shape is None:
        return None
    told = [post for post in posts if post.context and shape.search(post.context.lower())]
    return told[0] if len({post.handle or post.name for post in told}) == 1 else None


def is_presented(post: Passage, language: str) -> bool:
    """Whether the line before a post does no more than show it: this is the post; voici le message; 投稿はこちら."""
    context = (post.context or "").strip()
    line = context if language == "ja" else last_sentence(context.rstrip(".: "))
    return PRESENTS[language].search(line.strip().lower()) is not None


def told_without_name(before: str, names: Sequence[str], language: str) -> bool:
    """Whether the prose before the first post opens with the post of somebody whom it does not name: a councillor's post."""
    if language == "ja" or any(" " in name and name in before for name in names):
        return False
    tokens = next(
        (tokens_of(first_sentence(line)) for line in before.split("\n") if line.rstrip()[-1:] in _ENDS), []
    )
    somebody = any(
        (is_calling(low, language) or low in _MEMBERS)
        and (language == "pl" or not INDEFINITE[language].isdisjoint(tokens[max(0, n - _ADJECTIVES) : n]))
        for n, low in enumerate(tokens)
    )
    genitive = [low.removesuffix("s") for low in tokens] if language == "de" else []
    return somebody and not lexicon(language).medium.isdisjoint([*tokens, *genitive])
