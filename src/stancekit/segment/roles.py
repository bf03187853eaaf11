"""Statement, reaction or other: what each passage is to the article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cache

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage

__all__ = ["assign_roles"]

_TOKEN = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_YEAR = re.compile(r"(?<!\d)(20[012]\d)(?!\d)")


@cache
def _places(language: str) -> dict[str, str]:
    """What a word says of where something was said: in a post, or in speech."""
    words = lexicon(language)
    return dict.fromkeys(words.talk, "talk") | dict.fromkeys(words.medium | words.write, "post")


class _Media:
    """Per line of prose, where a word places what is said in a post or in speech; read when asked for."""

    def __init__(self, text: str, lines: list[Line], language: str) -> None:
        self.text, self.lines, self.language = text, lines, language
        self.known: dict[int, list[tuple[int, str]]] = {}

    def __getitem__(self, number: int) -> list[tuple[int, str]]:
        if number not in self.known:
            self.known[number] = self._read(self.lines[number])
        return self.known[number]

    def _read(self, line: Line) -> list[tuple[int, str]]:
        low = self.text[line.start : line.end].lower()
        places = _places(self.language)
        here: list[tuple[int, str]] = []
        if self.language == "ja":
            here += [(line.start + low.find(word), kind) for word, kind in places.items() if word in low]
            return sorted(here)
        for word in places.keys() & set(tokens_of(low)):
            place = low.find(word)
            while place >= 0:
                end = place + len(word)
                if not (low[place - 1 : place].isalnum() or low[end : end + 1].isalnum()):
                    here.append((line.start + place, places[word]))
                place = low.find(word, end)
        return sorted(here)


def assign_roles(
    text: str,
    lines: list[Line],
    passages: list[Passage],
    published: date | None,
    language: str,
    shown: Mapping[str, str] | None = None,
) -> list[Passage]:
    """Give every passage its role, drop quotations nobody is named for, group runs of one author.

    The focal person's posts are statements, also where only quoted; what that person said elsewhere
    (an interview) is other. Others' words are reactions, unless they were said before the matter. `shown`
    gives for the name above a post the one by which the prose calls its author.
    """
    media = _Media(text, lines, language)
    hosts = _hosts(text, lines, passages, media, language)
    kept = [p for p in passages if p.kind == "embedded" or p.attributed or p.copy_of is not None]
    renumber = {id(p): n for n, p in enumerate(kept)}
    for passage in kept:
        if passage.copy_of is not None:
            original = passages[passage.copy_of]
            passage.copy_of = renumber.get(id(original))
            if passage.kind == "quoted" and not (passage.focal and not original.focal):
                name = original.name or passage.name
                passage.name = (shown or {}).get(name or "", name)
                passage.focal = original.focal
                passage.medium = "post"
                passage.doubts = [d for d in passage.doubts if not d.startswith("speaker")]
    latest = max((p.day for p in kept if p.day), default=None)
    published = published or latest
    first_statement = min((p.day for p in kept if p.kind == "embedded" and p.focal and p.day), default=None)
    starts = [line.start for line in lines]
    before: Passage | None = None
    for passage in kept:
        if passage.kind == "embedded":
            passage.role = "statement" if passage.focal else "reaction"
            if (
                not passage.focal
                and "relayed_post" in passage.doubts
                and passage.copy_of is not None
                and kept[passage.copy_of].focal
            ):
                passage.role = "other"
            if not passage.focal and first_statement and passage.day and passage.day < first_statement:
                passage.role = "other"
                passage.doubts.append("before_the_statement")
        else:
            place = bisect_right(starts, passage.start) - 1
            medium = _medium_at(passage, place, lines, media)
            if before is not None and (
                (passage.piece and passage.piece > 1)
                or (passage.name == before.name and _goes_on(text, passage, lines, place))
            ):
                medium = before.medium
            passage.medium = medium
            before = passage
            if passage.focal:
                posted = medium == "post" and not _long_ago(text, passage, lines, place, language)
                passage.role = "statement" if posted or passage.copy_of is not None else "other"
            elif (
                passage.name in hosts
                or _is_earlier(text, passage, lines, place, published)
                or _is_aide(text, passage, lines, place, language)
            ):
                passage.role = "other"
            else:
                passage.role = "reaction"
    _group(kept)
    return kept


def _medium_at(passage: Passage, place: int, lines: list[Line], media: _Media) -> str:
    """Where the words were said: by the clause beside them, else by the last word of a medium before."""
    if passage.copy_of is not None or passage.medium == "post":
        return "post"
    if 0 <= place < len(lines):
        here = media[place]
        after = bisect_left(here, (passage.end, ""))
        if after < len(here) and here[after][0] < passage.end + 60:
            return here[after][1]
    for back in range(place, max(-1, place - 5), -1):
        if back < 0:
            break
        before = bisect_left(media[back], (passage.start, ""))
        if before:
            if back < place and passage.medium == "":
                return "talk"
            return media[back][before - 1][1]
    return "post" if place < 3 else "talk"


_MORE = word_set(
    "added adding continued ergänzte hinzu ajoute ajouté ajoutait poursuit poursuivi añadió agregó añade agrega dodał dodała dodaje"
)


def _goes_on(text: str, passage: Passage, lines: list[Line], place: int) -> bool:
    """Whether the attribution only says that the person went on: "She added: ..."."""
    near = tokens_of(_near(text, passage, lines, place, 30, 30).partition("…")[0])[-4:] + tokens_of(
        _near(text, passage, lines, place, 0, 30)
    )
    return not _MORE.isdisjoint(near)


def _hosts(
    text: str, lines: list[Line], passages: list[Passage], media: _Media, language: str
) -> frozenset[str]:
    """People the focal person talks to: "an interview with X", "told the host, X"."""
    words = lexicon(language)
    quoted = dict.fromkeys(p.name for p in passages if p.kind == "quoted" and p.name and not p.focal)
    called = {name: name if language == "ja" else name.split()[-1] for name in list(quoted)[:50]}
    hosts: set[str] = set()
    for number, line in enumerate(lines if called else ()):
        here = text[line.start : line.end]
        for name, last in called.items():
            place = here.find(last)
            if place < 0 or name in hosts:
                continue
            if language == "ja":
                asks = any(w in here for w in words.hosts)
            else:
                before = _TOKEN.findall(here[max(0, place - 40) : place].lower())[-4:]
                asks = any(t in _WITH or t in words.hosts for t in before)
            if asks and any(kind == "talk" for _, kind in media[number]):
                hosts.add(name)
    return frozenset(hosts)


_WITH = word_set("with told mit avec con z ze von bei sagte dijo powiedział powiedziała")


def _is_earlier(text: str, passage: Passage, lines: list[Line], place: int, published: date | None) -> bool:
    """Whether the sentence sets the words in an earlier year."""
    if published is None or not 0 <= place < len(lines):
        return False
    line = lines[place]
    near = (
        text[max(line.start, passage.start - 120) : passage.start]
        + text[passage.end : min(line.end, passage.end + 80)]
    )
    years = [int(y) for y in _YEAR.findall(near)] if "20" in near else []
    return bool(years) and max(years) < published.year


_AIDE = {  # somebody who speaks for the focal person, or belongs to them
    "en": r"\b(?:his|her|their)\s(?:[\w-]+\s){0,2}(?:spokes\w+|manager|agent|coach|publicist|lawyer|husband|wife|mother|father|partner|team|office|management)\b",
    "de": r"\b(?:sein|seine|ihr|ihre|seiner|ihrer)\s(?:[\w-]+\s){0,2}(?:\w*sprecher\w*|manager\w*|agent\w*|trainer\w*|anw[aä]lt\w*|mann|frau|mutter|vater|büro|management)\b",
    "fr": r"\b(?:son|sa|ses)\s(?:\w+\s){0,2}(?:porte-parole|agent\w*|manager|entraîneur\w*|avocat\w*|mari|femme|épouse|mère|père|entourage|équipe|cabinet)\b",
    "es": r"\bsu\s(?:\w+\s){0,2}(?:portavoz|vocer[oa]|representante|agente|mánager|entrenador\w*|abogad[oa]|marido|esposa|esposo|mujer|madre|padre|equipo|entorno)\b",
    "pl": r"\b(?:jego|jej)\s(?:\w+\s){0,2}(?:rzeczni\w+|agent\w*|menedżer\w*|trener\w*|prawni\w+|mąż|żona|matka|ojciec|biuro|sztab)\b",
    "ja": r"所属事務所|事務所|マネージャー|マネジャー",
}
_AGO = {
    "en": r"\bago\b|\bearlier this (?:year|month|week)\b|\blast (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bhad said\b",
    "de": r"\bvor\s(?:\w+\s)?(?:tagen|wochen|monaten|jahren|einem jahr)\b|\bdamals\b|\bschon im\s\w+\b|\b(?:vergangen|vorig|letzt)e[nsmr]?\s(?:woche|monat|jahr)",
    "fr": r"\bil y a\s\w+\s(?:jours|semaines|mois|ans)\b|\b(?:la semaine|le mois|l'an) derni[eè]re?r?\b|\bdéjà en\b",
    "es": r"\bhace\s\w+\s(?:días|semanas|meses|años)\b|\b(?:la semana|el mes|el año) pasad[oa]\b",
    "pl": r"\b(?:dni|tygodni\w*|miesiąc\w*|miesięcy|lat\w*)\stemu\b|\bw zeszłym\b|\bjeszcze w\b",
    "ja": r"(?:昨年|先月|先週|以前|かつて)",
}
_PATTERN = {
    (kind, language): re.compile(shape)
    for kind, shapes in (("aide", _AIDE), ("ago", _AGO))
    for language, shape in shapes.items()
}


def _near(text: str, passage: Passage, lines: list[Line], place: int, before: int, behind: int) -> str:
    """What stands around the words in their own line, in lower case, with a break for the words."""
    if not 0 <= place < len(lines):
        return ""
    line = lines[place]
    lead = text[max(line.start, passage.start - before) : passage.start]
    return f"{lead} … {text[passage.end : min(line.end, passage.end + behind)]}".lower().replace("’", "'")


def _is_aide(text: str, passage: Passage, lines: list[Line], place: int, language: str) -> bool:
    """Whether who speaks is named as the focal person's own: "said her coach, Ib Maartens"."""
    pattern = _PATTERN.get(("aide", language))
    return bool(pattern and pattern.search(_near(text, passage, lines, place, 80, 80)))


def _long_ago(text: str, passage: Passage, lines: list[Line], place: int, language: str) -> bool:
    """Whether the clauses beside the words set them in a time before the matter."""
    pattern = _PATTERN.get(("ago", language))
    return bool(pattern and pattern.search(_near(text, passage, lines, place, 140, 80)))


def _group(passages: list[Passage]) -> None:
    """Runs of one author share a group; pieces of one quotation share that of the first."""
    previous: Passage | None = None
    leader = 0
    for number, passage in enumerate(passages):
        if passage.kind != "embedded":
            continue
        same = (
            previous is not None
            and (passage.handle or passage.name)
            and (passage.handle, passage.name) == (previous.handle, previous.name)
        )
        if same and passage.role == previous.role:  # type: ignore[union-attr]
            passages[leader].group = leader
            passage.group = leader
        else:
            leader = number
        previous = passage
    first = 0
    for number, passage in enumerate(passages):
        if passage.kind != "quoted" or passage.piece is None:
            continue
        if passage.piece == 1:
            first = number
        passage.group = first
