"""What annotators read beside their work: the manual and the rulings, the same in every project."""

from __future__ import annotations

from dataclasses import dataclass

from stancekit.adjudication.page import advice
from stancekit.files.guidelines import read_guidelines
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, find_projects
from stancekit.label_studio.instruction import instruction_html, told_in
from stancekit.label_studio.projects import renew_instruction
from stancekit.steps.handouts import labelling_titles
from stancekit.steps.rulings import read_rulings
from stancekit.steps.servers import Servers, serving

__all__ = [
    "EXPLAINED",
    "KINDS",
    "TEST",
    "Renewed",
    "instruction_of",
    "kind_title",
    "renew_instructions",
]

EXPLAINED = "explained"
"""The kind of project in which answers of practice are explained."""

TEST = "test"
"""The kind of project that tests stand in."""

KINDS = ("", "adjudication", "practice", EXPLAINED, TEST, "guidelines")
"""The kinds of projects that a workspace has on a server; "" is the labelling itself."""


def kind_title(workspace: Workspace, kind: str) -> str:
    """Name the projects of a kind; each person's has their pseudonym behind it."""
    name = workspace.settings.project
    return f"{name} ({kind})" if kind else name


def instruction_of(workspace: Workspace, kind: str = "") -> str:
    """Give the instruction as HTML: from when the version counts, guidelines.md, then every ruling, newest first.

    For adjudicators it begins with what settling is. Empty where there is no manual and nothing of that.
    What a project is to say of answers that a model fills in comes on top of it, see
    `stancekit.label_studio.instruction.told_in`.
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
    return instruction_html("\n".join(parts))


@dataclass(frozen=True)
class Renewed:
    """The projects that show another instruction now, and those that showed this one already."""

    renewed: tuple[str, ...]
    present: tuple[str, ...]


def renew_instructions(workspace: Workspace, *, server: Servers | Server | str | None = None) -> Renewed:
    """Show the present manual and rulings in every project of the workspace, for all at once.

    Nothing else of a project is changed. Doing it again changes nothing. Without a manual there is nothing
    to show, and projects stay as they are.
    """
    renewed: list[str] = []
    present: list[str] = []
    shown = {kind: instruction_of(workspace, kind) for kind in KINDS}
    titles = [(title, "") for title in labelling_titles(workspace) if shown[""]]
    titles += [(kind_title(workspace, kind), kind) for kind in KINDS if kind and shown[kind]]
    with serving(workspace, server) as servers:
        found = [(s, p, kind) for s in servers for title, kind in titles for p in find_projects(s, title)]
        for one, project, kind in found:
            told = told_in(shown[kind], predicted=project.predicted)
            same = project.instruction.strip() == told.strip()
            if not same:
                renew_instruction(one, project, told)
            (present if same else renewed).append(project.title)
    return Renewed(tuple(renewed), tuple(present))
