"""Clauses by which a text reads the words, with whose it is before it: Ann Lee's reply was short: “…”, the top comment reads: “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, clause_of
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.posting import MESSAGES
from stancekit.segment.lexicon.texts import ANSWERS, POSTS
from stancekit.segment.speech.found import CROWD, PRONOUN, Found
from stancekit.segment.speech.owned_nouns import GENITIVES, named_owner
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["post_reads"]

_SHORT = r"(?:\s[\w-]+){0,4}?"
_UNDER = {
    "en": r"(?:\s(?:under|below|beneath|on|to)\s[^:;“”\"]{2,60}?)?",
    "de": r"(?:\s(?:unter|zu|auf|an)\s[^:;„“»«]{2,60}?)?",
    "fr": r"(?:\s(?:sous|à|au|sur)\s[^:;«»]{2,60}?)?",
    "es": r"(?:\s(?:bajo|a|al|en|debajo\sde)\s[^:;«»]{2,60}?)?",
    "pl": r"(?:\s(?:pod|do|na)\s[^:;„”]{2,60}?)?",
}
"""Under whose post a text stands: Lee's comment under Ott's post."""
_READS = {
    "en": rf"(?:read|reads|ran|runs|said|says|was|is|came|went){_SHORT}",
    "de": r"(?:lautet|lautete|heißt|hieß|ist|war|fiel|kam|folgte)(?:\s[\w-]+){0,3}",
    "fr": r"(?:est|était|disait|dit|fut|a\sété|tient|tenait|se\slit|se\slisait)(?:\s[\w-]+){0,3}",
    "es": r"(?:es|era|decía|dice|fue|rezaba|reza)(?:\s[\w-]+){0,3}",
    "pl": r"(?:brzmi|brzmiał[ao]?|to|był[ao]?|głosił[ao]?)(?:\s[\w-]+){0,2}",
}
"""Verbs by which a text reads the words, and what may stand behind them: was short, fiel kurz aus."""
_REPLIES = {language: f"(?:{nouns})" for language, nouns in ANSWERS.items()}
_TEXTS = {language: f"(?:{nouns}|{POSTS[language]})" for language, nouns in ANSWERS.items()}
_KNOWN = word_set("reply replies answer response comment comments reaction verdict post")
_TEXT_EN = r"(?P<text>[\w-]+)"  # any word for a medium
_WHO_OF = {
    "fr": rf"(?:l[ea]|l['’])\s?{_TEXTS['fr']}\s(?:d['’]|de\s)(?P<who>[^,:;«»]{{2,50}}?)",
    "es": rf"(?:el|la)\s{_TEXTS['es']}\s(?:de\s)(?P<who>[^,:;«»]{{2,50}}?)",
    "pl": rf"{_TEXTS['pl']}\s(?P<who>[^,:;„”]{{2,50}}?)",
    "en": rf"{GENITIVES['en']}{_TEXT_EN}",
    "de": rf"{GENITIVES['de']}{_TEXTS['de']}",
}
_OWNED = {
    language: re.compile(
        rf"\W*{whose}{_UNDER[language]}\s{_READS[language]}\s?:\Z",
        0 if language in GENITIVES else re.IGNORECASE,
    )
    for language, whose in _WHO_OF.items()
}
"""Whose the text is that reads: the mayor's first tweet read:, Lees Antwort war kurz:, le tweet de Lee disait:."""
_RANKED = {
    "en": rf"(?:the|one|another|a)\s(?:top|best|first|last|latest|funniest|angriest|(?:most|highest)[\s-]\w+|\w+iest)(?:\s[\w-]+)?\s{_REPLIES['en']}|(?:an?|one|another)\s{_REPLIES['en']}",
    "de": rf"(?:(?:der|die|das|ein)\s(?:\w*(?:ste|ster|stes)|erste|letzte|oberste|meist\w+)|eine?)\s(?:\w+\s)?{_REPLIES['de']}",
    "fr": rf"(?:(?:l['’]un\sdes|le|la)\s{_REPLIES['fr']}\s(?:l[ea]s?\s)?plus\s[\w-]+|une?\s{_REPLIES['fr']})",
    "es": rf"(?:(?:uno\sde\slos|una\sde\slas|el|la)\s{_REPLIES['es']}\s(?:más|mejor)\s\w+|una?\s{_REPLIES['es']})",
    "pl": rf"(?:naj\w+|pierwszy|jeden|inny)\s{_REPLIES['pl']}",
}
_BY_RANK = {
    language: re.compile(
        rf"\W*(?:{shape}){_UNDER[language]}\s(?!came|went|folgte|kam){_READS[language]}\s?:\Z", re.IGNORECASE
    )
    for language, shape in _RANKED.items()
}
"""A text that others liked or found most, or any, whose author is not told: der beliebteste Kommentar lautet:."""
_STANDS_IN = {
    "fr": re.compile(
        r"\b(?:pouvait|peut|pouvait-on|peut-on)\slire\sdans\s(?:son|sa|ce|cet|cette)\s(?P<text>\w+)\s?:\Z"
    ),
    "es": re.compile(r"\ben\s(?:su|ese|este|esa|esta)\s(?P<text>\w+)\sse\s(?:lee|leía|podía\sleer)\s?:\Z"),
}
"""How it is told that words stand in the text of whoever was spoken of: on pouvait lire dans son message:."""


def post_reads(clause: Clause) -> Found | None:
    """Read a clause that a colon ends and in which a text reads the words: its author, or somebody not named."""
    text, language = clause.text.rstrip(), clause.lexicon.language
    if text[-1:] != ":":
        return None
    known = clause.lexicon.medium | MESSAGES | _KNOWN
    if (shape := _STANDS_IN.get(language)) and (found := shape.search(clause.low.rstrip())):
        return Found.of(PRONOUN, wrote=True) if found["text"] in known else None
    if language in _BY_RANK and _BY_RANK[language].match(text):
        return Found.of(CROWD, wrote=True)
    owned = _OWNED[language].match(text) if language in _OWNED else None
    if owned is None or (language == "en" and owned["text"].lower() not in known):
        return None
    if named := named_owner(owned["who"], clause.lexicon):
        return named
    whom = described(clause_of(owned["who"], clause.lexicon).lows(), clause.lexicon)
    return Found.of(whom, wrote=True) if whom and language != "pl" else None
