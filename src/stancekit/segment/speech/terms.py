"""Whether quoted words are a clause and may be an item, or a term, a title, scare quotes."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon

__all__ = ["exceeds_term", "is_clause"]

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_LONGEST_TERM, _LONGEST_TERM_JA = 5, 11  # words; characters with the marks
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def is_clause(quotation: str, language: str) -> bool:
    """Whether the quoted words are a clause and not a term, a title or scare quotes."""
    inner = quotation.strip("“”„«»\"「」『』《》〈〉‚‘’' \u00a0\u202f")
    if language == "ja" and _CJK.search(inner):
        return len(inner) >= 8 or (
            len(inner) >= 4
            and (inner[-1:] in "。！？!?だねよか" or inner.endswith(("です", "ます", "ない", "した")))
        )
    tokens = _WORD.findall(inner)
    count = len(tokens)
    if count < 2:
        return False
    ended = inner[-1:] in ".!?,…" or quotation.rstrip('”"»“’').endswith((".", "!", "?", "…"))
    known = lexicon(language).clause
    has_clause = any(token.lower().replace("’", "'") in known for token in tokens)
    if count <= 3:
        return ended and inner[-1:] != "," and (has_clause or inner[:1].isupper()) and count > 1
    if count <= 6:
        return has_clause or (ended and inner[:1].isupper())
    return True


def exceeds_term(words: str, language: str) -> bool:
    """Whether quoted words are too many for a term, a title or a nickname."""
    if language == "ja":
        return len(words) > _LONGEST_TERM_JA
    return len(_WORD.findall(words)) > _LONGEST_TERM
