"""What a hostile reader found: each of these gave a wrong number, a wrong word, or nothing."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from stancekit.cli import main
from stancekit.errors import DataError, UsageError
from stancekit.reliability import (
    Continuum,
    Marked,
    agreement,
    estimate_codes,
    from_signature,
    unitizing_alpha,
)

NAMES = {"unit": "unit", "rater": "rater", "value": "value"}
COLUMNS = ["--unit", "unit", "--rater", "rater", "--value", "value"]
SCORES = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout and Fleiss 1979, table 2: six targets, four judges."""


def long_table(rows):
    """Units × raters as columns of a long table; None is no row."""
    cells = [
        (f"u{u}", f"r{r}", label)
        for u, row in enumerate(rows)
        for r, label in enumerate(row)
        if label is not None
    ]
    return {name: [cell[place] for cell in cells] for place, name in enumerate(NAMES)}


def written(path, rows):
    """The same as a CSV file."""
    table = long_table(rows)
    lines = ["unit,rater,value", *(",".join(map(str, row)) for row in zip(*table.values(), strict=True))]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as end:
            main(["agreement", *arguments])
        out, err = capsys.readouterr()
        return end.value.code or 0, out, err

    return call


def test_no_pairs_means_none(run, tmp_path):
    table = written(tmp_path / "t.csv", [["a", "b", "a"], ["b", "b", "b"]] * 6)
    slices = {}
    for option in ("--pairs", "--no-pairs"):
        code, out, _ = run(table, *COLUMNS, "--level", "nominal", option, "--json")
        assert code == 0
        slices[option] = {estimate["slice"] for estimate in json.loads(out)["estimates"]}
    assert slices["--no-pairs"] == {"all"}
    assert len(slices["--pairs"]) == 4


def test_an_unknown_level_is_named_as_such(run, tmp_path):
    table = written(tmp_path / "t.csv", [["a", "b"], ["b", "b"]])
    code, _, err = run(table, *COLUMNS, "--level", "ordinall")
    assert code == 2
    assert "no level of measurement is called 'ordinall'" in err


def test_a_comma_too_many_is_no_category(run, tmp_path):
    """An empty third category would lift AC1 from .333 to .556."""
    table = written(tmp_path / "t.csv", [["a", "a"], ["b", "a"], ["b", "b"]])
    code, _, err = run(table, *COLUMNS, "--level", "nominal", "--domain", "a,b,")
    assert code == 2
    assert "empty label" in err


def test_sets_are_the_same_in_any_order():
    rows = [["x|y", "x"], ["z", "z"], ["y|x", "x|y"], ["{}", "x"]]
    found = agreement(long_table(rows), **NAMES, level="nominal", distance="masi", resamples=0)
    assert found.find(coefficient="krippendorff_alpha").value == pytest.approx(4 / 9)
    assert found.find(coefficient="percent_agreement").value == 0.5
    for one in found:
        assert "sets=masi;" in one.signature
        assert from_signature(one.signature, long_table(rows), **NAMES).value == one.value


def test_the_domain_of_sets_lists_their_members():
    data = long_table([["x|y", "x"], ["z", "z"], ["y|x", "x|y"]])
    options = {**NAMES, "level": "nominal", "distance": "jaccard", "resamples": 0}
    assert agreement(data, **options, domain=["x", "y", "z"])[0] == agreement(data, **options)[0]
    with pytest.raises(DataError, match="not in the domain: 'z'"):
        agreement(data, **options, domain=["x", "y"])


def test_signatures_of_categories_parse_back_with_a_declared_domain():
    random = np.random.default_rng(4)
    data = long_table(random.choice(["1", "2", "3"], (40, 3)).tolist())
    measured = agreement(
        data, **NAMES, level="ordinal", domain=["1", "2", "3", "4"], categories=True, resamples=100
    )
    assert {one.slice for one in measured} >= {"all", "category=1", "category=4", "raters=r0|r1"}
    for one in measured:
        again = from_signature(one.signature, data, **NAMES)
        assert (again.value, again.ci_low, again.undefined) == (one.value, one.ci_low, one.undefined)


def test_methods_tell_the_truth_about_icc_weights_and_gaps(run, tmp_path):
    table = written(tmp_path / "t.csv", SCORES)
    _, out, _ = run(table, *COLUMNS, "--level", "interval", "-c", "icc", "--methods")
    assert "ICC(2,1) was 0.290 (95% interval 0.019 to 0.761, from the F distribution" in out
    assert "Gwet" not in out
    assert "doi:10.1037/0033-2909.86.2.420" in out
    _, out, _ = run(
        table, *COLUMNS, "--level", "interval", "-c", "gwet_ac2", "--weights", "quadratic", "--methods"
    )
    assert "Gwet's AC2 (quadratic weights) was" in out
    gaps = written(tmp_path / "g.csv", [["a", "b", None], ["b", "b", "b"], ["a", "a", "a"]])
    _, out, _ = run(gaps, *COLUMNS, "--level", "nominal", "--methods")
    assert "1 of 9 ratings missing" in out


