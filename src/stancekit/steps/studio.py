"""A Label Studio for this workspace alone: one that all share, or one for each annotator.

Started, found again and stopped together. Only where every annotator has a server of their own, with
no account on any other, can nobody see the answers of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from stancekit.errors import ServiceError
from stancekit.files.identities import make_secret
from stancekit.files.lock import locked
from stancekit.files.workspace import Workspace
from stancekit.label_studio.local import is_held, is_running, near, start, stop_process
from stancekit.label_studio.local_data import Account
from stancekit.steps.instances import Instance, Running, instances_of, studio_folder
from stancekit.steps.listening import Listening, read_listening, write_listening
from stancekit.steps.studio_people import AT_ONCE, prepare_instances, wanted_instances

__all__ = ["Answering", "Studio", "start_studio", "stop_studio", "studio_of"]


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
        wanted = wanted_instances(workspace, isolated=isolated)
        listening = read_listening(folder).changed(
            port=port, listen=listen, proxy=proxy, names=[instance.name for instance in wanted]
        )
        found = {instance.name: server for instance in wanted if (server := _find(instance))}
        for name, server in found.items():
            listening.check(name, server.running)
        ports = _ports(listening, wanted, found)
        write_listening(folder, listening)
        accounts = prepare_instances(workspace, wanted)
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
