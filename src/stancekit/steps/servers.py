"""The servers of a workspace: one list of connections, whether it has one server or many.

One project per annotator separates their work. That they cannot see each other's answers is enforced
only where each has a server of their own; everywhere else it is an agreement between people.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from stancekit.errors import ServiceError, UsageError
from stancekit.files.annotators import read_annotators, read_identities
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, connect
from stancekit.label_studio.export_files import remove_forgotten
from stancekit.steps.handouts import known_projects
from stancekit.steps.instances import instances_of
from stancekit.steps.studio import studio_of

__all__ = [
    "AGREED",
    "ENFORCED",
    "Servers",
    "has_server",
    "independence_of",
    "named_server",
    "serving",
    "without_account",
]

AGREED = "every user of this server can see all answers: independence by agreement, not enforced"
ENFORCED = "each annotator has a server of their own and no account on any other: blinding is enforced"


@dataclass(frozen=True)
class Servers:
    """Open connections, by the annotator whose server it is; None where one serves all.

    Iterating gives each server once, in the order of the annotators' pseudonyms.
    """

    by_rater: Mapping[str | None, Server]

    def __iter__(self) -> Iterator[Server]:
        return iter(self.by_rater.values())

    def has(self, rater: str) -> bool:
        """Whether projects of this annotator have a server to be on."""
        return rater in self.by_rater or None in self.by_rater

    def of(self, rater: str) -> Server:
        """Give the server for projects of an annotator. Raises UsageError where they have none yet."""
        if not self.has(rater):
            raise UsageError(
                f"{rater} has no server yet", hint="'stancekit studio' makes one for everybody who was added"
            )
        return self.by_rater[rater if rater in self.by_rater else None]

    def check(self, raters: Iterable[str]) -> None:
        """Raise UsageError where one of these annotators has no server yet."""
        for rater in raters:
            self.of(rater)

    def shared(self) -> Server:
        """Give the server that all share. Raises UsageError where each has their own."""
        if None not in self.by_rater:
            raise UsageError(
                "each annotator has a server of their own, so there is no project for all",
                hint="divide the work with 'stancekit plan', then push without --shared",
            )
        return self.by_rater[None]

    @property
    def independence(self) -> str:
        """Say in words whether anything but agreement keeps annotators from each other's answers."""
        return AGREED if None in self.by_rater else ENFORCED

    def __str__(self) -> str:
        return ", ".join(server.url for server in self)


def independence_of(workspace: Workspace, server: str | None = None) -> str:
    """Say in words what keeps annotators apart on the servers that `serving` opens; none is spoken to."""
    instances = [] if server or named_server(workspace) else instances_of(workspace)
    return ENFORCED if instances and all(instance.rater for instance in instances) else AGREED


def without_account(workspace: Workspace, server: str | None = None) -> list[str]:
    """Name the annotators whom the workspace's own studio does not know yet; of another server nothing is said."""
    instances = [] if server or named_server(workspace) else instances_of(workspace)
    known = {account.email for instance in instances for account in instance.accounts()}
    addresses = {person.rater: person.email for person in read_identities(workspace)}
    today = datetime.now(UTC).date()
    return [
        person.rater
        for person in (read_annotators(workspace) if instances else ())
        if person.active_on(today) and addresses.get(person.rater, "") not in {"", *known}
    ]


@contextmanager
def serving(workspace: Workspace, server: Servers | Server | str | None = None) -> Iterator[Servers]:
    """Use connections that are open, or open those of the workspace and close them afterwards.

    `server` may also be an address; the default is LABEL_STUDIO_URL, else `label_studio_url` of
    stancekit.toml. The key is then LABEL_STUDIO_API_KEY, which stands in no file. Where no server is
    named it is the workspace's own studio, with the key of its owner; files of snapshots that are gone from
    it are deleted then. Projects are found by what is recorded of them, see `known_projects`.

    Raises UsageError where there is no server, ServiceError where one does not answer.
    """
    with ExitStack() as stack:
        if isinstance(server, Servers | Server):
            opened = server if isinstance(server, Servers) else Servers({None: server})
        elif url := server or named_server(workspace):
            opened = Servers({None: stack.enter_context(connect(url))})
        else:
            stack.callback(_tidy, workspace)
            opened = Servers({rater: stack.enter_context(one) for rater, one in _own(workspace)})
        known = known_projects(workspace)
        yield Servers({rater: replace(one, known=known) for rater, one in opened.by_rater.items()})


def _tidy(workspace: Workspace) -> None:
    """Delete the copies of answers that our snapshots left on the disk of the workspace's own servers."""
    for instance in instances_of(workspace):
        remove_forgotten(instance.data)


def has_server(workspace: Workspace) -> bool:
    """Whether a server is named, or a studio of this workspace runs."""
    return named_server(workspace) is not None or studio_of(workspace) is not None


def named_server(workspace: Workspace) -> str | None:
    """Give the address of a server that is not the workspace's own, where one is named."""
    return os.environ.get("LABEL_STUDIO_URL", "").strip() or workspace.settings.label_studio_url


def _own(workspace: Workspace) -> Iterator[tuple[str | None, Server]]:
    """Connect to every server of the workspace's own studio, which must all run."""
    studio = studio_of(workspace)
    found = {server.instance.name: server for server in studio.servers} if studio else {}
    silent = [instance for instance in instances_of(workspace) if instance.name not in found]
    if silent:
        names = ", ".join(instance.rater for instance in silent if instance.rater)
        raise ServiceError(
            "the studio of this workspace does not run" + (f" ({names})" if names else ""),
            hint="start it with 'stancekit studio'; everything of the last time is there again",
        )
    if not found:
        yield None, connect()  # which says what is missing
    for server in found.values():
        running = server.running
        yield (
            server.instance.rater,
            connect(running.url, server.owner.token, address=running.address),
        )
