"""The passage of a post that an article announces and sets in paragraphs of its own."""

from __future__ import annotations

import re

from stancekit.segment.clauses import last_sentence
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.platforms import platform_in
from stancekit.segment.speech.attributed import Attributed

__all__ = ["announced_passage"]

_ACCOUNT = re.compile(
    r"(?P<n>[^\s,、。:：()（）][^,、。:：()（）]{1,40}?)\s?[(（][@＠](?P<h>\w[\w.\-]{0,60}\w)[)）]"
)
"""Whom a sentence that announces a post names with the account: たま子さん(@tamako)."""


def announced_passage(text: str, lines: list[Line], item: Attributed) -> Passage:
    """A post that the article announces, as what it is: an embedded one."""
    q, lead = item.quotation, lines[item.quotation.line - 1]
    words, before = text[q.start : q.end], text[lead.start : lead.end]
    if account := _ACCOUNT.search(last_sentence(before)):
        item.speaker, item.handle, item.doubts = account["n"].strip(), "@" + account["h"], []
    return Passage(
        "embedded", q.start, q.end, q.start, q.end, name=item.speaker, handle=item.handle, links=links_of(words),
        platform=platform_in(last_sentence(before)), media=media_of(words), context=before, line=q.line,
        doubts=["no_attribution", *item.doubts, *([] if item.speaker or item.handle else ["no_author"])],
    )  # fmt: skip
