"""Training on a server: practice with explained answers, then a test, and for who fails another one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict

from stancekit.errors import UsageError
from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.gold.training import PRACTICE, Key, score_training
from stancekit.label_studio import Server, find_project, project_title, push_tasks
from stancekit.planning import Ledger, current
from stancekit.planning.training import curriculum, plan_test
from stancekit.steps.instruction import instruction_of, kind_title
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.push import push_workspace
from stancekit.steps.servers import Servers, serving
from stancekit.steps.train import PASS_MARK, TRIES, read_key
from stancekit.tasks.labeling_config import EXPLAINED, labeling_config
from stancekit_schemas import Scheme, Task, sha256

__all__ = ["PRACTICE_ITEMS", "TEST_ITEMS", "PracticeTask", "Pupil", "push_training"]

PRACTICE_ITEMS = 10
TEST_ITEMS = 20

Stage = Literal["practice", "test", "passed", "failed"]


class PracticeTask(Task):
    """A task that carries an explanation for each question besides."""

    model_config = ConfigDict(extra="allow")


@dataclass(frozen=True)
class Pupil:
    """One person: the stage, `done` of its `items`, which try, and where to go (None where they are through)."""

    rater: str
    stage: Stage
    done: int
    items: int
    occasion: str | None = None
    url: str | None = None


def push_training(
    workspace: Workspace,
    raters: Collection[str] = (),
    *,
    practice: int = PRACTICE_ITEMS,
    test: int = TEST_ITEMS,
    pass_mark: float = PASS_MARK,
    tries: int = TRIES,
    answers: Path | None = None,
    server: Server | None = None,
) -> list[Pupil]:
    """Give everybody (or `raters`) the next step of their training, and say where they stand.

    First a project of practice, in which the answer of the key and its reason appear once a question is
    answered; when all of it is answered, a test among the person's ordinary tasks (purpose training), and
    after a test below the pass mark another one on other items, up to `tries`. Test answers count as of
    the last pull. Practice is on the server alone; it is no data. Doing it again doubles nothing.

    Raises UsageError for an unknown pseudonym or without a key, DataError where the key has too few items.
    """
    people = [p.rater for p in read_annotators(workspace) if p.kind == "human"]
    people = [p for p in people if p in raters] if raters else people
    if unknown := set(raters) - set(people):
        raise UsageError(f"{min(unknown)} was not added", hint="'stancekit annotator list' shows who was")
    if not people:
        raise UsageError("nobody was added who could be trained", hint="stancekit annotator add")
    key, tasks = read_key(workspace, answers), {t.reaction_id: t for t in read_tasks(workspace)}
    plan = curriculum(
        key.keys() & tasks.keys(), practice=practice, test=test, tries=tries, seed=workspace.settings.seed
    )
    explained = [_explained(tasks[unit], key[unit], workspace.scheme) for unit in plan.practice]
    with serving(workspace, server) as servers:
        found = {who: _practise(workspace, servers, who, explained) for who in people}
    ready = [who for who, pupil in found.items() if pupil.done >= pupil.items]
    tried = {
        one.rater: one
        for one in score_training(
            read_labels(workspace), key, scheme=workspace.scheme, pass_mark=pass_mark, tries=tries,
            assignments=current(read_assignments(workspace)),
        )
    }  # fmt: skip
    sets = {unit: task.set_id for unit, task in tasks.items()}
    for who in ready:
        attempts = tried[who].attempts if who in tried else ()
        standing = tried[who].standing if who in tried else "try again"
        if standing in ("passed", "failed"):
            last = attempts[-1]
            found[who] = Pupil(who, "passed" if standing == "passed" else "failed", last.items, last.items)
            continue
        number = len(attempts) if standing == "under way" else len(attempts) + 1
        occasion, items = f"test-{number}", plan.tests[number - 1]
        ledger = Ledger(read_assignments(workspace), read_labels(workspace))
        version = next(iter(tasks.values())).guidelines_version
        new = plan_test(
            who, items, occasion, ledger=ledger, sets=sets, seed=workspace.settings.seed, version=version
        )
        append_records(workspace.raw / "assignments.jsonl", new)
        left = attempts[-1].left if standing == "under way" else len(items)
        found[who] = Pupil(who, "test", len(items) - left, len(items), occasion)
    testing = {who for who, pupil in found.items() if pupil.stage == "test"}
    if not testing:
        return list(found.values())
    for report in push_workspace(workspace, server=server):
        who = report.title.rsplit(" ", 1)[-1]
        if who in testing:
            found[who] = replace(found[who], url=report.url)
    return list(found.values())


def _practise(workspace: Workspace, servers: Servers, who: str, tasks: Collection[PracticeTask]) -> Pupil:
    """Push the practice of one person, and count what they answered of it."""
    title = project_title(kind_title(workspace, "practice"), who)
    server = servers.of(who)
    config = labeling_config(workspace.scheme, explained=True)
    report = push_tasks(
        server, title, list(tasks), config, instruction_of(workspace, "practice"), scheme=workspace.scheme
    )
    project = find_project(server, title)
    done = project.annotations if project else 0
    return Pupil(who, "practice", min(done, len(tasks)), len(tasks), PRACTICE, report.url)


def _explained(task: Task, key: Key, scheme: Scheme) -> PracticeTask:
    """Make the task of practice: for each question what the key says, and why."""
    why = {
        f"{EXPLAINED}{dimension.id}": _explanation(dimension.id, key, scheme) for dimension in scheme.measured
    }
    config = labeling_config(scheme, explained=True)
    return PracticeTask.model_validate(
        task.model_dump()
        | {"purpose": "training", "occasion": PRACTICE, "config_sha256": sha256(config)}
        | why
    )


def _explanation(dimension: str, key: Key, scheme: Scheme) -> str:
    expected = key.values.get(dimension)
    if expected is None:
        return "This question does not arise here."
    labels = {value.id: value.label for value in scheme.dimension(dimension).values}
    told = ", ".join(labels.get(part, part) for part in expected.split("|"))
    cited = " ".join(part for part in (key.rule, key.reason) if part)
    return f"Right: {told}. {cited}".strip()
