"""Romance names behind what somebody is of: the field of an office, a party, an institution.

El académico de la Universidad Austral Ana Paz is Ana Paz.
"""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.fields import FIELDS, SCIENCES, STATIONS
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.parties import behind_party
from stancekit.segment.names.titles import is_person_noun

__all__ = ["behind_office"]

_INSTITUTIONS = word_set("""corte tribunal audiencia juzgado universidad facultad instituto academia colegio hospital museo teatro biblioteca ministerio
    fundación federación asociación confederación sindicato unión cámara consejo agencia comisión secretaría dirección
    cour université faculté institut académie hôpital musée théâtre bibliothèque ministère fondation fédération association confédération
    syndicat union chambre conseil agence comité""")
_OF = frozenset(("de", "del", "du", "des", "d'", "d’"))
_BEGINS_PLACE = word_set(
    """san santa santo buenos nueva nuevo puerto río villa castilla las los la el le saint sainte mont port basse haute"""
)
"""First words of places that have two."""
_OF_WHICH = re.compile(r"(?P<who>[\w-]+)\s(?:(?:de\s(?:la\s)?|del\s|du\s)|(?:de\s)?l['’]\s?)$")
_NAME = 2  # words that a full name has at least


def _behind_institution(name: str, before: str, language: str) -> str:
    """The person of a name that begins with the institution of which somebody `before` it is called something.

    The institution is its noun with what stands behind "of", or with one word: a name has to be left behind that.
    """
    parts = name.split()
    if parts[0].lower() not in _INSTITUTIONS:
        return name
    of = _OF_WHICH.search(before.lower())
    if of is None or not (is_calling(of["who"], language) or is_person_noun(of["who"], language)):
        return name
    last = max((n for n, part in enumerate(parts) if part.lower() in _OF), default=0) + 1
    last += last < len(parts) and parts[last].lower() in _BEGINS_PLACE
    rest = parts[last + 1 :]
    return " ".join(rest) if len(rest) >= _NAME else name


def behind_office(name: str, before: str, language: str) -> str:
    """Leave out of a name the party, the field or the institution of an office before it."""
    name = _behind_field(behind_party(name, before, language), language)
    return _behind_institution(name, before, language)


def _behind_field(name: str, language: str) -> str:
    """Leave out the field of an office or the station before a name: Salud Pública Ana Ruiz, Radio Havre Jean Tal."""
    parts = name.split()
    if parts[0].lower() in STATIONS:
        return " ".join(parts[-2:]) if len(parts) > 3 else name
    fields = next((n for n, part in enumerate(parts) if not _is_field(part.lower(), language)), 0)
    return " ".join(parts[fields:]) if len(parts) - fields > 1 else name


def _is_field(low: str, language: str) -> bool:
    """Whether a word is what an office or a chair is for, by a list or by the ending of sciences: Farmacología."""
    return low in FIELDS[language] or low.endswith(SCIENCES[language])
