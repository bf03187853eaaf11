"""Words without quotation marks in a list of "Name: text"."""

from __future__ import annotations

import re

from stancekit.segment.links import links_of, media_of
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage

__all__ = ["listed"]

_LISTED = re.compile(
    r"(?:[•*–-]\s?)?(?P<who>[@＠][\w.]{1,40}|[^\W\d_][^:：\n“„«\"「]{2,48}?)\s?[:：]\s+(?=\S{1,40}\s\S)"
)
_LISTED_QUOTE = re.compile(
    r"(?:[•*–-]\s?)?(?P<who>[@＠][\w.]{1,40}|[^\W_][^:：\n“„«\"「]{1,48}?)\s?[:：]\s+(?=[“„«»\"「])"
)


_HEAD = 60


def _has_colon(head: str) -> bool:
    return ":" in head or "：" in head


def listed(
    text: str, lines: list[Line], quoted: set[int], breaks: frozenset[int], people: People, language: str
) -> dict[int, Passage]:
    """Words without marks in a list of "Name: text": begun by a handle, or two in a row by a full name.

    In a row that holds a full name, a handle or a quotation, a single name ("Pola: …") is one too.
    """
    found: dict[int, Passage] = {}
    run: list[tuple[int, re.Match[str], bool]] = []
    for number in range(len(lines) + 1):
        head = None
        line = lines[number] if number < len(lines) else None
        if line and line.end - line.start < 1200 and _has_colon(text[line.start : line.start + _HEAD]):
            pattern = _LISTED_QUOTE if number in quoted else _LISTED
            head = pattern.match(text, line.start, line.end)
        sure = head is not None and (number in quoted or _is_somebody(head["who"], language))
        if head is not None and not sure and not _may_be_somebody(head["who"], language):
            head = None
        if run and (head is None or number in breaks):
            for place, match in _of_run(run, quoted):
                found[place] = _list_passage(text, lines[place], place, match, people)
            run = []
        if head is not None:
            run.append((number, head, sure))
    return found


def _of_run(run: list[tuple[int, re.Match[str], bool]], quoted: set[int]) -> list[tuple[int, re.Match[str]]]:
    """The lines of a row that are somebody's words: all of a row of three with two sure ones, else the sure ones."""
    sure = [(place, match) for place, match, is_sure in run if is_sure]
    if len(sure) == 1 and sure[0][1]["who"][0] not in "@＠":
        return []
    whole = [(place, match) for place, match, _ in run] if len(run) > 2 and len(sure) > 1 else sure
    return [(place, match) for place, match in whole if place not in quoted]


def _list_passage(text: str, line: Line, place: int, match: re.Match[str], people: People) -> Passage:
    start, end, who = match.end(), line.end, match["who"]
    at = who[0] in "@＠"
    words = text[start:end]
    return Passage(
        "quoted", start, end, start, end, name=None if at else people.resolve(who), handle=who if at else None,
        links=links_of(words), media=media_of(words), context=None, medium="post", line=place, doubts=["no_quotation_marks"],
    )  # fmt: skip


_INITIAL = re.compile(r"[^\W\d_][\w'’-]+ [A-ZÀ-ÞŁŚŻŹĆ]\.$")


def _is_somebody(who: str, language: str) -> bool:
    """Whether the head of a list line is a handle or a full name and nothing else."""
    if who[0] in "@＠" or _INITIAL.match(who):
        return True
    if len(who.split()) < 2:
        return False
    names = names_in(who, language)
    return bool(names) and names[-1][1] == len(who) and len(names[-1][2].split()) > 1


def _may_be_somebody(who: str, language: str) -> bool:
    """Whether the head of a line in a row may be somebody's name: two words at most, the first in capitals."""
    return language != "ja" and len(who.split()) <= 3 and who[:1].isupper() and not who.isupper()
