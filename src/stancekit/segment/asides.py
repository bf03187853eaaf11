"""Words that answer no post: what somebody says of another matter, and what experts explain of the matter at large."""

from __future__ import annotations

import re

from stancekit.segment.callings import callings
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage

__all__ = ["answers_question", "explains"]

_ASKED = {
    "en": r"^\W*(?:when\s)?asked\s(?:whether|if|how|when|why)\b",
    "de": r"\bauf\sdie\sfrage,?\s(?:ob|wann|wie|warum)\b|\bgefragt,\sob\b",
    "fr": r"\binterrogée?\s(?:pour\ssavoir|sur\sl'éventualité)\b|\bà\sla\squestion\sde\ssavoir\b",
    "es": r"\bpreguntad[oa]\s(?:sobre\s|por\s)?si\b",
    "pl": r"\b(?:za)?pytan[ya],?\s(?:o\sto,\s)?czy\b",
}
_COMPILED = {language: re.compile(shape) for language, shape in _ASKED.items()}
_DASHES = ("—", "–", "―", "-")
_EXPERTS = word_set("""economist historian sociologist psychologist researcher scientist professor analyst nutritionist dietitian epidemiologist
    demographer statistician expert scholar lecturer linguist climatologist meteorologist physicist astronomer
    ökonom ökonomin historiker historikerin soziologe soziologin psychologe psychologin forscher forscherin wissenschaftler
    wissenschaftlerin professor professorin experte expertin politikwissenschaftler politikwissenschaftlerin
    économiste historien historienne sociologue psychologue chercheur chercheuse politologue professeur professeure linguiste climatologue
    démographe économista historiador historiadora sociólogo socióloga psicólogo psicóloga investigador investigadora politólogo
    politóloga profesor profesora catedrático catedrática nutricionista licenciado licenciada experto experta economista
    ekonomista ekonomistka historyk historyczka socjolog socjolożka psycholog psycholożka badacz badaczka politolog profesor
    ekspert ekspertka naukowiec dietetyk dietetyczka""")


def answers_question(text: str, lead: str, lines: list[Line], place: int, language: str) -> bool:
    """Whether the words answer a journalist's question on something else: "Asked whether he would play, X said"."""
    pattern, low = _COMPILED.get(language), lead.lower().replace("’", "'")
    words = lexicon(language)
    if pattern and pattern.search(low):
        return (words.medium | words.matter).isdisjoint(tokens_of(low))
    if low.rstrip(" \u00a0—–-").endswith("?"):
        return (words.medium | words.matter).isdisjoint(tokens_of(low))
    if 0 < place < len(lines):
        asked = text[lines[place - 1].start : lines[place - 1].end]
        return asked.startswith(_DASHES) and asked.endswith("?")
    return False


def explains(text: str, passage: Passage, near: tuple[str, str], focal: frozenset[str], language: str) -> bool:
    """Whether an expert explains the matter: neither the words nor the clauses beside them touch who posted."""
    clauses = tokens_of(" ".join(near))
    if _EXPERTS.isdisjoint(clauses) or language not in _COMPILED:
        return False
    words = lexicon(language)
    said = tokens_of(text[passage.start : passage.end])
    touched = focal | words.third | words.medium | words.matter | (words.own - _WE) | callings(language) - _EXPERTS
    return touched.isdisjoint(said) and (focal | words.medium | words.matter).isdisjoint(clauses)


_WE = word_set("we us our wir uns unser nous notre nos nosotros nuestro my nas nam nasz")
