"""Who signs a quotation: a name or an account that alone stands behind it."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.platforms import VIA
from stancekit.segment.speech.found import Found

__all__ = ["handle_behind", "signature"]

_HANDLE = r"[@＠](?P<{}>\w[\w.\-]{{0,60}}(?:@[\w.\-]{{3,60}})?)"
_DASH = re.compile(r"\s*[—–―-]\s?")
_ACCOUNT = re.compile(
    rf"\s*(?:[—–―-]\s?(?:via\s)?{_HANDLE.format('h')}|[(（\[](?:[A-Z]\w{{0,12}}\s?[/:]\s?)?{_HANDLE.format('b')}[)）\]])"
)
_LETTER = re.compile(
    r"\s*[—–―]\s{0,3}(?P<n>[^\W\d_a-zà-öø-ÿ][^\W\d_]{2,20})(?:,\s[^\W\d_a-zà-öø-ÿ][\w’'. -]{2,30})?"
)
"""A first name that alone signs a reader's letter, perhaps with a place: “…” — Harriet, Wexcombe."""
_BEHIND_NAME = re.compile(rf",?\s?[(（\[]?{_HANDLE.format('h')}[)）\]]?")


def signature(clause: Clause) -> Found | None:
    """Read a name or an account that alone stands behind a quotation: “…” – Ann Lee; “…” — @ann; “…” (@ann)."""
    text = clause.text
    if "@" in text and (account := _ACCOUNT.match(text)) and _nothing_else(text, account.end()):
        return Found("@" + (account["h"] or account["b"]).rstrip(".-"), "handle", wrote=True)
    if letter := _LETTER.fullmatch(text.rstrip()):
        return Found(letter["n"], "name", wrote=True)
    dash = _DASH.match(text)
    if dash is None or not clause.names or clause.names[0][0] != dash.end() or " " not in clause.names[0][2]:
        return None
    _, end, name = clause.names[0]
    behind = _BEHIND_NAME.match(text, end)
    via = VIA.match(text, behind.end() if behind else end)
    if not _nothing_else(text, via.end() if via else behind.end() if behind else end):
        return None
    return Found(name, "name", wrote=bool(behind or via))


def handle_behind(name: str, text: str) -> str | None:
    """The account in brackets behind a name: Ann Lee (@ann)."""
    place = text.find(name)
    found = _BEHIND_NAME.match(text, place + len(name)) if place >= 0 else None
    return "@" + found["h"].rstrip(".-") if found else None


def _nothing_else(text: str, position: int) -> bool:
    return not text[position:].strip(" .")
