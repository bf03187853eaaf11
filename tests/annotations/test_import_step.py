"""Taking exports into a workspace, and importing bare files."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from stancekit.cli import main
from stancekit.errors import DataError, SecretError
from stancekit.files.annotators import add_annotator
from stancekit.files.identities import make_secret, secret_file
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.import_ import import_exports, read_workspace
from stancekit.steps.people import remove_annotator
from stancekit_schemas import Annotation, Problem, sha256

ANNA = "anna@example.org"


@pytest.fixture
def space(tmp_path, monkeypatch):
    monkeypatch.delenv("STANCEKIT_SECRET", raising=False)
    root = tmp_path / "space"
    root.mkdir()
    (root / "stancekit.toml").write_text('name = "t"\nscheme = "stance"\n', "utf-8")
    return Workspace(root)


@pytest.fixture
def export(tmp_path, task, annotation, answers):
    def make(name, unit="r1", label="no", by=ANNA, number=1):
        made = annotation(
            {"id": 3, "email": by}, answers(codable="other_language", irony=label)[:1], number=number
        )
        path = tmp_path / name
        path.write_text(json.dumps([task(unit, made)]), "utf-8")
        return path

    return make


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_an_export_is_taken_in_without_identities(space, export):
    result = import_exports([export(f"of {ANNA}, week 1.json")], workspace=space)
    assert result.account.accepted == 1
    (kept,) = (space.raw / "exports").iterdir()
    assert kept.name == f"{kept.name[:16]}-of-week-1.json"
    assert ANNA.encode() not in b"".join(contents(space.root / "corpus").values())
    assert result.accepted[0].place.file == f"corpus/raw/exports/{kept.name}"
    original = space.private / "originals" / kept.name
    assert ANNA in original.read_text("utf-8")
    known = [
        json.loads(line) for line in (space.private / "identities.jsonl").read_text("utf-8").splitlines()
    ]
    assert {row["pseudonym"] for row in known if row.get("address") == ANNA} == {result.accepted[0].rater}
    assert (space.private / ".gitignore").read_text("utf-8") == "*\n"
    assert read_records(space.built / "annotations.jsonl", Annotation) == list(result.annotations)
    assert read_records(space.built / "problems.jsonl", Problem) == []


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX")
def test_what_is_private_is_readable_by_its_owner_alone(space, export):
    import_exports([export("a.json")], workspace=space)
    kept = [secret_file(space), space.private / "identities.jsonl", *(space.private / "originals").iterdir()]
    assert [path.stat().st_mode & 0o777 for path in kept] == [0o600] * 3


def test_importing_twice_changes_no_byte(space, export):
    one, two = export("a.json"), export("b.json", unit="r2", number=2)
    import_exports([one, two], workspace=space)
    before = contents(space.root)
    for again in ([one], [two, one], [one, one]):
        import_exports(again, workspace=space)
        assert contents(space.root) == before


def test_the_order_of_imports_does_not_matter(space, export, tmp_path):
    one, two = export("a.json"), export("b.json", number=2)
    import_exports([one], workspace=space)
    import_exports([two], workspace=space)
    other = Workspace(tmp_path / "other")
    (other.root / ".stancekit").mkdir(parents=True)
    (other.root / "stancekit.toml").write_text('name = "t"\nscheme = "stance"\n', "utf-8")
    secret_file(other).write_bytes(secret_file(space).read_bytes())
    import_exports([two, one], workspace=other)
    assert contents(space.root / "corpus") == contents(other.root / "corpus")


def test_everything_in_raw_is_read_not_only_what_was_given(space, export):
    import_exports([export("a.json")], workspace=space)
    result = import_exports([export("b.json", unit="r2", number=2)], workspace=space)
    assert (result.account.files, result.account.accepted) == (2, 2)


def test_a_workspace_is_read_without_its_secret(space, export):
    made = import_exports([export("a.json")], workspace=space)
    secret_file(space).unlink()
    assert read_workspace(space).annotations == made.annotations


def test_another_secret_is_noticed(space, export, monkeypatch):
    import_exports([export("a.json")], workspace=space)
    before = contents(space.root)
    monkeypatch.setenv("STANCEKIT_SECRET", "another")
    later = [export("b.json", unit="r2", number=2), export("c.json", unit="r2", by="b@example.org")]
    for exports in (later, later[1:]):
        with pytest.raises(SecretError, match="would get another pseudonym") as told:
            import_exports(exports, workspace=space)
        assert "restore" in told.value.hint
        assert contents(space.root) == before
    (space.private / "identities.jsonl").unlink()
    with pytest.raises(DataError, match="with other pseudonyms"):
        import_exports([export("a.json")], workspace=space)


@pytest.mark.parametrize("left", ["exports", "identities.jsonl"])
def test_a_lost_secret_is_not_replaced(space, export, left, monkeypatch):
    made = import_exports([export("a.json")], workspace=space)
    secret = secret_file(space).read_text("utf-8").strip()
    secret_file(space).unlink()
    lost = (space.private / "identities.jsonl",) if left == "exports" else (space.raw / "exports").iterdir()
    for path in lost:
        path.unlink()
    later = [export("b.json", unit="r2", number=2), export("c.json", unit="r3", number=3)]
    before = contents(space.root)
    for exports in (later, later[:1]):
        with pytest.raises(SecretError, match="two raters") as told:
            import_exports(exports, workspace=space)
        assert "STANCEKIT_SECRET" in told.value.hint
    with pytest.raises(SecretError, match="two raters"):
        make_secret(space)
    assert contents(space.root) == before
    monkeypatch.setenv("STANCEKIT_SECRET", secret)
    make_secret(space)
    assert not secret_file(space).exists()
    assert {a.rater for a in import_exports(later, workspace=space).accepted} == {made.accepted[0].rater}


def test_a_clone_with_redacted_exports_needs_no_secret_until_somebody_is_named(space, export, tmp_path):
    made = import_exports([export("a.json")], workspace=space)
    clone = Workspace(tmp_path / "clone")
    shutil.copytree(space.root, clone.root, ignore=shutil.ignore_patterns(".stancekit"))
    assert read_workspace(clone).annotations == made.annotations
    assert import_exports([], workspace=clone).annotations == made.annotations
    assert not (clone.private / "secret").exists()
    with pytest.raises(SecretError, match="two raters"):
        import_exports([export("b.json", unit="r2", number=2)], workspace=clone)


def test_two_secrets_of_old_stop_nobody_whose_pseudonym_stays(space, export):
    import_exports([export("a.json")], workspace=space)
    old = '{"address":"gone@example.org","pseudonym":"r_0123456789"}'
    with (space.private / "identities.jsonl").open("a", encoding="utf-8") as file:
        file.write(old + "\nnot json\n")
    assert import_exports([export("b.json", unit="r2", number=2)], workspace=space).account.accepted == 2
    with pytest.raises(SecretError, match="known as r_0123456789"):
        import_exports([export("c.json", unit="r2", by="Gone@example.org")], workspace=space)


def test_the_secret_of_the_environment_comes_first(space, export, monkeypatch, tmp_path):
    monkeypatch.setenv("STANCEKIT_SECRET", "given")
    inside = import_exports([export("a.json")], workspace=space).accepted[0].rater
    bare = import_exports([export("a.json")], out=tmp_path / "out.jsonl").accepted[0].rater
    assert inside == bare
    assert not secret_file(space).exists()
    assert (space.private / ".gitignore").read_text("utf-8") == "*\n"


def test_making_a_secret_keeps_the_one_there_is(space):
    first = make_secret(space).read_bytes()
    assert make_secret(space).read_bytes() == first
    assert len(first.strip()) == 64


def test_bare_files_give_the_same_pseudonyms_every_time(export, tmp_path, monkeypatch):
    monkeypatch.delenv("STANCEKIT_SECRET", raising=False)
    path = export("a.json")
    one, two = (import_exports([path], out=tmp_path / name) for name in ("1.jsonl", "2.jsonl"))
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert one == two
    assert one.inferred
    assert any("STANCEKIT_SECRET" in line for line in one.notes)


def test_a_file_called_after_a_person_is_not_cited_by_that_name(export, tmp_path):
    result = import_exports([export(f"{ANNA}.json")], out=tmp_path / "out.jsonl")
    assert "@" not in (tmp_path / "out.jsonl").read_text("utf-8")
    assert result.accepted[0].place.file.startswith(f"{tmp_path.as_posix()}/r_")


def test_one_unreadable_file_does_not_stop_the_others(space, export, tmp_path):
    lossy = tmp_path / "lossy.csv"
    lossy.write_text("annotation_id,stance\n1,a\n", "utf-8")
    for options in ({"workspace": space}, {"out": tmp_path / "out.jsonl"}):
        result = import_exports([export("a.json"), lossy], **options)
        assert result.account.accepted == 1
        assert [p.code for p in result.refused] == ["unreadable_file"]
        assert "JSON" in result.refused[0].remedy
    with pytest.raises(DataError, match="is CSV"):
        import_exports([lossy], workspace=space)
    with pytest.raises(DataError, match="none of these"):
        import_exports([lossy, lossy], workspace=space)
    assert len(list((space.raw / "exports").iterdir())) == 1


def test_a_raw_file_that_names_people_is_told(space, export):
    folder = space.raw / "exports"
    folder.mkdir(parents=True)
    path = folder / "by-hand.json"
    make_secret(space)
    path.write_bytes(export("a.json").read_bytes())
    result = read_workspace(space)
    assert [p.code for p in result.problems] == ["identity_in_raw"]
    assert ANNA not in result.annotations[0].to_line()
    assert import_exports([path], workspace=space).account.files == 1


def test_the_workspaces_scheme_is_used_bare_where_the_export_answers_it(
    space, export, tmp_path, task, annotation, item
):
    assert import_exports([export("a.json")], around=space).scheme.name == "stance"
    other = tmp_path / "other.json"
    other.write_text(json.dumps([task("r1", annotation(1, [item("colour", "red")]))]), "utf-8")
    assert import_exports([other], around=space).inferred


def test_aliases_of_the_workspace_hold_for_every_import(space, export, task, annotation, item, tmp_path):
    path = tmp_path / "e.json"
    path.write_text(json.dumps([task("r1", annotation(1, [item("codable", "Fremdsprache")]))]), "utf-8")
    assert import_exports([path], workspace=space).account.refused == 1
    with (space.root / "stancekit.toml").open("a", encoding="utf-8") as file:
        file.write('[aliases]\nFremdsprache = "other_language"\n')
    assert read_workspace(Workspace(space.root)).accepted[0].values == {"codable": "other_language"}


def test_what_is_wrong_with_an_old_copy_is_told_once(
    space, tmp_path, task, annotation, answers, capsys, monkeypatch
):
    answered = annotation({"id": 3, "email": ANNA}, answers(codable="other_language"))
    monkeypatch.chdir(space.root)

    def told(name, text, hour):
        shown = {"text": text, "text_sha256": sha256("I love it.")}
        made = task("r1", answered, data=shown, updated_at=f"2026-01-06T{hour:02}:00:00.000000Z")
        (tmp_path / name).write_text(json.dumps([made]), "utf-8")
        with pytest.raises(SystemExit):
            main(["import", str(tmp_path / name)])
        return "the text shown is not the one that was exported" in capsys.readouterr().err

    assert told("edited.json", "I hate it.", 9)
    assert told("edited.json", "I hate it.", 9), "it counts, so it is told until it is mended"
    assert not told("restored.json", "I love it.", 10)
    assert [p.code for p in read_records(space.built / "problems.jsonl", Problem)] == ["text_changed"]


def test_a_name_that_is_known_later_or_forgotten_refuses_nothing(space, tmp_path, task, annotation, item):
    def pull(number):
        note = item("note", kind="textarea") | {"value": {"text": ["Anna Müller asked"]}}
        made = annotation({"id": 3, "email": ANNA}, [item("codable", "other_language"), note])
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps([task("r1", made, updated_at=f"2026-02-0{number}T10:00:00Z")]), "utf-8")
        result = import_exports([path], workspace=space)
        return result.account.refused, [a.values["note"] for a in result.accepted]

    rater = add_annotator(space, ANNA).rater
    assert pull(1) == (0, ["Anna Müller asked"])
    add_annotator(space, ANNA, name="Anna Müller")
    assert pull(2) == (0, [f"{rater} asked"])
    assert pull(1)[0] == 0, "what was taken in before is taken in again"
    assert "Müller" not in next((space.raw / "exports").glob("*-2.json")).read_text("utf-8")
    remove_annotator(space, ANNA, forget=True)
    assert pull(3)[0] == 0
