"""Who only explains: experts without a stand, and press offices that give figures."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.experts import (
    CALLED,
    CONSULTED,
    EXPLAINS,
    INFORMS,
    LEARNS_OR_LEADS,
    PRESS_OFFICE,
    RESEARCHES,
)
from stancekit.segment.lexicon.laws import LAYS_DOWN
from stancekit.segment.lexicon.no_stand import FORECASTERS, NO_STAND, WEATHER
from stancekit.segment.lexicon.recounting import RECOUNTS
from stancekit.segment.lexicon.sides import APART, FIGURE, JUDGES, LEGAL, RULE, SIDES
from stancekit.segment.names.callings import is_calling
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.offices import of_agency, speaks_for_office, speaks_for_party
from stancekit.segment.speech.introductions import Introductions

__all__ = ["Experts"]

_OPENING = 600  # code points in which it is said what the focal person is
_FAR = 260  # code points before the words in which a question may lead to them
_QUESTION = re.compile(r"[?？][^?？“”„«»「」\"]*[“„«»「\"–—-]?\s?\Z")
_EVERYWHERE = word_set(
    "x media online medien red ligne line sieci sieć internet internecie internetu netz web"
)
"""Words for the place where all posts are: they speak of none."""
_INFORMS_JA = re.compile(r"広報[^。]{0,40}(?:と(?:の)?説明|とのこと)")
_THAT = re.compile(r"\s?(?:(?:that|,\sdass|qu[e'’]|que|,\sże)(?:\s?[\w'’-]+){0,8})?\s?:?\s?", re.IGNORECASE)
_NEXT = 6  # words beside the name among which that is said


class Experts:
    """Whether the words of somebody who is quoted explain the matter and take no side in it."""

    def __init__(
        self, text: str, lines: list[Line], named: list[str], focal: frozenset[str], language: str
    ) -> None:
        self.text, self.focal, self.language = text, focal, language
        self.people = Introductions(
            text, lines, language, [*named, *(name.split(maxsplit=1)[0] for name in named)]
        )
        self._judged: dict[tuple[str, bool], bool] = {}
        opening = tokens_of(text[:_OPENING]) if language != "ja" else []
        own = [n for n, token in enumerate(opening) if token in focal]
        near = {n for place in own for n in range(place - _NEXT, place + _NEXT)}
        self.callings = frozenset(t for n, t in enumerate(opening) if n in near and is_calling(t, language))

    def explains(self, passage: Passage, near: tuple[str, str], words: tuple[str, str]) -> bool:
        """Whether the words beside their attribution `near` answer nobody.

        `words` are those of all pieces of the quotation, and all of the speaker in the paragraph, in lower case.

        An expert's do who stays out of the quarrel; or who explains, or gives figures, or studies the matter,
        and neither judges nor takes a side. So do the figures of a press office, and whoever says that nothing is decided.
        """
        language = self.language
        if language not in CALLED:
            return False
        clause = f"{near[0]} … {near[1]}".lower().replace("’", "'")
        quoted, spoken = words
        about = f"{self.people.about(passage.name) if passage.name else ''} … {clause}"
        apart = about.rsplit("·", 1)[-1] + (quoted if language == "ja" else "")
        if APART[language].search(apart):
            return True
        told = NO_STAND[language].search(quoted) or (
            FORECASTERS[language].search(clause) and WEATHER[language].search(quoted)
        )
        if told and not self.speaks_up(quoted):
            return True
        if speaks_for_office(about, self.callings):
            return True
        if self._press_office(clause) and (
            self._tells_rule(clause, quoted)
            or (self._informing(clause) and not self._judges(quoted, law=False))
        ):
            return True
        if self._recounts(near[0]) or self._states_law(near, quoted):
            return True
        law = bool(self.callings) and LEGAL[language].search(about) is not None
        if passage.medium == "post" or self._judges(spoken, law=law):
            return False
        figures, expert = FIGURE.search(quoted) is not None, self._is_expert(about)
        if not (figures or expert):
            return False
        if SIDES[language].search(self._of_speaker(about, passage, near) if expert and figures else about):
            return False
        if not expert:
            gives = self._press_office(about) or self._informing(about) or of_agency(about, language)
            return gives and passage.name is not None
        law = LEGAL[language].search(quoted) is not None
        return (
            figures or law or self._explaining(about) or self._studies(about) or self._asked(about, passage)
        )

    def speaks_up(self, quoted: str) -> bool:
        """Whether words judge, or speak of somebody, as an explanation does not."""
        return JUDGES[self.language].search(quoted.lower().replace("’", "'")) is not None

    def _of_speaker(self, about: str, passage: Passage, near: tuple[str, str]) -> str:
        """What is said of the speaker: without the sentence before the words, where that tells of something else."""
        told = near[0].strip().lower().replace("’", "'")
        last = (passage.name or "").split()[-1:]
        if (
            self.language == "ja"
            or told[-1:] != "."
            or not near[1].strip()
            or (last and last[0].lower() in told)
        ):
            return about
        return about.replace(told, "")

    def _press_office(self, clause: str) -> bool:
        """Whether a clause names a press office, which a politician who speaks for a party is none of."""
        return PRESS_OFFICE[self.language].search(clause) is not None and not speaks_for_party(clause)

    def _informing(self, clause: str) -> bool:
        """Whether the attribution has a verb that only gives facts."""
        if self.language == "ja":
            return _INFORMS_JA.search(clause) is not None
        return not INFORMS[self.language].isdisjoint(tokens_of(clause))

    def _asked(self, about: str, passage: Passage) -> bool:
        """Whether the journalist turned to that person, or a question leads to the words: is it legal at all? “…”."""
        if CONSULTED[self.language].search(about):
            return True
        near = max(0, passage.start - _FAR)
        line = self.text.rfind("\n", near, passage.start) + 1
        return _QUESTION.search(self.text, max(line, near), passage.start) is not None

    def _tells_rule(self, clause: str, quoted: str) -> bool:
        """Whether the clause of a press office says how a rule applies, or a Japanese one explains by words of rules."""
        rule = RULE[self.language].search(quoted if self.language == "ja" else clause)
        return rule is not None and not self._judges(quoted, law=True)

    def _recounts(self, lead: str) -> bool:
        """Whether the sentence before the words announces an account of what happened, or of the science."""
        low = lead.lower().replace("’", "'")
        return RECOUNTS[self.language].search(low) is not None and not SIDES[self.language].search(low)

    def _states_law(self, near: tuple[str, str], quoted: str) -> bool:
        """Whether somebody explains, or a press office says, what a law or a contract lays down: « La loi permet … », précise-t-on."""
        lead = near[0].lower()
        if (law := LAYS_DOWN[self.language].search(lead)) and _THAT.fullmatch(lead, law.end()):
            return True  # the charter states that “…”
        if LAYS_DOWN[self.language].search(quoted) is None or self.speaks_up(quoted):
            return False
        gives = near[0] if near[0].rstrip()[-1:] in (":", "：") or not near[1].strip(" .") else near[1]
        gives = gives.lower().replace("’", "'")
        return self._explaining(gives) or self._press_office(gives)

    def _judges(self, quoted: str, *, law: bool) -> bool:
        """Whether words judge, speak of themselves or of somebody, or name the focal person or the post.

        Who tells the law may speak of an office. What a paragraph quotes of one speaker is asked for with each piece.
        """
        if (known := self._judged.get((quoted, law))) is None:
            known = self._judged[quoted, law] = self._takes_side(quoted, law=law)
        return known

    def _takes_side(self, quoted: str, *, law: bool) -> bool:
        if "!" in quoted or "?" in quoted or "？" in quoted or "！" in quoted:
            return True
        if JUDGES[self.language].search(quoted):
            return True
        if self.language == "ja":
            return any(part in quoted for part in self.focal)
        tokens = frozenset(tokens_of(quoted))
        posts = lexicon(self.language).medium - _EVERYWHERE
        return any(
            not words.isdisjoint(tokens) for words in (self.focal, posts, self.callings if not law else posts)
        )

    def _is_expert(self, about: str) -> bool:
        """Whether what is said of somebody holds an expert's calling."""
        shape = CALLED[self.language]
        if self.language == "ja":
            return shape.search(about) is not None or "に詳しい" in about
        tokens = tokens_of(about)
        if any(map(shape.fullmatch, tokens)) or self._researches(about):
            return True
        behind = about.split(" … ", 1)[0].rsplit("·", 1)[-1]  # Ann Lee of the Royal Institute
        return self._studies(behind) and LEARNS_OR_LEADS.search(about) is None

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
            return "に詳しい" in about or "専門" in about or "研究" in about
        return RESEARCHES[self.language].search(about) is not None

    def _explaining(self, clause: str) -> bool:
        """Whether the attribution has a verb that explains."""
        verbs = EXPLAINS[self.language]
        if self.language == "ja":
            return any(verb in clause for verb in verbs)
        return not verbs.isdisjoint(tokens_of(clause)) or any(
            f"{verb}-" in clause for verb in verbs if self.language == "fr"
        )
