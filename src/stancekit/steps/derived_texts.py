"""The texts that offsets count in, where the file given holds other characters: of pages, and of old encodings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from stancekit.files.atomic import write_text
from stancekit.segment import Segmentation

__all__ = ["derived", "remove_others", "write_derived_texts"]

_OURS = re.compile(r"[0-9a-f]{16}\.txt")


def derived(segmentations: Iterable[Segmentation]) -> list[Segmentation]:
    """Those whose text is not what a reader of UTF-8 finds in their file."""
    return [s for s in segmentations if s.article.derivation]


def write_derived_texts(folder: Path, segmentations: Iterable[Segmentation]) -> int:
    """Write the text behind the offsets of each of these as <article_id>.txt, and say how many there are."""
    texts = derived(segmentations)
    for segmentation in texts:
        write_text(folder / f"{segmentation.article.article_id}.txt", segmentation.article.text)
    return len(texts)


def remove_others(folder: Path, segmentations: Sequence[Segmentation]) -> None:
    """Take away the texts of articles that there are no more: what was removed must not live on in what is built."""
    kept = {f"{s.article.article_id}.txt" for s in derived(segmentations)}
    for file in folder.glob("*.txt"):
        if _OURS.fullmatch(file.name) and file.name not in kept:
            file.unlink()
