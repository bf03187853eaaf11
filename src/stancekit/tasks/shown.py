"""The text an annotator sees: the words as they stand, links and pictures as marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit_schemas import Reaction

__all__ = ["shown_text", "whole_text"]

_PICTURE = re.compile(r"(?:https?://)?pic\.(?:twitter|x)\.com/\w+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]{}\"“”„«»「」]+[^\s<>()\[\]{}\"“”„«»「」.,;:!?…’']|\bt\.co/\w+"
)


def shown_text(text: str, *, handle: str | None = None) -> str:
    """Show "[picture]" and "[link]" where addresses stood, and mask the speaker's own handle.

    Everything else, line breaks included, stays as it is. Addresses go because they lead to the
    speaker; the mentions of other people stay because they belong to the words.
    """
    text = _PICTURE.sub("[picture]", text)
    text = _LINK.sub("[link]", text)
    if handle:
        text = re.sub(rf"{re.escape(handle)}(?!\w)", "@[own handle]", text, flags=re.IGNORECASE)
    return text


def whole_text(pieces: Sequence[Reaction]) -> str:
    """Join the pieces of one split quotation in their order, as the annotator sees them."""
    ordered = sorted(pieces, key=lambda piece: (piece.piece or 0, piece.start))
    return " ".join(shown_text(piece.text, handle=piece.author_handle) for piece in ordered)
