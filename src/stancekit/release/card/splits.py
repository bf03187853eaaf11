"""Splits and folds: where they lie, and how they are told."""

from __future__ import annotations

from collections import Counter

from stancekit.release.corpus import Corpus
from stancekit.release.table import Row, Table
from stancekit.wording import counted

__all__ = ["splits_of", "splits_text_of"]


def splits_of(table: Table, rows: list[Row]) -> list[str]:
    """List the splits that the table's files are parted into, in the usual order."""
    if not table.by_split:
        return ["main"]
    order = ["train", "dev", "test", "main"]
    return sorted({row["split"] for row in rows}, key=order.index) or ["main"]


def splits_text_of(corpus: Corpus, tables: dict[Table, list[Row]]) -> str:
    """Say in sentences which splits and folds there are, and how many labelled reactions each has."""
    labels = next(rows for table, rows in tables.items() if table.name == "labels")
    counts = Counter(row["split"] for row in labels)
    folds = Counter(row["fold"] for row in labels)
    grouped = "articles that share a post or a reacting author are never parted"
    if set(counts) <= {"main"}:
        articles = len({reaction.article_id for reaction in corpus.reactions})
        text = f"There is one split, `main`: {counted(articles, 'article is', 'articles are')} too few for honest dev and test splits."
    else:
        text = (
            "Splits: "
            + ", ".join(f"`{split}` {count}" for split, count in sorted(counts.items()))
            + f"; {grouped}."
        )
    if None in folds:
        return f"{text} Nothing can be held out, since all articles are connected: `fold` is null."
    listed = ", ".join(f"{fold}: {count}" for fold, count in sorted(folds.items()))
    return f"{text} For cross-validation use the column `fold` ({grouped}; labelled reactions per fold: {listed})."
