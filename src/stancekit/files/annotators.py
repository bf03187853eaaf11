"""Who annotates: addresses on this machine only, pseudonyms everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.identities import pseudonyms
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import latest
from stancekit_schemas import Annotator, Identity

__all__ = ["add_annotator", "read_annotators", "read_identities"]

_ADDRESS = re.compile(r"[^\s@<>\"'(),;:\[\]{}|\\]+@[^\s@<>\"'(),;:\[\]{}|\\/]+\.[^\W\d_][\w-]*")


def _public(workspace: Workspace) -> Path:
    return workspace.raw / "annotators.jsonl"


def _private(workspace: Workspace) -> Path:
    return workspace.private / "annotators.jsonl"


def read_annotators(workspace: Workspace) -> list[Annotator]:
    """Read corpus/raw/annotators.jsonl: the last line about each rater, sorted by rater."""
    path = _public(workspace)
    return latest(read_records(path, Annotator)) if path.exists() else []


def read_identities(workspace: Workspace) -> list[Identity]:
    """Read who is behind the pseudonyms, in the order of adding; from the ignored folder."""
    path = _private(workspace)
    return read_records(path, Identity) if path.exists() else []


def add_annotator(
    workspace: Workspace,
    email: str,
    *,
    name: str = "",
    languages: Iterable[str] = (),
    daily_cap: int | None = None,
    opted_out: Iterable[str] = (),
    consent: date | None = None,
) -> Annotator:
    """Add a person, or a line that renews what is known of them; the address stays in .stancekit/.

    The pseudonym is the one that an import gives to this address. What is not said stays as it was.
    Raises UsageError where that is no address.
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
    said = {
        "languages": tuple(languages) or before.languages,
        "daily_cap": daily_cap or before.daily_cap,
        "opted_out": tuple(sorted({*before.opted_out, *opted_out})),
        "consent": consent or before.consent,
    }
    line = before.model_copy(update=said)
    known = read_identities(workspace)
    if rater not in {person.rater for person in known}:
        lines = [*known, Identity(rater=rater, email=email, name=name)]
        write_text(_private(workspace), "".join(f"{one.to_line()}\n" for one in lines), private=True)
    if line not in read_annotators(workspace):
        append_records(_public(workspace), [line])
    return line
