"""How a number was made, as one line that parses back.

`key=value;` pairs; values are percent-encoded, lists joined by commas. Two numbers with the same
signature on the same data are equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote, unquote

from stancekit.errors import DataError

__all__ = ["make_signature", "parse_signature"]

SignatureValue = str | int | float | Sequence[str] | None


def make_signature(fields: Mapping[str, SignatureValue]) -> str:
    """Write the fields in their order; None is left out, a list keeps its order."""
    parts = []
    for key, value in fields.items():
        if value is None:
            continue
        if isinstance(value, str | int | float):
            text = quote(str(value), safe="")
        else:
            text = "," + ",".join(quote(str(item), safe="") for item in value)
        parts.append(f"{key}={text};")
    return "".join(parts)


def parse_signature(signature: str) -> dict[str, str | list[str]]:
    """Undo `make_signature`; numbers stay text. Raises DataError where it is no signature."""
    fields: dict[str, str | list[str]] = {}
    if not signature.endswith(";"):
        raise DataError(f"not a signature: {signature[:60]!r} does not end with ';'")
    for part in signature[:-1].split(";"):
        key, equals, text = part.partition("=")
        if not equals or not key:
            raise DataError(f"not a signature: {part!r} is no key=value pair")
        if key in fields:
            raise DataError(f"not a signature: {key!r} stands twice")
        if text.startswith(","):
            fields[key] = [unquote(item) for item in text[1:].split(",")]
        else:
            fields[key] = unquote(text)
    return fields
