"""What words belong together: the pieces of one quotation, and all that somebody is quoted with in a paragraph."""

from __future__ import annotations

from bisect import bisect_right

from stancekit.segment.passage import Passage

__all__ = ["in_lower_case", "spoken", "wholes"]


def in_lower_case(words: str) -> str:
    """Words as word lists have them: in lower case, with straight apostrophes."""
    return words.lower().replace("’", "'")


def wholes(text: str, kept: list[Passage]) -> dict[int, str]:
    """For the start of each piece of a quotation the words of all its pieces, in lower case."""
    found: dict[int, str] = {}
    group: list[Passage] = []
    for passage in [*(p for p in kept if p.kind == "quoted"), None]:
        if passage is not None and (passage.piece or 0) > 1:
            group.append(passage)
            continue
        words = in_lower_case(" ".join([text[p.start : p.end] for p in group]))
        found.update((p.start, words) for p in group)
        group = [passage] if passage is not None else []
    return found


def spoken(text: str, kept: list[Passage], starts: list[int]) -> dict[tuple[str | None, int], str]:
    """For each speaker and the number of a line all words that the line quotes, in lower case."""
    found: dict[tuple[str | None, int], list[str]] = {}
    for passage in kept:
        if passage.kind == "quoted":
            key = passage.name, bisect_right(starts, passage.start) - 1
            found.setdefault(key, []).append(text[passage.start : passage.end])
    return {key: in_lower_case(" ".join(words)) for key, words in found.items()}
