"""The gate before a release and the proof after it, on the shipped sample corpus."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.release.encode import decode_jsonl
from stancekit.steps.agreement import agreement_of_workspace
from stancekit.steps.gold import gold_workspace
from stancekit.steps.rebuild import BUILT
from stancekit.steps.release import check_workspace_release, release_workspace, verify_release


def names(checks):
    return [check.name for check in checks if not check.passed]


def test_a_release_of_the_sample_verifies_from_raw(released: Path):
    space = Workspace(released)
    checks = verify_release(space.releases / "0.1.0", workspace=space)
    assert {"manifest", "gold", "agreement", "raw: inputs", "raw: gold", "raw: agreement"} <= {
        c.name for c in checks
    }
    assert sorted(path.name for path in space.releases.iterdir()) == ["0.1.0"]


def test_source_date_epoch_dates_everything(workspace, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = release_workspace(workspace, "0.1.0")
    assert json.loads((folder / "build.json").read_bytes())["released_on"] == "2023-11-14"
    assert 'date-released: "2023-11-14"' in (folder / "CITATION.cff").read_text("utf-8")


def test_stale_and_missing_built_files_stop_the_release_and_are_all_named(workspace):
    for name in BUILT:
        path = workspace.built / name
        path.write_bytes(path.read_bytes() + b"\n")
    (workspace.built / "gold.jsonl").unlink()
    with pytest.raises(DataError) as caught:
        release_workspace(workspace, "0.1.0")
    for name, command in BUILT.items():
        if name != "gold.jsonl":
            assert f"{name} is not what the raw files give: run '{command}' again" in caught.value.message
    assert "gold.jsonl is missing: run 'stancekit gold'" in caught.value.message
    assert "in the order in which they stand" in caught.value.hint
    assert not list(workspace.releases.iterdir())


def test_the_commands_that_a_stale_release_names_work_as_they_are_printed(workspace, run):
    """A built file that differs is mended by the very command, and then the release goes through."""
    for name in BUILT:
        (workspace.built / name).write_bytes(b"\n")
    with pytest.raises(DataError) as caught:
        release_workspace(workspace, "0.1.0")
    printed = re.findall(r"run '(stancekit [^']+)' again", caught.value.message)
    assert len(printed) == len(BUILT)
    for command in dict.fromkeys(printed):
        code, _, err = run(*command.split()[1:], "--workspace", workspace.root)
        assert code == 0, (command, err)
    assert release_workspace(workspace, "0.1.0").is_dir()


def test_unsigned_statements_stop_the_release(workspace):
    (workspace.raw / "statements.jsonl").unlink()
    with pytest.raises(DataError, match="no statement set is signed"):
        release_workspace(workspace, "0.1.0")


def test_an_edited_article_stops_the_release(workspace):
    path = min((workspace.raw / "articles").glob("*.txt"))
    path.write_bytes(b"Changed. " + path.read_bytes())
    with pytest.raises(DataError):
        release_workspace(workspace, "0.1.0")


def test_leaks_stop_the_release_are_all_named_and_nothing_is_written(workspace):
    (workspace.private / "identities.jsonl").write_text(
        '{"address":"Zebulon Quist","pseudonym":"r_0"}\n', "utf-8"
    )
    manual = workspace.root / "guidelines.md"
    words = "Ask jane@example.org. See /home/jane/notes. Thanks to Zebulon Quist."
    manual.write_text(manual.read_text("utf-8") + f"\n{words}\n", "utf-8")
    with pytest.raises(DataError, match="would give away") as caught:
        release_workspace(workspace, "0.1.0")
    for kind in ("an e-mail address", "an absolute path", "address of an annotator"):
        assert kind in caught.value.message
    assert not any(word in caught.value.message for word in ("Zebulon", "jane"))
    assert not workspace.releases.exists() or not list(workspace.releases.iterdir())


def test_no_secret_path_or_address_is_in_a_release(released: Path):
    secret = (released / ".stancekit" / "secret").read_text("utf-8").strip().encode()
    for path in (released / "corpus" / "releases").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert secret not in content
            assert str(released).encode() not in content


def test_a_release_never_changes_and_versions_go_up(released: Path):
    with pytest.raises(DataError, match="never changes"):
        release_workspace(Workspace(released), "0.1.0")
    with pytest.raises(UsageError):
        release_workspace(Workspace(released), "0.2")


@pytest.fixture
def owner(released: Path, tmp_path) -> Workspace:
    """A copy of the workspace with its release, that a test may spoil."""
    return Workspace(Path(shutil.copytree(released, tmp_path / "owner")))


def test_verify_reads_files_that_only_grew_as_far_as_they_went(owner):
    workspace, folder = owner, owner.releases / "0.1.0"
    statements = workspace.raw / "statements.jsonl"
    statements.write_bytes(statements.read_bytes() + b"\n")
    (workspace.raw / "articles" / "later.txt").write_text("A later article.", "utf-8")
    assert names(check_workspace_release(folder, workspace=workspace)) == []


def test_verify_names_the_raw_file_that_changed_or_is_gone(owner):
    workspace, folder = owner, owner.releases / "0.1.0"
    first, second = sorted((workspace.raw / "articles").glob("*.txt"))[:2]
    first.write_bytes(first.read_bytes() + b" ")
    second.unlink()
    checks = check_workspace_release(folder, workspace=workspace)
    assert names(checks) == ["raw: inputs"]
    problems = checks[-1].problems
    assert [first.name in problems[0], second.name in problems[1], len(problems)] == [True, True, 2]


def test_a_forgery_that_fits_in_itself_is_caught_by_the_raw_files(released: Path, tmp_path, reseal, failing):
    """All of one rater's votes on an item are changed, and everything is computed again from them."""
    from stancekit.adjudication import decide, policies_of
    from stancekit.gold import build_gold
    from stancekit.release.checks.documents import _corpus_of
    from stancekit.release.checks.loaded import load_release, read_release
    from stancekit.release.contents import make_documents
    from stancekit.release.derived import derive
    from stancekit.release.encode import encode_json, encode_jsonl
    from stancekit.release.manifest import MANIFEST, make_manifest
    from stancekit.release.records import annotations_from
    from stancekit.release.rows import decision_row, gold_row
    from stancekit.release.write import write_release
    from stancekit.reliability import agreement

    space = Workspace(released)
    honest = read_release(space.releases / "0.1.0")
    rows = {name: [dict(row) for row in table] for name, table in honest.rows.items()}
    one = next(
        row for row in rows["annotations"] if row["stance_post"] == "oppose" and row["status"] == "accepted"
    )
    one["stance_post"] = "support"
    annotations = annotations_from(rows["annotations"], rows["annotators"], honest.scheme)
    decisions = decide(annotations, scheme=honest.scheme, policy=policies_of(honest.settings, honest.scheme))
    gold = build_gold(decisions, annotations, scheme=honest.scheme)
    place = {row["reaction_id"]: (row["split"], row["fold"]) for row in rows["labels"]}
    rows["decisions"] = honest.tables["decisions"].shape(
        [decision_row(d) | {"simulated": True} for d in decisions]
    )
    rows["gold"] = honest.tables["gold"].shape([gold_row(g, place) | {"simulated": True} for g in gold])
    for row in rows["labels"]:
        own = {g.dimension: g for g in gold if g.unit == row["reaction_id"]}
        labels = {dimension: record.label for dimension, record in own.items()}
        row.update({d.id: labels.get(d.id) for d in honest.scheme.measured}, **derive(honest.scheme, labels))
        row["open"] = sorted(d for d, record in own.items() if record.resolution == "open")
    measured = agreement(
        annotations, scheme=honest.scheme, clusters={r["reaction_id"]: r["article_id"] for r in rows["items"]},
        primary={name: m.primary for name, m in honest.settings.dimensions.items()},
        resamples=honest.settings.resamples, seed=honest.settings.seed,
    )  # fmt: skip
    files = dict(honest.files) | {f"jsonl/{name}.jsonl": encode_jsonl(table) for name, table in rows.items()}
    files["quality/agreement.json"] = encode_json(measured.to_dict())
    forged = reseal(files)
    fake = load_release(forged, Path("forged"))
    tables = {table: fake.rows[name] for name, table in fake.tables.items()}
    forged |= make_documents(_corpus_of(fake, tables), tables, fake.release, forged)
    forged |= {MANIFEST: make_manifest(forged)}
    assert failing(forged) == {}, "in itself the forgery is perfect"
    write_release(tmp_path / "0.1.0", forged)
    caught = names(check_workspace_release(tmp_path / "0.1.0", workspace=space))
    assert {"raw: annotations", "raw: decisions", "raw: gold"} <= set(caught)


