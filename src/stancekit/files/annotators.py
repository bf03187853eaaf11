"""Who annotates: addresses on this machine only, pseudonyms everywhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.annotator_facts import check_facts
from stancekit.files.atomic import write_text
from stancekit.files.identities import pseudonyms
from stancekit.files.jsonl import append_records, misfits, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import latest
from stancekit_schemas import Annotator, Identity

__all__ = ["add_annotator", "forget_identity", "read_annotators", "read_identities", "renew_annotator"]

_ADDRESS = re.compile(r"[^\s@<>\"'(),;:\[\]{}|\\]+@[^\s@<>\"'(),;:\[\]{}|\\/]+\.[^\W\d_][\w-]*")


def _public(workspace: Workspace) -> Path:
    return workspace.raw / "annotators.jsonl"


def _private(workspace: Workspace) -> Path:
    return workspace.private / "annotators.jsonl"


def read_annotators(workspace: Workspace) -> list[Annotator]:
    """Read corpus/raw/annotators.jsonl: the last line about each rater, sorted by rater."""
    return latest(read_records(_public(workspace), Annotator, missing_ok=True))


def read_identities(workspace: Workspace) -> list[Identity]:
    """Read who is behind the pseudonyms, in the order of adding; from the ignored folder."""
    return read_records(_private(workspace), Identity, missing_ok=True)


@alone
def add_annotator(
    workspace: Workspace,
    email: str,
    *,
    name: str = "",
    languages: Collection[str] = (),
    daily_cap: int | None = None,
    opted_out: Collection[str] = (),
    opted_in: Collection[str] = (),
    consent: date | None = None,
    kind: Literal["human", "model"] | None = None,
    group: str = "",
    active_from: date | None = None,
    active_until: date | None = None,
    notes: str = "",
) -> Annotator:
    """Add a person, or a line that renews what is known of them; address and name stay in .stancekit/.

    The pseudonym is the one that an import gives to this address. What is not said stays as it was;
    opt-outs are added to those of before, and `opted_in` takes such back. Somebody who has left and is
    added again is active again. Raises UsageError where that is no address, or a fact about the person is
    impossible, see `check_facts`.
    """
    email = email.strip().lower()
    if not _ADDRESS.fullmatch(email):
        raise UsageError(
            f"{email!r} is no e-mail address", hint="stancekit annotator add --email NAME@EXAMPLE.ORG"
        )
    pseudonym = pseudonyms(workspace, make=True)
    if pseudonym is None:
        raise DataError("no project secret")
    rater = pseudonym(email)
    before = next(
        (line for line in read_annotators(workspace) if line.rater == rater), Annotator(rater=rater)
    )
    check_facts(before, languages=languages, opted_out=opted_out, opted_in=opted_in, consent=consent)
    said = {
        "languages": tuple(languages) or before.languages,
        "daily_cap": before.daily_cap if daily_cap is None else daily_cap,
        "opted_out": tuple(sorted({*before.opted_out, *opted_out} - set(opted_in))),
        "consent": consent or before.consent,
        "kind": kind or before.kind,
        "group": group or before.group,
        "active_from": active_from or before.active_from,
        "active_until": active_until or (None if _has_left(before) else before.active_until),
        "notes": notes or before.notes,
    }
    if name and name.casefold() in f"{said['group']} {said['notes']}".casefold():
        raise UsageError(
            "the name stands in the group or the notes, which are versioned", hint="leave it out"
        )
    try:
        line = Annotator.model_validate(before.model_dump() | said)
    except ValidationError as error:
        raise UsageError(f"{rater} cannot be added: {'; '.join(misfits(error))}") from None
    known = read_identities(workspace)
    same = next((person for person in known if person.rater == rater), None)
    if same is not None and same.email != email:
        raise DataError(
            f"two addresses have the pseudonym {rater}", hint="make a workspace with another secret"
        )
    if same is None or (name and same.name != name):
        others = [person for person in known if person.rater != rater]
        _write_private(workspace, [*others, Identity(rater=rater, email=email, name=name)])
    renew_annotator(workspace, line)
    return line


def _has_left(person: Annotator) -> bool:
    return person.active_until is not None and person.active_until < datetime.now(UTC).date()


@alone
def renew_annotator(workspace: Workspace, line: Annotator) -> None:
    """Append a line about a rater to corpus/raw/annotators.jsonl, unless it says nothing new."""
    if line not in read_annotators(workspace):
        append_records(_public(workspace), [line])


@alone
def forget_identity(workspace: Workspace, rater: str) -> int:
    """Delete address, name and welcome page behind a pseudonym from .stancekit/, and count the lines deleted.

    The pseudonym and what it labelled stay. Untouched exports, which name people, are left alone.
    """
    known = read_identities(workspace)
    kept = [person for person in known if person.rater != rater]
    if len(kept) < len(known):
        _write_private(workspace, kept)
    seen = workspace.private / "identities.jsonl"
    lines = seen.read_text("utf-8").splitlines() if seen.exists() else []
    left = [line for line in lines if not _is_about(line, rater)]
    if len(left) < len(lines):
        write_text(seen, "".join(f"{line}\n" for line in left), private=True)
    (workspace.private / "welcome" / f"{rater}.html").unlink(missing_ok=True)
    return len(known) - len(kept) + len(lines) - len(left)


def _is_about(line: str, rater: str) -> bool:
    try:
        row = json.loads(line)
    except ValueError:
        return False
    return isinstance(row, dict) and rater in (row.get("pseudonym"), row.get("same_as"))


def _write_private(workspace: Workspace, people: Iterable[Identity]) -> None:
    write_text(_private(workspace), "".join(f"{person.to_line()}\n" for person in people), private=True)
