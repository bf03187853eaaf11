"""agreement(): from data frames, arrays and annotations to estimates in order."""

from __future__ import annotations

from io import StringIO

import numpy as np
import pandas as pd
import pytest
from rich.console import Console

import stancekit
from stancekit.errors import DataError, UsageError
from stancekit.reliability import agreement, estimate_codes, from_signature
from stancekit.report.agreement_text import agreement_tables
from stancekit_schemas import Annotation, Place, Scheme, Span

LONG = [
    ("u1", "ann", "yes"), ("u1", "bob", "yes"), ("u1", "cy", "no"), ("u2", "ann", "no"), ("u2", "bob", "no"),
    ("u3", "ann", "nan"), ("u3", "cy", "nan"), ("u4", "bob", "1"), ("u4", "cy", "yes"), ("u5", "ann", "yes"),
]  # fmt: skip
NAMES = {"unit": "unit", "rater": "rater", "value": "value", "level": "nominal"}


def frame(rows=LONG):
    return pd.DataFrame(rows, columns=["unit", "rater", "value"])


def scheme():
    return Scheme.model_validate(
        {
            "name": "t", "version": "1",
            "dimensions": [
                {"id": "codable", "question": "?", "level": "nominal", "required": True,
                 "values": [{"id": "yes", "label": "y"}, {"id": "no", "label": "n"}]},
                {"id": "stance", "question": "?", "level": "nominal", "opened_by": {"codable": ["yes"]},
                 "values": [{"id": x, "label": x} for x in ("pro", "con", "none")]},
                {"id": "tags", "question": "?", "level": "nominal", "kind": "choices",
                 "values": [{"id": x, "label": x} for x in ("a", "b", "c")]},
                {"id": "marks", "question": "?", "level": "nominal", "kind": "spans",
                 "values": [{"id": "post", "label": "p"}]},
                {"id": "note", "question": "?", "kind": "text"},
            ],
        }
    )  # fmt: skip


def annotation(unit, rater, values, **fields):
    place = Place(file="f.json", file_sha256="0" * 64)
    fields = {"purpose": "design", "occasion": "1", **fields}
    return Annotation(
        annotation_id=f"{unit}{rater}{fields}", unit=unit, rater=rater, values=values, place=place, **fields
    )


def answers(one):
    return one.values  # noqa: PD011 - an annotation, not a frame


def annotations():
    random = np.random.default_rng(0)
    made = []
    for unit in range(40):
        truth = random.choice(["pro", "con", "none"])
        for rater in ("r_a", "r_b", "r_c"):
            closed = random.random() < (0.6 if unit % 5 == 0 else 0.05)
            values = {"codable": "no" if closed else "yes"}
            if not closed:
                values["stance"] = truth if random.random() < 0.8 else "none"
                values["tags"] = ("a", "b") if random.random() < 0.7 else ("a",)
            made.append(annotation(f"u{unit:02}", rater, values))
    return made


def test_three_lines_in_a_notebook():
    measured = stancekit.agreement(frame(), **NAMES)
    assert measured[0].coefficient == "krippendorff_alpha"
    assert measured[0].primary
    assert "<table>" in measured._repr_html_()
    table = measured.to_frame()
    assert isinstance(table, pd.DataFrame)
    assert table.loc[0, "value"] == measured[0].value
    assert len(table) == len(measured)


def test_labels_named_nan_and_1_are_labels():
    fact = agreement(frame(), **NAMES).facts[0]
    assert fact.labels == {"1": 1, "nan": 2, "no": 3, "yes": 4}


@pytest.mark.parametrize("empty", ["", None, float("nan"), pd.NA])
def test_only_empty_cells_are_missing(empty):
    rows = [*LONG, ("u5", "bob", empty), ("u6", "cy", empty)]
    measured = agreement({n: [r[i] for r in rows] for i, n in enumerate(("unit", "rater", "value"))}, **NAMES)
    plain = agreement(frame(), **NAMES)
    assert measured[0].value == plain[0].value
    assert measured.facts[0].missing == {"empty": 2}


