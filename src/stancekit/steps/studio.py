"""A Label Studio for this workspace alone: one server for all, or one for each annotator."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import UsageError
from stancekit.files.annotators import read_identities
from stancekit.files.identities import make_secret
from stancekit.files.workspace import Workspace
from stancekit.label_studio.instance import (
    Instance,
    credentials_of,
    database_of,
    find_instance,
    prepare_instance,
    start_instance,
    stop_instance,
)

__all__ = [
    "Studio",
    "credentials_file",
    "is_isolated",
    "start_studio",
    "stop_studio",
    "studio_folder",
    "studio_of",
]

PLACE = "{rater}"


@dataclass(frozen=True)
class Studio:
    """The servers of a workspace, sorted by whose they are; a single one for all has no rater."""

    instances: tuple[Instance, ...]
    isolated: bool


def studio_folder(workspace: Workspace) -> Path:
    """Say where databases, accounts and logs lie; readable by their owner alone."""
    return workspace.private / "studio"


def credentials_file(workspace: Workspace, rater: str | None = None) -> Path:
    """Say where addresses, passwords and keys lie: of the server for all, or of a person's own."""
    return credentials_of(_place(workspace, rater))


def is_isolated(workspace: Workspace) -> bool:
    """Whether this workspace has a server for each annotator."""
    return _people(workspace).is_dir()


def studio_of(workspace: Workspace) -> Studio | None:
    """Find the studio of this workspace; None where no server of it answers to our key."""
    isolated = is_isolated(workspace)
    raters = sorted(p.name for p in _people(workspace).iterdir() if p.name[0] != ".") if isolated else [None]
    found = tuple(find_instance(_place(workspace, rater), rater) for rater in raters)
    return Studio(found, isolated) if any(one.url for one in found) else None


def start_studio(
    workspace: Workspace,
    *,
    isolated: bool = False,
    port: int | None = None,
    listen: str = "127.0.0.1",
    proxy: str | None = None,
) -> Studio:
    """Start the studio, or find it running, with an account for every annotator who was added.

    Projects, accounts and answers are those of the last time. With `isolated` each annotator has a
    server of their own, on which only they and the lead have an account; a workspace that began so
    stays so. `port` is the first port; `proxy` the https address that people type, with {rater} in it
    where each has a server.

    Raises UsageError where the workspace has a studio of the other kind, nobody was added, a port is
    taken or Label Studio is missing, ServiceError where a server fails.
    """
    make_secret(workspace)
    folder = studio_folder(workspace)
    people = {person.rater: person.email for person in read_identities(workspace)}
    if not isolated and not is_isolated(workspace):
        one = start_instance(folder, people.values(), port=port, listen=listen, host=proxy)
        return Studio((one,), isolated=False)
    if database_of(folder).exists():
        raise UsageError(
            "this workspace has a studio for all already",
            hint=f"stop it, back it up and move {folder} away, then start with --isolated",
        )
    if not people:
        raise UsageError("nobody was added who could have a server", hint="stancekit annotator add")
    if proxy and PLACE not in proxy:
        raise UsageError(
            f"{proxy} is one address for {len(people)} servers",
            hint=f"put {PLACE} where they differ: https://{PLACE}.labels.example.org",
        )
    template = _template(workspace)
    started = tuple(
        start_instance(
            _place(workspace, rater), [email], rater=rater, template=template, listen=listen,
            port=None if port is None else port + number,
            host=proxy.replace(PLACE, rater) if proxy else None,
        )
        for number, (rater, email) in enumerate(sorted(people.items()))
    )  # fmt: skip
    return Studio(started, isolated=True)


def stop_studio(workspace: Workspace) -> int:
    """Stop the servers of this workspace; returns how many were running."""
    studio = studio_of(workspace)
    return sum(stop_instance(instance) for instance in studio.instances) if studio else 0


def _template(workspace: Workspace) -> Path:
    """A server that has only its owner: made once, its copies begin every other one."""
    folder = _people(workspace) / ".template"
    if not (database_of(folder).exists() and credentials_of(folder).exists()):
        prepare_instance(folder)
    return folder


def _people(workspace: Workspace) -> Path:
    return studio_folder(workspace) / "people"


def _place(workspace: Workspace, rater: str | None) -> Path:
    return studio_folder(workspace) if rater is None else _people(workspace) / rater
