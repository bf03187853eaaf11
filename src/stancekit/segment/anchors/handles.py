"""Attributions with a handle: — NAME (@HANDLE) DATE, without a dash, or with the handle bare."""

from __future__ import annotations

import re
from datetime import date

from stancekit.segment.anchors.anchor import (
    AFTER_LINK,
    Anchor,
    at_line_end,
    at_line_start,
    clean_author,
    covered,
    date_after,
    floor_before,
    plausible_name,
    via_after,
)
from stancekit.segment.anchors.dashes import SHARED, dash_before
from stancekit.segment.dates import cut_date_after, day_of_year_after

__all__ = ["with_handle", "with_naked_handle"]

_HANDLE = re.compile(
    r"[(（\[]\s{0,3}\\?\[?[@＠](?P<h>(?:\w|\\_)(?:[\w.\-]|\\_){0,250}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)(?:\](?:\([^)\s]{0,400}\)|\[[^\]\n]{0,60}\]))?(?P<in>\s{0,3}[,·|]\s[^()（）\[\]\n@＠]{3,60})?\s{0,3}[)）\]]"
)
_NAKED = re.compile(r"[@＠](?<![\w@＠/.(（\[].)(?P<h>\w[\w.]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)")
SHARED_BEHIND = re.compile(r"\s?(?:がシェアした|が投稿した)(?:投稿|写真|動画)?")
_HANGING = re.compile(
    r"[ \t]{1,3}(?:on|am|vom|le|du|el|en|sur|w\sdniu|dnia|o|[–—-])(?:[ \t][^\n]{0,12}\d[^\n]{0,40})?(?=[ \t]*(?:\n|\Z))"
)
"""What an extraction that dropped the date left of it, or a date in no known form: A post shared by Ann (@ann) on."""
_LINE_ABOVE = re.compile(r"\S[ \t]*\r?\n\Z")
_BLANK_BELOW = re.compile(r"[ \t]*(?:\r?\n[ \t]*(?:\r?\n|\Z)|\Z)")
_HYPHEN = re.compile(r"(?<=\s)-\s?\Z")
_DIVIDER = re.compile(r"\s[|/·•]\s\Z")
_CREDIT = re.compile(
    r"[*_(]{0,3}(?:(?!(?:rt|via|de|from|von|by|par|por|od)\b)[^\W\d_][^:：\n@]{1,28}?\s?[:：]\s?(?=\S)"  # Photo : Ann Lee, Vorhersage: Wetterdienst
    r"|(?!(?:a |an |one |eine? |une? |una? )?(?:re)?(?:tweet|post|beitrag|publica|mensaje|message|wpis|komentarz|comment|kommentar|comentario|repl|antwort|réponse|respuesta|odpowied|shared|geteilt|partag|compart))"
    r"[^\W\d_][^:：\n@]{2,24}\s(?:by|von|par|por)\s(?-i:(?=[A-ZÀ-ÖØ-ÞŁŚŻŹĆ])))",  # Match facts by Ann Lee
    re.IGNORECASE,
)
"""A line that credits somebody with what the page shows: a noun and a colon, or a noun and "by", before the name."""
_LINE = 1000  # code points of a line in which its beginning is looked for
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?]\s")
_SPACE = re.compile(r"\s*")
_GAP = re.compile(r"[ \t,·|•–-]{1,4}")


