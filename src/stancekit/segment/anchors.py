"""Attributions behind embedded posts: dash, name, (@handle), date, and what is left of them.

The shape that platforms give an embed when it is turned into text is
`TEXT — NAME (@HANDLE) DATE`; any of the four parts can be missing, glued or in another language.
The name is whatever stands between the dash and the handle: it may read as prose, hold no letters,
or hold dashes of its own. A handle inside running prose is no attribution: a dash (or a phrase like
"A post shared by") must stand before it, or a date behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from stancekit.segment.dates import FoundDate, date_at
from stancekit.segment.lexicon.base import words as word_set

__all__ = ["Anchor", "find_anchors"]

_REACH = 96  # code points before a handle in which its dash is looked for; names have at most 50
_LONGEST = 70
_HANDLE = re.compile(
    r"[(（\[]\s?\\?\[?[@＠](?P<h>\w[\w.\-]{0,250}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)(?:\]\([^)\s]{0,400}\))?\s?[)）\]]"
)
_NAKED = re.compile(r"[@＠](?<![\w@＠/.(（\[].)(?P<h>\w[\w.]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)")
_CUT = re.compile(r"[(（]\s?[@＠]\w{0,60}\Z")
_DASH = re.compile(r"[—–―‒⸺-](?:(?<!-)[—–―‒⸺]*|(?<=-)(?:-+|(?=\s)|(?<=[\n.!?…]-)(?=\w)))")
_SHARED = re.compile(
    r"(?:An?|One)\s(?:post|photo|video|reel)\s(?:shared|posted)\sby|Posted\sby"
    r"|Ein(?:e)?\s(?:Beitrag|Foto|Video|Post)\s(?:geteilt\svon|von|gepostet\svon)|Gepostet\svon"
    r"|Une?\s(?:publication|photo|vidéo|post)\s(?:partagée?|publiée?)\spar|Publiée?\spar"
    r"|Una?\s(?:publicación|foto|vídeo|video|post)\s(?:compartid[ao]|publicad[ao])\s(?:por|de)|Publicad[ao]\spor"
    r"|(?:Post|Zdjęcie|Film)\s(?:udostępnion[ye]|opublikowan[ye])\sprzez|Opublikowan[ye]\sprzez"
)
_SHARED_BEHIND = re.compile(r"\s?(?:がシェアした|が投稿した)(?:投稿|写真|動画)?")
_BEFORE_DATE = re.compile(
    r"[\s,·|•:;\u3000]{0,4}(?:(?:on|am|vom|le|du|el|del|en|sur|w\sdniu|z\sdnia|dnia|z)\s|[—–-]\s)?\[?",
    re.IGNORECASE,
)
_AFTER_LINK = re.compile(r"\]\((?P<u>[^)\s]{0,500})\)")
_YEAR = re.compile(r"[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_TOKEN = re.compile(r"(?<![^\W\d_])\w|(?<=\D)\d")
_DATE_LEAD = re.compile(r"[\s,(\[]+(?:on|am|vom|le|du|el|del|en|sur|w dniu|dnia|z)?\s*[\[(]?$")
_NEXT = re.compile(r"[^\S\r\n]*")
_SPACE = re.compile(r"\s*")


@dataclass(slots=True)
class Anchor:
    """One attribution: `start` is its dash, `end` the first character behind it."""

    start: int
    end: int
    name: str | None
    handle: str | None
    day: date | None
    dated: bool
    dash: str
    line_start: bool
    line_end: bool
    cut: bool = False
    permalink: str | None = None
    header: bool = False
    certain: bool = True


def _at_line_start(text: str, position: int) -> bool:
    while position and text[position - 1] in " \t\u00a0\u3000>*":
        position -= 1
    return not position or text[position - 1] in "\r\n\u2028\u2029"


def _at_line_end(text: str, position: int) -> bool:
    stop = _NEXT.match(text, position)
    end = stop.end() if stop else position
    return end >= len(text) or text[end] in "\r\n\u2028\u2029"


def _name(raw: str) -> str | None:
    """Strip white space, markup and the comma before a handle; None where nothing is left."""
    name = raw.strip(" \t\r\n\u00a0\u3000,:|·[]").strip()
    return " ".join(name.split()) or None


def _alike(name: str, handle: str) -> bool:
    """Whether a word of three letters or more of the name stands in the handle."""
    low = handle.lower()
    return any(len(word) > 2 and word.lower() in low for word in re.findall(r"[^\W\d_]+", name))


def _dash_before(text: str, floor: int, stop: int, handle: str, house: str) -> tuple[int, int] | None:
    """Find the dash that opens the attribution that ends at `stop`: its start and end, or None."""
    begin = max(floor, stop - _REACH)
    window = text[begin:stop]
    if shared := list(_SHARED.finditer(window)):
        return begin + shared[-1].start(), begin + shared[-1].end()
    found = []
    for match in _DASH.finditer(window):
        rest = window[match.end() :]
        name = rest.strip()
        if len(rest) > _LONGEST or "\n" in name or "\r" in name:
            continue
        if name or not handle or match[0][-1] in "—–―":
            found.append((begin + match.start(), begin + match.end()))
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    for s, e in found:
        if text[s] in "—–―-" and _at_line_start(text, s):
            return s, e
    long = [pair for pair in found if text[pair[0]] in "—―⸺"]
    spaced = [pair for pair in found if text[pair[0]] == "–" or text[pair[0] : pair[1]] == "--"]
    if house and (same := [pair for pair in found if text[pair[0]] == house]):
        best = same
    else:
        best = long or spaced or found
    if len(best) > 1 and handle:
        far = text[best[-2][1] : best[-1][0]]
        wide = text[best[-2][1] : stop]
        if len(wide.strip()) <= 50 and _alike(far, handle):
            return best[-2]
    return best[-1]


def _date_after(text: str, position: int, language: str) -> tuple[int, date | None, str | None] | None:
    """Read the date that follows an attribution, with its markdown link; end, day, link."""
    if not (skip := _BEFORE_DATE.match(text, position)):
        return None
    for start in {
        skip.end(): 0,
        position + len(text[position : skip.end()]) - len(text[position : skip.end()].lstrip()): 0,
    }:
        if found := date_at(text, start, language):
            link = _AFTER_LINK.match(text, found.end)
            return (link.end() if link else found.end), found.day, link["u"] if link else None
    return None


def _with_handle(text: str, language: str, house: str) -> list[Anchor]:
    anchors: list[Anchor] = []
    floor = 0
    for match in _HANDLE.finditer(text):
        if match.start() < floor:
            continue
        handle = match["h"].rstrip(".-")
        behind = _date_after(text, match.end(), language)
        end, day, link = behind or (match.end(), None, None)
        if shared := _SHARED_BEHIND.match(text, match.end()):
            end = shared.end()
            line = max(text.rfind("\n", floor, match.start()) + 1, floor)
            if later := _date_after(text, end, language):
                end, day, link = later
            anchors.append(
                Anchor(
                    line,
                    end,
                    _name(text[line : match.start()]),
                    "@" + handle,
                    day,
                    bool(later),
                    "",
                    True,
                    True,
                    permalink=link,
                )
            )
            floor = end
            continue
        dash = _dash_before(text, floor, match.start(), handle, house)
        line_end = _at_line_end(text, end)
        if dash is None:
            bare = _bare(
                text, floor, match.start(), end, "@" + handle, day, behind is not None, line_end, link
            )
            if bare:
                anchors.append(bare)
                floor = bare.end
            continue
        start, after = dash
        line_start = _at_line_start(text, start)
        if behind is None and not line_end:
            following = text[_SPACE.match(text, end).end() :][:1]  # type: ignore[union-attr]
            if not (
                line_start
                and following
                and (following.isupper() or (not following.isalnum() and following not in "—–-,.;:)"))
            ):
                continue
        anchors.append(
            Anchor(start, end, _name(text[after : match.start()]), "@" + handle, day, behind is not None,
                   text[start:after], line_start, line_end, permalink=link)
        )  # fmt: skip
        floor = end
    return anchors


def _bare(
    text: str,
    floor: int,
    stop: int,
    end: int,
    handle: str,
    day: date | None,
    dated: bool,
    line_end: bool,
    link: str | None,
) -> Anchor | None:
    """Take an attribution that lost its dash: a dated handle behind a short line or a capitalised name."""
    if not dated:
        return None
    line = max(floor, text.rfind("\n", floor, stop) + 1, text.rfind("\r", floor, stop) + 1)
    head = text[line:stop].strip()
    if head and len(head) <= 50 and line_end:
        return Anchor(
            line, end, _name(head), handle, day, True, "", True, True, permalink=link, certain=False
        )
    words = re.search(r"((?:[A-ZÀ-ÞŁŚŻŹĆ][\w.’'-]*\s?){1,4})\s*$", text[max(line, stop - 60) : stop])
    if not words:
        return None
    start = max(line, stop - 60) + words.start()
    return Anchor(
        start, end, _name(words[1]), handle, day, True, "", False, line_end, permalink=link, certain=False
    )


def _with_naked_handle(text: str, language: str, taken: list[tuple[int, int]], house: str) -> list[Anchor]:
    anchors: list[Anchor] = []
    for match in _NAKED.finditer(text):
        if _covered(taken, match.start()):
            continue
        handle = match["h"].rstrip(".")
        end_of_handle = match.start("h") + len(handle)
        behind = _date_after(text, end_of_handle, language)
        dash = _dash_before(text, _floor(taken, match.start()), match.start(), handle, house)
        if dash is None:
            continue
        start, after = dash
        line_start = _at_line_start(text, start)
        if behind is None and not (line_start and _at_line_end(text, end_of_handle)):
            continue
        end, day, link = behind or (end_of_handle, None, None)
        anchors.append(
            Anchor(start, end, _name(text[after : match.start()]), "@" + handle, day, behind is not None,
                   text[start:after], line_start, _at_line_end(text, end), permalink=link)
        )  # fmt: skip
    return anchors


def _without_handle(text: str, language: str, taken: list[tuple[int, int]]) -> list[Anchor]:
    """Attributions without a handle, looked for before every year that belongs to no other one."""
    anchors: list[Anchor] = []
    last = 0
    for year in _YEAR.finditer(text):
        if year.start() < last or _covered(taken, year.start()):
            continue
        floor = max(last, _floor(taken, year.start()), year.start() - _REACH)
        for mark in ("\n", "\r"):
            if (cut := text.rfind(mark, floor, year.start())) >= 0:
                floor = cut + 1
        before = text[floor : year.start()]
        if not _DASH.search(before) and not _SHARED.search(before):
            continue
        dated = _date_around(text, max(floor, year.start() - 30), year.start(), year.end(), language)
        if dated is None:
            continue
        window = text[floor : dated.start]
        openers = [(floor + m.start(), floor + m.end(), True) for m in _SHARED.finditer(window)]
        openers += [(floor + m.start(), floor + m.end(), False) for m in _DASH.finditer(window)]
        for start, after, phrase in sorted(openers)[-4:]:
            if found := _named(text, start, after, dated, phrase=phrase):
                anchors.append(found)
                last = found.end
                break
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
    name = _name(_DATE_LEAD.sub("", raw))
    if not name or len(name) > 50 or "@" in name or not any(c.isalpha() for c in name):
        return None
    link = _AFTER_LINK.match(text, dated.end)
    end = link.end() if link else dated.end
    if text[end : end + 1] == ")" and "(" in raw:
        end += 1
    return Anchor(
        start, end, name, None, dated.day, True, "" if phrase else text[start:after], _at_line_start(text, start),
        _at_line_end(text, end), permalink=link["u"] if link else None, certain=phrase,
    )  # fmt: skip


def _covered(taken: list[tuple[int, int]], position: int) -> bool:
    place = bisect_right(taken, (position, 1 << 60)) - 1
    return place >= 0 and taken[place][0] <= position < taken[place][1]


def _floor(taken: list[tuple[int, int]], position: int) -> int:
    place = bisect_right(taken, (position, 1 << 60)) - 1
    return taken[place][1] if place >= 0 else 0


def _spans(anchors: list[Anchor]) -> list[tuple[int, int]]:
    return sorted((anchor.start, anchor.end) for anchor in anchors)


def _house_dash(anchors: list[Anchor]) -> str:
    """The dash that this article puts before full attributions, "" where it has no habit."""
    count: dict[str, int] = {}
    for anchor in anchors:
        if anchor.dated and anchor.dash:
            count[anchor.dash[0]] = count.get(anchor.dash[0], 0) + 1
    if not count:
        return ""
    best = max(count, key=lambda dash: count[dash])
    return best if count[best] >= 2 and count[best] * 4 >= 3 * sum(count.values()) else ""


def _plausible_name(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", name)
    return 0 < len(words) <= 5 and all(w[0].isupper() or not w[0].islower() or w in _PARTICLES for w in words)


_PARTICLES = word_set("de la le du van von der den di da del dos das y e i al el bin ibn")


def _keep(text: str, anchors: list[Anchor]) -> list[Anchor]:
    """Drop half attributions that are part of a post: those that stand directly before a full one."""
    full = [a for a in anchors if a.handle and a.dated]
    glued = sum(1 for a in full if not a.line_end)
    inline = sum(1 for a in full if not a.line_start)
    kept: list[Anchor] = []
    for place, anchor in enumerate(anchors):
        if anchor.handle and anchor.dated:
            kept.append(anchor)
            continue
        nearest = anchors[place + 1] if place + 1 < len(anchors) else None
        if nearest and not text[anchor.end : nearest.start].strip():
            continue
        if anchor.handle is None and anchor.certain is False:
            if not anchor.name or not _plausible_name(anchor.name):
                continue
            if not anchor.line_end and (glued == 0 or anchor.dash[:1] not in "—―"):
                continue
            if full and (anchor.dash != full[0].dash or anchor.line_start != (inline * 2 < len(full))):
                continue
            if not full and not anchor.line_start and anchor.dash[:1] not in "—―":
                continue
        kept.append(anchor)
    return kept


def find_anchors(text: str, language: str = "en") -> list[Anchor]:
    """Every attribution in the text, in order, none overlapping.

    `language` decides only how 04/05/2020 is read.
    """
    anchors: list[Anchor] = []
    if "@" in text or "＠" in text:
        anchors = _with_handle(text, language, "")
        if (house := _house_dash(anchors)) and any(a.dash[:1] not in ("", house) for a in anchors):
            anchors = _with_handle(text, language, house)
        anchors += _with_naked_handle(text, language, _spans(anchors), house)
        anchors.sort(key=lambda a: a.start)
    anchors += _without_handle(text, language, _spans(anchors))
    anchors.sort(key=lambda a: a.start)
    anchors = [a for place, a in enumerate(anchors) if not place or a.start >= anchors[place - 1].end]
    anchors = _keep(text, anchors)
    if tail := _cut_at_end(text, anchors[-1].end if anchors else 0):
        anchors.append(tail)
    return anchors


def _cut_at_end(text: str, floor: int) -> Anchor | None:
    """An attribution that the end of the text cuts off inside its handle."""
    stripped = text.rstrip()
    match = _CUT.search(stripped, max(floor, len(stripped) - 70))
    if not match or not (dash := _dash_before(stripped, floor, match.start(), "x", "")):
        return None
    return Anchor(dash[0], len(stripped), _name(stripped[dash[1] : match.start()]), None, None, False,
                  stripped[dash[0] : dash[1]], _at_line_start(text, dash[0]), True, cut=True)  # fmt: skip
