"""Where the work of a workspace was handed out, so that nothing is handed out twice and all is pulled.

Projects are known by number and time of making, so that one that somebody renamed is found again.
"""

from __future__ import annotations

from shlex import quote

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio.known import Known, Mark
from stancekit.label_studio.projects import SEPARATOR, project_title, short_title
from stancekit_schemas import Handout

__all__ = [
    "check_handout",
    "keep_handout",
    "known_projects",
    "known_title",
    "labelling_titles",
    "read_handouts",
]


def read_handouts(workspace: Workspace) -> list[Handout]:
    """Read from corpus/raw/handouts.jsonl, in its order, how work was handed out; empty where it was not yet."""
    return [line for line in _lines(workspace) if line.project is None]


def known_projects(workspace: Workspace) -> Known:
    """Read from corpus/raw/handouts.jsonl which projects are ours; those that are made are added there."""

    def record(title: str, mark: Mark) -> None:
        keep_handout(
            workspace,
            Handout(title=title, shared=SEPARATOR not in title, project=mark[0], made=mark[1]),
        )

    marks = {(line.project, line.made): line.title for line in _lines(workspace)}
    return Known(
        {(number, made): title for (number, made), title in marks.items() if number and made}, record
    )


def _lines(workspace: Workspace) -> list[Handout]:
    return read_records(workspace.raw / "handouts.jsonl", Handout, missing_ok=True)


def labelling_titles(workspace: Workspace) -> tuple[str, ...]:
    """Name all titles under which work was handed out, and the one that stancekit.toml declares."""
    titles = [handout.title for handout in read_handouts(workspace)]
    return tuple(dict.fromkeys([*titles, workspace.settings.project]))


def known_title(workspace: Workspace, title: str) -> str:
    """Give the title that stands cut on the server as `title`, where work was handed out so; else `title`."""
    titles = [handout.title for handout in read_handouts(workspace)]
    cut = {short: whole for whole in titles for short in (short_title(whole), project_title(whole))}
    return title if title in titles else cut.get(title, title)


def check_handout(workspace: Workspace, title: str | None, *, shared: bool, anew: bool = False) -> Handout:
    """Say where work is handed out now: in projects called `title`, else as declared, else as before.

    Raises UsageError where the work stands in other projects already, unless `anew` asks for it again.
    """
    before = read_handouts(workspace)
    declared = known_title(workspace, title or workspace.settings.label_studio_project or "")
    handout = Handout(
        title=declared or (before[-1].title if before else workspace.settings.project), shared=shared
    )
    if before and handout not in before and not anew:
        last = before[-1]
        told = workspace.settings.label_studio_project not in (None, last.title)
        # A command that a screen of 80 columns breaks in two cannot be copied.
        called = last.title if len(last.title) <= 40 else short_title(last.title)
        way = "stancekit push" + (f" --title {quote(called)}" if told else "")
        way += " --shared" if last.shared and not handout.shared else ""
        raise UsageError(
            f"the work was handed out already, {_where(last)}; {_where(handout)}, people would be asked for the "
            "same answers a second time",
            hint=f"go on there:\n  {way}\nor hand it out again with --anew, and ask people to leave the old projects "
            "alone; 'stancekit pull' reads both",
        )
    return handout


@alone
def keep_handout(workspace: Workspace, handout: Handout) -> None:
    """Append where work was handed out to corpus/raw/handouts.jsonl, unless that is known."""
    if handout not in _lines(workspace):
        append_records(workspace.raw / "handouts.jsonl", [handout])


def _where(handout: Handout) -> str:
    if handout.shared:
        return f"in the project '{handout.title}' that all share"
    return f"in projects called '{handout.title} · …', one for each annotator"