def with_handle(text: str, language: str, house: str) -> list[Anchor]:
    """Every attribution with a handle in brackets; `house` is the dash that the article uses, "" where unknown."""
    anchors: list[Anchor] = []
    floor = 0
    for match in _HANDLE.finditer(text):
        if match.start() < floor:
            continue
        handle = match["h"].rstrip(".-").replace("\\", "")
        named, platform = via_after(text, match.start("in") if match["in"] else match.end())
        behind = date_after(text, named, language)
        if match["in"]:  # (@ann, Threads, 3 May 2025)
            told = behind[0] if behind else named
            if told == match.start("in") or text[told : match.end() - 1].strip():
                continue
            named, behind = match.end(), (match.end(), *behind[1:]) if behind else None
        end, day, link = behind or (named, None, None)
        if shared := SHARED_BEHIND.match(text, match.end()):
            end = shared.end()
            line = max(text.rfind("\n", floor, match.start()) + 1, floor)
            if later := date_after(text, end, language):
                end, day, link = later
            anchors.append(
                Anchor(
                    line,
                    end,
                    clean_author(text[line : match.start()]),
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
        dash = dash_before(text, floor, match.start(), handle, house)
        line_end = at_line_end(text, end)
        if dash is None:
            bare = (
                _bare(text, floor, match.start(), *behind, "@" + handle)
                if behind
                else _signed(text, floor, match.start(), end, "@" + handle)
            )
            if bare:
                anchors.append(bare)
                floor = bare.end
            continue
        start, after = dash
        line_start = at_line_start(text, start)
        if behind is None and SHARED.search(text, start, after) and (hanging := _HANGING.match(text, end)):
            end, line_end = hanging.end(), True
        cut = False
        if behind is None and (unfinished := _unfinished_date(text, end)):
            (end, cut), line_end = unfinished, True
        if behind is None and not line_end:
            following = text[(next_word := _SPACE.match(text, end).end()) : next_word + 1]  # type: ignore[union-attr]
            glued = text[end : end + 1].isupper() and text[start:after][:1].isalpha()  # (@ann)The jury
            if not glued and not (
                line_start
                and following
                and (following.isupper() or (not following.isalnum() and following not in "—–-,.;:)"))
            ):
                continue
        anchors.append(
            Anchor(start, end, clean_author(text[after : match.start()]), "@" + handle, day, behind is not None,
                   text[start:after], line_start, line_end, cut=cut, permalink=link, platform=platform)
        )  # fmt: skip
        floor = end
    return anchors


def _unfinished_date(text: str, position: int) -> tuple[int, bool] | None:
    """Where a day without a year ends that is the rest of a line, or a date that the end of the text cuts off, and whether it does."""
    gap = _GAP.match(text, position)
    day = day_of_year_after(text, gap.end()) if gap else position
    if gap and day > gap.end() and at_line_end(text, day):
        return day, False
    return (len(text.rstrip()), True) if cut_date_after(text, position) else None


def _bare(
    text: str, floor: int, stop: int, end: int, day: date | None, link: str | None, handle: str
) -> Anchor | None:
    """Take an attribution that lost its dash: a dated handle behind a short line or a capitalised name."""
    line_end = at_line_end(text, end)
    reach = max(floor, stop - _LINE)
    line = max(reach, text.rfind("\n", reach, stop) + 1, text.rfind("\r", reach, stop) + 1)
    head = text[line:stop].strip()
    if _CREDIT.match(head):
        return None
    if head and len(head) <= 50 and line_end and not _SENTENCE.search(head):
        return Anchor(
            line, end, clean_author(head), handle, day, True, "", True, True, permalink=link, certain=False
        )
    words = re.search(r"((?:[A-ZÀ-ÞŁŚŻŹĆ][\w.’'-]*\s?){1,4})\s*$", text[max(line, stop - 60) : stop])
    if not words:
        return None
    start = max(line, stop - 60) + words.start()
    if divider := _DIVIDER.search(text, max(line, start - 4), start):
        start = divider.start()
    name = clean_author(words[1])
    return Anchor(start, end, name, handle, day, True, "", False, line_end, permalink=link, certain=False)


def _signed(text: str, floor: int, stop: int, end: int, handle: str) -> Anchor | None:
    """Take a line that is nothing but a name and a handle, directly below another line and above a blank one."""
    reach = max(floor, stop - 60)
    line = text.rfind("\n", reach, stop) + 1
    if not line:
        return None
    name = clean_author(text[line:stop])
    if not (name and plausible_name(name) and at_line_end(text, end)):
        return None
    below, blank = _LINE_ABOVE.search(text, max(0, line - 80), line), _BLANK_BELOW.match(text, end)
    return (
        Anchor(line, end, name, handle, None, False, "", True, True, certain=False)
        if below and blank
        else None
    )


def with_naked_handle(text: str, language: str, taken: list[tuple[int, int]], house: str) -> list[Anchor]:
    """Every attribution with a bare handle behind a dash, outside the spans that are taken."""
    anchors: list[Anchor] = []
    for match in _NAKED.finditer(text):
        if covered(taken, match.start()):
            continue
        handle = match["h"].rstrip(".")
        end_of_handle = match.start("h") + len(handle)
        linked = AFTER_LINK.match(text, end_of_handle)
        named, platform = via_after(text, linked.end() if linked else end_of_handle)
        behind = date_after(text, named, language)
        floor = floor_before(taken, match.start())
        dash = dash_before(text, floor, match.start(), handle, house)
        if (
            dash is None
            and behind
            and (hyphen := _HYPHEN.search(text, max(floor, match.start() - 4), match.start()))
        ):
            dash = hyphen.span()
        if dash is None:
            if behind and at_line_end(text, behind[0]):
                bare = _bare(text, floor, match.start(), *behind, "@" + handle)
                anchors += [bare] if bare and bare.line_start else []
            continue
        start, after = dash
        line_start = at_line_start(text, start)
        if behind is None and not (line_start and at_line_end(text, named)):
            continue
        end, day, link = behind or (named, None, None)
        anchors.append(
            Anchor(start, end, clean_author(text[after : match.start()]), "@" + handle, day, behind is not None,
                   text[start:after], line_start, at_line_end(text, end), permalink=link, platform=platform)
        )  # fmt: skip
    return anchors
