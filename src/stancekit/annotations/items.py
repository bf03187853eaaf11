"""One item of a `result`: which control was answered, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from stancekit_schemas import canonical_json

__all__ = ["Answer", "ItemError", "Kind", "read_item"]

Kind = Literal["choices", "labels", "rating", "number", "text", "taxonomy", "datetime", "other"]

KIND_OF_KEY: Mapping[str, Kind] = {
    "choices": "choices",
    "taxonomy": "taxonomy",
    "rating": "rating",
    "number": "number",
    "datetime": "datetime",
    "selected": "choices",
}
KIND_OF_TYPE: Mapping[str, Kind] = {**KIND_OF_KEY, "textarea": "text", "pairwise": "choices"}


class ItemError(Exception):
    """An item that cannot be read; `field` is the control or the part of the item that is wrong.

    `code` names the rule that is broken, as problems do.
    """

    def __init__(self, reason: str, field: str | None = None, code: str = "bad_item") -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.code = code


@dataclass(frozen=True, slots=True)
class Answer:
    """What one item says. `labels` are the answers as text; `start` and `end` as the file has them.

    `control` is None where the item does not name one; `shown` is the object it was asked about.
    `regional` marks an answer about a marked stretch rather than about the whole text.
    """

    control: str | None
    kind: Kind
    labels: tuple[str, ...]
    shown: str | None = None
    region: str | None = None
    regional: bool = False
    start: int | None = None
    end: int | None = None
    quoted: str | None = None
    by_hand: bool = False


def read_item(item: Any) -> Answer | None:
    """Read one item of a result; None for what carries no answer (a relation, an empty choice).

    Raises ItemError where the item has no such shape.
    """
    if not isinstance(item, dict):
        raise ItemError(f"an item of the result is {_name(item)}, not an object")
    if item.get("type") == "relation" or ("from_id" in item and "to_id" in item):
        return None
    control = item.get("from_name")
    if control is not None and not isinstance(control, str):
        raise ItemError(f"from_name is {_name(control)}, not text", "from_name")
    control = control or None
    value = item.get("value")
    if not isinstance(value, dict):
        raise ItemError(f"an item's value is {_name(value)}, not an object", control)
    kind, raw = _content(item.get("type"), value, control)
    labels = tuple(dict.fromkeys(_labels(raw, kind, control)))
    start, end = _offsets(value, control)
    quoted = value.get("text")
    region, shown = item.get("id"), item.get("to_name")
    answer = Answer(
        control=control,
        kind=kind,
        labels=labels,
        shown=shown if isinstance(shown, str) else None,
        region=region if isinstance(region, str) else None,
        regional=kind == "labels" or start is not None,
        start=start,
        end=end,
        quoted=quoted if isinstance(quoted, str) else None,
        by_hand="id" in item and item.get("origin") == "manual",
    )
    return answer if labels else None


def _content(kind: Any, value: dict[str, Any], control: str | None) -> tuple[Kind, Any]:
    """Find the part of the value that holds the answer: by the type if it says so, else by its keys."""
    name = kind.lower() if isinstance(kind, str) else ""
    if name in KIND_OF_TYPE and name in value:
        return KIND_OF_TYPE[name], value[name]
    if name.endswith("labels") or (not name and "labels" in value):
        for key in (name, "labels"):
            if key in value:
                return "labels", value[key]
        raise ItemError(f'a value of type "{name}" has no labels', control)
    if name == "textarea" and "text" in value:
        return "text", value["text"]
    if name in KIND_OF_TYPE and name not in {"pairwise", "textarea"} and value:
        raise ItemError(f'a value of type "{name}" has no "{name}"', control)
    for key, of in KIND_OF_KEY.items():
        if key in value:
            return of, value[key]
    if "labels" in value:
        return "labels", value["labels"]
    if "text" in value:
        return "text", value["text"]
    if not value:
        return "other", None
    return "other", canonical_json(value)


def _labels(raw: Any, kind: Kind, control: str | None) -> list[str]:
    if raw is None:
        return []
    if kind == "taxonomy" or (kind == "choices" and isinstance(raw, list)):
        parts = raw if isinstance(raw, list) else [raw]
        return [_path(part, control) for part in parts]
    if isinstance(raw, list):
        return [_text(part, control) for part in raw if part != ""]
    return [_text(raw, control)] if raw != "" else []


def _path(part: Any, control: str | None) -> str:
    return "/".join(_text(step, control) for step in part) if isinstance(part, list) else _text(part, control)


def _text(value: Any, control: str | None) -> str:
    """Write a label as text: whole numbers without a point, so that 4 and 4.0 are one rating."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ItemError(f"a label is {_name(value)}, not text", control)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    try:
        return str(value)
    except ValueError:
        raise ItemError("a number has more digits than can be read", control) from None


def _offsets(value: dict[str, Any], control: str | None) -> tuple[int | None, int | None]:
    places = value.get("globalOffsets")
    where = places if isinstance(places, dict) else value
    start, end = where.get("start"), where.get("end")
    if start is None and end is None:
        return None, None
    if isinstance(start, str) and isinstance(end, str):  # an XPath of a marked page
        return None, None
    whole = [_whole(place) for place in (start, end)]
    if None in whole:
        raise ItemError(
            "start and end of a span must be whole numbers: seconds of a recording are not read", control
        )
    return whole[0], whole[1]


def _whole(place: Any) -> int | None:
    if isinstance(place, bool):
        return None
    if isinstance(place, int):
        return place
    return int(place) if isinstance(place, float) and place.is_integer() else None


def _name(value: Any) -> str:
    """Name what stands there in the words of JSON."""
    names = {
        "NoneType": "null",
        "bool": "true or false",
        "int": "a number",
        "float": "a number",
        "str": "text",
    }
    return names.get(type(value).__name__, "a list" if isinstance(value, list) else "an object")
