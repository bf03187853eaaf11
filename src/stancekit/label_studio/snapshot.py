"""Bringing back everything a project holds: a snapshot, which alone has drafts, skips and people."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import timedelta
from typing import Any

from stancekit.errors import ServiceError
from stancekit.label_studio.connection import Server
from stancekit.label_studio.projects import Project

__all__ = ["pull_snapshot"]

TITLE = "stancekit"
"""By this title, and by their age, the snapshots of a run that was killed are known."""

_LONGEST = timedelta(hours=1)
"""No run needs its snapshot so long: an older one is nobody's, a younger one may be that of another run."""

_EVERYTHING = {
    "annotations__completed_by": {"only_id": False},
    "drafts": {"only_id": False},
    "predictions": {"only_id": False},
}


def pull_snapshot(server: Server, project: Project, *, wait: float = 600) -> bytes:
    """Make a snapshot with people, drafts and predictions in full, and return its JSON.

    The snapshot is removed from the server afterwards, so that pulling every hour leaves nothing
    behind; so are those that a killed run left in this project an hour ago or earlier. `wait` is how many
    seconds the server may take to write it. How long ago a draft was begun ("3 minutes") is left out: else nothing would change and every snapshot be another.

    Raises ServiceError where the server fails or the snapshot does.
    """
    doing = f"taking a snapshot of '{project.title}'"
    with server.talk(doing) as sdk:
        exports = sdk.projects.exports
        made = exports.create(
            id=project.id,
            title=TITLE,
            serialization_options=_EVERYTHING,
            request_options={"timeout_in_seconds": int(wait), "max_retries": 0},
        )
        try:
            _completed(server, exports, project, made.id, wait)
            chunks = exports.download(
                id=project.id, export_pk=made.id, request_options={"timeout_in_seconds": int(wait)}
            )
            return _without_age(b"".join(chunks))
        finally:
            # What matters is the snapshot; one that stays on the server goes with the next.
            with suppress(Exception):
                _remove(exports, project, made)


def _remove(exports: Any, project: Project, made: Any) -> None:
    """Remove our snapshot, and what killed runs left; not one that somebody else reads now."""
    exports.delete(id=project.id, export_pk=made.id)
    for left in exports.list(id=project.id):
        if left.title == TITLE and made.created_at - left.created_at > _LONGEST:
            exports.delete(id=project.id, export_pk=left.id)


def _without_age(content: bytes) -> bytes:
    if b'"created_ago"' not in content:
        return content
    try:
        tasks = json.loads(content)
        drafts = [draft for task in tasks for draft in task.get("drafts") or () if isinstance(draft, dict)]
    except (ValueError, AttributeError, TypeError):
        return content  # whoever reads it says what is wrong
    for draft in drafts:
        draft.pop("created_ago", None)
    return json.dumps(tasks, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _completed(server: Server, exports: Any, project: Project, number: int, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        status = exports.get(id=project.id, export_pk=number).status
        if status == "completed":
            return
        if status == "failed":
            raise ServiceError(
                f"{server.url} could not write the snapshot of '{project.title}'", hint="pull again"
            )
        if time.monotonic() > deadline:
            raise ServiceError(
                f"{server.url} did not finish the snapshot of '{project.title}' in {wait:.0f} s"
            )
        time.sleep(0.5)
