"""Which names of a clause a preposition or a case governs: they are no subject of its verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from stancekit.segment.clauses import Clause, NameSpan
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.determiners import DEFINITE, THIS
from stancekit.segment.lexicon.prepositions import PREPOSITIONS
from stancekit.segment.names.callings import is_calling, without_article
from stancekit.segment.names.given_polish import is_given
from stancekit.segment.names.titles import TITLES, is_person_noun
from stancekit.segment.speech.hearers import in_dative
from stancekit.segment.speech.interviewers import interviews

__all__ = ["acting", "governed", "in_brackets", "prepositions", "ungoverned"]

_ELIDED = re.compile(r"\b[dDlL]['’]$")
_NUMBERED = re.compile(r"\d\.\s\Z")
_STATIONS = word_set(
    "radio radiu radia tv canal cadena emisora diario chaîne télé sender podcast telewizji portalu magazine magazin revista diario periódico semanario revue journal quotidien hebdomadaire zeitung zeitschrift blatt tygodnikiem dziennikiem gazetą newspaper paper portalem portalu portalowi stacji stacją serwisem serwisowi magazynem magazynowi dziennikowi agencji agencją agencia agence agency agentur studiu studia antenie kamerą kamerami mikrofonem mikrofonami micro caméra micrófonos micrófono cámaras camera kamera mikrofon"
)
"""Nouns for media between a preposition and their name: bromeó en radio Costa Azul."""

_GENITIVES = ("iej", "ego")
"""Endings of Polish names that are nobody's who does something: prezes Towarzystwa Ziemi Grobelskiej."""

_HEADED = re.compile(r",\s(?:who|qui|quien|que)\s(?:[\w-]+\s){1,2}(?:(?:the|la|le|el|los|las|les)\s|l['’])\Z")
"""A relative clause that has the name as its object with an article: quien preside la Comisión de Juventud."""
_NEAR = 60  # code points before the name in which such a clause begins
_OF_BODY = 2  # words before such a name: a calling, and a noun for what somebody is that of


_OF_GENITIVE = 3  # words of a German noun with its article and that of the genitive behind it
_OF_WHAT = 6  # words before it in which they stand with an adjective


@cache
def prepositions(language: str) -> frozenset[str]:
    """Every preposition behind which a name is no subject."""
    return lexicon(language).before_name | PREPOSITIONS[language]


@cache
def _articles(language: str) -> frozenset[str]:
    """What may stand between a preposition and a name: for Mr Lee."""
    return lexicon(language).function | DEFINITE[language] | TITLES.get(language, frozenset())


def _ends_in_preposition(gap: list[str], language: str) -> bool:
    """Whether words end in a preposition, perhaps with an article behind it."""
    known = prepositions(language)
    return bool(gap) and (
        gap[-1] in known or (len(gap) > 1 and gap[-2] in known and gap[-1] in _articles(language))
    )


def governed(clause: Clause, start: int) -> bool:
    """Whether a preposition or a dative stands before the name at `start`, perhaps with the noun for a body between."""
    language = clause.lexicon.language
    lead = clause.text[max(0, start - 3) : start]
    if elided := _ELIDED.search(lead):
        if elided[0][0] in "dD":
            return True
        start -= 2
    at = bisect_right(clause.ends, start)
    if _HEADED.search(clause.text, max(0, start - _NEAR), start):
        return True
    if in_dative(clause, at) or interviews(clause, start):
        return True
    if at > 1 and clause.text[clause.words[at - 1].start].isupper() and _is_station(clause, at - 2):
        at -= 1  # what is cut off a name: a la revista Diez Segundos
    if _NUMBERED.search(lead):
        at -= 1  # vom 1. FC Larchental
    gap = [word.low for word in clause.words[max(0, at - 3) : at]]
    if len(gap) > 1 and gap[-1] in _STATIONS and gap[-2] in THIS:
        return False  # dijo a este diario Ana Paz
    if gap and gap[-1][1:2] == "'":  # présidente de l'association Canal Propre
        gap[-1] = without_article(gap[-1])
    return _ends_in_preposition(gap[-2:], language) or (
        gap[-1:] != []
        and (gap[-1] in BODIES or (gap[-1] in _STATIONS and not _is_person(clause, start)))
        and "," not in clause.text[max(0, start - 3) : start]
        and _ends_in_preposition(gap[-3:-1], language)  # secrétaire de la fédération Santé Solidaire
    )


