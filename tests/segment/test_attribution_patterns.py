"""Quotations in every kind of clause that attributes them, crossed with verbs and names: what is found.

In a pattern of attribution_patterns.json {n} is a full name, {q} words, {r} and {R} a second piece of them, {v} a
past form of a verb, {p} a present form, {c} a participle, {i} an infinitive; "~": nobody is named. Under
`nothing` are sentences whose marks attribute nothing: titles, signs, scare quotes.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

TABLES = json.loads(Path(__file__).with_name("attribution_patterns.json").read_text("utf-8"))
LANGUAGES = tuple(TABLES)
SLOT = re.compile(r"\{([vpci])\}")
MARKS = "“”„«»「」 \u00a0.,!?¡¿。"
NAMED = {"en": 0.95, "de": 0.95, "fr": 0.95, "es": 0.95, "pl": 0.95, "ja": 0.95}


def sentences(language):
    """Every pattern with every verb of its kind and a name that changes: sentence, pieces, name or None."""
    first, second = TABLES[language]["words"]
    for place, pattern in enumerate(TABLES[language]["patterns"]):
        nobody, clause = pattern.startswith("~"), pattern.removeprefix("~")
        slot = SLOT.search(clause)
        for number, verb in enumerate(TABLES[language]["verbs"][slot[1]] if slot else ("",)):
            name = TABLES[language]["names"][(place + number) % 3]
            again = second[0].upper() + second[1:]
            fields = dict.fromkeys("vpci", verb) | {"n": name, "q": first, "r": second, "R": again}
            pieces = [fields[slot] for slot in re.findall(r"\{([qrR])\}", clause)]
            yield pattern, clause.format(**fields), pieces, None if nobody else name


def quoted(cut, language, sentence):
    before, behind = TABLES[language]["around"]
    found = cut(f"{before}\n\n{sentence}\n\n{behind}").reactions
    return [(r.text, r.author_name) for r in found if r.kind == "quoted"]


def measure(cut, language):
    """Give how many pieces there are, how many were found, how many have their name, and what failed."""
    there = seen = named = asked = 0
    failed: dict[str, int] = {}
    for pattern, sentence, pieces, name in sentences(language):
        found = quoted(cut, language, sentence)
        for piece in pieces:
            hit = next(((text, who) for text, who in found if text.strip(MARKS) == piece), None)
            there, seen = there + 1, seen + (hit is not None)
            asked += name is not None
            right = hit is not None and (name is None or hit[1] == name)
            named += right and name is not None
            if not right:
                failed[pattern] = failed.get(pattern, 0) + 1
    return there, seen, asked, named, failed


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_are_found_whatever_clause_attributes_them(cut, language):
    there, seen, asked, named, failed = measure(cut, language)
    assert len(TABLES[language]["patterns"]) >= 40
    assert seen >= 0.99 * there, failed
    assert named >= NAMED[language] * asked, failed


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_signs_and_scare_quotes_are_no_quotations(cut, language):
    found = {
        pattern: quoted(cut, language, pattern.format(n=name))
        for pattern in TABLES[language]["nothing"]
        for name in TABLES[language]["names"]
    }
    wrong = {pattern: hits for pattern, hits in found.items() if hits}
    assert len(wrong) <= 1, wrong
