"""A few words of a post that the prose takes up again: Lee's “four thousand bells”, the words “nothing but noise”."""

from __future__ import annotations

import re

from stancekit.segment.names.called import called_by
from stancekit.segment.paragraphs import is_headline
from stancekit.segment.passage import Passage

__all__ = ["repeats_post"]

_PLENTY, _SOME = 4, 3  # words that nobody hits upon by chance, and that are a phrase
_JAPANESE_LETTERS = 5
_NEAR = 60  # code points beside the words
_LINE = 400  # code points behind them that no headline has
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_WORDING = re.compile(
    r"\b(?:the|der|die|das|le|les|la|el|los|las|words?|phrase|line|sentence|expression|worte[nr]?|satz|ausdruck|formulierung|spruch|zeile|mots|formule|tournure|palabras|frase|expresión|fórmula"
    r"|słow(?:a|ami|ach|om)|zdani[ea]|fraz[aęyą]|określeni[ea]|sformułowani[ea]|hasło)\s?[:,]?\s?$",
    re.IGNORECASE,
)
"""An article or a noun for what is worded, directly before the words."""
_OWNER = re.compile(r"(?P<who>[^\W\d_][\w-]*?)(?:[’']s?|s)\s$")
"""Whoever owns the words directly behind: Lee’s, Moss’, Farns."""
_OF = re.compile(
    r"\s(?:of|by|von|vom|de|del|du|d['’]|par|od)\s?(?P<who>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*)?)",
    re.IGNORECASE,
)
"""Whose the words before are: « … » de Lee, « … » de la Lee."""
_SET_APART = re.compile(r"\s?[:–—-]\s")
"""What stands behind words that a sentence takes up: „Für immer still“ – drei Worte."""
_THIS = re.compile(r"(?:この|その|例の|(?P<who>[^\s、。「」]{1,12}?)(?:さん|氏)?の)$")


def repeats_post(text: str, passage: Passage, post: Passage) -> bool:
    """Whether words of a post that stand in marks are the post's words again, and no term that is in it by chance.

    Four words are, wherever they stand; three where a paragraph begins by setting them apart, or they stand behind an article or a noun for what
    is worded; and those that are given to the author: Lee's “so loud”, « trop fort » de Lee.
    """
    words = text[passage.start : passage.end]
    near = max(0, passage.start - _NEAR)
    line = max(near, text.rfind("\n", near, passage.start) + 1)
    before, behind = text[line : passage.start], text[passage.end : passage.end + _NEAR]
    if _CJK.search(words):
        return len(_CJK.findall(words)) >= _JAPANESE_LETTERS and _this(before, post)
    count = len(_WORD.findall(words))
    if count >= _PLENTY or (count > 1 and _by_author(before, behind, post)):
        return True
    if count < _SOME:
        return False
    end = text.find("\n", passage.end, passage.end + _LINE)
    opens = not before and _SET_APART.match(behind) is not None
    return (
        opens and not is_headline(text[line : end if end >= 0 else passage.end + _LINE])
    ) or _WORDING.search(before) is not None


def _by_author(before: str, behind: str, post: Passage) -> bool:
    """Whether the words are given to the author of the post."""
    called = called_by(post.name)
    for found in (_OWNER.search(before), _OF.match(behind)):
        if found and not called.isdisjoint(found["who"].lower().split()):
            return True
    return False


def _this(before: str, post: Passage) -> bool:
    """Whether Japanese words are pointed at, or are the author's: この「…」, 森さんの「…」."""
    found = _THIS.search(before)
    if found is None or not found["who"]:
        return found is not None
    return any(found["who"].endswith(name) for name in called_by(post.name))
