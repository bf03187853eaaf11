"""Prepositions beside those before a name in the lexica."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words

__all__ = ["PREPOSITIONS"]

PREPOSITIONS = {
    "en": words(
        "among between across behind beyond outside inside alongside including despite without within since until than"
    ),
    "de": words(
        "zwischen neben ohne trotz wegen laut seit während um bis samt statt außer gegenüber entgegen"
    ),
    "fr": words("devant derrière entre depuis malgré parmi selon lors sans pendant outre dès hors jusqu'à"),
    "es": words("entre hasta durante mediante bajo según sin tras excepto salvo"),
    "pl": words("między wśród dzięki wobec podczas według ku bez oprócz mimo poza"),
    "ja": frozenset(),
}
