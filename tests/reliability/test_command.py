"""`stancekit agreement` as a user types it."""

from __future__ import annotations

import csv
import io
import json

import pytest

from stancekit.cli import main

LONG = """item,coder,label,article
1,a,yes,x
1,b,yes,x
2,a,no,x
2,b,no,x
3,a,yes,y
3,b,no,y
4,a,no,y
4,b,no,y
5,a,maybe,z
5,b,maybe,z
6,a,,z
6,b,yes,z
"""
COLUMNS = ["--unit", "item", "--rater", "coder", "--value", "label"]
NOMINAL = [*COLUMNS, "--level", "nominal"]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "ratings.csv"
    path.write_text(LONG, "utf-8")
    return str(path)


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments):
        with pytest.raises(SystemExit) as end:
            main(["agreement", *arguments])
        out, err = capsys.readouterr()
        return end.value.code or 0, out, err

    return call


def test_json_has_what_other_programs_rely_on(run, table):
    code, out, _ = run(table, *NOMINAL, "--json")
    assert code == 0
    estimates = json.loads(out)["estimates"]
    names = {
        "dimension", "slice", "coefficient", "level", "weights", "value", "se", "ci_low", "ci_high", "ci_method",
        "intervals", "units", "pairable", "raters", "signature", "undefined",
    }  # fmt: skip
    assert all(names <= set(estimate) for estimate in estimates)
    whole = {e["coefficient"]: e for e in estimates if e["slice"] == "all"}
    assert {"percent_agreement", "cohen_kappa", "scott_pi", "krippendorff_alpha", "gwet_ac1"} <= set(whole)
    assert whole["percent_agreement"]["value"] == pytest.approx(0.8)
    assert whole["percent_agreement"]["dimension"] == "label"
    assert (whole["krippendorff_alpha"]["units"], whole["krippendorff_alpha"]["pairable"]) == (6, 5)


def test_format_json_is_json(run, table):
    assert run(table, *NOMINAL, "--json")[1] == run(table, *NOMINAL, "--format", "json")[1]


def test_the_table_fits_eighty_columns_and_marks_the_primary(run, table):
    code, out, err = run(table, *NOMINAL, "--cluster", "article", "--primary", "gwet_ac1")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    rows = [line for line in out.splitlines() if "0." in line]
    assert rows[0].startswith("▸ Gwet's AC1")
    assert "conditional on these raters" in out
    assert "no primary coefficient" not in err


def test_coefficients_in_the_order_asked(run, table):
    _, out, _ = run(table, *NOMINAL, "-c", "gwet_ac1", "-c", "cohen_kappa", "--json")
    assert [e["coefficient"] for e in json.loads(out)["estimates"]] == ["gwet_ac1", "cohen_kappa"]


def test_domain_and_weights(run, table):
    arguments = [
        *COLUMNS,
        "--level",
        "ordinal",
        "--domain",
        "no,maybe,yes",
        "--weights",
        "linear",
        "-c",
        "gwet_ac2",
    ]
    _, out, _ = run(table, *arguments, "--json")
    (found,) = json.loads(out)["estimates"]
    assert (found["weights"], found["level"]) == ("linear", "ordinal")
    assert "domain=,no,maybe,yes;" in found["signature"]


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_weights_of_ones_own(run, table, tmp_path, kind):
    matrix = [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
    path = tmp_path / f"w.{kind}"
    path.write_text(
        json.dumps(matrix) if kind == "json" else "\n".join(",".join(map(str, r)) for r in matrix), "utf-8"
    )
    arguments = [
        *COLUMNS,
        "--level",
        "ordinal",
        "--domain",
        "no,maybe,yes",
        "-c",
        "gwet_ac2",
        "--json",
        "--weights",
    ]
    values = [
        json.loads(run(table, *arguments, w)[1])["estimates"][0]["value"] for w in ("linear", str(path))
    ]
    assert values[0] == pytest.approx(values[1])


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "--unit, --rater, --value is not given"),
        (COLUMNS, 2, "level of measurement is not given"),
        ([*COLUMNS, "--level", "ordinal"], 2, "needs an order"),
        ([*NOMINAL, "--domain", "yes,no"], 1, "not in the domain: 'maybe'"),
        ([*NOMINAL, "-c", "kappa"], 2, "no coefficient is called 'kappa'"),
        ([*NOMINAL, "--weights", "cubic"], 2, "cubic"),
        ([*NOMINAL, "--format", "xml"], 2, "no format is called 'xml'"),
        ([*NOMINAL, "--interval", "wald"], 2, "no interval"),
        ([*NOMINAL[:-4], "--value", "lable", "--level", "nominal"], 2, "no column 'lable'"),
    ],
)
def test_mistakes_are_told_once_with_a_hint(run, table, arguments, code, message):
    found, out, err = run(table, *arguments)
    assert found == code
    assert out == ""
    assert message in err
    assert err.startswith("stancekit: error: ")
    assert "hint: " in err


