"""What an article says of somebody where it names the person first: Ann Lee, who studies bells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from stancekit.segment.clauses import Clause, last_sentence
from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.first_places import places_of
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["Introductions"]

_BEFORE, _BEHIND = 120, 200  # code points around a name in which it is said what somebody is
_MARKS = re.compile(r"[“”„«»「」\"\n]|(?<=[.!?…])\s(?=[A-ZÀ-ÞŁŚŻ])|。")


class Introductions:
    """What is said of the people of an article; read when asked for.

    `names` are those who may be asked for: they are looked up together.
    """

    def __init__(self, text: str, lines: list[Line], language: str, names: Iterable[str]) -> None:
        self.text, self.lines, self.language = text, lines, language
        self.names = frozenset(names)
        self.known: dict[str, str] = {}

    @cached_property
    def _first(self) -> dict[str, tuple[int, Line]]:
        return self._look_up(self.names)

    def _look_up(self, names: Iterable[str]) -> dict[str, tuple[int, Line]]:
        """Where the prose first has each name, and in which line."""
        found: dict[str, tuple[int, Line]] = {}
        starts = [line.start for line in self.lines]
        for place, name in places_of(names, self.text):
            line = (
                self.lines[max(0, bisect_right(starts, place) - 1)] if name not in found and starts else None
            )
            if line and line.start <= place < line.end:
                found[name] = place, line
        return found

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
        first = self._first.get(name) or (None if name in self.names else self._look_up([name]).get(name))
        if first is None:
            return ""
        place, line = first
        end = place + len(name)
        window = self.text[max(line.start, place - _BEFORE) : place + 1]
        before = last_sentence(_MARKS.split(window[:-1])[-1] + window[-1])[:-1]
        behind = _MARKS.split(self.text[end : min(line.end, end + _BEHIND)])[0]
        return f"{before} · {self._apposition(behind)}".lower().replace("’", "'")
