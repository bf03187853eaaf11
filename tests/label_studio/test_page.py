"""The labelling page in a real browser: a person's whole round, and what of it comes back."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from stancekit.files.jsonl import read_records
from stancekit.files.schemes import load_scheme
from stancekit.label_studio import find_project, pull_snapshot, push_tasks
from stancekit.label_studio.instruction import instruction_html
from stancekit.label_studio.notices import give_notices, read_notices
from stancekit.steps.import_ import import_exports
from stancekit.tasks.labeling_config import OBJECTS, labeling_config
from stancekit.tasks.notice import explanation_config
from stancekit.tasks.predictions import label_studio_prediction
from stancekit_schemas import Annotation, Prediction, sha256

pytestmark = [pytest.mark.server, pytest.mark.browser]

# Invented words; with what breaks pages and offsets: emoji of several code points, markup, blank lines.
TEXT = "So brave 🏳️‍🌈 to say it 👍🏽 from a heated\npool. <b>Count me in</b> & my street!\n\nReally 😀 count us in."
STATEMENT = "Close the harbour to cruise ships.\n\nWe want to breathe again."


def units_of(scheme, count: int) -> list[str]:
    """Ids of which the first is drawn for every question that only a sample gets, and the second for none."""
    sampled = [d for d in scheme.dimensions if d.sample]
    ids = [f"{n:016x}" for n in range(1, 200)]
    drawn = next(unit for unit in ids if all(d.asks(unit) for d in sampled))
    others = [
        unit for unit in ids if unit != drawn and (not sampled or not any(d.asks(unit) for d in sampled))
    ]
    return sorted([drawn, *[unit for unit in others if unit > drawn][: count - 1]])


def push(lead, make_tasks, scheme_name: str, title: str, count: int = 3, text: str = TEXT) -> int:
    scheme = load_scheme(scheme_name)
    shown = {
        "text": text, "statement": STATEMENT, "context": "The harbour of the town receives 300 cruise ships a year.",
        "upshot": "Asks to close the harbour to cruise ships.", "text_sha256": sha256(text), "statement_sha256": sha256(STATEMENT),
    }  # fmt: skip
    tasks = [
        task.model_copy(update={"reaction_id": unit})
        for task, unit in zip(make_tasks(count, scheme, **shown), units_of(scheme, count), strict=True)
    ]
    manual = "# Manual\n\nRead **everything**.\n\n| value | meaning |\n|---|---|\n| `yes` | can be judged |\n"
    report = push_tasks(
        lead,
        title,
        tasks,
        labeling_config(scheme),
        instruction_html(manual),
        overlap=3,
        scheme=scheme,
    )
    return report.project


def bring_back(lead, title: str, folder: Path, scheme_name: str) -> list[Annotation]:
    export = folder / "snapshot.json"
    export.write_bytes(pull_snapshot(lead, find_project(lead, title)))
    result = import_exports([export], scheme=load_scheme(scheme_name), out=folder / "annotations.jsonl")
    assert [problem for problem in result.problems if problem.severity == "refused"] == []
    return sorted(read_records(folder / "annotations.jsonl", Annotation), key=lambda a: (a.unit, a.status))


def test_a_whole_round_of_one_person(person, lead, make_tasks, tmp_path) -> None:
    project = push(lead, make_tasks, "stance-extended", "browser round")
    anna = person("anna")
    anna.page.goto(f"{anna.url}/projects/{project}/data?labeling=1")
    anna.page.wait_for_selector(".sk-text")
    manual = anna.page.locator(".lsf-modal-ls_visible")
    assert manual.locator("h1").inner_text() == "Manual"
    assert manual.locator("td").all_inner_texts() == ["yes", "can be judged"]
    anna.open(project, instructed=True)

    # What is read, with its line breaks, its markup shown as text, and no way round the gate.
    read = anna.page.locator(".sk-text").inner_text()
    assert [line for line in read.splitlines() if line.strip()] == [
        line for line in TEXT.splitlines() if line
    ]
    assert "Asks to close the harbour" in anna.page.locator(".sk-upshot").inner_text()
    assert "300 cruise ships" in anna.page.locator(".sk-context").inner_text()
    assert "We want to breathe again." in anna.page.locator(".sk-statement").inner_text()
    assert not anna.page.get_by_role("button", name=re.compile("Skip", re.IGNORECASE)).count()
    upshot_question = "Which side do the words take towards the upshot?"
    assert not anna.visible(upshot_question)
    anna.press("1")
    assert anna.visible(upshot_question)

    # Required answers are enforced, by name.
    anna.press("9w")
    anna.page.get_by_role("button", name="Submit current annotation").click()
    warning = anna.page.get_by_text(
        "Please answer: Which side do the words take towards the person who posted?"
    )
    warning.wait_for()
    anna.dismiss(warning)

    # The first task: keys, clicks, two marks over emoji and lines, a note, a question to the lead.
    anna.press("si")
    anna.click("Accuses")
    anna.click("Inferred")
    anna.press("m")
    anna.mark("u", "Count", "Really")
    anna.page.keyboard.press("Escape")
    anna.mark("h", "brave", "heated")
    anna.page.keyboard.press("Escape")
    assert anna.visible("Which words decided?")
    anna.page.locator("textarea").first.fill("R2, but q w 1 2 are no hotkeys in here 👍🏽")
    anna.click("Ask the lead about this item")
    anna.submit()

    # The second was not drawn for marks, and the page does not ask for them. A gate that closes again
    # takes the answers behind it away.
    anna.page.wait_for_timeout(1500)
    anna.press("1")
    assert anna.visible(upshot_question)
    assert not anna.page.get_by_text("Which words decided?").count()
    assert not anna.page.get_by_text("Decided the stance towards").count()
    anna.press("18qa")
    anna.press("4")
    assert not anna.visible(upshot_question)
    anna.submit()

    # The third is left half done, as a draft, and found again when she comes back.
    anna.page.wait_for_timeout(1500)
    anna.press("18")
    with anna.page.expect_response(re.compile(r"/drafts")):
        anna.press("q")
    anna.page.wait_for_timeout(500)
    anna.page.close()
    again = person("anna")
    again.open(project, instructed=True)
    again.page.wait_for_timeout(1000)
    assert again.visible(upshot_question)

    done = bring_back(lead, "browser round", tmp_path, "stance-extended")
    assert [a.status for a in done] == ["accepted", "accepted", "draft"]
    first, second, draft = done
    assert first.values == {
        "codable": "yes", "irony": "yes", "stance_post": "oppose", "stance_author": "against", "aimed_at": "poster",
        "move": "accuse", "explicitness": "inferred", "incivility": "rude",
        "note": "R2, but q w 1 2 are no hotkeys in here 👍🏽", "question": "yes",
    }  # fmt: skip
    marks = {span.labels: span for span in first.spans["rationale"]}
    assert set(marks) == {("post",), ("author",)}
    for span in marks.values():
        assert span.text == TEXT[span.start : span.end]
    assert marks["post",].text == TEXT[TEXT.index("Count") : TEXT.index("Really") + len("Really")]
    assert marks["author",].text == TEXT[TEXT.index("brave") : TEXT.index("heated") + len("heated")]
    assert second.values == {"codable": "needs_media"}
    assert draft.values == {"codable": "yes", "irony": "no", "stance_post": "support"}
    assert len({a.rater for a in done}) == 1
    assert all(a.lead_time and 0 < a.lead_time < 300 for a in (first, second))


def test_every_hotkey_gives_its_value(person, lead, make_tasks, tmp_path) -> None:
    """Each key of the scheme, pressed on a page where the gate is open, answers as the scheme says."""
    scheme = load_scheme("stance")
    project = push(lead, make_tasks, "stance", "hotkeys", count=7)
    bela = person("bela")
    bela.open(project, instructed=True)
    keys = {d.id: [v.hotkey for v in d.values] for d in scheme.dimensions if d.kind == "choice"}
    for turn in range(7):
        if turn:
            bela.page.wait_for_timeout(1200)
        pressed = "1" if turn < 5 else keys["codable"][turn - 4]
        if turn < 5:
            pressed += "".join(
                keys[d][turn % len(keys[d])] for d in ("irony", "stance_post", "stance_author")
            )
        bela.press(pressed + keys["hardest"][turn % 5])
        bela.submit()
    done = bring_back(lead, "hotkeys", tmp_path, "stance")
    expected = []
    for turn in range(7):
        asked = ("codable", "irony", "stance_post", "stance_author") if turn < 5 else ("codable",)
        row = {d: scheme.dimension(d).domain[turn % len(keys[d])] for d in asked}
        row["codable"] = "yes" if turn < 5 else scheme.dimension("codable").domain[turn - 4]
        expected.append(row | {"hardest": scheme.dimension("hardest").domain[turn % 5]})
    assert [a.values for a in done] == expected


def test_the_page_fits_a_small_screen_and_makes_the_picture(person, lead, make_tasks, tmp_path) -> None:
    text = "Brave words from somebody who flew to three festivals last month 👏\n\nMy street lives off those ships. [picture]"
    project = push(lead, make_tasks, "stance", "Reactions in the harbour case", text=text)
    carl = person("carl")
    carl.open(project, instructed=True)
    carl.press("19ws")
    page = carl.page
    page.mouse.move(5, 400)
    page.wait_for_timeout(400)
    for box in (".sk-read", ".sk-ask"):
        place = page.locator(box).bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 1366
        assert place["y"] + place["height"] <= 768
    for question in ("Do the words suffice", "towards the person who posted?"):
        assert page.get_by_text(question).first.is_visible()
    assert page.evaluate(
        "document.querySelector('.sk-ask').scrollWidth <= document.querySelector('.sk-ask').clientWidth"
    )
    # All questions of the shipped scheme stand on one screen, the last without scrolling.
    last = page.get_by_text("Ask the lead about this item").bounding_box()
    assert last["y"] + last["height"] < page.get_by_role("button", name="Submit").first.bounding_box()["y"]
    folder = Path(os.environ.get("STANCEKIT_SCREENSHOTS", tmp_path))
    page.screenshot(path=folder / "labelling_page.png")
    assert (folder / "labelling_page.png").stat().st_size > 20_000


def test_an_explanation_is_read_beside_the_item_and_ticked(lead, make_tasks, person) -> None:
    scheme = load_scheme("stance")
    (task,) = make_tasks(1, scheme)
    shown = {name: getattr(task, name) for name in OBJECTS} | {
        "explanation": "✗ Which side?\nYou: oppose\nKey: support\n\nR7: it says “count <b>me</b> in”."
    }
    title = "explanations (explained) · r_0"
    assert give_notices(lead, title, explanation_config(scheme), "", {"practice u": shown}) == 1
    anna = person("anna")
    anna.open(find_project(lead, title).id, instructed=False)
    why = anna.page.locator(".sk-why").inner_text()
    assert why.split() == shown["explanation"].split(), "line by line, markup shown and not obeyed"
    assert "count me in" in anna.page.locator(".sk-text").inner_text()
    assert list(read_notices(lead, title)) == []
    if path := os.environ.get("STANCEKIT_SCREENSHOTS"):
        anna.page.screenshot(path=f"{path}/explained.png")
    anna.press("1")
    anna.submit()
    (read,) = read_notices(lead, title)
    assert (read.notice, read.who) == ("practice u", "anna@example.org")


def test_a_prediction_is_what_the_page_begins_from(lead, make_tasks, person, tmp_path) -> None:
    scheme = load_scheme("stance")
    (task,) = make_tasks(1, scheme)
    said = Prediction(
        unit=task.reaction_id, model="a model 1",
        values={"codable": "yes", "irony": "no", "stance_post": "oppose", "stance_author": "none"},
    )  # fmt: skip
    beside = {(task.reaction_id, "1"): label_studio_prediction(said)}
    project = push_tasks(lead, "predicted page", [task], labeling_config(scheme), predictions=beside).project
    carl = person("carl")
    carl.page.goto(f"{carl.url}/projects/{project}/data?labeling=1")
    manual = carl.page.locator(".lsf-modal-ls_visible")
    assert "Some items come with answers filled in." in manual.inner_text()
    carl.open(project, instructed=True)
    carl.page.wait_for_timeout(1000)
    assert carl.visible("Which side do the words take towards the upshot?")  # the gate is answered already
    carl.press("q")  # support, against the model
    carl.submit()
    (answer,) = bring_back(lead, "predicted page", tmp_path, "stance")
    assert answer.values == said.values | {"stance_post": "support"}
    assert answer.predicted == "a model 1"
