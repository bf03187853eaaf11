"""The manual in Label Studio's window: a click in it never leaves the page where something is being answered."""

from __future__ import annotations

from stancekit.label_studio.instruction import instruction_html
from stancekit.steps.init import make_workspace
from stancekit.steps.instruction import instruction_of


def test_a_link_becomes_its_words_and_the_address_if_it_is_one_of_the_web() -> None:
    shown = instruction_html(
        "See [the **rules** of `R3`](#the-rules), [people](docs/people.md), [this][ref] and "
        "[a page](https://example.org/a), <https://example.org/b>, <lead@example.org>.\n\n"
        "| a |\n|---|\n| [b](#b) |\n\n[ref]: #r\n"
    )
    assert "See the <strong>rules</strong> of <code>R3</code>, people, this and a page" in shown
    assert "a page (https://example.org/a), https://example.org/b, lead@example.org." in shown
    assert "<td>b</td>" in shown
    assert "<a" not in shown


def test_the_manual_that_comes_with_a_workspace_links_nowhere_within(tmp_path) -> None:
    shown = instruction_of(make_workspace(tmp_path / "corpus"))
    assert "The rules" in shown
    assert "<a " not in shown
