"""The public tier holds no text and no way back to a person but the article's hash."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.release.encode import decode_jsonl
from stancekit.release.public import rehydrated
from stancekit.steps.release import (
    addresses_file,
    check_workspace_release,
    rehydrate_release,
    release_workspace,
)


@pytest.fixture(scope="module")
def public(released: Path, tmp_path_factory) -> Workspace:
    import shutil

    space = Workspace(Path(shutil.copytree(released, tmp_path_factory.mktemp("public") / "corpus")))
    release_workspace(space, "0.1.0", tier="public")
    return space


def items(folder: Path):
    return decode_jsonl((folder / "jsonl" / "items.jsonl").read_bytes(), where="items")


def test_it_verifies_with_and_without_the_raw_files(public):
    checks = check_workspace_release(public.releases / "0.1.0-public", workspace=public)
    assert [check.problems for check in checks if not check.passed] == []


def test_no_text_handle_link_or_file_name_is_in_it(public):
    folder = public.releases / "0.1.0-public"
    everything = b"\n".join(
        path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".parquet"
    )
    gated = items(public.releases / "0.1.0")
    focal = {handle.casefold() for handle in public.settings.focal.handles}
    reactors = [row for row in gated if (row["author_handle"] or "").casefold() not in focal]
    assert len(reactors) > 30
    for row in reactors:
        for name in ("author_handle", "permalink", "status_id"):
            assert not row[name] or row[name].encode() not in everything
        assert len(row["text"]) < 25 or row["text"].encode() not in everything
        assert Path(row["source"]).name.encode() not in everything


def test_one_author_has_one_pseudonym_that_needs_the_secret(public, monkeypatch):
    gated = {row["reaction_id"]: row for row in items(public.releases / "0.1.0")}
    names: dict[str, set[str]] = {}
    for row in items(public.releases / "0.1.0-public"):
        author = gated[row["reaction_id"]]["author_handle"]
        if author:
            assert row["author"].startswith("a_")
            names.setdefault(author.casefold(), set()).add(row["author"])
    assert all(len(given) == 1 for given in names.values())
    assert len({name for given in names.values() for name in given}) == len(names)
    monkeypatch.setenv("STANCEKIT_SECRET", "another")
    failed = [
        c.name
        for c in check_workspace_release(public.releases / "0.1.0-public", workspace=public)
        if not c.passed
    ]
    assert failed == ["raw: secret"]


def test_addresses_lie_outside_the_versioned_tree_readable_by_the_owner(public):
    path = addresses_file(public, "0.1.0")
    assert path.is_relative_to(public.private)
    assert sys.platform == "win32" or path.stat().st_mode & 0o077 == 0


def test_texts_come_back_from_own_copies(public):
    folder = public.releases / "0.1.0-public"
    restored, missing = rehydrate_release(folder, addresses_file(public, "0.1.0"), public.raw / "articles")
    gated = {row["reaction_id"]: row for row in items(public.releases / "0.1.0")}
    assert missing == []
    assert {row["reaction_id"]: row["text"] for row in restored} == {
        i: row["text"] for i, row in gated.items()
    }
    shown = {row["reaction_id"]: row["shown_text"] for row in restored}
    assert all(shown[i] == row["shown_text"] for i, row in gated.items() if row["shown_text"] is not None)


def test_a_copy_that_differs_is_not_used(public, tmp_path):
    for path in (public.raw / "articles").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes() + (b"" if path.name > "02" else b" "))
    folder, addresses = public.releases / "0.1.0-public", addresses_file(public, "0.1.0")
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", "rehydrate", str(folder), "--addresses", str(addresses),
         "--articles", str(tmp_path), "--json"], capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = json.loads(done.stdout)
    assert done.returncode == 1
    assert said["restored"] > 0
    assert len(said["missing"]) > 0
    assert said["restored"] + len(said["missing"]) == len(items(folder))


def test_addresses_of_another_corpus_are_refused(public):
    folder = public.releases / "0.1.0-public"
    rows = decode_jsonl(addresses_file(public, "0.1.0").read_bytes(), where="addresses")
    rows[0]["start"] += 1
    with pytest.raises(DataError, match="do not belong to their id"):
        rehydrated(items(folder), rows, {})
    assert rehydrated(items(folder), [], {}) == ([], [row["reaction_id"] for row in items(folder)])
