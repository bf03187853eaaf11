"""The attribution that stands in the line of a quotation: which side of it is read first, and which is believed."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.attributions.before import read_before
from stancekit.segment.speech.attributions.behind import read_behind
from stancekit.segment.speech.called import naming_verb
from stancekit.segment.speech.found import CROWD, Found
from stancekit.segment.speech.fronted_clauses import read_fronted
from stancekit.segment.speech.japanese.attribution import read_japanese
from stancekit.segment.speech.owned_nouns import read_owned
from stancekit.segment.speech.questions_put import read_question
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.relative_clauses import relative_subject
from stancekit.segment.speech.sequels import new_sentence, stops
from stancekit.segment.speech.viewpoints import reproached

__all__ = ["read_beside"]

_NEAR = 300  # code points before the words in which somebody is reproached with them
_CLAUSE = 4  # words of what is more than a term
_WORD = re.compile(r"[^\W_][\w’'\-]*")
_SAME_GOES_ON = re.compile(
    r"\s*,\s[a-zäöüß]+\s(?:sich\s)?(?:jedoch|aber|allerdings|dann|zugleich|gleichzeitig|auch|dabei|zudem)\s"
)
"""A German verb without a subject of its own behind the words: stellte jedoch klar."""
_GOES_ON = {
    "en": re.compile(r"\s*,?\s(?:and|but|which|while|whereas)\s"),
    "de": re.compile(r"\s*,?\s(?:und|sowie|aber|während|wohingegen)\s"),
    "fr": re.compile(r"\s*,?\s(?:et|mais|tandis\sque|alors\sque)\s"),
    "es": re.compile(r"\s*,?\s(?:y|e|pero|mientras(?:\sque)?)\s"),
    "pl": re.compile(r"\s*,?\s(?:i|oraz|ale|podczas\sgdy|natomiast)\s"),
}
"""What joins the sentence of the words to one that is not their attribution."""


def read_beside(text: str, quotation: Quotation, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read the attribution in the quotation's own line: at a colon before it, else behind it, else before it."""
    if words.language == "ja":
        return read_japanese(before, behind)
    last = before.rstrip()[-1:]
    if last.isalpha() and reproached(last_sentence(before[-_NEAR:]), words.language):
        return Found.of(CROWD, wrote=False)
    if last.isalpha() and (name := relative_subject(last_sentence(before[-_NEAR:]), words)):
        return Found(name, "name", wrote=False)
    asks = read_question(text[quotation.start : quotation.end], before, behind, words)
    if fronted := asks or read_fronted(before, behind, words):
        return fronted._replace(apart=True)
    if last.isalpha() and (owned := read_owned(last_sentence(before[-_NEAR:]), words)):
        return owned._replace(apart=True)
    lead = read_before(before, words) if last in (":", "：") else None
    if lead is not None and (
        (not lead.weak and (lead.name or lead.kind in ("crowd", "role"))) or behind.lstrip()[:1].isupper()
    ):
        return lead
    if words.language == "de" and (caller := _caller(before, behind, words)):
        return caller
    found = _behind(text, quotation, behind, words)
    if found and (lead is None or found.name is not None):
        return found
    return read_before(before, words) if last and last not in ".!?…:：" else lead


def _caller(before: str, behind: str, words: Lexicon) -> Found | None:
    """Who calls something by the words, where another verb of the same person goes on: Lee nannte es „…“, stellte aber klar."""
    if not _SAME_GOES_ON.match(behind) or naming_verb(Clause(last_sentence(before[-_NEAR:]), words)) is None:
        return None
    found = read_before(before, words)
    return found if found and found.name else None


def _behind(text: str, quotation: Quotation, behind: str, words: Lexicon) -> Found | None:
    """Read the attribution behind the words, where their sentence neither ends nor goes on with something else."""
    inside = quotation.last_mark(text)
    if stops(behind) or _GOES_ON[words.language].match(behind):
        return None
    closed = inside in ".…" and (not behind.strip() or new_sentence(behind))
    if closed and len(_WORD.findall(first_sentence(behind))) > _CLAUSE:
        return None
    found = read_behind(behind, words, long=quotation.count_words(text) >= _CLAUSE, comma=inside == ",")
    unsure = closed and found is not None and found.doubt == "verb_unknown" and new_sentence(behind)
    return None if unsure else found
