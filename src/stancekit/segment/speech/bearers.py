"""Who bears an office or a calling: whose name stands beside it, whom the article begins with."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.determiners import DEFINITE, INDEFINITE
from stancekit.segment.lexicon.offices import SAME_OFFICE
from stancekit.segment.names.callings import without_article
from stancekit.segment.names.japanese.finding import japanese_names
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.people import People
from stancekit.segment.names.titles import SHORT_FOR
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.asked import asked_by
from stancekit.segment.speech.other_offices import another_office
from stancekit.segment.speech.subjects.government import acting
from stancekit_schemas import Focal

__all__ = ["OF", "Bearers"]

_OFFICE_BACK = 3000  # code points in which the holder of a Japanese office is looked for
_HEAD = 4  # lines that tell whom the article is about
_HEADS_COMPOUNDS = 6  # letters of a German office that compounds of it mean too: Verkehrsministerin
_OFFICE, _LONG_OFFICE = 5, 9  # words between an office and the name; more where a comma parts them
_MOST = 12  # places at which a calling is looked up
OF = re.compile(r"\b(?:of the|of|der|des|de la|du|del|de)\s$", re.IGNORECASE)
"""Before that which somebody or something is of."""

_PLURAL = re.compile(r"(?:Les|Los|Las) ")
"""The article with which the name of a party begins, and nobody's."""


class Bearers:
    """The people whom an article calls by an office or a calling."""

    def __init__(
        self, text: str, lines: list[Line], people: People, words: Lexicon, focal: Focal | None
    ) -> None:
        self.text, self.lines, self.people, self.focal = text, lines, people, focal
        self.words, self.language = words, words.language
        self.articles = DEFINITE[words.language] | INDEFINITE[words.language]
        self.line_starts = [line.start for line in lines]

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
            if another_office(folded, place):
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

    def holder(self, office: str, before: int) -> str | None:
        """Who was last named with a Japanese office, else the focal person: 市長は."""
        lead = self.text[max(0, before - _OFFICE_BACK) : before]
        held = [found.name for found in japanese_names(lead) if found.office == office]
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
            if full and self.language in ("fr", "es") and _PLURAL.match(full):
                continue  # conseiller Les Bâtisseurs
            of_it = behind.startswith(", ") and OF.search(self.text[max(0, start - 8) : start])
            if of_it:  # L'éditeur de la romancière, Jean Tal
                break
            if full and " " in full and near and not is_organisation(full) and self._only_of(gap):
                return full if acting(clause, [(begin, begin, name)]) else None
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
