"""The shapes that exports come in, and the shapes that lose too much to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stancekit.errors import DataError
from stancekit_schemas import Problem

__all__ = ["ExportDocument", "RawTask", "check_format", "deletions", "is_one_message", "strays", "tasks_of"]

REEXPORT = (
    "export again as JSON: in the project, Export > JSON, or a snapshot (POST /api/projects/ID/exports/), "
    "which also keeps skips and drafts"
)
TASK_KEYS = frozenset({"annotations", "completions", "drafts", "data"})
REGIONS_ON_MEDIA = frozenset(
    {
        "rectangle", "rectanglelabels", "polygon", "polygonlabels", "ellipse", "ellipselabels", "keypoint",
        "keypointlabels", "brush", "brushlabels", "bitmask", "bitmasklabels", "vector", "vectorlabels",
        "videorectangle", "timelinelabels", "timeserieslabels", "magicwand",
    }
)  # fmt: skip


@dataclass(frozen=True)
class ExportDocument:
    """One export file, parsed: `name` as records cite it, `sha256` of the bytes, `data` the JSON.

    `problems` are what reading the file itself brought up (repeated keys, numbers JSON does not have).
    """

    name: str
    sha256: str
    data: Any
    problems: tuple[Problem, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class RawTask:
    """A task as it stands in a file: `position` counts from 0 within the file."""

    position: int
    content: dict[str, Any]

    @property
    def id(self) -> str | None:
        """Label Studio's number for the task, as text."""
        value = self.content.get("id")
        return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None

    @property
    def name(self) -> str:
        """The id, or the place in the file where there is none."""
        return self.id if self.id is not None else f"#{self.position + 1}"

    @property
    def data(self) -> dict[str, Any] | None:
        """What the annotator was shown, where the file says so."""
        value = self.content.get("data")
        return value if isinstance(value, dict) else None

    def entries(self, *keys: str) -> list[Any]:
        """What stands under these keys, as one list; a lone value counts as one entry."""
        found: list[Any] = []
        for key in keys:
            value = self.content.get(key)
            if isinstance(value, list):
                found.extend(value)
            elif value is not None:
                found.append(value)
        return found


def _is_webhook(value: dict[str, Any]) -> bool:
    return isinstance(value.get("action"), str) and not TASK_KEYS - {"annotations"} & value.keys()


def is_one_message(document: ExportDocument) -> bool:
    """Whether a file is a single message of a webhook: one change of one task, and no project."""
    data = document.data
    alone = data[0] if isinstance(data, list) and len(data) == 1 else data
    return isinstance(alone, dict) and _is_webhook(alone)


def _unwrap(value: Any) -> Iterator[Any]:
    """Yield whatever stands where a task should stand."""
    if isinstance(value, list):
        for item in value:
            yield from _unwrap(item) if isinstance(item, dict) else iter((item,))
    elif not isinstance(value, dict):
        yield value
    elif _is_webhook(value):
        yield from _unwrap_webhook(value)
    elif TASK_KEYS & value.keys() and not isinstance(value.get("tasks"), list):
        yield value
    elif inner := [
        value[key] for key in ("projects", "tasks", "results") if isinstance(value.get(key), list)
    ]:
        for part in inner:
            yield from _unwrap(part)
    elif value and all(isinstance(part, dict) and TASK_KEYS & part.keys() for part in value.values()):
        yield from value.values()
    else:
        yield value


def _unwrap_webhook(payload: dict[str, Any]) -> Iterator[Any]:
    annotation, task = payload.get("annotation"), payload.get("task")
    tasks = payload.get("tasks")
    if "DELETED" in payload["action"].upper():
        return
    if annotation is not None:
        entries = annotation if isinstance(annotation, list) else [annotation]
        head = entries[0] if entries and isinstance(entries[0], dict) else {}
        shown = task if isinstance(task, dict) else {"id": head.get("task")}
        yield {**shown, "annotations": entries}
    elif isinstance(task, dict):
        yield task
    elif isinstance(tasks, list):
        yield from tasks


def tasks_of(document: ExportDocument) -> list[RawTask]:
    """List the tasks of an export, whatever they are wrapped in; what is no task is left out."""
    return [RawTask(n, item) for n, item in enumerate(_unwrap(document.data)) if _is_task(item)]


def strays(document: ExportDocument) -> list[tuple[int, Any]]:
    """List what stands where a task should stand and is none, with its position."""
    return [(n, item) for n, item in enumerate(_unwrap(document.data)) if not _is_task(item)]


def _is_task(item: Any) -> bool:
    return isinstance(item, dict) and bool(item.keys() & (TASK_KEYS | {"id"}))


def deletions(document: ExportDocument) -> dict[tuple[str, str], int]:
    """Map (project, annotation id) to the position before which a webhook log has it deleted.

    What the log makes under the same number afterwards (numbers are used again) is not meant.
    """
    gone: dict[tuple[str, str], int] = {}
    position = 0
    for payload in document.data if isinstance(document.data, list) else [document.data]:
        position += len(list(_unwrap(payload))) if isinstance(payload, dict) else 1
        if not isinstance(payload, dict) or not _is_webhook(payload):
            continue
        if "ANNOTATION" not in payload["action"].upper() or "DELETED" not in payload["action"].upper():
            continue
        project = payload.get("project")
        number = str(project.get("id")) if isinstance(project, dict) else ""
        one, many = payload.get("annotation"), payload.get("annotations")
        for entry in [one, *(many if isinstance(many, list) else [])]:
            if isinstance(entry, dict):
                gone[number, str(entry.get("id"))] = position
    return gone


def check_format(document: ExportDocument) -> None:
    """Refuse a format that loses annotations, or that this toolkit does not label.

    Raises DataError with the reason and the way to a file that can be read.
    """
    data, name = document.data, document.name
    if not isinstance(data, list | dict):
        raise DataError(
            f"{name} is JSON, but no Label Studio export: it holds one {type(data).__name__}", hint=REEXPORT
        )
    if isinstance(data, dict) and {"images", "categories"} <= data.keys():
        raise DataError(f"{name} is a COCO file of an image project; stancekit reads text annotations")
    found = list(_unwrap(data))
    rows = [row for row in found if isinstance(row, dict)]
    if any(TASK_KEYS & row.keys() for row in rows):
        _check_media(name, rows)
        return
    if any("annotation_id" in row and "place" in row for row in rows):
        raise DataError(
            f"{name} holds annotations that stancekit has imported already", hint="give the export itself"
        )
    if any({"annotator", "annotation_id", "lead_time"} & row.keys() for row in rows):
        raise DataError(
            f"{name} is JSON_MIN, which drops skips, drafts and ground truths, and whose values change their shape "
            "with the labelling config",
            hint=REEXPORT,
        )
    if found:
        raise DataError(
            f"{name} is no Label Studio export: nothing in it has annotations or data", hint=REEXPORT
        )


def _check_media(name: str, rows: list[dict[str, Any]]) -> None:
    media = other = 0
    for row in rows:
        for key in ("annotations", "completions"):
            entries = row.get(key)
            for entry in entries if isinstance(entries, list) else ():
                result = entry.get("result") if isinstance(entry, dict) else None
                for item in result if isinstance(result, list) else ():
                    kind = item.get("type") if isinstance(item, dict) else None
                    if isinstance(kind, str) and kind.lower() in REGIONS_ON_MEDIA:
                        media += 1
                    else:
                        other += 1
    if media and media >= other:
        raise DataError(
            f"{name} is from a project that marks regions on images, sound or video ({media} such regions); "
            "stancekit reads choices, ratings, texts and spans of text",
            hint="export the project that labels text",
        )
