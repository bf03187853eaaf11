"""How often a line speaks of its own author or to somebody: first and second person, however a language marks them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stancekit.segment.posts.phrases import (
    VERB_ENDINGS,
    addresses,
    drops_subject,
    greets,
    is_labelled,
    own_verbs,
)
from stancekit.segment.posts.register import is_polite
from stancekit.segment.posts.turns_to_media import speaks_of_tone
from stancekit.segment.posts.vocabulary import OWN
from stancekit.segment.posts.voice import Voice

__all__ = ["own_voice"]

_TITLED = re.compile(
    r"\b[Pp]an(?:i|a|u|ią|em)? [A-ZŁŚŻŹĆ][^\W\d_]+(?<![au])\b"
)  # pani Jadwigi, not: pani Jadziu


def own_voice(outside: str, found: Mapping[int, int], language: str, voice: Voice) -> int:
    """Count the signs in `outside`, the line without what it quotes, whose words are of the kinds `found`.

    A letter's opening ("Dear Ann,") counts as two.
    """
    low = outside.lower()
    own = found.get(OWN, 0)
    if language in VERB_ENDINGS:
        own += own_verbs(low, language)
    if "," in low and len(low) < 400:
        own += addresses(low, voice.focal, language)
    if greets(low):
        own += 2
    own += drops_subject(low, language) + is_labelled(low)
    if language == "fr" and own and speaks_of_tone(low):
        own -= 1
    if language == "pl" and own and _TITLED.search(outside):
        own -= 1
    if voice.plain and is_polite(outside):
        own += 1
    return own
