"""`stancekit segment`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

if TYPE_CHECKING:
    from stancekit.files.workspace import Workspace
    from stancekit.steps.segment import SegmentedCorpus
    from stancekit_schemas import Focal

__all__ = ["register"]


def segment(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Articles (.txt, .html, .md), tables of documents (.jsonl, .csv, .parquet), folders, or - for stdin; "
            "none: the workspace's.",
            metavar="[FILES]...",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where the records go; - is stdout.", metavar="FILE")
    ] = None,
    sets: Annotated[
        Path | None,
        typer.Option("--sets", help="Where the proposed statement sets go; - is stdout.", metavar="FILE"),
    ] = None,
    focal: Annotated[
        str | None,
        typer.Option(
            "--focal",
            help="Whose posts are reacted to: name and @handles (default: inferred).",
            metavar="NAME",
        ),
    ] = None,
    text_field: Annotated[
        str | None, typer.Option("--text-field", help="The text column of tables.", metavar="COLUMN")
    ] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(
            "--corrections",
            help="Corrections to apply (default: those of the workspace whose articles FILES are).",
            metavar="FILE",
        ),
    ] = None,
    review: Annotated[
        Path | None, typer.Option("--review", help="Write an HTML page for checking.", metavar="FILE")
    ] = None,
    evaluate: Annotated[
        Path | None,
        typer.Option(
            "--evaluate", help="Score against passages marked by hand (file or folder).", metavar="EXPECTED"
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            help="With --evaluate: score this person's passages instead, on the articles that both have marked.",
            metavar="OTHER",
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", help="Processes (default: one for few articles).", metavar="N", min=1),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Cut statements and reactions out of articles.

    Without FILES it cuts the workspace's articles into corpus/built. With FILES it writes one record
    a line to --out (default: stdout). With --evaluate it scores instead of writing.

    Exit code 1 where an article could not be used or a correction not be applied, or only in part;
    everything else is done all the same.
    """
    from stancekit.cli.outputs import STDOUT, check_outputs, write_output
    from stancekit.cli.progress import Progress
    from stancekit.cli.segmented import failures_of, refuse, segmentation_summary, tell_segmentation
    from stancekit.errors import UsageError
    from stancekit.steps.segment import (
        corrections_of,
        read_corrections,
        segment_files,
        segment_workspace,
        workspace_of,
    )

    if against and not evaluate:
        raise UsageError(
            "--against needs --evaluate",
            hint="give one person's passages to --evaluate and the other's to --against",
        )
    if evaluate and (out or sets):
        raise UsageError(
            "--evaluate scores and writes no records",
            hint="leave out --out and --sets, or run it once more without --evaluate",
        )
    if not files and (out or sets or focal is not None or text_field or corrections):
        raise UsageError(
            "--out, --sets, --focal, --text-field and --corrections need FILES",
            hint="without FILES the workspace says what is cut and where it goes",
        )
    if json and STDOUT in (sets, review):
        raise UsageError("--json goes to standard output", hint="give --sets and --review files of their own")
    place = None if files else require_workspace(workspace)
    articles = files or ([place.raw / "articles"] if place else [])
    home = place or workspace_of(articles, workspace)
    target = place.built / "reactions.jsonl" if place else out or STDOUT
    outputs = {"--out": target, "--sets": place.built / "sets.jsonl" if place else sets, "--review": review}
    if files and (evaluate or (json and target == STDOUT)):  # nothing goes there
        del outputs["--out"]
    check_outputs(outputs, _inputs(articles, home, corrections, evaluate, against))
    with Progress(articles, quiet=quiet) as progress:
        if place is not None:
            corpus = segment_workspace(place, jobs=jobs, progress=progress)
        else:
            piped = sys.stdin.buffer.read() if Path("-") in articles else None
            kept = corrections_of(home) if home and not corrections else []
            corpus = segment_files(
                articles, workspace=home, focal=_focal(focal) if focal is not None else None,
                corrections=read_corrections(corrections) if corrections else kept,
                all_articles=corrections is not None,
                text_field=text_field, stdin=piped, jobs=jobs, progress=progress,
            )  # fmt: skip
    failures = failures_of(corpus, corrections_given=corrections is not None)
    if review:
        from stancekit.report.segmentation import review_page

        write_output(review, review_page(corpus.segmentations))
        note(f"review page: {review}", quiet=quiet or review == STDOUT)
    if evaluate:
        _evaluate(corpus, evaluate, against, json=json, quiet=quiet)
        refuse(corpus, failures)
        return
    texts = place.built / "texts" if place else _write(corpus, target, sets, json=json)
    if json:
        print_json(segmentation_summary(corpus, str(target), texts))
    else:
        written = [path for path in (target, outputs["--sets"]) if path and path != STDOUT]
        tell_segmentation(corpus, written, texts, failures, quiet=quiet)
    refuse(corpus, failures)


def _write(corpus: SegmentedCorpus, target: Path, sets: Path | None, *, json: bool) -> Path | None:
    """Write what was cut of FILES; returns the folder of the texts behind the offsets, None where there is none.

    Where no article could be used nothing is written: what was cut before is worth more than an empty file.
    """
    from stancekit.cli.outputs import STDOUT, write_output
    from stancekit.files.jsonl import record_lines
    from stancekit.steps.derived_texts import write_derived_texts

    if not corpus.segmentations:
        return None
    if target != STDOUT or not json:
        write_output(target, record_lines(corpus.reactions))
    if sets:
        write_output(sets, record_lines(corpus.sets))
    beside = next((path.parent for path in (target, sets) if path and path.is_file()), None)
    if beside is None or not write_derived_texts(beside / "texts", corpus.segmentations):
        return None
    return beside / "texts"


def _inputs(articles: list[Path], home: Workspace | None, *others: Path | None) -> list[Path]:
    """Every file that is read, also that which standard input comes from."""
    from stancekit.files.articles import article_files

    inside = [file for other in others if other and other.is_dir() for file in other.iterdir()]
    piped = [Path("/dev/stdin")] if Path("-") in articles else []
    kept = [home.raw / "corrections.jsonl"] if home else []
    return [*article_files(articles), *piped, *kept, *inside, *(other for other in others if other)]


def _focal(words: str) -> Focal:
    """Read a name with its accounts: Ann Lee @ann; also as the summary writes it, Ann Lee (@ann)."""
    import re

    from stancekit_schemas import Focal

    accounts = re.compile(r"@\w[\w.\-]*(?:@\w[\w.\-]*)?")
    name = " ".join(re.sub(r"[(),/;\[\]]", " ", accounts.sub(" ", words)).split())
    handles = tuple(account.rstrip(".-") for account in accounts.findall(words))
    if not name and not handles:
        from stancekit.errors import UsageError

        raise UsageError(
            "--focal names nobody", hint="give a name, its accounts behind it: --focal 'Ann Lee @ann'"
        )
    return Focal(name=name or handles[0], handles=handles)


def _evaluate(
    corpus: SegmentedCorpus, expected: Path, against: Path | None, *, json: bool, quiet: bool
) -> None:
    from stancekit.cli.scores import show_scores
    from stancekit.steps.evaluate_segmentation import evaluate_segmentations, unitizing

    total, complaints = evaluate_segmentations(corpus.segmentations, expected, against=against)
    agreement = unitizing(total)
    if json:
        print_json({**total.to_dict(), "agreement": agreement, "complaints": complaints})
        return
    show_scores(total, agreement, two_people=against is not None)
    for line in (*complaints, *total.differences):
        note(line, quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("segment")(segment)
