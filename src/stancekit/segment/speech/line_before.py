"""The attribution in the paragraph before words that are one of their own: "Anthony Clark, a teacher, wrote:"."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributions.before import read_before
from stancekit.segment.speech.found import CROWD, Found
from stancekit.segment.speech.japanese.attribution import read_japanese
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.sequels import on_one_person
from stancekit.segment.speech.signs import leads_in_signs
from stancekit.segment.speech.sought import sought_from

__all__ = ["read_line_before"]

_MOST_LINES = 8  # lines of words set apart between what leads to them and what says of them
_GAP = 12  # code points between the paragraphs
_END = 60  # code points at the end of the paragraph before in which other words end
_SENTENCE = 8  # words to which a sentence without a colon leads


def read_line_before(
    text: str, lines: list[Line], quotations: list[Quotation], place: int, words: Lexicon
) -> Found | None:
    """Read the paragraph before the quotation at a place: a reporting verb, a colon, or a sentence on a speaker."""
    quotation = quotations[place]
    line = lines[quotation.line - 1]
    tail = text[line.start : line.end]
    ended = tail.rstrip()
    japanese = words.language == "ja"
    near = 0 if japanese and ended.endswith("、") else _END
    if place and quotations[place - 1].end >= line.end - near and quotations[place - 1].end > line.start:
        return None
    if quotation.start - line.end > _GAP:
        return None
    if japanese:
        return read_japanese(tail, _line_behind(text, lines, quotation) or "と書いた")
    if ended.endswith((":", "：")):
        return Found.of(CROWD, wrote=False) if leads_in_signs(tail, words) else read_before(tail, words)
    if ended[-1:] not in '.!?…”»"。':
        return read_before(tail, words)
    if ended[-1] == "." and (asked := sought_from(Clause(last_sentence(ended).rstrip("."), words))):
        return asked
    if quotation.count_words(text, within=300) < _SENTENCE:
        return None
    found = read_before(ended.rstrip("."), words)
    if found and found.name:
        return found._replace(doubt="speaker_inferred")
    return None if _others_follow(lines, quotations, place) else on_one_person(ended, words)


def _others_follow(lines: list[Line], quotations: list[Quotation], place: int) -> bool:
    """Whether the next paragraph begins with words too, as where an article lists voices."""
    behind = quotations[place + 1] if place + 1 < len(quotations) else None
    return (
        behind is not None
        and behind.line == quotations[place].last_line + 1
        and behind.start == lines[behind.line].start
    )


def _line_behind(text: str, lines: list[Line], quotation: Quotation) -> str:
    """The line that goes on behind Japanese words set apart, alone or with others: 「…」 と投稿した."""
    for line in lines[quotation.last_line + 1 : quotation.last_line + 1 + _MOST_LINES]:
        here = text[line.start : line.end].lstrip()
        if not here.startswith(("「", "《", "〈")):
            return here if here.startswith(("と", "など")) else ""
    return ""
