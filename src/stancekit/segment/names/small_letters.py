"""Proper names of bodies that go on in small letters: l'association Assiette verte, la plataforma Plato limpio."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.callings import without_article
from stancekit.segment.names.parts import no_name

__all__ = ["with_small_letters"]

_NEXT = re.compile(
    r"[ \u00a0](?P<word>[^\W\d_]{3,14})(?:[ \u00a0](?P<verb>[^\W\d_][\w'’-]*)|[ \u00a0]?[.,:»\n]|$)"
)
_HAS = word_set("a ont n'a n'ont s'est se s'indigne s'insurge ha han no nie")
"""What stands before a verb that a body is the subject of."""
_ADVERBS = word_set("aussi même mardi tout solo sólo aún właśnie od razu też już znów")
_BEFORE = 48  # code points before a name in which its noun and a verb stand


def with_small_letters(name: str, text: str, start: int, end: int, language: str) -> tuple[int, str]:
    """The end and the name of a body with the word in small letters behind it: a réagi l'association Assiette verte.

    Both are given as they are where no noun for a body leads the name, or no verb tells that the word belongs to it.
    """
    if language not in ("fr", "es", "pl"):
        return end, name
    lead = text[max(0, start - _BEFORE) : start].lower().replace("’", "'").split()
    own = name.lower().split()
    noun = own[0] if len(own) > 1 else without_article(lead[-1]) if lead else ""
    follows = _NEXT.match(text, end) if noun in BODIES and len(own) == 1 + (own[0] == noun) else None
    if follows is None or not follows["word"].islower():
        return end, name
    words, word, verb = lexicon(language), follows["word"], (follows["verb"] or "").replace("’", "'")
    says = words.say | words.write
    if word in says | no_name(language) | words.past | _ADVERBS or word.endswith(("ment", "mente")):
        return end, name
    told = verb in says | _HAS if verb else not says.isdisjoint(lead[-4:-1])
    return (follows.end("word"), f"{name} {word}") if told else (end, name)
