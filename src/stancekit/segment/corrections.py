"""A person's corrections of a segmentation: boundaries, roles, attributions, passages added or dropped.

A correction names its passage by article, span and words, so that it survives re-segmentation. Where
the article has changed since, its words are looked for in the new text: found once, the correction
holds and is reported. One that cannot be applied is reported, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stancekit.segment.links import links_of, media_of
from stancekit.segment.passage import Passage
from stancekit_schemas import Article, Correction, Problem, Reaction

__all__ = ["apply_corrections", "of_article", "without_article"]


def of_article(article: Article, corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections that concern this article: by its text, else by its source."""
    return [c for c in corrections if c.article_sha256 == article.sha256 or c.source == article.source]


def without_article(articles: Iterable[Article], corrections: Sequence[Correction]) -> list[Problem]:
    """Report the corrections that concern none of these articles."""
    known = {key for article in articles for key in (article.sha256, article.source)}
    return [
        _flag(
            c.source, c, "correction_without_article", "no article has this name or this text; not applied",
            "give it the source of the article it is meant for, or remove it",
        )
        for c in corrections
        if not known & {c.article_sha256, c.source}
    ]  # fmt: skip


def apply_corrections(
    article: Article, passages: list[Passage], corrections: Sequence[Correction]
) -> tuple[list[Passage], list[Problem]]:
    """Apply corrections in their order; what cannot be applied comes back as a flag.

    Returns the passages by their start. Where a statement was taken away, words of the focal person
    before the first one that is left make no set of their own.
    """
    problems: list[Problem] = []
    pointed = _pointed(passages)
    statements = _statements(passages)
    for correction in corrections:
        shift = _shift(article, correction)
        if shift is None:
            problems.append(
                _flag(
                    article.source, correction, "correction_lost",
                    "its words no longer stand in the article, or stand there more than once; not applied",
                    "make the correction again",
                )
            )  # fmt: skip
        elif fault := _apply(article, passages, correction, shift):
            problems.append(
                _flag(
                    article.source, correction, "correction_unused", f"{fault}; not applied",
                    "look at the review page and make the correction again, or remove it",
                )
            )  # fmt: skip
        elif correction.article_sha256 != article.sha256:
            problems.append(
                _flag(
                    article.source, correction, "article_changed",
                    "the article changed since; the words were found again and the correction applied",
                    "check the passage and renew the correction",
                )
            )  # fmt: skip
    passages.sort(key=lambda p: (p.start, p.end))
    _point_again(passages, pointed)
    if not statements <= _statements(passages):
        _unset(passages)
    return passages, problems


def _flag(source: str, correction: Correction, code: str, message: str, remedy: str) -> Problem:
    what = f"correction ({correction.action}) of {correction.text[:40]!r}: {message}"
    return Problem(severity="flag", code=code, file=source, field="corrections", message=what, remedy=remedy)


def _shift(article: Article, correction: Correction) -> int | None:
    """How far the passage has moved; None where its words are not to be found once."""
    if article.text[correction.start : correction.end] == correction.text:
        return 0
    first = article.text.find(correction.text)
    if first < 0 or article.text.find(correction.text, first + 1) >= 0:
        return None
    return first - correction.start


def _apply(article: Article, passages: list[Passage], correction: Correction, shift: int) -> str | None:
    """Apply one correction; where that is impossible nothing changes, and the reason is returned."""
    start, end = correction.start + shift, correction.end + shift
    target = next((p for p in passages if (p.start, p.end) == (start, end)), None)
    if correction.action == "add":
        return _add(article, passages, correction, (start, end), target)
    if correction.action == "move":
        new = ((correction.new_start or 0) + shift, (correction.new_end or 0) + shift)
        return _move(article, passages, target, (start, end), new)
    if target is None:
        return f"no passage stands at {start}–{end}"
    if correction.action == "drop":
        passages.remove(target)
        return None
    target.doubts = []
    if correction.action == "keep":
        return None
    target.corrected_from = Reaction.make_id(article.sha256, start, end)
    if correction.action == "role":
        target.role = correction.role or target.role
        target.focal = target.role == "statement"
    else:
        target.name, target.handle = correction.author_name, correction.author_handle
        target.day = correction.posted_on
    return None


def _add(
    article: Article,
    passages: list[Passage],
    correction: Correction,
    span: tuple[int, int],
    target: Passage | None,
) -> str | None:
    """Add a passage; one of the same span gives way to it."""
    if other := _overlapped(passages, span, target):
        return f"it would overlap the passage at {other.start}–{other.end}"
    if target is not None:
        passages.remove(target)
    words = article.text[span[0] : span[1]]
    passages.append(
        Passage(
            correction.kind or "quoted", *span, *span, name=correction.author_name, handle=correction.author_handle,
            day=correction.posted_on, links=links_of(words), media=media_of(words), role=correction.role or "other",
            corrected_from="added", focal=correction.role == "statement",
        )
    )  # fmt: skip
    return None


def _move(
    article: Article,
    passages: list[Passage],
    target: Passage | None,
    old: tuple[int, int],
    new: tuple[int, int],
) -> str | None:
    start, end = new
    if target is None:  # the cut may have become right by itself
        right = any((p.start, p.end) == new for p in passages)
        return None if right else f"no passage stands at {old[0]}–{old[1]}"
    if start < 0 or end > len(article.text):
        return f"{start}–{end} lies outside the article, which has {len(article.text)} characters"
    if other := _overlapped(passages, new, target):
        return f"{start}–{end} would overlap the passage at {other.start}–{other.end}"
    target.doubts = []
    target.corrected_from = Reaction.make_id(article.sha256, *old)
    target.start, target.end = new
    words = article.text[start:end]
    target.links, target.media = links_of(words), media_of(words)
    return None


def _overlapped(passages: list[Passage], span: tuple[int, int], target: Passage | None) -> Passage | None:
    """Another passage that a span overlaps, unless the cut had put it over that one already."""
    for other in passages:
        if other is target or other.end <= span[0] or span[1] <= other.start:
            continue
        if target is None or other.end <= target.start or target.end <= other.start:
            return other
    return None


def _statements(passages: list[Passage]) -> set[int]:
    return {id(p) for p in passages if p.role == "statement"}


def _unset(passages: list[Passage]) -> None:
    """Take from the focal person what stands before the first statement."""
    for passage in passages:
        if passage.role == "statement" and passage.copy_of is None:
            return
        passage.focal = False


_Pointed = list[tuple[Passage, Passage | None, Passage | None]]


def _pointed(passages: list[Passage]) -> _Pointed:
    """Each passage with the one it copies and the head of its group, for as long as the order may change."""

    def at(place: int | None) -> Passage | None:
        return None if place is None else passages[place]

    return [(p, at(p.copy_of), at(p.group)) for p in passages]


def _point_again(passages: list[Passage], pointed: _Pointed) -> None:
    """Restore what points where; what pointed to a passage that is gone points nowhere."""
    places = {id(p): place for place, p in enumerate(passages)}
    for passage, original, head in pointed:
        passage.copy_of = places.get(id(original))
        passage.group = places.get(id(head))
