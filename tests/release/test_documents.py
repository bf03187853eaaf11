"""Card, report and citations say what the tables hold, or verification fails, the manifest made to fit."""

from __future__ import annotations

import dataclasses
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.release import make_contents
from stancekit.release.card import who_annotated
from stancekit.release.checks.loaded import load_release
from stancekit.release.corpus import corpus_title
from stancekit.release.manifest import MANIFEST, make_manifest
from stancekit.release.rows import rows_of
from stancekit.release.software import source_digest, used_software
from stancekit.release.verify import check_files, check_release, require
from stancekit.steps.release import check_workspace_release


def sealed(files):
    return files | {MANIFEST: make_manifest(files)}


def first_figure(content: bytes) -> bytes:
    """Change the first figure with three decimals."""
    import re

    return re.sub(rb"(\d\.\d\d)(\d)", lambda m: m[1] + b"%d" % ((int(m[2]) + 1) % 10), content, count=1)


FORGERIES = {
    "README.md": first_figure,
    "quality/report.html": first_figure,
    "CITATION.cff": lambda content: b'cff-version: "1.2.0"\ntitle: "Mine"\n',
    ".zenodo.json": lambda content: content.replace(b"A tiny corpus", b"My tiny corpus"),
    "datacite.json": lambda content: content.replace(b"A tiny corpus", b"My tiny corpus"),
    "croissant.json": lambda content: content.replace(b"A tiny corpus", b"My tiny corpus"),
    "datapackage.json": lambda content: content.replace(b"A tiny corpus", b"My tiny corpus"),
    "LICENSE": lambda content: b"Do what you like.\n",
    "LICENSE-TEXT": lambda content: b"Do what you like.\n",
    "scheme.json": lambda content: content.rstrip(b"\n"),
    "schemas/gold.schema.json": lambda content: content.replace(b"gold label", b"good label"),
}


@pytest.mark.parametrize("path", FORGERIES)
def test_a_forged_document_is_named(contents, failing, path):
    forged = FORGERIES[path](contents[path])
    assert forged != contents[path]
    problems = failing(sealed(contents | {path: forged}), but=("agreement",))
    assert list(problems) == ["documents"]
    assert problems["documents"][0].startswith(f"{path}: ")


@pytest.mark.parametrize("path", [path for path in FORGERIES if path != "scheme.json"])
def test_a_document_taken_out_is_missed(contents, failing, path):
    left = sealed({name: content for name, content in contents.items() if name != path})
    assert f"{path}: missing" in " ".join(failing(left, "documents")["documents"])


def test_one_character_more_in_the_guidelines_is_found(contents, failing):
    path = "guidelines/0.9.0.md"
    problems = failing(sealed(contents | {path: contents[path] + b"."}))
    assert problems == {"guidelines": (f"{path}: not the file whose hash build.json names",)}
    beside = failing(sealed(contents | {"guidelines/0.8.0.md": b"# Old\n"}), "guidelines")
    assert "guidelines/0.8.0.md" in beside["guidelines"][0]


def test_an_empty_folder_is_reported(release: Path, tmp_path):
    folder = Path(shutil.copytree(release, tmp_path / "0.1.0"))
    (folder / "more" / "within").mkdir(parents=True)
    problems = [text for check in check_release(folder) for text in check.problems]
    assert problems == ["more/within/: an empty folder, which no release has"]


def by_another(contents, **software):
    build = json.loads(contents["build.json"])
    build["software"] |= software
    return sealed(contents | {"build.json": json.dumps(build).encode()})


def test_documents_of_other_software_are_not_compared_and_it_is_said(contents):
    other = by_another(
        contents | {"README.md": b"# Worded otherwise\n\nThis corpus is simulated\n"}, stancekit="0.0.9"
    )
    checks = {check.name: check for check in require(check_files(load_release(other, Path("x"))))}
    assert "made by other software" in checks["documents"].note
    assert "stancekit 0.0.9, here" in checks["documents"].note
    assert not any(check.note for name, check in checks.items() if name != "documents")


def test_another_drawing_program_concerns_the_report_alone(contents, failing):
    other = by_another(contents | {"quality/report.html": b"drawn otherwise"}, altair="1.0")
    assert failing(other) == {}
    forged = sealed(other | {"CITATION.cff": b"mine\n"})
    assert list(failing(forged)) == ["documents"]


def test_a_newer_tool_may_know_more_estimates_but_declared_ones_must_be_there(contents, failing):
    data = json.loads(contents["quality/agreement.json"])
    fewer = data | {
        "estimates": [one for one in data["estimates"] if one["coefficient"] != "percent_agreement"]
    }
    none = data | {"estimates": [one for one in data["estimates"] if not one["primary"]]}
    older = contents | {"quality/agreement.json": json.dumps(fewer).encode()}
    assert failing(by_another(older, stancekit="0.0.9")) == {}
    assert "is missing" in failing(sealed(older))["agreement"][0]
    bare = contents | {"quality/agreement.json": json.dumps(none).encode()}
    assert "is missing" in failing(by_another(bare, stancekit="0.0.9"))["agreement"][0]


def test_a_failure_under_other_software_says_so_in_its_hint(contents):
    other = by_another(contents | {"jsonl/gold.jsonl": b""}, **{"stancekit-source": "0" * 16})
    with pytest.raises(DataError, match="checks fail") as caught:
        require(check_files(load_release(other, Path("x"))))
    assert "another version of the software made this release" in caught.value.hint
    with pytest.raises(DataError) as caught:
        require(check_files(load_release(contents | {"more": b""}, Path("x"))))
    assert "get the release again" in caught.value.hint


