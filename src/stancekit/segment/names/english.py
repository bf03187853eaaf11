"""English runs of capitals that are no names: genitives, what only describes, words with which sentences begin."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.callings import callings

__all__ = ["PARTISANS", "SURNAMES_TOO", "asks", "describes", "owns", "tells"]


@cache
def _described() -> frozenset[str]:
    return callings("en") | lexicon("en").crowd | {"holder"}


def owns(raw: str, text: str, end: int) -> bool:
    """Whether an English name stands in the genitive: Lee’s agent, Hollis’ agent."""
    return raw.endswith(("’s", "'s")) or (raw[-1:] == "s" and text[end : end + 2] in ("’ ", "' "))


PARTISANS = frozenset(
    ("Republican", "Democrat", "Conservative", "Tory", "Liberal", "Socialist", "Green", "Independent")
)
"""Members of a party, who may be a paper: the Oakdale Democrat."""
SURNAMES_TOO = frozenset(("Little", "Early", "Still", "Much", "Late", "Back", "Less"))
"""Words with which sentences begin, and surnames that many have: somebody where a verb of saying is next."""


def tells(text: str, end: int) -> bool:
    """Whether an English verb of saying is the next word."""
    stop = text.find(" ", end + 1, end + 20)
    word = text[end + 1 : stop if stop > 0 else end + 20].rstrip(".,:")
    return word in lexicon("en").say or word in lexicon("en").write


def asks(text: str, end: int) -> bool:
    """Whether a sentence is a question, as in: Will Smith resign? The Will of it is no name."""
    stop = _STOP.search(text, end)
    return stop is not None and stop[0] == "?"


_STOP = re.compile(r"[.!?…\n]")
_LED = ("The ", "An ", "A ")


def describes(text: str, start: int, end: int) -> bool:
    """Whether an English run is said of what follows: the Bake Off judge, Kestrel Park director Ann Lee."""
    stop = text.find(" ", end + 1, end + 24)
    word = text[end + 1 : stop if stop > 0 else end + 24]
    if word in BODIES and stop > 0:  # the Green group leader Ann Lee
        body = stop
        stop = text.find(" ", body + 1, body + 24)
        word = text[body + 1 : stop if stop > 0 else body + 24]
    if word.rstrip(",.;:") not in _described():
        return False
    if stop > 0 and word[-1].isalpha() and text[stop + 1 : stop + 2].isupper():
        return True
    article = text[max(0, start - 4) : start].lower()
    return (
        article.endswith(("the ", " an ", " a ")) or article in ("an ", "a ") or text.startswith(_LED, start)
    )
