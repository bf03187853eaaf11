"""An adjudicator's whole round in a real browser: blind, answered, the votes afterwards, and back again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.adjudication.page import adjudication_scheme
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit_schemas import Decision

pytestmark = [pytest.mark.server, pytest.mark.browser]

POST = {"anna": "sso-ss", "bela": "sos-oo", "carl": "smn--n"}
"""Six items: agreed, torn, torn, agreed, split over the gate, torn; - closes the gate."""

LABEL = {"s": "support", "o": "oppose", "n": "none", "m": "mixed"}
REASONS = {
    "plain": "Plain: whoever says otherwise slipped",
    "edge": "An edge case of a rule",
    "ambiguous": "Ambiguous words: the nearer reading",
    "gap": "A gap in the guidelines",
    "nothing": "Nothing: careful readers may differ",
}
NEXT = """old => { const shown = document.querySelector('.sk-text'); return shown && !shown.innerText.includes(old); }"""
UPSHOT = "Which side do the words take towards the upshot?"


@pytest.fixture
def run(studio):
    """Run a command of the lead in a workspace; what it printed as JSON, or on stderr where it must fail."""

    def command(space, *arguments: str, code: int = 0):
        told = {"LABEL_STUDIO_URL": studio.url, "LABEL_STUDIO_API_KEY": studio.people["lead"].token}
        done = subprocess.run(
            [sys.executable, "-m", "stancekit", *arguments, "--json"],
            cwd=space.root, env=os.environ | told, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout) if code == 0 else done.stderr

    return command


def vote(letter: str) -> list[dict]:
    values = {"codable": "needs_media"}
    if letter != "-":
        values = {"codable": "yes", "irony": "no", "stance_post": LABEL[letter], "stance_author": "none"}
    return [
        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
        for d, v in values.items()
    ]


@pytest.fixture
def voted(studio, tmp_path, make_tasks, stance, run):
    """A workspace in which three people have labelled six items on the server, and a fourth labelled nothing."""
    space = make_workspace(tmp_path / "six trees")
    tasks = make_tasks(6, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    who = {name: add_annotator(space, f"{name}@example.org").rater for name in (*POST, "dora")}
    project = run(space, "push")["projects"][0]["project"]
    for name, letters in POST.items():
        with studio.as_(name).talk("answering") as sdk:
            there = sorted(sdk.tasks.list(project=project), key=lambda task: task.data["reaction_id"])
            for task, letter in zip(there, letters, strict=True):
                sdk.annotations.create(id=task.id, result=vote(letter), lead_time=20.0)
    run(space, "pull")
    return space, [task.reaction_id for task in tasks], who


def shown(dora) -> int:
    """Which of the six items stands on the page."""
    return int(re.search(r"Reaction (\d)", dora.page.locator(".sk-text").inner_text())[1])


def write(dora, note: str) -> None:
    dora.page.locator("textarea").first.fill(note)


def test_a_whole_round_of_one_adjudicator(person, voted, run, stance, tmp_path) -> None:
    space, units, who = voted
    sent = run(space, "adjudicate", "push", "--audit", "1", "--second", "0")
    (project,) = sent["projects"]
    assert project["title"] == f"six trees (adjudication) · {who['dora']}"
    assert (sent["pushed"], sent["nobody"]) == (6, [])
    pictures = Path(os.environ.get("STANCEKIT_SCREENSHOTS", tmp_path))

    dora = person("dora")
    page = dora.page
    answers: list[str] = []
    page.on(
        "response",
        lambda r: answers.append(r.text()) if re.search(r"/api/(tasks|dm/actions)", r.url) else None,
    )

    # What she sees before her answer: her task list, the advice, the item. No name, no vote, no doubt.
    page.goto(f"{dora.url}/projects/{project['project']}/data")
    page.get_by_text("Reaction 3").first.wait_for()
    seen = page.inner_text("body")
    dora.open(project["project"], instructed=False)
    manual = page.locator(".lsf-modal-ls_visible")
    assert manual.locator("h1").all_inner_texts()[0] == "How to settle an item"
    assert all(label in manual.inner_text() for label in REASONS.values())
    assert "How to label a reaction" in manual.inner_text()
    page.screenshot(path=pictures / "adjudication_advice.png")
    seen += manual.inner_text()
    page.get_by_role("button", name="Close modal").click()
    page.wait_for_selector(".lsf-modal-ls_visible", state="detached")
    seen += page.inner_text("body")
    others = [who[name] for name in POST] + [f"{name}@example.org" for name in POST] + list(POST)
    for giveaway in (*others, "audit", "unanimous", "disput", "votes_", "support 1", "oppose 1"):
        assert giveaway not in seen.casefold(), giveaway
        assert all(giveaway not in answer for answer in answers), giveaway
    assert all('"annotations":[]' in a or '"annotations"' not in a for a in answers), (
        "nobody's answers come along"
    )
    for unit in units:
        told = run(space, "adjudicate", "show", unit, "--votes-for", who["dora"], code=2)
        assert "has not answered" in told

    # Nothing is asked before she has said what settles it, and without that she cannot submit.
    first = shown(dora)
    assert not dora.visible(UPSHOT)
    submit = page.get_by_role("button", name="Submit current annotation")
    assert submit.is_disabled()
    dora.click(REASONS["edge"])
    dora.press("1")
    submit.click()
    warning = page.get_by_text("Please answer: Does any part praise")
    warning.wait_for()
    dora.dismiss(warning)
    dora.press("1")  # taken back
    assert not dora.visible(UPSHOT)

    def settle(number: int) -> None:
        """Answer the item of this number, all but the sixth."""
        if number in (1, 2):
            dora.click(REASONS["plain" if number == 1 else "edge"])
            dora.press("18" + ("q" if number == 1 else "w") + "f")
            if number == 2:
                write(dora, "R2, and not R3")
            page.screenshot(path=pictures / f"adjudication_page_{number}.png")
        elif number == 3:  # first an answer, then nothing: what was answered goes with its questions
            dora.click(REASONS["edge"])
            dora.press("18qf")
            dora.click(REASONS["nothing"])
            assert not dora.visible(UPSHOT)
        elif number == 4:
            dora.click(REASONS["plain"])
            dora.press("4")
        else:
            dora.click(REASONS["gap"])
            dora.press("5")
            write(dora, "no rule for boats; ask anna@example.org")

    order = [first]
    for _ in range(6):
        number = order[-1]
        if number == 6:  # begun, left, and found again on another day
            dora.click(REASONS["ambiguous"])
            with page.expect_response(re.compile(r"/drafts")):
                dora.press("18q")
            page.wait_for_timeout(500)
            page.goto(f"{dora.url}/projects/{project['project']}/data")
            page.get_by_text("Reaction 3").first.wait_for()
            draft = run(space, "adjudicate", "pull")
            assert f"{units[5]}: {who['dora']} began and did not submit it" in draft["remarks"]
            dora.open(project["project"], instructed=True)
            page.wait_for_timeout(1000)
            assert shown(dora) == 6
            assert dora.visible(UPSHOT), "what she began is there again"
            dora.press("wf")
            write(dora, "boats or trees")
        else:
            settle(number)
        dora.submit()
        if len(order) < 6:
            page.wait_for_function(NEXT, arg=f"Reaction {number}:")
            order.append(shown(dora))
    assert sorted(order) == [1, 2, 3, 4, 5, 6], "each item came once"

    # Back with exactly her decisions: what was asked, and where she closed a gate the gate.
    run(space, "adjudicate", "pull")
    assert run(space, "adjudicate", "pull")["verdicts"] == 0
    gap = (f"no rule for boats; ask {who['anna']}", "open")
    expected = {
        (units[0], "codable"): ("yes", "annotator_error", None, "audit"),
        (units[0], "irony"): ("no", "annotator_error", None, "audit"),
        (units[0], "stance_post"): ("support", "annotator_error", None, "audit"),
        (units[0], "stance_author"): ("none", "annotator_error", None, "audit"),
        (units[1], "stance_post"): ("oppose", "edge_case", "R2, and not R3", "open"),
        (units[2], "stance_post"): (None, "legitimate_disagreement", None, "open"),
        (units[3], "codable"): ("needs_media", "annotator_error", None, "audit"),
        (units[4], "codable"): ("needs_context", "guideline_gap", *gap),
        (units[5], "stance_post"): ("oppose", "ambiguous_text", "boats or trees", "open"),
    }  # fmt: skip
    raw = space.raw / "decisions.jsonl"
    decisions = read_records(raw, Decision)
    assert {(d.unit, d.dimension): (d.label, d.reason, d.note, d.asked) for d in decisions} == expected
    assert len(decisions) == len(expected)
    assert {d.decided_by for d in decisions} == {who["dora"]}
    assert "example.org" not in raw.read_text("utf-8")

    # Now she is shown the votes, thinks again, and comes back to her answer on the server.
    votes = run(space, "adjudicate", "show", units[1], "--votes-for", who["dora"])["votes"]
    assert votes["stance_post"] == {"support": 1, "oppose": 1, "mixed": 1}
    assert "has not answered" in run(
        space, "adjudicate", "show", units[1], "--votes-for", who["anna"], code=2
    )
    page.goto(f"{dora.url}/projects/{project['project']}/data")
    page.get_by_text("Reaction 2").first.click()
    page.wait_for_selector(".sk-text")
    page.wait_for_timeout(1000)
    assert dora.visible(UPSHOT)
    dora.press("e")
    page.screenshot(path=pictures / "adjudication_again.png")
    with page.expect_response(re.compile(r"/api/annotations/\d+")):
        page.locator("button", has_text="Update").click()
    assert run(space, "adjudicate", "pull")["verdicts"] == 1
    assert run(space, "adjudicate", "pull")["verdicts"] == 0
    assert raw.read_text("utf-8").count("\n") == len(expected) + 1
    last = read_records(raw, Decision)[-1]
    assert (last.unit, last.dimension, last.label, last.reason) == (
        units[1],
        "stance_post",
        "mixed",
        "edge_case",
    )

    gold = {(g.unit, g.dimension): g for g in gold_workspace(space).gold}
    settled = {key: (g.label, g.resolution) for key, g in gold.items() if key in expected}
    assert settled == {key: (said[0], "adjudicated") for key, said in expected.items()} | {
        (units[1], "stance_post"): ("mixed", "adjudicated")
    }
    assert (units[4], "stance_post") not in gold, "the gate that she closed"


def test_the_page_of_adjudicators_fits_a_small_screen(person, voted, run, stance) -> None:
    space, _, _ = voted
    project = run(space, "adjudicate", "push", "--second", "0")["projects"][0]["project"]
    dora = person("dora")
    dora.open(project, instructed=True)
    dora.click(REASONS["edge"])
    dora.press("18qf")
    page = dora.page
    page.mouse.move(5, 400)
    page.wait_for_timeout(400)
    questions = [d.question for d in adjudication_scheme(stance).dimensions]
    for question in questions:
        place = page.get_by_text(question).first.bounding_box()
        assert (
            place["y"] + place["height"] < page.get_by_role("button", name="Submit").first.bounding_box()["y"]
        )
    assert page.evaluate(
        "document.querySelector('.sk-ask').scrollWidth <= document.querySelector('.sk-ask').clientWidth"
    )
