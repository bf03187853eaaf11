"""What is seen of every line where a post may begin: the features that its start is chosen by."""

from __future__ import annotations

from operator import add, mul

from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.edges import describe_edge
from stancekit.segment.posts.enumerations import enumerates, heads_list
from stancekit.segment.posts.features import AT, CHOICE, CUE
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.stranded import announced_lines
from stancekit.segment.posts.taken_in import take_in
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["describe"]

_NOTHING = (0.0,) * len(CUES)
_MOST_LINES = 14
_LONGEST_LINE = 8000
_REACH = 2.2  # code points back for each one a post may weigh
_TAIL = 300  # what counts of a line that only stands before
_HOPELESS = -14.0
_GLUE = '.!?…:"”»“)'  # what ends a sentence that a space parts from the next


def describe(
    text: str, case: Case, voice: Voice, layout: Layout, heads: frozenset[str] = frozenset()
) -> list[list[float]]:
    """Give the features of every candidate start, the last line first, all but the article's habit.

    `heads` are the first letters of what the article quotes in prose: a line that begins so begins a
    post.
    """
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = length_limit(case.platform, case.day)
    lowest = _lowest(lines, case.end, limit, longer=longer)
    if lowest == last:  # nothing to choose from
        row = [0.0] * (len(CUES) + len(CHOICE))
        if not last:
            row[len(CUES) + AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return [row]
    last_over = exceeds(text[lines[last].start : case.end], limit)
    spoken, chosen = [0.0] * len(CUES), [0.0] * len(CHOICE)
    before: tuple[float, ...] = ()
    announcing, told = announced_lines(text, case, voice, layout)
    rows: list[list[float]] = []
    for place in range(last, lowest - 1, -1):
        line = lines[place]
        if place < last:
            heading = heads_list(text, lines[place + 1], before)
            spoken = list(map(add, spoken, before))
            announced = (
                place and text[lines[place - 1].end - 1] in ":："
            )  # what follows has a colon of its own
            spoken[CUE["colon"]] -= heading or bool(announced and before and before[CUE["colon"]])
            take_in(text, case, place, chosen, layout, heads, heading=heading)
        before = _before(text, case, place, voice, whole=place > lowest)
        row = list(chosen)
        if place < last:
            starts_block = float(place == 0 and case.after_block and line.gap == 0)
            row[AT["run_from_block" if layout.running else "glued_start"]] = starts_block
            if not last_over and exceeds(text[line.start : case.end], limit):
                row[AT["over_allowed" if longer else "over"]] = 1.0
        row[AT["strands_colon"]] = float(announcing < place - 1 < told)
        row[AT["glued_before"]] = float(place > 0 and text[line.start - 1] in _GLUE)
        headed = heads_list(text, line, before)
        describe_edge(text, case, place, row, before, voice, headed=headed)
        rows.append([*spoken, *row])
        if lowest < place < last and sum(map(mul, CUE_WEIGHTS, spoken)) < _HOPELESS:
            break
    return rows


def _before(text: str, case: Case, place: int, voice: Voice, *, whole: bool) -> tuple[float, ...]:
    """Give the cues of the line before a candidate, of its tail where not the whole counts; none before the first."""
    if not place:
        return ()
    line, following = case.lines[place - 1 : place + 1]
    begin = line.start if whole else max(line.start, line.end - _TAIL)
    seen = cues(text[begin : line.end], voice, case.author)
    if seen[CUE["furniture"]] and following.gap == 1 and enumerates(text, line, following):
        return _NOTHING  # the hours of a day that a post counts are no entries of a live blog
    return seen


def _lowest(lines: list[Line], end: int, limit: int, *, longer: bool) -> int:
    """Find the first line that can begin the post: no further back than a post can reach."""
    last = len(lines) - 1
    reach = end - (30 * limit if longer else max(_REACH * limit, end - lines[last].start + limit))
    place = last
    while place and last - place < _MOST_LINES - 1:
        line = lines[place - 1]
        if line.start < reach or line.end - line.start > _LONGEST_LINE:
            break
        place -= 1
    return place
