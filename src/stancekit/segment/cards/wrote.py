"""The line that forums set above a post: who wrote it and when, in a sentence with a colon.

Kurvenfan schrieb am 05.03.2024 um 10:02 Uhr:      On 5 March 2024 at 10:02, ann wrote:
WORDS                                              WORDS
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.heads import Head, line_words
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line

__all__ = ["wrote_head"]

_VERB = (
    r"(?:wrote|said|posted|commented|writes|schrieb|sagte|kommentierte|schreibt|a\s(?:écrit|dit|posté|commenté)|écrit|escribió|dijo|comentó|publicó|escribe"
    r"|(?:napisał|skomentował|powiedział)(?:\(a\)|/a|a)?|pisze)"
)
_NAME = r"(?P<n>[~\w][^\n,，:：“”\"„«»()（）]{0,40}?)"
_ON = r"(?:(?:on|am|le|el|el\sdía|dnia|w\sdniu)\s)"
_FORMS = (
    re.compile(rf"{_NAME}\s{_VERB},?\s{_ON}?(?P<d>\d[^\n]{{6,44}}?|[^\W\d_]{{3,10}}\.?\s\d[^\n]{{6,40}}?)\s?[:：]\Z"),
    re.compile(rf"{_NAME}\shat\s{_ON}?(?P<d>\d[^\n]{{6,44}}?)\s(?:geschrieben|gesagt|kommentiert)\s?[:：]\Z"),
    re.compile(rf"{_ON}?(?P<d>\d[^\n]{{6,44}}?\d(?:\sUhr)?),?\s(?:schrieb\s(?P<m>[~\w][^\n,:“”\"]{{1,40}}?)|{_NAME}\s{_VERB})\s?[:：]\Z", re.IGNORECASE),
    re.compile(rf"{_NAME}(?:さん)?(?:が|は|、)?\s?(?P<d>\d{{4}}[年/.-][^\n]{{5,26}}?)\s?に?(?:書きました|書いた|書き込みました|投稿(?:しました)?|コメント(?:しました)?)\s?[:：]\Z"),
)  # fmt: skip
_CLOCKED = re.compile(r"\d\s?[:h.時]\s?\d\d(?!\d|\.\d)")
_NOBODY = word_set(
    "he she they it who er sie es wer il elle on ils elles qui él ella ellos ellas quien on ona oni one kto 彼 彼女"
)
_MARKS = '“„«»"「『'
_MOST_WORDS = 4  # of a name


def wrote_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read such a line with a time of day; where marks of quotation open the words below, the article quotes them."""
    words = line_words(text, lines[place])
    if words[-1] not in ":：" or place + 1 == len(lines) or text[lines[place + 1].start] in _MARKS:
        return None
    found = next((found for form in _FORMS if (found := form.match(words))), None)
    if found is None or not _CLOCKED.search(found["d"]):
        return None
    told = status_of(found["d"], language)
    name = clean_author((found["n"] or found.groupdict().get("m") or "").removesuffix("さん"))
    if told is None or told.when is None or not told.when.dated or told.counted or told.buttons:
        return None
    if not name or name.split()[0].lower() in _NOBODY or len(name.split()) > _MOST_WORDS:
        return None
    if not (" " not in name or plausible_name(name)):
        return None
    return Head(place, place + 1, name, None, When(told.when.day, dated=True), closed=True)
