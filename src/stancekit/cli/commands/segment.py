"""`stancekit segment`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.segment.evaluation import Evaluation
    from stancekit.steps.segment import SegmentedCorpus
    from stancekit_schemas import Focal

__all__ = ["register"]

_MANY = 20  # articles done before a bar appears


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
        str | None, typer.Option("--out", "-o", help="Where the records go; - is stdout.", metavar="FILE")
    ] = None,
    sets: Annotated[
        Path | None, typer.Option("--sets", help="Where the proposed statement sets go.", metavar="FILE")
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
            "--against", help="With --evaluate: score this person's passages instead.", metavar="OTHER"
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
    """
    from stancekit.errors import UsageError
    from stancekit.files.atomic import write_text
    from stancekit.files.jsonl import dump_records, write_records
    from stancekit.steps.segment import (
        corrections_of,
        read_corrections,
        segment_files,
        segment_workspace,
        workspace_of,
        write_derived_texts,
    )

    if against and not evaluate:
        raise UsageError(
            "--against needs --evaluate",
            hint="give one person's passages to --evaluate and the other's to --against",
        )
    if not files and (out or sets or focal or text_field or corrections):
        raise UsageError(
            "--out, --sets, --focal, --text-field and --corrections need FILES",
            hint="without FILES the workspace says what is cut and where it goes",
        )
    for written in (Path(out) if out and out != "-" else None, sets, review):
        if written:
            _must_have_folder(written)
    place = None if files else require_workspace(workspace)
    with _Progress(files or ([place.raw / "articles"] if place else []), quiet=quiet) as progress:
        if place is not None:
            corpus = segment_workspace(place, jobs=jobs, progress=progress)
            target = str(place.built / "reactions.jsonl")
        else:
            articles = files or []
            piped = sys.stdin.buffer.read() if Path("-") in articles else None
            home = workspace_of(articles, workspace)
            kept = corrections_of(home) if home and not corrections else []
            corpus = segment_files(
                articles, workspace=home, focal=_focal(focal) if focal else None,
                corrections=read_corrections(corrections) if corrections else kept,
                all_articles=corrections is not None,
                text_field=text_field, stdin=piped, jobs=jobs, progress=progress,
            )  # fmt: skip
            target = out or "-"
    if review:
        from stancekit.report.segmentation import review_page

        write_text(review, review_page(corpus.segmentations))
        note(f"review page: {review}", quiet=quiet)
    if evaluate:
        _evaluate(corpus, evaluate, against, json=json, quiet=quiet)
    elif files:
        if target != "-":
            write_records(Path(target), corpus.reactions)
        elif not json:
            sys.stdout.write(dump_records(corpus.reactions))
        if sets:
            write_records(sets, corpus.sets)
        beside = Path(target).parent if target != "-" else (sets.parent if sets else None)
        if beside is not None:
            write_derived_texts(beside / "texts", corpus.segmentations)
    if not evaluate:
        if json:
            print_json(_summary(corpus, target))
        else:
            _say(corpus, target, quiet=quiet)
    _refuse(corpus)


def _refuse(corpus: SegmentedCorpus) -> None:
    """Fail once, after everything else was done, where articles could not be used or there were none."""
    from stancekit.errors import DataError

    refused = [p for p in corpus.problems if p.severity == "refused"]
    if not refused and not corpus.segmentations:
        raise DataError(
            "there is no article in what was given", hint="articles are named *.txt, *.html, *.md …"
        )
    if refused:
        lines = "\n  ".join(f"{p.file}: {p.message}" for p in refused[:20])
        more = f"\n  … and {len(refused) - 20} more" if len(refused) > 20 else ""
        remedies = list(dict.fromkeys(p.remedy for p in refused))
        hint = "; ".join([*remedies[:3], "everything else was done"])
        raise DataError(f"{len(refused)} article(s) could not be used\n  {lines}{more}", hint=hint)


def _must_have_folder(file: Path) -> None:
    """Refuse to write where a path was mistyped; what a workspace has in corpus/built is made."""
    from stancekit.errors import UsageError

    if file.parent.is_dir():
        return
    for root in file.resolve().parents:
        if (root / "stancekit.toml").is_file() and file.resolve().is_relative_to(root / "corpus" / "built"):
            return
    raise UsageError(
        f"{file} cannot be written: there is no folder {file.parent}",
        hint="check the path, or make the folder first",
    )


