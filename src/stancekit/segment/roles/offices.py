"""Whose office somebody speaks for: that of the focal person, a party, an agency that keeps the figures."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words

__all__ = ["of_agency", "speaks_for_office", "speaks_for_party"]

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


_PARTY = re.compile(
    r"\b\w+politische[rn]?\s\w*sprecher|sprecher(?:in)?\s(?:der\s(?:\w+-)?\w*(?:fraktion|partei)|von\s\w+-fraktion)\b|\bfraktionssprecher"
    r"|\b(?:party|tory|labour|conservative|democrats?|republican|opposition)(?:'s)?\s(?:[\w-]+\s){0,2}spokes\w+|\bspokes\w+\s(?:for|of)\sthe\s(?:\w+\s)?(?:party|opposition)\b"
    r"|\bporte-parole\s(?:du\s(?:parti|groupe)|de\sl'opposition|des\s(?:socialistes|écologistes|députés))\b"
    r"|\b(?:portavoz|vocer[oa])\s(?:del\s(?:grupo|partido)|de\sla\soposición|popular|socialista|parlamentari[oa])\b"
    r"|\brzeczni(?:k|czka)\s(?:partii|klubu\sparlamentarnego|opozycji)\b"
)


def speaks_for_party(clause: str) -> bool:
    """Whether a clause in lower case names a politician who speaks for a party: der kirchenpolitische Sprecher."""
    return _PARTY.search(clause) is not None


_AGENCY = {
    "en": r"\b(?:of|from|at|with)\sthe\s(?:[\w'-]+\s){0,3}(?:statistic(?:s|al)\s(?:office|bureau|agency)|(?:employment|environment|labou?r|tax|transport|health|weather)\s(?:agency|office|bureau)|chamber\sof\s\w+|census\sbureau)\b",
    "de": r"\b(?:vo[nm]|bei|beim)\s(?:der\s|dem\s)?(?:[\w-]+\s){0,2}(?:agentur\sfür\sarbeit|arbeitsagentur|jobcenter|\w*(?:bundes|landes|gesundheits|umwelt|finanz|jugend|bau|veterinär|statistik)amt|\w+(?<!an)kammer|\w*krankenkasse)\b",
    "fr": r"\b(?:de|à|chez)\s(?:l'insee|france\stravail|pôle\semploi|l'urssaf|la\scaisse\s\w+|l'agence\s(?:\w+\s){0,2}\w+|la\schambre\s(?:de|des)\s\w+|l'office\s\w+)\b",
    "es": r"\bdel?\s(?:la\s)?(?:ine|sepe|agencia\s(?:tributaria|estatal|de\s\w+)|instituto\snacional|oficina\sde\s\w+|cámara\sde\s\w+|servicio\s(?:público|estatal|regional))\b",
    "pl": r"\bz\s(?:(?:\w+\s)?urzędu\s\w+|gus|zus|(?:\w+\s)?izby\s\w+|(?:\w+\s)?inspektoratu)\b",
    "ja": r"(?:労働局|ハローワーク|統計局|商工会議所|職業安定所|税務署|年金機構)の",
}
_AGENCIES = {language: re.compile(shape) for language, shape in _AGENCY.items()}


def of_agency(clause: str, language: str) -> bool:
    """Whether a clause in lower case says that somebody is of an agency or chamber that keeps figures."""
    shape = _AGENCIES.get(language)
    return shape is not None and shape.search(clause) is not None
