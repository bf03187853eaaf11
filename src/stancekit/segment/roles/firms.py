"""Who speaks for the firm that posted: its owner, its press office, whoever runs its account."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.names.callings import is_calling

__all__ = ["Firm", "runs_account"]

_FIRMS = {
    "en": r"(?:company|firm|brand|bakery|brewery|airline|chain|supermarket|retailer|restaurant|café|pub|hotel|shop|shop\schain|startup|start-up|manufacturer|publisher|operator)",
    "de": r"(?:\w*(?:kette|unternehmen|firma|konzern|marke|brauerei|bäckerei|hersteller|händler|airline|fluggesellschaft|supermarkt|verlag|restaurant|hotel|café)s?)",
    "fr": r"(?:entreprise|société|marque|enseigne|boulangerie|brasserie|compagnie|chaîne|supermarché|restaurant|hôtel|café|fabricant|maison\sd'édition|groupe)",
    "es": r"(?:empresa|compañía|firma|marca|cadena|panadería|cervecera|cervecería|aerolínea|supermercado|restaurante|hotel|cafetería|fabricante|editorial|tienda)",
    "pl": r"(?:firm[ay]|spółk[ai]|mark[ai]|sieć|piekarni[ai]?|browaru?|lini[ai]\slotnicz\w+|sklepu?|restauracj[ai]|hotelu?|kawiarni[ai]?|producenta?|wydawnictw[oa])",
}
"""What a firm is called."""
_HEADS = {
    "en": r"(?:owner|co-owner|founder|co-founder|boss|head|chief\sexecutive|ceo|managing\sdirector|manager|spokes\w+|director|marketing\s\w+|social\smedia\s\w+|press\soffice)",
    "de": r"(?:(?:mit)?inhaber(?:in)?|(?:mit)?gründer(?:in)?|besitzer(?:in)?|geschäftsführer(?:in)?|\w*chef(?:in)?|\w*sprecher(?:in)?|\w*leiter(?:in)?|vorstand|betreiber(?:in)?)",
    "fr": r"(?:propriétaire|fondateur|fondatrice|patronne?|gérante?|directeur|directrice|p-?dg|porte-parole|responsable|dirigeante?)",
    "es": r"(?:dueñ[oa]|propietari[oa]|fundador[a]?|jef[ae]|gerente|director[a]?|portavoz|vocer[oa]|responsable|consejer[oa]\sdelegad[oa])",
    "pl": r"(?:(?:współ)?właściciel(?:ka)?|założyciel(?:ka)?|szef(?:owa)?|prezes(?:ka)?|dyrektor(?:ka)?|rzeczni(?:k|czka)|kierowni(?:k|czka)|menedżer(?:ka)?)",
}
"""Who leads it or speaks for it."""
_LEADERS = re.compile(
    r"ceo|boss|founder|co-founder|geschäftsführer(?:in)?|(?:firmen|konzern|vorstands)chef(?:in)?|gründer(?:in)?|pdg|p-dg|fondat(?:eur|rice)|fundador[a]?|prezes(?:ka)?|właściciel(?:ka)?"
)
"""How the opening calls the focal person who leads a firm: its press office is that person's own."""
_VOICES = {
    "en": r"spokes\w+",
    "de": r"\w*sprecher(?:in)?",
    "fr": r"porte-parole",
    "es": r"(?:portavoz|vocer[oa])",
    "pl": r"rzeczni(?:k|czka)",
}
_OF = {
    "en": r"(?:(?:of|for|at)\sthe\s(?:[\w-]+\s)?FIRM|FIRM(?:'s)?\s(?:[\w-]+\s)?HEAD)",
    "de": r"(?:\b(?:de[rs]|von)\s(?:\w+\s)?FIRM)",
    "fr": r"(?:\bde\s(?:la\s|l')?FIRM|\bdu\sFIRM)",
    "es": r"(?:\bde(?:l|\sla)?\sFIRM)",
    "pl": r"(?:HEAD\s(?:\w+\s)?FIRM)",
}
"""How the head is said to be of the firm without its name."""
_ALONE = {
    "de": r"\b(?:geschäftsführer(?:in)?|inhaber(?:in)?|firmenchef(?:in)?)\s(?!de[rs]\b|von\b|vom\b|eine[rs]\b)"
}
"""Heads who need no firm behind them, for the article has one."""
_RUNS = re.compile(
    r"\b(?:runs?|ran|manages?|behind|writes?\sfor)\s(?:the|its|their)\s(?:\w+\s)?(?:account|feed|page|socials)\b"
    r"|\b(?:den|das|die)\s(?:\w+-)?(?:account|konto|kanal|seite)\s(?:\w+\s)?(?:betreut|betreibt|führt|bespielt)\b"
    r"|\b(?:gère|tient|anime|alimente)\s(?:le|la)\s(?:compte|page)\b|\b(?:lleva|gestiona|maneja)\s(?:la|las)\s(?:cuentas?|página|redes)\b"
    r"|\b(?:prowadzi|obsługuje)\s(?:to\s|ten\s)?(?:konto|profil|kanał)\b|中の人|アカウント(?:の運用)?担当"
)
_IS = r"(?:,\s|\s(?:is|ist|est|es|to|jest)\s)(?:(?:an?|the|eine?|die|das|une?|la|le|una|el)\s|l')?"
_ENDED = r"(?=[,.;]|\s(?:that|which|from|of|in|die|der|aus|von|qui|que|de|z)\b)"
"""Between the name of a firm and what it is called, and behind that."""
_OPENING = 1500  # code points in which that is said
_BESIDE = 60  # code points before a name in which it is
_ACCOUNTS = ("account", "feed", "page", "social", "konto", "kanal", "seite", "compte", "cuenta", "página", "redes", "profil", "kanał", "中の人", "アカウント")  # fmt: skip
"""One of these stands where somebody runs an account: quicker than the pattern."""


