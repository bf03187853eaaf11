"""Who speaks, and in which role: a table of invented articles per language, each begun by the same post.

A line of a table in `speakers/` holds the speaker of the last quoted words ("-" for nobody named), their role,
and the sentences behind the post; ¶ stands for a new paragraph.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TABLES = Path(__file__).parent / "speakers"


def rows():
    for table in sorted(TABLES.glob("*.txt")):
        head, *lines = table.read_text("utf-8").splitlines()
        for number, line in enumerate(lines, start=2):
            speaker, role, text = line.split(" | ", maxsplit=2)
            whole = f"{head.removeprefix('# ')} ¶ {text}".replace(" ¶ ", "\n\n")
            yield pytest.param(whole, None if speaker == "-" else speaker, role, id=f"{table.stem}{number}")


@pytest.mark.parametrize(("text", "speaker", "role"), list(rows()))
def test_the_last_words_have_their_speaker_and_role(cut, text, speaker, role):
    last = [reaction for reaction in cut(text).reactions if reaction.kind == "quoted"][-1]
    assert (last.author_name, last.role) == (speaker, role)
