"""Whether a line opens by saying when something happened, as narration does: "By lunchtime", "Am Abend"."""

from __future__ import annotations

import re

__all__ = ["opens_with_time"]

_COUNT = r"(?:\d+|[^\W\d_]+)"
_TIMES = {
    "en": (
        r"(?:(?:(?:early|late|later|earlier)\s)?(?:on|by|this|that|the\s(?:same|next|following)|later|earlier)\s"
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|lunchtime|noon|midnight|dawn|day|week)"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:morning|afternoon|evening|night)|in\sthe\s(?:meantime|evening|afternoon)"
        rf"|(?:within|(?:just\s|barely\s|only\s)?(?:{_COUNT}\s){{1,2}})(?:minutes|hours|days)\s(?:later|after)|within\s(?:minutes|hours))\b"
    ),
    "de": (
        r"(?:(?:noch\s)?am\s(?:(?:späten|frühen|selben|nächsten)\s)?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|abend|morgen|nachmittag"
        r"|vormittag|mittag|tag)(?:abend|morgen|nachmittag|mittag)?|in\sder\snacht|(?:kurz|bald|tags)\s(?:darauf|danach)|wenig\sspäter"
        rf"|(?:(?:nur|erst|schon|kaum|keine)\s)?(?:{_COUNT}\s)(?:minuten?|stunden?|tage?)\s(?:später|danach|darauf)"
        r"|(?:innerhalb|binnen)\s(?:weniger|kurzer)\s(?:minuten|stunden|zeit))\b"
    ),
    "fr": (
        r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s(?:soir|matin|midi|après-midi)|ce\s(?:lundi|mardi|mercredi|jeudi|vendredi"
        r"|samedi|dimanche|matin|soir)|dans\sla\s(?:soirée|matinée|journée|foulée|nuit)|le\s(?:lendemain|soir\smême)|peu\s(?:après|avant)"
        rf"|(?:{_COUNT}\s)(?:minutes|heures?|jours)\s(?:plus\stard|après)|en\s(?:quelques|moins\sde)\s(?:{_COUNT}\s)?(?:minutes|heures))\b"
    ),
    "es": (
        r"(?:(?:el|este)\s(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:esta|por\sla|en\sla|de)\s(?:mañana|tarde|noche|madrugada)"
        r"|al\s(?:día\ssiguiente|mediodía|rato)|a\slas?\spoc[ao]s\s(?:minutos|horas)|poco\sdespués|más\starde"
        rf"|(?:{_COUNT}\s)(?:minutos|horas?|días)\s(?:después|más\starde)|en\s(?:pocas|cuestión\sde)\s(?:minutos|horas))\b"
    ),
    "pl": (
        r"(?:(?:w|we)\s(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę)|(?:następnego|tego\ssamego)\sdnia"
        r"|w\s(?:nocy|południe|kilka\s(?:minut|godzin))|wieczorem|po\społudniu|chwilę\spóźniej|niedługo\spotem"
        rf"|(?:{_COUNT}\s)(?:minut|godzin|dni)(?:y|ę)?\spóźniej|w\sciągu\s(?:{_COUNT}\s)(?:minut|godzin))\b"
    ),
    "ja": r"(?:\d{1,2}日(?:夜|朝|午前|午後|夕方|昼)?|翌日|翌朝|同日|その(?:後|夜|日)|夜|朝|夕方|昼)(?:になると|には|に|、)",
}  # fmt: skip
_OPENINGS = {language: re.compile(shape) for language, shape in _TIMES.items()}


def opens_with_time(low: str, language: str) -> bool:
    """Whether the line, in lower case, begins with a day, a part of it, or how much later it was."""
    opening = _OPENINGS.get(language)
    return opening is not None and opening.match(low.lstrip()) is not None
