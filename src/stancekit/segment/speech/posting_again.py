"""Heads that tell of one more post of the person spoken of: A second post followed:."""

from __future__ import annotations

import itertools

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.base import words as word_set

__all__ = ["posts_again"]

_ORDINALS = word_set("""second third fourth zweiter zweite zweites zweiten dritter dritte drittes dritten deuxième second seconde troisième segundo segunda tercer
    tercero tercera drugi drugim drugiego trzeci trzecim""")


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
