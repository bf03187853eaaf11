"""The manual's tables come from the scheme."""

from __future__ import annotations

import pytest

from stancekit.errors import DataError
from stancekit.files.schemes import load_scheme
from stancekit.tasks import guidelines_version, with_generated_parts

SCHEME = load_scheme("stance")


def test_tables_are_rewritten_and_the_rest_is_kept() -> None:
    manual = "before\n<!-- generated:values irony -->\nold\n<!-- /generated -->\nafter\n"
    new = with_generated_parts(manual, SCHEME)
    assert new.startswith("before\n<!-- generated:values irony -->\n| value | shown as | meaning |\n")
    assert "| `cannot_tell` |" in new
    assert "old" not in new
    assert new.endswith("<!-- /generated -->\nafter\n")
    assert with_generated_parts(new, SCHEME) == new


def test_rules_are_listed_with_their_ids() -> None:
    new = with_generated_parts("<!-- generated:rules -->\n<!-- /generated -->\n", SCHEME)
    assert [line.split()[1] for line in new.splitlines()[1:-1]] == [f"**R{n}" for n in range(12)]


def test_a_block_the_scheme_cannot_fill_is_an_error() -> None:
    with pytest.raises(DataError, match="nose"):
        with_generated_parts("<!-- generated:values nose -->\n<!-- /generated -->\n", SCHEME)


@pytest.mark.parametrize("line", ["Version 0.9.0", "**Version 0.9.0, not yet tried**", "version: 0.9.0"])
def test_the_version_is_read(line: str) -> None:
    assert guidelines_version(f"# Manual\n\n{line}\n") == "0.9.0"


def test_a_manual_without_a_version_is_refused() -> None:
    with pytest.raises(DataError, match="states no version"):
        guidelines_version("# Manual\n\nAnnotate well.\n")
