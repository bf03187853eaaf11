"""Whether a later snapshot of a task still says all that an earlier one said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stancekit.annotations.entry import read_date
from stancekit.annotations.identity import identify
from stancekit_schemas import canonical_json

__all__ = ["still_says"]

ENTRIES = ("annotations", "completions", "drafts")


def still_says(later: Mapping[str, Any], earlier: Mapping[str, Any]) -> bool:
    """Tell whether every annotation and draft of `earlier` stands in `later`, unchanged.

    A draft may have become an annotation since: one by the same person, not older than the draft. What
    was shown must be the same; what the server counts about the task does not matter.
    """
    wanted = [(name, entry) for name in ENTRIES for entry in _entries(earlier, name)]
    if not wanted:
        return True
    if canonical_json(later.get("data")) != canonical_json(earlier.get("data")):
        return False
    there = {(name, _said(entry)) for name in ENTRIES for entry in _entries(later, name)}
    return all(
        (name, _said(entry)) in there or (name == "drafts" and _submitted(entry, later))
        for name, entry in wanted
    )


def _said(entry: Any) -> str:
    """What an entry says; how long ago it was made, as the server words it, changes by the minute."""
    if isinstance(entry, dict):
        entry = {key: value for key, value in entry.items() if key != "created_ago"}
    return canonical_json(entry)


def _entries(task: Mapping[str, Any], name: str) -> list[Any]:
    found = task.get(name)
    return found if isinstance(found, list) else []


def _submitted(draft: Any, later: Mapping[str, Any]) -> bool:
    if not isinstance(draft, dict) or draft.get("annotation") is not None:
        return False
    _, who = identify(draft.get("user"))
    begun = read_date(draft.get("created_at"))
    if who is None or begun is None:
        return False
    for annotation in _entries(later, "annotations"):
        if not isinstance(annotation, dict) or identify(annotation.get("completed_by"))[1] != who:
            continue
        sent = read_date(annotation.get("created_at"))
        if sent is not None and sent >= begun:
            return True
    return False
