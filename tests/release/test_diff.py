"""What changed, and the version that it asks for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.release.checks.loaded import load_release
from stancekit.release.diff import Difference, bump_of, changelog, check_bump, compare_releases


def loaded(files, version="0.1.0"):
    build = json.loads(files["build.json"]) | {"version": version}
    return load_release(files | {"build.json": json.dumps(build).encode()}, Path(version))


def changed(contents, table, change):
    path = f"jsonl/{table}.jsonl"
    rows = [json.loads(line) for line in contents[path].decode().splitlines()]
    made = change(rows)
    rows = rows if made is None else made
    return contents | {path: "".join(json.dumps(row) + "\n" for row in rows).encode()}


def test_the_same_rows_are_a_patch(contents):
    found = compare_releases(loaded(contents), loaded(contents, "0.1.1"))
    assert (found.bump, found.changes) == ("patch", ())


def relabel(rows):
    next(row for row in rows if row["label"] == "support")["label"] = "mixed"


def soften(rows):
    next(row for row in rows if len(row["soft_shares"]) > 1)["soft_shares"][0] = 0.1


def move(rows):
    rows[0]["split"] = "test"


def rewrite(rows):
    rows[0]["text"] = "x"


@pytest.mark.parametrize(
    ("table", "change", "what", "bump"),
    [
        ("gold", relabel, "relabelled", "major"),
        ("gold", soften, "soft_changed", "major"),
        ("gold", move, "split_moved", "major"),
        ("items", rewrite, "text_changed", "major"),
        ("items", lambda rows: rows[1:], "removed", "major"),
        ("annotators", lambda rows: [row | {"accepted": 99} for row in rows], None, "patch"),
    ],
)
def test_each_kind_of_change_is_named(contents, table, change, what, bump):
    found = compare_releases(loaded(contents), loaded(changed(contents, table, change), "1.0.0"))
    assert found.counts() == ({what: 1} if what else {})
    assert found.bump == bump


def test_added_rows_are_minor(contents):
    found = compare_releases(
        loaded(changed(contents, "items", lambda rows: rows[1:])), loaded(contents, "0.2.0")
    )
    assert (found.counts(), found.bump) == ({"added": 1}, "minor")


def test_a_relabel_names_from_to_and_decision(contents):
    (change,) = compare_releases(
        loaded(contents), loaded(changed(contents, "gold", relabel), "1.0.0")
    ).changes
    line = change.to_dict()
    assert (line["from"], line["to"], line["what"]) == ("support", "mixed", "relabelled")
    assert line["decision_id"]


@pytest.mark.parametrize(
    ("before", "after", "raised"),
    [
        ("0.1.0", "0.1.1", "patch"),
        ("0.1.9", "0.2.0", "minor"),
        ("0.9.9", "1.0.0", "major"),
        ("9.0.0", "10.0.0", "major"),
    ],
)
def test_the_raised_part_is_read_as_numbers(before, after, raised):
    assert bump_of(before, after) == raised


def test_versions_that_do_not_go_up_are_refused():
    for after in ("1.0.0", "0.9.9"):
        with pytest.raises(DataError, match="does not come after"):
            bump_of("1.0.0", after)


def test_too_small_a_step_is_refused(contents):
    relabelled = changed(contents, "gold", relabel)
    with pytest.raises(DataError, match="too small a step"):
        check_bump(compare_releases(loaded(contents, "1.0.0"), loaded(relabelled, "1.1.0")))
    check_bump(compare_releases(loaded(contents, "1.0.0"), loaded(relabelled, "2.0.0")))
    with pytest.raises(DataError, match="too small a step"):
        check_bump(compare_releases(loaded(contents, "0.1.0"), loaded(relabelled, "0.1.1")))
    check_bump(compare_releases(loaded(contents, "0.1.0"), loaded(relabelled, "0.2.0")))


def test_other_corpora_are_not_compared(contents):
    build = json.loads(contents["build.json"]) | {"name": "other"}
    with pytest.raises(DataError, match="two versions of one release"):
        compare_releases(loaded(contents), loaded(contents | {"build.json": json.dumps(build).encode()}))


def test_the_changelog_grows_at_its_head():
    first = changelog(Difference("0.1.0", "0.1.1", (), "patch"))
    second = changelog(Difference("0.1.1", "0.1.2", (), "patch"), first)
    assert second.startswith("# Changes\n\n## 0.1.2\n")
    assert second.index("0.1.2") < second.index("## 0.1.1")
    assert second.count("# Changes\n") == 1