def test_weights_that_do_nothing_are_said_to(run, tmp_path):
    table = written(tmp_path / "t.csv", SCORES)
    asked = ["--level", "ordinal", "-c", "krippendorff_alpha", "--weights", "ordinal"]
    code, _, err = run(table, *COLUMNS, *asked)
    assert code == 0
    assert "weights do not concern krippendorff_alpha" in err


def test_the_declared_coefficient_stands_first_or_is_refused():
    data = long_table([["a", "b"], ["b", "b"], ["a", "a"]])
    options = {**NAMES, "level": "nominal", "resamples": 0}
    both = agreement(data, **options, coefficients=["krippendorff_alpha", "gwet_ac1"], primary="gwet_ac1")
    assert [(e.coefficient, e.primary) for e in both] == [("gwet_ac1", True), ("krippendorff_alpha", False)]
    with pytest.raises(UsageError, match="no coefficient is called 'ac1'"):
        agreement(data, **options, primary="ac1")
    alone = agreement(data, **options, coefficients="gwet_ac1")
    assert not any("stands first" in note for note in alone.notes)


def test_a_number_that_is_none_in_parquet_is_missing(run, tmp_path):
    path = tmp_path / "t.parquet"
    values = [1.0, 1.0, 2.0, float("nan"), 3.0, 1.0]
    parquet.write_table(
        pa.table({"unit": [1, 1, 2, 2, 3, 3], "rater": ["a", "b"] * 3, "value": values}), path
    )
    code, out, _ = run(str(path), *COLUMNS, "--level", "ordinal", "--json")
    assert code == 0
    found = json.loads(out)
    assert found["facts"][0]["labels"] == {"1": 3, "2": 1, "3": 1}
    assert found["estimates"][0]["pairable"] == 2


def test_whole_numbers_as_floats_meet_a_domain_of_text():
    """A data frame with gaps turns 1, 2, 3 into 1.0, 2.0, 3.0."""
    data = long_table([[1.0, 1.0], [2.0, float("nan")], [3.0, 2.0]])
    found = agreement(data, **NAMES, level="ordinal", domain=["1", "2", "3"], resamples=0)
    assert found[0].value == pytest.approx(5 / 6)


def test_numbers_are_values_above_nominal_level():
    """A CSV written from a data frame with gaps says 1.0 where the domain says 1."""
    data = long_table([["1.0", "1.0"], ["2.0", None], ["3.0", "02"]])
    options = {**NAMES, "domain": ["1", "2", "3"], "resamples": 0}
    assert agreement(data, **options, level="ordinal")[0].value == pytest.approx(5 / 6)
    with pytest.raises(DataError, match=r"not in the domain: '1\.0'"):
        agreement(data, **options, level="nominal")


def test_slices_that_are_not_shown_are_counted():
    data = long_table([["a", "b"], ["b", "b"]] * 15)
    data["part"] = ["large" if int(name[1:]) < 22 else "small" for name in data["unit"]]
    measured = agreement(data, **NAMES, level="nominal", by="part", resamples=0)
    assert {one.slice for one in measured} == {"all", "part=large", "within part"}
    assert "1 slice(s) of part have fewer than 20 units and are not shown" in measured.notes


def test_one_coefficient_may_be_named_without_a_list():
    codes = np.array([[0, 1], [1, 1]])
    (found,) = estimate_codes(codes, domain=["a", "b"], level="nominal", coefficients="cohen_kappa")
    assert found.coefficient == "cohen_kappa"


@pytest.mark.parametrize("size", [2, 100])
def test_clusters_of_another_length_are_refused(size):
    codes = np.array([[0, 1], [1, 1]])
    with pytest.raises(UsageError, match="1 clusters for 2 units"):
        estimate_codes(codes, domain=range(size), level="interval", clusters=["x"])


TEXT = "The quick brown fox jumps over the lazy dog again and again."


