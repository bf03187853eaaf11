"""Accounts in a clause: a handle by its sign, a nickname of a forum by its underscore or digits."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.speech.subjects.government import governed

__all__ = ["account_in", "is_account", "nickname_beside"]

_HANDLE = re.compile(r"(?<!\w)[@＠]\w[\w.]{1,38}\w")
_NICK = r"(?:u/)?(?=\w{0,30}_)(?=\w{0,30}[^\W\d_])\w{3,30}"
_NICK_BEHIND = re.compile(rf"\s{_NICK}(?![\w.@/])")
_NICK_BEFORE = re.compile(rf"(?<![\w@/]){_NICK}\s\Z")
_BEFORE = 40  # code points before a verb in which a nickname stands
_ACCOUNT = re.compile(r"[@＠][\w.]{1,40}|(?=[\w.]*[\d_.])[a-z0-9_][a-z0-9_.]{2,29}")


def account_in(clause: Clause, start: int, end: int) -> str | None:
    """The last handle between two places that no preposition governs."""
    if "@" not in clause.text:
        return None
    found = [m for m in _HANDLE.finditer(clause.text, start, end) if not governed(clause, m.start())]
    return found[-1][0] if found else None


def nickname_beside(clause: Clause, verb: Word) -> str | None:
    """The account of a forum that stands beside the verb, told from words by its underscore: wrote kettle_on."""
    found = _NICK_BEHIND.match(clause.text, verb.end) or _NICK_BEFORE.search(
        clause.text, max(0, verb.start - _BEFORE), verb.start
    )
    return found[0].strip() if found else None


def is_account(head: str) -> bool:
    """Whether a head before a colon is nothing but an account: @ann, tom_1980."""
    return _ACCOUNT.fullmatch(head) is not None
