"""Articles before what somebody is called by: the mayor is known, a mayor is somebody new."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["DEFINITE", "INDEFINITE", "THIS"]

DEFINITE = {
    "en": words("the"),
    "de": words("der die das"),
    "fr": words("le la"),
    "es": words("el la"),
    "pl": frozenset(),
    "ja": frozenset(),
}
INDEFINITE = {
    "en": words("a an one another"),
    "de": words("ein eine"),
    "fr": words("un une"),
    "es": words("un una"),
    "pl": words("pewien pewna jeden jedna"),
    "ja": frozenset(),
}
THIS = words(
    "esta este nuestra nuestro this our notre cette ce dieser diesem unserem unserer tej temu tego naszej naszemu naszego"
)
"""Words before the noun for the paper itself, which only hears: a esta cadena, à notre journal."""
