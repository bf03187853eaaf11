"""Speech that only dashes mark: – A – mówi X. – B. / —A —dijo X—. B. / – A, répond X. B."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import Clause, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.dashes import Dash, announced, attributes, dashes_of, may_attribute, resumption
from stancekit.segment.speech.incises import incises
from stancekit.segment.speech.resuming import narrates, own_voice, speech_end

__all__ = ["Turn", "turns_of"]

_LEAST = 4  # words of speech that no attribution closes
_WORD = re.compile(r"[^\W_]+")


class Turn(NamedTuple):
    """What is said: its span in the line, whether it goes on the words before an attribution, whether its end is sure."""

    start: int
    end: int
    goes_on: bool = False
    sure: bool = True


class _Reading:
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
            self.line[self.begun.end : dash.start], self.words
        )

    def end(self, dash: Dash) -> bool:
        """End the open speech at the dash behind which it is said who speaks, unless narration came between."""
        if self.begun is None:
            return False
        if self.goes_on and self._narrated(self.begun.end, dash.start):
            self.abandon(dash.start)
            return False
        self.said.append(Turn(self.begun.end, _trimmed(self.line, dash.start), self.goes_on))
        self.begun = None
        return True

    def abandon(self, stop: int, *, dash: bool = False) -> None:
        """End speech that no attribution closes, before `stop`; there is some only if one stands before it."""
        begun, self.begun = self.begun, None
        if begun is None:
            return
        if not self.goes_on and not (begun.start and (self.said or announced(self.line, begun, self.words))):
            return
        spoken = self.line[begun.end : stop]
        length, sure = speech_end(spoken, self.words, told=dash)
        if self.goes_on or len(_WORD.findall(spoken[:length])) >= _LEAST:
            self.said.append(Turn(begun.end, begun.end + length, self.goes_on, sure and self.goes_on))

    def _narrated(self, start: int, stop: int) -> bool:
        """Whether the dash only ends what is put in behind a name: – mówi X. – B. Ann Lee – radna – napisała …."""
        last = last_sentence(self.line[start:stop])
        if len(last) == stop - start or self.inner <= stop - len(last):
            return False
        clause = Clause(self.line[stop - len(last) : self.inner].strip(), self.words)
        return bool(clause.names) and clause.names[0][:2] == (0, len(clause.text))


def _trimmed(line: str, end: int) -> int:
    while end and line[end - 1].isspace():
        end -= 1
    return end


def turns_of(line: str, words: Lexicon) -> list[Turn]:
    """Everything that is said in a line and marked by dashes only; words in quotation marks are blanks in it."""
    reading, dashes, place = _Reading(line, words), dashes_of(line, words.language), 0
    while place < len(dashes):
        dash, stop = dashes[place], dashes[place + 1].start if place + 1 < len(dashes) else len(line)
        if dash.opens:
            reading.abandon(dash.start, dash=True)
            reading.begin(dash, goes_on=False)
        elif reading.attributed(dash, stop) and reading.end(dash):
            again = resumption(line, dashes, place, words)
            if again is not None:
                place = again
                reading.begin(dashes[again], goes_on=line[_trimmed(line, dashes[again].start) - 1] != ":")
        else:
            reading.inner = dash.start
        place += 1
    reading.abandon(len(line))
    said = reading.said or _put_in(line, dashes, words)
    return [turn for turn in said if turn.end - turn.start > 1]


def _put_in(line: str, dashes: list[Dash], words: Lexicon) -> list[Turn]:
    """Read a French line that a dash opens and commas part from who says it: – A, répond X. B."""
    if words.language != "fr" or not dashes or dashes[0].start or not dashes[0].opens:
        return []
    pieces: list[Turn] = []
    start = dashes[0].end
    for begin, end in incises(line, start, len(line), words):
        pieces.append(Turn(start, begin, bool(pieces)))
        start = end
    if pieces and line[start:].strip():
        opened = line[:start].rstrip()[-1:] in ".!?…"  # no mark says that it is still speech
        if not (opened and narrates(first_sentence(line[start:]), words)):
            length, sure = speech_end(line[start:], words)
            pieces.append(Turn(start, start + length, goes_on=True, sure=sure and not opened))
    return pieces