def test_takedowns_stay_out_of_the_next_release_which_is_a_larger_step(workspace):
    before = release_workspace(workspace, "1.0.0")
    labels = decode_jsonl((before / "jsonl" / "labels.jsonl").read_bytes(), where="labels")
    gone = labels[0]["reaction_id"]
    line = json.dumps({"kind": "reaction", "id": gone, "removed_on": "2025-04-01"})
    (workspace.raw / "removed.jsonl").write_text(line + "\n", "utf-8")
    with pytest.raises(DataError, match=r"gold\.jsonl is not what the raw files give"):
        release_workspace(workspace, "1.1.0")
    agreement_of_workspace(workspace)
    gold_workspace(workspace)
    with pytest.raises(DataError, match=r"1\.1\.0 is too small a step from 1\.0\.0") as caught:
        release_workspace(workspace, "1.1.0")
    assert "major" in caught.value.hint
    after = release_workspace(workspace, "2.0.0")
    everything = b"".join(path.read_bytes() for path in after.rglob("*.jsonl") if "changes" not in path.parts)
    assert gone.encode() not in everything
    assert labels[0]["text"].encode() not in everything
    changes = decode_jsonl((after / "changes" / "1.0.0..2.0.0.jsonl").read_bytes(), where="changes")
    assert {"table": "labels", "key": [gone], "what": "removed"}.items() <= next(
        change for change in changes if change["table"] == "labels"
    ).items()
    assert names(check_workspace_release(after, workspace=workspace)) == []
    assert names(check_workspace_release(before, workspace=workspace)) == []


