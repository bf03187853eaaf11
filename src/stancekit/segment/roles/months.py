"""Words said in a month before that of the post, which need no year: “The bells are too loud,” she said in March."""

from __future__ import annotations

import re
from datetime import date

from stancekit.segment.roles.times import without_asides

__all__ = ["in_earlier_month"]

_NAMES = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pl": "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu",
}
_BEFORE = {
    "en": r"\b[Ii]n\s(?:early\s|mid-|late\s)?",
    "de": r"\b[Ii]m\s(?:vergangenen\s|vorigen\s|letzten\s)?",
    "fr": r"\b[Ee]n\s",
    "es": r"\b(?:[Ee]n|pasado)\s",
    "pl": r"\b[Ww]\s",
}
_MONTHS = {
    language: [
        re.compile(rf"{_BEFORE[language]}(?:{name})(?!\w)(?:,?\s(?:del?\s)?(?P<year>\d{{4}}))?")
        for name in names.split()
    ]
    for language, names in _NAMES.items()
}
_JAPANESE = re.compile(r"(?<![\d年])(?P<month>1?\d)月(?=[、に]|の(?!\d)|ごろ|頃|上旬|中旬|下旬)")
_LONGEST = 9  # months that are looked back; those behind them are rather to come


def in_earlier_month(near: tuple[str, str], day: date | None, language: str) -> bool:
    """Whether the clauses beside the words set them in a month before that of the day on which the matter began."""
    if day is None:
        return False
    clause = " … ".join(without_asides(near))
    if language == "ja":
        months = [int(found["month"]) for found in _JAPANESE.finditer(clause)]
    else:
        months = [
            number
            for number, shape in enumerate(_MONTHS[language], start=1)
            if (found := shape.search(clause)) and found["year"] in (None, str(day.year))
        ]
    return bool(months) and all(0 < (day.month - month) % 12 <= _LONGEST for month in months)
