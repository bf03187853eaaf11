"""Records as canonical JSON Lines, read with the place of every problem."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit_schemas import Record

__all__ = ["append_records", "dump_records", "read_records", "write_records"]

R = TypeVar("R", bound=Record)

_MADE_BY = {
    "reactions.jsonl": "segment",
    "sets.jsonl": "segment",
    "tasks.jsonl": "export",
    "annotations.jsonl": "import",
    "gold.jsonl": "gold",
}


def dump_records(records: Iterable[Record]) -> str:
    """One canonical line per record, sorted, so that the order of work does not show."""
    return "".join(f"{line}\n" for line in sorted(record.to_line() for record in records))


def write_records(path: Path, records: Iterable[Record], *, keep_order: bool = False) -> None:
    """Write the records in one atomic step; `keep_order` for files whose order has a meaning."""
    if keep_order:
        write_text(path, "".join(f"{record.to_line()}\n" for record in records))
    else:
        write_text(path, dump_records(records))


def append_records(path: Path, records: Iterable[Record]) -> None:
    """Add records to an append-only file, in one atomic step; what stands there stays byte for byte."""
    before = path.read_text("utf-8") if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    write_text(path, before + "".join(f"{record.to_line()}\n" for record in records))


def read_records(path: Path, model: type[R]) -> list[R]:
    """Read and validate every line. All problems are collected into one DataError.

    Raises DataError where the file is missing, is not UTF-8, or any line is not such a record.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        maker = _MADE_BY.get(path.name)
        hint = f"'stancekit {maker}' writes it" if maker else None
        raise DataError(f"{path} does not exist", hint=hint) from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8: {error}") from None
    records, problems = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            records.append(model.model_validate(json.loads(line)))
        except json.JSONDecodeError as error:
            problems.append(f"{path}:{number}: not JSON: {error.msg} at column {error.colno}")
        except ValidationError as error:
            for item in error.errors(include_url=False, include_input=False):
                field = ".".join(str(part) for part in item["loc"]) or "record"
                problems.append(f"{path}:{number}: {field}: {item['msg']}")
    if problems:
        shown = "\n  ".join(problems[:20])
        more = f"\n  … and {len(problems) - 20} more" if len(problems) > 20 else ""
        raise DataError(f"{len(problems)} problem(s) in {path}\n  {shown}{more}")
    return records