def _is_station(clause: Clause, at: int) -> bool:
    """Whether the word at a place is a noun for a medium, in small letters."""
    word = clause.words[at]
    return word.low in _STATIONS and clause.text[word.start].islower()


def _is_person(clause: Clause, start: int) -> bool:
    """Whether a Polish given name begins at `start`: mówi w rozmowie z portalem Alicja Wrona."""
    word = clause.text[start:].split(maxsplit=1)[0]
    return clause.lexicon.language == "pl" and is_given(word)


def ungoverned(clause: Clause, names: list[NameSpan] | None = None) -> list[NameSpan]:
    """The names of a clause, or those given, that nothing governs."""
    near = clause.names if names is None else names
    return [name for name in near if not (governed(clause, name[0]) or _of_the_next(clause, name))]


def acting(clause: Clause, names: list[NameSpan] | None = None) -> list[NameSpan]:
    """The names that nothing governs, and in Polish none that stands in the genitive, so that they may do something."""
    free = ungoverned(clause, names)
    polish = clause.lexicon.language == "pl"
    return [name for name in free if not (polish and name[2].endswith(_GENITIVES))]


def _of_the_next(clause: Clause, name: NameSpan) -> bool:
    """Whether a name only says of what somebody is who stands behind a comma: rzeczniczka klubu Nowy Ład, Ann Lee,."""
    start, end, _ = name
    if clause.text[end : end + 2] != ", ":
        return False
    at = cut = bisect_right(clause.ends, start)
    while at > 1 and clause.text[clause.words[at - 1].start].isupper():
        at -= 1  # what is cut off a name
    noun = [word.low for word in clause.words[max(0, at - _OF_WHAT) : at]]
    single = at < cut or " " not in name[2]
    if not (
        _calls_member(noun[-3:], clause.lexicon.language, single=single)
        or _of_body(noun, clause.lexicon.language)
    ):
        return False
    behind = next((other for other in clause.names if other[0] == end + 2), None)
    rest = clause.text[behind[1] :].strip() if behind else ""
    return behind is not None and " " in behind[2] and rest[:1] in (",", ":", "")


def _calls_member(noun: list[str], language: str, *, single: bool) -> bool:
    """Whether words are a calling and a noun for what somebody is that of, whose name follows.

    The genitive alone tells it too: Vorsitzende des Chores Nord, and in Polish of a `single` name: agentka Nowaka.
    """
    if language == "de" and noun[-1:] in (["des"], ["der"]) and noun[:1] in (["der"], ["die"]):
        return len(noun) == _OF_GENITIVE  # Der Küster der Pfarrkirche
    if language == "de" and noun[-1:] in (["des"], ["der"]):
        return len(noun) >= _OF_BODY and (is_calling(noun[-2], "de") or is_person_noun(noun[-2], "de"))
    if language == "pl" and single and noun[-1:] != [] and is_calling(noun[-1], "pl"):
        return True
    return len(noun) >= _OF_BODY and any(is_calling(low, language) for low in noun[:-1])


def _of_body(noun: list[str], language: str) -> bool:
    """Whether words are a calling and, behind a preposition, a body with an adjective: portavoz de la plataforma animalista."""
    body = next((n for n, low in enumerate(noun) if without_article(low) in BODIES), 0)
    return len(noun) - body <= _OF_BODY and any(is_calling(low, language) for low in noun[:body])


def in_brackets(clause: Clause, start: int) -> bool:
    """Whether a bracket opens directly before the name at `start`."""
    return clause.text[start - 1 : start] == "("
