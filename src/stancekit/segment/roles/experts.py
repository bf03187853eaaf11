"""Who only explains: experts without a stand, and press offices that give figures."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.experts import (
    CALLED,
    CONSULTED,
    PRESS_OFFICE,
)
from stancekit.segment.lexicon.laws import LAYS_DOWN
from stancekit.segment.lexicon.no_stand import FORECASTERS, NO_STAND, WEATHER
from stancekit.segment.lexicon.recounting import RECOUNTS
from stancekit.segment.lexicon.sides import APART, FIGURE, LEGAL, OTHERS, RULE, SIDES
from stancekit.segment.lexicon.works import WRITTEN_IN
from stancekit.segment.names.callings import is_calling
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.expertise import explains_by_verb, informs, is_expert, studies
from stancekit.segment.roles.giving_out import gives_out
from stancekit.segment.roles.judging import gives_opinion, judges
from stancekit.segment.roles.offices import of_agency, speaks_for_office, speaks_for_party
from stancekit.segment.speech.introductions import Introductions

__all__ = ["Experts"]

_OPENING = 600  # code points in which it is said what the focal person is
_FAR = 260  # code points before the words in which a question may lead to them
_QUESTION = re.compile(r"[?？][^?？“”„«»「」\"]*[“„«»「\"–—-]?\s?\Z")
_EVERYWHERE = word_set(
    "compte comptes konto konta cuenta cuentas account accounts plateforme plateformes plataforma plataformas plattform plattformen platform platforms x media online medien red ligne line sieci sieć internet internecie internetu netz web"
)
"""Words for the place where all posts are: they speak of none."""
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
        written = WRITTEN_IN.get(language)
        if written and written.search(clause) and not self._judges(spoken, law=False):
            return True
        if speaks_for_office(about, self.callings):
            return True
        if self._press_office(clause) and (
            self._tells_rule(clause, quoted)
            or (informs(clause, language) and not self._judges(quoted, law=False))
        ):
            return True
        if self._recounts(near[0]) or self._states_law(near, quoted):
            return True
        if self._explains_in_japanese(near, about, spoken) or self._body_informs(passage, near, spoken):
            return True
        law = bool(self.callings) and LEGAL[language].search(about) is not None
        if passage.medium == "post" or self._judges(spoken, law=law):
            return False
        figures, expert = FIGURE.search(quoted) is not None, is_expert(about, language)
        if not (figures or expert):
            return False
        if SIDES[language].search(self._of_speaker(about, passage, near) if expert and figures else about):
            return False
        if not expert:
            gives = self._press_office(about) or informs(about, language) or of_agency(about, language)
            return gives and passage.name is not None
        law = LEGAL[language].search(quoted) is not None
        return (
            figures
            or law
            or explains_by_verb(about, language)
            or studies(about, language)
            or self._asked(about, passage)
        )

    def _explains_in_japanese(self, near: tuple[str, str], about: str, spoken: str) -> bool:
        """Whether an expert of the matter is said to explain, and gives no opinion: …に詳しい教授は「…」と解説する."""
        if self.language != "ja" or not explains_by_verb(f"{near[0]}{near[1]}", "ja"):
            return False
        expert = is_expert(about, "ja") and studies(about, "ja")
        return expert and not gives_opinion(spoken) and not SIDES["ja"].search(about)

    def _body_informs(self, passage: Passage, near: tuple[str, str], spoken: str) -> bool:
        """Whether words that neither judge nor take a side are given out as facts."""
        language = self.language
        if passage.medium == "post" or not gives_out(passage.name, near, spoken, language):
            return False
        if language == "ja":
            return not judges(spoken, language)
        return not SIDES[language].search(spoken) and not self._judges(spoken, law=False)

    def speaks_up(self, quoted: str) -> bool:
        """Whether words judge, or speak of somebody, as an explanation does not."""
        return judges(quoted.lower().replace("’", "'"), self.language)

    def _of_speaker(self, about: str, passage: Passage, near: tuple[str, str]) -> str:
        """What is said of the speaker: without the sentence before the words, where that tells of something else."""
        told = near[0].strip().lower().replace("’", "'")
        last = (passage.name or "").split()[-1:]
        if (
            self.language == "ja"
            or told[-1:] != "."
            or not near[1].strip()
            or (last and last[0].lower() in told)
            or OTHERS.match(told)
        ):
            return about
        return about.replace(told, "")

    def _press_office(self, clause: str) -> bool:
        """Whether a clause names a press office, which a politician who speaks for a party is none of."""
        return PRESS_OFFICE[self.language].search(clause) is not None and not speaks_for_party(clause)

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
        return explains_by_verb(gives, self.language) or self._press_office(gives)

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
        if judges(quoted, self.language):
            return True
        if self.language == "ja":
            return any(part in quoted for part in self.focal)
        tokens = frozenset(tokens_of(quoted))
        posts = lexicon(self.language).medium - _EVERYWHERE
        return any(
            not words.isdisjoint(tokens) for words in (self.focal, posts, self.callings if not law else posts)
        )