def runs_account(about: str) -> bool:
    """Whether it is said of somebody, in lower case, that the account is run by that person."""
    return holds_any(about, _ACCOUNTS) and _RUNS.search(about) is not None


class Firm:
    """Whether the focal person is a firm or leads one, and who leads it or speaks for it."""

    def __init__(self, text: str, name: str | None, language: str, callings: frozenset[str]) -> None:
        self.head: re.Pattern[str] | None = None
        self.of: re.Pattern[str] | None = None
        low = (name or "").lower().replace("’", "'")
        opening = text[:_OPENING].lower().replace("’", "'")
        if not low or language not in _OF:
            return
        is_firm = _is_firm(low, opening, language)
        if not is_firm and not any(map(_LEADERS.fullmatch, callings)):
            return
        firm, head = _FIRMS[language], _HEADS[language] if is_firm else _VOICES[language]
        own = max(tokens_of(low), key=len, default=low)
        shapes = [_OF[language].replace("FIRM", firm).replace("HEAD", head), re.escape(own)]
        shapes += [_ALONE[language]] if language in _ALONE else []
        self.head = re.compile(rf"\b{head}\b")
        self.of = re.compile("|".join(shapes))

    def speaks(self, clauses: Iterable[str]) -> bool:
        """Whether a clause in lower case names a head of the firm: the owner of the brewery, Geschäftsführer Ann Lee."""
        if self.head is None or self.of is None:
            return False
        return any(self.head.search(clause) and self.of.search(clause) for clause in clauses)


@cache
def _shapes(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What firms are called: anywhere, directly before a name, and behind it."""
    firm = _FIRMS[language]
    return (
        re.compile(rf"\b{firm}\b"),
        re.compile(rf"\b{firm}\s(?P<gap>[\w-]+\s)?[„“«\"]?\Z"),
        re.compile(rf"[”“»\"]?{_IS}(?:[\w-]+\s)?{firm}{_ENDED}"),
    )


def _is_firm(low: str, opening: str, language: str) -> bool:
    """Whether a name holds what firms are called, or stands beside it in the opening: die Möbelkette Lee & Söhne."""
    anywhere, before, behind = _shapes(language)
    if anywhere.search(low) or "&" in low:
        return True
    name = low.split(maxsplit=1)[0] if language == "en" and "'s " in low else low
    place = opening.find(name)
    while place >= 0:
        led = before.search(opening, max(0, place - _BESIDE), place)
        if (led and not is_calling((led["gap"] or "").strip(), language)) or behind.match(
            opening, place + len(name)
        ):
            return True
        place = opening.find(name, place + 1)
    return False
