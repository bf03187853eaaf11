"""What is seen of every line where a post may begin: the features that its start is chosen by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise
from operator import add, mul
from typing import NamedTuple

from stancekit.segment.language import first_token
from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import letters, without_links
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.third_person import Led
from stancekit.segment.posts.voice import CUES, Voice, cues
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["CHOICE", "Case", "Layout", "describe", "quoted_heads"]

CHOICE = (
    "lines", "no_gap", "tight_in_blank", "blank_in_blank", "tight_in_tight", "blank_in_tight", "glued_start",
    "over", "over_allowed", "closes_quote", "quoted_head", "lead_colon_say", "lead_colon", "lead_names",
    "lead_say", "lead_told", "lead_crowd", "lead_person", "lead_furniture", "resumes", "lower", "bare", "brief",
    "no_lead", "article_begins", "open_before", "run_on", "run_from_block", "habit_lead", "habit_lines",
    "habit_led", "enumerates", "strands_colon", "glued_before",
)  # fmt: skip
_AT = {name: place for place, name in enumerate(CHOICE)}
_CUE = {name: place for place, name in enumerate(CUES)}
_TELLS = tuple(_CUE[name] for name in ("say", "say_own", "author", "author_own", "told", "third"))
_NOTHING = (0.0,) * len(CUES)
_MOST_LINES = 14
_LONGEST_LINE = 8000
_REACH = 2.2  # code points back for each one a post may weigh
_TOLD = -2.5  # log-odds of a line that the journalist says
_TAIL = 300  # what counts of a line that only stands before
_HOPELESS = -14.0
_HEAD = 18
_GLUE = '.!?…:"”»“)'  # what ends a sentence that a space parts from the next
_NO_POST = "“„«»「『\"‘'–—-•*"
_ITEM = re.compile(r"(?:[^\W\d_]+\s)?(\d{1,2})(?:er)?\s?(?:[.):：/、．–—-]|er\b)|([–—•*・+=→-])\s")
_ENTRY = re.compile(r"[^\n:：.!?]{2,30}[:：]\s?[^\n:：.!?\d]{0,4}\d[^\n:：!?]{0,15}$")  # Ticket: £95
_OPENED = re.compile(r"[“„«「\"](?<![^\s(\[:]\")[ \u00a0\u202f]?([^“”„«»「」\"\n]{14,80})")


class Layout(NamedTuple):
    """How the article sets its lines.

    Whether a blank line parts paragraphs, whether embeds are glued, and whether everything runs on
    without line breaks, so that sentences stand for lines.
    """

    blank_lines: bool
    glued: bool
    language: str
    running: bool = False


@dataclass(slots=True)
class Case:
    """One post whose start is to be chosen.

    `lines` are those between the block before and the attribution, the last one holding `end`, where
    the post ends; `after_block` says that the first of them follows another embedded post, `running`
    that the article has no line breaks and the lines are sentences, `personal` that the author's
    name can be somebody's, `attributed` where the attribution ends, `copy` where the words begin that stand again before these. `led` is where the words begin behind sentences
    about the author in their own line. `features` has one row for each
    candidate, the last line first: CUES, then CHOICE; `weighed` their weighted sums without the habit.
    """

    lines: list[Line]
    end: int
    author: frozenset[str]
    platform: str | None
    day: date | None
    after_block: bool
    running: bool = False
    personal: bool = True
    attributed: int = 0
    copy: int | None = None
    led: Led | None = None
    features: list[list[float]] = field(default_factory=list)
    weighed: list[float] = field(default_factory=list)


def _open_quote(text: str) -> bool:
    """Whether the line opens a quotation (or a parenthesis) that it does not close."""
    opened = text.count("“") + text.count("„") - text.count("”")
    if "„" in text:
        opened = text.count("„") - text.count("”") - text.count("“")
    return (
        opened > 0
        or text.count("«") > text.count("»")
        or text.count("「") > text.count("」")
        or text.count('"') % 2 == 1
        or text.count("(") > text.count(")")
    )


def _enumerates(text: str, line: Line, following: Line) -> bool:
    """Whether two lines are neighbouring items of one list, numbered, marked, or each a name with a number."""
    if ":" in text[line.start : line.start + 31] and _ENTRY.match(text[line.start : line.end]):
        return _ENTRY.match(text[following.start : following.end]) is not None
    one, other = _ITEM.match(text, line.start), _ITEM.match(text, following.start)
    if not one or not other:
        return False
    return (
        int(other[1]) == int(one[1]) + 1 if one[1] and other[1] else one[2] is not None and one[2] == other[2]
    )


def _heads_list(text: str, following: Line, said: tuple[float, ...]) -> bool:
    """Whether a line that ends in a colon is the heading of the list below it, and no journalist's lead-in.

    `said` are the cues of the line: a heading tells of nobody who says or did anything.
    """
    if not said or not said[_CUE["colon"]] or any(said[place] for place in _TELLS):
        return False
    item = _ITEM.match(text, following.start, following.end)
    return item is not None and item.end() < following.end


def _gap(gap: int, layout: Layout) -> str:
    if gap <= 0:
        return "no_gap"
    return ("tight" if gap == 1 else "blank") + ("_in_blank" if layout.blank_lines else "_in_tight")


def _head(text: str) -> str:
    return "".join(islice(filter(str.isalnum, text[:60]), _HEAD)).lower()


def quoted_heads(text: str) -> frozenset[str]:
    """The first letters of everything that stands behind an opening quotation mark."""
    return frozenset(h for m in _OPENED.finditer(text) if len(h := _head(m[1])) == _HEAD)


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
            row[len(CUES) + _AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return [row]
    last_over = exceeds(text[lines[last].start : case.end], limit)
    spoken, chosen = [0.0] * len(CUES), [0.0] * len(CHOICE)
    before: tuple[float, ...] = ()
    announcing, told = _announcing(text, case, voice, layout)
    rows: list[list[float]] = []
    for place in range(last, lowest - 1, -1):
        line = lines[place]
        if place < last:
            words = text[line.start : line.end]
            heading = _heads_list(text, lines[place + 1], before)
            spoken = list(map(add, spoken, before))
            announced = (
                place and text[lines[place - 1].end - 1] in ":："
            )  # what follows has a colon of its own
            spoken[_CUE["colon"]] -= heading or bool(announced and before and before[_CUE["colon"]])
            if layout.running:
                chosen[_AT["run_on"]] += 1
            else:
                chosen[_AT["lines"]] += 1
                chosen[_AT[_gap(lines[place + 1].gap, layout)]] += 1
            if _open_quote(words) and not _open_quote(text[line.start : lines[place + 1].end]):
                chosen[_AT["closes_quote"]] += 1
            if heading or _enumerates(text, line, lines[place + 1]):
                chosen[_AT["enumerates"]] += 1
            if heads and words[0] not in '“„«„"' and _head(words) in heads:
                chosen[_AT["quoted_head"]] += 1
        before = _before(text, case, place, voice, whole=place > lowest)
        row = list(chosen)
        if place < last:
            starts_block = float(place == 0 and case.after_block and line.gap == 0)
            row[_AT["run_from_block" if layout.running else "glued_start"]] = starts_block
            if not last_over and exceeds(text[line.start : case.end], limit):
                row[_AT["over_allowed" if longer else "over"]] = 1.0
        row[_AT["strands_colon"]] = float(announcing < place - 1 < told)
        row[_AT["glued_before"]] = float(place > 0 and text[line.start - 1] in _GLUE)
        headed = _heads_list(text, line, before)
        _edge(text, case, place, row, before, voice, headed=headed)
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
    if seen[_CUE["furniture"]] and following.gap == 1 and _enumerates(text, line, following):
        return _NOTHING  # the hours of a day that a post counts are no entries of a live blog
    return seen


def _announcing(text: str, case: Case, voice: Voice, layout: Layout) -> tuple[int, int]:
    """The first paragraph that ends in a colon and announces what follows, and the next one in a journalist's voice.

    A post that begins between them would leave to the journalist what was announced. What is announced is no
    quotation and no item of a list. (0, 0) where there is none.
    """
    lines = case.lines
    for place, (line, following) in enumerate(pairwise(() if layout.running else lines[:-1])):
        if (
            text[line.end - 1] in ":："
            and following.gap > layout.blank_lines
            and text[following.start] not in _NO_POST
        ):
            for later in range(place + 1, len(lines) - 1):
                seen = cues(text[lines[later].start : lines[later].end], voice, case.author)
                if sum(map(mul, CUE_WEIGHTS, seen)) < _TOLD:
                    return place, later
            return place, len(lines)
    return 0, 0


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


def _edge(
    text: str,
    case: Case,
    place: int,
    row: list[float],
    before: tuple[float, ...],
    voice: Voice,
    *,
    headed: bool,
) -> None:
    """Describe where a candidate begins, and the line that it leaves standing before it."""
    line = case.lines[place]
    if not place:
        row[_AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return
    head = text[line.start : min(line.end, line.start + 60)]
    resumes = lexicon(voice.language).resumes
    if voice.language == "ja":
        row[_AT["resumes"]] = float(head.startswith(tuple(resumes)))
    else:
        row[_AT["resumes"]] = float(first_token(head) in resumes or head[0] in "(–—-")
    row[_AT["lower"]] = float(head[0].islower())
    wordless = not letters(without_links(text[line.start : min(line.end, case.end)]))
    row[_AT["bare"]] = float(wordless)
    row[_AT["brief"]] = float(not wordless and case.end - line.start < (12 if voice.language == "ja" else 28))
    if not before:
        return
    tail = text[case.lines[place - 1].end - 1]
    says = before[_CUE["say"]] + before[_CUE["say_own"]]
    if before[_CUE["furniture"]]:
        row[_AT["lead_furniture"]] = 1.0
        return
    if before[_CUE["colon"]] and not headed:
        row[_AT["lead_colon_say" if says else "lead_colon"]] = 1.0
    elif tail not in '.!?…”»"。」！？)':
        row[_AT["open_before"]] = 1.0
    row[_AT["lead_names"]] = max(before[_CUE["author"]], before[_CUE["author_own"]])
    row[_AT["lead_say"]] = float(before[_CUE["say"]] > 0)
    row[_AT["lead_told"]] = before[_CUE["told"]]
    row[_AT["lead_crowd"]] = float(before[_CUE["crowd"]] > 0)
    row[_AT["lead_person"]] = max(before[_CUE["role"]], before[_CUE["full_name"]])
