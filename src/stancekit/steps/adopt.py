"""A project that somebody made without stancekit becomes a workspace."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.annotations import ImportResult, read_config, read_exports
from stancekit.annotations.documents import ExportDocument, is_one_message, tasks_of
from stancekit.annotations.shown import fields_of_config, likely_text_field
from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_bytes, write_text
from stancekit.files.exports import load_export
from stancekit.files.identities import make_secret, passing_pseudonyms
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, find_project, find_titles, pull_snapshot
from stancekit.steps.handouts import known_projects
from stancekit.steps.import_ import import_exports
from stancekit.steps.snapshot_names import snapshot_name
from stancekit.wording import counted
from stancekit_schemas import Scheme

__all__ = ["Adopted", "adopt_export", "adopt_project", "dump_scheme"]

_HEAD = "# Made from a labelling project that stancekit did not make. Never a secret, never a name.\n"


@dataclass(frozen=True)
class Adopted:
    """The workspace that was made, and what its first import gave.

    `text_field` is what was labelled, None where the tasks show no text; `guessed` says that no
    labelling setup told it. `context_fields` were shown beside it. `notes` say what to be wary of.
    """

    workspace: Workspace
    imported: ImportResult
    text_field: str | None
    context_fields: tuple[str, ...]
    guessed: bool
    notes: tuple[str, ...]


def adopt_project(folder: Path, title: str, server: Server) -> Adopted:
    """Make a workspace in `folder` from a project on a server: its labelling setup becomes the scheme.

    Labels that the setup takes from the tasks are those that were given. Nothing on the server is
    changed. The unit is `data.reaction_id`, else a hash of the task's data.
    Raises DataError where there is no such project or its setup asks nothing that can be read.
    """
    _check_new(folder, "stancekit pull")
    project = find_project(server, title)
    if project is None:
        raise DataError(
            f"{server.url} has no project called '{title}' that this key may see",
            hint=_projects_like(title, server),
        )
    source = f"the labelling setup of '{title}'"
    text, context = fields_of_config(project.config, source=source)
    content = pull_snapshot(server, project)
    with TemporaryDirectory() as place:  # readable by its owner alone
        export = Path(place) / snapshot_name(server.url, project, content)
        write_bytes(export, content, private=True)
        seen = _read(load_export(export)).scheme
        scheme = read_config(project.config, source=source, seen=seen)
        settings = {"label_studio_url": server.url, "label_studio_project": title}
        space = _make(folder, scheme, title, settings, text, context)
        imported = import_exports([export], workspace=space)
        known_projects(space).keep(title, project.id, project.made)
        return Adopted(space, imported, text, context, guessed=False, notes=imported.notes)


def _projects_like(title: str, server: Server) -> str:
    there = find_titles(server)
    if not there:
        return "the key may see no project at all: ask for access to one"
    alike = get_close_matches(title, there, n=5) or there[:5]
    more = f" and {len(there) - len(alike)} more" if len(there) > len(alike) else ""
    return f"it has {', '.join(map(repr, alike))}{more}; give one of them, or the file of an export"


def adopt_export(folder: Path, export: Path) -> Adopted:
    """Make a workspace in `folder` from an export alone: the scheme is what its answers show.

    A label that nobody gave is not in it: complete scheme.yaml by hand. Raises DataError where the
    file is no export, is a single message of a webhook, or nobody has answered anything in it.
    """
    _check_new(folder, "stancekit import EXPORT.json")
    document = load_export(export)
    if is_one_message(document):
        raise DataError(
            f"{export} is one message of a webhook, about one change of one task, and no export of a project",
            hint="export the project (Export > JSON) and adopt that file, or the project itself: stancekit adopt TITLE "
            "--url URL; 'stancekit import' takes a log of webhooks into a workspace that there is",
        )
    seen = _read(document)
    if sealed := sum(problem.code == "unknown_ticket" for problem in seen.problems):
        raise DataError(
            f"{counted(sealed, 'answer')} in {export} {'stands' if sealed == 1 else 'stand'} in tasks that a workspace pushed, "
            "which alone knows what they were for",
            hint="import it there: stancekit import FILE",
        )
    if not seen.scheme.dimensions:
        raise DataError(
            f"nobody has answered anything in {export} ({counted(seen.account.tasks, 'task')}), and an export without answers "
            "does not say what was asked",
            hint="export it again once somebody has answered, or adopt the project itself, whose labelling "
            "setup says it: stancekit adopt TITLE --url URL",
        )
    text = likely_text_field(task.data or {} for task in tasks_of(document))
    space = _make(folder, seen.scheme, export.stem, {}, text, ())
    imported = import_exports([export], workspace=space)
    return Adopted(space, imported, text, (), guessed=True, notes=seen.notes)


def dump_scheme(scheme: Scheme) -> str:
    """Write a scheme as YAML that reads back to the same scheme, every label in quotes."""
    import yaml

    data = scheme.model_dump(mode="json", by_alias=True, exclude_defaults=True) | {"schema_version": "1"}
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110))


def _read(document: ExportDocument) -> ImportResult:
    """Read an export by nothing but itself."""
    return read_exports([document], pseudonym=passing_pseudonyms([document.sha256]))


def _check_new(folder: Path, later: str) -> None:
    """Raise UsageError unless `folder` can be made a workspace; the command `later` brings answers to one."""
    if (folder / "stancekit.toml").exists():
        raise UsageError(
            f"{folder} is a workspace already",
            hint=f"later answers come with '{later}' there; for another workspace name a new folder with --into DIR",
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty", hint="choose a new folder with --into DIR")


def _make(
    folder: Path,
    scheme: Scheme,
    title: str,
    settings: dict[str, str],
    text: str | None,
    context: Sequence[str],
) -> Workspace:
    space = Workspace(folder.resolve())
    for place in (space.raw / "exports", space.built, space.releases, space.private):
        place.mkdir(parents=True, exist_ok=True)
    space.private.chmod(0o700)
    make_secret(space)
    write_text(space.root / "scheme.yaml", dump_scheme(scheme))
    shown = {"text_field": text, "context_fields": list(context)} if text else {}
    lines = {"schema_version": "1", "name": space.root.name, "title": title, "scheme": "scheme.yaml"}
    # The settings come last: they are what makes the folder a workspace. JSON strings are TOML strings.
    told = "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in (lines | settings | shown).items()
    )
    write_text(space.settings_file, _HEAD + told)
    return space
