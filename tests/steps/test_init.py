"""A new workspace: complete, readable, and never over somebody's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.workspace import Workspace, find_workspace
from stancekit.steps.init import make_workspace


@pytest.mark.parametrize("sample", [False, True])
def test_a_workspace_reads_back(tmp_path: Path, sample: bool) -> None:
    space = make_workspace(tmp_path / "näme with space", sample=sample)
    assert space.settings.schema_version == "1"
    assert space.settings.simulated is sample
    assert space.scheme.name == "stance"
    assert ".stancekit/" in (space.root / ".gitignore").read_text("utf-8").splitlines()
    assert space.private.stat().st_mode & 0o077 == 0
    assert bool(list((space.raw / "articles").iterdir())) is sample


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "guidelines.md").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"guidelines\.md"):
        make_workspace(tmp_path)
    assert not (tmp_path / "stancekit.toml").exists()
    assert (tmp_path / "guidelines.md").read_text("utf-8") == "mine"
    make_workspace(tmp_path / "new")
    with pytest.raises(UsageError, match="already"):
        make_workspace(tmp_path / "new")


def test_a_workspace_is_found_from_below_and_refused_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = make_workspace(tmp_path / "w")
    monkeypatch.chdir(space.raw / "articles")
    assert find_workspace() == space
    with pytest.raises(UsageError, match="no workspace"):
        find_workspace(tmp_path)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("[focal", "TOML"),
        ("colour = 'red'", "colour"),
        ("resamples = 'many'", "resamples"),
        ("schema_version = '9'", "upgrade"),
    ],
)
def test_bad_settings_are_named(tmp_path: Path, line: str, named: str) -> None:
    (tmp_path / "stancekit.toml").write_text(f"name = 'x'\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=named):
        _ = Workspace(tmp_path).settings


def test_a_new_workspace_has_a_secret_of_its_own(tmp_path: Path) -> None:
    one, two = (make_workspace(tmp_path / name).private / "secret" for name in ("one", "two"))
    assert one.read_text("utf-8") != two.read_text("utf-8")
    assert one.stat().st_mode & 0o077 == 0


def test_a_dimension_that_the_scheme_does_not_ask_is_named(tmp_path: Path) -> None:
    space = make_workspace(tmp_path / "w")
    with space.settings_file.open("a", encoding="utf-8") as file:
        file.write('\n[dimensions.zzz]\nprimary = "gwet_ac1"\n')
    with pytest.raises(DataError, match="declares zzz"):
        _ = Workspace(space.root).scheme
