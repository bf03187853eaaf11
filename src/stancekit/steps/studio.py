"""A Label Studio for this workspace alone: started, found again, stopped, backed up."""

from __future__ import annotations

import json
import sqlite3
import tarfile
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import read_identities
from stancekit.files.atomic import write_text
from stancekit.files.identities import make_secret
from stancekit.files.workspace import Workspace
from stancekit.label_studio.local import Account, is_running, new_account, prepare, start, stop_process

__all__ = [
    "Studio",
    "backup_studio",
    "credentials_file",
    "restore_studio",
    "start_studio",
    "stop_studio",
    "studio_of",
]

OWNER = "lead@localhost.localdomain"


@dataclass(frozen=True)
class Studio:
    """The server of a workspace: where it answers, and who may log in (owner first)."""

    url: str
    pid: int
    accounts: tuple[Account, ...]
    started: bool = False

    @property
    def owner(self) -> Account:
        """The account of the lead, whose key the commands use."""
        return self.accounts[0]


def _folder(workspace: Workspace) -> Path:
    return workspace.private / "studio"


def credentials_file(workspace: Workspace) -> Path:
    """Say where addresses, passwords and keys lie; readable by its owner alone."""
    return _folder(workspace) / "credentials.json"


def studio_of(workspace: Workspace) -> Studio | None:
    """Find the running server of this workspace; None where none answers to our key."""
    state, accounts = _state(workspace), _accounts(workspace)
    if state is None or not accounts:
        return None
    url, pid = state
    return Studio(url, pid, tuple(accounts)) if is_running(url, accounts[0]) else None


def start_studio(
    workspace: Workspace, *, port: int | None = None, listen: str = "127.0.0.1", proxy: str | None = None
) -> Studio:
    """Start the server, or find it running, with an account for every annotator who was added.

    Projects, accounts and answers are those of the last time. `port` is, where free, that of the last
    time; `proxy` is the https address that people type, where something with a certificate stands
    before this server.

    Raises UsageError where the port is taken or Label Studio is missing, ServiceError where it fails.
    """
    make_secret(workspace)
    folder = _folder(workspace)
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    known = _accounts(workspace)
    wanted = [OWNER, *(person.email for person in read_identities(workspace))]
    missing = [new_account(address) for address in wanted if address not in {one.email for one in known}]
    accounts = [*known, *missing]
    running = studio_of(workspace)
    data = folder / "data"
    if missing or not (data / "label_studio.sqlite3").exists():
        # Written first: an account whose password is nowhere could not be used.
        write_text(
            credentials_file(workspace),
            json.dumps([asdict(account) for account in accounts], indent=1) + "\n",
            private=True,
        )
        prepare(data, accounts)
    if running is not None:
        return Studio(running.url, running.pid, tuple(accounts))
    server = start(
        data,
        accounts[0],
        port=port if port is not None else _last_port(workspace, listen),
        address=listen,
        host=proxy,
        log=folder / "label-studio.log",
    )
    write_text(
        folder / "server.json", json.dumps({"url": server.url, "pid": server.pid}) + "\n", private=True
    )
    return Studio(server.url, server.leave_running(), tuple(accounts), started=True)


def stop_studio(workspace: Workspace) -> bool:
    """Stop the server of this workspace; False where it was not running."""
    running = studio_of(workspace)
    if running is None:
        return False
    stop_process(running.pid)
    return True


def backup_studio(workspace: Workspace, target: Path) -> Path:
    """Write projects, accounts and answers to a .tar.gz that its owner alone can read.

    The server may be running: the database is copied as of one moment. The file holds passwords and
    answers with names. Raises DataError where there is nothing to back up, UsageError where `target` exists.
    """
    folder = _folder(workspace)
    database = folder / "data" / "label_studio.sqlite3"
    if not database.exists():
        raise DataError("this workspace has no studio to back up", hint="start one with 'stancekit studio'")
    if target.exists():
        raise UsageError(f"{target} exists", hint="name another file; a backup is never overwritten")
    with TemporaryDirectory(dir=workspace.private) as place:
        copy = Path(place) / "label_studio.sqlite3"
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as sink:
            source.backup(sink)
        packed = Path(place) / "backup.tar.gz"
        with tarfile.open(packed, "w:gz") as archive:
            archive.add(copy, "data/label_studio.sqlite3")
            archive.add(credentials_file(workspace), "credentials.json")
            for path in sorted((folder / "data").rglob("*")):
                if (
                    path.is_file()
                    and not path.name.startswith("label_studio.sqlite3")
                    and path.suffix != ".log"
                ):
                    archive.add(path, f"data/{path.relative_to(folder / 'data').as_posix()}")
        packed.chmod(0o600)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch(mode=0o600)
        target.write_bytes(packed.read_bytes())
    return target


def restore_studio(workspace: Workspace, source: Path) -> None:
    """Unpack a backup into a workspace that has no studio yet.

    Raises UsageError where it has one, DataError where `source` is no such backup.
    """
    folder = _folder(workspace)
    if (folder / "data").exists():
        raise UsageError(
            f"{folder} holds a studio already", hint=f"move {folder} away first; nothing was changed"
        )
    workspace.private.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=workspace.private) as place:
            with tarfile.open(source, "r:gz") as archive:
                archive.extractall(place, filter="data")
            if (
                not (Path(place) / "data" / "label_studio.sqlite3").exists()
                or not (Path(place) / "credentials.json").exists()
            ):
                raise DataError(f"{source} is no backup of a studio")
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            (Path(place) / "credentials.json").replace(credentials_file(workspace))
            (Path(place) / "data").replace(folder / "data")
    except (tarfile.TarError, OSError, EOFError) as error:
        raise DataError(f"{source} cannot be unpacked: {error}") from None


def _accounts(workspace: Workspace) -> list[Account]:
    path = credentials_file(workspace)
    if not path.exists():
        return []
    try:
        return [Account(**row) for row in json.loads(path.read_text("utf-8"))]
    except (ValueError, TypeError):
        raise DataError(f"{path} is damaged", hint="restore it from your backup") from None


def _state(workspace: Workspace) -> tuple[str, int] | None:
    path = _folder(workspace) / "server.json"
    try:
        state = json.loads(path.read_text("utf-8"))
        return str(state["url"]), int(state["pid"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _last_port(workspace: Workspace, listen: str) -> int | None:
    from stancekit.label_studio.local import port_is_free

    state = _state(workspace)
    if state is None:
        return None
    port = int(state[0].rsplit(":", 1)[1])
    return port if port_is_free(listen, port) else None
