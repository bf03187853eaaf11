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
from stancekit.segment.scoring.expected_row import ExpectedRow, are_passages
from stancekit.wording import counted

__all__ = ["read_expectations"]

Rows = list[dict[str, Any]]
_NUMBERED = re.compile(r"^seed(\d+)$")
_SHOWN = 20


def read_expectations(path: Path, sources: Sequence[str]) -> tuple[dict[str, Rows], list[str]]:
    """Read expected passages for these articles.

    `path` is a JSON list or JSON Lines of passages (with `source`, or for a single article without),
    or a folder that holds one such file per article, named after it (`seedN.json` is that of the
    article whose name begins with N). Returns the rows of each article that was marked, none where its file is an
    empty list, and what was left out: passages without their article, and files of a folder that hold no passages
    and have not the name of an article.
    Raises DataError where nothing fits, or what is meant for an article is no expectation.
    """
    files = sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl")) if path.is_dir() else [path]
    found: dict[str, Rows] = {}
    left_out: list[str] = []
    meant: list[tuple[Path, Rows]] = []
    for file in files:
        own = _match(file.stem, sources) or (sources[0] if len(sources) == len(files) == 1 else None)
        try:
            rows = _rows(file)
        except DataError as error:
            if own or not path.is_dir():
                raise
            left_out.append(f"{error.message}; left out, for no article has its name")
            continue
        if own and not rows:
            found.setdefault(own, [])
        called = [str(row.get("source") or "") for row in rows]
        places = [_match(name, sources) if name else own for name in called]
        meant += [(file, rows)] if any(places) or not path.is_dir() else []
        for row, name, place in zip(rows, called, places, strict=True):
            if place:
                found.setdefault(place, []).append(row)
            elif are_passages([row]):
                left_out.append(f"{name or file.name}: no article for this expectation")
            else:
                left_out.append(f"{file}: holds what is no passage; left out, for no article has its name")
    _must_be_passages(meant)
    if not found:
        raise DataError(
            f"{path} holds no expectations for these articles",
            hint="name each file after its article, or give each row its source",
        )
    return found, list(dict.fromkeys(left_out))


def _rows(file: Path) -> Rows:
    text, _ = decode(file.read_bytes())
    try:
        if file.suffix == ".jsonl":
            rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        else:
            rows = json.loads(text)
    except json.JSONDecodeError as error:
        hint = None if text.strip() else "an article that holds nothing to find has the list []"
        raise DataError(f"{file}: not JSON: {error}", hint=hint) from None
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
