"""When quoted words were said: what the clauses beside them tell of a time before the matter."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["is_earlier", "long_ago", "said_before", "says_now", "without_asides"]

_ASIDE = re.compile(
    r",\s(?:who|whose|which|der|die|das|dessen|deren|qui|dont|que|quien|cuyo|cuya|który|która|której|którego|since|seit|depuis|desde|od)\s[^,:]*,"
)
"""What is said of somebody between commas: Ann Lee, who voted against it in 2021, said …"""
_TITLE_YEAR = re.compile(
    r"(?<!in\s)(?<!en\s)(?<!im\s)(?<!w\s)\b20[012]\d\s(?=[a-z]{4,}(?:\s[a-z]+)?\s[A-Z])"
    r"|(?<=[a-zà-ÿąćęłńóśźż]\s)(?:(?:of|in|von|im\sjahr|de|en|z|w)\s)?20[012]\d(?=,\s(?:[\w-]+\s){0,3}(?:told|said|says|sagt|sagte|widerspricht|discrepa|dijo|dice|dit|mówi|powiedział))"
)
"""The year of a title that somebody has: 2021 winner Ann Lee told us; Ann Lee, winner of 2021, said."""
_NOW = re.compile(
    r"\b(?:now|heute|inzwischen|mittlerweile|aujourd'hui|désormais|hoy|ahora|actualmente|dziś|dzisiaj|obecnie)\b"
)
"""A sentence that comes to the present does not set what follows in the year it began with: closed in 2016 and now runs."""
_YEAR = re.compile(r"(?<!\d)(20[012]\d)(?!\d)")
_JAPANESE_YEAR = re.compile(r"(?<!\d)(20[012]\d)年(?!度?(?:生|生まれ|卒|入団|入社))")  # but not 2000安打

_AGO = {
    "en": r"\bago\b|\bearlier this (?:year|month|week)\b|\blast (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bhad said\b|\b(?:as early as|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\bbefore the (?:season|tournament|election|campaign|vote|match|game|final|race|crisis)\b|\bpreviously\b",
    "de": r"\bvor\s(?:\w+\s)?(?:tagen|wochen|monaten|jahren|einem jahr)\b|\bdamals\b|\bschon im\s\w+\b|\b(?:vergangen|vorig|letzt)e[nsmr]?\s(?:woche|monat|jahr)"
    r"|\bvor\s(?:dem|der)\s(?:spiel|partie|finale|saison|turnier|wahl|abstimmung|wahlkampf|rennen)\b",
    "fr": r"\bil y a\s\w+\s(?:jours|semaines|mois|ans)\b|\b(?:la semaine|le mois|l'an) derni[eè]re?r?\b|\b(?:déjà|dès)[,]? (?:en|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
    r"|\bavant\s(?:le\s(?:match|tournoi|vote|scrutin)|la\s(?:finale|saison|course|campagne|rencontre)|l'élection)\b",
    "es": r"\bya en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\bhace\s\w+\s(?:días|semanas|meses|años)\b|\b(?:la semana|el mes|el año) pasad[oa]\b"
    r"|\bantes\sde(?:l\s(?:partido|torneo|encuentro)|\sla\s(?:final|temporada|carrera|campaña|votación)|\slas\selecciones)\b",
    "pl": r"\b(?:dni|tygodni\w*|miesiąc\w*|miesięcy|lat\w*)\stemu\b|\bw zeszłym\b|\b(?:jeszcze|już) w(?:e)?\s(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|zeszł|20|ubieg)|\bjeszcze w\b"
    r"|\bprzed\s(?:meczem|finałem|sezonem|turniejem|wyborami|głosowaniem|wyścigiem|kampanią)\b",
    "ja": r"(?:昨年|先月|先週|以前|かつて)",
}
_HAD = {  # said before what is told
    "en": r"\bhad\b(?:\s\w+){0,6}\s(?:said|told|called|explained|described|argued|warned|claimed|promised|predicted|stated|declared)\b",
    "de": r"\bhatten?\b[^.…]{0,60}\b(?:gesagt|erklärt|versprochen|verraten|betont|behauptet|angekündigt)\b",
    "fr": r"\bavai(?:t|ent)(?:-\w+)?\s(?:\w+\s){0,2}(?:dit|déclaré|affirmé|expliqué|promis|assuré|confié|lancé)\b",
    "ja": r"…\s?と(?:語って|話して|述べて|答えて|コメントして|告白して|明かして)い(?:た|まし)",
    "es": r"\bhabían?\s(?:dicho|declarado|afirmado|asegurado|explicado|prometido|confesado|reconocido|advertido|manifestado)\b",
}
_PATTERN = {
    (kind, language): re.compile(shape)
    for kind, shapes in (("ago", _AGO), ("had", _HAD))
    for language, shape in shapes.items()
}


def _says(kind: str, near: tuple[str, str], language: str) -> bool:
    pattern = _PATTERN.get((kind, language))
    return bool(pattern and pattern.search(f"{near[0]} … {near[1]}".lower().replace("’", "'")))


def long_ago(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words set them in a time before the matter."""
    return _says("ago", near, language) or said_before(near, language)


def said_before(near: tuple[str, str], language: str) -> bool:
    """Whether the clauses beside the words set them before what is told: "he had said"."""
    return _says("had", near, language)


def is_earlier(near: tuple[str, str], published: date | None, language: str) -> bool:
    """Whether the sentence sets the words in an earlier year; not what is said of the speaker: X, born in 2001."""
    if published is None:
        return False
    lead, behind = without_asides(near)
    if lead.rstrip()[-1:] == "." and _NOW.search(lead.lower().replace("’", "'")):
        lead = ""
    shape = _JAPANESE_YEAR if language == "ja" else _YEAR
    years = [int(y) for y in shape.findall(lead) + shape.findall(behind)] if "20" in lead + behind else []
    return bool(years) and max(years) < published.year


def without_asides(near: tuple[str, str]) -> tuple[str, str]:
    """The clauses beside the words without what is only said of somebody: Ann Lee, who voted in 2021, said."""
    lead, behind = (_TITLE_YEAR.sub("", clause) for clause in near)
    return _ASIDE.sub(",", lead), behind.lstrip(" ,，–—-").split(",")[0]


_PRESENT = re.compile(
    r"\b(?:dice|asegura|sostiene|afirma)\sque\b|\b(?:dit|assure|affirme)\s(?:que\b|qu['’])|\b(?:sagt|versichert),\s(?:dass|er|sie|man)\b|\b(?:mówi|zapewnia|twierdzi),?\s(?:\w+\s)?że\b"
    r"|\bsays\s(?:that\s)?(?:he|she|they)\b"
)


def says_now(lead: str) -> bool:
    """Whether the sentence before the words reports others in the present: who posts has posted, who says it says it to somebody."""
    return lead.rstrip()[-1:] == "." and _PRESENT.search(lead) is not None
