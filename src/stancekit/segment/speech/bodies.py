"""Bodies with a proper name that speak: The Union of Ringers was angry. “…,” the union said in a statement."""

from __future__ import annotations

import itertools
import re
from functools import cache

from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.bodies import (
    ALONE,
    ARTICLE,
    FIRM,
    FIRMS,
    JAPANESE,
    NOUNS,
    REST,
    THERE,
    TOLD,
    UPPER,
)
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["body_named", "firm_named", "speaks_for_body"]


_IN = "im|in|am|an|beim|bei|vom|von|aus|zum|zur|auf|unter|vor|hinter|neben|mit|nach|laut|für"
"""German prepositions with which a sentence on a body begins in which it is not the subject."""


@cache
def _shape(language: str) -> re.Pattern[str]:
    """A body's proper name at the beginning of a sentence, perhaps behind an article or "a spokesman for"."""
    noun, rest = NOUNS[language], REST[language]
    led = rf"(?:[{UPPER}][\w'’-]+\s){{1,3}}(?:{noun}){rest}{{0,5}}|" if language in ("en", "de") else ""
    alone = f"|{ALONE[language]}" if language in ALONE else ""
    article = (
        rf"(?!(?i:{ARTICLE[language]}|(?:{_IN})\s))" if language == "de" else ""
    )  # Der Förderverein has no name before it, and nobody speaks Im Landratsamt
    return re.compile(
        rf"\W*(?i:{ARTICLE[language]})?(?P<n>{article}(?:{led}(?:{noun}){rest}{{1,5}}{alone}))(?![\w’'])"
    )


def body_named(lead: str, words: Lexicon) -> str | None:
    """The proper name of the body that the last sentences of `lead` are about, nearest first.

    `lead` is the line up to the words with quotations blanked; None where a person is named as a subject
    behind the body.
    """
    if words.language == "ja":
        found = list(JAPANESE.finditer(lead.rsplit("。", 1)[-1]))
        return found[-1]["n"] if found else None
    if words.language not in NOUNS:
        return None
    ends = [0, *(end for end in sentence_ends(lead) if lead[end:].strip()), len(lead)]
    for start, end in list(itertools.pairwise(ends))[:-4:-1]:
        sentence = lead[start:end]
        if body := _shape(words.language).match(sentence) or _spokesperson(sentence, words):
            return body["n"]
        if any(" " in name for _, _, name in ungoverned(Clause(sentence, words))):
            return None
    return None


_SPOKESPERSON = {
    "en": re.compile(
        rf"\W*(?:[Aa]n?|[Tt]he)\s(?P<n>[{UPPER}][\w’&-]+(?:\s(?:of\s)?[{UPPER}][\w’&-]+){{1,3}})\sspokes(?:wo)?(?:man|person)\s"
    ),
}
"""Who speaks for a body that is named before: a Kestrel Police spokesperson."""


def _spokesperson(sentence: str, words: Lexicon) -> re.Match[str] | None:
    shape = _SPOKESPERSON.get(words.language)
    return shape.match(sentence) if shape else None


def _nouns(text: str) -> set[str]:
    """The words of a clause without elided articles: l'entreprise."""
    return {token.split("'")[-1] for token in tokens_of(text.replace("’", "'"))}


def firm_named(lead: str, behind: str, words: Lexicon) -> str | None:
    """The firm that the sentence before the words names, where a noun for a firm says them: replied the firm.

    Where they stand in a statement, the noun stands before its name: Der Hersteller Nordklang blieb ruhig. „…“,
    heißt es in einer Stellungnahme.
    """
    said, told = _nouns(behind), TOLD.get(words.language, frozenset())
    if FIRMS.isdisjoint(said) and told.isdisjoint(said):
        return None
    ends = [0, *(end for end in sentence_ends(lead) if lead[end:].strip())]
    found = FIRM.search(lead, ends[-1])
    if found is None or (
        FIRMS.isdisjoint(said) and FIRMS.isdisjoint(_nouns(lead[found.start() : found.start("n")]))
    ):
        return None
    return found["n"]


def speaks_for_body(near: str, words: Lexicon, before: str) -> bool:
    """Whether an attribution gives words to a body: the union said, teilte eine Sprecherin mit, reza el comunicado.

    `before` is the sentence before the words: it may tell of a statement.
    """
    if words.language == "ja":
        return True
    tokens = _nouns(near)
    if words.language == "en" and tokens_of(near)[:1] == ["it"]:
        return True
    told = TOLD.get(words.language, frozenset())
    there = THERE.get(words.language)
    if there and there.search(near.lower()):
        return True
    return not tokens.isdisjoint(BODIES | told) or not told.isdisjoint(_nouns(before))
