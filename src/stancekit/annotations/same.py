"""Which entries of several exports are one annotation."""

from __future__ import annotations

from datetime import UTC, datetime

from stancekit.annotations.entry import Entry
from stancekit_schemas import canonical_json

__all__ = ["NEVER", "Identity", "identity_of", "itself"]

NEVER = datetime.min.replace(tzinfo=UTC)

Identity = tuple[str, ...]


def identity_of(entry: Entry) -> Identity:
    """Name the annotation itself, so that two exports of it are seen to be one.

    Number, project and time of making say it, in every shape that Label Studio writes (ids are
    reused after deletion, times are not); failing these the unique_id; failing that the content.
    """
    content = (
        entry.content if isinstance(entry.content, dict) else {"id": entry.content, "task": entry.task.name}
    )
    kind = "draft" if entry.draft else "annotation"
    made = entry.created.isoformat() if entry.created else ""
    if made and entry.id:
        project = content.get("project")
        where = str(project) if isinstance(project, str | int) else ""
        return kind, entry.unit, entry.occasion, where, entry.id, made
    unique = content.get("unique_id")
    if isinstance(unique, str) and unique:
        return kind, entry.unit, entry.occasion, unique
    return kind, entry.unit, entry.occasion, entry.task.name, canonical_json(content)


def itself(entry: Entry) -> Identity:
    """Name an annotation whatever its task says, where the server numbered it: tasks can be edited, and put right."""
    content = entry.content if isinstance(entry.content, dict) else {}
    project = content.get("project")
    if entry.created and entry.id and isinstance(project, str | int):
        kind = "draft" if entry.draft else "annotation"
        return kind, str(project), entry.id, entry.created.isoformat()
    return identity_of(entry)
