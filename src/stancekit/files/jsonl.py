"""Records as canonical JSON Lines, read with the place of every problem."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.wording import counted
from stancekit_schemas import Record

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

__all__ = [
    "append_records",
    "dump_records",
    "misfits",
    "read_numbered_records",
    "read_records",
    "record_lines",
    "write_records",
]

R = TypeVar("R", bound=Record)

_MADE_BY = {
    "reactions.jsonl": "segment",
    "sets.jsonl": "segment",
    "tasks.jsonl": "export",
    "annotations.jsonl": "import",
    "gold.jsonl": "gold",
}


class _KeyTwiceError(ValueError):
    """A JSON object has a key twice: which value was meant nobody knows."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _KeyTwiceError(f"{twice}: stands {counted(keys.count(twice), 'time')} in this line: leave one")
    return values


_JSON = json.JSONDecoder(object_pairs_hook=_once)


def misfits(error: ValidationError, fields: Mapping[str, FieldInfo] | None = None) -> list[str]:
    """Say of each field that is not as its record wants it which it is and what is wrong, in our own words.

    With the `fields` of the record, what one that is missing should hold and what an unknown one may mean is said too.
    """
    return [
        f"{'.'.join(map(str, item['loc'])) or 'record'}: {_fault(item, fields or {})}"
        for item in error.errors(include_url=False, include_input=False)
    ]


def _fault(item: ErrorDetails, fields: Mapping[str, FieldInfo]) -> str:
    name = str(item["loc"][0]) if len(item["loc"]) == 1 else ""
    if item["type"] == "extra_forbidden" and fields and name:
        near = get_close_matches(name.casefold(), fields, n=1, cutoff=0.5)
        return "no such field" + (f" (did you mean {near[0]}?)" if near else "")
    if item["type"] == "missing" and name in fields and (what := fields[name].description):
        return f"is missing: {what}"
    return item["msg"].removeprefix("Value error, ")


def record_lines(records: Iterable[Record]) -> str:
    """One canonical line per record, in their order."""
    return "".join(f"{record.to_line()}\n" for record in records)


def dump_records(records: Iterable[Record]) -> str:
    """One canonical line per record, sorted, so that the order of work does not show."""
    return "".join(f"{line}\n" for line in sorted(record.to_line() for record in records))


def write_records(path: Path, records: Iterable[Record], *, keep_order: bool = False) -> None:
    """Write the records in one atomic step; `keep_order` for files whose order has a meaning."""
    if keep_order:
        write_text(path, record_lines(records))
    else:
        write_text(path, dump_records(records))


def append_records(path: Path, records: Iterable[Record]) -> None:
    """Add records to an append-only file, in one atomic step; what stands there stays byte for byte."""
    before = path.read_text("utf-8") if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    write_text(path, before + record_lines(records))


def read_records(path: Path, model: type[R], *, missing_ok: bool = False, hint: str | None = None) -> list[R]:
    """Read and validate every line, as `read_numbered_records` does, without their numbers."""
    return [record for _, record in read_numbered_records(path, model, missing_ok=missing_ok, hint=hint)]


def read_numbered_records(
    path: Path, model: type[R], *, missing_ok: bool = False, hint: str | None = None
) -> list[tuple[int, R]]:
    """Read and validate every line, each with its number. All problems are collected into one DataError.

    With `missing_ok` a file that is not there holds no record, as a log does before its first line.
    `hint` says what to do about lines that are wrong.
    Raises DataError where the file is missing, is not UTF-8, or any line is not such a record.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        if missing_ok:
            return []
        maker = _MADE_BY.get(path.name)
        raise DataError(
            f"{path} does not exist", hint=f"'stancekit {maker}' writes it" if maker else hint
        ) from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8: {error}", hint="save it as UTF-8") from None
    records, problems = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            records.append((number, model.model_validate(_JSON.decode(line))))
        except json.JSONDecodeError as error:
            problems.append(f"{path}:{number}: not JSON: {error.msg} at column {error.colno}")
        except ValidationError as error:
            problems += [f"{path}:{number}: {words}" for words in misfits(error, model.model_fields)]
        except _KeyTwiceError as error:
            problems.append(f"{path}:{number}: {error}")
    if problems:
        shown = "\n  ".join(problems[:20])
        more = f"\n  … and {len(problems) - 20} more" if len(problems) > 20 else ""
        raise DataError(f"{counted(len(problems), 'problem')} in {path}\n  {shown}{more}", hint=hint)
    return records
