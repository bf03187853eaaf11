"""From signed statement sets to the files that Label Studio imports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.tasks import guidelines_version, make_tasks, to_label_studio
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Purpose, Reaction, Scheme, StatementSet, Task

__all__ = ["Exported", "export_files", "export_workspace"]


@dataclass(frozen=True)
class Exported:
    """What was written: the tasks, and the two files to give to Label Studio."""

    tasks: tuple[Task, ...]
    tasks_file: Path
    config_file: Path


def export_workspace(workspace: Workspace, *, purpose: Purpose = "design", occasion: str = "1") -> Exported:
    """Write corpus/built/tasks.jsonl and corpus/built/label_studio/{tasks.json,labeling_config.xml}.

    Raises DataError where nothing is signed, a set is unsigned or out of date.
    """
    signed_file = workspace.raw / "statements.jsonl"
    if not signed_file.exists():
        raise DataError(
            "no statement set is signed, so annotators would not know what is answered",
            hint="write a draft with 'stancekit statements draft', complete it, then 'stancekit statements sign'",
        )
    reactions = read_records(workspace.built / "reactions.jsonl", Reaction)
    _check_current(workspace, reactions)
    manual = workspace.root / "guidelines.md"
    return export_files(
        reactions,
        read_records(signed_file, StatementSet),
        scheme=workspace.scheme,
        guidelines=guidelines_version(manual.read_text("utf-8")) if manual.exists() else "none",
        out=workspace.built / "label_studio",
        records=workspace.built / "tasks.jsonl",
        purpose=purpose,
        occasion=occasion,
        simulated=workspace.settings.simulated,
    )


def _check_current(workspace: Workspace, reactions: Sequence[Reaction]) -> None:
    """Refuse passages of articles that were changed, removed or added since they were cut."""
    from stancekit.files.articles import ReadArticle, read_articles

    read = [r for r in read_articles([workspace.raw / "articles"]) if isinstance(r, ReadArticle)]
    there = {one.article.article_id for one in read}
    changed = sorted({r.source for r in reactions if r.article_id not in there})
    if changed:
        raise DataError(
            f"changed since it was cut: {', '.join(changed[:5])}{' …' if len(changed) > 5 else ''}",
            hint="run 'stancekit segment', look at 'stancekit statements', and sign again where it says so",
        )


def export_files(
    reactions: Sequence[Reaction],
    sets: Sequence[StatementSet],
    *,
    scheme: Scheme,
    guidelines: str,
    out: Path,
    records: Path,
    purpose: Purpose = "design",
    occasion: str = "1",
    simulated: bool = False,
) -> Exported:
    """Make the tasks and write them to `out`, and as records to `records`."""
    config = labeling_config(scheme)
    tasks = make_tasks(
        reactions,
        sets,
        scheme=scheme,
        config=config,
        guidelines_version=guidelines,
        purpose=purpose,
        occasion=occasion,
        simulated=simulated,
    )
    write_records(records, tasks)
    write_text(out / "tasks.json", to_label_studio(tasks, scheme))
    write_text(out / "labeling_config.xml", config)
    return Exported(tuple(tasks), out / "tasks.json", out / "labeling_config.xml")
