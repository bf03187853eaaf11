"""Training on a server: practice with explained answers, then a test, and for who fails another one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.gold.training import Trained
from stancekit.label_studio import Server
from stancekit.planning import current
from stancekit.steps.barred import barred
from stancekit.steps.curriculum import keep_curriculum
from stancekit.steps.instruction import TEST
from stancekit.steps.plan import read_assignments, read_tasks
from stancekit.steps.practice import Practised, practise
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.steps.removed import remaining_annotators
from stancekit.steps.servers import serving
from stancekit.steps.train import read_key, score_workspace
from stancekit.steps.train_tests import give_test, take_back_barred
from stancekit_schemas import Task

__all__ = ["Pupil", "push_training"]

Stage = Literal["practice", "explanations", "test", "passed", "failed", "nothing left"]


@dataclass(frozen=True)
class Pupil:
    """One person: the stage, `done` of its `items`, which try, and where to go (None where they are through).

    `also` is where the explanations of what is answered so far can be read. `left_out` counts items of
    the stage that they opted out of, or whose language they do not read; "nothing left" is the stage of who
    can be given no test for that.
    """

    rater: str
    stage: Stage
    done: int
    items: int
    occasion: str | None = None
    url: str | None = None
    also: str | None = None
    left_out: int = 0


@alone
def push_training(
    workspace: Workspace,
    raters: Collection[str] = (),
    *,
    answers: Path | None = None,
    server: Server | str | None = None,
) -> list[Pupil]:
    """Give everybody (or `raters`) the next step of their training, and say where they stand.

    First practice, whose items are explained to each person once they have answered them; when every
    explanation is read, a test in a project of its own (purpose training), and after a test below the
    pass mark another one on other items. Numbers and pass mark are those of stancekit.toml; what was
    drawn is kept, and is the same for everybody but for what somebody opted out of or cannot read. Where somebody has a test the answers are pulled first. Doing it again doubles nothing.

    Raises UsageError for an unknown pseudonym or without a key, DataError where the key has too few items.
    """
    people = [p.rater for p in remaining_annotators(workspace) if p.kind == "human"]
    if unknown := set(raters) - set(people):
        raise UsageError(
            f"{min(unknown)} was not added, or has withdrawn", hint="'stancekit annotator list' shows who was"
        )
    people = [rater for rater in people if not raters or rater in raters]
    if not people:
        raise UsageError(
            "nobody was added who could be trained", hint="stancekit annotator add --email NAME@EXAMPLE.ORG"
        )
    key, tasks = read_key(workspace, answers), {t.reaction_id: t for t in read_tasks(workspace)}
    plan = keep_curriculum(workspace, key.keys() & tasks.keys())
    unshown = barred(workspace)
    with serving(workspace, server) as servers:
        servers.check(people)
        practised = {}
        for who in people:
            out = {unit for unit in plan.practice if who in unshown.get(unit, ())}
            shown = {unit: tasks[unit] for unit in plan.practice if unit not in out}
            practised[who] = practise(workspace, servers.of(who), who, shown, key, out)
        if any(line.purpose == "training" for line in current(read_assignments(workspace))):
            pull_workspace(workspace, server=servers)
        taken_back = take_back_barred(workspace, people, unshown)
        scored = score_workspace(workspace, answers=answers)
        tried = {one.rater: one for one in scored}
        found = [_stage(who, practised[who], tried.get(who)) for who in people]
        found = [_tested(workspace, p, tried.get(p.rater), plan.tests, unshown, tasks) for p in found]
        testing = {pupil.rater for pupil in found if pupil.stage == "test"}
        reports = push_workspace(workspace, kinds=(TEST,), server=servers) if testing or taken_back else ()
    urls = {report.title.rsplit(" ", 1)[-1]: report.url for report in reports}
    return [replace(p, url=urls.get(p.rater)) if p.stage == "test" else p for p in found]


def _stage(rater: str, practised: Practised, tried: Trained | None) -> Pupil:
    """Say where somebody is; who has begun a test is past practice."""
    if tried is not None and tried.standing in ("passed", "failed"):
        last = tried.attempts[-1]
        return Pupil(rater, "passed" if tried.standing == "passed" else "failed", last.items, last.items)
    if tried is not None or practised.done:
        return Pupil(rater, "test", 0, 0)
    if practised.answered < practised.items:
        return Pupil(
            rater, "practice", practised.answered, practised.items, None, practised.url, practised.explained_url,
            practised.left_out,
        )  # fmt: skip
    return Pupil(
        rater, "explanations", practised.read, practised.items, None, practised.explained_url,
        left_out=practised.left_out,
    )  # fmt: skip


def _tested(
    workspace: Workspace,
    pupil: Pupil,
    tried: Trained | None,
    tests: Sequence[Sequence[str]],
    unshown: Mapping[str, Collection[str]],
    tasks: Mapping[str, Task],
) -> Pupil:
    """Assign the test that comes now to somebody who is ready for one, and count what is done of it."""
    if pupil.stage != "test":
        return pupil
    attempts = tried.attempts if tried else ()
    for attempt in attempts:
        if attempt.left:
            done = attempt.items - attempt.left
            return replace(pupil, done=done, items=attempt.items, occasion=attempt.occasion)
    given = give_test(workspace, pupil.rater, attempts, tests, unshown, tasks)
    if given is None:
        left_out = sum(pupil.rater in unshown.get(unit, ()) for test in tests for unit in test)
        return replace(pupil, stage="nothing left", done=0, items=0, left_out=left_out)
    occasion, items, left_out = given
    return replace(pupil, items=items, occasion=occasion, left_out=left_out)
