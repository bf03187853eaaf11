"""Questions asked of a random part of the items, on the page and nowhere else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stancekit.files.schemes import load_scheme
from stancekit.tasks.sampling import page_fields, sampled
from stancekit_schemas import Dimension, Scheme, Value

EXTENDED = load_scheme("stance-extended")


def test_the_page_gets_labels_exactly_where_it_asks() -> None:
    (rationale,) = sampled(EXTENDED)
    units = [f"{number:016x}" for number in range(200)]
    for unit in units:
        fields = page_fields(EXTENDED, unit)
        if rationale.asks(unit):
            assert [label["alias"] for label in fields["ask_rationale"]] == list(rationale.domain)
            assert [label["hotkey"] for label in fields["ask_rationale"]] == ["u", "h"]
            assert fields["ask_rationale_question"] == rationale.question
        else:
            assert fields == {"ask_rationale": [], "ask_rationale_question": "", "ask_rationale_hint": ""}
    assert {rationale.asks(unit) for unit in units} == {True, False}
    assert page_fields(load_scheme("stance"), units[0]) == {}


def test_no_label_of_marks_has_a_key_that_the_page_gives_to_others_where_marks_are_not_asked() -> None:
    """Label Studio deals the keys of this list that are free to choices without one."""
    dealt = "1234567890qwetasdfgzxcvbyiopjklnm"
    assert not {value.hotkey for d in sampled(EXTENDED) for value in d.values} & set(dealt)


def test_only_marks_can_be_sampled() -> None:
    choice = Dimension(id="m", question="?", sample="0.2", values=(Value(id="a", label="A"),))
    with pytest.raises(ValidationError, match="only marked spans"):
        Scheme(name="s", version="1", dimensions=(choice,))
