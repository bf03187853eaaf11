"""Dates as posts carry them, in the languages of the corpus.

One bounded pattern recognises the shapes; the month word decides. Nothing here guesses a year.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

__all__ = [
    "FoundDate",
    "ago_after",
    "cut_date_after",
    "date_at",
    "day_of_year_after",
    "leading_date",
    "only_date",
]

_MONTHS = """
january jan januar jänner jän enero ene janvier janv stycznia styczeń sty janeiro gennaio januari|
february feb februar feber febrero febr février févr fevrier lutego luty lut fevereiro febbraio februari|
march mar mär märz maerz mrz marzo mars marca marzec março maart mrt|
april apr abr abril abr avril avr kwietnia kwiecień kwi aprile|
may mai mayo maja maj maio maggio mei|
june jun juni junio juin czerwca czerwiec cze junho giugno|
july jul juli julio juil juillet lipca lipiec lip julho luglio|
august aug agosto ago août aout sierpnia sierpień sie augustus|
september sep sept septiembre setiembre septembre wrzesień września wrz setembro settembre|
october oct oktober okt octubre octobre października październik paź outubro ottobre|
november nov noviembre novembre listopada listopad lis novembro|
december dec dezember dez diciembre dic décembre déc decembre grudnia grudzień gru dezembro dicembre
"""
_MONTH = {word: number for number, line in enumerate(_MONTHS.split("|"), start=1) for word in line.split()}

_WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela"
)
_WEEKDAY = rf"(?:(?:{_WEEKDAYS})\.?,?\s{{1,3}}(?:den\s|le\s|el\s)?)?"
_TIME = (
    r"(?:(?![^\S\n]{0,2}\n[^\S\n]{0,2}\n)\s{0,3}(?:[,·|•-]\s?)?(?:at|um|à|a\s?las|o(?:\sgodz\.)?|kl\.)?\s{0,3}"
    r"\d{1,2}(?:(?:\s?:|[.h]|\sh\s)\d{2}(?:\smin)?|h)(?::\d{2})?(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr))?(?:[^\S\r\n](?-i:[A-Z]{2,4}(?![\w'’])|UTC[+-]\d))?(?![\w:.]\d))?"
)
_CLOCK = r"(?:(?:午前|午後)?\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:\s?[AaPp]\.?\s?[Mm]\.?|\s(?:vorm|nachm)\.|\sUhr)?\s{0,2}[-–·,|•]\s{0,2})?"
_JA_TIME = r"(?:\s?(?:午前|午後)?\d{1,2}[:時]\d{2}分?(?::\d{2})?(?:\s?[AaPp][Mm])?(?:\s?(?-i:[A-Z]{3,4})(?![\w'’]))?)?"
_WORD = r"[^\W\d_]{3,12}"
_SHAPES = (
    rf"(?P<m>{_WORD})\.?\s{{1,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y>(?:19|20)\d\d)",
    rf"(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°|ª)?\s{{1,3}}(?:(?:of|de)\s{{1,3}}|d[’'])?(?P<m>{_WORD})\.?,?\s{{1,3}}(?:del?\s{{1,3}})?(?P<y>(?:19|20)\d\d)",
    r"(?P<y>\d{4})\s?年\s?(?P<n>\d{1,2})\s?月{1,2}\s?(?P<d>\d{1,2})\s?日(?:\s?[(（][月火水木金土日][)）])?",
    r"(?P<y>\d{4})[-/.](?P<n>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)",
    r"(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d)",
)
_TAILS = (_TIME, _TIME, _JA_TIME, _TIME, _TIME)
_DATE = tuple(
    re.compile(_CLOCK + (_WEEKDAY if tail is _TIME else "") + shape + tail, re.IGNORECASE)
    for shape, tail in zip(_SHAPES, _TAILS, strict=True)
)
_DAY_AND_MONTH = re.compile(
    rf"(?:\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?(?P<m>{_WORD})\.?|(?P<o>{_WORD})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}月\d{{1,2}}日)(?:{_TIME}|{_JA_TIME})?"
)
_LEADING = re.compile(r"\s{0,8}date\s{1,3}(\d{4})-(\d{2})-(\d{2})(?:[ \t]+|(?=\r?\n)|$)", re.IGNORECASE)


class FoundDate(NamedTuple):
    """A date in a text: where it stands, and the day, or None where the order cannot be known."""

    start: int
    end: int
    day: date | None


def _day(groups: dict[str, str | None], language: str) -> date | bool | None:
    """Give the day of a match, None where day and month could be swapped, False where it is no date."""
    year = int(groups["y"] or 0)
    year += 2000 if year < 100 else 0
    if word := groups.get("m"):
        month = _MONTH.get(word.lower())
        if month is None:
            return False
        pair = (month, int(groups["d"] or 0))
    elif number := groups.get("n"):
        pair = (int(number), int(groups["d"] or 0))
    else:
        first, second = int(groups["a"] or 0), int(groups["b"] or 0)
        if groups["s"] == "/" and language == "en" and first <= 12:
            pair = (first, second)
        elif second <= 12:
            pair = (second, first)
        else:
            pair = (first, second)
        if groups["s"] == "/" and language == "en" and first <= 12 and second <= 12 and first != second:
            return None
    try:
        return date(year, *pair) if 1990 <= year <= 2100 else False
    except ValueError:
        return False


def date_at(text: str, position: int, language: str = "en", limit: int | None = None) -> FoundDate | None:
    """Read the date that begins exactly at `position`, with a weekday before or a time behind it."""
    end = len(text) if limit is None else limit
    if position >= end or not text[position].isalnum():
        return None
    for pattern in _DATE:
        if found := pattern.match(text, position, end):
            day = _day(found.groupdict(), language)
            if day is not False:
                return FoundDate(position, found.end(), day if day is not True else None)
    return None


def only_date(text: str, language: str = "en") -> date | None:
    """Give the day that a short string means (the words of a dated link), None where it is no date."""
    stripped = text.strip()
    for position in range(min(len(stripped), 40)):
        if position and stripped[position - 1].isalnum() and not stripped[position - 1] > "\u3000":
            continue
        if found := date_at(stripped, position, language):
            return found.day
    return None


_AGO = re.compile(
    r"\s?[·•|,]?\s?(?:(?:vor\s|il\sy\sa\s|hace\s)?\d{1,2}\s?(?:h(?:(?:ou)?rs?)?|min(?:\.|(?:ute)?[ns]?|ut(?:os?|[ęy])?)|m|d(?:ays?)?|std\.?|stunden?|tag(?:en?)?"
    r"|heures?|j(?:ours?)?|horas?|días?|godz(?:in[ayę]?|\.)?|dni|dzień|w(?:(?:ee)?ks?)?|woche[n]?|wo\.|sem(?:\.|aines?|anas?)?|tyg(?:\.|odni[ea]?|odzień)?"
    r"|mo(?:s|nths?|nat(?:en?)?)?|mois|mes(?:es)?|miesi(?:ąc|ące|ęcy)|y(?:(?:ea)?rs?)?|jahr(?:en?)?|ans?|años?|lat[a]?|週間?|[かヶ]月|時間|日|分|年)(?:\.?\s?(?:ago|temu|前))?"
    r"|an?\s(?:minute|hour|day|week|month|year)\sago|vor\seine[rm]\s(?:minute|stunde|tag|woche|monat|jahr)|il\sy\sa\sune?\s(?:minute|heure|jour|semaine|mois|an)"
    r"|hace\suna?\s(?:minuto|hora|día|semana|mes|año)|(?:minutę|godzinę|dzień|tydzień|miesiąc|rok)\stemu)(?![\w’'])",
    re.IGNORECASE,
)


def ago_after(text: str, position: int) -> int:
    """Where a time that counts back from when the page was copied ends: 3h, vor 2 Stunden; `position` if there is none."""
    found = _AGO.match(text, position)
    return found.end() if found else position


def day_of_year_after(text: str, position: int) -> int:
    """Where a day and a month without a year end, perhaps with a time: 15 August, Aug. 15, 9月9日 13:20; `position` if there is none."""
    found = _DAY_AND_MONTH.match(text, position)
    word = (found["m"] or found["o"]) if found else None
    return found.end() if found and (word is None or word.lower() in _MONTH) else position


_CUT = re.compile(
    r"[\s,·|•–-]{1,4}(?:(?P<m>[^\W\d_]{1,12})\.?(?:\s(?:\d{1,2},?\s?\d{0,3})?)?|\d{1,2}(?:\.|st|nd|rd|th|er)?(?:\s(?:de\s?)?(?P<o>[^\W\d_]{0,12})\.?(?:\s(?:de\s?)?\d{0,3})?)?"
    r"|\d{4}[-年](?:\d{1,2}(?:[-月]\d?)?)?)\s*\Z"
)
_LONGEST_CUT = 40


def cut_date_after(text: str, position: int) -> bool:
    """Whether all that stands behind `position` is a date that the end of the text cuts off: Febru; 20 de fe."""
    found = _CUT.match(text, position) if len(text) - position <= _LONGEST_CUT else None
    if found is None:
        return False
    word = (found["m"] or found["o"] or "").lower()
    return any(month.startswith(word) for month in _MONTH)


def leading_date(text: str) -> FoundDate | None:
    """Read the "date YYYY-MM-DD" that some collections put before an article."""
    found = _LEADING.match(text)
    if not found:
        return None
    try:
        return FoundDate(0, found.end(), date(*map(int, found.groups())))
    except ValueError:
        return None
