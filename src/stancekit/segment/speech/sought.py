"""Whom the writer asked for a comment, which is what the words behind that sentence are: We have asked Lee for comment. “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.asked import whom_we_ask
from stancekit.segment.speech.found import CROWD, PRONOUN, Found
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["seeks_comment", "sought_from"]

_WHOM = r"(?P<whom>[^,;:?!]{2,120}?)"
_REST = r"(?P<whom>[^;:?!]{2,120})"
_COMMENT = {
    "en": r"(?:for\s(?:an?\s|his\s|her\s|their\s|its\s|some\s)?(?:\w+\s)?(?:comments?|statement|reaction|response|interview|view|opinion|reply|explanation)|to\s(?:comment|respond|react|explain))",
    "de": r"um\s(?:eine?n?|seine|ihre|deren)\s(?:\w+\s)?(?:stellungnahme|kommentar|einschätzung|reaktion|antwort|interview|gespräch|statement|meinung)",
    "fr": r"(?:(?:un|son|leur)\s(?:commentaire|avis)|une\s(?:réaction|explication|réponse)|de\s(?:réagir|commenter|s'expliquer))",
    "es": r"(?:un\scomentario|una\s(?:reacción|valoración|respuesta|entrevista)|su\s(?:opinión|versión|valoración))",
    "pl": r"o\s(?:\w+\s)?(?:komentarz|opinię|stanowisko|wypowiedź|reakcję|zdanie|rozmowę)",
}
_WE = {
    "en": (
        rf"\b(?:we|i)\s(?:(?:have|had|also|then)\s){{0,2}}(?:asked|contacted|approached|emailed|phoned|rang|wrote\sto|reached\sout\sto)\s(?!by\b){_WHOM}(?:\sCOMMENT|,|$)",
        rf"\b(?:asked|approached|contacted|invited)\s(?!by\b|for\b){_WHOM}\sCOMMENT\b",
    ),
    "de": (
        rf"\b(?:haben?|hat|hatten?|baten?)\s(?:wir\s|ich\s)?(?:auch\s)?{_WHOM}\sCOMMENT\b",
        rf"\b(?:haben\swir|wir\shaben|ich\shabe|habe\sich)\s(?:auch\s)?(?:bei\s)?{_WHOM}\s(?:gefragt|kontaktiert|angefragt|nachgefragt|angeschrieben|angerufen|befragt)\b",
    ),
    "fr": (
        rf"\b(?:nous\savons|j'ai|a|ont)\s(?:aussi\s|également\s)?demandé\sCOMMENT\s(?:à|aux?)\s{_REST}",
        rf"\b(?:nous\savons|j'ai|a|ont)\s(?:aussi\s|également\s)?demandé\s(?:à|aux?)\s{_WHOM}\sCOMMENT",
        rf"\b(?:nous\savons|j'ai)\s(?:aussi\s|également\s)?(?:demandé\s(?:à|aux?)|sollicité|contacté|interrogé|joint|questionné|appelé)\s{_REST}",
    ),
    "es": (
        rf"\b(?:pedido|pidió|pedimos|solicitado|solicitamos)\s(?:también\s)?COMMENT\s(?:al?|con)\s{_REST}",
        rf"\b(?:pedido|pidió|pedimos|solicitado|solicitamos)\s(?:también\s)?al?\s{_WHOM}\sCOMMENT",
        rf"\b(?:hemos\s(?:preguntado|consultado|contactado)|he\s(?:preguntado|consultado|contactado)|preguntamos|consultamos|contactamos)\s(?:también\s)?(?:al?|con)\s{_REST}",
    ),
    "pl": (
        rf"\b(?:poprosi|(?:za|s)pyta)(?:liśmy|łyśmy|łem|łam)\s(?:też\s|również\s)?(?:COMMENT\s)?{_WHOM}(?:\sCOMMENT|,|$)",
        rf"\bCOMMENT\s(?:poprosi|zapyta)(?:liśmy|łyśmy|łem|łam|ła|ł)\s(?:też\s|również\s)?{_REST}",
        rf"\bpoprosiła?\s{_WHOM}\sCOMMENT\b",
        rf"\b(?:skontaktowa(?:liśmy|łyśmy|łem|łam)\ssię\sz|zwróci(?:liśmy|łyśmy|łem|łam)\ssię\sdo)\s{_REST}",
    ),
}
_COMPILED = {
    language: [re.compile(shape.replace("COMMENT", _COMMENT[language])) for shape in shapes]
    for language, shapes in _WE.items()
}
_IN_VAIN = re.compile(
    r"\b(?:not|never|without|vain|nicht|kein\w*|ohne|vergeblich|pas|sans|vain|sin|vano|nie|bez|bezskutecznie)\b|\bn'"
)
"""What tells that no answer came."""
_THIRD = word_set("him her them sie ihn lui elle le la leur ella él go jego ją jej niej nim niego")
_HEAD = 6  # words in which it stands who is asked, where nobody is named


def seeks_comment(low: str, language: str) -> bool:
    """Whether a sentence in lower case tells that the writer or the paper asks somebody."""
    return _asks(low, language) is not None


def _asks(low: str, language: str) -> re.Match[str] | None:
    return next((found for s in _COMPILED.get(language, ()) if (found := s.search(low))), None)


def sought_from(clause: Clause) -> Found | None:
    """Whom the writer or the paper asked in this sentence: by name, by a calling, or somebody not named."""
    low, language = clause.low, clause.lexicon.language
    if len(low) != len(clause.text) or _IN_VAIN.search(low) or (found := _asks(low, language)) is None:
        return None
    start, end = found.span("whom")
    if name := next((name for at, _, name in clause.names if start <= at < end), None):
        member = name.partition(" of ")[0]
        name = member if " " in member and not is_organisation(member) else name  # Ann Lee of the Guild
        return Found(name, "name", wrote=False, doubt="speaker_inferred", close=False)
    if whom_we_ask(clause):
        return None  # a Polish calling in its case, which is read where the bearers are known
    tokens = tokens_of(low[start:end])[:_HEAD]
    who = described(tokens, clause.lexicon) or (CROWD if _THIRD.isdisjoint(tokens[:1]) else PRONOUN)
    return Found.of(who, wrote=False, doubt="speaker_inferred", close=False)
