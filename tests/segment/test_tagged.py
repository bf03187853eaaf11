"""Invented articles with their quotations marked in the text: who said each of them, and what it is.

`{{r|Name}}words{{/}}` is a reaction by Name ("-" for nobody named), `s` a statement, `o` anything else.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "tagged"
TAG = re.compile(r"\{\{(?P<role>[rso])\|(?P<name>[^}]*)\}\}(?P<words>.*?)\{\{/\}\}", re.DOTALL)
ROLES = {"r": "reaction", "s": "statement", "o": "other"}


@pytest.mark.parametrize("article", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_every_quotation_has_its_speaker_and_role(cut, article):
    tagged = article.read_text("utf-8")
    expected = [
        (m["words"], None if m["name"] == "-" else m["name"], ROLES[m["role"]]) for m in TAG.finditer(tagged)
    ]
    found = cut(TAG.sub(lambda m: m["words"], tagged)).reactions
    assert [(r.text, r.author_name, r.role) for r in found if r.kind == "quoted"] == expected
