"""Clauses that a colon ends and that tell from whom somebody gets something: whoever gives it speaks.

Support from Ann Lee, the wrath of Ann Lee, the passive with its agent: was criticised by Ann Lee: “…”.
"""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, NameSpan
from stancekit.segment.speech.found import Found
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["given_by"]

_GETS = {
    "en": r"receiv(?:ed|es)|g[oe]ts?|w[oi]ns?|earn(?:ed|s)|dr[ea]ws?|met\swith|attract(?:ed|s)|fac(?:ed|es)|enjoy(?:ed|s)|prompt(?:ed|s)|provok(?:ed|es)|sparked|(?:has|had|found)\s(?:an?|another|its|his|her)\s(?:\w+\s)?(?:ally|champion|critic|defender|friend|supporter)",
    "de": r"bekam|bekommt|bekommen|erhielt|erhält|erhalten|erntete[n]?|erntet|geerntet|kassierte|fand|stieß|traf",
    "fr": r"reçu|reçoit|reçut|obtenu|obtient|essuyé|attirée?|récolté|suscité|provoqué|valu",
    "es": r"recib(?:ió|e|ido)|obtuvo|cosechó|provocó|suscitó|despertó|desató|ganó|ganado",
    "pl": r"otrzymał[ao]?|dostał[ao]?|zebrał[ao]?|spotkał[ao]?|zyskał[ao]?|doczekał[ao]?",
}
_FROM = {
    "en": r"(?:from|(?:anger|applause|approval|backing|contempt|derision|fury|ire|mockery|praise|rage|ridicule|scorn|support|sympathy|wrath)\sof|(?:ally|champion|critic|defender|friend|supporter)\sin)",
    "de": r"(?:von|vom|bei|beim|seitens)",
    "fr": r"(?:(?:le|la|les|l['’]|un|une|des)\s?[\w’'-]+(?:\s[\w-]+)?\s(?:de\sla\spart\s)?(?:de|du|d['’])|par|chez)",
    "es": r"(?:(?:(?:el|la|los|las|un|una)\s)?[\w-]+(?:\s[\w-]+)?\s(?:por\sparte\s)?(?:de|del)|en)",
    "pl": r"(?:od|ze\sstrony|u)",
}
_RECEIVES = {
    language: re.compile(rf"\b(?:{_GETS[language]})\b[^:;]*?\s(?:{source})\s?", re.IGNORECASE)
    for language, source in _FROM.items()
}
"""A verb of getting, and behind it before whom the giver stands."""
_PASSIVE = {
    "en": re.compile(r"\b(?:was|were|been|got|is)\s(?:\w+\s){0,2}\w+(?:ed|old|en)\s(?:\w+\s)?by\s"),
    "fr": re.compile(r"\bété\s(?:\w+\s){1,3}par\s"),
    "es": re.compile(r"\b(?:fue|fueron|sido)\s(?:\w+\s){1,3}por\s"),
    "pl": re.compile(r"\bzosta(?:ł[aoy]?|li)\s(?:\w+\s){1,3}przez\s"),
}
"""The passive before its agent."""
_DESCRIBED = 7  # words between the preposition and the name
_ENDS = re.compile(r"(?:,\s[^,:]{2,60},?)?\s?[:：]\s*\Z")
"""What may stand between the name and the end: what somebody does."""
_WITHIN = 18  # words of a clause among which a verb of saying stands


def given_by(clause: Clause) -> Found | None:
    """Read a clause that a colon ends and in which the last name is whoever gives what somebody else gets."""
    language = clause.lexicon.language
    if language not in _RECEIVES or not clause.names or clause.text.rstrip()[-1:] not in ":：":
        return None
    name = _split(clause, clause.names[-1])
    if not _ENDS.match(clause.text, name[1]):
        return None
    shapes = [_RECEIVES[language], *([_PASSIVE[language]] if language in _PASSIVE else [])]
    gets = next((found for shape in shapes if (found := shape.search(clause.text, 0, name[0]))), None)
    if gets is None or len(clause.lows(gets.end(), name[0])) > _DESCRIBED or _says(clause, gets):
        return None
    return Found(name[2], "name", wrote=False, weak=True)


def _split(clause: Clause, name: NameSpan) -> NameSpan:
    """The giver in what German reads as one noble name: Gegenwind bekam Falk von Jan Ott."""
    start, end, whole = name
    receiver, of, giver = whole.partition(" von ")
    apart = clause.lexicon.language == "de" and of and " " not in receiver and " " in giver
    return (start + len(receiver) + len(of), end, giver) if apart else name


def _says(clause: Clause, gets: re.Match[str]) -> bool:
    """Whether a verb of saying has another subject: praised by Ann Lee, wrote."""
    verb = reporting_verb(clause, first=False, within=_WITHIN)
    return verb is not None and not gets.start() <= verb.start < gets.end()
