"""Whether the person whose posts are asked for is in the article at all: a mistyped name makes every role wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stancekit.segment.reading import Reading
from stancekit.segment.records import Segmentation
from stancekit_schemas import Focal, Problem

__all__ = ["focal_absent"]

_WORD = re.compile(r"[^\W\d_]+")


def focal_absent(segmentations: Iterable[Segmentation], focal: Focal) -> list[Problem]:
    """Flag the articles in which the focal person posts nothing and is not named, or only shares a surname with who posts."""
    names = (focal.name, *focal.aliases)
    called = {folded for one in (*names, *focal.handles) if (folded := _folded(one.split()[-1:]))}
    called |= {_folded([name]) for name in names}
    surnames = {_folded(name.split()[-1:]) for name in names if " " in name}
    problems = []
    for segmentation in segmentations:
        reactions = segmentation.reactions
        if not reactions or any(reaction.role == "statement" for reaction in reactions):
            continue
        alike = dict.fromkeys(
            r.author_name for r in reactions if r.kind == "embedded" and r.author_name
            and not surnames.isdisjoint(_folded([word]) for word in _WORD.findall(r.author_name))
        )  # fmt: skip
        if alike:
            message = f"no post here is taken as one of {focal.name}, nor are those of {', '.join(alike)}"
            remedy = "if one of them is that person, give the handle or name shown to the focal person too"
        elif not _names_any(segmentation.article.text, called):
            message = f"{focal.name} posts nothing here and is not named: nothing was taken as a statement"
            remedy = "look whether name and handles of the focal person are written as in the article"
        else:
            continue
        problems.append(
            Problem(
                severity="flag", code="focal_absent", file=segmentation.article.source, field="focal",
                message=message, remedy=remedy,
            )
        )  # fmt: skip
    return problems


def _names_any(text: str, called: set[str]) -> bool:
    folded = _folded([text])
    return any(name in folded for name in called)


def _folded(words: Iterable[str]) -> str:
    """The words as they are compared: without spaces, which Japanese names have or have not, and without case."""
    return "".join(Reading(" ".join(words)).text.casefold().split())
