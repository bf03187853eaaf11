from __future__ import annotations

from collections.abc import Callable

import pytest

from stancekit.files.schemes import load_scheme
from stancekit_schemas import Scheme, Task, sha256


@pytest.fixture(scope="session")
def stance() -> Scheme:
    return load_scheme("stance")


@pytest.fixture(scope="session")
def invented() -> Callable[[int], tuple[list[Task], list[dict]]]:
    """Make n tasks with invented texts, and their true labels, of every value and difficulty."""

    def make(n: int) -> tuple[list[Task], list[dict]]:
        stances = ["support", "oppose", "mixed", "none", "cannot_tell"]
        authors = ["favour", "against", "none", "mixed"]
        tasks, truth = [], []
        for i in range(n):
            text = f"Invented reaction number {i}."
            tasks.append(
                Task(
                    reaction_id=sha256(text)[:16],
                    set_id="s1",
                    text=text,
                    statement="Invented post.",
                    upshot="Claims nothing.",
                    context="",
                    scheme="stance 0.9.0",
                    guidelines_version="0.9",
                    text_sha256=sha256(text),
                    statement_sha256=sha256("Invented post."),
                    upshot_sha256=sha256("Claims nothing."),
                    config_sha256="0" * 64,
                )
            )
            values = {
                "codable": "yes" if i % 10 else "needs_media",
                "irony": "yes" if i % 7 == 0 else "no",
                "stance_post": stances[i % 5],
                "stance_author": authors[i % 4],
            }
            if values["codable"] != "yes":
                values = {"codable": values["codable"]}
            truth.append(
                {
                    "reaction_id": tasks[-1].reaction_id,
                    "values": values,
                    "difficulty": ["easy", "medium", "hard"][i % 3],
                }
            )
        return tasks, truth

    return make
