"""The servers of a studio on disk: a folder each, with its data, its accounts and how it runs.

`.stancekit/studio/shared/` is the one that all annotators use, `.stancekit/studio/r_…/` that of one
annotator alone. A workspace has either the one or the others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from stancekit.annotations import is_pseudonym
from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace
from stancekit.label_studio.local_data import DATABASE, Account

__all__ = ["SHARED", "Instance", "Running", "instances_in", "instances_of", "studio_folder", "whose"]

SHARED = "shared"


@dataclass(frozen=True)
class Running:
    """How an instance was started last: where it answers, its process, and what people type."""

    url: str
    pid: int
    listen: str
    address: str

    @property
    def port(self) -> int:
        """The port on this machine."""
        return int(self.url.rsplit(":", 1)[1])


@dataclass(frozen=True)
class Instance:
    """One server on disk; `rater` is whose it is, None where all share it."""

    folder: Path
    rater: str | None

    @property
    def name(self) -> str:
        """How its folder is called."""
        return self.rater or SHARED

    @property
    def data(self) -> Path:
        """The directory that Label Studio itself writes."""
        return self.folder / "data"

    @property
    def credentials(self) -> Path:
        """Addresses, passwords and keys; readable by its owner alone."""
        return self.folder / "credentials.json"

    @property
    def unready(self) -> Path:
        """A mark that stands while the database and its accounts are being made."""
        return self.folder / "unready"

    @property
    def is_ready(self) -> bool:
        """Whether its accounts can log in once it runs; False where making them was broken off."""
        return (self.data / DATABASE).exists() and self.credentials.exists() and not self.unready.exists()

    def accounts(self) -> list[Account]:
        """Read who may log in, the lead first; nobody where it is new. Raises DataError for a damaged file."""
        if not self.credentials.exists():
            return []
        try:
            return [Account(**row) for row in json.loads(self.credentials.read_text("utf-8"))]
        except (ValueError, TypeError):
            raise DataError(f"{self.credentials} is damaged", hint="restore it from your backup") from None

    def keep(self, accounts: Sequence[Account]) -> None:
        """Write who may log in."""
        rows = [asdict(account) for account in accounts]
        write_text(self.credentials, json.dumps(rows, indent=1) + "\n", private=True)

    def running(self) -> Running | None:
        """Read how it was started last, which says nothing about now; None where it never was."""
        try:
            return Running(**json.loads((self.folder / "server.json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def begun(self, running: Running) -> None:
        """Write how it is started now."""
        write_text(self.folder / "server.json", json.dumps(asdict(running)) + "\n", private=True)


def whose(name: str) -> str:
    """Say behind "the server" which one it is; nothing of one that all share."""
    return "" if name == SHARED else f" of {name}"


def studio_folder(workspace: Workspace) -> Path:
    """Say where the servers of a workspace lie."""
    return workspace.private / "studio"


def instances_of(workspace: Workspace) -> list[Instance]:
    """List the servers that a workspace has, running or not, sorted by name."""
    return instances_in(studio_folder(workspace))


def instances_in(folder: Path) -> list[Instance]:
    """List the servers of a folder of servers."""
    names = sorted(place.name for place in folder.iterdir() if place.is_dir()) if folder.is_dir() else []
    return [
        Instance(folder / name, None if name == SHARED else name)
        for name in names
        if name == SHARED or is_pseudonym(name)
    ]
