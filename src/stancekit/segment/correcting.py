"""What one correction does to the passages of its article."""

from __future__ import annotations

from stancekit.segment.links import links_of, media_of
from stancekit.segment.passage import Passage
from stancekit_schemas import Article, Correction, Reaction

__all__ = ["apply_correction"]


def apply_correction(
    article: Article, passages: list[Passage], correction: Correction, shift: int
) -> str | None:
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
