"""Whom the sentences before quoted words are about: by name, by what somebody is called, or somebody not named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stancekit.segment.clauses import SENTENCE_MARKS, Clause, last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.fields import fits
from stancekit.segment.speech.asked import whom_we_ask
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.holders import is_another, is_the_author
from stancekit.segment.speech.mentions import Mentions
from stancekit.segment.speech.passing_mentions import acts_before_name, leads_past
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subordinate import main_clause
from stancekit.segment.speech.viewpoints import (
    as_somebody_said,
    asks_for_himself,
    opens_asked,
    puts_in,
    says_so,
    stays_nameless,
    tells_a_view,
)

__all__ = ["Met", "Topics"]

_TOPIC, _FIRST = 12, 4  # words of a sentence in which the noun for whom it is about stands, or at once
_REACH = 900  # code points before a line in which its post and who posted it are told of
_ENDS = frozenset('.!?…。:：“”„«»」"')
_HEAD = 4  # lines of sentences that tell whom the article is about
_HE = {"en": ("he", "she"), "de": ("er",), "fr": ("elle",)}
_NOBODY = word_set("""nobody none no-one few hardly niemand keiner wenige kaum personne nul nulle rares peu nadie ninguno ninguna pocos
    pocas nikt nieliczni niewielu mało żaden żadna""")

_AND_SHE = re.compile(
    r",?\s(?:and|und|et)\s(?:she|he|they|sie|er|il|elle)\s(?:\w+\s)?\w*(?:answer|repl|wrote|said|antwort|schrieb|sagt|répond|dit)"
)
Met = tuple[bool, str | None]
"""Whether somebody was met, and who; None for somebody who is not named."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Whom the sentences of a line are about that stand before the words: in their line, or in one before it."""

    mentions: Mentions
    item: Attributed
    number: int
    focal: str | None

    @property
    def here(self) -> bool:
        """Whether the words stand in this line."""
        return self.number == self.item.quotation.line

    @property
    def far(self) -> bool:
        """Whether a line stands between this one and that of the words."""
        return self.item.quotation.line - self.number > 1

    def opens_asked(self) -> bool:
        """Whether a question opens the line, or the sentence before the words."""
        text = self.mentions.text[self.mentions.lines[self.number].start : self.item.quotation.start]
        language = self.mentions.language
        return opens_asked(text, language) or opens_asked(last_sentence(text), language)

    def read(self, last: Attributed | None, author: str | None) -> Met:
        """Read the sentences behind who spoke `last` in the line, the nearest first.

        `author` is that of a post directly before the line, whom a calling means that is not the focal person's.
        """
        unnamed: str | None = None
        for whole, own in self._sentences(last):
            main = main_clause(whole, self.mentions.words)
            sentence = self.mentions.up_to_pronoun(main) if own else whole
            if met := self._told_outright(whole, own=own) or (own and self._told_before_colon(whole)):
                return met
            if own and leads_past(self.mentions, self.item, whole, sentence):
                continue
            if not self.far and tells_a_view(whole, self.mentions.language):
                continue
            found = self.mentions.person(sentence, known=self.far)
            if not own and main != whole:
                found = self.mentions.person(main, known=self.far) or found
                sentence = main if self._begins_with_calling(main) else sentence
            if found and (own or not self.here or not acts_before_name(self.mentions, sentence)):
                return True, found
            if found or self.far or self.mentions.language == "ja":
                continue
            met, calling = self._without_name(sentence, own=own, first=unnamed is None)
            if met:
                return met
            unnamed = calling or unnamed
        line, end = self.mentions.lines[self.number], self.item.quotation.start
        if (
            unnamed
            and author
            and is_the_author(unnamed, self.mentions, line, end)
            and self._may_be_called(author, unnamed)
        ):
            return True, author
        return (True, self._focal_called(unnamed)) if unnamed else (False, None)

    def _begins_with_calling(self, sentence: str) -> bool:
        """Whether what somebody is called is the subject of a sentence: the singer laughed."""
        who = described(tokens_of(sentence)[:_FIRST], self.mentions.words)
        return who is not None and who.kind == "role"

    def _may_be_called(self, author: str, calling: str) -> bool:
        """Whether somebody of that name may have a trade: it is one of several words, or the prose tells of it before."""
        if " " in author or not any(map(str.isalpha, author)) or self.mentions.language == "ja":
            return True
        line = self.mentions.lines[self.number]
        before = self.mentions.text[max(0, line.start - _REACH) : line.start].lower()
        return self.mentions.introductions.about(author) != "" or calling in before

    def _opens_article(self) -> bool:
        """Whether the words are the first of the article, in the sentences that say what it is about."""
        if self.item is not self.mentions.items[0]:
            return False
        text, lines = self.mentions.text, self.mentions.lines[: self.number]
        return sum(text[line.end - 1] in _ENDS for line in lines) < _HEAD

    def _focal_called(self, calling: str) -> str | None:
        """The focal person, unless known for something else: "the actor" is no minister."""
        known = self.mentions.introductions.about(self.focal) if self.focal else ""
        return self.focal if fits(calling, tokens_of(known), new=True) else None

    def _sentences(self, last: Attributed | None) -> Iterator[tuple[str, bool]]:
        """The sentences behind who spoke last, the nearest first; whether one leads to the words themselves."""
        q, line = self.item.quotation, self.mentions.lines[self.number]
        start = line.start if last is None else max(line.start, last.quotation.end)
        for begin, whole in self.mentions.sentences(start, q.start if self.here else line.end):
            if (
                last is not None
                and begin == last.quotation.end
                and self.mentions.reports(whole)
                and not _stands_alone(self.mentions.text, last, whole)
            ):
                return  # "she told Cohen": whoever spoke there
            own = self.here and begin + len(whole) >= q.start
            yield whole, own and not whole.rstrip().endswith(SENTENCE_MARKS)

    def _told_outright(self, whole: str, *, own: bool) -> Met | None:
        """Read a sentence of the words' line that asks the person it is about, names somebody, or gives words to nobody named."""
        if not self.here:
            return None
        if asks_for_himself(whole):
            return True, self.focal
        if stays_nameless(whole):
            return True, None
        if not own and (asked := whom_we_ask(Clause(whole, self.mentions.words))):
            calling, himself = asked
            held = None if himself else self.mentions.bearers.called(calling, self.item.quotation.start)
            return True, held or self.focal
        if not own and (introduced := self.mentions.introduced(whole)):
            return True, introduced
        somebody = None if own else as_somebody_said(whole, self.mentions.language)
        said = described(tokens_of(somebody)[:6], self.mentions.words) if somebody else None
        return (True, None) if said and said.kind == "crowd" else None

    def _told_before_colon(self, whole: str) -> Met | None:
        """Read what stands before the colon of a sentence with a verb put in: Lee was less amused: the town, he said,."""
        lead, colon, rest = whole.partition(": ")
        if not colon or self.mentions.language == "ja" or not puts_in(rest, self.mentions.language):
            return None
        if found := self.mentions.person(lead, known=False):
            return True, found
        who = described(tokens_of(lead)[:_FIRST], self.mentions.words)
        return (True, None) if who and who.kind == "crowd" else None

    def _then_answers(self, clause: Clause) -> str | None:
        """The person behind a preposition whom the next clause goes on with: I wrote to Lee, and she answered."""
        for _, end, name in clause.names if self.here else ():
            full = self.mentions.people.resolve(name)
            if full and " " in full and _AND_SHE.match(clause.low, end):
                return full
        return None

    def _without_name(self, sentence: str, *, own: bool, first: bool) -> tuple[Met | None, str | None]:
        """Read a sentence with nobody as its subject by name: who is met, or by which calling somebody is meant.

        It is the `first` one that may mean somebody so.
        """
        mentions, here = self.mentions, self.here
        if not own and (found := mentions.whose_answer(sentence)):
            return (True, found), None
        clause = Clause(sentence, mentions.words)
        tokens = clause.lows()
        if here and not own and tokens[:1] and tokens[0] in _HE.get(mentions.language, ()):
            return None, None  # He gave the magazine an interview
        if here and not own and mentions.brings_somebody(tokens):
            return (True, None), None
        if not own and (answering := self._then_answers(clause)):
            return (True, answering), None
        if not own and says_so(clause):
            return None, None
        who = described(tokens[:_TOPIC], mentions.words)
        if who is None or (who.kind == "crowd" and not described(tokens[:_FIRST], mentions.words)):
            found = None if own else mentions.person(sentence, known=False, governed=True)
            return (True, found) if found else None, None
        if who.kind == "crowd":
            if here and self._opens_article() and tokens[0] in mentions.indefinite:
                return (True, self.focal), None  # A councillor has refused to apologise for a post in which
            return (True, None) if here and tokens[0] not in _NOBODY else None, None
        if not who.calling or self.item.calling:
            return None, None
        if named := mentions.bearers.called(who.calling, self.item.quotation.start):
            return (True, named), None
        if first and here and is_another(who.calling, mentions):
            return (True, None), None
        return None, who.calling


def _stands_alone(text: str, last: Attributed, whole: str) -> bool:
    """Whether a sentence begins behind words that a full stop ends, which have their speaker before them."""
    q = last.quotation
    leads = last.continues is not None or text[max(0, q.start - 2) : q.start].rstrip()[-1:] in (":", ",")
    inside = text[q.start : q.end - 1].rstrip("\u00a0\u202f ")[-1:]
    return inside == "." and whole.lstrip()[:1].isupper() and leads
