"""Lines of a copied card about another post: who passed it on, above it, and that it quotes one, inside it."""

from __future__ import annotations

import re

__all__ = ["announces_quoted", "passes_on"]

_PASSED_ON = re.compile(
    r"[^\n.!?:]{0,60}?(?:\b(?:retweeted|reposted|boosted|(?:hat\s)?(?:retweetete?|repostete?)|geteilt\shat|a\s(?:retweeté|reposté|republié|repartagé)"
    r"|(?:ha\s)?(?:retwitteó|retuiteó|retwitteado|retuiteado|reposteó|reposteado)|(?:podała?|podał\(a\)|przekazała?|przekazał\(a\))\sdalej(?:\stweeta)?)"
    r"|さんが(?:リツイート|リポスト|再投稿)(?:しました)?)\Z"
    r"|(?:retweeted|reposted|boosted|repostet|geteilt|retweeté|reposté|republié|retuiteado|reposteado)\s(?:by|von|par|por)\s[^\n.!?:]{1,60}\Z",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:quoted?\s(?:tweet|post)|quote|(?:zitierter\s)?(?:tweet|post)|(?:tweet|post)\szitieren|zitat|(?:tweet|post)\scité|citer(?:\sle)?\s(?:tweet|post)|citation"
    r"|(?:tweet|post)\scitado|citar\s(?:tweet|post)|cita|cytowany\s(?:tweet|post|wpis)|cytuj\s(?:tweeta|wpis)|cytat|引用(?:ツイート|ポスト|リツイート)?)\Z",
    re.IGNORECASE,
)
_LONGEST = 90


def passes_on(words: str) -> bool:
    """Whether a line says who passed on the post below it: Bob Ray Retweeted."""
    return len(words) <= _LONGEST and _PASSED_ON.match(words) is not None


def announces_quoted(words: str) -> bool:
    """Whether a line says that the post above it quotes the one below: Quote Tweet."""
    return len(words) <= _LONGEST and _QUOTED.match(words) is not None