def test_missing_adds():
    measured = agreement(frame(), **NAMES, missing=["nan"])
    assert measured.facts[0].labels == {"1": 1, "no": 3, "yes": 4}


def shapes():
    import pyarrow as pa

    plain = frame()
    yield "pandas", plain, {}
    yield "categories", plain.astype({"value": "category"}), {}
    yield "arrow strings", plain.astype("string[pyarrow]"), {}
    yield "arrow", pa.Table.from_pandas(plain), {}
    yield "record batch", pa.RecordBatch.from_pandas(plain), {}
    yield "dict", plain.to_dict("list"), {}
    yield "arrays", None, {name: plain[name].to_numpy() for name in ("unit", "rater", "value")}


@pytest.mark.parametrize(("name", "data", "columns"), list(shapes()), ids=[name for name, *_ in shapes()])
def test_any_table_gives_the_same(name, data, columns):
    measured = agreement(data, **{**NAMES, **columns})
    plain = agreement(frame(), **NAMES)
    assert [e.value for e in measured] == [e.value for e in plain]


def test_a_frame_of_another_library_by_its_arrow_stream():
    class Foreign:
        def __init__(self, table):
            self._table = table
            self.columns = table.column_names

        def __arrow_c_stream__(self, requested_schema=None):
            return self._table.__arrow_c_stream__(requested_schema)

    import pyarrow as pa

    measured = agreement(Foreign(pa.Table.from_pandas(frame())), **NAMES)
    assert measured[0].value == agreement(frame(), **NAMES)[0].value


def test_integers_keep_their_order_by_value():
    data = {"unit": [1, 1, 2, 2, 3, 3], "rater": ["a", "b"] * 3, "value": [10, 10, 9, 9, 2, 10]}
    measured = agreement(data, unit="unit", rater="rater", value="value", level="ordinal", weights="linear")
    assert "domain=,2,9,10;" in measured[0].signature


def test_words_have_no_order_unless_declared():
    data = {"unit": [1, 1, 2, 2], "rater": ["a", "b"] * 2, "value": ["low", "low", "high", "mid"]}
    names = {"unit": "unit", "rater": "rater", "value": "value"}
    with pytest.raises(UsageError, match="needs an order"):
        agreement(data, **names, level="ordinal")
    measured = agreement(data, **names, level="ordinal", domain=["low", "mid", "high"])
    assert "domain=,low,mid,high;" in measured[0].signature


def test_one_and_one_point_zero_are_two_labels_but_one_number():
    data = {"unit": [1, 1, 2, 2], "rater": ["a", "b"] * 2, "value": ["1", "1.0", "2", "2"]}
    names = {"unit": "unit", "rater": "rater", "value": "value"}
    assert agreement(data, **names, level="nominal").facts[0].labels == {"1": 1, "1.0": 1, "2": 2}
    assert agreement(data, **names, level="interval")[0].value == pytest.approx(1)


def test_contradicting_ratings_are_refused_and_equal_ones_counted_once():
    with pytest.raises(DataError, match="unit u1, rater ann: yes and no"):
        agreement(frame([*LONG, ("u1", "ann", "no")]), **NAMES)
    measured = agreement(frame([*LONG, ("u1", "ann", "yes")]), **NAMES)
    assert measured[0].value == agreement(frame(), **NAMES)[0].value
    assert any("count once" in note for note in measured.notes)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rater": "who"}, "no column 'who'"),
        ({"level": None}, "level of measurement is not given"),
        ({"value": None}, "value column is not named"),
        ({"domain": ["yes", "no", "nan"]}, "not in the domain: '1'"),
    ],
)
def test_bad_calls(change, message):
    with pytest.raises((UsageError, DataError), match=message):
        agreement(frame(), **{**NAMES, **change})


def test_a_row_without_rater_is_refused():
    with pytest.raises(DataError, match="1 row\\(s\\) have no rater"):
        agreement(frame([*LONG, ("u9", None, "yes")]), **NAMES)


