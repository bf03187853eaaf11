"""One Label Studio of a workspace on this machine: its folder, its accounts, and whether it runs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.label_studio.local import (
    Account,
    is_running,
    new_account,
    port_is_free,
    prepare,
    start,
    stop_process,
)

__all__ = [
    "OWNER",
    "Instance",
    "credentials_of",
    "database_of",
    "find_instance",
    "prepare_instance",
    "start_instance",
    "stop_instance",
]

OWNER = "lead@localhost.localdomain"


@dataclass(frozen=True)
class Instance:
    """A server and who may log in, the owner first. `rater` has it alone; None is a server for all.

    `url` and `pid` are None while it does not run. The passwords are hidden from representations.
    """

    folder: Path
    accounts: tuple[Account, ...]
    rater: str | None = None
    url: str | None = None
    pid: int | None = field(default=None, repr=False)
    started: bool = False

    @property
    def owner(self) -> Account:
        """The account of the lead, whose key the commands use."""
        return self.accounts[0]


def credentials_of(folder: Path) -> Path:
    """Say where addresses, passwords and keys of a server lie; readable by its owner alone."""
    return folder / "credentials.json"


def database_of(folder: Path) -> Path:
    """Say where the database of a server lies."""
    return folder / "data" / "label_studio.sqlite3"


def find_instance(folder: Path, rater: str | None = None) -> Instance:
    """Read what is known of the server in `folder`, and ask whether it answers to our key."""
    accounts, state = _accounts(folder), _state(folder)
    known = Instance(folder, tuple(accounts), rater)
    if state is None or not accounts or not is_running(state[0], accounts[0]):
        return known
    return Instance(folder, tuple(accounts), rater, *state)


def start_instance(
    folder: Path,
    addresses: Iterable[str],
    *,
    rater: str | None = None,
    port: int | None = None,
    listen: str = "127.0.0.1",
    host: str | None = None,
    template: Path | None = None,
) -> Instance:
    """Start the server in `folder`, or find it running, with an account for the owner and each address.

    `template` is the folder of a server that has only its owner: a new one begins as its copy, which
    spares the half minute of making a database. `host` is the https address that people type, where
    something with a certificate stands before it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    if template is not None and not database_of(folder).exists():
        shutil.rmtree(folder / "new", ignore_errors=True)
        shutil.copytree(template / "data", folder / "new")
        shutil.copy2(credentials_of(template), credentials_of(folder))
        (folder / "new").rename(folder / "data")
    running = find_instance(folder, rater)
    accounts = prepare_instance(folder, addresses)
    if running.url is not None:
        return Instance(folder, tuple(accounts), rater, running.url, running.pid)
    server = start(
        folder / "data",
        accounts[0],
        port=port if port is not None else _last_port(folder, listen),
        address=listen,
        host=host,
        log=folder / "label-studio.log",
    )
    write_text(
        folder / "server.json", json.dumps({"url": server.url, "pid": server.pid}) + "\n", private=True
    )
    return Instance(folder, tuple(accounts), rater, server.url, server.leave_running(), started=True)


def prepare_instance(folder: Path, addresses: Iterable[str] = ()) -> list[Account]:
    """Make database and accounts where they are missing, the owner's first; returns all accounts."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    known = _accounts(folder)
    have = {one.email for one in known}
    missing = [new_account(address) for address in (OWNER, *addresses) if address not in have]
    accounts = [*known, *missing]
    if missing or not database_of(folder).exists():
        # Written first: an account whose password is nowhere could not be used.
        rows = json.dumps([asdict(account) for account in accounts], indent=1)
        write_text(credentials_of(folder), rows + "\n", private=True)
        prepare(folder / "data", accounts)
    return accounts


def stop_instance(instance: Instance) -> bool:
    """Stop the server; False where it was not running."""
    if instance.pid is None:
        return False
    stop_process(instance.pid)
    return True


def _accounts(folder: Path) -> list[Account]:
    path = credentials_of(folder)
    if not path.exists():
        return []
    try:
        return [Account(**row) for row in json.loads(path.read_text("utf-8"))]
    except (ValueError, TypeError):
        raise DataError(f"{path} is damaged", hint="restore it from your backup") from None


def _state(folder: Path) -> tuple[str, int] | None:
    try:
        state = json.loads((folder / "server.json").read_text("utf-8"))
        return str(state["url"]), int(state["pid"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _last_port(folder: Path, listen: str) -> int | None:
    """The port of the last time, where it is free."""
    state = _state(folder)
    port = urlsplit(state[0]).port if state else None
    return port if port and port_is_free(listen, port) else None
