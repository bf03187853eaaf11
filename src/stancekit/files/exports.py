"""Label Studio exports as files: opened, told apart from formats that lose annotations, taken in."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from stancekit.annotations import ExportDocument, check_format, people, redact
from stancekit.annotations.tickets import unseal
from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.atomic import write_bytes, write_text
from stancekit.files.identities import remember
from stancekit.files.names import known_names
from stancekit.files.private import keep_private
from stancekit.files.snapshots import contained_snapshots
from stancekit.files.tickets import ticket_reader
from stancekit.files.workspace import Workspace
from stancekit_schemas import Problem, canonical_json

__all__ = ["dump_export", "load_export", "parse_export", "raw_exports", "take_in"]

HOW = (
    "export again as JSON: in the project, Export > JSON; or a snapshot, which also keeps skips and drafts "
    "('stancekit pull' takes one)"
)
TABLES = {".csv": "CSV", ".tsv": "TSV"}
ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
ESCAPES = re.compile(
    r"\\\\"  # an escaped backslash: what follows is no escape
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # one character in two halves
    r"|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"  # one half alone
)


def load_export(path: Path, *, name: str | None = None) -> ExportDocument:
    """Open and parse an export. `name` is what records cite it by; the path as given without it.

    Repeated keys (the last counts, as in any JSON reader), numbers that JSON does not have (they
    become null) and encodings other than UTF-8 are noted in the document's `problems`.

    Raises DataError where the file is missing, no JSON, or in a format that loses annotations; the
    hint says how to export so that nothing is lost.
    """
    name = name if name is not None else path.as_posix().encode("utf-8", "replace").decode()
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DataError(f"{path} does not exist") from None
    except IsADirectoryError:
        raise DataError(f"{path} is a folder", hint="name the export files in it") from None
    return parse_export(content, name=name)


def parse_export(content: bytes, *, name: str) -> ExportDocument:
    """Parse the bytes of an export; see `load_export`."""
    import hashlib

    notes: list[Problem] = []
    text = _decode(content, name, notes)
    data = _parse(text, name, notes)
    document = ExportDocument(name, hashlib.sha256(content).hexdigest(), data, tuple(notes))
    check_format(document)
    return document


def _note(name: str, code: str, message: str, remedy: str, field: str | None = None) -> Problem:
    return Problem(severity="note", code=code, file=name, field=field, message=message, remedy=remedy)


def _decode(content: bytes, name: str, notes: list[Problem]) -> str:
    if content[:4] == b"PK\x03\x04" or content[:2] == b"\x1f\x8b":
        raise DataError(f"{name} is packed", hint="unpack it and give the JSON file inside")
    if not content.strip():
        raise DataError(f"{name} is empty", hint=HOW)
    encoding = next((form for mark, form in ENCODINGS if content.startswith(mark)), "utf-8")
    if encoding == "utf-8" and content[:1] == b"\x00":
        encoding = "utf-16-be"
    elif encoding == "utf-8" and content[1:2] == b"\x00":
        encoding = "utf-16-le"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DataError(
            f"{name} is not UTF-8: byte {error.start} is {content[error.start]:#04x}",
            hint="export again, or convert it to UTF-8 with the program that wrote it",
        ) from None
    if encoding == "utf-8-sig":
        notes.append(
            _note(
                name, "byte_order_mark", "the file begins with a byte order mark; it was left out", "nothing"
            )
        )
    elif encoding != "utf-8":
        notes.append(
            _note(name, "encoding", f"the file is {encoding.upper()}, not UTF-8", "nothing; it was converted")
        )
    return text


def _parse(text: str, name: str, notes: list[Problem]) -> Any:
    repeated: Counter[str] = Counter()
    foreign: Counter[str] = Counter()

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        whole = dict(items)
        if len(whole) < len(items):
            repeated.update(key for key, times in Counter(key for key, _ in items).items() if times > 1)
        return whole

    def constant(literal: str) -> None:
        foreign[literal] += 1

    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        data = _parse_lines(text, error, name, pairs, constant)
    except RecursionError:
        raise DataError(
            f"{name} is nested deeper than any export is: it is damaged, or no export", hint=HOW
        ) from None
    except ValueError as error:
        raise DataError(f"{name} holds a number that cannot be read: {error}", hint=HOW) from None
    if halves := sum(1 for found in ESCAPES.finditer(text) if found.group(1)):
        notes.append(
            _note(
                name,
                "lone_surrogate",
                f"{halves} half character(s) were replaced by U+FFFD",
                "nothing; an editor cut them",
            )
        )
    for key, times in sorted(repeated.items()):
        notes.append(
            _note(
                name, "duplicate_key", f'the key "{key}" stands twice in {times} object(s); the last one counts',
                "look at these objects: what the first one said is not read", key,
            )
        )  # fmt: skip
    for literal, times in sorted(foreign.items()):
        notes.append(
            _note(
                name,
                "not_a_number",
                f"{literal} is no number of JSON; {times} became null",
                "mend the program that wrote it",
            )
        )
    return data


def _parse_lines(text: str, error: json.JSONDecodeError, name: str, pairs: Any, constant: Any) -> Any:
    """Read one JSON value per line, as a log of webhooks has them; else say what the file seems to be."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and lines[0].lstrip()[:1] == "{":
        try:
            return [json.loads(line, object_pairs_hook=pairs, parse_constant=constant) for line in lines]
        except (ValueError, RecursionError):
            pass
    kind = TABLES.get(Path(name).suffix.lower())
    if kind is None and text.lstrip()[:1] not in "[{":
        kind = "TSV" if "\t" in lines[0] else "CSV" if "," in lines[0] else None
    if kind is not None:
        raise DataError(
            f"{name} is {kind}, which drops skips, drafts and ground truths, and whose cells change their shape with "
            "the number of answers",
            hint=HOW,
        )
    raise DataError(
        f"{name} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}",
        hint="was the download broken off? " + HOW,
    )


def dump_export(data: Any) -> bytes:
    """Write an export as canonical JSON, one task a line, so that versions can be compared."""
    if isinstance(data, list) and data:
        return ("[\n" + ",\n".join(canonical_json(item) for item in data) + "\n]\n").encode()
    return (canonical_json(data) + "\n").encode()


def raw_exports(workspace: Workspace) -> list[ExportDocument]:
    """Load the exports of a workspace, by name in sorted order.

    Snapshots that say nothing which the next one of their project does not are left out.
    """
    paths = sorted((workspace.raw / "exports").rglob("*.json"))
    contained = contained_snapshots(paths)
    return [load_export(path, name=workspace.relative(path)) for path in paths if path not in contained]


@alone
def take_in(workspace: Workspace, path: Path, pseudonym: Callable[[str], str]) -> Path:
    """Take an export into corpus/raw/exports/ with pseudonyms for its annotators; keep the original.

    What each task is for is written where its ticket stood.

    The name is the head of the original's SHA-256 and its stem, so that taking it in again changes
    nothing. The untouched original goes to .stancekit/originals/, its hash to
    corpus/raw/originals.sha256, who is who to identities.jsonl.
    A file that lies in corpus/raw/exports/ already stays as it is.

    Raises DataError where the file is no export, or was taken in under another secret.
    """
    folder = workspace.raw / "exports"
    if path.resolve().is_relative_to(folder.resolve()):
        load_export(path)
        return path
    document = load_export(path)
    redacted = replace(document, data=redact(document.data, pseudonym, known_names(workspace)))
    unseal(redacted, ticket_reader(workspace))
    content = dump_export(redacted.data)
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", _nameless(path.stem)).strip("-.")[:60] or "export"
    target = folder / f"{document.sha256[:16]}-{stem}.json"
    known = next(iter(sorted(folder.glob(f"{document.sha256[:16]}-*.json"))), None)
    if known is not None:
        # Other names may be known by now than when it was taken in: what was written then stays.
        if known.read_bytes() != content and set(people(load_export(known).data)) != set(
            people(redacted.data)
        ):
            raise DataError(
                f"{path} was taken in before as {workspace.relative(known)}, with other pseudonyms",
                hint="the project secret has changed: restore the old one, or set STANCEKIT_SECRET to it",
            )
        return known
    keep_private(workspace)
    remember(workspace, people(document.data), pseudonym)
    original = workspace.private / "originals" / target.name
    write_bytes(original, path.read_bytes(), private=True)
    write_bytes(target, content)
    _record_hash(workspace, document.sha256, target.name)
    return target


def _record_hash(workspace: Workspace, digest: str, name: str) -> None:
    """Note the hash of an original in corpus/raw/originals.sha256, as `sha256sum --check` reads it."""
    path = workspace.raw / "originals.sha256"
    lines = set(path.read_text("utf-8").splitlines()) if path.exists() else set()
    write_text(path, "".join(f"{line}\n" for line in sorted({*lines, f"{digest}  {name}"})))


def _nameless(stem: str) -> str:
    """Leave an address out of a file's name."""
    return re.sub(r"\S+@\S+", "", stem)
