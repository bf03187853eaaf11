"""Words with which sentences of an article begin: written with a capital, and no names all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.people import People

__all__ = ["no_names"]

_CAPITAL = re.compile(r"(?<![\w@#’'.-])[A-ZÀ-ÖØ-ÞĆŁŃŚŹŻŒ][a-zà-öø-ÿœąćęłńśźżäöüß]+(?![\w’'-])")
_BEGINS = re.compile(r"(?:^|[.!?…:;][\"”»’')]*\s+|[\"“„«»\u2010-\u2015-]\s*|\n\s*)$")
_NEXT = re.compile(r"\s?(?:[:(（]|(?P<word>[^\W\d_][\w’'-]*))")
_INVERTED = re.compile(r"\s[A-ZÄÖÜŁŚŻ][\w-]+\s[A-ZÄÖÜŁŚŻ]")


def no_names(
    text: str, lines: list[Line], people: People, others: Iterable[str], language: str
) -> frozenset[str]:
    """The words, in lower case, with which only sentences begin: nobody of that name is known or spoken of.

    A word that a reporting verb, a colon or a bracket follows may be somebody named this once. `others` are
    names known beside those of the people.
    """
    if language == "ja":
        return frozenset()
    words = lexicon(language)
    within: set[str] = set()
    first: set[str] = set()
    for line in lines:
        here = text[line.start : line.end]
        for match in _CAPITAL.finditer(here):
            start = match.start()
            if _BEGINS.search(here, max(0, start - 4), start) is None:
                within.add(match[0])
            elif match[0] not in first:
                behind = _NEXT.match(here, match.end())
                low = behind["word"].lower() if behind and behind["word"] else ""
                verb = low in words.say or low in words.write
                if (
                    verb
                    and behind
                    and language in ("de", "pl")
                    and (match[0].startswith("Naj") or _INVERTED.match(here, behind.end()))
                ):
                    verb = False  # Unbeeindruckt schrieb Ann Lee
                if not behind or (low and not verb and behind["word"][0].islower()):
                    first.add(match[0])
    known = {part.lower() for name in others for part in name.split()}
    low = {word.lower() for word in first - within} - known
    return frozenset(word for word in low if word not in people.full and word not in people.first)
