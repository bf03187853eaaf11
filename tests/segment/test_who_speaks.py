"""Who speaks, and in which role: tables of invented articles per language.

A line of a table in `speakers/` that begins with # holds the beginning of the articles below it, a post and who
posted it. The other lines hold the speaker of the last quoted words ("-" for nobody named), their role, and the
sentences behind the post; ¶ stands for a new paragraph. A line that begins with ~ is not yet read rightly.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TABLES = Path(__file__).parent / "speakers"


def rows():
    for table in sorted(TABLES.glob("*.txt")):
        head = ""
        for number, line in enumerate(table.read_text("utf-8").splitlines(), start=1):
            if line.startswith("# "):
                head = line.removeprefix("# ")
                continue
            speaker, role, text = line.removeprefix("~ ").split(" | ", maxsplit=2)
            marks = [pytest.mark.xfail] if line.startswith("~ ") else []
            whole = f"{head} ¶ {text}".replace(" ¶ ", "\n\n")
            yield pytest.param(
                whole, None if speaker == "-" else speaker, role, marks=marks, id=f"{table.stem}{number}"
            )


@pytest.mark.parametrize(("text", "speaker", "role"), list(rows()))
def test_the_last_words_have_their_speaker_and_role(cut, text, speaker, role):
    last = [reaction for reaction in cut(text).reactions if reaction.kind == "quoted"][-1]
    assert (last.author_name, last.role) == (speaker, role)
