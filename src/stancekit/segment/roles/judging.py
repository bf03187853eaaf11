"""Whether quoted words judge: not where "he" is whoever the words themselves speak of (every baker does what he likes)."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.sides import JUDGES

__all__ = ["gives_opinion", "judges"]

_PRONOUNS = frozenset(("he", "him", "er", "ihm", "ihn"))
_ANYBODY = {
    "en": re.compile(
        r"\b(?:an?|every|each|any|no)\s(?!(?:lot|bit|few|little|while)\b)[a-z-]+|\b(?:every|any|no)(?:one|body)\b|\bwhoever\b"
    ),
    "de": re.compile(r"\b(?:ein|einem|einen|jeder|jedem|jeden|kein|keinem|keinen)\s[a-zäöüß-]+|\bwer\b"),
}
"""Of whom no more is said than what kind they are: who is called "he" behind them."""
_OPINION = re.compile(
    r"私(?!の知る限り)|僕|俺|おれ|わたし|思う|思い|残念|ひど|許せ|ありがと|べきだ|すべき|してほしい|だろう|でしょう|ですね|容認|承服|遺憾|賛同|[!?！？]"
)
"""What Japanese words hold that are an opinion, also where they explain."""


def judges(words: str, language: str) -> bool:
    """Whether words, in lower case with straight apostrophes, judge or speak of somebody."""
    anybody = _ANYBODY.get(language)
    return any(
        found[0] not in _PRONOUNS or anybody is None or not anybody.search(words, 0, found.start())
        for found in JUDGES[language].finditer(words)
    )


def gives_opinion(words: str) -> bool:
    """Whether Japanese words give an opinion in so many words."""
    return _OPINION.search(words) is not None
