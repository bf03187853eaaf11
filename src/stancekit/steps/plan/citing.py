"""Which items a rule has to do with: those on which somebody named it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.steps.plan.files import read_labels

__all__ = ["citing"]


def citing(workspace: Workspace, rule: str) -> set[str]:
    """Find the reactions on which a note, a verdict or a ruling names the rule's id."""
    cites = re.compile(rf"\b{re.escape(rule)}\b")
    texts = [d.id for d in workspace.scheme.dimensions if d.kind == "text"]
    noted = {
        annotation.unit
        for annotation in read_labels(workspace)
        if any(cites.search(word) for text in texts for word in _words(annotation.values.get(text)))
    }
    ruled = {
        unit
        for name in ("decisions.jsonl", "rulings.jsonl")
        for row in _rows(workspace.raw / name)
        if any(cites.search(word) for word in _strings(row))
        for key in ("unit", "units", "reaction_id", "reactions")
        for unit in _words(row.get(key))
    }
    return noted | ruled


def _rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON objects, one a line; rulings are written by people, so other keys do not matter here."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8-sig").split("\n") if path.exists() else (), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(f"{path}:{number}: not JSON: {error.msg}") from None
        if isinstance(row, dict):
            rows.append(row)
    return rows


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, Iterable) else ()
