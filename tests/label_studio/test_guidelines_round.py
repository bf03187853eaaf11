"""A new version of the manual on a real server: shown in every project, acknowledged by each person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from stancekit.errors import ServiceError
from stancekit.files.annotators import add_annotator
from stancekit.files.guidelines import read_acknowledgements
from stancekit.files.jsonl import write_records
from stancekit.label_studio import find_projects
from stancekit.label_studio.notices import give_notices
from stancekit.steps.acknowledge import (
    Told,
    ask_acknowledgements,
    collect_acknowledgements,
    not_acknowledged,
    tell_everybody,
)
from stancekit.steps.guidelines import bump_guidelines
from stancekit.steps.init import make_workspace
from stancekit.steps.instruction import renew_instructions
from stancekit.steps.push import push_workspace
from stancekit.steps.rulings import add_ruling
from stancekit.steps.status import status_workspace
from stancekit.tasks.notice import CONTROL, notice_config

pytestmark = pytest.mark.server


def read_it(studio, name: str, title: str) -> None:
    """Tick the box as this person, in the project of that title."""
    with studio.as_(name).talk("reading") as sdk:
        project = next(p for p in sdk.projects.list() if p.title == title)
        for task in sdk.tasks.list(project=project.id):
            box = {"from_name": CONTROL, "to_name": "text", "type": "choices", "value": {"choices": ["yes"]}}
            sdk.annotations.create(id=task.id, result=[box])


def test_a_bump_reaches_everybody_and_each_acknowledges_it(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "told")
    write_records(space.built / "tasks.jsonl", make_tasks(2, stance))
    anna, bela = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    push_workspace(space, server=lead)
    assert ask_acknowledgements(space, server=lead) == 0  # nothing was declared yet
    assert not_acknowledged(space) is None

    now = datetime.now(UTC)
    bump_guidelines(space, "0.9.0", effective=now, summary="The first version of all.")
    assert renew_instructions(space, server=lead).renewed == ("told",)
    assert ask_acknowledgements(space, server=lead) == 2
    assert ask_acknowledgements(space, server=lead) == 0
    assert not_acknowledged(space) == ("0.9.0", sorted((anna, bela)))
    shown = {
        p.title: p.instruction
        for p in (*find_projects(lead, "told"), *find_projects(lead, "told (guidelines)"))
    }
    assert set(shown) == {"told", f"told (guidelines) · {anna}", f"told (guidelines) · {bela}"}
    assert all("Version 0.9.0 counts from" in text for text in shown.values())

    # Nobody acknowledges for somebody else; who has done so is not asked again.
    read_it(studio, "anna", f"told (guidelines) · {anna}")
    read_it(studio, "carl", f"told (guidelines) · {bela}")
    with studio.as_("carl").talk("reading for somebody else") as sdk:
        project = next(p for p in sdk.projects.list() if p.title == f"told (guidelines) · {bela}")
        bela_number = next(user.id for user in sdk.users.list() if user.email.startswith("bela"))
        box = {"from_name": CONTROL, "to_name": "text", "type": "choices", "value": {"choices": ["yes"]}}
        for one in sdk.tasks.list(project=project.id):
            sdk.annotations.create(id=one.id, result=[box], completed_by=bela_number)
    (done,) = collect_acknowledgements(space, lead)
    assert (done.rater, done.version) == (anna, "0.9.0")
    assert done.at > now - timedelta(minutes=1)
    assert collect_acknowledgements(space, lead) == []
    assert read_acknowledgements(space) == [done]
    assert status_workspace(space).unread == ("0.9.0", (bela,))

    # A ruling stands below the manual in every project at once, newest first.
    add_ruling(space, "R5", "“Yes, if …” stays support.")
    assert len(renew_instructions(space, server=lead).renewed) == 3
    assert renew_instructions(space, server=lead).renewed == ()
    assert "Rulings of the lead" in find_projects(lead, "told")[0].instruction


def test_a_notice_is_given_once(lead) -> None:
    given = [
        give_notices(lead, "notices (guidelines) · r_0", notice_config(), "", {name: {"text": name}})
        for name in ("guidelines 1.0", "guidelines 1.0", "guidelines 1.1")
    ]
    assert given == [1, 0, 1]


def test_a_server_that_is_down_loses_nothing_of_what_was_to_be_told(lead, tmp_path, monkeypatch) -> None:
    space = make_workspace(tmp_path / "untold")
    monkeypatch.delenv("LABEL_STUDIO_URL", raising=False)
    add_annotator(space, "anna@example.org")
    bump_guidelines(space, "0.9.0", effective=datetime.now(UTC), summary="The first version of all.")
    assert tell_everybody(space) is None  # no server is named
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", "x")
    with pytest.raises(ServiceError, match="not everybody was told") as failed:
        tell_everybody(space, server="http://127.0.0.1:9")
    assert "guidelines renew" in str(failed.value.hint)
    assert tell_everybody(space, server=lead) == Told((), (), 1)
    again = tell_everybody(space, server=lead)
    assert again is not None
    assert again.asked == 0
