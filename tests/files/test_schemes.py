"""Schemes: labels are strings, and a scheme that contradicts itself is refused whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.files.schemes import SHIPPED, load_scheme, parse_scheme

GOOD = """
name: "t"
version: "1.0.0"
dimensions:
  - {id: "a", question: "?", level: "nominal", values: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]}
  - {id: "b", question: "?", level: "ordinal", opened_by: {a: ["yes"]}, values: [{id: "1", label: "one"}]}
"""


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schemes_ask_the_gate_first(name: str) -> None:
    scheme = load_scheme(name)
    first, *rest = scheme.measured
    assert first.id == "codable"
    assert all(dimension.opened_by == {"codable": ("yes",)} for dimension in rest)
    assert {d.id: d.domain for d in scheme.dimensions}["stance_post"] == (
        "support", "oppose", "mixed", "none", "cannot_tell",
    )  # fmt: skip


def test_order_is_kept() -> None:
    scheme = parse_scheme(GOOD, source="t.yaml")
    assert [d.id for d in scheme.dimensions] == ["a", "b"]
    assert scheme.dimension("a").domain == ("yes", "no")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('{id: "no"', "{id: no", "put it in quotes"),
        ('{id: "1"', "{id: 1", "put it in quotes"),
        ('opened_by: {a: ["yes"]}', 'opened_by: {a: ["maybe"]}', "no value of it"),
        ('opened_by: {a: ["yes"]}', 'opened_by: {c: ["yes"]}', "not asked before it"),
        ('id: "b"', 'id: "a"', "stands twice"),
        ('{id: "no", label: "No"}', '{id: "yes", label: "No"}', "lists a value twice"),
        ('level: "ordinal"', 'level: "rank"', "level"),
        ('name: "t"', 'name: "t"\nflavour: "sweet"', "flavour"),
        ("dimensions:", "dimensions", "not YAML"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(DataError, match=message):
        parse_scheme(GOOD.replace(old, new), source="t.yaml")


def test_an_unknown_scheme_names_the_shipped_ones(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_scheme("nowhere.yaml", base=tmp_path)
    assert "stance-extended" in (caught.value.hint or "")
