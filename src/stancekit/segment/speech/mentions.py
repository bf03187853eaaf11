"""Who is spoken of in the prose around quoted words: by name, by what they are called, by their office."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import DEFINITE, INDEFINITE, SAME_OFFICE, is_calling, without_article
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.japanese import japanese_names
from stancekit.segment.names.people import People, is_organisation
from stancekit.segment.names.titles import SHORT_FOR
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.asked import asked_by
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.introductions import Introductions
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit_schemas import Focal

__all__ = ["Mentions", "is_past"]

_NEAR = 800  # code points in which a pronoun looks for its person
_OFFICE_BACK = 3000  # code points in which the holder of a Japanese office is looked for
_NAMING = re.compile(
    r"\b(?:called|named|name\s(?:only\s)?as|calls\s(?:himself|herself)|(?:his|her)\sname\sis|heißt|hieß|namens|s'appel(?:le|ait)|prénommée?|se\sllama(?:ba)?|llamad[oa]|ma\sna\simię|imieniem|o\simieniu|podpisan[ya](?:\sjako)?|signed\sas|nazywa\ssię)\s$"
)
_TIMES = word_set("""moment minute hour day week month year tag woche monat jahr stunde minute jour semaine mois an heure an instant día semana mes
    año hora minuto rato dzień tydzień""")
_OWN = word_set("""his her their its sein seine ihr ihre deren dessen son sa leur su jego jej ich my our mein meine unser unsere mon ma notre mi
    nuestro nuestra mój moja nasz nasza""")
_HONORIFICS = word_set(
    "doña don dona pani pan pana madame monsieur señora señor mrs mr ms miss frau herr oma opa tante onkel"
)
_EARLY_ON = 40  # code points in which a sentence begins with an answer
_EPITHET = 24  # code points that a nickname in marks may have
_HEAD = 4  # lines that tell whom the article is about
_HEADS_COMPOUNDS = 6  # letters of a German office that compounds of it mean too: Verkehrsministerin
_OFFICE, _LONG_OFFICE = 5, 9  # words between an office and the name; more where a comma parts them
_MOST = 12  # places at which a calling is looked up
_OF = re.compile(r"\b(?:of the|of|der|des|de la|du|del|de)\s$", re.IGNORECASE)
_VIEW_OF = re.compile(
    r"\b(?:answer|reply|response|antwort|erwiderung|réponse|réplique|respuesta|réaction|reacción|avis|opinion|opinión|parecer|caso|cas|view|ansicht|meinung)\s(?:of|de|d['’]|von)\s?$",
    re.IGNORECASE,
)
_ACCORDING_TO = re.compile(
    r"\b(?:according\sto|selon|d['’]après|laut|según|według|zdaniem)\s(?:[\w'’-]+\s){0,3}$", re.IGNORECASE
)
_DATELINE = re.compile(r"(?:\s\([^()]{2,20}\))?(?:[.,]?\s?[–—]\s?|\.\s?-\s?)(?=[A-ZÀ-Þ])")
"""What stands behind the place in which an article is written, at its beginning: Bonn – Die Ministerin."""
_MINE = re.compile(r"\b(?:mein|unser)(?:e[nmrs]?)?\s$", re.IGNORECASE)
_OTHER_OFFICE = re.compile(
    r"\b(?:premiers?|première|prime|primer|primera|vice|ex|former|shadow|ancien|ancienne|ehemaliger?|frühere?r?|antigu[oa]|były|była)[ -]$"
)
_ONCE = ("ancien", "ehemalig", "früher", "antigu", "były", "była")


_ENDED = re.compile(r".{0,2}[.!?…][\u00a0\u202f]?[”“»\"](?=\s[A-ZÀ-ÞŁŚŻŹĆ])")
"""The end of words that are a sentence, where another one begins behind them: their mark would hide it once blanked."""


def is_past(other: str) -> bool:
    """Whether what makes an office another's says that somebody had it once, as anybody spoken of may have."""
    return other.startswith(_ONCE)