def export_of_marks(path, *, shown="text"):
    """Eight tasks that two people marked; on each second one the first mark of theirs differs."""
    tasks = []
    for number in range(8):
        entries = []
        for person in (1, 2):
            marks = [(4, 15 if person == 2 and number % 2 else 9, "A"), (16, 19, "B")]
            result = [
                {
                    "id": f"m{start}", "from_name": "label", "to_name": "text", "type": "labels",
                    "value": {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]},
                }
                for start, end, label in marks
            ]  # fmt: skip
            entries.append(
                {
                    "id": 10 * number + person, "completed_by": person, "result": result, "was_cancelled": False,
                    "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "lead_time": 1.0,
                }
            )  # fmt: skip
        tasks.append({"id": number + 1, "data": {shown: TEXT, "number": number}, "annotations": entries})
    path.write_text(json.dumps(tasks), "utf-8")
    return str(path)


def test_marks_of_an_export_have_unitizing_alpha(run, tmp_path):
    """The length of a text is in the export: nobody has to give it."""
    export = export_of_marks(tmp_path / "marks.json", shown="quoted")
    code, out, err = run(export, "-c", "unitizing_alpha", "-c", "span_f1", "--json")
    assert code == 0
    found = {one["slice"]: one["value"] for one in json.loads(out)["estimates"]}
    assert found["match=exact"] == pytest.approx(24 / 32)
    marks = [
        {"a": [Marked(4, 9, "A"), Marked(16, 19, "B")], "b": [Marked(4, end, "A"), Marked(16, 19, "B")]}
        for end in (9, 15) * 4
    ]
    continua = [Continuum(str(number), len(TEXT), one) for number, one in enumerate(marks)]
    for form in ("u", "cu"):
        assert found[f"form={form}"] == pytest.approx(unitizing_alpha(continua, form).value)
    assert "stands first by default" not in err


def test_marks_asked_of_labels_alone_are_refused(run, tmp_path):
    """An empty answer would have looked like one."""
    path = tmp_path / "labels.json"
    export_of_marks(path)
    tasks = json.loads(path.read_text("utf-8"))
    for task in tasks:
        for entry in task["annotations"]:
            choice = {"id": "c", "from_name": "stance", "to_name": "text", "type": "choices"}
            entry["result"] = [{**choice, "value": {"choices": ["yes"]}}]
    path.write_text(json.dumps(tasks), "utf-8")
    code, out, err = run(str(path), "-c", "unitizing_alpha")
    assert (code, out) == (2, "")
    assert "no question that asks for marked stretches" in err


def test_labels_and_names_are_no_markup(run, tmp_path):
    """`[/]` ended the program, `[red]x` lost its first half, `:x:` became a picture."""
    path = tmp_path / "t.csv"
    labels = ["[/]", ":x:", "[bold]b", "[/]", ":x:", "[bold]b"]
    rows = [f"[u]{u},{r},{label}" for u, label in enumerate(labels) for r in ("[red]x", "y")]
    path.write_text("unit,rater,value\n" + "\n".join(rows)[:-7] + "[/]\n", "utf-8")
    named = ["--level", "nominal", "--categories", "--pairs", "--details", "--resamples", "0"]
    code, out, _ = run(str(path), *COLUMNS, *named)
    assert code == 0
    assert all(text in out for text in ("[/]", ":x:", "[bold]b", "[red]x – y", "[u]5"))


def test_a_line_break_in_a_label_does_not_break_a_row(run, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('unit,rater,value\n1,a,"p\nq"\n1,b,"p\nq"\n2,a,r\n2,b,r\n', "utf-8")
    _, out, _ = run(str(path), *COLUMNS, "--level", "nominal", "--categories", "--format", "markdown")
    rows = out.split("\n\n")[0].splitlines()
    assert any("category=p q" in row for row in rows)
    assert all(row.startswith("|") and row.endswith("|") for row in rows)


def test_a_frame_of_numbers_and_text():
    """1 beside "1" is refused with a reason, 1 beside "x" is measured."""
    frame = pd.DataFrame({"unit": [1, 1, 2, 2], "rater": ["a", "b"] * 2, "value": [1, 1, "x", "x"]})
    assert agreement(frame, **NAMES, level="nominal", resamples=0)[0].value == 1
    frame["value"] = [1, "1", 2, 2]
    with pytest.raises(UsageError, match="lists '1' twice"):
        agreement(frame, **NAMES, level="nominal")


def test_nan_in_json_lines_is_missing_and_its_text_is_a_label(run, tmp_path):
    path = tmp_path / "t.jsonl"
    cells = [("1", "a", "NaN"), ("1", "b", "1"), ("2", "a", '"NaN"'), ("2", "b", '"NaN"')]
    path.write_text("".join(f'{{"unit":{u},"rater":"{r}","value":{v}}}\n' for u, r, v in cells), "utf-8")
    code, out, _ = run(str(path), *COLUMNS, "--level", "nominal", "--json")
    assert code == 0
    assert json.loads(out)["facts"][0]["labels"] == {"1": 1, "NaN": 2}