@pytest.fixture
def run(capsys):
    """Run the command line in this process: exit code, stdout, stderr."""
    from stancekit.cli import main

    def command(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return command


def test_release_says_what_it_made_and_the_same_workspace_gives_the_same_bytes(released, workspace, run):
    code, out, err = run("release", "0.1.0", "--json", "--workspace", workspace.root)
    said = json.loads(out)
    assert (code, err) == (0, "")
    assert (said["version"], said["simulated"], said["counts"]["statements"] > 0) == ("0.1.0", True, True)
    folder = Path(said["release"])
    assert folder == workspace.releases / "0.1.0"
    code, out, err = run("release", "0.1.0", "--workspace", workspace.root)
    assert (code, out) == (1, "")
    assert "never changes" in err
    assert "such as 0.1.1 or 0.2.0" in err
    # The same workspace gives the same bytes.
    first = released / "corpus" / "releases" / "0.1.0"
    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    assert [str(path) for path in files if (first / path).read_bytes() != (folder / path).read_bytes()] == []


def test_verify_in_a_process_of_its_own(owner):
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", "verify", "0.1.0", "--json"],
        cwd=owner.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = json.loads(done.stdout)
    assert (done.returncode, said["passed"]) == (0, True)
    assert "raw: gold" in [check["check"] for check in said["checks"]]


def test_verify_shows_what_fails_and_where(owner, run):
    folder = owner.releases / "0.1.0"
    (folder / "README.md").write_text("no", "utf-8")
    code, out, err = run("verify", folder)
    assert code == 1
    assert "FAIL  manifest" in out
    assert "README.md: changed since the release" in out
    assert err.startswith("stancekit: error: ")
    assert "hint: " in err
    code, out, err = run("verify", folder, "--json")
    assert (code, json.loads(out)["passed"]) == (1, False)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("release", "one"), 2),
        (("release", "0.2.0", "--tier", "secret"), 2),
        (("verify", "9.9.9"), 1),
        (("diff", "0.1.0", "9.9.9"), 1),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(released, run, arguments, code):
    found, out, err = run(*arguments, "--workspace", released)
    assert (found, out) == (code, "")
    assert err.startswith("stancekit: error: ")


def test_diff_of_a_release_with_itself_is_nothing(released, run):
    code, out, err = run("diff", "0.1.0", "0.1.0", "--workspace", released)
    assert (code, out) == (0, "")
    assert "the same rows; a patch change" in err


def test_a_release_with_a_declared_model_verifies_and_says_that_it_is_one(workspace):
    from stancekit.files.jsonl import append_records, read_records
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.gold import gold_workspace
    from stancekit.steps.import_ import import_exports
    from stancekit_schemas import Annotation, Annotator

    annotations = read_records(workspace.built / "annotations.jsonl", Annotation)
    machine = annotations[0].rater
    append_records(workspace.raw / "annotators.jsonl", [Annotator(rater=machine, kind="model")])
    toml = workspace.root / "stancekit.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[policies.irony]\nmodels = "vote"\n', "utf-8")
    space = Workspace(workspace.root)
    import_exports([], workspace=space)
    agreement_of_workspace(space)
    gold_workspace(space)
    folder = release_workspace(space, "0.1.0")
    assert names(check_workspace_release(folder, workspace=space)) == []
    assert (
        names(
            verify_release(folder).checks
            if hasattr(verify_release(folder), "checks")
            else verify_release(folder)
        )
        == []
    )
    gold = decode_jsonl((folder / "jsonl" / "gold.jsonl").read_bytes(), where="gold")
    theirs = {a.annotation_id for a in annotations if a.rater == machine}
    assert {row["dimension"] for row in gold if theirs & set(row["annotations"])} == {"irony"}


def test_after_a_takedown_marks_are_measured_over_the_texts_that_are_left(workspace, tmp_path, monkeypatch):
    from stancekit.reliability import agreement
    from stancekit.steps.rebuild import rebuild
    from stancekit_schemas import Task

    measured: list[dict] = []
    monkeypatch.setattr(
        "stancekit.reliability.agreement",
        lambda *data, **how: measured.append(how) or agreement(*data, **how),
    )
    gone = read_records(workspace.built / "tasks.jsonl", Task)[0].reaction_id
    (workspace.raw / "removed.jsonl").write_text(json.dumps({"kind": "reaction", "id": gone}) + "\n", "utf-8")
    left = rebuild(workspace, tmp_path / "elsewhere")
    assert measured[-1]["texts"] == {task.reaction_id: len(task.text) for task in left.tasks}
    assert gone not in measured[-1]["texts"]
