"""Whether the person whose posts are asked for is in the article at all: a mistyped name makes every role wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stancekit.segment.reading import Reading
from stancekit.segment.records import Segmentation
from stancekit_schemas import Focal, Problem

__all__ = ["focal_absent", "is_named"]

_WORD = re.compile(r"[^\W\d_]+")
_ACCOUNT = re.compile(r"@\w{0,40}\Z")


def focal_absent(segmentations: Iterable[Segmentation], focal: Focal) -> list[Problem]:
    """Flag the articles in which the focal person posts nothing and is not named, or only shares a surname with who posts."""
    names = (focal.name, *focal.aliases)
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
        elif not is_named(Reading(segmentation.article.text).text, focal):
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


def is_named(text: str, focal: Focal) -> bool:
    """Whether a text has the surname of a person, in capitals where its script has any, or an account of that name."""
    for name in (focal.name, *focal.aliases, *focal.handles):
        last = "".join(Reading(name).text.split()[-1:])
        if last.lower() == last.upper():  # the script knows no capitals
            found = any(one and one in _folded([text]) for one in (_folded([last]), _folded([name])))
        else:
            found = any(_is_name(text, m.start()) for m in re.finditer(re.escape(last), text, re.IGNORECASE))
        if found:
            return True
    return False


def _is_name(text: str, start: int) -> bool:
    """Whether what begins there is a name, or part of an account: "nobody" is none, "Nobody" and "@annobody" are."""
    return not text[start].islower() or bool(_ACCOUNT.search(text[max(0, start - 40) : start]))


def _folded(words: Iterable[str]) -> str:
    """The words as they are compared: without spaces, which Japanese names have or have not, and without case."""
    return "".join(Reading(" ".join(words)).text.casefold().split())
