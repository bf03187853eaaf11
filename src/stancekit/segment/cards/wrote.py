"""The line that forums set above a post: who wrote it and when, in a sentence with a colon.

Kurvenfan schrieb am 05.03.2024 um 10:02 Uhr:      On 5 March 2024 at 10:02, ann wrote:
WORDS                                              WORDS
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.heads import Head
from stancekit.segment.cards.saying import NOBODY, VERB, before_saying
from stancekit.segment.paragraphs import Line

__all__ = ["wrote_head"]

_NAME = r"(?P<n>[~\w][^\n,，:：“”\"„«»()（）]{0,40}?)"
_ON = r"(?:(?:on|am|le|el|el\sdía|dnia|w\sdniu)\s)"
_FORMS = (
    re.compile(rf"{_NAME}\s{VERB},?\s{_ON}?(?P<d>\d[^\n]{{6,44}}?|[^\W\d_]{{3,10}}\.?\s\d[^\n]{{6,40}}?)\s?[:：]\Z"),
    re.compile(rf"{_NAME}\shat\s{_ON}?(?P<d>\d[^\n]{{6,44}}?)\s(?:geschrieben|gesagt|kommentiert)\s?[:：]\Z"),
    re.compile(rf"{_ON}?(?P<d>\d[^\n]{{6,44}}?\d(?:\sUhr)?),?\s(?:schrieb\s(?P<m>[~\w][^\n,:“”\"]{{1,40}}?)|{_NAME}\s{VERB})\s?[:：]\Z", re.IGNORECASE),
    re.compile(rf"{_NAME}(?:さん)?(?:が|は|、)?\s?(?P<d>\d{{4}}[年/.-][^\n]{{5,26}}?)\s?に?(?:書きました|書いた|書き込みました|投稿(?:しました)?|コメント(?:しました)?)\s?[:：]\Z"),
)  # fmt: skip
_CLOCKED = re.compile(r"\d\s?[:h.時]\s?\d\d(?!\d|\.\d)")
_MARKS = '“„«»"「『'
_MOST_WORDS, _MOST_LINES = 4, 16  # of a name, of a comment


def wrote_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read such a line with a time of day; where marks of quotation open the words below, the article quotes them."""
    words = line_words(text, lines[place])
    if words[-1] in ".…":
        return _said_below(text, lines, place, words, language)
    if words[-1] not in ":：" or place + 1 == len(lines) or text[lines[place + 1].start] in _MARKS:
        return None
    found = next((found for form in _FORMS if (found := form.match(words))), None)
    if found is None or not _CLOCKED.search(found["d"]):
        return None
    told = status_of(found["d"], language)
    name = clean_author((found["n"] or found.groupdict().get("m") or "").removesuffix("さん"))
    if told is None or told.when is None or not told.when.dated or told.counted or told.buttons:
        return None
    if not name or name.split()[0].lower() in NOBODY or len(name.split()) > _MOST_WORDS:
        return None
    if not (" " not in name or plausible_name(name)):
        return None
    return Head(place, place + 1, name, None, When(told.when.day, dated=True), closed=True)


def _said_below(text: str, lines: list[Line], place: int, words: str, language: str) -> Head | None:
    """Read a name, a verb and dots (ann said...), where a date alone stands below the words: as blogs set their comments."""
    name = before_saying(words)
    if name is None or len(name.split()) > _MOST_WORDS or not (" " not in name or plausible_name(name)):
        return None
    below = lines[place + 1 : place + 2 + _MOST_LINES]
    if (
        not below
        or below[0].gap > 2
        or (place and lines[place].gap == 1 and not status_of(line_words(text, lines[place - 1]), language))
    ):
        return None
    for line in below[1:]:
        here = line_words(text, line)
        if (told := status_of(here, language)) and told.when:
            dated = told.when.dated and _CLOCKED.search(here)
            return Head(place, place + 1, clean_author(name), None, None, closed=True) if dated else None
        if before_saying(here):
            return None
    return None
