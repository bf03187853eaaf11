"""Whether the person whose posts are asked for is in the article at all: a mistyped name makes every role wrong."""

from __future__ import annotations

from collections.abc import Iterable

from stancekit.segment.reading import Reading
from stancekit.segment.records import Segmentation
from stancekit_schemas import Focal, Problem

__all__ = ["focal_absent"]


def focal_absent(segmentations: Iterable[Segmentation], focal: Focal) -> list[Problem]:
    """Flag the articles in which the focal person posts nothing and is not named either."""
    names = (focal.name, *focal.aliases)
    called = {folded for one in (*names, *focal.handles) if (folded := _folded(one.split()[-1:]))}
    called |= {_folded([name]) for name in names}
    return [
        Problem(
            severity="flag", code="focal_absent", file=segmentation.article.source, field="focal",
            message=f"{focal.name} posts nothing here and is not named: nothing was taken as a statement",
            remedy="look whether name and handles of the focal person are written as in the article",
        )
        for segmentation in segmentations
        if segmentation.reactions
        and all(reaction.role != "statement" for reaction in segmentation.reactions)
        and not _names_any(segmentation.article.text, called)
    ]  # fmt: skip


def _names_any(text: str, called: set[str]) -> bool:
    folded = _folded([text])
    return any(name in folded for name in called)


def _folded(words: Iterable[str]) -> str:
    """The words as they are compared: without spaces, which Japanese names have or have not, and without case."""
    return "".join(Reading(" ".join(words)).text.casefold().split())
