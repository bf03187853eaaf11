"""The dash, or the phrase of a shared post, that opens an attribution."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import at_line_start

__all__ = ["DASH", "REACH", "SHARED", "alike", "dash_before"]

REACH = 96  # code points before a handle in which its dash is looked for; names have at most 50
_LONGEST = 70
_BLANKS = re.compile(r"(?<! ) {2,}\Z")  # in place of a link
_MOST_BLANKS = 520
_LINE = 1000  # code points of an item of a list
DASH = re.compile(r"[—–―‒⸺-](?:(?<!-)[—–―‒⸺]*|(?<=-)(?:-+|(?=\s)|(?<=[\n.!?…]-)(?=\w)))")
_SHARED_EN = r"\s(?:post|photo|video|reel)\s(?:shared|posted)\sby"
_SHARED_PL = r"\s(?:udostępnion[ye]|opublikowan[ye])\sprzez"
SHARED = re.compile(  # each branch begins with a letter: where none of these stands nothing is tried
    rf"An?{_SHARED_EN}|One{_SHARED_EN}|Posted\sby"
    r"|Eine?\s(?:Beitrag|Foto|Video|Post)\s(?:geteilt\svon|von|gepostet\svon)|Gepostet\svon"
    r"|Une?\s(?:publication|photo|vidéo|post)\s(?:partagée?|publiée?)\spar|Publiée?\spar"
    r"|Una?\s(?:publicación|foto|vídeo|video|post)\s(?:compartid[ao]|publicad[ao])\s(?:por|de)|Publicad[ao]\spor"
    rf"|Post{_SHARED_PL}|Zdjęcie{_SHARED_PL}|Film{_SHARED_PL}|Opublikowan[ye]\sprzez"
)
_LED = re.compile(r"(?<!\S)[—–―-]{1,2}[ \t]?\Z")  # — A post shared by


def alike(name: str, handle: str) -> bool:
    """Whether a word of three letters or more of the name stands in the handle."""
    low = handle.lower()
    return any(len(word) > 2 and word.lower() in low for word in re.findall(r"[^\W\d_]+", name))


def _is_item(text: str, position: int) -> bool:
    """Whether the line before begins with the same mark: an item of a list, where another dash follows."""
    line = text.rfind("\n", max(0, position - _LINE), position)
    above = max(0, line - _LINE)
    before = text[max(above, text.rfind("\n", above, max(0, line)) + 1) : max(0, line)].lstrip()
    return before[:2] == text[position] + " "


def dash_before(text: str, floor: int, stop: int, handle: str, house: str) -> tuple[int, int] | None:
    """Find the dash that opens the attribution that ends at `stop`: its start and end, or None."""
    stop -= len(blanks[0]) if (blanks := _BLANKS.search(text, max(floor, stop - _MOST_BLANKS), stop)) else 0
    begin = max(floor, stop - REACH)
    window = text[begin:stop]
    if shared := list(SHARED.finditer(window)):
        led = _LED.search(window, 0, shared[-1].start())
        return begin + (led or shared[-1]).start(), begin + shared[-1].end()
    found = []
    for match in DASH.finditer(window):
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
        if text[s] in "—–―-" and at_line_start(text, s) and not _is_item(text, s):
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
        if len(wide.strip()) <= 50 and alike(far, handle):
            return best[-2]
    return best[-1]
