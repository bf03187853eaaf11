"""A person's corrections of a segmentation: boundaries, roles, attributions, passages added or dropped.

A correction names its passage by article, span and words, so that it survives re-segmentation. Where
the article has changed since, its words are looked for in the new text: found once, the correction
holds and is reported; otherwise it is reported and not applied.
"""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.segment.links import links_of, media_of
from stancekit.segment.passage import Passage
from stancekit_schemas import Article, Correction, Problem, Reaction

__all__ = ["apply_corrections", "of_article"]


def of_article(article: Article, corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections that concern this article: by its text, else by its source."""
    return [c for c in corrections if c.article_sha256 == article.sha256 or c.source == article.source]


def apply_corrections(
    article: Article, passages: list[Passage], corrections: Sequence[Correction]
) -> tuple[list[Passage], list[Problem]]:
    """Apply corrections in their order; what cannot be applied comes back as a flag."""
    problems: list[Problem] = []
    for correction in corrections:
        shift = _shift(article, correction)
        if shift is None:
            problems.append(
                _flag(
                    article,
                    correction,
                    "correction_lost",
                    "its words no longer stand in the article, or stand there more than once; not applied",
                    "make the correction again",
                )
            )
            continue
        if correction.article_sha256 != article.sha256:
            problems.append(
                _flag(
                    article,
                    correction,
                    "article_changed",
                    "the article changed since; the words were found again and the correction applied",
                    "check the passage and renew the correction",
                )
            )
        if not _apply(article, passages, correction, shift):
            problems.append(
                _flag(
                    article,
                    correction,
                    "correction_unused",
                    f"no passage stands at {correction.start + shift}–{correction.end + shift} any more; not applied",
                    "look at the review page and make the correction again, or remove it",
                )
            )
    passages.sort(key=lambda p: (p.start, p.end))
    return passages, problems


def _flag(article: Article, correction: Correction, code: str, message: str, remedy: str) -> Problem:
    what = f"correction ({correction.action}) of {correction.text[:40]!r}: {message}"
    return Problem(
        severity="flag", code=code, file=article.source, field="corrections", message=what, remedy=remedy
    )


def _shift(article: Article, correction: Correction) -> int | None:
    """How far the passage has moved; None where its words are not to be found once."""
    if article.text[correction.start : correction.end] == correction.text:
        return 0
    first = article.text.find(correction.text)
    if first < 0 or article.text.find(correction.text, first + 1) >= 0:
        return None
    return first - correction.start


def _apply(article: Article, passages: list[Passage], correction: Correction, shift: int) -> bool:
    start, end = correction.start + shift, correction.end + shift
    if correction.action == "add":
        words = article.text[start:end]
        passages[:] = [p for p in passages if (p.start, p.end) != (start, end)]
        passages.append(
            Passage(
                correction.kind or "quoted",
                start,
                end,
                start,
                end,
                name=correction.author_name,
                handle=correction.author_handle,
                day=correction.posted_on,
                links=links_of(words),
                media=media_of(words),
                role=correction.role or "other",
                corrected_from="added",
                focal=correction.role == "statement",
            )
        )
        return True
    target = next((p for p in passages if (p.start, p.end) == (start, end)), None)
    if target is None:
        if correction.action == "move":  # the cut may have become right by itself
            return any((p.start, p.end) == (correction.new_start, correction.new_end) for p in passages)
        return correction.action == "drop"
    if correction.action == "drop":
        _forget(passages, target)
        return True
    target.doubts = []
    if correction.action == "keep":
        return True
    target.corrected_from = Reaction.make_id(article.sha256, target.start, target.end)
    if correction.action == "role":
        target.role = correction.role or target.role
        target.focal = target.role == "statement" or (target.focal and target.role == "other")
    elif correction.action == "attribute":
        target.name, target.handle = correction.author_name, correction.author_handle
        target.day = correction.posted_on
    else:
        target.start = (correction.new_start or 0) + shift
        target.end = (correction.new_end or 0) + shift
        words = article.text[target.start : target.end]
        target.links, target.media = links_of(words), media_of(words)
    return True


def _forget(passages: list[Passage], target: Passage) -> None:
    """Take a passage out; what pointed to it points nowhere."""
    place = passages.index(target)
    passages.pop(place)
    for passage in passages:
        for name in ("copy_of", "group"):
            value = getattr(passage, name)
            if value is not None:
                setattr(passage, name, None if value == place else value - (value > place))
