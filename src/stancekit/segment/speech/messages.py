"""Messages that read the words quoted: a message from a viewer called pawn_four read: “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.posting import MESSAGES
from stancekit.segment.speech.found import Found

__all__ = ["message_from"]

_READ = {
    "en": r"read|reads|ran|said|says",
    "de": r"lautete|lautet|hieß|besagte|las\ssich",
    "fr": r"disait|dit|se\slisait|proclamait",
    "es": r"decía|dice|rezaba|reza",
    "pl": r"brzmiał[ao]?|brzmi|głosił[ao]?",
}
_TEXT_READS = {
    language: re.compile(
        rf"\s(?:from|by|von|de|d['’]|del|od)\s(?P<who>[^:;«“„]{{2,80}}?),?\s(?:{shape})(?:\s[^\W\d_]+)?\s?:\s*$",
        re.IGNORECASE,
    )
    for language, shape in _READ.items()
}
"""A text that somebody sent, and the verb by which it reads: a message from Ann Lee read:."""
_NICKNAME = re.compile(
    r"\b(?:nick(?:named?|iem|u)?|username|user|nazwie|apodo|alias|pseudo(?:nyme|nimem)?|namens|called|surnom)\s(?P<nick>[\w.]{3,30})$"
)
_SENT = 5  # words of a clause among which one for a message stands


def message_from(clause: Clause) -> Found | None:
    """Read a clause in which a message reads the words: whom it came from has written them."""
    shape = _TEXT_READS.get(clause.lexicon.language)
    found = shape.search(clause.text) if shape and clause.text.rstrip().endswith(":") else None
    sent = clause.lexicon.medium | MESSAGES
    if found is None or sent.isdisjoint(clause.lows(0, found.start())[:_SENT]):
        return None
    if nickname := _NICKNAME.search(found["who"]):
        return Found(nickname["nick"], "name", wrote=True)
    named = [n for n in clause.names if found.start("who") <= n[0] and n[1] <= found.end("who")]
    return Found(named[-1][2], "name", wrote=True) if named else None
