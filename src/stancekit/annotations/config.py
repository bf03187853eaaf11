"""A scheme out of a Label Studio labelling config."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import ValidationError

from stancekit.errors import DataError
from stancekit_schemas import Dimension, Scheme, Value, sha256

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["parse_config", "read_config"]

Condition = tuple[str, tuple[str, ...], bool]
CONTROLS = {
    "choices": "choice", "labels": "spans", "hypertextlabels": "spans", "paragraphlabels": "spans",
    "rating": "choice", "taxonomy": "choices", "textarea": "text", "number": "text", "datetime": "text",
    "pairwise": "choice",
}  # fmt: skip


def parse_config(xml: str, *, source: str = "config") -> Element:
    """Parse a labelling config. Raises DataError where it is none, or could be an attack."""
    from xml.etree import ElementTree as ET

    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise DataError(f"{source}: a labelling config declares no document type and no entities")
    try:
        return ET.fromstring(xml)  # noqa: S314 (entities are refused above)
    except (ET.ParseError, ValueError) as error:
        raise DataError(f"{source} is not XML: {error}") from None
    except RecursionError:
        raise DataError(f"{source} is nested too deeply for a labelling config") from None


def read_config(xml: str, *, source: str = "config", seen: Scheme | None = None) -> Scheme:
    """Read the controls of a labelling config as the dimensions of a scheme, in its order.

    Choices become a choice (or choices, where several may be given), labels spans, ratings an ordinal
    choice, texts, numbers and dates free text. `value` is the shown label, `alias` the id where there
    is one. Where a control takes its labels from the task data, they are those of the same control of
    `seen`, a scheme that was read off the answers. `required` and `visibleWhen` (of the control or of what it stands in) are taken over.

    Raises DataError where this is no labelling config, or a control cannot be a dimension.
    """
    controls = list(_controls(parse_config(xml, source=source), ()))
    if not controls:
        raise DataError(
            f"{source} has no control that stancekit reads", hint="it reads: " + ", ".join(CONTROLS)
        )
    domains = {element.get("name", ""): _values(element) for element, _ in controls}
    for dimension in seen.dimensions if seen else ():
        if not domains.get(dimension.id, dimension.values):
            domains[dimension.id] = dimension.values
    try:
        return Scheme(
            name="config",
            version=sha256(xml)[:8],
            title=f"Read off {source}",
            dimensions=tuple(
                _dimension(element, conditions, domains, source) for element, conditions in controls
            ),
        )
    except ValidationError as error:
        told = "; ".join(item["msg"] for item in error.errors(include_url=False))
        raise DataError(f"{source}: {told}") from None


def _controls(
    element: Element, around: tuple[Condition, ...]
) -> Iterator[tuple[Element, tuple[Condition, ...]]]:
    conditions = around + tuple(_condition(element))
    if element.tag.lower() in CONTROLS and element.get("name"):
        yield element, conditions
        return
    for child in element:
        if isinstance(child.tag, str):
            yield from _controls(child, conditions)


def _condition(element: Element) -> Iterator[Condition]:
    when, tag = element.get("visibleWhen", ""), element.get("whenTagName", "")
    if tag and when in ("choice-selected", "choice-unselected"):
        chosen = tuple(part.strip() for part in element.get("whenChoiceValue", "").split(",") if part.strip())
        yield tag, chosen, when == "choice-selected"


def _values(element: Element, above: str = "") -> tuple[Value, ...]:
    """List the choices or labels; nested choices are written as paths."""
    if element.tag.lower() == "rating":
        highest = element.get("maxRating", "5")
        top = int(highest) if highest.isdigit() and len(highest) < 4 else 5
        return tuple(Value(id=str(n), label=str(n)) for n in range(1, top + 1))
    if element.tag.lower() == "pairwise":
        return Value(id="left", label="left"), Value(id="right", label="right")
    found = []
    for child in element.iter() if not above and element.tag.lower() != "taxonomy" else element:
        if child.tag not in ("Choice", "Label"):
            continue
        shown = child.get("value") or child.get("html") or child.get("alias") or ""
        path = f"{above}/{shown}" if above else shown
        if path and not path.startswith("$"):
            found.append(Value(id=child.get("alias") or path, label=path))
        if element.tag.lower() == "taxonomy" or above:
            found.extend(_values(child, path))
    return tuple(found)


def _dimension(
    element: Element, conditions: tuple[Condition, ...], domains: dict[str, tuple[Value, ...]], source: str
) -> Dimension:
    name, tag = element.get("name", ""), element.tag.lower()
    kind, values = CONTROLS[tag], domains[element.get("name", "")]
    if tag == "choices" and element.get("choice", "single").lower() == "multiple":
        kind = "choices"
    if element.get("perRegion", "").lower() == "true" and values:
        kind = "spans"
    if kind != "text" and not values:
        raise DataError(
            f'{source}: control "{name}" has no values of its own (they come from the task data)',
            hint="write them into the config, or read the answers alone: leave the config out, or adopt an export",
        )
    opened: dict[str, tuple[str, ...]] = {}
    for gate, chosen, selected in conditions:
        known = domains.get(gate, ())
        if kind == "spans" and tag not in ("labels", "hypertextlabels", "paragraphlabels"):
            continue
        ids = tuple(v.id for v in known if (not chosen or v.id in chosen or v.label in chosen) == selected)
        opened[gate] = tuple(i for i in ids if i in opened.get(gate, ids))
    level = "ordinal" if tag == "rating" else None if kind == "text" else "nominal"
    return Dimension(
        id=name,
        question=element.get("title") or name,
        kind=kind,
        level=level,
        required=element.get("required", "").lower() == "true" and kind != "spans",
        opened_by=opened,
        values=values if kind != "text" else (),
    )
