"""What is told of an item of practice: nothing of a question on which the key is silent."""

from __future__ import annotations

from stancekit.files.schemes import load_scheme
from stancekit.gold.explanation import explanation
from stancekit.gold.training import Key
from stancekit_schemas import Annotation, Place


def told(said: dict[str, str], key: dict[str, str]) -> list[str]:
    answer = Annotation(
        annotation_id="a", unit="u", rater="r_0000000001", status="accepted", values=said, place=Place(file="f", file_sha256="0")
    )  # fmt: skip
    text = explanation(answer, Key(values=key, rule="R7", reason="Joins."), load_scheme("stance"))
    return [line for line in text.split("\n") if line.startswith(("✓", "✗", "Key"))]


def test_a_silent_key_explains_nothing_and_a_closed_gate_does() -> None:
    said = {"codable": "yes", "irony": "no", "stance_post": "oppose", "stance_author": "favour"}
    lines = told(said, {"codable": "yes", "stance_post": "support"})
    assert [line[0] for line in lines] == ["✓", "✗", "K"]
    assert lines[2] == "Key: Support"
    closed = told(said, {"codable": "wrong_statement"})
    assert sum(line == "Key: this question does not arise here" for line in closed) == 3
