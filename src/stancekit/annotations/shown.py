"""What annotators were shown, in a project that stancekit did not make: which fields of a task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from stancekit.annotations.config import parse_config

__all__ = ["fields_of_config", "likely_text_field", "shown_text"]


def fields_of_config(xml: str, *, source: str = "config") -> tuple[str | None, tuple[str, ...]]:
    """Read the field that is labelled, and the others that are shown beside it, in their order.

    The labelled one is that of the object to which the first control points (`toName`). Raises
    DataError where this is no labelling config.
    """
    objects: dict[str, str] = {}
    fields: list[str] = []
    targets: list[str] = []
    for element in parse_config(xml, source=source).iter():
        value = element.get("value") or ""
        if element.get("toName"):
            targets += [name.strip() for name in element.get("toName", "").split(",")]
        elif value.startswith("$") and len(value) > 1:
            fields.append(value[1:])
            objects.setdefault(element.get("name", ""), value[1:])
    labelled = next((objects[name] for name in targets if name in objects), None)
    return labelled, tuple(field for field in dict.fromkeys(fields) if field != labelled)


def likely_text_field(rows: Iterable[Mapping[str, Any]]) -> str | None:
    """Guess the field that was labelled: `text` where there is one, else that with the most words.

    None where no field holds words. Ties go to the first name in sorted order.
    """
    words: Counter[str] = Counter()
    for row in rows:
        for field, value in row.items():
            words[field] += len(shown_text(value).split()) if isinstance(value, str | list) else 0
    found = {field: count for field, count in words.items() if count}
    if "text" in found:
        return "text"
    return min(found, key=lambda field: (-found[field], field), default=None)


def shown_text(value: Any) -> str:
    """Write a field of a task as text: dialogues a line per turn; nothing for what is no text."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_turn, value)))
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _turn(turn: Any) -> str:
    if not isinstance(turn, dict):
        return turn if isinstance(turn, str) else ""
    said = next((turn[key] for key in ("text", "dialogue", "body") if isinstance(turn.get(key), str)), "")
    who = next((turn[key] for key in ("author", "speaker", "name") if isinstance(turn.get(key), str)), "")
    return f"{who}: {said}" if who and said else said
