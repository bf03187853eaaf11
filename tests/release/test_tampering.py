"""A release that was changed is found out, even where every hash was made to fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.release import write_release
from stancekit.release.checks.loaded import load_release
from stancekit.release.manifest import MANIFEST, make_manifest
from stancekit.release.verify import CHECKS, check_files, check_release, require


def make_manifest_of(files):
    return files | {MANIFEST: make_manifest(files)}


def edit(files, table, change):
    """Apply `change` to the rows of a table; it returns the rows to write."""
    path = f"jsonl/{table}.jsonl"
    rows = [json.loads(line) for line in files[path].decode().splitlines()]
    made = change(rows)
    rows = rows if made is None else made
    lines = [json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for row in rows]
    return files | {path: "".join(f"{line}\n" for line in lines).encode()}


def first(rows, **wanted):
    return next(row for row in rows if all(row[key] == value for key, value in wanted.items()))


def test_an_honest_release_passes_every_check(release: Path):
    checks = check_release(release)
    assert [check.name for check in checks] == list(CHECKS)
    assert [check.problems for check in checks if not check.passed] == []
    assert require(checks) is checks


def test_resealing_alone_changes_nothing(contents, reseal):
    assert reseal(contents) == contents


def flip_gold(rows):
    first(rows, dimension="stance_post", resolution="unanimous")["label"] = "oppose"


def flip_soft(rows):
    row = first(rows, dimension="stance_post", resolution="majority")
    row["soft_shares"] = row["soft_shares"][::-1]


def flip_decision(rows):
    first(rows, dimension="irony", resolution="open")["label"] = "yes"


def settle_an_open_one(rows):
    first(rows, dimension="irony", resolution="open").update(resolution="majority", label="yes")


def flip_answer(rows):
    first(rows, stance_post="oppose")["stance_post"] = "support"


def swap_raters(rows):
    one, two = rows[0], next(row for row in rows if row["reaction_id"] != rows[0]["reaction_id"])
    one["reaction_id"], two["reaction_id"] = two["reaction_id"], one["reaction_id"]


def drop_annotation(rows):
    return [row for row in rows if row is not first(rows, status="accepted")]


def promote_skipped(rows):
    first(rows, status="skipped").update(status="accepted", codable="yes")


def flip_verdict(rows):
    rows[0]["label"] = "support"


def drop_verdict(rows):
    return [row for row in rows if row is not rows[0]]


def rewrite_text(rows):
    row = first(rows, role="reaction")
    row["text"] = row["text"].swapcase()


def rewrite_both_texts(rows):
    row = first(rows, role="reaction")
    row["text"] = row["shown_text"] = "x" * len(row["text"])


def shift_span(rows):
    rows[0].update(start=rows[0]["start"] + 1, end=rows[0]["end"] + 1)


def rewrite_upshot(rows):
    rows[0]["upshot"] = "Something else."


def move_fold(rows):
    rows[0]["fold"] = 1 - rows[0]["fold"]


def move_split(rows):
    rows[0]["split"] = "test"


def hide_simulation(rows):
    rows[0]["simulated"] = False


def flip_derived(rows):
    first(rows, reception="negative")["reception"] = "positive"


def invent_label(rows):
    rows[0]["dimension"] = "charm"


def twice(rows):
    return sorted([*rows, rows[0]], key=lambda row: row["annotation_id"])


def unsorted(rows):
    return rows[::-1]


def add_column(rows):
    rows[0]["mood"] = "fine"


def number_for_text(rows):
    rows[0]["rater"] = 7


@pytest.mark.parametrize(
    ("table", "change", "caught_by"),
    [
        ("gold", flip_gold, "gold"),
        ("gold", flip_soft, "gold"),
        ("decisions", flip_decision, "decisions"),
        ("decisions", settle_an_open_one, "decisions"),
        ("annotations", flip_answer, "decisions"),
        ("annotations", flip_answer, "agreement"),
        ("annotations", swap_raters, "texts"),
        ("annotations", drop_annotation, "counts"),
        ("annotations", drop_annotation, "references"),
        ("annotations", promote_skipped, "gold"),
        ("verdicts", flip_verdict, "decisions"),
        ("verdicts", drop_verdict, "decisions"),
        ("items", rewrite_text, "texts"),
        ("items", rewrite_both_texts, "texts"),
        ("items", shift_span, "texts"),
        ("statements", rewrite_upshot, "texts"),
        ("items", move_fold, "splits"),
        ("labels", move_split, "splits"),
        ("annotators", hide_simulation, "simulated"),
        ("labels", flip_derived, "labels"),
        ("gold", invent_label, "rows"),
        ("annotations", twice, "rows"),
        ("annotations", unsorted, "rows"),
        ("annotations", add_column, "rows"),
        ("annotations", number_for_text, "rows"),
    ],
)
def test_a_changed_table_is_caught_although_every_hash_fits(
    contents, reseal, failing, table, change, caught_by
):
    forged = edit(contents, table, change)
    if change not in (move_split, add_column, number_for_text):
        forged = reseal(forged)
    problems = failing(forged, caught_by)
    assert caught_by in problems
    assert table in " ".join(problems[caught_by]) or caught_by in (
        "decisions",
        "gold",
        "agreement",
        "counts",
        "splits",
        "texts",
    )


def test_labels_changed_everywhere_at_once_are_caught(contents, reseal, failing):
    """Decision, gold and label agree with each other, and not with the annotations."""
    unit = first([json.loads(line) for line in contents["jsonl/gold.jsonl"].decode().splitlines()],
                 dimension="stance_post", resolution="unanimous")["reaction_id"]  # fmt: skip

    def change(rows):
        for row in rows:
            if row["reaction_id"] == unit and row.get("dimension", "stance_post") == "stance_post":
                row["label" if "label" in row else "stance_post"] = "oppose"

    forged = contents
    for table in ("decisions", "gold", "labels"):
        forged = edit(forged, table, change)
    problems = failing(reseal(forged))
    assert {"decisions", "gold"} <= set(problems)
    assert any(unit in text and "'oppose'" in text and "'support'" in text for text in problems["gold"])


def change_estimate(contents, **fields):
    data = json.loads(contents["quality/agreement.json"])
    for estimate in data["estimates"]:
        if estimate["dimension"] == "stance_post" and estimate["primary"] and estimate["slice"] == "all":
            estimate.update(fields)
    return make_manifest_of(contents | {"quality/agreement.json": json.dumps(data).encode()})


@pytest.mark.parametrize(
    "fields", [{"value": 0.9}, {"se": 0.0001}, {"ci_low": 0.5}, {"primary": False}, {"pairable": 9}]
)
def test_a_polished_coefficient_is_caught(contents, failing, fields):
    assert "agreement" in failing(change_estimate(contents, **fields), "agreement")


def test_a_dropped_coefficient_is_caught(contents, failing):
    data = json.loads(contents["quality/agreement.json"])
    data["estimates"] = [one for one in data["estimates"] if one["value"] is None or one["value"] > 0.5]
    forged = make_manifest_of(contents | {"quality/agreement.json": json.dumps(data).encode()})
    assert "is missing" in failing(forged, "agreement")["agreement"][0]


def test_no_estimate_at_all_is_caught(contents, failing):
    forged = make_manifest_of(contents | {"quality/agreement.json": b'{"estimates":[]}'})
    assert "agreement" in failing(forged, "agreement")


def test_missing_extra_and_changed_files_are_named(contents, failing):
    files = {path: content for path, content in contents.items() if path != "LICENSE"}
    files |= {"notes.txt": b"hello", "README.md": contents["README.md"] + b" "}
    lines = contents["README.md"].count(b"\n") + 1
    assert failing(files) == {
        "manifest": (
            "LICENSE: missing",
            "notes.txt: not in the manifest",
            "README.md: changed since the release",
        ),
        "documents": (
            "LICENSE: missing",
            f"README.md: line {lines} is not what the tables and build.json give",
        ),
    }


def test_parquet_that_differs_from_the_rows_is_caught(contents, reseal, failing):
    other = reseal(edit(contents, "gold", flip_gold))
    path = "data/gold/main-00000-of-00001.parquet"
    problems = failing(make_manifest_of(contents | {path: other[path]}), but=("agreement",))
    assert set(problems) == {"parquet", "descriptions", "documents"}
    assert "label is 'oppose', but 'support'" in problems["parquet"][0]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("manifest-sha256.txt", b"garbage\n"),
        ("jsonl/gold.jsonl", b"{\n"),
        ("jsonl/gold.jsonl", b"[1]\n"),
        ("jsonl/gold.jsonl", b"\xff\xfe\n"),
        ("jsonl/annotations.jsonl", b"{}\n"),
        ("jsonl/items.jsonl", b""),
        ("data/gold/main-00000-of-00001.parquet", b"PAR1"),
        ("datapackage.json", b"{}"),
        ("croissant.json", b"[]"),
        ("quality/agreement.json", b"null"),
        ("schemas/gold.schema.json", b"{}"),
    ],
)
def test_garbage_fails_a_check_and_raises_nothing(contents, failing, path, content):
    assert failing(contents | {path: content})


@pytest.mark.parametrize("path", ["build.json", "scheme.json"])
@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b"{}", b"\xff"])
def test_a_folder_that_is_no_release_is_refused(contents, tmp_path, path, content):
    files = {name: body for name, body in contents.items() if name != path}
    if content is not None:
        files[path] = content
    with pytest.raises(DataError):
        load_release(files, tmp_path)


def test_every_file_matters(contents):
    """Whatever byte is changed in whatever file, some check fails, the manifest being made to fit."""
    quick_first = ("content id", "descriptions", "guidelines", "documents", "build")
    order = [*quick_first, *(name for name in CHECKS if name not in quick_first)]
    assert any(failing_of(contents, [name]) for name in order) is False
    unnoticed = []
    for path, content in contents.items():
        if path == MANIFEST:
            continue
        spoilt = bytearray(content)
        spoilt[len(spoilt) // 2] ^= 1
        forged = make_manifest_of(contents | {path: bytes(spoilt)})
        try:
            if not any(failing_of(forged, [name]) for name in order):
                unnoticed.append(path)
        except DataError:
            assert path in ("build.json", "scheme.json")
    # What these alone hold is compared with the raw files.
    assert set(unnoticed) <= {"build.json", "scheme.json", "quality/agreement.json"}


def failing_of(files, names):
    """Ask these checks alone, as `check_files` does."""
    loaded = load_release(files, Path("x"))
    return [check.name for check in check_files(loaded, names) if not check.passed]


def test_links_out_of_the_release_are_not_followed(contents, tmp_path):
    folder = tmp_path / "1.0.0"
    write_release(folder, contents)
    (tmp_path / "secret.txt").write_text("x")
    (folder / "more.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DataError, match="leads out"):
        check_release(folder)


def test_no_folder_is_an_error_in_words(tmp_path):
    with pytest.raises(DataError, match="no release at"):
        check_release(tmp_path / "none")


def test_require_names_what_fails(contents):
    checks = check_files(load_release(contents | {"more.txt": b"x"}, Path("x")))
    with pytest.raises(DataError, match=r"1 of 18 checks fail\n  manifest: more.txt: not in the manifest"):
        require(checks)
