"""A project that somebody made without stancekit becomes a workspace."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from stancekit.annotations import ImportResult, read_config
from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.exports import load_export
from stancekit.files.identities import make_secret, passing_pseudonyms
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, find_project
from stancekit.steps.import_ import import_exports
from stancekit.steps.pull import pull_workspace
from stancekit_schemas import Scheme

__all__ = ["Adopted", "adopt_export", "adopt_project", "dump_scheme"]

_SETTINGS = """\
# Made from a labelling project that stancekit did not make. Never a secret, never a name.
schema_version = "1"
name = {name}
title = {title}
scheme = "scheme.yaml"
"""


@dataclass(frozen=True)
class Adopted:
    """The workspace that was made, and what its first import gave."""

    workspace: Workspace
    imported: ImportResult


def adopt_project(folder: Path, title: str, server: Server) -> Adopted:
    """Make a workspace in `folder` from a project on a server: its labelling setup becomes the scheme.

    Nothing on the server is changed. The unit is `data.reaction_id`, else a hash of the task's data.
    Raises DataError where there is no such project or its setup asks nothing that can be read.
    """
    project = find_project(server, title)
    if project is None:
        raise DataError(f"{server.url} has no project called {title!r} that this key may see")
    scheme = read_config(project.config, source=f"the labelling setup of {title!r}")
    space = _make(folder, scheme, title, extra=f"label_studio_url = {json.dumps(server.url)}\n")
    return Adopted(space, pull_workspace(space, title=title, server=server).imported)


def adopt_export(folder: Path, export: Path) -> Adopted:
    """Make a workspace in `folder` from an export alone: the scheme is what its answers show.

    A label that nobody gave is not in it: complete scheme.yaml by hand. Raises DataError where the
    file is no export or answers nothing.
    """
    document = load_export(export)
    from stancekit.annotations import read_exports

    seen = read_exports([document], pseudonym=passing_pseudonyms([document.sha256])).scheme
    space = _make(folder, seen, export.stem)
    return Adopted(space, import_exports([export], workspace=space))


def dump_scheme(scheme: Scheme) -> str:
    """Write a scheme as YAML that reads back to the same scheme, every label in quotes."""
    import yaml

    data = scheme.model_dump(mode="json", by_alias=True, exclude_defaults=True) | {"schema_version": "1"}
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110))


def _make(folder: Path, scheme: Scheme, title: str, extra: str = "") -> Workspace:
    space = Workspace(folder.resolve())
    if space.root.exists() and any(space.root.iterdir()):
        raise UsageError(f"{folder} is not empty", hint="choose a new folder")
    for place in (space.raw / "exports", space.built, space.releases, space.private):
        place.mkdir(parents=True, exist_ok=True)
    space.private.chmod(0o700)
    make_secret(space)
    write_text(space.root / "scheme.yaml", dump_scheme(scheme))
    # The settings come last: they are what makes the folder a workspace.
    settings = _SETTINGS.format(name=json.dumps(space.root.name), title=json.dumps(title, ensure_ascii=False))
    write_text(space.settings_file, settings + extra)
    return space
