"""What is said of somebody who may be an expert: the calling, what that person studies, and the verb of explaining."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon.experts import (
    CALLED,
    EXPLAINS,
    INFORMS,
    LEARNS_OR_LEADS,
    ONLY_INFORMS,
    RESEARCHES,
)

__all__ = ["explains_by_verb", "informs", "is_expert", "only_informs", "studies"]

_INFORMS_JA = re.compile(r"広報[^。]{0,40}(?:と(?:の)?説明|とのこと)")
_WHO = frozenset(("who", "der", "die", "qui", "que", "który", "która"))


def is_expert(about: str, language: str) -> bool:
    """Whether what is said of somebody holds an expert's calling."""
    shape = CALLED[language]
    if language == "ja":
        return shape.search(about) is not None or "に詳しい" in about
    if any(map(shape.fullmatch, tokens_of(about))) or _researches(about, language):
        return True
    behind = about.split(" … ", 1)[0].rsplit("·", 1)[-1]  # Ann Lee of the Royal Institute
    return studies(behind, language) and LEARNS_OR_LEADS.search(about) is None


def _researches(about: str, language: str) -> bool:
    """Whether it is said in a clause of its own that somebody studies the matter."""
    found = RESEARCHES[language].search(about)
    return found is not None and found[0].split(maxsplit=1)[0] in _WHO


def studies(about: str, language: str) -> bool:
    """Whether it is said what somebody studies, or where."""
    if language == "ja":
        return "に詳しい" in about or "専門" in about or "研究" in about
    return RESEARCHES[language].search(about) is not None


def explains_by_verb(clause: str, language: str) -> bool:
    """Whether the attribution has a verb that explains."""
    verbs = EXPLAINS[language]
    if language == "ja":
        return any(verb in clause for verb in verbs)
    return not verbs.isdisjoint(tokens_of(clause)) or any(
        f"{verb}-" in clause for verb in verbs if language == "fr"
    )


def informs(clause: str, language: str) -> bool:
    """Whether the attribution has a verb that gives facts."""
    if language == "ja":
        return _INFORMS_JA.search(clause) is not None
    return not INFORMS[language].isdisjoint(tokens_of(clause))


def only_informs(clause: str, language: str) -> bool:
    """Whether the attribution has a verb with which nobody gives an opinion: informuje, informiert."""
    return not ONLY_INFORMS.get(language, frozenset()).isdisjoint(tokens_of(clause))
