"""What the words of a line say about its voice: a post's or the journalist's.

A logistic regression over words, neighbouring pairs, and in Japanese and Chinese characters with their
pairs and triples; learned from invented lines of both voices (`word_weights`). It knows nothing of the
line's place: `starts` weighs it against everything else.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from math import sqrt

from stancekit.segment.word_weights import BIAS, STEP, WEIGHTS

__all__ = ["features", "words_voice"]

_MOST = 4.0  # log-odds beyond which a line says no more
_TOKEN = re.compile(
    r"https?://\S+|pic\.\S+|[@＠#＃]\w+|\d+|[\u3040-\u30ff\u4e00-\u9fff]|[^\W\d_]+?(?=[\u3040-\u30ff\u4e00-\u9fff])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]"
)
_SIGNS = {"h": "<url>", "p": "<url>", "@": "<at>", "＠": "<at>", "#": "<tag>", "＃": "<tag>"}
_BEGIN, _END = "<s>", "</s>"


def _token(found: str) -> str:
    if len(found) > 1:
        if found[0] in "@＠#＃" or found.startswith(("http", "pic.")):
            return _SIGNS[found[0]]
        return "0" * min(len(found), 4) if found.isdigit() else found.lower().replace("’", "'")
    return (
        "<emoji>"
        if found > "\u2190" and not found.isalnum() and not "\u3000" <= found <= "\u9fff"
        else found.lower()
    )


def features(text: str) -> set[str]:
    """The words, signs and pairs of a line, lower case."""
    tokens = [_token(found) for found in _TOKEN.findall(text)]
    seen = set(tokens)
    seen.update(f"{a} {b}" for a, b in pairwise((_BEGIN, *tokens, _END)))
    if any("\u3040" <= token[0] <= "\u9fff" for token in tokens):
        seen.update(map("".join, zip(tokens, tokens[1:], tokens[2:], strict=False)))
    return seen


@cache
def _table() -> dict[str, float]:
    return {feature: step * STEP for step, block in WEIGHTS.items() for feature in block.split("\t")}


def words_voice(text: str) -> float:
    """Log-odds that the words of a line are those of a post, from -4 to 4; 0 where there are none."""
    seen = features(text)
    if not seen:
        return 0.0
    table = _table()
    total = sum(table[feature] for feature in seen if feature in table)
    return max(-_MOST, min(_MOST, BIAS + total / sqrt(len(seen))))
