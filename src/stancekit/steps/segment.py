"""Cut articles into passages and statement sets, and write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.articles import read_articles
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import write_records
from stancekit.files.workspace import Workspace
from stancekit.segment import Segmentation, segment_article
from stancekit_schemas import Focal, Problem, Reaction, StatementSet

__all__ = ["SegmentedCorpus", "segment_files", "segment_workspace", "write_derived_texts"]


@dataclass(frozen=True)
class SegmentedCorpus:
    """The segmentations of several articles in the order read, and what could not be read."""

    segmentations: tuple[Segmentation, ...]
    problems: tuple[Problem, ...]

    @property
    def reactions(self) -> tuple[Reaction, ...]:
        """All passages, article by article."""
        return tuple(r for s in self.segmentations for r in s.reactions)

    @property
    def sets(self) -> tuple[StatementSet, ...]:
        """All proposed statement sets, article by article."""
        return tuple(s for part in self.segmentations for s in part.sets)


def segment_files(
    paths: Iterable[Path], *, workspace: Workspace | None = None, focal: Focal | None = None
) -> SegmentedCorpus:
    """Read and cut articles.

    Parameters
    ----------
    paths
        Files, or folders of them.
    workspace
        Sources are named relative to it, and its focal person counts unless `focal` is given.
    focal
        The person whose posts are reacted to; inferred per article where nobody says.

    """
    if focal is None and workspace is not None:
        focal = workspace.settings.focal
    done: list[Segmentation] = []
    problems: list[Problem] = []
    for read in read_articles(paths):
        if isinstance(read, Problem):
            problems.append(read)
            continue
        article = read.article
        if workspace is not None:
            article = article.model_copy(update={"source": workspace.relative(Path(article.source))})
        try:
            done.append(segment_article(article, focal=focal, embeds=read.embeds))
        except Exception as error:  # noqa: BLE001  one bad article never stops the rest
            problems.append(
                Problem(
                    severity="refused", code="not_segmented", file=article.source, message=f"{type(error).__name__}: {error}",
                    remedy="report it together with the article",
                )  # fmt: skip
            )
    return SegmentedCorpus(tuple(done), tuple(problems))


def segment_workspace(workspace: Workspace) -> SegmentedCorpus:
    """Cut every article of corpus/raw/articles; write reactions, sets and derived texts to corpus/built.

    Raises DataError where there are no articles.
    """
    folder = workspace.raw / "articles"
    if not folder.is_dir():
        raise DataError(f"no articles: {folder} does not exist", hint="put articles (.txt, .html, .md) there")
    corpus = segment_files([folder], workspace=workspace)
    if not corpus.segmentations and not corpus.problems:
        raise DataError(f"no articles in {folder}", hint="put articles (.txt, .html, .md) there")
    write_records(workspace.built / "reactions.jsonl", corpus.reactions)
    write_records(workspace.built / "sets.jsonl", corpus.sets)
    write_derived_texts(workspace.built / "texts", corpus.segmentations)
    return corpus


def write_derived_texts(folder: Path, segmentations: Sequence[Segmentation]) -> None:
    """Write the text behind the offsets of every article that was not plain text, as <article_id>.txt."""
    for segmentation in segmentations:
        if segmentation.article.derivation:
            write_text(folder / f"{segmentation.article.article_id}.txt", segmentation.article.text)
