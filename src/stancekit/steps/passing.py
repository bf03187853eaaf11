"""Answers that are read off a server and not kept: those of practice, and those that become verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stancekit.annotations import ImportResult, read_exports, redact
from stancekit.errors import DataError
from stancekit.files.atomic import write_bytes
from stancekit.files.exports import load_export
from stancekit.files.identities import pseudonyms
from stancekit.files.names import known_names
from stancekit.files.scratch import scratch
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Project, Server, pull_snapshot
from stancekit_schemas import Scheme

__all__ = ["read_passing"]


def read_passing(
    workspace: Workspace, projects: Iterable[tuple[Server, Project]], scheme: Scheme
) -> ImportResult:
    """Read what stands in these projects now, people as pseudonyms in notes too; nothing is written."""
    pseudonym = pseudonyms(workspace)
    if pseudonym is None:
        raise DataError("no project secret")
    names = known_names(workspace)
    with scratch(workspace) as folder:
        documents = []
        for number, (server, project) in enumerate(projects):
            path = folder / f"{number}.json"
            write_bytes(path, pull_snapshot(server, project), private=True)
            document = load_export(path, name=project.title)
            documents.append(replace(document, data=redact(document.data, pseudonym, names)))
    return read_exports(documents, scheme=scheme, pseudonym=pseudonym)
