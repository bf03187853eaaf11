"""The words and letters of passages, by which their copies are found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from stancekit.segment.links import without_links
from stancekit.segment.passage import Passage

__all__ = ["MARKS", "Letters", "Wording", "share", "words_of"]

MARKS = '“”„«»"「」『』 ,.!?…'
"""What stands around words that are quoted."""
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_]+")
_COMPARED = 4000  # code points of a passage that are compared by words


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, each Japanese letter one; links are none."""
    return _WORD.findall(without_links(text).lower().replace("’", "").replace("'", ""))


def share(part: list[str], whole: list[str]) -> float:
    """How much of `part` stands in `whole`, word by word."""
    if not part:
        return 0.0
    common = Counter(part) & Counter(whole)
    return sum(common.values()) / len(part)


class Wording(dict[int, list[str]]):
    """The words of passages by their number, each read once."""

    def __init__(self, text: str, passages: list[Passage]) -> None:
        super().__init__()
        self.text, self.passages = text, passages

    def __missing__(self, number: int) -> list[str]:
        passage = self.passages[number]
        found = words_of(self.text[passage.start : passage.end][:_COMPARED])
        self[number] = found
        return found

    def letters(self, number: int) -> str:
        """All letters of a passage, without what stands between them."""
        passage = self.passages[number]
        if passage.end - passage.start <= _COMPARED:
            return "".join(self[number])
        return "".join(words_of(self.text[passage.start : passage.end]))


class Letters:
    """Passages as letters only, one after the other, to be searched at once."""

    def __init__(self, letters: Sequence[tuple[int, str]]) -> None:
        self.numbers = [number for number, _ in letters]
        self.all = "|".join([one for _, one in letters])
        self.starts = list(accumulate((len(one) + 1 for _, one in letters), initial=0))

    def holding(self, letters: str) -> int | None:
        """The first passage in which these letters stand."""
        place = self.all.find(letters)
        return None if place < 0 else self.numbers[bisect_right(self.starts, place) - 1]
