"""Polish names by their endings: in a case of objects they are no subject."""

from __future__ import annotations

import re

__all__ = ["first_cases", "is_oblique"]

_OBLIQUE = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?<!\bkołodzi)(?:ej|ego|emu|owi|ych|ecie|ę|ą)$",
    re.IGNORECASE,
)


def is_oblique(name: str) -> bool:
    """Whether a word of a Polish name is by its ending in a case of objects."""
    return any(_OBLIQUE.search(word) for word in name.split())


_FIRST_CASES = (
    ("ę", "a"), ("ego", "y"), ("ego", "i"), ("ą", "a"), ("a", ""), ("y", "a"), ("i", "a"), ("ki", "ka"), ("ca", "iec")
)  # fmt: skip
"""Endings of nouns in other cases, and those that they have in the first."""


def first_cases(noun: str) -> list[str]:
    """What a Polish noun may be in the first case: internauty is internauta, mieszkańca mieszkaniec."""
    forms = [noun.removesuffix(end) + first for end, first in _FIRST_CASES if noun.endswith(end)]
    return [form.replace("ńiec", "niec") for form in forms]
