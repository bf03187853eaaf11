"""Who is spoken of in the prose around quoted words, by name or without one."""

from __future__ import annotations

import re

from stancekit.segment.clauses import clause_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.determiners import INDEFINITE
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.asked import asked_by
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.bearers import OF, Bearers
from stancekit.segment.speech.blanked_prose import BlankedProse
from stancekit.segment.speech.introducing import introduces, says_name
from stancekit.segment.speech.introductions import Introductions
from stancekit.segment.speech.picture_credits import in_credit
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.government import acting, ungoverned
from stancekit_schemas import Focal

__all__ = ["Mentions"]

_TIMES = word_set("""moment minute hour day week month year tag woche monat jahr stunde minute jour semaine mois an heure an instant día semana mes
    año hora minuto rato dzień tydzień""")
_EARLY_ON = 40  # code points in which a sentence begins with an answer
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


class Mentions(BlankedProse):
    """The prose without what it quotes, and the people who may be meant.

    `persons` are those who speak elsewhere or post; `bearers` those who are called by an office or a calling.
    """

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
        super().__init__(text, lines, items)
        self.people, self.focal, self.persons = people, focal, persons
        self.words, self.language = words, words.language
        self.indefinite = INDEFINITE[words.language]
        self.introductions = Introductions(text, lines, words.language, {*people.full.values(), *persons})
        self.bearers = Bearers(text, lines, people, words, focal)

    def person(self, sentence: str, *, known: bool, governed: bool = False) -> str | None:
        """The first person whom the sentence is about; with `known`, only one who speaks elsewhere or posts.

        With `governed`, also somebody behind a preposition: "I spoke with Ann Lee."
        """
        for place, end, name in self._names(sentence, governed=governed):
            if not sentence[:place].strip() and _DATELINE.match(sentence, end):
                continue
            if governed and OF.search(sentence[:place]) and not _VIEW_OF.search(sentence[:place]):
                continue  # the councillor for Housing, el titular de Movilidad
            if in_credit(sentence, place):
                continue
            if sentence[place - 1 : place] == "(":
                continue  # der Gewerkschaft Nahverkehr (GNV), Petra Wollschläger
            full = self.people.resolve(name)
            if _MINE.search(sentence[:place]) or asked_by(sentence[:place]):
                continue  # auf meine Mail: a thing, though a firm has its name
            if " " in name and name.isupper() and self.language != "ja":
                continue  # a dateline
            if not full or is_organisation(full) or not self.words.clause.isdisjoint(full.lower().split()):
                continue
            if full in self.persons or (not known and (" " in full or self.language == "ja")):
                return full
            if not known and introduces(sentence[:place], self.words):
                return full  # Seine Frau Gudrun nickt
        return None

    def _names(self, sentence: str, *, governed: bool) -> list[tuple[int, int, str]]:
        """The names of a sentence that may be its topic: start, end, name."""
        if self.language == "ja":
            return names_in(sentence, "ja")
        clause = clause_of(sentence, self.words)
        viewed = [name for name in clause.names if _ACCORDING_TO.search(sentence[: name[0]])]
        names = clause.names if governed else viewed[:1] or acting(clause)
        if not names and self.language == "en":  # Lee's answer was short
            return ungoverned(clause, names_in(sentence, "en", owners=True))
        return names

    def introduced(self, sentence: str) -> str | None:
        """Whom a sentence begins by naming, who was spoken of without a name: Il s'appelle Jean Tal."""
        for start, _, name in clause_of(sentence, self.words).names if self.language != "ja" else ():
            if start < _EARLY_ON and says_name(sentence[:start]):
                return self.people.resolve(name)
        return None

    def whose_answer(self, sentence: str) -> str | None:
        """The person whose answer or view a sentence begins with: La respuesta de Lee suma visitas."""
        for start, _, name in clause_of(sentence, self.words).names if self.language != "ja" else ():
            if start < _EARLY_ON and _VIEW_OF.search(sentence[:start]):
                full = self.people.resolve(name)
                return full if full in self.persons else None
        return None

    def up_to_pronoun(self, sentence: str) -> str:
        """What stands before the last pronoun: "she told Cohen:" does not name who speaks."""
        if self.language == "ja":
            return sentence
        clause = clause_of(sentence, self.words)
        verb = reporting_verb(clause, first=True, within=1) if self.language in ("es", "pl") else None
        if verb is not None and clause.lows(verb.end)[:1] in (["que"], ["że"]):
            return sentence[: verb.start]  # Asegura que nadie …
        words = [w for w in clause.words if w.low in self.words.third]
        return sentence[: words[-1].start] if words else sentence

    def reports(self, sentence: str) -> bool:
        """Whether a sentence begins with a reporting verb, perhaps behind its subject."""
        return (
            self.language != "ja"
            and reporting_verb(clause_of(sentence, self.words), first=True, within=4) is not None
        )

    def brings_somebody(self, tokens: list[str]) -> bool:
        """Whether a sentence begins with somebody not named: "A mother of two told us", not "A day later"."""
        nouns = tokens[1:4]
        return (
            tokens[:1] != []
            and tokens[0] in self.indefinite
            and not (_TIMES.intersection(nouns[:1]) or self.words.medium.intersection(nouns))
        )
