"""Practice on a server: an item is explained to somebody after they answered it, and not before.

Label Studio shows every user all that a task holds, in the list of tasks too. So practice tasks hold no
explanation; it comes as a notice in a second project, item by item, once the answer is there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from stancekit.files.annotators import read_identities
from stancekit.files.workspace import Workspace
from stancekit.gold.explanation import explanation
from stancekit.gold.training import PRACTICE, Key
from stancekit.label_studio import Server, find_project, project_title, push_tasks
from stancekit.label_studio.notices import give_notices, read_notices
from stancekit.steps.instruction import EXPLAINED, instruction_of, kind_title
from stancekit.steps.passing import read_passing
from stancekit.tasks.labeling_config import OBJECTS, labeling_config
from stancekit.tasks.notice import explanation_config
from stancekit_schemas import Annotation, Task

__all__ = ["Practised", "practise"]


@dataclass(frozen=True)
class Practised:
    """One person's practice: `answered` of its `items`, of which `read` explanations, and the two projects.

    `left_out` counts the items that everybody else practises on.
    """

    items: int
    answered: int
    read: int
    url: str | None
    explained_url: str | None
    left_out: int = 0

    @property
    def done(self) -> bool:
        """Whether everything was answered, and every explanation read."""
        return self.read >= self.items


def practise(
    workspace: Workspace, server: Server, rater: str, tasks: Mapping[str, Task], key: Mapping[str, Key],
    unshown: Collection[str] = (),
) -> Practised:  # fmt: skip
    """Push these items for practice, and explain to the person those that they have answered.

    `tasks` by unit, each of which the key answers. Items that are `unshown` are taken back where they
    were handed out before. Practice is on the server alone; it is no data.
    """
    if not tasks:
        return Practised(0, 0, 0, None, None, len(unshown))
    config = labeling_config(workspace.scheme)
    shown = [task.model_copy(update={"purpose": "training", "occasion": PRACTICE}) for task in tasks.values()]
    title = project_title(kind_title(workspace, PRACTICE), rater)
    report = push_tasks(
        server, title, shown, config, instruction_of(workspace), scheme=workspace.scheme,
        withdrawn={(unit, PRACTICE) for unit in unshown},
    )  # fmt: skip
    answers = _answers(workspace, server, title, rater)
    mine = {unit: answer for unit, answer in answers.items() if unit in tasks}
    url, read = _explain(workspace, server, rater, mine, tasks, key) if mine else (None, 0)
    return Practised(len(tasks), len(mine), read, report.url, url, len(unshown))


def _answers(workspace: Workspace, server: Server, title: str, rater: str) -> dict[str, Annotation]:
    """The person's own accepted answers by unit; what somebody else answered there is not theirs."""
    project = find_project(server, title)
    if project is None or not project.annotations:
        return {}
    found = read_passing(workspace, [(server, project)], workspace.scheme)
    return {a.unit: a for a in found.accepted if a.rater == rater}


def _explain(
    workspace: Workspace, server: Server, rater: str, answers: Mapping[str, Annotation],
    tasks: Mapping[str, Task], key: Mapping[str, Key],
) -> tuple[str, int]:  # fmt: skip
    """Give the explanations that are missing; return where they are, and how many were read."""
    title = project_title(kind_title(workspace, EXPLAINED), rater)
    notices = {
        f"{PRACTICE} {unit}": {name: getattr(tasks[unit], name) for name in OBJECTS}
        | {"explanation": explanation(answer, key[unit], workspace.scheme)}
        for unit, answer in answers.items()
    }
    config = explanation_config(workspace.scheme)
    give_notices(server, title, config, instruction_of(workspace), notices)
    emails = {person.email for person in read_identities(workspace) if person.rater == rater}
    read = {said.notice for said in read_notices(server, title) if said.who in emails}
    project = find_project(server, title)
    number = project.id if project else 0
    return f"{server.address}/projects/{number}/", len(read & notices.keys())
