"""From projects on a server to snapshots, and to annotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stancekit.annotations import ImportResult
from stancekit.errors import DataError, ServiceError, UnreachableError
from stancekit.files.atomic import write_bytes
from stancekit.files.scratch import scratch
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Project, Server, find_projects, pull_snapshot
from stancekit.label_studio.drift import adopted_drift, setup_drift
from stancekit.label_studio.projects import is_of
from stancekit.steps.acknowledge import collect_acknowledgements
from stancekit.steps.handouts import known_title, labelling_titles, read_handouts
from stancekit.steps.import_ import import_exports
from stancekit.steps.instruction import TEST, kind_title
from stancekit.steps.last_pull import keep_pull
from stancekit.steps.servers import Servers, serving
from stancekit.steps.snapshot_names import pulled_before, snapshot_name
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Acknowledgement

__all__ = ["Pulled", "pull_workspace"]


@dataclass(frozen=True)
class Pulled:
    """The projects that were read, what the import of all exports gave, and who acknowledged a version.

    `gone` names projects that were pulled before and are on no server any more; what they gave is kept.
    `drift` says by title in which projects the labelling setup is not that of the workspace, `failed` what
    the server refused for a project, from which nothing came this time, and `renamed` how one that somebody
    renamed is called by now.
    """

    projects: tuple[Project, ...]
    imported: ImportResult
    gone: tuple[str, ...] = ()
    acknowledged: tuple[Acknowledgement, ...] = ()
    drift: Mapping[str, str] = field(default_factory=dict)
    failed: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)


def pull_workspace(
    workspace: Workspace, *, title: str | None = None, server: Servers | Server | str | None = None
) -> Pulled:
    """Take a snapshot of every project that the work of the workspace was handed out in, and import them.

    With `title` only of projects of that title. The redacted copies stay in corpus/raw/exports/, the untouched ones in .stancekit/originals/. The
    same state of a project gives the same file, so pulling every hour is harmless; a project without
    tasks is left out. A fault of one project leaves the others alone. `server` is as in `serving`.

    Raises DataError where no server has such a project, ServiceError where none gives a snapshot, or a server
    cannot be reached any more.
    """
    with serving(workspace, server) as servers:
        titles = (
            (known_title(workspace, title),)
            if title
            else (*labelling_titles(workspace), kind_title(workspace, TEST))
        )
        there = [(s, project) for s in servers for title in titles for project in find_projects(s, title)]
        found = [(s, project) for s, project in there if project.tasks]
        gone = pulled_before(workspace, titles) - {project.title for _, project in there}
        if not found:
            raise DataError(
                f"{servers} has no project with tasks called {' or '.join(map(repr, titles))} that this key may see"
                + (", although it was pulled before: was it deleted by hand?" if gone else ""),
                hint="push it ('stancekit push'), or name another with --title; what was pulled is kept",
            )
        with scratch(workspace) as folder:
            snapshots, projects = [], []
            before = [path.name for path in (workspace.raw / "exports").glob("*.json")]
            failed: dict[str, ServiceError] = {}
            for talking, project in found:
                try:
                    content = pull_snapshot(talking, project)
                except UnreachableError:
                    raise
                except ServiceError as error:
                    failed[project.title] = error
                    continue
                projects.append(project)
                path = folder / snapshot_name(talking.url, project, content, after=before)
                write_bytes(path, content, private=True)
                snapshots.append(path)
            if not snapshots:
                raise next(iter(failed.values()))
            imported = import_exports(snapshots, workspace=workspace)
            told = collect_acknowledgements(workspace, servers)
            if title is None and not failed:
                keep_pull(workspace)
            return Pulled(
                projects=tuple(projects),
                imported=imported,
                gone=tuple(sorted(gone)),
                acknowledged=tuple(told),
                drift=_drift(workspace, projects),
                failed={title: error.message for title, error in failed.items()},
                renamed={project.title: project.renamed for _, project in found if project.renamed},
            )


def _drift(workspace: Workspace, projects: Iterable[Project]) -> dict[str, str]:
    """Compare the setups with the scheme; of a project that was adopted only the questions and labels."""
    scheme = workspace.scheme
    ours = [handout.title for handout in read_handouts(workspace)] + [kind_title(workspace, TEST)]
    found = {
        project.title: setup_drift(project, labeling_config(scheme), scheme)
        if any(is_of(title, project.title) for title in ours)
        else adopted_drift(project, scheme)
        for project in projects
    }
    return {title: told for title, told in found.items() if told}
