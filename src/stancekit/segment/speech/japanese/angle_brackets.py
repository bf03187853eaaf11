"""The Japanese brackets 《…》 and 〈…〉: words where they stand like speech, else titles of works, glosses and notes."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.japanese.received import voices_follow
from stancekit.segment.speech.quotation import Quotation

__all__ = ["without_glosses"]

_BEFORE = re.compile(r"(?:[、。,，：:…》〉」』\s\u3000・]|[はもがにで]|から|より|\A)\Z")
"""What stands directly before words: no noun, to which a gloss or a title would belong."""
_SAID = re.compile(
    r"[\s、・]*(?:など)?(?:と(?!題|銘打|名付|呼ばれ)|って|だと|なんて)(?!(?:いう|いった)(?:曲|本|番組|名|タイトル|企画|店|作品|映画))|など"
)
_NEXT = re.compile(r"[\s、・]*(?:や|と|、)?[\s、]*[《〈]")
"""Behind words that others follow in a row."""
_CLOSED = re.compile(r"[\s。…―—]*\Z")


def without_glosses(text: str, lines: list[Line], quotations: list[Quotation]) -> list[Quotation]:
    """Leave out what stands in these brackets and is nobody's words: 代表作《灯台》は, 雑誌〈潮〉の."""
    kept: list[Quotation] = []
    following: Quotation | None = None
    for q in reversed(quotations):
        if q.mark not in "《〈":
            kept.append(q)
        elif _stands_like_speech(text, lines, q, following):
            kept.append(q)
            following = q
    return kept[::-1]


def _stands_like_speech(text: str, lines: list[Line], q: Quotation, following: Quotation | None) -> bool:
    """Whether words are a line in a list of them, or stand behind a particle and before と, など or others in a row."""
    line, last = lines[q.line], lines[q.last_line]
    if not q.balanced or not _BEFORE.search(text[line.start : q.start][-2:]):
        return False
    behind = text[q.end : last.end]
    if row := _NEXT.match(behind):
        return following is not None and following.start == q.end + row.end() - 1
    if _CLOSED.match(behind) and q.start == line.start:
        above = text[lines[q.line - 1].start : lines[q.line - 1].end] if q.line else ""
        below = following is not None and following.line == q.last_line + 1
        return below or above.startswith(("《", "〈")) or voices_follow(above)
    return _SAID.match(behind) is not None or _CLOSED.match(behind) is not None
