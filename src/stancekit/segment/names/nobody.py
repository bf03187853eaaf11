"""Words that make no name, however they are written: numbers, days, months, units, time zones, abbreviations."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["is_nobody"]

_NOBODY = word_set("""monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado poniedziałek wtorek środa czwartek piątek sobota niedziela
    january february march july september october november december januar jänner februar feber märz juni september oktober dezember
    janvier février juin juillet septembre octobre novembre décembre enero febrero mayo junio septiembre setiembre octubre noviembre diciembre
    stycznia lutego kwietnia czerwca lipca sierpnia września października listopada grudnia feb febr mär apr aug sept okt oct nov dez janv févr juil juill déc dic
    gmt utc bst mez mesz cest std stdn stunden minuten sek sekunden uhr km kg hrs hours mins minutes godz tys mln mld mio mrd tsd prozent percent euro euros
    ca inc ltd llc plc corp gmbh kgaa sarl sons bros nr str tel bzw usw etc jr""")
"""In lower case. What people are called too is left out: April, May, Mai, Juli, Julio, Domingo, Dec, Min."""
_ZONES = frozenset(
    ("ET", "PT", "CT", "MT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "IST", "JST")
)
"""Time zones as English clocks give them; elsewhere the letters are parties and firms."""
_FIGURE = re.compile(r"\d[\d.,:/h-]*|[^\W\d_]\.(?:[^\W\d_]\.?)?")
"""A figure, an initial or two: 14.30, V., e.V."""


def is_nobody(name: str, language: str) -> bool:
    """Whether a run of words is no name of anybody: 14.30, Sept. 12, ET, Sons Inc, e. V."""
    words = name.split()
    return bool(words) and all(
        _FIGURE.fullmatch(word)
        or word.rstrip(".").lower() in _NOBODY
        or (language == "en" and word in _ZONES)
        for word in words
    )
