"""Expectations of passages as files hold them, each found for its article."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stancekit.errors import DataError
from stancekit.files.decoding import decode
from stancekit.files.jsonl import misfits
from stancekit.segment.expected_row import ExpectedRow
from stancekit.wording import counted

__all__ = ["read_expectations"]

Rows = list[dict[str, Any]]
_NUMBERED = re.compile(r"^seed(\d+)$")
_SHOWN = 20


def read_expectations(path: Path, sources: Sequence[str]) -> tuple[dict[str, Rows], list[str]]:
    """Read expected passages for these articles.

    `path` is a JSON list or JSON Lines of passages (with `source`, or for a single article without),
    or a folder that holds one such file per article, named after it (`seedN.json` is that of the
    article whose name begins with N). Returns the rows of each article, and the names of which there is none.
    Raises DataError where nothing fits, or a row says what no expectation can.
    """
    files = sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl")) if path.is_dir() else [path]
    found: dict[str, Rows] = {}
    strangers: list[str] = []
    read = [(file, _rows(file)) for file in files]
    _must_be_passages(read)
    for file, rows in read:
        named = [row for row in rows if row.get("source")]
        if named:
            for row in named:
                source = _match(str(row["source"]), sources)
                if source:
                    found.setdefault(source, []).append(row)
                elif row["source"] not in strangers:
                    strangers.append(row["source"])
        elif source := _match(file.stem, sources) or (
            sources[0] if len(sources) == 1 and len(files) == 1 else None
        ):
            found.setdefault(source, []).extend(rows)
        else:
            strangers.append(file.name)
    if not found:
        raise DataError(
            f"{path} holds no expectations for these articles",
            hint="name each file after its article, or give each row its source",
        )
    return found, strangers


def _rows(file: Path) -> Rows:
    text, _ = decode(file.read_bytes())
    try:
        if file.suffix == ".jsonl":
            rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        else:
            rows = json.loads(text)
    except json.JSONDecodeError as error:
        raise DataError(f"{file}: not JSON: {error}") from None
    if isinstance(rows, dict):
        rows = rows.get("passages", rows.get("reactions"))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DataError(f"{file}: expectations are a list of objects with at least kind and a span or words")
    return rows


def _must_be_passages(read: Sequence[tuple[Path, Rows]]) -> None:
    """Refuse rows that say what no expectation can, all of them at once: a score without them would be another."""
    faults: list[str] = []
    for file, rows in read:
        for number, row in enumerate(rows, start=1):
            try:
                ExpectedRow.model_validate(row)
            except ValidationError as error:
                told = misfits(error, ExpectedRow.model_fields)
                faults += [f"{file}: passage {number}: {words}" for words in told]
    if faults:
        listed = "\n  ".join(faults[:_SHOWN])
        listed += f"\n  … and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
        raise DataError(
            f"{counted(len(faults), 'problem')} in what was marked; nothing was scored\n  {listed}",
            hint="mend these passages; docs/segmentation.md says what a marked one has, and 'note' is for remarks",
        )


def _match(name: str, sources: Sequence[str]) -> str | None:
    """Find the article that a file name or a row's source means."""
    plain = Path(name).name
    for source in sources:
        if (
            name == source
            or plain == Path(source).name
            or plain == Path(source).stem
            or Path(plain).stem == Path(source).stem
        ):
            return source
    if numbered := _NUMBERED.match(plain):
        for source in sources:
            if (lead := re.match(r"\d+", Path(source).name)) and int(lead[0]) == int(numbered[1]):
                return source
    return None
