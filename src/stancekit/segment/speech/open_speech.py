"""Speech while the dashes of its line are read: what has been said, and what stands open."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import Clause, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.dashes import Dash, announced, attributes, may_attribute
from stancekit.segment.speech.resuming import own_voice, speech_end

__all__ = ["Reading", "Turn", "trimmed"]

_LEAST = 4  # words of speech that no attribution closes
_BACK = 300  # code points before an unknown verb in which somebody says I or you
_WORD = re.compile(r"[^\W_]+")


class Turn(NamedTuple):
    """What is said: its span in the line, whether it goes on the words before an attribution, whether its end is sure."""

    start: int
    end: int
    goes_on: bool = False
    sure: bool = True


class Reading:
    """A line while its dashes are read: what has been said, and the dash behind which speech stands open."""

    def __init__(self, line: str, words: Lexicon) -> None:
        self.line, self.words = line, words
        self.said: list[Turn] = []
        self.begun: Dash | None = None
        self.goes_on = False
        self.inner = 0

    def begin(self, dash: Dash, *, goes_on: bool) -> None:
        """Open speech behind a dash."""
        self.begun, self.goes_on, self.inner = dash, goes_on, 0

    def attributed(self, dash: Dash, stop: int) -> bool:
        """Whether it is said behind the dash who speaks; by an unknown verb only where somebody says I or you."""
        if self.begun is None or attributes(self.line, dash, stop, self.words):
            return self.begun is not None
        return may_attribute(self.line, dash, self.words.language) and own_voice(
            self.line[max(self.begun.end, dash.start - _BACK) : dash.start], self.words
        )

    def end(self, dash: Dash) -> bool:
        """End the open speech at the dash behind which it is said who speaks, unless narration came between."""
        if self.begun is None:
            return False
        if self.goes_on and self._narrated(self.begun.end, dash.start):
            self.abandon(dash.start, told=True)
            return False
        self.said.append(Turn(self.begun.end, trimmed(self.line, dash.start), self.goes_on))
        self.begun = None
        return True

    def abandon(self, stop: int, *, told: bool = False) -> None:
        """End speech that no attribution closes before `stop`; there is some only if one stands before it.

        With `told` its last sentence, but for the first, is the journalist's.
        """
        begun, self.begun = self.begun, None
        if begun is None:
            return
        if not self.goes_on and not (begun.start and (self.said or announced(self.line, begun, self.words))):
            return
        spoken = self.line[begun.end : stop]
        length, sure = speech_end(spoken, self.words, told=told)
        if self.goes_on or len(_WORD.findall(spoken[:length])) >= _LEAST:
            self.said.append(Turn(begun.end, begun.end + length, self.goes_on, sure and self.goes_on))

    def _narrated(self, start: int, stop: int) -> bool:
        """Whether the dash only ends what is put in behind a name: – mówi X. – B. Ann Lee – radna – napisała …."""
        last = last_sentence(self.line[start:stop])
        if len(last) == stop - start or self.inner <= stop - len(last):
            return False
        clause = Clause(self.line[stop - len(last) : self.inner].strip(), self.words)
        return bool(clause.names) and clause.names[0][:2] == (0, len(clause.text))


def trimmed(line: str, end: int) -> int:
    """Where the last visible character before `end` ends."""
    while end and line[end - 1].isspace():
        end -= 1
    return end
