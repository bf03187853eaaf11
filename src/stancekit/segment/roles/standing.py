"""How those who are quoted stand to the focal person: who asks, who belongs to them, who only explains."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from stancekit.segment.language import holds_any, tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import AIDE_STEMS, BODIES, is_calling
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.people import name_words
from stancekit.segment.paragraphs import Line
from stancekit.segment.roles.places import Media

__all__ = ["Standing", "is_aide", "is_close"]

_TOKEN = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)")
_QUOTED = re.compile(r"[“„«»][^”“«»\n]{0,400}[”“«»]|\"[^\"\n]{0,400}\"")
_END = re.compile(r"[.!?…“”„«»\"]")
_MOST = 50  # people looked at
_WITH = {
    "en": word_set("with told"),
    "de": word_set("mit"),
    "fr": word_set("avec"),
    "es": word_set("con"),
    "pl": word_set("z ze"),
}
_WE = word_set("i we us me ich wir uns je nous yo nosotros nos my nam nami naszą ze")
_AIDES = {
    "en": r"(?:spokes(?:man|woman|person)|press\s(?:officer|secretary)|chief\sof\sstaff|manager|agent|coach|publicist|lawyer|husband|wife|mother|father|partner|aide|assistant|employee|office|management|team|secretary)",
    "de": r"(?:\w*sprecher(?:in)?|manager(?:in)?|agent(?:in)?|trainer(?:in)?|anw[aä]lt(?:in)?|mann|frau|mutter|vater|mitarbeiter(?:in)?|büro|management)",
    "fr": r"(?:porte-parole|agente?|manager|entraîneure?|avocate?|mari|femme|épouse|mère|père|entourage|équipe|cabinet)",
    "es": r"(?:portavoz|vocer[oa]|representante|agente|mánager|entrenadora?|abogad[oa]|marido|esposa|esposo|mujer|madre|padre|emplead[oa]|ayudante|despacho|gabinete|equipo|entorno)",
    "pl": r"(?:rzeczni\w+|agent\w*|menedżer\w*|trener\w*|prawni\w+|mąż|żona|matka|ojciec|biuro|sztab)",
}
_OWN = {
    "en": r"\b(?:his|her|their)\s(?:[\w-]+\s){0,2}AIDE\b(?!-)",
    "de": r"\b(?:sein|seine|ihr|ihre|seiner|ihrer)\s(?:[\w-]+\s){0,2}AIDE\b(?!-)",
    "fr": r"\b(?:son|sa|ses)\s(?:\w+\s){0,2}AIDE\b(?!-)",
    "es": r"\bsu\s(?:\w+\s){0,2}AIDE\b(?!-)",
    "pl": r"\b(?:jego|jej)\s(?:\w+\s){0,2}AIDE\b(?!-)",
}
_OF = {  # the governor's press secretary, a spokesman for the governor
    "en": r"\b(?<!\ba\s)(?<!\ban\s)(?P<who>[\w-]+)(?:'s|s')\s(?:[\w-]+\s){0,2}AIDE\b(?!-)|\b(?:AIDE|friends?|pals?)\s(?:for|of|to)\s(?:the\s|mr\s|ms\s|mrs\s|dr\s)?(?P<of>[\w-]+)",
    "de": r"\bAIDE\s(?:der|des|von)\s(?P<of>[\w-]+)|\b(?P<who>[\w-]+)s\sAIDE\b",
    "fr": r"\bAIDE\s(?:de\sla|du|de|d')\s?(?P<of>[\w-]+)",
    "es": r"\bAIDE\s(?:de\sla|del|de)\s(?P<of>[\w-]+)",
    "pl": r"\bAIDE\s(?P<of>\w+)",
}
_CLOSE = {  # somebody of the focal person's circle who is not named
    "en": r"\b(?:sources?|insiders?|friends?|pals?|someone|people)\s(?:\w+\s)?close\sto\b",
    "de": r"\bumfeld\s(?:de[rs]|von)\b|\bvertraut(?:e|er|en)\s(?:de[rs]|von)\b",
    "fr": r"\bentourage\s(?:de|du)\b|\bproches?\s(?:de|du)\s(?!\d)",
    "es": r"\bentorno\s(?:de|del)\b|\b(?:cercan|allegad)[oa]s?\s(?:al?|de|del)\b",
    "pl": r"\b(?:z|w)\s(?:najbliższego\s)?otoczeni[au]\b|\bosob[ay]\sz\sotoczenia\b",
    "ja": r"事務所関係者|(?:市長|知事|議員|さん|氏|本人)(?:の|に近い)?関係者|周辺者",
}
_CIRCLE = {language: re.compile(shape) for language, shape in _CLOSE.items()}
_SHORT = frozenset(("mp", "pm", "mep", "ceo"))
_OFFICE = re.compile(r"所属事務所|(?<!市)(?<!町)事務所|マネージャー|マネジャー")
_COMPILED = {
    (kind, language): re.compile(shape.replace("AIDE", _AIDES[language]))
    for kind, shapes in (("own", _OWN), ("of", _OF))
    for language, shape in shapes.items()
}


def _blank(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


_LEADS = 7  # words of a sentence among which its subject stands


def _of_body(before: str, language: str) -> bool:
    """Whether the sentence before "their spokesman" is about a body: El sindicato contestó. «…», dijo su portavoz."""
    if language == "en":  # its, not his or her
        return False
    for sentence in _SENTENCE.split(_blank(before))[-3:]:
        tokens = tokens_of(sentence)[:_LEADS]
        if any(token in BODIES or token.split("'")[-1] in BODIES for token in tokens):
            return True
    return False


def _of_another(before: str, focal: frozenset[str], language: str) -> bool:
    """Whether the person last named before "her husband" is another than the focal person."""
    sentences = _SENTENCE.split(_blank(before))[-3:]
    named = [name for sentence in sentences for _, _, name in names_in(sentence, language)]
    persons = [name for name in named if " " in name or not focal.isdisjoint(name_words(name))]
    return bool(persons) and " " in persons[-1] and focal.isdisjoint(name_words(persons[-1]))


def is_aide(near: Iterable[str], focal: frozenset[str], language: str, before: str = "") -> bool:
    """Whether who speaks is named as the focal person's own: "said her coach", "a spokesman for the mayor".

    `before` is what stands before the clause in its line: a spokesman may be that of a body named there.
    """
    clause = " … ".join(near)
    if language == "ja":
        return _OFFICE.search(clause) is not None or is_close(clause, language)
    low = clause.lower()
    if is_close(low, language):
        return True
    if not holds_any(low, AIDE_STEMS.get(language, ())):
        return False
    own, of = _COMPILED.get(("own", language)), _COMPILED.get(("of", language))
    low = low.replace("’", "'")
    if own and (found := own.search(low)) and BODIES.isdisjoint(tokens_of(low[: found.start()])):
        named = names_in(clause[: found.start()], language) if len(low) == len(clause) else []
        own_clause = all(not focal.isdisjoint(name_words(name)) or " " not in name for _, _, name in named)
        if own_clause and not _of_body(before, language) and not _of_another(before, focal, language):
            return True  # but not: Ann Lee and her husband
    for found in of.finditer(low) if of else ():
        if not BODIES.isdisjoint(found[0].split()[1:-1]):
            continue  # the teachers' federation secretary
        who = found["of"] or found.groupdict().get("who") or ""
        if who in focal or who in _SHORT or (len(who) > 3 and _calls(who, language)):
            return True
        if any(len(word) > 4 and who.startswith(word[:-1]) for word in focal):
            return True
    return False


def is_close(low: str, language: str) -> bool:
    """Whether a clause in lower case gives words to the circle of somebody: "a source close to the mayor"."""
    circle = _CIRCLE.get(language)
    return circle is not None and circle.search(low) is not None


def _calls(who: str, language: str) -> bool:
    """Whether a word, also in the genitive of its language, is one people are called by."""
    if language == "de":
        return is_calling(who, language) or (who[-1] in "sn" and is_calling(who[:-1], language))
    if language == "pl":
        return any(is_calling(form, language) for form in (who[:-1], f"{who[:-1]}a", f"{who[:-2]}er"))
    return is_calling(who, language)


class Standing:
    """Who of those quoted asks the focal person, and who is named as that person's own."""

    def __init__(
        self, text: str, lines: list[Line], names: list[str], media: Media, focal: str | None, language: str
    ) -> None:
        self.focal = name_words(focal)
        self.hosts: set[str] = set()
        self.aides: set[str] = set()
        starts = [line.start for line in lines]
        for name in names[:_MOST] if lines else ():
            last = name if language == "ja" else name.split()[-1]
            place = text.find(last, starts[0], lines[-1].end)
            while place >= 0:
                number = bisect_right(starts, place) - 1
                line = lines[number]
                if place < line.end:
                    self._look(name, text[line.start : line.end], place - line.start, media, number, language)
                place = text.find(last, max(line.end, place + 1), lines[-1].end)

    def _look(self, name: str, here: str, place: int, media: Media, number: int, language: str) -> None:
        """See what stands before a name in a line."""
        if self._asks(here, place, media, number, language):
            self.hosts.add(name)
        if language != "ja" and is_aide(
            [_END.split(here[max(0, place - 90) : place])[-1]], self.focal, language, here[:place]
        ):
            self.aides.add(name)

    def _asks(self, here: str, place: int, media: Media, number: int, language: str) -> bool:
        """Whether the focal person talks to whom is named: "in an interview with X", "told the host, X"."""
        words = lexicon(language)
        if language == "ja":
            asks = any(w in here for w in words.hosts)
        else:
            before = _TOKEN.findall(here[max(0, place - 40) : place].lower())[-4:]
            if _asking(language).isdisjoint(before):
                return False
            tokens = tokens_of(_END.split(here[max(0, place - 200) : place])[-1])
            asks = _WE.isdisjoint(tokens) and not (words.third | self.focal).isdisjoint(tokens)
        return asks and "talk" in media.kinds(number)


@cache
def _asking(language: str) -> frozenset[str]:
    """Words before the name of who asks: "with", or what they are called by."""
    return lexicon(language).hosts | _WITH.get(language, frozenset())
