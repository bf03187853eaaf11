"""A pronoun that means the husband or the wife of who spoke before: said Enrique, who was there with his wife. “…,” she added."""

from __future__ import annotations

import re

__all__ = ["turns_to_spouse"]

_WIVES = {
    "en": r"\b(?:his\s(?:wife|mother|sister|daughter)|(?:the|their)\swife)\b",
    "de": r"\bsein(?:e|er)\s(?:frau|ehefrau|mutter|schwester|tochter|freundin)\b",
    "fr": r"\bsa\s(?:femme|compagne)\b|\bson\sépouse\b",
    "es": r"\bsu\s(?:mujer|esposa)\b",
    "pl": r"\bżon(?:a|ą|ę|ie|y)\b",
}
_HUSBANDS = {
    "en": r"\bher\s(?:husband|father|brother|son)\b",
    "de": r"\bihre[mnr]?\s(?:mann|ehemann|vater|bruder|sohn|freund)\b",
    "fr": r"\bson\s(?:mari|époux|compagnon)\b",
    "es": r"\bsu\s(?:marido|esposo)\b",
    "pl": r"\bmęż(?:em|a|owi)\b|\bmąż\b",
}
_SHE = {"en": "she", "de": "sie", "fr": "elle", "es": "ella", "pl": "ona"}
_HE = {"en": "he", "de": "er", "fr": "il", "es": "él", "pl": "on"}
_NEAR = 5  # words behind the words quoted among which the pronoun stands
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r",?\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ]")


def turns_to_spouse(between: str, behind: str, language: str) -> bool:
    """Whether a pronoun behind words means somebody of whom it is only said whose wife or husband that is.

    `between` is what stands between these words and those before them.
    """
    lows = _WORD.findall(behind.lower())[:_NEAR]
    for shapes, pronouns in ((_WIVES, _SHE), (_HUSBANDS, _HE)):
        if language in shapes and pronouns[language] in lows:
            found = re.search(shapes[language], between, re.IGNORECASE)
            if found and not _NAMED.match(between, found.end()):
                return True
    return False
