"""What planning reads and writes: tasks, labels, people, and the append-only log of assignments."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime

from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, Unit, current
from stancekit.steps.asked import settlers
from stancekit.steps.removed import remaining_annotators, taken_down, withdrawn
from stancekit.tasks import guidelines_version
from stancekit_schemas import Annotation, Annotator, Assignment, Reaction, Task

__all__ = [
    "append_plan",
    "every_label",
    "people_of",
    "read_assignments",
    "read_labels",
    "read_tasks",
    "seed_of",
    "today",
    "units_of",
    "version_of",
]


def read_tasks(workspace: Workspace) -> list[Task]:
    """Read corpus/built/tasks.jsonl. Raises DataError that names the step before."""
    path = workspace.built / "tasks.jsonl"
    if not path.exists():
        raise DataError("there are no tasks yet", hint="make them with 'stancekit export'")
    return read_records(path, Task)


def read_assignments(workspace: Workspace) -> list[Assignment]:
    """Read the log of assignments in its order; empty where nothing was planned.

    Behind it a line ends each assignment of an item that was taken down, or of somebody who withdrew.
    """
    log = read_records(workspace.raw / "assignments.jsonl", Assignment, missing_ok=True)
    down, gone = taken_down(workspace), withdrawn(workspace)
    ended = [
        line.model_copy(update={"withdrawn": True, "replaces": None})
        for line in (current(log) if down or gone else ())
        if line.reaction_id in down or line.rater.casefold() in gone
    ]
    return [*log, *ended]


def read_labels(workspace: Workspace) -> list[Annotation]:
    """Read what came back so far, without what was taken down and who withdrew; empty where nothing did."""
    down, gone = taken_down(workspace), withdrawn(workspace)
    return [a for a in every_label(workspace) if a.unit not in down and a.rater.casefold() not in gone]


def every_label(workspace: Workspace) -> list[Annotation]:
    """Read all that came back, taken out of the corpus since or not; empty where nothing did."""
    return read_records(workspace.built / "annotations.jsonl", Annotation, missing_ok=True)


def units_of(workspace: Workspace) -> list[Unit]:
    """List what can be labelled, with the article of each (by which a plan is stratified) and its language.

    What was taken down is not in it.

    In a corpus of one language that is the language. In one of several it is told from the words of the
    reaction, else of the statement; None where they tell nothing, and then anybody may label it.
    """
    gone = taken_down(workspace)
    passages = read_records(workspace.built / "reactions.jsonl", Reaction, missing_ok=True)
    articles = {passage.reaction_id: passage.article_id for passage in passages}
    languages = workspace.settings.languages
    return [
        Unit(t.reaction_id, t.set_id, articles.get(t.reaction_id, t.set_id), _language(t, languages))
        for t in read_tasks(workspace)
        if t.reaction_id not in gone
    ]


def _language(task: Task, languages: Collection[str]) -> str | None:
    if len(languages) == 1:
        return next(iter(languages))
    from stancekit.segment.language import detect_language

    found = detect_language(task.text) or detect_language(task.statement)
    return next((known for known in languages if known.casefold().split("-")[0] == found), None)


def people_of(workspace: Workspace) -> list[Annotator]:
    """Read the annotators; what they settle as adjudicators is not for them, like what they opted out of.

    Raises DataError where nobody was added, or all have withdrawn.
    """
    people = remaining_annotators(workspace)
    if not people:
        raise DataError(
            "everybody who annotated has withdrawn"
            if withdrawn(workspace)
            else "nobody was added to annotate",
            hint="stancekit annotator add --email NAME@EXAMPLE.ORG",
        )
    settle = settlers(workspace)
    return [
        p.model_copy(update={"opted_out": (*p.opted_out, *sorted(settle.get(p.rater, ())))}) for p in people
    ]


@alone
def append_plan(workspace: Workspace, plan: Plan) -> Plan:
    """Append the new lines of a plan to corpus/raw/assignments.jsonl."""
    if plan.new:
        append_records(workspace.raw / "assignments.jsonl", plan.new)
    return plan


def seed_of(workspace: Workspace, seed: int | None) -> int:
    """Return the seed given, else the one of stancekit.toml."""
    return workspace.settings.seed if seed is None else seed


def version_of(workspace: Workspace) -> str:
    """Read the version that the manual states now, else the one of the tasks."""
    manual = workspace.root / "guidelines.md"
    if manual.exists():
        return guidelines_version(manual.read_text("utf-8"))
    return next((task.guidelines_version for task in read_tasks(workspace)), "none")


def today() -> date:
    """Return the day by which annotators are active unless another is said, UTC."""
    return datetime.now(UTC).date()