def test_forms(run, table):
    markdown = run(table, *NOMINAL, "--format", "markdown")[1]
    assert markdown.startswith("| Question | Slice |")
    assert "**Krippendorff's alpha**" in markdown
    latex = run(table, *NOMINAL, "--format", "latex")[1]
    assert r"\textbf{Krippendorff's alpha}" in latex
    assert latex.count("&") % 8 == 0
    rows = list(csv.DictReader(io.StringIO(run(table, *NOMINAL, "--format", "csv")[1])))
    assert float(rows[0]["value"]) == json.loads(run(table, *NOMINAL, "--json")[1])["estimates"][0]["value"]
    html = run(table, *NOMINAL, "--format", "html")[1]
    assert html.count("<tr") == len(rows) + 1
    assert "<script" not in html


def test_methods_paragraph(run, table):
    _, out, _ = run(table, *NOMINAL, "--methods", "--cluster", "article", "-c", "krippendorff_alpha")
    for part in (
        "6 units, 5 of them",
        "2 raters",
        "Krippendorff 2018",
        "stancekit",
        "conditional on these raters",
    ):
        assert part in out
    assert "declared beforehand" not in out
    assert "declared beforehand" in run(table, *NOMINAL, "--methods", "--primary", "krippendorff_alpha")[1]


def test_check_against_the_krippendorff_package(run, table):
    _, _, err = run(table, *NOMINAL, "--check")
    assert "alpha checked: krippendorff" in err


def test_quiet_and_seed(run, table):
    assert run(table, *NOMINAL, "-q")[2] == ""
    one, two = (run(table, *NOMINAL, "--json", "--seed", seed)[1] for seed in ("1", "2"))
    assert one != two


def test_two_tables_are_one(run, table, tmp_path):
    other = tmp_path / "more.csv"
    other.write_text("item,coder,label,article\n7,a,yes,w\n7,b,no,w\n", "utf-8")
    _, out, _ = run(table, str(other), *NOMINAL, "--json")
    assert json.loads(out)["estimates"][0]["units"] == 7


def test_compare(run, table, tmp_path):
    other = tmp_path / "round2.csv"
    other.write_text(LONG.replace("3,b,no", "3,b,yes"), "utf-8")
    _, out, _ = run(table, *NOMINAL, "--compare", str(other), "--json")
    found = json.loads(out)
    assert found["paired"]
    assert found["second"] == pytest.approx(1)
    assert 0 < found["p_value"] <= 1
    assert "permutation test" in run(table, *NOMINAL, "--compare", str(other))[1]


def test_plan(run, table):
    _, out, _ = run(table, *COLUMNS, "--plan", "3x100", "--plan", "5x60", "--json")
    assert [p["judgements"] for p in json.loads(out)["plans"]] == [300, 300]
    assert run(table, *COLUMNS, "--plan", "many")[0] == 2


def test_details(run, table):
    _, out, _ = run(table, *NOMINAL, "--details", "--json")
    (details,) = json.loads(out)["details"]
    assert details["raters_undefined"] == "with 2 raters nobody can be left out"
    assert details["contributions"][0]["unit"] == "3"
    assert "labels that meet on one unit" in run(table, *NOMINAL, "--details")[1]


def test_an_export_needs_no_options(run, shared):
    code, out, err = run(str(shared / "exports" / "ui_made_JSON.json"))
    assert code == 0
    assert "4 units, 2 with two or more ratings, 3 raters" in out
    assert 'control "stance"' in err
    assert "nobody rated any unit" in out
    _, out, _ = run(str(shared / "exports" / "ui_made_JSON.json"), "--json", "-d", "stance")
    alpha = json.loads(out)["estimates"][0]
    assert (alpha["value"], alpha["pairable"]) == (pytest.approx(0.0), 2)


@pytest.mark.parametrize(
    ("name", "rows", "units", "raters", "alpha"),
    [("bluebirds", 4212, 108, 39, 0.1255009), ("snow_rte", 8000, 800, 164, 0.2414788)],
)
def test_real_crowds(run, shared, name, rows, units, raters, alpha):
    path = shared / "ratings" / f"{name}.csv"
    columns = ["--unit", "item", "--rater", "rater", "--value", "label", "--level", "nominal"]
    _, out, _ = run(str(path), *columns, "--check", "--json", "--resamples", "200")
    found = json.loads(out)["estimates"][0]
    assert (found["ratings"], found["units"], found["raters"]) == (rows, units, raters)
    assert found["value"] == pytest.approx(alpha, abs=1e-6)
    assert "alpha checked" in found["notes"][-1]


def test_pairs_that_cannot_be_compared_take_one_line(run, tmp_path):
    rows = [
        "item,coder,label",
        *(f"{item},{coder},{label}" for item, (coder, label) in enumerate(zip("abc", "xyx", strict=True))),
    ]
    (tmp_path / "apart.csv").write_text("\n".join(rows) + "\n", "utf-8")
    code, out, _ = run("apart.csv", *NOMINAL)
    assert code == 0
    assert "each pair of raters: undefined for the 3 pairs" in " ".join(out.split())
    assert "a – b" not in out
