"""The party or body between an office and a name: la concejala de Más Barton Rosa Mir, la députée Renaissance Eva Tal."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.lexicon.base import words
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.parts import ACRONYM

__all__ = ["behind_party", "is_led"]

_OF = {
    "es": r"del?(?:\s(?:la|los|las))?",
    "fr": r"d[eu]s?(?:\s(?:la|l['’]))?",
    "de": r"(?:der|des|von|vom)",
    "pl": r"z(?:e|\sramienia)?",
    "en": r"(?:of|for|from)(?:\sthe)?",
}
"""What joins a party to an office."""
_MEMBERS = {
    "es": words("""concejal concejala diputado diputada senador senadora edil edila portavoz parlamentario parlamentaria eurodiputado eurodiputada
        candidato candidata exconcejal exdiputado exdiputada líder dirigente militante exsenador asambleísta procurador procuradora"""),
    "fr": words("""député députée sénateur sénatrice élu élue conseiller conseillère eurodéputé eurodéputée candidat candidate porte-parole
        parlementaire chef cheffe militant militante adjoint adjointe"""),
}  # fmt: skip
"""Offices that somebody has for a party, and not in a place."""
_PARTIES = {
    "es": words("vox podemos sumar ciudadanos compromís adelante bildu junts esquerra geroa unidas"),
    "fr": words("les renaissance républicains horizons modem reconquête générations ensemble patriotes insoumis écologistes centristes socialistes"),
}  # fmt: skip
"""Parties of one word, and first words of others."""


@cache
def _joined(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<office>[\w’'-]+)\s{_OF[language]}\s$", re.IGNORECASE)


def is_led(raw: str, before: str, language: str) -> bool:
    """Whether letters begin a name that are the party of an office before it: el concejal del PP Luis Rey."""
    if language not in _OF or not ACRONYM.match(raw):
        return False
    joined = _joined(language).search(before)
    return joined is not None and is_calling(joined["office"].lower().rpartition("-")[2], language)


def behind_party(name: str, before: str, language: str) -> str:
    """The name behind that of a party, where `before` ends in the office held for it; else all of it."""
    parts = name.split()
    members, parties = _MEMBERS[language], _PARTIES[language]
    known = next((n for n, part in enumerate(parts) if part.lower() not in parties), len(parts))
    if len(parts) - known < _FULL or parts[-_FULL].islower():
        return name  # nobody is called del Soto
    joined = _joined(language).search(before)
    if joined and joined["office"].lower() in members:
        return " ".join(parts[known or -_FULL :])
    beside = before.split()[-1:]
    return " ".join(parts[known:]) if beside and beside[0].lower() in members else name


_FULL = 2  # words of a full name, as far as nothing tells of more
