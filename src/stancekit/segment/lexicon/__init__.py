"""The words that give a voice away, one module per language.

`lexicon(language)` returns the words of a language; an unknown language gets English.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from stancekit.segment.lexicon.base import Lexicon

__all__ = ["LANGUAGES", "Lexicon", "lexicon"]

LANGUAGES = ("en", "de", "fr", "es", "pl", "ja")


@cache
def lexicon(language: str) -> Lexicon:
    """Load the words of one of LANGUAGES; another language gets those of English."""
    name = language if language in LANGUAGES else "en"
    words: Lexicon = import_module(f"stancekit.segment.lexicon.{name}").WORDS
    return words
