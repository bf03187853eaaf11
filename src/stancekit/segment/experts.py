"""Who only explains: experts without a stand, and press offices that give figures."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.callings import is_calling
from stancekit.segment.clauses import Clause
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.experts import (
    APART,
    CALLED,
    EXPLAINS,
    JUDGES,
    LEGAL,
    PRESS_OFFICE,
    RESEARCHES,
    SIDES,
)
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.reports import reporting_verb

__all__ = ["Experts"]

_BEFORE, _BEHIND = 120, 200  # code points around a name in which it is said what somebody is
_OPENING = 600  # code points in which it is said what the focal person is
_NEXT = 6  # words beside the name among which that is said
_MARKS = re.compile(r"[“”„«»「」\"\n]|(?<=[.!?…])\s(?=[A-ZÀ-ÞŁŚŻ])|。")
_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千]+(?:割|人|年|件|円|％|世紀|回|倍)|\b(?:centur(?:y|ies)|jahrhunderts?|siècles?|siglos?|wieku|wieków|per\scent|percent|prozent|pour\scent|por\sciento|procent|two\sthirds|a\sthird|ein\sdrittel|zwei\sdrittel|un\stiers|un\stercio|millions?|hundred|thousand|hundert|tausend)\b"
)


_LEARNS_OR_LEADS = re.compile(
    r"\b(?:student|pupil|chancellor|union|spokes|president|head|rector|rektor|studier|schüler|sprecher|étudiant|élève|porte-parole|présiden|estudiant|alumn|portavoz|uczeń|uczen|rzecznik|prezes|dyrekt|direct)\w*"
)
"""Those at a university who are no experts of the matter: its students and its heads."""


class Experts:
    """Whether the words of somebody who is quoted explain the matter and take no side in it."""

    def __init__(self, text: str, lines: list[Line], focal: frozenset[str], language: str) -> None:
        self.text, self.lines, self.focal, self.language = text, lines, focal, language
        self.starts = [line.start for line in lines]
        self.known: dict[str, str] = {}
        opening = tokens_of(text[:_OPENING]) if language != "ja" else []
        named = [n for n, token in enumerate(opening) if token in focal]
        near = {n for place in named for n in range(place - _NEXT, place + _NEXT)}
        self.callings = frozenset(t for n, t in enumerate(opening) if n in near and is_calling(t, language))

    def explains(self, passage: Passage, near: tuple[str, str], whole: str) -> bool:
        """Whether the words beside their attribution `near` answer nobody; `whole` are those of all pieces.

        An expert's do who stays out of the quarrel; or who explains, or gives figures, or studies the matter,
        and neither judges nor takes a side. So do the figures of a press office.
        """
        language = self.language
        if language not in CALLED:
            return False
        clause = f"{near[0]} … {near[1]}".lower().replace("’", "'")
        quoted = (whole or self.text[passage.start : passage.end]).lower().replace("’", "'")
        about = f"{self._about(passage.name) if passage.name else ''} … {clause}"
        apart = about.rsplit("·", 1)[-1] + (quoted if language == "ja" else "")
        if APART[language].search(apart):
            return True
        if not passage.name or self._judges(quoted, law=LEGAL[language].search(about) is not None):
            return False
        if passage.medium == "post" or SIDES[language].search(about):
            return False
        figures = _FIGURE.search(quoted) is not None
        if not self._is_expert(about):
            return figures and PRESS_OFFICE[language].search(about) is not None
        law = LEGAL[language].search(quoted) is not None
        return figures or law or self._explaining(clause) or self._studies(about)

    def _judges(self, quoted: str, *, law: bool) -> bool:
        """Whether words judge, speak of themselves or of somebody, or name the focal person or the post.

        Who tells the law may speak of an office.
        """
        if "!" in quoted or "?" in quoted or "？" in quoted or "！" in quoted:
            return True
        if JUDGES[self.language].search(quoted):
            return True
        if self.language == "ja":
            return any(part in quoted for part in self.focal)
        tokens = frozenset(tokens_of(quoted))
        posts = lexicon(self.language).medium - {"x", "media", "online", "medien", "red", "ligne", "line"}
        return any(
            not words.isdisjoint(tokens) for words in (self.focal, posts, self.callings if not law else posts)
        )

    def _is_expert(self, about: str) -> bool:
        """Whether what is said of somebody holds an expert's calling."""
        shape = CALLED[self.language]
        if self.language == "ja":
            return shape.search(about) is not None
        tokens = tokens_of(about)
        if any(map(shape.fullmatch, tokens)) or self._researches(about):
            return True
        behind = about.split(" … ", 1)[0].rsplit("·", 1)[-1]  # Ann Lee of the Royal Institute
        return self._studies(behind) and _LEARNS_OR_LEADS.search(about) is None

    def _researches(self, about: str) -> bool:
        """Whether it is said in a clause of its own that somebody studies the matter."""
        found = RESEARCHES[self.language].search(about)
        return found is not None and found[0].split(maxsplit=1)[0] in (
            "who",
            "der",
            "die",
            "qui",
            "que",
            "który",
            "która",
        )

    def _studies(self, about: str) -> bool:
        if self.language == "ja":
            return "に詳しい" in about and "によると" in about
        return RESEARCHES[self.language].search(about) is not None

    def _explaining(self, clause: str) -> bool:
        """Whether the attribution has a verb that explains."""
        verbs = EXPLAINS[self.language]
        if self.language == "ja":
            return any(verb in clause for verb in verbs)
        return not verbs.isdisjoint(tokens_of(clause)) or any(
            f"{verb}-" in clause for verb in verbs if self.language == "fr"
        )

    def _about(self, name: str) -> str:
        """What stands around the first mention of a full name in its sentence, quotations left out, in lower case."""
        if name not in self.known:
            self.known[name] = self._read(name)
        return self.known[name]

    def _apposition(self, behind: str) -> str:
        """What is said of somebody behind the name, up to the verb by which the person speaks."""
        if self.language == "ja":
            return behind
        verb = reporting_verb(Clause(behind, lexicon(self.language)), first=True, within=40)
        return behind if verb is None else behind[: verb.start]

    def _read(self, name: str) -> str:
        place = self.text.find(name, self.starts[0] if self.starts else 0)
        while place >= 0:
            line = self.lines[max(0, bisect_right(self.starts, place) - 1)]
            if line.start <= place < line.end:
                end = place + len(name)
                before = _MARKS.split(self.text[max(line.start, place - _BEFORE) : place])[-1]
                behind = _MARKS.split(self.text[end : min(line.end, end + _BEHIND)])[0]
                return f"{before} · {self._apposition(behind)}".lower().replace("’", "'")
            place = self.text.find(name, place + 1)
        return ""
