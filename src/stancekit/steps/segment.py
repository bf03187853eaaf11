"""Cut articles into passages and statement sets, and write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.articles import ReadArticle, read_articles
from stancekit.files.jsonl import read_numbered_records, write_records
from stancekit.files.workspace import Workspace, find_workspace
from stancekit.segment import Segmentation
from stancekit.segment.absent import focal_absent
from stancekit.segment.corrections.applying import without_article
from stancekit.steps.cutting import cut_all
from stancekit.steps.derived_texts import remove_others, write_derived_texts
from stancekit_schemas import Correction, Focal, Problem, Reaction, StatementSet

__all__ = [
    "SegmentedCorpus",
    "corrections_of",
    "read_corrections",
    "segment_files",
    "segment_workspace",
    "workspace_of",
]

_MEND = (
    "mend these lines or take them out, and run again; nothing was cut, for it would lack what they decide"
)

Progress = Callable[[int], None]


@dataclass(frozen=True)
class SegmentedCorpus:
    """The segmentations of several articles in the order read, and what went wrong on the way.

    Passages and sets come by the names of their articles, and in reading order within one, however
    the articles were given.
    """

    segmentations: tuple[Segmentation, ...]
    problems: tuple[Problem, ...]

    @property
    def reactions(self) -> tuple[Reaction, ...]:
        """All passages, article by article."""
        return tuple(r for s in self._by_name() for r in s.reactions)

    @property
    def sets(self) -> tuple[StatementSet, ...]:
        """All proposed statement sets, article by article."""
        return tuple(s for part in self._by_name() for s in part.sets)

    @property
    def corrected(self) -> int:
        """How many corrections were applied."""
        return sum(s.corrected for s in self.segmentations)

    def _by_name(self) -> list[Segmentation]:
        return sorted(self.segmentations, key=lambda s: (s.article.source, s.article.article_id))


def segment_files(
    paths: Iterable[Path],
    *,
    workspace: Workspace | None = None,
    focal: Focal | None = None,
    corrections: Sequence[Correction] = (),
    all_articles: bool = False,
    text_field: str | None = None,
    stdin: bytes | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> SegmentedCorpus:
    """Read and cut articles; one that fails becomes a problem and never stops the rest.

    Of several articles with the same text the first is cut, so that every id is unique.

    Parameters
    ----------
    paths
        Files, tables of documents, or folders of them; "-" is `stdin`.
    workspace
        Sources are named relative to it, and its focal person counts unless `focal` is given.
    focal
        The person whose posts are reacted to; inferred per article where nobody says.
    corrections
        A person's corrections of earlier segmentations.
    all_articles
        Whether `corrections` concern no others than these articles: those that match none are then reported.
    text_field
        The text column of tables of documents.
    jobs
        Processes to use; None takes one for few articles and one a core for many. The result is the
        same in the same order.
    progress
        Called with the number of articles done so far.

    """
    if focal is None and workspace is not None:
        focal = workspace.settings.focal
    done: list[Segmentation] = []
    problems: list[Problem] = []
    reading = _named(read_articles(paths, text_field=text_field, stdin=stdin), workspace)
    for number, result in enumerate(cut_all(reading, focal, corrections, jobs), start=1):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            done.append(result)
            problems += result.problems
        if progress is not None:
            progress(number)
    if all_articles:
        problems += without_article((s.article for s in done), corrections)
    if focal is not None:
        problems += focal_absent(done, focal)
    return SegmentedCorpus(tuple(done), tuple(problems))


def _named(
    reading: Iterable[ReadArticle | Problem], workspace: Workspace | None
) -> Iterable[ReadArticle | Problem]:
    """Name sources as the workspace does, and let through the first only of articles with the same text."""
    first: dict[str, str] = {}
    for read in reading:
        if isinstance(read, Problem):
            yield read.model_copy(update={"file": _name(read.file, workspace)})
            continue
        source = _name(read.article.source, workspace)
        if (other := first.setdefault(read.article.sha256, source)) != source:
            yield Problem(
                severity="note", code="same_text", file=source,
                message=f"has the same text as {other}: only that one is cut, for ids are made from the text",
                remedy="remove one of the two",
            )  # fmt: skip
        else:
            yield read._replace(article=read.article.model_copy(update={"source": source}))


def _name(source: str, workspace: Workspace | None) -> str:
    path, mark, row = source.partition("#")
    return source if workspace is None else workspace.relative(Path(path)) + mark + row


def segment_workspace(
    workspace: Workspace, *, jobs: int | None = None, progress: Progress | None = None
) -> SegmentedCorpus:
    """Cut every article of corpus/raw/articles; write reactions, sets and derived texts to corpus/built.

    Corrections in corpus/raw/corrections.jsonl are applied. Raises DataError where there are no articles.
    """
    folder = workspace.raw / "articles"
    if not folder.is_dir():
        raise DataError(f"no articles: {folder} does not exist", hint="put articles (.txt, .html, .md) there")
    corpus = segment_files(
        [folder], workspace=workspace, corrections=corrections_of(workspace), all_articles=True,
        jobs=jobs, progress=progress,
    )  # fmt: skip
    if not corpus.segmentations:
        if any(p.severity == "refused" for p in corpus.problems):
            return corpus  # what was built before is worth more than empty files
        raise DataError(f"no articles in {folder}", hint="put articles (.txt, .html, .md) there")
    texts = workspace.built / "texts"
    write_records(workspace.built / "reactions.jsonl", corpus.reactions, keep_order=True)
    write_records(workspace.built / "sets.jsonl", corpus.sets, keep_order=True)
    write_derived_texts(texts, corpus.segmentations)
    remove_others(texts, corpus.segmentations)
    return corpus


def corrections_of(workspace: Workspace) -> list[Correction]:
    """The corrections that a workspace keeps in corpus/raw/corrections.jsonl."""
    return read_corrections(workspace.raw / "corrections.jsonl", missing_ok=True)


def read_corrections(path: Path, *, missing_ok: bool = False) -> list[Correction]:
    """Read a file of corrections; no line is left out, so that nobody takes a half-corrected cut for the whole.

    Raises DataError that names every line which is no correction.
    """
    hint = _MEND if path.exists() else "check the path"
    read = read_numbered_records(path, Correction, missing_ok=missing_ok, hint=hint)
    return [correction.read_at(f"{path.name}:{number}") for number, correction in read]


def workspace_of(paths: Sequence[Path], given: Path | None = None) -> Workspace | None:
    """The workspace at `given`, else the one among whose articles all of these files lie, else None."""
    if given is not None:
        return find_workspace(given)
    for folder in paths[0].resolve().parents if paths else ():
        if (folder / "stancekit.toml").is_file():
            articles = (folder / "corpus" / "raw" / "articles").resolve()
            inside = all(path.resolve().is_relative_to(articles) for path in paths)
            return Workspace(folder) if inside else None
    return None
