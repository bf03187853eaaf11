"""Sentences that tell what a law or a contract lays down: the law allows, der Vertrag sieht vor, regulamin ustala."""

from __future__ import annotations

import re

__all__ = ["LAYS_DOWN"]

_NOUNS = {
    "en": r"(?:laws?|act|code|contracts?|agreement|lease|bylaws?|regulations?|rules?|statutes?|charter|ordinance)",
    "de": r"(?:\w*gesetz|\w*ordnung|\w*vertr(?:ag|äge)|\w*satzung|\w*vorschrift(?:en)?|charta|paragra(?:f|ph)|richtlinie)",
    "fr": r"(?:loi|charte|code|contrat|règlement|arrêté|décret|bail|convention|statuts)",
    "es": r"(?:ley|código|contrato|reglamento|ordenanza|decreto|convenio|norma|estatutos?)",
    "pl": r"(?:ustawa|kodeks|umowa|regulamin|zasady|przepisy?|rozporządzenie|statut|konstytucja)",
}
_VERBS = {
    "en": r"(?:allows?|permits?|provides?|requires?|forbids?|prohibits?|stipulates?|obliges?|entitles?|states?|specif(?:y|ies)|covers?|governs?|leaves?)",
    "de": r"(?:erlaubt|regelt|verlangt|verbietet|sieht|schreibt|gestattet|verpflichtet|bestimmt|überlässt|stipuliert|gilt|lässt|legt)",
    "fr": r"(?:permet|prévoit|impose|interdit|autorise|oblige|exige|encadre|fixe|laisse|stipule|dispose|énonce)",
    "es": r"(?:permite|prevé|prohíbe|obliga|exige|establece|regula|contempla|autoriza|fija|deja|dispone|estipula|admite)",
    "pl": r"(?:pozwala(?:ją)?|przewiduj[eą]|ustala(?:ją)?|zakazuj[eą]|wymaga(?:ją)?|zezwala(?:ją)?|określa(?:ją)?|reguluj[eą]|nakazuj[eą]|dopuszcza(?:ją)?|stanowi(?:ą)?|zabrania(?:ją)?)",
}
LAYS_DOWN = {
    language: re.compile(rf"\b{noun}\s(?:[\w'’-]+\s){{0,5}}{_VERBS[language]}\b")
    for language, noun in _NOUNS.items()
} | {"ja": re.compile(r"(?:法|条例|契約|規則|規定|規約)(?:で|に|上)?は[^。]{0,40}(?:定め|認め|禁じ|義務)")}
"""To be looked for in quoted words, in lower case with straight apostrophes."""
