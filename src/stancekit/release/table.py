"""What a published table is: columns, key and references, and the same said to Arrow and to JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["PATTERNS", "Column", "ColumnKind", "Reference", "Row", "Table"]

Row = dict[str, Any]
ColumnKind = Literal["string", "integer", "number", "boolean", "strings", "integers", "numbers"]

_SCALAR = {"strings": "string", "integers": "integer", "numbers": "number"}
PATTERNS = {"date": r"^\d{4}-\d\d-\d\d$", "datetime": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}


@dataclass(frozen=True)
class Column:
    """One column. Lists are never null, only empty; any other column is null unless `required`.

    `values` closes a column to these labels. Dates are ISO 8601 strings (times in UTC, ending in
    Z), so that Parquet and JSON Lines hold the same values.
    """

    name: str
    kind: ColumnKind
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    form: Literal["date", "datetime"] | None = None

    @property
    def repeated(self) -> bool:
        """Whether a cell holds a list."""
        return self.kind in _SCALAR

    @property
    def scalar(self) -> str:
        """The kind of one value: string, integer, number or boolean."""
        return _SCALAR.get(self.kind, self.kind)

    def arrow(self) -> pa.Field:
        """Say the column to Arrow."""
        import pyarrow as pa

        scalars = {
            "string": pa.string(),
            "integer": pa.int64(),
            "number": pa.float64(),
            "boolean": pa.bool_(),
        }
        kind = scalars[self.scalar]
        if self.repeated:
            return pa.field(self.name, pa.list_(pa.field("item", kind, nullable=False)), nullable=False)
        return pa.field(self.name, kind, nullable=not self.required)

    def json_schema(self) -> dict[str, Any]:
        """Say the column to JSON Schema (2020-12)."""
        value: dict[str, Any] = {"type": self.scalar}
        if self.values:
            value["enum"] = list(self.values)
        if self.form:
            value["pattern"] = PATTERNS[self.form]
        if self.repeated:
            return {"description": self.description, "type": "array", "items": value}
        if not self.required:
            value["type"] = [self.scalar, "null"]
            if self.values:
                value["enum"] = [*self.values, None]
        return {"description": self.description, **value}


@dataclass(frozen=True)
class Reference:
    """Every value of `column` stands in `table.target` (null and empty lists excepted)."""

    column: str
    table: str
    target: str


@dataclass(frozen=True)
class Table:
    """One published table, sorted by its key, which no two rows share."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    by_split: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in their order."""
        return tuple(column.name for column in self.columns)

    def key_of(self, row: Row) -> tuple[str, ...]:
        """Give what names the row within the table."""
        return tuple(str(row[part]) for part in self.key)

    def shape(self, rows: list[Row]) -> list[Row]:
        """Cut rows to the columns of the table and sort them by the key."""
        cut = [{name: row[name] for name in self.names} for row in rows]
        return sorted(cut, key=self.key_of)

    def arrow(self) -> pa.Schema:
        """Say the table to Arrow, without any metadata."""
        import pyarrow as pa

        return pa.schema([column.arrow() for column in self.columns])

    def json_schema(self) -> dict[str, Any]:
        """Say one row to JSON Schema (2020-12)."""
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": self.name,
            "description": self.description,
            "type": "object",
            "properties": {column.name: column.json_schema() for column in self.columns},
            "required": list(self.names),
            "additionalProperties": False,
        }
