"""A few quoted words: a term or a title, or what somebody says all the same, as a short clause or an answer of one word."""

from __future__ import annotations

import re

from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.clause_ends import closes_clause, ends_sentence, is_called, is_predicate
from stancekit.segment.speech.complementizers import DECLARATIVE
from stancekit.segment.speech.quotation import Quotation

__all__ = ["is_said"]

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_PLENTY = 4  # words that are no term where their attribution stands beside them
_NEAR = 160  # code points before the words
_ENDS = (".", "!", "?", "…")
_MARKS = "“”„«»\"'‘’‚ \u00a0\u202f¿¡"
_IN_A_WORD = re.compile(
    r"\b(?:words?|syllables?|(?:ein|zwei|drei|einem|einzige[ns]?)\s(?:\w+\s)?worte?n?|silben?|mots?|palabras?|słow(?:a|o|em|ami|ach)|słów)\s?:\s*$",
    re.IGNORECASE,
)
"""How a clause ends that leads to one word or two: he had but one word for it:."""
_INFINITIVE = re.compile(r"(?:ne\s(?:pas|plus|rien|jamais)\s)?\w+(?:er|ir|re)\b")
_SO = re.compile(r"\s?,\sso\s")
"""Behind German words, by which they are always given to somebody: „…“, so der Küster."""
_DASH = re.compile(r",|[ \u00a0][–—-][ \u00a0](?=[a-ząćęłńóśźż])")
"""What stands between a sentence and the verb that says it: a comma, in Polish a dash."""
_SAYS = re.compile(r"\b(?:dit|disait|disent|affirme|assure|déclare|prétend|jure|reconnaît|estime)\s$")

_OF_ONESELF = re.compile(r"\bse\s(?:dit|disait|dira|déclare|déclarait)\s(?:[\w’']+\s){0,3}$")
"""What somebody says to be: se dit au contraire « à moitié convaincu »."""


def is_said(text: str, item: Attributed, language: str, *, gone_on: bool) -> bool:
    """Whether words whose attribution stands beside them are what somebody says, however few they are.

    Those that are `gone_on` have more of the same sentence behind their attribution.
    """
    quotation = item.quotation
    words = text[quotation.start : quotation.end]
    if language == "ja":
        return item.direct and _is_short_japanese(text, quotation.end, words)
    count = len(_WORD.findall(words))
    near = max(0, quotation.start - _NEAR)
    before = text[max(near, text.rfind("\n", near, quotation.start) + 1) : quotation.start]
    if count and item.attributed and _is_answer(text, item, before, words):
        return True
    if count >= _PLENTY and item.how in ("name", "role") and closes_clause(text, quotation, before, language):
        return True
    if count >= _PLENTY and item.how == "name" and is_predicate(text, quotation, before, language):
        return True
    if count >= _PLENTY and item.how == "pronoun" and is_called(text, quotation, before):
        return True
    if not item.direct:
        return False
    if quotation.mark == "—":  # nothing else stands so
        return count > 1
    return (
        count >= _PLENTY
        or (count > 1 and ends_sentence(text, quotation, before))
        or (count > 1 and language == "de" and _SO.match(text, quotation.end) is not None)
        or (count == _PLENTY - 1 and (_is_short_clause(text, quotation, words) or _told(before)))
        or (gone_on and _begins(words, count))  # “Tone,” she said, “is …”
        or (count > 1 and language == "fr" and _is_infinitive(before, words))
        or (count == _PLENTY - 1 and language == "fr" and _OF_ONESELF.search(before) is not None)
    )


def _is_answer(text: str, item: Attributed, before: str, words: str) -> bool:
    """Whether a word or two are a whole sentence to which a colon or a question leads, as in: he answered: “No.”."""
    inner = words.strip(_MARKS)
    lead = before.rstrip()
    if not (item.speaker or item.handle) or not inner[:1].isupper():
        return False
    ended = inner[-1:] in _ENDS
    if lead[-1:] == "?":
        return ended and item.how == "pronoun"
    behind = text[item.quotation.end : item.quotation.end + 2].rstrip(" ")
    ended = ended or behind[:1] in (*_ENDS, "\n", "")
    if lead[-1:] != ":" or not ended:
        return False
    return item.how in ("name", "pronoun", "role", "handle") or _IN_A_WORD.search(before) is not None


def _told(before: str) -> bool:
    """Whether a conjunction leads from a verb of saying to the words: admitted that “…”."""
    lows = _WORD.findall(before.lower())
    return bool(lows) and before[-2:-1].isalpha() and lows[-1] in DECLARATIVE


def _is_infinitive(before: str, words: str) -> bool:
    """Whether a French verb of saying has the words as its infinitive: dit « prendre acte »."""
    return _SAYS.search(before) is not None and _INFINITIVE.match(words.strip(_MARKS)) is not None


def _begins(words: str, count: int) -> bool:
    """Whether one word or two are the beginning of a sentence whose rest follows: a capital, a comma or nothing behind."""
    inner = words.strip(_MARKS)
    return 0 < count < _PLENTY and inner[:1].isupper() and inner[-1:] not in ".!?"


def _is_short_clause(text: str, quotation: Quotation, words: str) -> bool:
    """Whether three words that somebody says are a clause: marked inside, or a sentence that a clause goes with."""
    if any(mark in words[1:-2] for mark in ",.!?"):
        return True
    inner = words.strip(_MARKS)
    start, end = quotation.start, quotation.end
    last = text[max(0, start - 3) : start].rstrip()[-1:]
    begins = last in ".!?…:»”–—" or "\n" in text[max(0, start - 2) : start]
    return inner[:1].isupper() and (
        last == ":" or inner[-1:] in ",.!?…" or (begins and _DASH.match(text, end) is not None)
    )


def _is_short_japanese(text: str, end: int, words: str) -> bool:
    """Whether a few Japanese characters that somebody says end like a verb and are no term (という)."""
    return len(words) > 5 and "\u3041" <= words[-2] <= "\u3096" and not text.startswith("という", end)
