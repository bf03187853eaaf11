"""A welcome page for each annotator, in the ignored folder: it names the person and may hold a password."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from stancekit.files.annotators import read_annotators, read_identities
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import current
from stancekit.report.welcome import welcome_page
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.plan import read_assignments
from stancekit.steps.removed import taken_down
from stancekit.steps.studio import Studio, studio_of
from stancekit.steps.train import has_key
from stancekit_schemas import Task

__all__ = ["welcome_workspace"]


def welcome_workspace(workspace: Workspace, raters: Collection[str] = ()) -> list[Path]:
    """Write .stancekit/welcome/RATER.html for everybody whose address is known (or for `raters`).

    Address and password of the studio are in it where one runs; of another server only its address is
    known. Items of the key of training are not among those that are counted; training is spoken of where there is a key. The files are readable by their owner alone; hand each to its person.
    """
    studio = studio_of(workspace)
    named = os.environ.get("LABEL_STUDIO_URL") or workspace.settings.label_studio_url
    tasks = {
        task.reaction_id for task in read_records(workspace.built / "tasks.jsonl", Task, missing_ok=True)
    }
    items = len(tasks - learnt_items(workspace) - taken_down(workspace))
    # An item that comes again to a person is one item, and a test is none of the items to label.
    planned = {
        (a.reaction_id, a.rater) for a in current(read_assignments(workspace)) if a.purpose != "training"
    }
    people = {person.rater: person for person in read_annotators(workspace)}
    written = []
    for identity in read_identities(workspace):
        if identity.rater not in people or (raters and identity.rater not in raters):
            continue
        url, password = (named, None) if named else _login(studio, identity.rater, identity.email)
        page = welcome_page(
            people[identity.rater],
            email=identity.email,
            title=workspace.settings.title or workspace.settings.name,
            scheme=workspace.scheme,
            languages=workspace.settings.languages,
            items=items,
            mine=sum(rater == identity.rater for _, rater in planned),
            url=url,
            password=password,
            training=has_key(workspace),
            isolated=bool(studio and studio.isolated and not named),
            simulated=workspace.settings.simulated,
        )
        path = workspace.private / "welcome" / f"{identity.rater}.html"
        write_text(path, page, private=True)
        written.append(path)
    return written


def _login(studio: Studio | None, rater: str, email: str) -> tuple[str | None, str | None]:
    """Where somebody logs in, and with which password; None where the studio does not run or know them."""
    for server in studio.servers if studio else ():
        if server.instance.rater in (None, rater):
            password = next((one.password for one in server.accounts if one.email == email), None)
            return server.running.address, password
    return None, None
