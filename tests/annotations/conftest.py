"""Exports made by hand, small enough to count on fingers."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import pytest

from stancekit.annotations import ExportDocument, ImportResult, read_exports
from stancekit_schemas import Dimension, Scheme, Value


def _choice(name: str, *values: str, **more: Any) -> Dimension:
    shown = tuple(Value(id=value, label=value.replace("_", " ").capitalize()) for value in values)
    return Dimension(
        id=name, question=name, kind=more.pop("kind", "choice"), level="nominal", values=shown, **more
    )


@pytest.fixture(scope="session")
def small_scheme() -> Scheme:
    """A gate, a question behind it, marks, a flag and a note."""
    return Scheme(
        name="small",
        version="1.0",
        dimensions=(
            _choice("codable", "yes", "no", required=True),
            _choice("stance", "support", "oppose", "none", required=True, opened_by={"codable": ("yes",)}),
            _choice("devices", "irony", "quote", kind="choices"),
            _choice("marks", "post", "author", kind="spans"),
            Dimension(id="note", question="?", kind="text"),
            Dimension(id="ask", question="?", kind="flag"),
        ),
    )


@pytest.fixture(scope="session")
def pseudonym() -> Callable[[str], str]:
    return lambda identity: (
        "r_" + hmac.new(b"a secret of tests", identity.encode(), "sha256").hexdigest()[:10]
    )


@pytest.fixture(scope="session")
def item() -> Callable[..., dict[str, Any]]:
    """One item of a result: item("stance", "support")."""

    def make(control: str, *labels: str, kind: str = "choices", **value: Any) -> dict[str, Any]:
        return {"from_name": control, "to_name": "text", "type": kind, "value": {kind: list(labels), **value}}

    return make


@pytest.fixture(scope="session")
def answers(item: Callable[..., dict[str, Any]]) -> Callable[..., list[dict[str, Any]]]:
    """A result with one choice per keyword: answers(codable="yes", stance="support")."""
    return lambda **given: [item(control, label) for control, label in given.items()]


@pytest.fixture(scope="session")
def annotation() -> Callable[..., dict[str, Any]]:
    """One annotation: annotation(3, [...], minute=5)."""

    def make(by: Any, result: Any, *, number: int = 1, minute: int = 0, **more: Any) -> dict[str, Any]:
        made = f"2026-01-05T09:{minute:02}:00.000000Z"
        return {
            "id": number, "completed_by": by, "result": result, "was_cancelled": False, "project": 1,
            "created_at": made, "updated_at": made, "unique_id": f"u-{number}-{minute}", "updated_by": by, **more,
        }  # fmt: skip

    return make


@pytest.fixture(scope="session")
def task() -> Callable[..., dict[str, Any]]:
    """One task: task("r1", annotation, …, drafts=[…], data={…})."""

    def make(unit: str, *annotations: Any, number: int = 1, data: Any = None, **more: Any) -> dict[str, Any]:
        shown = {"reaction_id": unit, "text": "I love it. 😀 So good!", **(data or {})}
        return {"id": number, "annotations": list(annotations), "data": shown, **more}

    return make


@pytest.fixture(scope="session")
def document() -> Callable[..., ExportDocument]:
    """An export of this JSON: document([...], name="b.json")."""

    def make(data: Any, name: str = "export.json") -> ExportDocument:
        return ExportDocument(name, hashlib.sha256(json.dumps(data).encode()).hexdigest(), data)

    return make


@pytest.fixture
def read(
    pseudonym: Callable[[str], str], document: Callable[..., ExportDocument]
) -> Callable[..., ImportResult]:
    """Read lists of tasks, one document each, named a.json, b.json …"""

    def make(*exports: Any, **options: Any) -> ImportResult:
        documents = [document(data, f"{chr(97 + n)}.json") for n, data in enumerate(exports)]
        return read_exports(documents, pseudonym=pseudonym, **options)

    return make
