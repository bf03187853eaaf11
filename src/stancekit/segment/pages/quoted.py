"""Quotations of the article itself that it signs: a block of words with a name alone in a cite, caption or footer, or behind a dash."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.pages.credits import Credit
from stancekit.segment.pages.frames import Frame
from stancekit.segment.pages.marks import is_name
from stancekit.segment.pages.signatures import handle_in, is_alone, name_in
from stancekit.segment.paragraphs import lines_between, trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import VIA
from stancekit.segment.reading import Reading

__all__ = ["signed_quotation", "signs", "signs_post", "signs_posted"]

_DASH = re.compile(r"[—–―-]{1,2}\s?(?=\S)")
_MARKED = ("“", "„", "«", "»", '"', "‘", "‚", "「", "『")
_NO_SIGNATURE = re.compile(
    r"[:：©\d]|\b(?:photo|foto|picture|image|bild|zdjęcie|fot|imagen|getty|afp|dpa|reuters|efe|pap)\b|写真|撮影",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s?[(（『《「]")
_BEFORE = " \u00a0\n—–―-"
_ENDS = tuple('.!?…”“»"’」。！？')
_DATED = re.compile(r"\b(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SIGNATURE, _FAR = 120, 480  # code points of one as it is read, and as it stands
_FEWEST, _FEWEST_JA = 3, 6  # words; characters
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def signed_quotation(text: str, frame: Frame, credit: Credit | None, start: int, end: int) -> Embed | None:
    """Read a block that is no post as the words of whom it names; None where it names nobody."""
    if frame.card or frame.tag not in ("blockquote", "figure") or (credit and credit.platform):
        return None
    if credit is not None:
        name, first, stop = _before_brackets(credit.name), credit.start, credit.end
    elif (first := _signature(text, frame, start, end)) > start:
        name = _before_brackets(name_in(Reading(text[first:end]).text))
        first, stop = start, trim(text, start, first)[1]
    else:
        name, below = _signed_below(text, end) if frame.tag == "blockquote" else (None, end)
        first, stop, end = start, end, below
    words = text[first:stop]
    if name is None or not plausible_name(name) or not _is_said(words):
        return None
    doubts = () if words.startswith(_MARKED) else ("no_quotation_marks",)
    return Embed(first, stop, start, end, name=name, doubts=doubts, kind="quoted")


def _signature(text: str, frame: Frame, start: int, end: int) -> int:
    """Where the name begins that closes a block, on a line of its own behind a dash or marked behind a sentence; -1 for none."""
    lines = lines_between(text, start, end)
    last = text[lines[-1].start : lines[-1].end]
    if len(lines) > 1 and _signs_behind_dash(last):
        return lines[-1].start
    for part in frame.parts:
        near = part.end == end and end - part.start <= _FAR
        if not near or not is_name(part) or not signs(text[part.start : end]):
            continue
        stop = part.start
        while stop > start and text[stop - 1] in _BEFORE:
            stop -= 1
        if stop > start and text[stop - 1] in _ENDS:
            return stop
    return -1


def _signed_below(text: str, end: int) -> tuple[str | None, int]:
    """The full name that the line behind a block gives behind a dash, and where that line ends."""
    for line in lines_between(text, end, min(len(text), end + _LONGEST_SIGNATURE))[:1]:
        words = text[line.start : line.end]
        whole = line.end == len(text) or text[line.end] == "\n"
        name = _before_brackets(name_in(words)) if whole and _signs_behind_dash(words) else None
        if name and " " in name:
            return name, line.end
    return None, end


def _signs_behind_dash(words: str) -> bool:
    """Whether a line signs a quotation and no post, which it would by an account or a platform."""
    return bool(_DASH.match(words)) and signs(words) and not ("@" in words or VIA.search(words))


def signs(words: str) -> bool:
    """Whether a caption or a line is a signature, a name and perhaps what its bearer is, and not about a picture."""
    words = Reading(words).text
    short = len(words) <= _LONGEST_SIGNATURE and not _NO_SIGNATURE.search(words)
    name = _before_brackets(name_in(words)) if short else None
    return name is not None and plausible_name(name)


def signs_posted(words: str) -> bool:
    """Whether a caption says whose a post is and on which platform, perhaps when, and no more: Ann Lee on Facebook, 4 May 2022."""
    words = Reading(words).text
    name = name_in(words) if len(words) <= _LONGEST_SIGNATURE and VIA.search(words) else None
    return (
        name is not None and plausible_name(name) and is_alone(words, name) and not _NO_SIGNATURE.search(name)
    )


def signs_post(words: str) -> bool:
    """Whether the caption of a picture quotes a post that it shows, and says whose it is and of when."""
    quotes = any(mark in words for mark in _MARKED)
    return quotes and handle_in(words) is not None and _DATED.search(words) is not None


def _before_brackets(name: str | None) -> str | None:
    """A name without what its bearer is or wrote: Ann Lee (critic)."""
    return (_BRACKETS.split(name)[0] or None) if name else None


def _is_said(words: str) -> bool:
    """Whether there are enough words for something that somebody says."""
    return len(words) >= _FEWEST_JA if _CJK.search(words) else len(_WORD.findall(words)) >= _FEWEST
