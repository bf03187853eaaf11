"""Words directly behind the noun for somebody's text: Lee's comment “…”, Lees Kommentar „…“, the plea of Ann Lee “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import clause_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.parts import clean_name
from stancekit.segment.speech.found import Found, Subject
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["read_owned"]

_NOUNS = {
    "en": r"comment|post|tweet|reply|message|plea|question|remark|suggestion|answer|response|retort|joke|insult|outburst|complaint|warning|demand",
    "de": r"Kommentar|Beitrag|Post|Tweet|Satz|Bemerkung|Frage|Bitte|Vorwurf|Antwort|Nachricht|Appell|Forderung|Warnung|Spruch",
    "fr": r"commentaire|message|tweet|post|phrase|question|remarque|réponse|appel|publication|boutade",
    "es": r"comentario|mensaje|tuit|post|frase|pregunta|comentario|respuesta|ruego|petición|publicación|broma",
    "pl": r"(?:komentarz|wpis|post|tweet|apel)(?:a|u|em|owi|ie)?|pytani(?:e|a|u|em)|odpowied(?:ź|zi|zią)|uwag(?:a|i|ę|ą|dze)|prośb(?:a|y|ę|ą|ie)|słow(?:a|om|ami)",
}
_SAYING = {
    "en": r"(?:\s(?:saying|reading|asking|(?:that|which)\s(?:read|said|asked)))?",
    "de": r"(?:\smit\sde[nm]\s(?:Worten|Text|Satz))?",
    "fr": r"(?:\s(?:disant|qui\sdi(?:t|sait)))?",
    "es": r"(?:\s(?:que\s(?:dice|decía)))?",
    "pl": r"(?:\so\streści)?",
}
_OF = {
    "en": r"(?:by|from|of)\s",
    "de": r"von\s",
    "fr": r"(?:d['’]|de\s|du\s)",
    "es": r"(?:del?\s)",
    "pl": r"",
}
_WHO = r"(?P<who>[^,:;.!?“”„«»\"]{2,60}?)"
_BEHIND = {
    language: re.compile(rf"\b(?:{nouns})\s{_OF[language]}{_WHO}{_SAYING[language]}\s?:?\s?\Z")
    for language, nouns in _NOUNS.items()
}
"""The noun, and behind it whose text it is: a post by Ann Lee saying."""
_BEFORE = {
    "en": re.compile(rf"{_WHO}(?:['’]s|(?<=s)['’])\s(?:[\w-]+\s){{0,2}}?(?:{_NOUNS['en']})\s?\Z"),
    "de": re.compile(
        rf"\b(?P<who>(?:[A-ZÄÖÜ][\w-]+\s){{0,2}}[A-ZÄÖÜ][\w-]+?)(?:s|(?<=[sxzß])['’])\s(?:[a-zäöüß]+\s)?(?:{_NOUNS['de']})\s?\Z"
    ),
}
"""A genitive, and behind it the noun: Lee's angry comment."""


def read_owned(sentence: str, words: Lexicon) -> Found | None:
    """Read whose text the words are by the end of the sentence before them; None where it is no such noun."""
    language = words.language
    if language not in _NOUNS:
        return None
    if language in _BEFORE and (owned := _BEFORE[language].search(sentence)):
        if language == "de":
            name = clean_name(owned["who"], "de")
            return Found(name, "name", wrote=True) if name else None
        clause = clause_of(owned["who"], words)
        last = clause.names[-1] if clause.names else None
        return Found(last[2], "name", wrote=True) if last and last[1] == len(owned["who"]) else None
    of = _BEHIND[language].search(sentence)
    if of is None:
        return None
    clause = clause_of(of["who"], words)
    if clause.names and clause.names[-1][1] == len(of["who"]):
        return Found(clause.names[-1][2], "name", wrote=True)
    who: Subject | None = described(clause.lows(), words) if language != "pl" else None
    return Found.of(who, wrote=True) if who and who.kind == "crowd" else None
