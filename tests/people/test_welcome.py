"""The welcome page: what somebody needs who begins to label, and nothing of anybody else."""

from __future__ import annotations

import re
import stat
from datetime import date
from importlib import resources

import pytest

from stancekit.cli import main
from stancekit.files.annotators import add_annotator
from stancekit.files.schemes import load_scheme
from stancekit.report.welcome import welcome_page
from stancekit.steps.export import export_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace
from stancekit.steps.segment import segment_workspace
from stancekit.steps.welcome import welcome_workspace


def test_each_page_is_private_and_names_its_person_alone(tmp_path) -> None:
    space = make_workspace(tmp_path / "own", sample=True)
    dora = add_annotator(space, "dora@example.org", name="Dora", consent=date(2026, 1, 5), daily_cap=40)
    emil = add_annotator(space, "emil@example.org")
    pages = {path.stem: path for path in welcome_workspace(space)}
    assert set(pages) == {dora.rater, emil.rater}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in pages.values())
    one, other = (pages[r].read_text("utf-8") for r in (dora.rater, emil.rater))
    assert "You agreed to take part on 2026-01-05" in one
    assert "at most 40 items a day" in one
    assert "emil@example.org" not in one + str(emil.rater in one)
    assert "Your consent is not recorded yet" in other
    assert "does not run yet" in one
    assert load_scheme("stance").content_note.split(".")[0] in one
    assert [p.stem for p in welcome_workspace(space, [emil.rater])] == [emil.rater]


def test_what_people_give_is_shown_and_not_obeyed() -> None:
    from stancekit_schemas import Annotator

    page = welcome_page(
        Annotator(rater="r_0"), email="a@example.org", title="<script>x</script>", scheme=load_scheme("stance"),
        languages=["en", "pl"], items=1, url="http://127.0.0.1:8080", password="p<w", isolated=True,
    )  # fmt: skip
    assert "<script>" not in page
    assert "p&lt;w" in page
    assert "English and Polish" in page
    assert "There is 1 item in all" in page
    assert "yours alone" in page


def test_only_labelling_is_counted_and_a_plan_renews_the_page(tmp_path, capsys) -> None:
    space = make_workspace(tmp_path / "own", sample=True)
    dora = add_annotator(space, "dora@example.org")
    (page,) = welcome_workspace(space)
    assert "in all" not in page.read_text("utf-8"), "there are no tasks yet"
    segment_workspace(space)
    items = len(export_workspace(space).tasks)
    plan_workspace(space, per_item=1, purpose="training", round_="qualification", items=2)
    welcome_workspace(space)
    assert f"There are {items} items in all. You label" in page.read_text("utf-8")
    with pytest.raises(SystemExit) as done:
        main(["plan", "--per-item", "1", "--items", "3", "--quiet", "--workspace", str(space.root)])
    assert not done.value.code
    assert f"There are {items} items in all; 3 of them are planned for you so far." in page.read_text("utf-8")
    assert page.stem == dora.rater


@pytest.mark.parametrize("name", ["stance", "stance-extended"])
def test_nobody_is_told_to_skip_which_the_page_does_not_offer(name: str) -> None:
    scheme = load_scheme(name)
    manual = resources.files("stancekit.starter").joinpath("guidelines.md").read_text("utf-8")
    assert not re.search(r"\bskip", scheme.content_note + manual, re.IGNORECASE)


def test_the_page_speaks_of_what_there_is(tmp_path) -> None:
    space = make_workspace(tmp_path / "own")
    add_annotator(space, "dora@example.org")
    (path,) = welcome_workspace(space)
    page = path.read_text("utf-8")
    assert "tick “Ask the lead about this item”" in page
    assert "Practise" not in page
    assert "Take the test" not in page
    (space.raw / "training.jsonl").write_text("", "utf-8")
    welcome_workspace(space)
    assert "Practise" in path.read_text("utf-8")
    kept = tuple(d for d in space.scheme.dimensions if d.kind != "flag")
    from stancekit_schemas import Annotator

    without = welcome_page(
        Annotator(rater="r_0"), email="a@example.org", title="x", languages=["en"], items=1,
        scheme=space.scheme.model_copy(update={"dimensions": kept}),
    )  # fmt: skip
    assert "answer as well as you can and tell the lead." in without