class _Progress:
    """A bar on stderr that counts articles: on a terminal, and only where there are many."""

    def __init__(self, paths: list[Path], *, quiet: bool) -> None:
        self.paths = paths
        self.on = not quiet and sys.stderr.isatty()
        self.bar: Any = None
        self.task: Any = None

    def __enter__(self) -> Any:
        return self._count

    def _count(self, done: int) -> None:
        if not self.on or done < _MANY:
            return
        if self.bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self.bar = Progress(
                TextColumn("cutting"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeRemainingColumn(),
                console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self.bar.start()
            self.task = self.bar.add_task("cutting", total=_how_many(self.paths))
        self.bar.update(self.task, completed=done)

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.stop()


def _how_many(paths: list[Path]) -> int | None:
    """How many articles there are; None where tables of documents hold a number that nobody knows yet."""
    from stancekit.files.articles import article_files
    from stancekit.files.documents import SUFFIXES

    files = list(article_files(paths))
    return None if any(path.suffix.lower() in SUFFIXES for path in files) else len(files)


def _focal(words: str) -> Focal:
    from stancekit_schemas import Focal

    handles = tuple(word for word in words.split() if word.startswith("@"))
    name = " ".join(word for word in words.split() if not word.startswith("@"))
    return Focal(name=name or words, handles=handles)


def _summary(corpus: SegmentedCorpus, target: str) -> dict[str, Any]:
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
        f"{counted(figures['articles'], 'article')}: {counted(figures['passages'], 'passage')} "
        f"({counted(figures['statements'], 'statement')}, {counted(figures['reactions'], 'reaction')}, "
        f"{figures['other']} other), {counted(figures['sets'], 'statement set')}, "
        f"{figures['needs_review']} to review",
        quiet=quiet,
    )
    for segmentation in corpus.segmentations:
        for problem in segmentation.article.problems:
            note(f"{segmentation.article.source}: {problem}", quiet=quiet)
    for flag in corpus.problems:
        if flag.severity != "refused":
            note(f"{flag.file}: {flag.message} ({flag.remedy})", quiet=quiet)
    if target != "-":
        note(f"written: {target}", quiet=quiet)


def _evaluate(
    corpus: SegmentedCorpus, expected: Path, against: Path | None, *, json: bool, quiet: bool
) -> None:
    from stancekit.steps.evaluate_segmentation import evaluate_segmentations, unitizing

    total, complaints = evaluate_segmentations(corpus.segmentations, expected, against=against)
    agreement = unitizing(total)
    if json:
        print_json({**total.to_dict(), "agreement": agreement, "complaints": complaints})
        return
    _table(total, agreement)
    for line in (*complaints, *total.differences):
        note(line, quiet=quiet)


def _table(total: Evaluation, agreement: dict[str, Any]) -> None:
    from rich.table import Table

    def share(pair: list[int]) -> str:
        return f"{pair[0] / pair[1]:.3f}" if pair[1] else "–"

    def number(value: float | None) -> str:
        return "–" if value is None else f"{value:.3f}"

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for heading in (
        "class",
        "n",
        "prec.",
        "recall",
        "F1",
        "attr.",
        "name",
        "roles",
        "answers",
        "missed",
        "flagged",
    ):
        table.add_column(heading, justify="left" if heading == "class" else "right")
    for name, tally in [*total.by_kind.items(), *sorted(total.by_trap.items())]:
        precision = number(tally.precision) if name in total.by_kind else "–"
        f1 = number(tally.f1) if name in total.by_kind else "–"
        table.add_row(
            name, str(tally.expected), precision, number(tally.recall), f1, share(tally.handle_date),
            share(tally.names), share(tally.roles), share(tally.answers), str(tally.misses), str(tally.misses_flagged),
        )  # fmt: skip
    console = stdout()
    console.print(table)
    console.print(f"posts that are one line and nothing else: {share(total.whole_lines)}")
    for name, found in agreement.items():
        console.print(
            f"{name}: {number(found['value'])}{'' if found['value'] is not None else ' (' + str(found['undefined']) + ')'}"
        )


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("segment")(segment)