def test_a_unit_in_two_clusters_is_refused():
    data = frame().assign(article=["x"] * 9 + ["y"])
    measured = agreement(data, **NAMES, cluster="article")
    assert measured[0].clusters == 2
    data.loc[0, "article"] = "y"
    with pytest.raises(DataError, match="two clusters"):
        agreement(data, **NAMES, cluster="article")


def test_pairs_are_those_of_two_raters_alone():
    measured = agreement(frame(), **NAMES)
    pair = measured.find(slice="raters=ann|bob", coefficient="cohen_kappa")
    assert (pair.pairable, pair.raters) == (2, 2)
    assert pair.value == pytest.approx(1)


def test_sets_of_labels_take_masi():
    """Two units: {a, b} against {a} has distance 1 - 1/2 · 2/3, {c} against {c} none."""
    data = {"unit": [1, 1, 2, 2], "rater": ["x", "y"] * 2, "value": [["a", "b"], ["a"], ["c"], ["c"]]}
    found = agreement(data, **NAMES).find(coefficient="krippendorff_alpha", slice="all")
    observed = 2 * (2 / 3) / 4
    expected = (2 * (2 / 3) + 2 * 2 + 2 * 2) / (4 * 3)
    assert found.value == pytest.approx(1 - observed / expected)
    text = {**data, "value": ["a|b", "a", "c", "c"]}
    assert agreement(text, **NAMES, distance="masi")[0].value == pytest.approx(found.value)


def test_gated_dimensions_have_three_figures():
    measured = agreement(annotations(), scheme=scheme(), resamples=200)
    gate = measured.find(dimension="codable", slice="all", coefficient="krippendorff_alpha")
    given = measured.find(dimension="stance", slice="all", coefficient="krippendorff_alpha")
    joint = measured.find(dimension="stance", slice="joint", coefficient="krippendorff_alpha")
    assert "na_rule=available;" in gate.signature
    assert "na_rule=answered;" in given.signature
    assert "na_rule=joint;" in joint.signature
    assert "(closed)" in joint.signature.replace("%28", "(").replace("%29", ")")
    assert joint.ratings == 120 > given.ratings
    assert measured.facts[1].missing == {"gate closed": 120 - given.ratings}
    assert any("closed gate" in note for note in measured.notes)


@pytest.mark.parametrize(
    "purpose", ["extra", "training", "calibration", "adjudication", "audit", "relabel", "repeat"]
)
def test_labels_of_other_purposes_change_nothing(purpose):
    made = annotations()
    more = [annotation(a.unit, "r_x", {"codable": "no"}, purpose=purpose, occasion="2") for a in made]
    one, two = (agreement(data, scheme=scheme(), resamples=50) for data in (made, made + more))
    assert one.estimates == tuple(e for e in two if e.slice != "repeats")
    assert any(purpose in note for note in two.notes)


def test_repeats_are_a_slice_of_their_own():
    made = annotations()
    again = [
        annotation(
            a.unit,
            a.rater,
            {**answers(a), "codable": "no" if a.unit < "u04" else answers(a)["codable"]},
            purpose="repeat",
            occasion="2",
        )
        for a in made[:60]
    ]  # fmt: skip
    measured = agreement(made + again, scheme=scheme(), resamples=50)
    found = measured.find(dimension="codable", slice="repeats", coefficient="percent_agreement")
    same = [answers(a)["codable"] == answers(b)["codable"] for a, b in zip(made[:60], again, strict=True)]
    assert found.value == pytest.approx(sum(same) / 60)
    assert (found.pairable, found.clusters) == (60, 3)
    assert from_signature(found.signature, made + again, scheme=scheme()).value == found.value


def test_skips_and_drafts_do_not_count():
    made = annotations()
    more = [annotation("u01", "r_x", {"codable": "no"}, status=s) for s in ("skipped", "draft", "superseded")]
    more.append(annotation("u02", "r_x", {}, status="draft"))
    one, two = (agreement(data, scheme=scheme(), resamples=50) for data in (made, made + more))
    assert one.estimates == two.estimates
    assert two.facts[0].missing == {"not assigned": 38, "skipped": 1, "draft": 1}


