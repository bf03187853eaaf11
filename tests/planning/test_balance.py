"""A balance is about who got something; labels of who is away are counted apart."""

from __future__ import annotations

import pytest

from stancekit.cli.planned import print_balance
from stancekit.planning.balance import balance


def test_a_balance_counts_who_got_something_and_names_the_rest(
    units, people, capsys: pytest.CaptureFixture
) -> None:
    items, team = units(3), people(2)
    ids = [unit.reaction_id for unit in items]
    found = balance(items, {(one, team[0].rater) for one in ids} | {(ids[0], "left")}, team)
    assert (found.labels, found.raters, found.load_min, found.load_max, found.pairs) == (4, 1, 3, 3, 0)
    print_balance(found, "planned")
    told = capsys.readouterr().out
    assert told.startswith("planned: 4 labels on 3 items by 1 person, 3 each, 1 by who is away\n")