class Mentions:
    """The prose with what stands in quotation marks blanked, and the people who may be meant."""

    def __init__(
        self,
        text: str,
        lines: list[Line],
        items: list[Attributed],
        people: People,
        words: Lexicon,
        focal: Focal | None,
        persons: set[str],
    ) -> None:
        self.text, self.lines, self.items, self.people = text, lines, items, people
        self.words, self.language = words, words.language
        self.focal, self.persons = focal, persons
        self.introductions = Introductions(text, lines, words.language, {*people.full.values(), *persons})
        self.indefinite = INDEFINITE[words.language]
        self.articles = DEFINITE[words.language] | self.indefinite
        self.line_starts = [line.start for line in lines]
        self.starts = [item.quotation.start for item in items]

    def blanked(self, start: int, end: int) -> str:
        """The text between two places with quotations taken out, character for character."""
        pieces, done = [], start
        for number in range(max(0, bisect_left(self.starts, start) - 1), bisect_left(self.starts, end)):
            q = self.items[number].quotation
            if q.end - q.start < _EPITHET and " " not in self.text[q.start : q.end]:
                continue  # a nickname inside a name
            left, right = max(q.start, done), min(q.end, end)
            if right > left:
                ended = q.end < end and _ENDED.match(self.text, max(q.start, q.end - 3)) is not None
                pieces += [self.text[done:left], " " * (right - left - ended), "." * ended]
                done = right
        return "".join([*pieces, self.text[done:end]])

    def lead(self, line: int, end: int) -> str:
        """What stands before a place in its line, as far back as matters, with quotations blanked."""
        return self.blanked(max(self.lines[line].start, end - _NEAR), end)

    def sentences(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The sentences between two places with their beginnings, the nearest to the end first."""
        start = max(start, end - _NEAR)
        piece = self.blanked(start, end)
        stops = [stop for stop in sentence_ends(piece) if piece[stop:].strip()]
        for left, right in zip([0, *stops][::-1], [*stops, len(piece)][::-1], strict=True):
            if piece[left:right].strip(" .,;:!?—–-"):
                yield start + left, piece[left:right]

    def person(self, sentence: str, *, known: bool, governed: bool = False) -> str | None:
        """The first person whom the sentence is about; with `known`, only one who speaks elsewhere or posts.

        With `governed`, also somebody behind a preposition: "I spoke with Ann Lee."
        """
        if self.language == "ja":
            names = names_in(sentence, "ja")
        else:
            clause = Clause(sentence, self.words)
            viewed = [name for name in clause.names if _ACCORDING_TO.search(sentence[: name[0]])]
            names = clause.names if governed else viewed[:1] or ungoverned(clause)
            if not names and self.language == "en":  # Lee's answer was short
                names = ungoverned(clause, names_in(sentence, "en", owners=True))
        for place, end, name in names:
            if not sentence[:place].strip() and _DATELINE.match(sentence, end):
                continue
            if governed and _OF.search(sentence[:place]) and not _VIEW_OF.search(sentence[:place]):
                continue  # the councillor for Housing, el titular de Movilidad
            full = self.people.resolve(name)
            if _MINE.search(sentence[:place]) or asked_by(sentence[:place]):
                continue  # auf meine Mail: a thing, though a firm has its name
            if " " in name and name.isupper() and self.language != "ja":
                continue  # a dateline
            if not full or is_organisation(full) or not self.words.clause.isdisjoint(full.lower().split()):
                continue
            if full in self.persons or (not known and (" " in full or self.language == "ja")):
                return full
            if not known and self.introduces(sentence[:place]):
                return full  # Seine Frau Gudrun nickt
        return None

    def introduces(self, before: str) -> bool:
        """Whether it is said directly before a first name that somebody has it: her brother Tom, doña Inés, a man called Tom."""
        if _NAMING.search(before):
            return True
        words = [w.low for w in Clause(before[-40:], self.words).words][-2:]
        if words[-1:] and words[-1] in _HONORIFICS:
            return True
        return len(words) == 2 and words[0] in _OWN and is_calling(words[1], self.language)

    def introduced(self, sentence: str) -> str | None:
        """Whom a sentence begins by naming, who was spoken of without a name: Il s'appelle Jean Tal."""
        for start, _, name in Clause(sentence, self.words).names if self.language != "ja" else ():
            if start < _EARLY_ON and _NAMING.search(sentence[:start].lower().replace("’", "'")):
                return self.people.resolve(name)
        return None

    def whose_answer(self, sentence: str) -> str | None:
        """The person whose answer or view a sentence begins with: La respuesta de Lee suma visitas."""
        for start, _, name in Clause(sentence, self.words).names if self.language != "ja" else ():
            if start < _EARLY_ON and _VIEW_OF.search(sentence[:start]):
                full = self.people.resolve(name)
                return full if full in self.persons else None
        return None

    def up_to_pronoun(self, sentence: str) -> str:
        """What stands before the last pronoun: "she told Cohen:" does not name who speaks."""
        if self.language == "ja":
            return sentence
        clause = Clause(sentence, self.words)
        verb = reporting_verb(clause, first=True, within=1) if self.language in ("es", "pl") else None
        if verb is not None and clause.lows(verb.end)[:1] in (["que"], ["że"]):
            return sentence[: verb.start]  # Asegura que nadie …
        words = [w for w in clause.words if w.low in self.words.third]
        return sentence[: words[-1].start] if words else sentence

    def reports(self, sentence: str) -> bool:
        """Whether a sentence begins with a reporting verb, perhaps behind its subject."""
        return (
            self.language != "ja"
            and reporting_verb(Clause(sentence, self.words), first=True, within=4) is not None
        )

    def brings_somebody(self, tokens: list[str]) -> bool:
        """Whether a sentence begins with somebody not named: "A mother of two told us", not "A day later"."""
        nouns = tokens[1:4]
        return (
            tokens[:1] != []
            and tokens[0] in self.indefinite
            and not (_TIMES.intersection(nouns[:1]) or self.words.medium.intersection(nouns))
        )

    def called(self, calling: str, before: int) -> str | None:
        """Who is called by this word, another for the office, or what is short for it, next to the name: "Mayor Ann Lee".

        It is who is called by the word itself, at the nearest place before; else by another.
        """
        low = without_article(calling)
        short = SHORT_FOR.get(self.language, {}).get(low)
        folded = self.text[max(0, before - 8000) : before].lower()
        found = [self._last_called(low, folded, before)]
        found += [self._last_called(short, folded, before, short=True)] if short else []
        named = max(found, key=lambda at: at[0])[1]
        same_office = sorted(SAME_OFFICE.get(low, ()))
        if named or not same_office:
            return named
        if self.focal and self.heads(calling):
            return self.focal.name
        return max((self._last_called(same, folded, before) for same in same_office), key=lambda at: at[0])[1]

    def _last_called(
        self, low: str, folded: str, before: int, *, short: bool = False
    ) -> tuple[int, str | None]:
        """The nearest place before at which a word calls somebody, and whom."""
        offset, place, seen = before - len(folded), len(folded), 0
        while seen < _MOST and (place := folded.rfind(low, 0, place)) >= 0:
            end = place + len(low)
            compound = self.language == "de" and folded[place - 3 : place].isalpha()  # Kultusministerin
            if (folded[place - 1 : place].isalpha() and not compound) or folded[end : end + 1].isalpha():
                continue
            seen += 1
            line = self.lines[max(0, bisect_right(self.line_starts, offset + place) - 1)]
            if not line.start <= offset + place < line.end:  # in a post
                continue
            if _OTHER_OFFICE.search(folded[max(0, place - 12) : place]):
                continue
            if short and folded[end : end + 1] == ".":
                end += 1
            elif short and not self.text[offset + place].isupper():  # me dit Jean Tal, but Me Jean Tal
                continue
            if name := self._beside(offset + place, offset + end):
                return place, name
        return -1, None

    def heads(self, calling: str) -> bool:
        """Whether the article begins with somebody called so: the focal person, where nobody else is."""
        low = without_article(calling)
        head = self.text[: self.line_starts[min(_HEAD, len(self.line_starts) - 1)]].lower()
        offices = "|".join(map(re.escape, (low, *SAME_OFFICE.get(low, ()))))
        compound = r"\w*" if self.language == "de" and len(low) > _HEADS_COMPOUNDS else ""
        return re.search(rf"\b{compound}(?:{offices})\b", head) is not None

    def other_office(self, item: Attributed) -> str:
        """What stands before the calling beside the words and makes it another's: "the former mayor said"."""
        q, low = item.quotation, without_article(item.calling or "")
        for piece in (self.text[q.end : q.end + 90], self.text[max(0, q.start - 90) : q.start]):
            place = piece.lower().find(low)
            if place > 0 and (found := _OTHER_OFFICE.search(piece[max(0, place - 12) : place].lower())):
                return found[0]
        return ""

    def holder(self, office: str, before: int) -> str | None:
        """Who was last named with a Japanese office, else the focal person: 市長は."""
        lead = self.text[max(0, before - _OFFICE_BACK) : before]
        held = [name for _, _, name, behind, _ in japanese_names(lead) if behind == office]
        return self.people.resolve(held[-1]) if held else self.focal.name if self.focal else None

    def _beside(self, start: int, end: int) -> str | None:
        """The person whose name stands directly behind the word or, behind a comma, directly before it."""
        behind = re.split(r"[.;:!?\n“„«»”]", self.text[end : end + 70], maxsplit=1)[0]
        clause = Clause(behind, self.words)
        for begin, _, name in clause.names[:2]:
            if name.startswith(("de ", "del ", "du ", "des ")):
                continue  # la concejala de Cultura de Villanueva, Ana Paz
            gap = clause.lows(0, begin)
            near = len(gap) <= (_LONG_OFFICE if behind[:begin].endswith(", ") else _OFFICE)
            full = self.people.resolve(name)
            of_it = behind.startswith(", ") and _OF.search(self.text[max(0, start - 8) : start])
            if of_it:  # L'éditeur de la romancière, Jean Tal
                break
            if full and " " in full and near and not is_organisation(full) and self._only_of(gap):
                return full if ungoverned(clause, [(begin, begin, name)]) else None
        before = re.split(r"[.;:!?\n“„«»”]", self.text[max(0, start - 70) : start])[-1]
        clause = Clause(before, self.words)
        for _, stop, name in clause.names[-1:]:
            full = self.people.resolve(name)
            gap = clause.lows(stop)
            apart = (
                "," in before[stop : stop + 6] and len(gap) <= 3 and (len(gap) < 2 or gap[0] in self.articles)
            )
            if asked_by(before[: clause.names[-1][0]]):
                break
            if full and " " in full and apart and not is_organisation(full):
                return full
        return None

    def _only_of(self, gap: list[str]) -> bool:
        """Whether no verb stands between a calling and the name."""
        return not any(t in self.words.say or t in self.words.write or t in self.words.past for t in gap)
