"""What is done with releases that are written: read, compared, filled with texts again."""

from __future__ import annotations

from pathlib import Path

from stancekit.files.articles import read_articles
from stancekit.release.checks.loaded import read_release
from stancekit.release.diff import Difference, compare_releases
from stancekit.release.encode import decode_jsonl
from stancekit.release.public import rehydrated
from stancekit.release.table import Row
from stancekit_schemas import Problem, Release

__all__ = ["diff_releases", "load_written", "rehydrate_release"]


def diff_releases(before: Path, after: Path) -> Difference:
    """Compare two release folders of one corpus, row by row."""
    return compare_releases(read_release(before), read_release(after))


def rehydrate_release(release: Path, addresses: Path, articles: Path) -> tuple[list[Row], list[str]]:
    """Restore the texts of a public release from the user's own copies of the articles.

    `articles` is a folder (or file) of articles as the corpus read them. Returns the rows restored,
    and the ids of those whose article is not among the copies.
    """
    loaded = read_release(release)
    rows = decode_jsonl(addresses.read_bytes(), where=str(addresses))
    texts = {
        read.article.sha256: read.article.text
        for read in read_articles([articles])
        if not isinstance(read, Problem)
    }
    return rehydrated(loaded.rows["items"], rows, texts)


def load_written(folder: Path) -> Release:
    """Read what a release says of itself."""
    return read_release(folder).release
