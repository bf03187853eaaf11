"""`stancekit segment`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

if TYPE_CHECKING:
    from stancekit.steps.segment import SegmentedCorpus

__all__ = ["register"]


def segment(
    files: Annotated[list[Path] | None, typer.Argument(help="Articles (.txt, .html, .md) or folders; none: the workspace's.", metavar="[FILES]...")] = None,
    out: Annotated[str | None, typer.Option("--out", "-o", help="Where the records go; - is stdout.", metavar="FILE")] = None,
    sets: Annotated[Path | None, typer.Option("--sets", help="Where the proposed statement sets go.", metavar="FILE")] = None,
    focal: Annotated[str | None, typer.Option("--focal", help="The person whose posts are reacted to (default: inferred).", metavar="NAME")] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Cut statements and reactions out of articles.

    Without FILES it cuts the workspace's articles into corpus/built. With FILES it writes one record
    a line to --out (default: stdout).
    """
    from stancekit.errors import DataError, UsageError
    from stancekit.files.jsonl import dump_records, write_records
    from stancekit.files.workspace import find_workspace
    from stancekit.steps.segment import segment_files, segment_workspace, write_derived_texts
    from stancekit_schemas import Focal

    if not files:
        if out or sets or focal:
            raise UsageError("--out, --sets and --focal need FILES", hint="without FILES the workspace says what is cut and where it goes")
        place = require_workspace(workspace)
        corpus = segment_workspace(place)
        target = str(place.built / "reactions.jsonl")
    else:
        person = _focal(focal) if focal else None
        corpus = segment_files(files, workspace=find_workspace(workspace) if workspace else None, focal=person)
        target = out or "-"
        if target == "-" and not json:
            sys.stdout.write(dump_records(corpus.reactions))
        elif target != "-":
            write_records(Path(target), corpus.reactions)
        if sets:
            write_records(sets, corpus.sets)
        beside = Path(target).parent if target != "-" else (sets.parent if sets else None)
        if beside is not None:
            write_derived_texts(beside / "texts", corpus.segmentations)
    if json:
        print_json(_summary(corpus, target))
    else:
        _say(corpus, target, quiet=quiet)
    refused = [p for p in corpus.problems if p.severity == "refused"]
    if refused:
        lines = "\n  ".join(f"{p.file}: {p.message}" for p in refused)
        raise DataError(f"{len(refused)} article(s) could not be read\n  {lines}", hint="everything else was written")


def _focal(name: str) -> Focal:  # type: ignore[name-defined]  # noqa: F821
    from stancekit_schemas import Focal

    handles = tuple(word for word in name.split() if word.startswith("@"))
    plain = " ".join(word for word in name.split() if not word.startswith("@"))
    return Focal(name=plain or name, handles=handles)


def _summary(corpus: SegmentedCorpus, target: str) -> dict[str, object]:
    reactions = corpus.reactions
    return {
        "out": target,
        "articles": len(corpus.segmentations),
        "passages": len(reactions),
        "embedded": sum(r.kind == "embedded" for r in reactions),
        "quoted": sum(r.kind == "quoted" for r in reactions),
        "statements": sum(r.role == "statement" for r in reactions),
        "reactions": sum(r.role == "reaction" for r in reactions),
        "other": sum(r.role == "other" for r in reactions),
        "needs_review": sum(bool(r.needs_review) for r in reactions),
        "sets": len(corpus.sets),
        "problems": [p.model_dump(mode="json", exclude_none=True) for p in corpus.problems],
    }


def _say(corpus: SegmentedCorpus, target: str, *, quiet: bool) -> None:
    figures = _summary(corpus, target)
    note(
        f"{figures['articles']} article(s): {figures['passages']} passages "
        f"({figures['statements']} statements, {figures['reactions']} reactions, {figures['other']} other), "
        f"{figures['sets']} statement set(s), {figures['needs_review']} to review",
        quiet=quiet,
    )
    for segmentation in corpus.segmentations:
        for problem in segmentation.article.problems:
            note(f"{segmentation.article.source}: {problem}", quiet=quiet)
    if target != "-":
        note(f"written: {target}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("segment")(segment)
