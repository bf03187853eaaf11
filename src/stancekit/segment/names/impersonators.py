"""Names above posts that say they are a parody's, a fan's or a bot's."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["is_somebody_else"]

_NOT_THEM = word_set("""not parody parodie parodia parodies satire satira sátira fake faux falso fan fans fanclub club updates update news daily bot archive
    quotes nicht pas nie no unofficial inoffiziell fanpage fanseite stan lovers""")


def is_somebody_else(shown: str | None) -> bool:
    """Whether the name above a post says that it is a parody's, a fan's or a bot's."""
    return not _NOT_THEM.isdisjoint(re.findall(r"[^\W_]+", (shown or "").casefold()))
