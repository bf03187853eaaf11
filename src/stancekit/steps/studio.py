"""A Label Studio for this workspace alone: one that all share, or one for each annotator.

Started, found again and stopped together. Only where every annotator has a server of their own, with
no account on any other, can nobody see the answers of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.errors import ServiceError, UsageError
from stancekit.files.annotators import read_annotators, read_identities
from stancekit.files.identities import make_secret
from stancekit.files.lock import locked
from stancekit.files.workspace import Workspace
from stancekit.label_studio.local import is_held, is_running, near, start, stop_process
from stancekit.label_studio.local_data import Account, copy_blank, new_account, prepare
from stancekit.steps.instances import SHARED, Instance, Running, instances_of, studio_folder
from stancekit.steps.listening import Listening, read_listening, write_listening

__all__ = ["Answering", "Studio", "start_studio", "stop_studio", "studio_of"]

OWNER = "lead@localhost.localdomain"
AT_ONCE = 4
"""How many servers are made or started side by side."""


@dataclass(frozen=True)
class Answering:
    """One server that answers. `moved` means that the port of the last time was taken."""

    instance: Instance
    running: Running
    accounts: tuple[Account, ...]
    started: bool = False
    moved: bool = False

    @property
    def owner(self) -> Account:
        """The account of the lead, whose key the commands use."""
        return self.accounts[0]


@dataclass(frozen=True)
class Studio:
    """The servers of a workspace that answer: the shared one, or those of its annotators by pseudonym."""

    servers: tuple[Answering, ...]

    @property
    def isolated(self) -> bool:
        """Whether each annotator has a server of their own."""
        return all(server.instance.rater for server in self.servers)


def studio_of(workspace: Workspace) -> Studio | None:
    """Find the servers of this workspace that answer to our keys; None where none does."""
    found = [server for instance in instances_of(workspace) if (server := _find(instance))]
    return Studio(tuple(found)) if found else None


def start_studio(
    workspace: Workspace,
    *,
    isolated: bool = False,
    port: int | None = None,
    listen: str | None = None,
    proxy: str | None = None,
) -> Studio:
    """Start the servers of a workspace, or find them running, with an account for every annotator added.

    Projects, accounts and answers are those of the last time, and so are `port`, `listen` and `proxy`
    where they are not given. With `isolated` each annotator gets a server, once and for all; the ports
    then count up from `port` in the order in which the servers were made, and `proxy`, the https
    address that people type, holds "{rater}". An empty `proxy` takes it away.

    Raises UsageError where a port is taken, Label Studio is missing, or what is asked for is not what
    runs; ServiceError where a server fails. What was started until then stays, and is found again.
    """
    make_secret(workspace)
    folder = studio_folder(workspace)
    with locked(folder / "lock"):
        folder.chmod(0o700)
        wanted = _wanted(workspace, isolated=isolated)
        listening = read_listening(folder).changed(
            port=port, listen=listen, proxy=proxy, names=[instance.name for instance in wanted]
        )
        found = {instance.name: server for instance in wanted if (server := _find(instance))}
        for name, server in found.items():
            listening.check(name, server.running)
        ports = _ports(listening, wanted, found)
        write_listening(folder, listening)
        accounts = _prepare(workspace, wanted)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            starting: dict[str, Future[Answering]] = {
                instance.name: pool.submit(
                    _start, instance, accounts[instance.name], listening, *ports[instance.name]
                )
                for instance in wanted
                if instance.name not in found
            }
        return Studio(
            tuple(
                replace(found[i.name], accounts=accounts[i.name])
                if i.name in found
                else starting[i.name].result()
                for i in wanted
            )
        )


def stop_studio(workspace: Workspace) -> int:
    """Stop the servers of this workspace, hanging ones too, and count them.

    Raises ServiceError for one that lives and whose process is not known.
    """
    stopped = 0
    for instance in instances_of(workspace):
        lives, running = is_held(instance.data), instance.running()
        if lives and (running is None or not running.pid):
            raise ServiceError(
                f"a Label Studio whose process nobody noted has the data in {instance.data}",
                hint="end that process by hand",
            )
        if running and running.pid and (lives or _find(instance)):
            stop_process(running.pid)
            stopped += 1
    return stopped


def _find(instance: Instance) -> Answering | None:
    running, accounts = instance.running(), instance.accounts()
    if running is None or not running.pid or not accounts or not is_running(running.url, accounts[0]):
        return None
    return Answering(instance, running, tuple(accounts))


def _wanted(workspace: Workspace, *, isolated: bool) -> list[Instance]:
    """List the servers there are and those to be made; what there is decides between one and many."""
    there = instances_of(workspace)
    folder = studio_folder(workspace)
    shared = Instance(folder / SHARED, None)
    if shared in there:
        if isolated:
            raise UsageError(
                "this workspace has a studio that all annotators share, with their accounts and answers",
                hint=f"pull, back it up, stop it and move {shared.folder} away; then each gets a server",
            )
        return [shared]
    if not there and not isolated:
        return [shared]
    today = datetime.now(UTC).date()
    addresses = {person.rater for person in read_identities(workspace)}
    people = [
        person.rater
        for person in read_annotators(workspace)
        if person.kind == "human"
        and person.rater in addresses
        and (person.active_until is None or person.active_until >= today)
    ]
    new = [Instance(folder / rater, rater) for rater in people]
    if not there and not new:
        raise UsageError(
            "nobody was added who could have a server",
            hint="stancekit annotator add --email NAME@EXAMPLE.ORG",
        )
    return [*there, *(instance for instance in new if instance not in there)]


def _ports(
    listening: Listening, wanted: Sequence[Instance], found: dict[str, Answering]
) -> dict[str, tuple[int, bool]]:
    taken = {server.running.port for server in found.values()}
    ports = {}
    for instance in wanted:
        if instance.name not in found:
            ports[instance.name] = listening.place(instance.name, instance.running(), taken)
            taken.add(ports[instance.name][0])
    return ports


def _prepare(workspace: Workspace, wanted: Sequence[Instance]) -> dict[str, tuple[Account, ...]]:
    """Make databases and accounts that are missing; return who may log in, by the name of the server."""
    people = read_identities(workspace)
    accounts, todo = {}, []
    for instance in wanted:
        known = instance.accounts()
        emails = [OWNER, *(p.email for p in people if instance.rater in (None, p.rater))]
        missing = [new_account(email) for email in emails if email not in {one.email for one in known}]
        accounts[instance.name] = (*known, *missing)
        if missing or not instance.is_ready:
            # Written first: an account whose password is nowhere could not be used.
            instance.unready.parent.mkdir(parents=True, exist_ok=True)
            instance.folder.chmod(0o700)
            instance.unready.touch()
            instance.keep(accounts[instance.name])
            todo.append(instance)
    new = [instance for instance in todo if not instance.data.exists()]
    with TemporaryDirectory(dir=studio_folder(workspace)) as place, ThreadPoolExecutor(AT_ONCE) as pool:
        if len(new) > 1:  # a copy takes a quarter of the time that an empty database takes
            blank = Path(place) / "blank"
            prepare(blank, [])
            for instance in new:
                copy_blank(blank, instance.data)
        for done in [pool.submit(prepare, i.data, accounts[i.name]) for i in todo]:
            done.result()
    for instance in todo:
        instance.unready.unlink()
    return accounts


def _start(
    instance: Instance, accounts: tuple[Account, ...], listening: Listening, port: int, moved: bool
) -> Answering:
    url = near(listening.listen, port)
    address = listening.address(instance.name, url)

    def note(pid: int) -> Running:
        running = Running(url, pid, listening.listen, address)
        instance.begun(running)
        return running

    note(0)  # the process of the last time is gone, and its number may be another's by now
    server = start(
        instance.data,
        accounts[0],
        port=port,
        address=listening.listen,
        host=address,
        log=instance.folder / "label-studio.log",
        begun=note,
    )
    return Answering(instance, note(server.leave_running()), accounts, started=True, moved=moved)