def test_clusters_come_as_a_mapping():
    made = annotations()
    measured = agreement(made, scheme=scheme(), resamples=50, clusters={a.unit: a.unit[:2] for a in made})
    assert measured[0].clusters == 4
    assert measured[0].ci_method == "cluster"


def test_weights_on_a_nominal_dimension_are_refused():
    with pytest.raises(UsageError, match="codable is nominal"):
        agreement(annotations(), scheme=scheme(), weights="linear")


def test_marked_stretches_are_measured_too():
    def with_marks(one):
        where = 3 + (one.rater == "r_a")
        return one.model_copy(
            update={
                "spans": {"marks": (Span(start=where, end=8, text="words"[: 8 - where], labels=("post",)),)}
            }
        )

    made = [with_marks(one) for one in annotations()]
    lengths = {one.unit: 30 for one in made}
    found = agreement(made, scheme=scheme(), coefficients=["span_f1", "unitizing_alpha"], texts=lengths)
    assert {(e.coefficient, e.slice) for e in found} == {
        ("span_f1", "match=exact"), ("span_f1", "match=overlap"), ("unitizing_alpha", "form=u"), ("unitizing_alpha", "form=cu"),
    }  # fmt: skip
    assert found[0].value == pytest.approx(1 / 3)
    assert found[0].pairable == 40
    only = agreement(made, scheme=scheme(), dimensions=["marks"], resamples=0)
    assert {e.dimension for e in only} == {"marks"}


def test_declared_primary_stands_first_and_is_marked():
    measured = agreement(annotations(), scheme=scheme(), resamples=0, primary={"stance": "gwet_ac1"})
    stance = [e for e in measured if e.dimension == "stance" and e.slice == "all"]
    assert [e.coefficient for e in stance if e.primary] == ["gwet_ac1"]
    assert stance[0].primary
    assert measured.undeclared == ("codable", "tags")


def test_slices_and_alpha_within():
    random = np.random.default_rng(1)
    rows = []
    for unit in range(90):
        article = unit // 30
        label = "con" if random.random() < (0.9, 0.1, 0.5)[article] else "pro"
        for rater in "abc":
            given = (
                label
                if random.random() < 0.6
                else ("con" if random.random() < (0.9, 0.1, 0.5)[article] else "pro")
            )
            rows.append((f"u{unit}", rater, given, f"art{article}"))
    data = pd.DataFrame(rows, columns=["unit", "rater", "value", "article"])
    measured = agreement(data, **NAMES, by="article", resamples=200)
    slices = [e.slice for e in measured if "art" in e.slice]
    assert slices == ["article=art0", "article=art1", "article=art2", "within article"]
    within = measured.find(slice="within article")
    pooled = measured.find(slice="all", coefficient="krippendorff_alpha")
    assert within.value < pooled.value - 0.1
    assert within.ci_low < within.value < within.ci_high
    assert not [
        e for e in agreement(data[:120], **NAMES, by="article", resamples=0) if e.slice == "article=art1"
    ]


def test_within_one_slice_is_plain_alpha():
    from stancekit.reliability import Method
    from stancekit.reliability.within import WithinSample

    codes = np.random.default_rng(0).integers(-1, 3, (50, 3))
    for level in ("nominal", "ordinal", "interval"):
        method = Method((1, 2, 3), level)
        plain = estimate_codes(
            codes, domain=[1, 2, 3], level=level, coefficients=["krippendorff_alpha"], resamples=0
        )
        assert WithinSample(codes, ["x"] * 50, method).value == pytest.approx(plain[0].value)


