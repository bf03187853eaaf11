"""The labelling page: every question of the scheme, gated, required, and named by its ids."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from stancekit.errors import DataError
from stancekit.files.schemes import SHIPPED, load_scheme
from stancekit.tasks.labeling_config import OBJECTS, boxes_of, config_sha256, labeling_config
from stancekit_schemas import Dimension, Scheme, Settings, Task, Value, sha256

CONTROLS = {
    "choice": "Choices",
    "choices": "Choices",
    "flag": "Choices",
    "text": "TextArea",
    "spans": "Labels",
}


def scheme_of(*dimensions: Dimension) -> Scheme:
    return Scheme(name="s", version="1.0.0", dimensions=dimensions)


def controls(xml: str) -> dict[str, ET.Element]:
    return {e.attrib["name"]: e for e in ET.fromstring(xml).iter() if "toName" in e.attrib}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_dimension_has_its_control_in_the_order_asked(name: str) -> None:
    scheme = load_scheme(name)
    found = controls(labeling_config(scheme))
    assert list(found) == [dimension.id for dimension in scheme.dimensions]
    for dimension in scheme.dimensions:
        control = found[dimension.id]
        assert control.tag == CONTROLS[dimension.kind]
        assert control.attrib["toName"] == "text"
        enforced = dimension.required and dimension.sample is None
        assert (control.attrib.get("required") == "true") == enforced
        if dimension.sample is not None:
            assert (list(control), control.attrib["value"]) == ([], f"$ask_{dimension.id}")
        elif dimension.values:
            shown = [(o.attrib["alias"], o.attrib["value"], o.attrib.get("hotkey")) for o in control]
            assert shown == [(v.id, v.label, v.hotkey) for v in dimension.values]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_gate_stands_around_what_it_opens_and_nothing_else(name: str) -> None:
    scheme = load_scheme(name)
    root = ET.fromstring(labeling_config(scheme))
    parents = {child: parent for parent in root.iter() for child in parent}
    for dimension in scheme.dimensions:
        node, gates = (
            next(e for e in root.iter() if e.attrib.get("name") == dimension.id and "toName" in e.attrib),
            {},
        )
        while node in parents:
            node = parents[node]
            if "visibleWhen" in node.attrib:
                gates[node.attrib["whenTagName"]] = tuple(node.attrib["whenChoiceValue"].split(","))
        labels = {
            gate: {v.id: v.label for v in scheme.dimension(gate).values} for gate in dimension.opened_by
        }
        assert gates == {g: tuple(labels[g][v] for v in values) for g, values in dimension.opened_by.items()}


def test_what_is_shown_are_fields_of_the_task() -> None:
    root = ET.fromstring(labeling_config(load_scheme("stance")))
    shown = {e.attrib["name"]: e.attrib["value"] for e in root.iter("Text")}
    assert shown == {name: f"${name}" for name in OBJECTS}
    assert set(shown) <= set(Task.model_fields)


def test_an_adopted_project_shows_no_box_that_stays_empty() -> None:
    scheme, fields = load_scheme("stance"), ("place",)
    for given, boxes in (((), ("text",)), (fields, ("context", "text"))):
        settings = Settings(name="theirs", text_field="body", context_fields=given)
        page = labeling_config(scheme, boxes_of(settings))
        assert [e.attrib["name"] for e in ET.fromstring(page).iter("Text")] == list(boxes)
        assert "The text to label" in page
        assert "posted" not in page.partition('className="sk-ask"')[0]
        assert "reaction" not in page.partition('className="sk-ask"')[0]
    assert boxes_of(Settings(name="ours")) == OBJECTS


def test_the_same_scheme_gives_the_same_hash_and_another_another() -> None:
    scheme = load_scheme("stance")
    assert labeling_config(scheme) == labeling_config(load_scheme("stance"))
    assert config_sha256(scheme) == sha256(labeling_config(scheme))
    assert config_sha256(scheme) != config_sha256(load_scheme("stance-extended"))


HOSTILE = "a < b & \"c\" 'd' <script>alert(1)</script> $text {{x}}\n\ttwo lines 🏳️‍🌈"


def test_hostile_words_stay_words() -> None:
    scheme = scheme_of(
        Dimension(
            id="q",
            question=HOSTILE,
            hint=HOSTILE,
            values=(Value(id="v", label=HOSTILE, meaning=HOSTILE, hotkey='"'),),
        )
    )
    (option,) = controls(labeling_config(scheme))["q"]
    assert option.attrib["value"] == " ".join(HOSTILE.split())
    assert option.attrib["hotkey"] == '"'


@pytest.mark.parametrize("name", OBJECTS)
def test_a_dimension_named_as_a_box_is_refused(name: str) -> None:
    with pytest.raises(DataError, match="has the name of a box"):
        labeling_config(scheme_of(Dimension(id=name, question="?", kind="text")))


def test_a_gate_whose_label_would_be_split_is_refused() -> None:
    gate = Dimension(
        id="gate", question="?", values=(Value(id="yes", label="Yes, all"), Value(id="no", label="No"))
    )
    then = Dimension(id="then", question="?", kind="text", opened_by={"gate": ("yes",)})
    with pytest.raises(DataError, match="has a comma"):
        labeling_config(scheme_of(gate, then))
    assert controls(labeling_config(scheme_of(gate)))  # no gate, no harm
