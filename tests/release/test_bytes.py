"""The same corpus gives the same bytes, in any process, and dates come from the data."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.release import make_contents
from stancekit.release.corpus import newest_date

BUILD = """
import sys, importlib.util
spec = importlib.util.spec_from_file_location("tiny", sys.argv[1])
tiny = importlib.util.module_from_spec(spec); spec.loader.exec_module(tiny)
from datetime import date
from stancekit.release import make_contents
from stancekit.release.manifest import digest
files = make_contents(tiny.make_corpus(), version="0.1.0", released_on=date(2024, 6, 9))
print(digest(files["manifest-sha256.txt"]))
"""


def test_another_process_writes_the_same_bytes(contents):
    from stancekit.release.manifest import digest

    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(Path(__file__).with_name("conftest.py"))],
        env=os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest(contents["manifest-sha256.txt"])


def test_the_order_of_records_does_not_show(corpus, contents):
    shuffled = {}
    for name in ("reactions", "sets", "tasks", "annotations", "decisions", "gold"):
        records = list(getattr(corpus, name))
        random.Random(7).shuffle(records)
        shuffled[name] = records
    files = make_contents(
        dataclasses.replace(corpus, **shuffled), version="0.1.0", released_on=date(2024, 6, 9)
    )
    assert [path for path in contents if files[path] != contents[path]] == []


def test_the_content_id_does_not_depend_on_packaging(corpus, contents):
    other = dataclasses.replace(corpus, guidelines="# Another manual\n\nVersion 0.9.0\n")
    files = make_contents(other, version="0.1.1", released_on=date(2025, 1, 1))
    ids = {json.loads(made["build.json"])["content_id"] for made in (contents, files)}
    assert len(ids) == 1
    assert files["build.json"] != contents["build.json"]


def test_the_date_is_the_newest_in_the_data_or_the_one_given(corpus):
    assert newest_date(corpus) == date(2024, 6, 9)
    assert newest_date(corpus, source_date_epoch="0") == date(1970, 1, 1)
    with pytest.raises(DataError, match="SOURCE_DATE_EPOCH"):
        newest_date(corpus, source_date_epoch="yesterday")


def test_a_corpus_without_dates_asks_for_one(corpus):
    undated = dataclasses.replace(
        corpus,
        reactions=[r.model_copy(update={"posted_on": None}) for r in corpus.reactions],
        sets=[],
        annotations=[a.model_copy(update={"created_at": None}) for a in corpus.annotations],
        decisions=[d.model_copy(update={"decided_at": None}) for d in corpus.decisions],
    )
    with pytest.raises(DataError, match="date") as caught:
        newest_date(undated)
    assert "SOURCE_DATE_EPOCH" in caught.value.hint


def test_parquet_carries_no_metadata(release: Path):
    import pyarrow.parquet as pq

    for path in sorted(release.rglob("*.parquet")):
        file = pq.ParquetFile(path)
        assert file.metadata.metadata is None
        assert file.schema_arrow.metadata is None


def test_a_simulated_corpus_says_so_in_name_card_and_every_row(contents):
    build = json.loads(contents["build.json"])
    assert "simulated" in build["name"]
    assert "simulated" in build["title"]
    assert b"This corpus is simulated" in contents["README.md"]
    assert b"Simulated." in contents["quality/report.html"]
    for path in contents:
        if path.startswith("jsonl/"):
            assert all(json.loads(line)["simulated"] is True for line in contents[path].decode().splitlines())


def test_one_simulated_annotator_is_enough(corpus):
    people = [a.model_copy(update={"simulated": a.rater == "r-a"}) for a in corpus.annotations]
    settings = corpus.settings.model_copy(update={"simulated": False})
    tasks = [task.model_copy(update={"simulated": False}) for task in corpus.tasks]
    mixed = dataclasses.replace(corpus, annotations=people, settings=settings, tasks=tasks)
    assert mixed.simulated
    nobody = [a.model_copy(update={"simulated": False}) for a in people]
    assert not dataclasses.replace(mixed, annotations=nobody).simulated


def test_what_annotators_wrote_is_not_published(corpus):
    told = [
        a.model_copy(update={"values": {**a.values, "note": "I think this is Zebulon"}})
        for a in corpus.annotations
    ]
    files = make_contents(
        dataclasses.replace(corpus, annotations=told), version="0.1.0", released_on=date(2024, 6, 9)
    )
    assert not any(b"Zebulon" in content for content in files.values())
