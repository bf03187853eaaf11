"""Speech that only dashes mark: – A – says X. – B. / —A —dijo X—. B. / – A, répond X. B."""

from __future__ import annotations

from stancekit.segment.clauses import first_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.dashes import Dash, dashes_of, resumption
from stancekit.segment.speech.incises import incises
from stancekit.segment.speech.open_speech import Reading, Turn, trimmed
from stancekit.segment.speech.resuming import narrates, speech_end

__all__ = ["turns_of"]


def turns_of(line: str, words: Lexicon) -> list[Turn]:
    """Everything that is said in a line and marked by dashes only; words in quotation marks are blanks in it."""
    reading, dashes, place = Reading(line, words), dashes_of(line, words.language), 0
    while place < len(dashes):
        dash, stop = dashes[place], dashes[place + 1].start if place + 1 < len(dashes) else len(line)
        if dash.opens:
            reading.abandon(dash.start, told=True)
            reading.begin(dash, goes_on=False)
        elif reading.attributed(dash, stop) and reading.end(dash):
            again = resumption(line, dashes, place, words)
            if again is not None:
                place = again
                reading.begin(dashes[again], goes_on=line[trimmed(line, dashes[again].start) - 1] != ":")
        else:
            reading.inner = dash.start
        place += 1
    reading.abandon(len(line))
    said = reading.said or _put_in(line, dashes, words)
    return [turn for turn in said if turn.end - turn.start > 1]


def _put_in(line: str, dashes: list[Dash], words: Lexicon) -> list[Turn]:
    """Read French speech that a dash opens and commas part from who says it: – A, répond X. B."""
    openings = [dash for dash in dashes if dash.opens] if words.language == "fr" else []
    stops = [*(dash.start for dash in openings), len(line)][1:]
    return [
        turn
        for dash, stop in zip(openings, stops, strict=True)
        for turn in _parted(line, dash.end, trimmed(line, stop), words)
    ]


def _parted(line: str, start: int, stop: int, words: Lexicon) -> list[Turn]:
    pieces: list[Turn] = []
    for begin, end in incises(line, start, stop, words):
        pieces.append(Turn(start, begin, bool(pieces)))
        start = end
    if pieces and start < stop:
        rest = line[start:stop]
        opened = line[trimmed(line, start) - 1] in ".!?…"  # no mark says that it is still speech
        if not (opened and narrates(first_sentence(rest), words)):
            length, sure = speech_end(rest, words)
            pieces.append(Turn(start, start + length, goes_on=True, sure=sure and not opened))
    return pieces
