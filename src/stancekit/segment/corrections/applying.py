"""A person's corrections of a segmentation: boundaries, roles, attributions, passages added or dropped.

A correction names its passage by article, span and words, so that it survives re-segmentation. Where
the article has changed since, or no span is given, its words are looked for in the text and must stand
there once. One that cannot be applied is reported, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stancekit.segment.corrections.correcting import apply_correction
from stancekit.segment.corrections.pointers import point_again, pointed
from stancekit.segment.passage import Passage
from stancekit.segment.places import Span, find_passage, shown
from stancekit_schemas import Article, Correction, Focal, Problem

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
    article: Article, passages: list[Passage], corrections: Sequence[Correction], focal: Focal | None = None
) -> tuple[list[Passage], list[Problem]]:
    """Apply corrections in their order; what cannot be applied comes back as a flag.

    Returns the passages by their start. Where a statement was taken away, words of the focal person
    before the first one that is left make no set of their own.
    """
    problems: list[Problem] = []
    before = pointed(passages)
    statements = _statements(passages)
    for correction in corrections:
        span = find_passage(article, correction)
        if isinstance(span, str):
            problems.append(
                _flag(
                    article.source, correction, "correction_lost", f"{span}; not applied",
                    "make it again, with the words as they stand there, and start and end where they stand more than once",
                )
            )  # fmt: skip
        elif fault := apply_correction(article, passages, correction, span, focal):
            problems.append(
                _flag(
                    article.source, correction, "correction_unused", f"{fault}; not applied",
                    "look at the review page and make the correction again, or remove it",
                )
            )  # fmt: skip
        else:
            problems += _found_again(article, correction, span)
    passages.sort(key=lambda p: (p.start, p.end))
    point_again(passages, before)
    if not statements <= _statements(passages):
        _unset(passages)
    return passages, problems


def _flag(source: str, correction: Correction, code: str, message: str, remedy: str) -> Problem:
    what = f"correction ({correction.action}) of {correction.text[:40]!r}: {message}"
    return Problem(severity="flag", code=code, file=source, field="corrections", message=what, remedy=remedy)


def _found_again(article: Article, correction: Correction, span: Span) -> list[Problem]:
    """Report a correction that was applied, but not to the text or the place that it names."""
    remedy = "check the passage and renew the correction"
    if correction.article_sha256 != article.sha256:
        message = "the article changed since; the words were found again and the correction applied"
        return [_flag(article.source, correction, "article_changed", message, remedy)]
    if correction.start is not None and not correction.start <= span[0] < (correction.end or 0):
        message = f"its words stand at {shown([span])}, not where it says; applied there"
        return [_flag(article.source, correction, "correction_displaced", message, remedy)]
    return []


def _statements(passages: list[Passage]) -> set[int]:
    return {id(p) for p in passages if p.role == "statement"}


def _unset(passages: list[Passage]) -> None:
    """Take from the focal person what stands before the first statement."""
    for passage in passages:
        if passage.role == "statement" and passage.copy_of is None:
            return
        passage.focal = False
