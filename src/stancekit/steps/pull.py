"""From projects on a server to snapshots, and to annotations."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, ServiceError
from stancekit.files.atomic import write_bytes
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Project, Server, find_projects, pull_snapshot
from stancekit.steps.push import server_of
from stancekit_schemas import sha256

__all__ = ["Pulled", "pull_workspace", "snapshot_name"]


@dataclass(frozen=True)
class Pulled:
    """The projects that were read, and the untouched snapshots, which hold identities."""

    projects: tuple[Project, ...]
    snapshots: tuple[Path, ...]


def pull_workspace(workspace: Workspace, *, title: str | None = None, server: Server | None = None) -> Pulled:
    """Take a snapshot of every project of the workspace (or of `title`) into .stancekit/pulled/.

    The same state of a project gives the same file name and bytes, so pulling again is harmless.
    Raises DataError where the server has no such project.
    """
    server = server or server_of(workspace)
    name = title or workspace.settings.name
    projects = find_projects(server, name)
    if not projects:
        raise DataError(
            f"{server.url} has no project called {name!r} that this key may see",
            hint="push first ('stancekit push'), or name it with --title",
        )
    snapshots = []
    for project in projects:
        content = pull_snapshot(server, project)
        path = workspace.private / "pulled" / snapshot_name(server.url, project, content)
        if not path.exists():
            write_bytes(path, content, private=True)
        snapshots.append(path)
    return Pulled(tuple(projects), tuple(snapshots))


def snapshot_name(url: str, project: Project, content: bytes) -> str:
    """Name a snapshot by project, day of the last change in it, and content.

    Raises ServiceError where the content is no list of tasks.
    """
    try:
        tasks = json.loads(content)
    except ValueError:
        tasks = None
    if not isinstance(tasks, list):
        raise ServiceError(
            f"{url} gave a snapshot of {project.title!r} that is no list of tasks", hint="pull again"
        )
    slug = re.sub(r"[^a-z0-9]+", "-", project.title.casefold()).strip("-")[:60] or f"project-{project.id}"
    return f"{slug}_{_last_change(tasks)}_{sha256(content.decode('utf-8'))[:12]}.json"


def _last_change(tasks: list[dict[str, Any]]) -> str:
    times = [str(task.get("updated_at") or "") for task in tasks]
    for task in tasks:
        for part in ("annotations", "drafts"):
            times += [
                str(item.get("updated_at") or "") for item in task.get(part) or [] if isinstance(item, dict)
            ]
    return max(times, default="")[:10].replace("-", "") or "empty"
