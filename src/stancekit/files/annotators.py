"""Who annotates: addresses on this machine only, pseudonyms everywhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.identities import pseudonyms
from stancekit.files.workspace import Workspace

__all__ = ["Annotator", "add_annotator", "read_annotators"]

_ADDRESS = re.compile(r"[^\s@<>\"'(),;:\[\]{}|\\]+@[^\s@<>\"'(),;:\[\]{}|\\/]+\.[^\W\d_][\w-]*")


@dataclass(frozen=True)
class Annotator:
    """One person. `rater` is the pseudonym under which their annotations are imported."""

    address: str
    rater: str
    languages: tuple[str, ...] = ()


def annotators_file(workspace: Workspace) -> Path:
    """Say where the list lies: in the ignored folder, readable by its owner alone."""
    return workspace.private / "annotators.json"


def read_annotators(workspace: Workspace) -> list[Annotator]:
    """Read who was added, in the order of adding. Raises DataError where the file is damaged."""
    path = annotators_file(workspace)
    if not path.exists():
        return []
    try:
        rows = json.loads(path.read_text("utf-8"))
        return [Annotator(row["address"], row["rater"], tuple(row["languages"])) for row in rows]
    except (ValueError, LookupError, TypeError):
        raise DataError(
            f"{path} is damaged", hint="restore it from your backup, or add the annotators again"
        ) from None


def add_annotator(workspace: Workspace, address: str, *, languages: Iterable[str] = ()) -> Annotator:
    """Add a person by e-mail address, or renew their languages, and return their record.

    Raises UsageError where that is no address.
    """
    address = address.strip().lower()
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"{address!r} is no e-mail address", hint="stancekit annotator add NAME@EXAMPLE.ORG")
    pseudonym = pseudonyms(workspace, make=True)
    if pseudonym is None:
        raise DataError("no project secret")
    known = read_annotators(workspace)
    before = next((person for person in known if person.address == address), None)
    spoken = tuple(languages) or (before.languages if before else workspace.settings.languages)
    added = Annotator(address, pseudonym(address), spoken)
    rows = [added if person.address == address else person for person in known]
    rows += [] if before else [added]
    write_text(
        annotators_file(workspace),
        json.dumps([asdict(person) for person in rows], ensure_ascii=False, indent=1) + "\n",
        private=True,
    )
    return added
