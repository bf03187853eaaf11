"""Polish names by their endings: in a case of objects they are no subject."""

from __future__ import annotations

import re

__all__ = ["is_oblique"]

_OBLIQUE = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?<!\bkołodzi)(?:ej|ego|emu|owi|ych|ecie|ę|ą)$",
    re.IGNORECASE,
)


def is_oblique(name: str) -> bool:
    """Whether a word of a Polish name is by its ending in a case of objects."""
    return any(_OBLIQUE.search(word) for word in name.split())
