"""Full stops that end no sentence, and runs of words that are no name."""

from __future__ import annotations

import pytest

from stancekit.segment.clauses import last_sentence, sentence_ends
from stancekit.segment.names.nobody import is_nobody


@pytest.mark.parametrize(
    "text",
    [
        "Moss wrote on Sept. 14, at noon",
        "Moss wrote at 7:40 a.m. ET on Friday",
        "Moss wrote at 9 p.m. Monday",
        "Moss of Hart Bros. Bakery wrote",
        "Oster schrieb am 14. September",
        "Oster schrieb am 2. und am 3. Mai",
        "Oster vom 1. FC Larchental schrieb",
        "Oster, der 2. Vorsitzende, schrieb ca. 3 Std. später",
        "Oster von der Glocke e. V.: schrieb",
        "Tal a écrit à 10 h. 30",
        "Tal a écrit le 3 sept. 2021",
        "Solís escribió aprox. 3 horas después",
        "Lis napisał ok. godz. 14",
        "Lis z ul. Krótkiej napisał, m.in. Annie",
    ],
)
def test_a_stop_of_a_date_or_an_abbreviation_ends_no_sentence(text):
    assert sentence_ends(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Moss slept until 9 a.m. Then she wrote", " Then she wrote"),
        ("Oster kam am 14. Danach schrieb er", " Danach schrieb er"),
        ("Oster wurde 14. Die Stadt lachte", " Die Stadt lachte"),
        ("Moss works for Hart Corp. The town laughed", " The town laughed"),
        ("It was ok. The town laughed", " The town laughed"),
    ],
)
def test_a_stop_before_a_new_sentence_ends_the_old_one(text, last):
    assert last_sentence(text) == last


@pytest.mark.parametrize(
    "name", ["14", "14.30", "Sept. 14", "September", "Monday", "Std", "GMT", "ET", "Sons Inc", "V.", "e. V."]
)
def test_a_figure_a_day_a_unit_or_an_abbreviation_is_nobody(name):
    assert is_nobody(name, "en")


@pytest.mark.parametrize("name", ["April", "Julio", "Dec", "Al Bo", "Ann Monday", "Ben 10"])
def test_what_somebody_may_be_called_is_somebody(name):
    assert not is_nobody(name, "es")