def test_the_source_is_part_of_what_made_it():
    assert used_software()["stancekit-source"] == source_digest()
    assert len(source_digest()) == 16


def table_of(card: str, heading: str) -> list[list[str]]:
    lines = card.split(f"## {heading}\n")[1].split("\n## ", maxsplit=1)[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


def test_the_card_names_units_and_pairable_as_the_report_does(corpus, contents):
    table = table_of(contents["README.md"].decode(), "Agreement")
    assert table[0] == ["dimension", "coefficient", "value", "interval", "units", "pairable", "raters"]
    rows = {row[0]: row for row in table[2:]}
    declared = [one for one in corpus.estimates if one.primary and one.slice == "all"]
    assert len(declared) == len(rows) > 2
    for one in declared:
        assert rows[one.dimension][4:] == [str(one.units), str(one.pairable), str(one.raters)]
    assert any(one.units != one.pairable for one in declared)


def test_the_title_is_that_of_the_settings_else_the_name(corpus):
    titled = corpus.settings.model_copy(update={"simulated": False, "title": "Letters to a mayor"})
    assert corpus_title(titled, simulated=False) == "Letters to a mayor"
    untitled = titled.model_copy(update={"title": ""})
    assert corpus_title(untitled, simulated=False) == "tiny"
    people = [one.model_copy(update={"simulated": False}) for one in corpus.annotations]
    own = dataclasses.replace(
        corpus,
        settings=titled,
        annotations=people,
        tasks=[task.model_copy(update={"simulated": False}) for task in corpus.tasks],
    )
    files = make_contents(own, version="0.1.0", released_on=date(2024, 6, 9))
    assert "\n# Letters to a mayor\n" in files["README.md"].decode()
    assert "4 people, under pseudonyms." in files["README.md"].decode()


@pytest.mark.parametrize(
    ("simulated", "wanted"),
    [
        ("abcd", "4 simulated annotators, under pseudonyms."),
        ("bcd", "1 person and 3 simulated annotators, under pseudonyms."),
        ("", "4 people, under pseudonyms."),
    ],
)
def test_annotators_of_which_there_are_none_are_not_counted(corpus, simulated, wanted):
    marked = [one.model_copy(update={"simulated": one.rater[-1] in simulated}) for one in corpus.annotations]
    assert who_annotated(rows_of(dataclasses.replace(corpus, annotations=marked))) == wanted
    assert who_annotated(rows_of(dataclasses.replace(corpus, annotations=[]))) == "Nobody yet."


STATES = ("accepted", "superseded", "skipped", "drafts", "refused")
ACCOUNT = {
    "files": 1, "tasks": 5, "annotations": 20, "accepted": 15, "superseded": 0, "skipped": 1, "drafts": 1,
    "refused": 3, "predictions": 2,
}  # fmt: skip


def test_the_account_of_the_import_is_on_the_card_and_in_build_json(corpus, failing):
    told = dataclasses.replace(corpus, account=ACCOUNT)
    files = make_contents(told, version="0.1.0", released_on=date(2024, 6, 9))
    card = files["README.md"].decode()
    assert (
        "The exports held 20 annotations: 15 accepted, 0 superseded, 1 skipped, 1 left as draft, 3 refused."
        in card
    )
    assert "2 predictions of models" in card
    build = json.loads(files["build.json"])
    assert build["account"] == ACCOUNT
    assert failing(files) == {}
    for change in ({"refused": 0}, {"accepted": 10, "annotations": 15}):
        build["account"] = ACCOUNT | change
        assert "build" in failing(sealed(files | {"build.json": json.dumps(build).encode()}), "build")


def test_nothing_is_said_where_the_account_is_not_known(contents):
    assert b"The exports held" not in contents["README.md"]


@pytest.fixture(scope="module")
def own(released: Path, tmp_path_factory) -> Workspace:
    return Workspace(Path(shutil.copytree(released, tmp_path_factory.mktemp("own") / "corpus")))


def forge_build(folder: Path, **fields) -> None:
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    build = json.loads(files["build.json"])
    build.update(fields)
    files["build.json"] = json.dumps(build).encode()
    (folder / "build.json").write_bytes(files["build.json"])
    (folder / MANIFEST).write_bytes(make_manifest(files))


def test_the_sample_counts_its_import(own):
    build = json.loads((own.releases / "0.1.0" / "build.json").read_bytes())
    account = build["account"]
    assert account["annotations"] == sum(account[state] for state in STATES) > 0
    assert account["refused"] == 0
    assert "0 refused." in (own.releases / "0.1.0" / "README.md").read_text("utf-8")


def test_a_build_json_and_a_changelog_that_raw_does_not_give_are_found(own):
    folder = own.releases / "0.1.0"
    (folder / "CHANGELOG.md").write_text("# Changes\n", "utf-8")
    scheme = json.loads((folder / "scheme.json").read_bytes())
    (folder / "scheme.json").write_text(json.dumps(scheme | {"content_note": "None."}), "utf-8")
    build = json.loads((folder / "build.json").read_bytes())
    settings = build["settings"] | {"doi": "10.5072/mine"}
    forge_build(folder, statement={"Who speaks": "Everybody."}, settings=settings)
    failed = {
        check.name: check.problems
        for check in check_workspace_release(folder, workspace=own)
        if not check.passed
    }
    assert failed["raw: build"] == (
        "build.json: settings are not those of stancekit.toml",
        "scheme.json: not the scheme scheme.yaml that stancekit.toml names",
        "build.json: statement is not what the raw files give",
    )
    assert failed["raw: changes"] == ("CHANGELOG.md: no release is before this one",)
    assert any(problem.startswith("README.md: ") for problem in failed["documents"])
