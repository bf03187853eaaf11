"""Heads that tell of one more post of the person spoken of: A second post followed:."""

from __future__ import annotations

import itertools

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set

__all__ = ["adds_post", "posts_again"]

_ORDINALS = word_set("""second third fourth zweiter zweite zweites zweiten dritter dritte drittes dritten deuxième second seconde troisième segundo segunda tercer
    tercero tercera drugi drugim drugiego trzeci trzecim""")
_MORE = _ORDINALS | word_set(
    "otro otra nuevo nueva kolejny kolejną nowy drugą następny jeszcze un una uno jeden"
)
_NEAR = 4  # words behind a verb among which its object stands


_OTHERS = word_set(
    "user users reader fan fans nutzer nutzerin leser leserin internaute internautes lecteur usuario usuaria lector internauta czytelnik użytkownik from von de"
)


def posts_again(clause: Clause) -> bool:
    """Whether a head that names nobody tells of one more post of the same person: Un deuxième message a suivi :."""
    words, lows = clause.lexicon, clause.lows()
    return not clause.names and any(
        low in _ORDINALS and behind in words.medium and _OTHERS.isdisjoint(lows)
        for low, behind in itertools.pairwise(lows)
    )


def adds_post(tail: list[str], language: str) -> bool:
    """Whether a verb without a subject has one more post as its object: añadió un segundo mensaje, dodała kolejny wpis."""
    medium = lexicon(language).medium
    place = next((n for n, low in enumerate(tail[:_NEAR]) if low in medium), 0)
    return place > 0 and _MORE.issuperset(tail[:place])
