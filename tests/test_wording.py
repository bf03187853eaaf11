"""A number agrees with its noun, here and wherever a message counts what can be one."""

from __future__ import annotations

import pytest

from stancekit.cli.planned import print_balance
from stancekit.planning import Balance
from stancekit.wording import counted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((0, "item"), "0 items"),
        ((1, "item"), "1 item"),
        ((2, "item"), "2 items"),
        ((1, "person", "people"), "1 person"),
        ((3, "person", "people"), "3 people"),
        ((1, "item lacks people", "items lack people"), "1 item lacks people"),
    ],
)
def test_a_number_agrees_with_its_noun(words: tuple, told: str) -> None:
    assert counted(*words) == told


def test_a_plan_of_one_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    print_balance(Balance(1, 1, 0, 1, 1, 1, 0, 0, 0, 0.0, 0), "main")
    assert capsys.readouterr().out.startswith("main: 1 label on 1 item by 1 person, 1 each\n")
