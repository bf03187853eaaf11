"""What one correction does to the passages of its article."""

from __future__ import annotations

from stancekit.segment.corrections.placed import Placed
from stancekit.segment.links import links_of, media_of
from stancekit.segment.passage import Passage
from stancekit.segment.places import Span, new_span
from stancekit.segment.roles.focal import is_focal
from stancekit_schemas import Article, Correction, Focal, Reaction

__all__ = ["apply_correction"]


def apply_correction(
    article: Article,
    placed: Placed,
    correction: Correction,
    span: Span,
    target: Passage | None,
    focal: Focal | None,
) -> str | None:
    """Apply one correction to the passage that it means by `span`, or say why that is impossible, and change nothing.

    What is attributed to the focal person, and no longer, joins the statement sets accordingly.
    """
    if correction.action == "add":
        if target is None:
            return _add(article, placed, correction, span, focal)
        _take_over(article, target, correction, focal)
        return None
    if correction.action == "move":
        return _move(article, placed, correction, span, target)
    if target is None:
        return _missing(span)
    if correction.action == "drop":
        placed.remove(target)
        return None
    target.doubts, target.settled = [], correction.action == "keep"
    if correction.action == "keep":
        return None
    target.corrected_from = Reaction.make_id(article.sha256, *span)
    if correction.action == "role":
        target.role = correction.role or target.role
        target.focal = target.role == "statement"
    else:
        target.name, target.handle = _name(correction), correction.author_handle
        target.day = correction.posted_on
        target.focal = target.role == "statement" or is_focal(target, focal)
    return None


def _add(
    article: Article, placed: Placed, correction: Correction, span: Span, focal: Focal | None
) -> str | None:
    words = article.text[span[0] : span[1]]
    new = Passage(
        correction.kind or "quoted", *span, *span, name=_name(correction), handle=correction.author_handle,
        day=correction.posted_on, links=links_of(words), media=media_of(words), role=correction.role or "other",
        corrected_from="added",
    )  # fmt: skip
    new.focal = new.role == "statement" or is_focal(new, focal)
    if other := placed.overlapped(span, None):
        return f"it would overlap the passage at {other.start}–{other.end}"
    placed.add(new)
    return None


def _take_over(article: Article, target: Passage, correction: Correction, focal: Focal | None) -> None:
    """Make of a passage that stands there already what an addition says of it; what that leaves open stays."""
    said = {"kind": correction.kind, "role": correction.role, "name": _name(correction),
            "handle": correction.author_handle, "day": correction.posted_on}  # fmt: skip
    new = {key: value for key, value in said.items() if value not in (None, getattr(target, key))}
    if not new:  # the cut has found it by itself, since
        return
    for key, value in new.items():
        setattr(target, key, value)
    target.doubts, target.settled = [], False
    target.focal = target.role == "statement" or is_focal(target, focal)
    target.corrected_from = Reaction.make_id(article.sha256, target.start, target.end)


def _move(
    article: Article, placed: Placed, correction: Correction, old: Span, target: Passage | None
) -> str | None:
    new = new_span(article, correction, old)
    if isinstance(new, str):
        return new
    if target is None:  # the cut may have become right by itself
        return None if placed.at(new) else _missing(old)
    if new == old == (target.start, target.end):
        return "its new boundaries are those that it has"
    if other := placed.overlapped(new, target):
        return f"{new[0]}–{new[1]} would overlap the passage at {other.start}–{other.end}"
    target.doubts, target.settled = [], False
    target.corrected_from = Reaction.make_id(article.sha256, *old)
    placed.move(target, new)
    words = article.text[new[0] : new[1]]
    target.links, target.media = links_of(words), media_of(words)
    return None


def _missing(span: Span) -> str:
    return f"no passage stands at {span[0]}–{span[1]}"


def _name(correction: Correction) -> str | None:
    """The name with plain single blanks: what is pasted may hold others, and would be another person."""
    return " ".join(correction.author_name.split()) if correction.author_name else None
