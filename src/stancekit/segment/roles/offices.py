"""Who speaks for the office of the focal person: the spokesman of the town, where that person is its mayor."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = ["speaks_for_office"]

_HEADS = words(
    """mayor councillor bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin stadtrat stadträtin maire maires adjoint adjointe
    alcalde alcaldesa intendente intendenta concejal concejala burmistrz prezydent wójt radny radna"""
)
"""Offices of a town, as an opening calls the focal person."""
_SPEAKS = re.compile(
    r"\b(?:city|town|council|borough|city\shall)\sspokes\w+|\bspokes\w+\s(?:for|of)\sthe\s(?:city|town|council|borough)\b"
    r"|\b(?:stadt|gemeinde|rathaus)sprecher(?:in)?\b|\b(?:presse)?sprecher(?:in)?\sder\sstadt\w*\b"
    r"|\bporte-parole\sde\sla\s(?:mairie|ville|commune)\b"
    r"|\b(?:portavoz|vocer[oa])\s(?:municipal|del\s(?:ayuntamiento|consistorio|municipio))\b"
    r"|\brzeczni(?:k|czka)(?:\sprasow[ya])?\s(?:urzędu|ratusza|magistratu|miasta|gminy)\b"
)


_MINISTER = re.compile(
    r"(?<!wice)(?<!vice)(?<!vice-)minist(?:er(?:in)?|re|r[oa])$|^(?:commissioner|superintendent)$"
)
"""How an opening calls those for whom a ministry speaks: not their deputies."""
_OF_MINISTRY = re.compile(
    r"\bministry\sspokes\w+|\bspokes\w+\s(?:for|of|at)\s(?:the|his|her)\s(?:ministry|department)\b|\bsprecher(?:in)?\s(?:des|ihres|seines)\sministeriums\b"
    r"|\bministeriumssprecher(?:in)?\b|\bporte-parole\sdu\sministère\b|\b(?:portavoz|vocer[oa])\sdel\sministerio\b|\brzeczni(?:k|czka)(?:\sprasow[ya])?\s(?:ministerstwa|resortu)\b"
)


def speaks_for_office(clause: str, callings: frozenset[str]) -> bool:
    """Whether a clause in lower case gives words to the office of somebody who is called so."""
    if any(_MINISTER.search(calling) for calling in callings) and _OF_MINISTRY.search(clause):
        return True
    return not _HEADS.isdisjoint(callings) and _SPEAKS.search(clause) is not None
