"""What a sentence tells of the text or the account in which the words behind it stand."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.posting import MESSAGES, OWN_ACCOUNT

__all__ = ["names_own_account", "says_there"]

_THERE = re.compile(r"\W*y\s[a-zà-ÿ]")


def names_own_account(line: str, language: str) -> bool:
    """Whether a line tells of somebody's own account: on her page on Facebook."""
    shape = OWN_ACCOUNT.get(language)
    return shape is not None and shape.search(line.lower()) is not None


def says_there(lead: str, behind: str) -> bool:
    """Whether French words stand in the text of which the sentence before tells: « … », y concède-t-il."""
    if not _THERE.match(behind):
        return False
    return not (MESSAGES | lexicon("fr").medium).isdisjoint(tokens_of(lead))
