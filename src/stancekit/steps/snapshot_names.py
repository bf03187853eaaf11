"""What the files of snapshots are called: by their project, and by the time of the last change in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from stancekit.annotations.deleted import snapshot_of
from stancekit.errors import ServiceError
from stancekit.files.annotators import read_annotators
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Project, project_title

__all__ = ["pulled_before", "snapshot_name"]


def pulled_before(workspace: Workspace, names: Sequence[str]) -> set[str]:
    """Give the titles of projects, shared ones and those of known annotators, that gave a snapshot."""
    # Taken in, a snapshot has the head of its hash before its name.
    files = (path.name.partition("-")[2] for path in (workspace.raw / "exports").glob("*-*_*.json"))
    found = {file.partition("_")[0] for file in files}
    raters = [person.rater for person in read_annotators(workspace)]
    titles = {project_title(name, rater) for name in names for rater in (None, *raters)}
    return {title for title in titles if _slug(title) in found}


def snapshot_name(url: str, project: Project, content: bytes, *, after: Iterable[str] = ()) -> str:
    """Name a snapshot by project and by the time of the last change in it.

    Nothing in a snapshot tells that a task was deleted: it is of a second later than those of the same project
    before it, whose files are called `after`.

    Raises ServiceError where the content is no list of tasks.
    """
    try:
        tasks = json.loads(content)
    except ValueError:
        tasks = None
    if not isinstance(tasks, list):
        raise ServiceError(
            f"{url} gave a snapshot of '{project.title}' that is no list of tasks", hint="pull again"
        )
    name = _slug(project.title) or f"project-{project.id}"
    before = [
        snapshot.moment for file in after if (snapshot := snapshot_of(file)) and snapshot.project == name
    ]
    return f"{name}_{max(_last_change(tasks), _next_second(max(before, default='')))}.json"


def _next_second(moment: str) -> str:
    shape = "%Y%m%dT%H%M%S"
    if not moment:
        return ""
    return f"{datetime.strptime(moment, shape).replace(tzinfo=UTC) + timedelta(seconds=1):{shape}}"


def _slug(title: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")
    return slug[:44]  # with the date it makes the 60 that a name may have


def _last_change(tasks: list[dict[str, Any]]) -> str:
    times = [str(task.get("updated_at") or "") for task in tasks]
    for task in tasks:
        for part in ("annotations", "drafts"):
            times += [
                str(item.get("updated_at") or "") for item in task.get(part) or [] if isinstance(item, dict)
            ]
    return max(times, default="")[:19].replace("-", "").replace(":", "") or "empty"
