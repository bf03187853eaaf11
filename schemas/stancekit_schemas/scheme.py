"""The annotation scheme: what is asked, in which order, with which answers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from stancekit_schemas.base import Part, Record
from stancekit_schemas.canonical import sha256
from stancekit_schemas.estimate import Level

__all__ = ["Clause", "Derived", "Dimension", "Rule", "Scheme", "Value"]


class Value(Part):
    """One answer: `id` is stored, `label` shown, `meaning` printed in the guidelines."""

    id: str
    label: str
    meaning: str = ""
    hotkey: str | None = None


class Dimension(Part):
    """One question.

    `level` is the level of measurement; None never enters agreement. `opened_by` maps an earlier
    dimension to the values that open this one. Ordinal dimensions list their values in rank order.
    `sample` is the share of units that are asked at all, as "0.2"; None asks every unit. Only spans can
    be asked of a sample.
    """

    id: str
    question: str
    kind: Literal["choice", "choices", "flag", "text", "spans"] = "choice"
    level: Level | None = None
    required: bool = False
    opened_by: dict[str, tuple[str, ...]] = {}
    hint: str = ""
    sample: str | None = None
    values: tuple[Value, ...] = ()

    @property
    def domain(self) -> tuple[str, ...]:
        """The ids of the values in the scheme's order."""
        return tuple(value.id for value in self.values)

    def asks(self, unit: str) -> bool:
        """Whether this unit is asked: a draw that depends on dimension and unit alone, so it never changes."""
        if self.sample is None:
            return True
        return int(sha256(f"{self.id} {unit}")[:13], 16) / 16**13 < float(self.sample)


class Clause(Part):
    """One step of a derived column: `value`, where any dimension has any of its listed values."""

    value: str
    where: dict[str, tuple[str, ...]]


class Derived(Part):
    """A column computed from the answers and published beside them.

    `map` reduces one dimension value by value. `any` combines several: the first clause that holds
    wins. "" and no match mean no value.
    """

    id: str
    from_: tuple[str, ...] | str = Field(alias="from")
    map: dict[str, str] = {}
    any: tuple[Clause, ...] = ()
    note: str = ""


class Rule(Part):
    """A rule of the manual with a stable id, cited by rulings and decisions."""

    id: str
    title: str
    text: str


def _is_share(text: str) -> bool:
    try:
        return 0 < float(text) <= 1
    except ValueError:
        return False


class Scheme(Record):
    """A whole scheme; everything that shows, checks or measures labels is generated from it."""

    name: str
    version: str
    title: str = ""
    content_note: str = ""
    languages: tuple[str, ...] = ()
    unit: str = ""
    dimensions: tuple[Dimension, ...]
    derived: tuple[Derived, ...] = ()
    rules: tuple[Rule, ...] = ()

    @model_validator(mode="after")
    def _is_coherent(self) -> Scheme:
        problems = []
        seen: dict[str, Dimension] = {}
        hotkeys: dict[str, str] = {}
        for dimension in self.dimensions:
            if dimension.id in seen:
                problems.append(f"dimension {dimension.id!r} stands twice")
            if dimension.kind in ("choice", "choices", "spans") and not dimension.values:
                problems.append(f"dimension {dimension.id!r} offers no values")
            if dimension.sample is not None and not _is_share(dimension.sample):
                problems.append(f"dimension {dimension.id!r} asks a sample of {dimension.sample!r}, no share")
            if dimension.sample is not None and dimension.kind != "spans":
                problems.append(f"dimension {dimension.id!r} has a sample, which only marked spans can have")
            if len(set(dimension.domain)) != len(dimension.domain):
                problems.append(f"dimension {dimension.id!r} lists a value twice")
            for gate, values in dimension.opened_by.items():
                if gate not in seen:
                    problems.append(f"{dimension.id!r} is opened by {gate!r}, which is not asked before it")
                elif unknown := set(values) - set(seen[gate].domain):
                    problems.append(f"{dimension.id!r} is opened by {gate}={sorted(unknown)}, no value of it")
            for value in dimension.values:
                if value.hotkey and (other := hotkeys.get(value.hotkey)):
                    problems.append(
                        f"hotkey {value.hotkey!r} is used by {other} and {dimension.id}={value.id}"
                    )
                if value.hotkey:
                    hotkeys[value.hotkey] = f"{dimension.id}={value.id}"
            seen[dimension.id] = dimension
        if problems:
            raise ValueError(f"scheme {self.name}: " + "; ".join(problems))
        return self

    @property
    def tag(self) -> str:
        """Name and version as records carry them: "stance 0.9.0"."""
        return f"{self.name} {self.version}"

    def dimension(self, dimension_id: str) -> Dimension:
        """Return the dimension of that id. Raises KeyError where the scheme has none."""
        for dimension in self.dimensions:
            if dimension.id == dimension_id:
                return dimension
        raise KeyError(dimension_id)

    @property
    def measured(self) -> tuple[Dimension, ...]:
        """The dimensions that enter agreement, in the order asked."""
        return tuple(d for d in self.dimensions if d.level is not None and d.kind in ("choice", "choices"))
