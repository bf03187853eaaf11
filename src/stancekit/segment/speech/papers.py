"""Names of papers, stations and programmes in quotation marks: they are no words of anybody."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.attributions.papers_report import report_of_paper
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["paper_speaks", "without_papers"]

_LONGEST = 60  # code points of a title

_TITLE = re.compile(
    r"(?:[^\W\d_a-zà-öø-ÿ][\w’'.&-]*|\d+)(?:\s(?:of|the|am|an|im|der|de|la|le|les|du|del|el|und|et|y|i|na|w|von|für|&|[^\W\d_a-zà-öø-ÿ][\w’'.&-]*|\d+)){0,4}"
)
_NOUN = {
    "en": r"(?:news)?papers?|dail(?:y|ies)|magazine|weekly|tabloid|broadcaster|station|podcast|programme|program|show|website|site|blog|agency",
    "de": r"\w*(?:[zZ]eitung|[mM]agazin|[sS]ender|[pP]ortal|[bB]latt|[pP]odcast|[sS]endung|[mM]edium|[rR]adio|[wW]ochenblatt|[tT]alk(?:show)?|[aA]gentur)",
    "fr": r"quotidien|journal|hebdomadaire|magazine|mensuel|site|podcast|émission|chaîne|radio|revue|agence",
    "es": r"diario|periódico|semanario|revista|portal|cadena|programa|emisora|podcast|radio|rotativo|agencia",
    "pl": r"dziennik(?:owi|iem|a|u)?|gaze(?:cie|tą|ty|ta)|tygodnik(?:owi|iem|a|u)?|portal(?:owi|em|u)?|magazyn(?:owi|em|u|ie)?|program(?:ie|owi|em|u)?|audycji|podcaście|radi(?:u|em|a)|telewizji",
}
"""Nouns for media, which stand directly before their names."""
_TO = {
    "en": r"(?:told|tells|with|to|in|by|for|on)(?:\s(?:the|today's))?",
    "de": r"(?:gegenüber\s|mit\s|laut\s|in\s|bei\s)?(?:dem|der|den|im|zur|beim|vom|laut|gegenüber|in|mit)",
    "fr": r"(?:au|aux|à|dans|avec|pour|par|chez|du)(?:\s(?:le|la|les))?|à\sl['’]|dans\sl['’]",
    "es": r"(?:al?|en|con|para|por|del?)(?:\s(?:el|la|los|las))?",
    "pl": r"(?:z|ze|dla|w|we|na\słamach|wobec)|[^\W\d_]{3,}",
}
"""What stands before the name of a paper to which something is said."""
_LEADS = {
    language: re.compile(rf"(?:(?<=\s)|^)(?:(?:{_TO[language]}|(?i:{_NOUN[language]}))\s?)$")
    for language in _TO
}
_ASKED = {
    "en": re.compile(r"\b(?:asked|contacted|reached|approached|interviewed|questioned|quoted)\sby\b"),
    "de": re.compile(r"\b(?:[Bb]efragt|[Aa]ngesprochen|[Kk]ontaktiert)\s(?:von|vom)\b"),
    "fr": re.compile(
        r"\b(?i:contacté|joint|interrogé|sollicité|questionné|interviewé|cité|approché)e?s?\spar\b"
    ),
    "es": re.compile(
        r"\b(?i:consultad|contactad|preguntad|entrevistad|requerid|citad|interrogad)[oa]s?\spor\b"
    ),
    "pl": re.compile(
        r"\b(?i:zapytan|pytan|indagowan|cytowan|dopytywan|poproszon)[yaei]\s(?:o\s\w+\s)?przez\b"
    ),
}
_IN_COLUMNS = re.compile(
    r"\b(?:(?:dans|sur)\sles\s(?:colonnes|pages|ondes)|au\smicro|à\sl['’]antenne|sur\sl['’]antenne|in\sthe\s(?:pages|columns)|on\sthe\sairwaves"
    r"|(?:in\sden|auf\sden)\s(?:[Ss]palten|[Ss]eiten)|(?:en|desde)\slas\s(?:páginas|columnas|ondas)|(?:en|ante)\slos\smicrófonos|na\s(?:łamach|antenie))\s(?:d(?:e|u|es|el|er)|of|von)?\s?(?:the|la|l['’])?\s?$"
)
"""Where in a paper or a station something is said: dans les colonnes du."""
_IN_SHOW = {language: re.compile(rf"\b(?i:{noun})\s?$") for language, noun in _NOUN.items()}
_ALL_NOUNS = "|".join(_NOUN.values())
_SHOW = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'.&-]*(?:\s[\w’'.&-]+){0,6}")
"""What a noun for media stands before: w programie "Liga od kuchni"."""
_SPEAKS = re.compile(
    rf"\W*(?:(?:The|Der|Die|Das|Le|La|Les|El|Los)\s(?:(?:{_ALL_NOUNS})\s)?|(?i:{_NOUN['pl']})\s)[“„«\"]\s?(?P<n>{_TITLE.pattern})\s?[”“»\"]\s(?P<verb>[\w\s]{{3,30}})"
)
"""A paper that speaks itself: Der „Bote“ kommentierte."""
_ENDS = re.compile(r"(?:-[\w-]+)?(?:\s[\w.’'-]+){0,5}\s?(?:[:.,;!?]|$)", re.MULTILINE)
_COMPOUND = re.compile(r"-[A-ZÄÖÜ][\w-]+")
_TO_COLON = re.compile(r"[^\n:„“”«»\"]{0,80}:")
"""What stands between such a name and the words to which its sentence leads."""
_MOST = 80  # code points that lead to such a name


def without_papers(text: str, quotations: list[Quotation], words: Lexicon) -> list[Quotation]:
    """Leave out the quotations that are the name of a paper in an attribution: sagte Ann Lee dem „Boten“."""
    if words.language not in _TO:
        return quotations
    kept: list[Quotation] = []
    for quotation in quotations:
        if not _is_paper(text, quotation, kept[-1].end if kept else 0, words):
            kept.append(quotation)
    return kept


def _is_paper(text: str, quotation: Quotation, floor: int, words: Lexicon) -> bool:
    """Whether short words in marks are a title, and the attribution before it, behind `floor`, leads to it or it speaks itself."""
    inner = quotation.inner(text).strip(" \u00a0\u202f")
    if quotation.mark == "—" or len(inner) > _LONGEST:
        return False
    shown, titled = _SHOW.fullmatch(inner), _TITLE.fullmatch(inner)
    if not (shown or titled):
        return False
    start = max(quotation.start - _MOST, floor)
    start = max(start, text.rfind("\n", start, quotation.start) + 1)
    before = last_sentence(text[start : quotation.start])
    asked = (_ASKED[words.language].search(before) or _IN_COLUMNS.search(before)) is not None
    if not (shown if asked or _IN_SHOW[words.language].search(before) else titled):
        return False
    if (led := _TO_COLON.match(text, quotation.end)) and report_of_paper(
        Clause(before + text[quotation.start : led.end()], words)
    ):
        return True  # Tak opisał wieczór „Kurier”: „…”
    if paper_speaks(before + text[quotation.start : quotation.end + _MOST], words):
        return True
    if _ENDS.match(text, quotation.end) is None:
        return False
    leads = _COMPOUND.match(text, quotation.end) or _LEADS[words.language].search(before)
    return bool(leads) and (asked or reporting_verb(Clause(before, words), first=False, within=9) is not None)


def paper_speaks(text: str, words: Lexicon) -> str | None:
    """The paper in marks with which a sentence begins that gives its words."""
    found = _SPEAKS.match(text) if words.language in _TO else None
    verb = reporting_verb(Clause(found["verb"], words), first=True, within=2) if found else None
    return found["n"] if found and verb else None
