"""Other people's tools open a release: datasets, mlcroissant, frictionless, jsonschema."""

from __future__ import annotations

import importlib
import json
import math
import os
import sys
import warnings
from pathlib import Path

import pytest

TABLES = ("labels", "gold", "annotations", "decisions", "verdicts", "items", "statements", "annotators")


def need(name: str):
    """Import a loader, or skip; CI that sets STANCEKIT_REQUIRE=loaders fails instead."""
    # Loaders warn about their own dependencies while they are imported; that is none of ours.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(name)
        except ImportError as error:
            if "loaders" in os.environ.get("STANCEKIT_REQUIRE", ""):
                pytest.fail(f"{name} is required here: {error}")
            pytest.skip(f"{name} is not installed")


@pytest.fixture(scope="session")
def rows(release: Path) -> dict[str, list[dict]]:
    return {
        name: [
            json.loads(line) for line in (release / "jsonl" / f"{name}.jsonl").read_text("utf-8").splitlines()
        ]
        for name in TABLES
    }


def test_every_row_fits_its_published_schema(release: Path, rows):
    jsonschema = need("jsonschema")
    for name in TABLES:
        schema = json.loads((release / "schemas" / f"{name}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        assert rows[name]
        assert [error.message for row in rows[name] for error in validator.iter_errors(row)] == []


@pytest.mark.parametrize("table", TABLES)
def test_datasets_loads_each_configuration_offline(release: Path, rows, table, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "1")
    datasets = need("datasets")
    loaded = datasets.load_dataset(str(release), table, cache_dir=str(tmp_path))
    assert list(loaded) == ["main"]
    assert loaded["main"].to_list() == rows[table]


def test_datasets_takes_the_labels_when_no_configuration_is_named(release: Path, rows, tmp_path):
    loaded = need("datasets").load_dataset(str(release), cache_dir=str(tmp_path), split="main")
    assert loaded["text"] == [row["text"] for row in rows["labels"]]


# What mlcroissant does with rdflib and pandas is its own affair; its remarks on our file are asserted.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_croissant_is_valid_and_every_record_set_loads(release: Path, rows):
    mlcroissant = need("mlcroissant")
    dataset = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors
    assert not dataset.metadata.ctx.issues.warnings
    assert str(dataset.metadata.conforms_to[0]) == "http://mlcommons.org/croissant/1.1"
    for name in TABLES:
        found = list(dataset.records(name))
        assert len(found) == len(rows[name])
        for got, row in zip(found, rows[name], strict=True):
            assert {key.removeprefix(f"{name}/"): plain(value) for key, value in got.items()} == row


def plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.decode()
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, list):
        return [plain(one) for one in value]
    return None if isinstance(value, float) and math.isnan(value) else value


def test_data_package_is_valid_with_its_keys(release: Path):
    frictionless = need("frictionless")
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(release / "datapackage.json")).validate()
    assert report.flatten(["type", "note"]) == []
    assert sorted(task.name for task in report.tasks) == sorted(TABLES)


def test_citation_is_yaml_and_json(release: Path):
    import yaml

    cff = yaml.safe_load((release / "CITATION.cff").read_text("utf-8"))
    assert (cff["cff-version"], cff["type"], cff["version"]) == ("1.2.0", "dataset", "0.1.0")
    assert all(isinstance(cff[key], str) for key in ("version", "date-released", "title"))
    assert json.loads((release / ".zenodo.json").read_bytes())["upload_type"] == "dataset"
    assert json.loads((release / "datacite.json").read_bytes())["publicationYear"] == "2024"


@pytest.mark.skipif(sys.platform == "win32", reason="sha256sum is not on Windows")
def test_manifest_can_be_checked_without_our_tool(release: Path):
    import subprocess

    done = subprocess.run(
        ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"],
        cwd=release,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