def test_categories_have_specific_agreement():
    """2a / (2a + b + c): 10 both yes, 5 split, 85 both no."""
    rows = [("yes", "yes")] * 10 + [("yes", "no")] * 3 + [("no", "yes")] * 2 + [("no", "no")] * 85
    data = {
        "unit": [i for i in range(100) for _ in range(2)], "rater": ["a", "b"] * 100,
        "value": [label for row in rows for label in row],
    }  # fmt: skip
    measured = agreement(data, **NAMES, categories=True)
    yes = measured.find(slice="category=yes", coefficient="specific_agreement")
    no = measured.find(slice="category=no", coefficient="specific_agreement")
    assert yes.value == pytest.approx(20 / 25)
    assert no.value == pytest.approx(170 / 175)
    assert yes.ci_low < yes.value < yes.ci_high


def test_raters_out_and_drawn():
    """Gwet's unconditional error is larger, and the range holds the values without each rater."""
    codes = np.random.default_rng(3).integers(0, 2, (60, 4))
    codes[:, 1:3] = codes[:, :1]
    rows = [(u, r, "xy"[codes[u, r]]) for u in range(60) for r in range(4)]
    data = pd.DataFrame(rows, columns=["unit", "rater", "value"])
    measured = agreement(data, **NAMES, resamples=0)
    found = measured[0]
    values = [
        estimate_codes(np.delete(codes, r, axis=1), domain=["x", "y"], level="nominal", resamples=0,
                       coefficients=["krippendorff_alpha"])[0].value
        for r in range(4)
    ]  # fmt: skip
    assert found.without_rater == pytest.approx((min(values), max(values)))
    spread = 3 / 4 * np.sum((np.array(values) - np.mean(values)) ** 2)
    assert found.se_unconditional == pytest.approx(np.sqrt(found.se**2 + spread))
    console = Console(width=80, file=StringIO())
    for part in agreement_tables(measured):
        console.print(part)
    (told,) = (line for line in console.file.getvalue().splitlines() if "Standard error" in line)
    assert told.endswith(" with raters drawn at random.")
    assert len(told) <= 80


def test_skewed_prevalence_is_explained():
    rows = [
        (f"u{u}", r, "yes" if (u, r) in {(1, "a"), (2, "b"), (3, "a"), (3, "b")} else "no")
        for u in range(60)
        for r in "ab"
    ]
    measured = agreement(frame(rows), **NAMES)
    assert any("AC1" in note and "97%" in note for note in measured.notes)


@pytest.mark.parametrize("level", ["nominal", "ordinal"])
def test_signatures_parse_back_to_the_same_number(level):
    codes = np.random.default_rng(0).integers(-1, 3, (40, 2))
    found = estimate_codes(
        codes, domain=["a;b", "c,d", "é=%"], level=level, weights="linear", seed=7, resamples=300, clusters=np.arange(40) % 11
    )  # fmt: skip
    for one in found:
        assert from_signature(one.signature, codes, clusters=np.arange(40) % 11) == one


def test_signatures_of_tables_and_annotations_parse_back():
    measured = agreement(frame(), **NAMES, categories=True, resamples=100)
    for one in measured:
        again = from_signature(one.signature, frame(), unit="unit", rater="rater", value="value")
        assert again.value == one.value
        assert (again.ci_low, again.ci_high) == (one.ci_low, one.ci_high)
    made = annotations()
    for one in agreement(made, scheme=scheme(), resamples=100):
        if one.slice in ("all", "joint") and one.level:
            again = from_signature(one.signature, made, scheme=scheme())
            assert (again.value, again.ci_low) == (one.value, one.ci_low)


def test_a_signature_refuses_other_data():
    signature = agreement(frame(), **NAMES)[0].signature
    with pytest.raises(DataError, match="other data"):
        from_signature(signature, frame(LONG[:-2]), unit="unit", rater="rater", value="value")


@pytest.mark.parametrize("bad", ["", "alpha", "a=1", "a=1;a=2;", ";"])
def test_what_is_no_signature(bad):
    with pytest.raises(DataError, match="not a signature"):
        from_signature(bad, np.zeros((2, 2), dtype=int))
