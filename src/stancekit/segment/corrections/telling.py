"""What is said of corrections: that they were not applied, or not as they stand, and what to do about it."""

from __future__ import annotations

from typing import Literal

from stancekit.segment.places import Span, shown
from stancekit_schemas import Article, Correction, Problem

__all__ = [
    "NOT_APPLIED",
    "found_again",
    "lost",
    "overruled",
    "stood_already",
    "unread",
    "unused",
    "without_article_flag",
]

NOT_APPLIED = frozenset(("correction_lost", "correction_unused"))
"""The codes of what is said of corrections that changed nothing."""
_OWN_LINE = "change the action, with a line of its own for each, or take the value as it was found"


def without_article_flag(correction: Correction) -> Problem:
    """Say that no article is the one that a correction is meant for."""
    return _told(
        correction.source, correction, "correction_without_article",
        "no article has this name or this text; not applied",
        "give it the source of the article it is meant for, or remove it",
    )  # fmt: skip


def lost(article: Article, correction: Correction, why: str) -> Problem:
    """Say that the words of a correction were not found."""
    return _told(
        article.source, correction, "correction_lost", f"{why}; not applied",
        "make it again, with the words as they stand there, and start and end where they stand more than once",
    )  # fmt: skip


def unused(article: Article, correction: Correction, fault: str) -> Problem:
    """Say that a correction cannot be applied to what it names."""
    return _told(
        article.source, correction, "correction_unused", f"{fault}; not applied",
        "look at the review page and make the correction again, or remove it",
    )  # fmt: skip


def unread(article: Article, correction: Correction, faults: list[str]) -> Problem:
    """Say that the action of a correction does not read what was changed in it: one that keeps is then not applied."""
    kept = correction.action == "keep"
    done = "not applied" if kept else f"only what {correction.action!r} reads was applied"
    code = "correction_unused" if kept else "correction_unread"
    return _told(article.source, correction, code, f"{'; '.join(faults)}; {done}", _OWN_LINE)


def stood_already(article: Article, correction: Correction) -> Problem:
    """Say that what was to be added stood there, and is now what the correction makes of it."""
    return _told(
        article.source, correction, "correction_of_found",
        "the cut has found this passage too; its kind, role and author are now as the correction says",
        "nothing is to be done", severity="note",
    )  # fmt: skip


def overruled(article: Article, correction: Correction, otherwise: list[str]) -> Problem:
    """Say that an earlier correction had decided otherwise."""
    return _told(
        article.source, correction, "correction_overrules", f"{'; '.join(otherwise)}; the later one holds",
        "remove the one that is wrong", severity="note",
    )  # fmt: skip


def found_again(article: Article, correction: Correction, span: Span) -> list[Problem]:
    """Report a correction that was applied, but not to the text or the place that it names."""
    remedy = "check the passage and renew the correction"
    if correction.article_sha256 != article.sha256:
        message = "the article changed since; the words were found again and the correction applied"
        return [_told(article.source, correction, "article_changed", message, remedy)]
    if correction.start is not None and not correction.start <= span[0] < (correction.end or 0):
        message = f"its words stand at {shown([span])}, not where it says; applied there"
        remedy += "; other boundaries are what 'move' gives"
        return [_told(article.source, correction, "correction_displaced", message, remedy)]
    return []


def _told(
    source: str,
    correction: Correction,
    code: str,
    message: str,
    remedy: str,
    *,
    severity: Literal["flag", "note"] = "flag",
) -> Problem:
    where = f" ({correction.place})" if correction.place else ""
    what = f"correction ({correction.action}) of {correction.text[:40]!r}{where}: {message}"
    return Problem(
        severity=severity, code=code, file=source, field="corrections", message=what, remedy=remedy
    )
