"""Attributions without a handle: — NAME, DATE; — NAME on PLATFORM; NAME, TITLE · DATE."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import (
    AFTER_LINK,
    Anchor,
    at_line_end,
    at_line_start,
    clean_author,
    covered,
    floor_before,
    plausible_name,
)
from stancekit.segment.anchors.dashes import DASH, SHARED
from stancekit.segment.anchors.status import status_of
from stancekit.segment.dates import FoundDate, date_at
from stancekit.segment.lexicon.stamps import is_stamp_word
from stancekit.segment.paragraphs import is_headline
from stancekit.segment.platforms import VIA, platform_of_name

__all__ = ["without_handle"]

_REACH = 400  # code points before a year: a name with its platform, and blanks in place of its link
_YEAR = re.compile(r"[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_TOKEN = re.compile(r"(?<![^\W\d_])\w|(?<=\D)\d")
_TITLED = re.compile(
    r"\n(?<=[^\s\n]\n)(?P<n>[^\W\d_][^\n,·:“”\"]{3,40}?)(?:,\s[^\n·]{3,60}?)?\s·\s(?P<d>[^\n]{6,80}?)[ \t]*(?=\r?\n[ \t]*\r?\n|\s*\Z)"
)
_SIGNED_AT = re.compile(
    r"\n(?<=[^\s\n]\n)[ \t]*(?P<n>[^\W\d_][^\n,·:“”\"]{1,40}?)(?:,\s[^\W\d_][^\n,·:“”\"\d]{1,30}){0,2},?\s(?:(?:le|am|on|el|w\sdniu|dnia)\s)?(?P<d>\d{1,2}[^\n·]{7,40}?)[ \t]*(?=\r?\n[ \t]*\r?\n|\s*\Z)"
)  # Ann Lee, 16/10/2022 à 18 h 22
_CLOCKED = re.compile(r"\d\s?[:h.]\s?\d\d\s?(?:Uhr|h)?\Z")
_LONGEST = 70  # code points of a name with its platform
_VIA_LAST = re.compile(rf"{VIA.pattern}\Z")
_DATE_LEAD = re.compile(r"[\s,(\[]+(?:on|am|vom|le|du|el|del|en|sur|w dniu|dnia|z)?\s*[\[(]?$")


def without_handle(text: str, language: str, taken: list[tuple[int, int]]) -> list[Anchor]:
    """Attributions without a handle, looked for before every year that belongs to no other one."""
    anchors = _on_platform(text, taken) + _titled(text, taken, language)
    taken = sorted([*taken, *((a.start, a.end) for a in anchors)]) if anchors else taken
    last = 0
    for year in _YEAR.finditer(text):
        if year.start() < last or covered(taken, year.start()):
            continue
        floor = max(last, floor_before(taken, year.start()), year.start() - _REACH)
        for mark in ("\n", "\r"):
            if (cut := text.rfind(mark, floor, year.start())) >= 0:
                floor = cut + 1
        before = text[floor : year.start()]
        if not DASH.search(before) and not SHARED.search(before):
            continue
        dated = _date_around(text, max(floor, year.start() - 30), year.start(), year.end(), language)
        if dated is None:
            continue
        window = text[floor : dated.start]
        openers = [(floor + m.start(), floor + m.end(), True) for m in SHARED.finditer(window)]
        openers += [(floor + m.start(), floor + m.end(), False) for m in DASH.finditer(window)]
        for start, after, phrase in sorted(openers)[-4:]:
            if found := _named(text, start, after, dated, phrase=phrase):
                anchors.append(found)
                last = found.end
                break
    return anchors


def _on_platform(text: str, taken: list[tuple[int, int]]) -> list[Anchor]:
    """Attributions that name the platform and no date, at the end of a line: — Ann Lee on Facebook."""
    anchors: list[Anchor] = []
    first = max(0, text.find("\n", len(text) - len(text.lstrip())))
    for dash in DASH.finditer(text):
        line = text.find("\n", dash.end(), dash.end() + _LONGEST)
        if covered(taken, dash.start()) or (line < 0 and len(text) - dash.end() > _LONGEST):
            continue
        via = VIA.search(text, dash.end(), line if line >= 0 else len(text))
        name = clean_author(text[dash.end() : via.start()]) if via and at_line_end(text, via.end()) else None
        quoted = text[max(0, dash.start() - 3) : dash.start()].rstrip()[-1:] in (
            "”",
            "»",
            "“",
            '"',
        )  # its signature
        if (
            via
            and name
            and plausible_name(name)
            and not quoted
            and not _ends_headline(text, first, dash.start(), name)
        ):
            anchors.append(
                Anchor(dash.start(), via.end(), name, None, None, False, dash[0], at_line_start(text, dash.start()), True,
                       platform=platform_of_name(via["p"]))
            )  # fmt: skip
    return anchors


def _ends_headline(text: str, first: int, dash: int, name: str) -> bool:
    """Whether a dash with a platform behind it ends a headline: Bakery bans laptops – Fury on Facebook.

    It stands in the first line, which ends at `first`, or no sentence ends before it and one word stands behind it.
    """
    if at_line_start(text, dash):
        return False
    return dash < first or (" " not in name and is_headline(text[max(0, dash - 9) : dash].rstrip()))


def _titled(text: str, taken: list[tuple[int, int]], language: str) -> list[Anchor]:
    """Attributions on a line of their own, directly below the words: Ann Lee, Senior Advisor · 31 January 2023; Ann, 16/10/2022 à 18 h 22."""
    anchors: list[Anchor] = []
    lines = [*_TITLED.finditer(text)] if "·" in text else []
    lines += [line for line in _SIGNED_AT.finditer(text) if _CLOCKED.search(line["d"])]
    for line in lines:
        told = status_of(line["d"], language)
        if told is None or told.when is None or not told.when.dated or covered(taken, line.start("n")):
            continue
        weekday = date_at(text, line.start("n"), language)
        if plausible_name(line["n"]) and not (weekday and weekday.end >= line.start("d")):
            start, end = line.start("n"), line.end("d")
            anchors.append(Anchor(start, end, line["n"], None, told.when.day, True, "", True, True))
    return anchors


def _date_around(text: str, begin: int, year: int, stop: int, language: str) -> FoundDate | None:
    """Read the date that holds the year at `year`, beginning at `begin` or later."""
    for token in _TOKEN.finditer(text, begin, stop):
        dated = date_at(text, token.start(), language)
        if dated is not None and dated.end > year:
            return dated
    return None


def _named(text: str, start: int, after: int, dated: FoundDate, *, phrase: bool) -> Anchor | None:
    """Read "— NAME, DATE" from the dash (or the phrase) on; None where no name stands between."""
    raw = text[after : dated.start]
    shown = _DATE_LEAD.sub("", raw).rstrip(" ,·|")
    via = _VIA_LAST.search(shown)
    name = clean_author(shown[: via.start()] if via else shown)
    if not name or len(name) > 50 or "@" in name or not any(c.isalpha() for c in name) or is_stamp_word(name):
        return None
    link = AFTER_LINK.match(text, dated.end)
    end = link.end() if link else dated.end
    if text[end : end + 1] == ")" and "(" in raw:
        end += 1
    return Anchor(
        start, end, name, None, dated.day, True, "" if phrase else text[start:after], at_line_start(text, start),
        at_line_end(text, end), permalink=link["u"] or link["r"] if link else None, certain=phrase,
        platform=platform_of_name(via["p"]) if via else None,
    )  # fmt: skip
