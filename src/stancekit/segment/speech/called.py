"""Verbs that call something by the words quoted: called the post “…”, tacha el tuit de «…», sprach von einer „…“."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.determiners import INDEFINITE
from stancekit.segment.lexicon.reporting_pairs import PAIRS
from stancekit.segment.speech.found import PRONOUN, Found

__all__ = ["NAMES_SO", "calls", "naming_verb", "post_calls"]

_NAMES = re.compile(
    r"call(?:ed|s)|describ(?:ed|es)|brand(?:ed|s)|nann?te|nannten|nennt|bezeichnete[n]?|bezeichnet|qualifi\w+|llam(?:ó|a|aron)|calific(?:ó|a|ara)|tild(?:ó|a|ara)|tach(?:ó|a)|nazwał[ai]?|nazywa|określił[ai]?"
)
_PICTURES = word_set(
    "photo photograph picture image foto bild aufnahme cliché imagen fotografía zdjęcie fotografię fotka"
)
_ACCUSES = re.compile(r"accus\w+|acus\w+")
NAMES_SO = re.compile(
    r"\b(?P<verb>call(?:ed|s)(?!\s(?:for|on|off)\b)|brand(?:ed|s)|label(?:l?ed|s)|describ(?:ed|es)|nann?te|nennt|nannten|bezeichne(?:te|ten|t)|jug(?:e|é|ée|ea|eait)|qualifi(?:e|é|ait)"
    r"|llam(?:ó|a|aron)|consider(?:ó|a|aron)|(?:calific|tach)(?:ó|a|aron)|tild(?:ó|aron)"
    r"|nazwał[ai]?|nazywa|określił[ai]?|określa)\s[^,;:.!?“”„«»\"]{2,100}\s$"
    r"|\b(?:l[aeo]s?|me|nos)\s(?P<object_first>llam(?:ó|aba|aron|ara))\s$"
)
"""A verb that calls something by the words, which need not stand beside it: called people who fish there “…”."""
_IN_WHICH = {
    "en": r"in\swhich\s(?:he|she|they)\s(?:(?:call|brand|label|labell|describ)ed)\s[^,;:]{0,100}",
    "de": r"in\sde(?:m|r|nen)\s(?:er|sie)\s[^,;:]{2,100}\sals\s",
    "fr": r"dans\s(?:lequel|laquelle|lesquels)\s(?:il|elle|ils)\s(?:qualifi|trait)\w+\s[^,;:]{0,100}\bd[e’']\s?",
    "es": r"en\s(?:el|la|los|las)\s(?:que|cual)\s(?:llam|calific|tach|tild)\w+\s[^,;:]{0,100}",
    "pl": r"w\sktór(?:ym|ej|ych)\s(?:nazwał|nazywa|określił|określa)\w*\s[^,;:]{0,100}",
}
_POST_CALLS = {
    language: re.compile(rf"(?P<text>[\w-]+)(?:\s(?:on|auf|sur|en|na)\s[\w-]+)?,?\s{shape}$")
    for language, shape in _IN_WHICH.items()
}
"""A relative clause of a post whose author calls something by the words: a post in which he called people “…”."""


def naming_verb(clause: Clause) -> Word | None:
    """The verb of a clause that calls something by the words, which is no verb of saying else."""
    found = NAMES_SO.search(clause.low + " ")
    if found is None:
        return None
    group = "verb" if found["verb"] else "object_first"
    return Word(found[group], *found.span(group))


def post_calls(clause: Clause) -> Found | None:
    """Read a relative clause by which a post calls something by the words, which are its author's."""
    shape = _POST_CALLS.get(clause.lexicon.language)
    found = shape.search(clause.low + " ") if shape else None
    return Found.of(PRONOUN, wrote=True) if found and found["text"] in clause.lexicon.medium else None


def calls(verb: str, tail: list[str], words: Lexicon) -> bool:
    """Whether a verb calls something by the words: tacha el tuit de, sprach von einer, nannte den Beitrag, acusó a Lee de mentir."""
    pair = PAIRS.get(words.language, {}).get(verb, frozenset())
    indefinite = INDEFINITE[words.language] | {"einer", "einem", "einen"}
    if tail and (tail[-1] in pair or (tail[-1] in indefinite and tail[-2:-1] and tail[-2] in pair)):
        return True
    if _NAMES.fullmatch(verb) and not (words.medium | words.matter | _PICTURES).isdisjoint(tail):
        return True
    return _ACCUSES.fullmatch(verb) is not None and not {"of", "de", "d'"}.isdisjoint(tail[-2:])
