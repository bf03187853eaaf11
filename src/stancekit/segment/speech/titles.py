"""Words in marks that are a title, or stand behind the head of a line of facts: they are no words of anybody."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.quotation import Quotation

__all__ = ["names_work", "without_titles"]

_HEAD = re.compile(
    r"(?:[•*・–-]\s{0,4}|\d{1,2}[.)]\s{1,4})?(?P<who>[^:：\n「“„«\"]{1,40}?)\s?[:：][\s\u3000]*"
)
_YEAR = re.compile(r"\s?[(（](?:18|19|20)\d\d[)）]")
_BY = re.compile(
    r"\s(?:by|von|de|par|por)\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]*(?:\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]*){0,3}\s?(?:[,(]|$)"
)
_WORK = re.compile(
    r"(?:映画|ドラマ|小説|番組|バラエティー?|アニメ|絵本|漫画|著書|書籍|楽曲|曲|アルバム|舞台|劇|特集|展覧会|企画展|写真集|詩集|随筆|店|食堂|定食屋|喫茶|居酒屋)[\s\u3000]?$"
)
_HEADLINE = re.compile(
    r"\b(?:headlined?|heading|titled|entitled|überschrift|schlagzeile|titel|titre|titrée?|intitulée?|titular|título|titulad[oa]|nagłówkiem|tytułem|zatytułowan\w{1,3})\s?[,:]?\s?$",
    re.IGNORECASE,
)
"""What leads to the title of a text: under the headline “…”."""
_OF = {
    "en": r"(?:author|writer|creator|director|composer|star|stars|cast|premiere|première|publication|release|success|reading|performance|production|screening|adaptation|run|series|book|novel|film|play|album|song)\sof",
    "de": r"(?:\w*(?:[Aa]utor|[Ss]chöpfer|[Rr]egisseur|[Kk]omponist|[Mm]acher|[Ss]änger)(?:in|s|en|innen)?|\w*(?:[Pp]remiere|[Aa]ufführung|[Vv]orstellung|[Ii]nszenierung|[Vv]erfilmung|[Vv]eröffentlichung|[Ll]esung|[Ee]rfolg|[Aa]usstrahlung))\s(?:von|aus|mit)",
    "fr": r"(?:auteure?|autrice|créat(?:eur|rice)|réalisat(?:eur|rice)|romanci(?:er|ère)|interprète|héro(?:s|ïne)|vedette|première|sortie|parution|publication|succès|représentations?|adaptation|tournage|lecture)\s(?:de|du|des)",
    "es": r"(?:autora?|creador|creadora|directora?|guionista|intérprete|protagonista|estrella|estreno|publicación|lanzamiento|éxito|rodaje|adaptación|función|representación|lectura|presentación)\sde",
    "pl": r"(?:autor(?:ka|ki|ce|kę|ką|a|owi|em|zy)?|twórc(?:a|y|ę|ą)|twórczyni|reżyser(?:ka|ki|a)?|gwiazd(?:a|y|ę|ą|or)|premier(?:a|y|ze|ę|ą)|spektakl(?:u|em)?|serial(?:u|em)?|film(?:u|em)?|powieści|książk[aięą]|adaptacj[aięą]|ekranizacj[aięą])",
}
"""Nouns for whoever made a work and for how it came out, with what joins them to its title."""
_PLAYED = {
    "fr": r"\bà\sl['’]affiche\s(?:de|dans)",
    "es": r"\ben\scartel(?:era)?\scon",
    "de": r"\bzu\ssehen\sin",
    "en": r"\b(?:starring|appearing|appears|starred|stars)\sin",
    "pl": r"\bwystępuj(?:e|ący|ąca)\sw",
}
"""What somebody does in a work, with what leads to its title."""
_WORK_NOUN = {
    "en": r"series|show|sitcom|soap|film|movie|novel|album|song|single|play|musical|podcast|programme|program|documentary|memoir",
    "de": r"\w*(?:[Ss]erie|[Ss]how|[Ss]endung|[Ff]ilm|[Rr]oman|[Aa]lbum|[Ss]ong|[Ll]ied|[Pp]odcast|[Mm]usical|[Mm]agazin|[Rr]eihe|[Dd]rama|[Kk]omödie|[Tt]heaterstück)s?",
    "fr": r"série|émission|film|roman|album|chanson|pièce|comédie|podcast|feuilleton|téléfilm|spectacle|documentaire",
    "es": r"serie|programa|concurso|película|novela|álbum|canción|obra|comedia|pódcast|podcast|telenovela|documental|disco|gira",
    "pl": r"seria(?:l|lu|lem)|program(?:u|em|ie)?|film(?:u|em|ie)?|powieś(?:ć|ci|cią)|album(?:u|em|ie)?|piosenk(?:a|i|ę|ą)|sztuk(?:a|i|ę|ą)|podcast(?:u|em|cie)?|dokument(?:u|em)?|spektakl(?:u|em)?|komedi(?:a|i|ę|ą)",
}
"""Nouns for works, directly before their title."""
_WORKS = {
    language: re.compile(rf"(?:\b(?:{nouns})|{_PLAYED[language]})\s$")
    for language, nouns in _WORK_NOUN.items()
}
_JOINED = re.compile(r"\w-$")
"""A German compound whose second part stands in marks: im Ö1-„Morgenjournal“."""
_OF_WORK = {language: re.compile(rf"\b{shape}\s$") for language, shape in _OF.items()}
_SHORT_TITLE, _WORDS = 60, 6  # code points and words of a title
_SAID = re.compile(r"\s*、?(?:と|って|など)")
_ENDS = (".", "!", "?", "…", ",", "。", "！", "？")
_SHORT = 40  # code points that stand before such words


def without_titles(
    text: str, lines: list[Line], quotations: list[Quotation], people: People, language: str
) -> list[Quotation]:
    """Leave out titles of works, and what stands in marks behind a noun that heads its line: Dessert : « … »."""
    return [
        q for q in quotations if not _is_title(text, lines[q.line], lines[q.last_line], q, people, language)
    ]


def _is_title(text: str, line: Line, last: Line, q: Quotation, people: People, language: str) -> bool:
    if q.mark == "—" or q.line != q.last_line:
        return False
    before = text[max(line.start, q.start - _SHORT) : q.start]
    ended = q.inner(text).rstrip()[-1:] in _ENDS
    if head := _HEAD.fullmatch(text, line.start, q.start):
        if is_label(head["who"], language) and people.resolve(head["who"]) == head["who"] and not ended:
            return True
        if _BY.match(text, q.end, last.end):
            return True
    if language == "ja":
        return _WORK.search(before) is not None and _SAID.match(text, q.end, last.end) is None
    if _HEADLINE.search(before):
        return True
    inner = q.inner(text).strip(" \u00a0\u202f")
    if len(inner) <= _SHORT_TITLE and inner[:1].isupper() and inner[-1:] != ",":
        of_work = _OF_WORK.get(language)
        if of_work and of_work.search(before):
            return True
    return not ended and _YEAR.match(text, q.end, last.end) is not None


def names_work(text: str, quotation: Quotation, language: str) -> bool:
    """Whether a few words stand directly behind a noun for a work, or are part of a compound: they may part speech all the same."""
    before = text[max(0, quotation.start - _SHORT) : quotation.start]
    inner, works = quotation.inner(text).strip(" \u00a0\u202f"), _WORKS.get(language)
    if works is None or "\n" in inner or inner.count(" ") >= _WORDS or not inner[:1].isupper():
        return False
    return works.search(before) is not None or (language == "de" and _JOINED.search(before) is not None)
