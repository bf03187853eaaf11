"""What an article says of somebody where it names the person first: Ann Lee, who studies bells."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.clauses import Clause, last_sentence
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["Introductions"]

_BEFORE, _BEHIND = 120, 200  # code points around a name in which it is said what somebody is
_MARKS = re.compile(r"[“”„«»「」\"\n]|(?<=[.!?…])\s(?=[A-ZÀ-ÞŁŚŻ])|。")


class Introductions:
    """What is said of the people of an article; read when asked for."""

    def __init__(self, text: str, lines: list[Line], language: str) -> None:
        self.text, self.lines, self.language = text, lines, language
        self.starts = [line.start for line in lines]
        self.known: dict[str, str] = {}

    def about(self, name: str) -> str:
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
                window = self.text[max(line.start, place - _BEFORE) : place + 1]
                before = last_sentence(_MARKS.split(window[:-1])[-1] + window[-1])[:-1]
                behind = _MARKS.split(self.text[end : min(line.end, end + _BEHIND)])[0]
                return f"{before} · {self._apposition(behind)}".lower().replace("’", "'")
            place = self.text.find(name, place + 1)
        return ""
