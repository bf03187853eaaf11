"""What on a server differs from the workspace, in words; a changed labelling setup alone stops a push."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from stancekit.errors import DataError
from stancekit.label_studio.config_drift import config_drift, scheme_drift
from stancekit.label_studio.instruction import told_in
from stancekit.label_studio.projects import Project
from stancekit.label_studio.standing import Standing
from stancekit_schemas import Scheme, Task, sha256

__all__ = ["adopted_drift", "edited_texts", "project_drift", "setup_drift", "task_drift"]


def setup_drift(project: Project, config: str, scheme: Scheme | None = None) -> str | None:
    """Say how the labelling setup of a project differs from `config`; None where it does not."""
    if sha256(project.config.strip()) == sha256(config.strip()):
        return None
    return _told(project, config_drift(project.config, config, scheme))


def adopted_drift(project: Project, scheme: Scheme) -> str | None:
    """Say what a project that stancekit did not make asks otherwise than `scheme`; None where nothing."""
    changes = scheme_drift(project.config, scheme)
    return _told(project, changes) if changes else None


def _told(project: Project, changes: Sequence[str]) -> str:
    return (
        f"the labelling setup of project '{project.title}' is not the one of this workspace: "
        "it was edited on the server, or the scheme has changed since"
        + "".join(f"\n  {words}" for words in changes)
    )


def project_drift(
    project: Project, config: str, instruction: str, overlap: int, scheme: Scheme | None = None
) -> Iterator[str]:
    """Compare a project with what it was made from. Raises DataError where its labelling setup is another."""
    if told := setup_drift(project, config, scheme):
        raise DataError(
            told,
            hint="put it back in Label Studio (Settings, Labeling Interface), or begin anew with 'stancekit push --anew --title NAME'",
        )
    wanted = told_in(instruction, predicted=project.predicted)
    if wanted and project.instruction.strip() != wanted.strip():
        yield "the instruction shown on the server is not the present guidelines.md: 'stancekit guidelines renew'"
    if project.overlap != overlap:
        yield f"the server allows {project.overlap} annotation(s) per task, the workspace plans {overlap}"


def task_drift(task: Task, wanted: dict[str, Any], copies: list[Standing]) -> Iterator[str]:
    """Compare the copies of one task with what would be pushed as it now."""
    if len(copies) > 1:
        ids = ", ".join(str(copy.id) for copy in copies)
        yield f"reaction {task.reaction_id} stands {len(copies)} times, with work in it (tasks {ids})"
    for copy in copies:
        yield from edited_texts(task.reaction_id, copy)
        older = [
            n
            for n, v in wanted.items()
            if copy.data.get(n) != v and copy.data.get(f"{n}_sha256") != wanted.get(f"{n}_sha256", 0)
        ]
        if older:
            yield f"task {copy.id} (reaction {task.reaction_id}) was pushed with another {', '.join(sorted(older))}"


def edited_texts(reaction: str, copy: Standing) -> Iterator[str]:
    """Name the texts of a task that are not the ones that were pushed, answered or not."""
    for name in ("text", "statement", "upshot"):
        shown, said = copy.data.get(name), copy.data.get(f"{name}_sha256")
        if isinstance(shown, str) and said and sha256(shown) != said:
            yield f"task {copy.id} (reaction {reaction}): its {name} was edited on the server"
