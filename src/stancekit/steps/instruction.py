"""What annotators read beside their work: the manual and the rulings, the same in every project."""

from __future__ import annotations

from dataclasses import dataclass

from stancekit.adjudication.page import advice
from stancekit.files.guidelines import read_guidelines
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, find_projects
from stancekit.label_studio.instruction import instruction_html
from stancekit.label_studio.projects import renew_instruction
from stancekit.steps.predictions import read_predictions
from stancekit.steps.rulings import read_rulings
from stancekit.steps.servers import Servers, serving

__all__ = [
    "EXPLAINED",
    "KINDS",
    "TEST",
    "Renewed",
    "instruction_of",
    "kind_title",
    "of_kind",
    "renew_instructions",
]

EXPLAINED = "explained"
"""The kind of project in which answers of practice are explained."""

TEST = "test"
"""The kind of project that tests stand in."""

KINDS = ("", "adjudication", "practice", EXPLAINED, TEST, "guidelines")
"""The kinds of projects that a workspace has on a server; "" is the labelling itself."""


PREDICTED = """> **Some items come with answers filled in.** A program proposed them, and it errs. Read the item
> first, answer it yourself, and change whatever you would not have said.
"""


def kind_title(workspace: Workspace, kind: str) -> str:
    """Name the projects of a kind; each person's has their pseudonym behind it."""
    return of_kind(workspace.settings.project, kind)


def of_kind(name: str, kind: str) -> str:
    """Name the projects of a kind where those of the labelling are called `name`."""
    return f"{name} ({kind})" if kind else name


def instruction_of(workspace: Workspace, kind: str = "") -> str:
    """Give the instruction as HTML: from when the version counts, guidelines.md, then every ruling, newest first.

    Before them, for adjudicators, what settling is; for the labelling itself where a model's answers are
    shown, that some are filled in. Without a manual there is nothing but the first of these.
    """
    manual = workspace.root / "guidelines.md"
    if not manual.exists():
        return instruction_html(advice()) if kind == "adjudication" else ""
    parts = [manual.read_text("utf-8")]
    for last in read_guidelines(workspace)[-1:]:
        since = f"{last.effective:%Y-%m-%d %H:%M} UTC"
        parts.insert(0, f"*Version {last.version} counts from {since}. {last.summary}*\n")
    if rulings := sorted(read_rulings(workspace), key=lambda ruling: ruling.date, reverse=True):
        lines = [f"- {r.date.isoformat()}, **{r.rule}**: {' '.join(r.text.split())}" for r in rulings]
        parts.append("\n\n# Rulings of the lead\n\n" + "\n".join(lines) + "\n")
    if kind == "adjudication":
        parts.insert(0, advice())
    if not kind and read_predictions(workspace):
        parts.insert(0, PREDICTED)
    return instruction_html("\n".join(parts))


@dataclass(frozen=True)
class Renewed:
    """The projects that show another instruction now, and those that showed this one already."""

    renewed: tuple[str, ...]
    present: tuple[str, ...]


def renew_instructions(workspace: Workspace, *, server: Servers | Server | str | None = None) -> Renewed:
    """Show the present manual and rulings in every project of the workspace, for all at once.

    Nothing else of a project is changed. Doing it again changes nothing.
    """
    renewed, present = [], []
    with serving(workspace, server) as servers:
        for one in servers:
            for kind in KINDS:
                instruction = instruction_of(workspace, kind)
                for project in find_projects(one, kind_title(workspace, kind)):
                    if project.instruction.strip() == instruction.strip():
                        present.append(project.title)
                    else:
                        renew_instruction(one, project, instruction)
                        renewed.append(project.title)
    return Renewed(tuple(renewed), tuple(present))
