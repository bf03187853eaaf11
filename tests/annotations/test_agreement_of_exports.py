"""Exports that `stancekit agreement` cannot measure say what an import would say."""

from __future__ import annotations

import json

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.steps.agreement import agreement_of_exports, agreement_of_table

COLUMNS = "annotation_id,annotator,created_at,id,lead_time,stance,text"


def unnamed(*paths):
    return agreement_of_table(paths, unit=None, rater=None, value=None)


@pytest.mark.parametrize(("name", "kind"), [("e.csv", "CSV"), ("e.tsv", "TSV"), ("e.txt", "CSV")])
def test_a_csv_of_label_studio_is_refused_with_the_reason(tmp_path, name, kind):
    path = tmp_path / name
    header = COLUMNS.replace(",", "\t") if kind == "TSV" else COLUMNS
    path.write_text(header + "\n", "utf-8")
    with pytest.raises(DataError, match=f"is {kind}, which drops skips") as told:
        unnamed(path)
    assert "JSON" in told.value.hint


def test_a_table_of_anybody_still_asks_for_its_columns(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("unit,annotator,label\n1,a,x\n", "utf-8")
    with pytest.raises(UsageError, match="is a table, and --unit, --rater, --value is not given"):
        unnamed(path)


def test_a_folder_and_a_binary_file_are_no_tables(tmp_path):
    binary = tmp_path / "picture.png"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    for path in (tmp_path, binary):
        with pytest.raises(DataError, match="not a table"):
            unnamed(path)
        with pytest.raises(DataError, match="not a table"):
            agreement_of_table([path], unit="u", rater="r", value="v", level="nominal")
    with pytest.raises(DataError, match="does not exist"):
        unnamed(tmp_path / "none.csv")


def test_an_export_of_which_nothing_counts_is_an_error(tmp_path, task, annotation, answers):
    path = tmp_path / "e.json"
    refused = [task("r1", annotation(1, "nothing"), annotation(2, None, number=2))]
    skipped = [task("r1", annotation(1, [], was_cancelled=True))]
    for data, told in (
        ([], "holds no tasks"),
        ([task("r1")], "of 1 task none is annotated"),
        (refused, "of 2 annotations none counts: 2 refused"),
        (skipped, "of 1 annotations none counts: 0 refused, 0 superseded, 1 skipped"),
    ):
        path.write_text(json.dumps(data), "utf-8")
        with pytest.raises(DataError, match=told) as raised:
            agreement_of_exports([path])
        assert raised.value.hint
