"""Projects of a workspace on a server: found again, made once, their labelling setup never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stancekit.errors import DataError
from stancekit.label_studio.connection import Server
from stancekit.label_studio.instruction import told_in
from stancekit_schemas import sha256

__all__ = [
    "Project",
    "find_project",
    "find_projects",
    "find_titles",
    "is_of",
    "make_project",
    "project_title",
    "renew_instruction",
    "short_title",
    "show_predictions",
]

SEPARATOR = " · "


@dataclass(frozen=True)
class Project:
    """A project as it stands on the server now; `predicted` says that people see a model's answers in it.

    `title` is what we called it, `called` what it is called there by now, `made` when it was made.
    """

    id: int
    title: str
    config: str
    instruction: str
    overlap: int
    tasks: int
    annotations: int
    predicted: bool = False
    called: str = ""
    made: datetime | None = None

    @property
    def renamed(self) -> str:
        """Say in words how it is called by now, where that is not its title."""
        if self.called in ("", self.title):
            return ""
        return f"it is called {self.called!r} on the server by now, and is used on under that name"


SHORTEST, LONGEST = 3, 50
"""Label Studio takes no shorter and no longer title."""

_WORD_END = re.compile(r".{6,}(?=[ _.-])")  # up to the last word that is whole
_KIND = re.compile(r" \([a-z]+\)$")


def project_title(workspace: str, annotator: str | None = None) -> str:
    """Name the shared project of a workspace, or the one of an annotator (a pseudonym).

    A name that is too long is cut behind a word and gets four digits of its hash, the same in all projects
    of the workspace; what stands in brackets at its end, such as "(adjudication)", stays. One that is too
    short alone gets the digits too.
    """
    tail = "" if annotator is None else f"{SEPARATOR}{annotator}"
    if len(workspace + tail) < SHORTEST:
        return f"{workspace}~{sha256(workspace)[:4]}"
    if len(workspace) + len(tail) <= LONGEST:
        return workspace + tail
    if kind := _KIND.search(workspace):
        workspace, tail = workspace[: kind.start()], kind.group() + tail
    cut = workspace[: LONGEST - len(tail) - 5]
    whole = _WORD_END.match(cut) if workspace[len(cut) : len(cut) + 1].isalnum() else None
    return f"{(whole.group() if whole else cut).rstrip(' -_.')}~{sha256(workspace)[:4]}{tail}"


def short_title(workspace: str) -> str:
    """Give the name of a workspace as it stands before each annotator's pseudonym."""
    return project_title(workspace, "r_" + 10 * "0").rpartition(SEPARATOR)[0]


def find_projects(server: Server, workspace: str) -> list[Project]:
    """Find the shared project of a workspace and its annotators' ones, by the title they were given, sorted.

    Where none was given such a title, by the one they have by now.
    """
    with server.talk("listing the projects") as sdk:
        there = _listed(sdk)
        found = [project for project in there if is_of(workspace, server.known.title(project))]
        found = found or [project for project in there if is_of(workspace, str(project.title))]
        # The list gives short forms; get() tells the config.
        return sorted(
            (_read(sdk.projects.get(project.id), server) for project in found), key=lambda p: (p.title, p.id)
        )


def is_of(workspace: str, title: str) -> bool:
    """Whether a project of this title is one of those called `workspace`, shared or an annotator's."""
    _, separator, annotator = title.rpartition(SEPARATOR)
    return title == project_title(workspace) or (
        bool(separator) and title == project_title(workspace, annotator)
    )


def find_project(server: Server, title: str) -> Project | None:
    """Find the project that was given this title, or else has it. Raises DataError where there are several."""
    with server.talk(f"looking for project '{title}'") as sdk:
        found = [project for project in _listed(sdk) if server.known.title(project) == title]
        recorded = [project.id for project in found if server.known.recorded(project)]
        ids = recorded or [project.id for project in found]
        if len(ids) > 1:
            raise DataError(
                f"{server.url} has {len(ids)} projects called '{title}' (numbers {', '.join(map(str, sorted(ids)))})",
                hint="rename all but one in Label Studio, or push with --title NAME",
            )
        return _read(sdk.projects.get(ids[0]), server) if ids else None


def find_titles(server: Server) -> list[str]:
    """List the titles of all projects that the key may see, sorted."""
    with server.talk("listing the projects") as sdk:
        return sorted(str(project.title) for project in _listed(sdk))


def _listed(sdk: Any) -> list[Any]:
    return list(sdk.projects.list(include="id,title,created_at", page_size=100))


def make_project(server: Server, title: str, config: str, instruction: str, overlap: int) -> Project:
    """Make a project with the labelling page, the manual as its instruction, and no Skip button.

    Label Studio checks the config; raises ServiceError with its words where it refuses.
    """
    with server.talk(f"making project '{title}'") as sdk:
        made = sdk.projects.create(
            title=title,
            description="Made by stancekit. Tasks are joined by reaction_id; do not edit the labelling setup.",
            label_config=config,
            expert_instruction=instruction,
            show_instruction=bool(instruction),
            show_skip_button=False,
            enable_empty_annotation=False,
            maximum_annotations=overlap,
            show_collab_predictions=False,  # nobody begins from a model unless it is asked for
            request_options={"max_retries": 0},  # a retried creation could leave two projects
        )
        server.known.keep(title, made.id, made.created_at)
        return _read(made, server)


def renew_instruction(server: Server, project: Project, instruction: str) -> Project:
    """Show another instruction from now on; people see it when they open the project next."""
    with server.talk(f"renewing the instruction of '{project.title}'") as sdk:
        sdk.projects.update(id=project.id, expert_instruction=instruction, show_instruction=bool(instruction))
        return _read(sdk.projects.get(project.id), server)


def show_predictions(server: Server, project: Project, model: str) -> None:
    """Let people of this project begin from what `model` predicted, and tell them; not where no task has that.

    The server refuses a model of which it holds no prediction, so it comes after the tasks.
    """
    with server.talk(f"showing predictions in '{project.title}'") as sdk:
        if any(held.model_version == model for held in sdk.predictions.list(project=project.id)):
            sdk.projects.update(
                id=project.id,
                show_collab_predictions=True,
                model_version=model,
                expert_instruction=told_in(project.instruction, predicted=True),
                show_instruction=True,
            )


def _read(found: Any, server: Server) -> Project:
    def number(name: str) -> int:
        return int(getattr(found, name, None) or 0)

    return Project(
        id=number("id"),
        title=server.known.title(found),
        config=str(getattr(found, "label_config", None) or ""),
        instruction=str(getattr(found, "expert_instruction", None) or ""),
        overlap=number("maximum_annotations"),
        tasks=number("task_number"),
        annotations=number("total_annotations_number"),
        predicted=bool(getattr(found, "show_collab_predictions", False))
        and number("total_predictions_number") > 0,
        called=str(found.title),
        made=found.created_at,
    )
