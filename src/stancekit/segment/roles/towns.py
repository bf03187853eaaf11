"""Names that an article uses for where something is: the town of its dateline is not whom it is about."""

from __future__ import annotations

import re

from stancekit.segment.roles.prose import Prose

__all__ = ["is_place"]

_IN = {
    "en": "in|from|at|near|outside|around|across",
    "de": "in|aus|bei|nach|um|nahe",
    "fr": "à|en|dans|près\\sde|vers",
    "es": "en|desde|hacia|hasta",
    "pl": "w|we|z|ze|do|pod|spod",
}
_BEFORE = {
    language: re.compile(rf"(?:(?<![^\W\d_])(?:{words})\s|[>›»|/]\s?)\Z", re.IGNORECASE)
    for language, words in _IN.items()
}
_DATELINE = re.compile(r"\s?[.,:>›»|/(–—-]")
_JAPANESE = re.compile(r"[^\W\d_]{2,6}(?:県|市|区)")


def is_place(name: str, prose: Prose) -> bool:
    """Whether a name stands nowhere but behind a preposition of place, in a path of a page or as a dateline."""
    if prose.language == "ja":
        return _JAPANESE.fullmatch(name) is not None
    if prose.language == "de" and name.startswith("Bad "):
        return True
    if prose.language == "fr" and name.startswith("A "):
        return True  # A Limoges, without the accent that capitals lose
    before, text = _BEFORE[prose.language], prose.text
    place = text.find(name)
    found = False
    while place >= 0:
        end = place + len(name)
        led = before.search(text, max(0, place - 12), place) is not None
        starts, ends = place == 0 or text[place - 1] == "\n", end == len(text) or text[end] == "\n"
        alone = starts and (ends or _DATELINE.match(text, end) is not None)
        lives = (
            text[max(0, place - 2) : place] == ", " and text[end : end + 1] == ":"
        )  # Karl Fezer, Elmrode: “…”
        if not (led or alone or lives):
            return False
        found, place = found or led, text.find(name, end)
    return found
