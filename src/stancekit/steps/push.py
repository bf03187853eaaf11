"""From the tasks of a workspace to projects on a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from stancekit.errors import DataError
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, connect, project_title, push_tasks
from stancekit.label_studio.instruction import instruction_html
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Task, sha256

__all__ = ["push_workspace", "server_of", "serving"]


def server_of(workspace: Workspace) -> Server:
    """Connect to the server of a workspace.

    The address is LABEL_STUDIO_URL, else `label_studio_url` of stancekit.toml, and the key then
    LABEL_STUDIO_API_KEY, which stands in no file. Where neither names a server it is the workspace's
    own, if it runs ('stancekit studio'), with the key of its owner.
    """
    from stancekit.steps.studio import studio_of

    url = os.environ.get("LABEL_STUDIO_URL") or workspace.settings.label_studio_url
    if not url and (studio := studio_of(workspace)):
        return connect(studio.url, studio.owner.token)
    return connect(url)


@contextmanager
def serving(workspace: Workspace, server: Server | None = None) -> Iterator[Server]:
    """Use the given connection, or open that of the workspace and close it afterwards."""
    if server is not None:
        yield server
    else:
        with server_of(workspace) as opened:
            yield opened


def push_workspace(
    workspace: Workspace, *, title: str | None = None, server: Server | None = None
) -> PushReport:
    """Push corpus/built/tasks.jsonl to one shared project; what is there already is left alone.

    The project is called as the workspace, or `title`; each task may be labelled by
    `raters_per_item` people. Raises DataError where the tasks were exported for another labelling
    page than the scheme gives now.
    """
    tasks_file = workspace.built / "tasks.jsonl"
    if not tasks_file.exists():
        raise DataError("there are no tasks to push", hint="make them with 'stancekit export'")
    tasks = read_records(tasks_file, Task)
    config = labeling_config(workspace.scheme)
    stale = sum(task.config_sha256 != sha256(config) for task in tasks)
    if stale:
        raise DataError(
            f"{stale} of {len(tasks)} tasks were exported for another labelling page than the scheme gives now",
            hint="export them again with 'stancekit export'",
        )
    manual = workspace.root / "guidelines.md"
    with serving(workspace, server) as talking:
        return push_tasks(
            talking,
            title or project_title(workspace.settings.name),
            tasks,
            config,
            instruction_html(manual.read_text("utf-8")) if manual.exists() else "",
            overlap=workspace.settings.raters_per_item,
        )
