"""Sign the sample corpus's statement sets and place its true labels anew.

`sets.jsonl` and `labels.jsonl` beside this file are what the authors wrote, by the words of each
passage; ids follow from where a passage is cut, so they change when an article or the segmentation
does. Run: python tests/starter/renew.py, then: stancekit schemas
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from pathlib import Path

from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.statement_drafts import DraftSet
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_workspace
from stancekit.steps.statements import sign_sets
from stancekit_schemas import Reaction, canonical_json

HERE = Path(__file__).resolve().parent
STARTER = HERE.parents[1] / "src" / "stancekit" / "starter"
SIGNED_ON = date(2025, 3, 5)


class Passages:
    """Finds a passage of the sample by its article and its words; what is not there is listed."""

    def __init__(self, reactions: list[Reaction]) -> None:
        self.originals = [reaction for reaction in reactions if not reaction.copy_of]
        self.missing: list[str] = []

    def find(self, source: str, text: str, author: str | None = None) -> str:
        found = [r for r in self.originals if Path(r.source).name == source and r.text == text]
        if len(found) > 1 and author:
            found = [r for r in found if author in (r.author_handle, r.author_name)]
        if len(found) != 1:
            self.missing.append(f"{source}: {len(found)} passages read {text[:60]!r}")
            return ""
        return found[0].reaction_id

    def path(self, source: str) -> str:
        return next(r.source for r in self.originals if Path(r.source).name == source)


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        space = make_workspace(Path(folder) / "sample", sample=True)
        (space.raw / "statements.jsonl").unlink()
        segment_workspace(space)
        reactions = read_records(space.built / "reactions.jsonl", Reaction)
    passages = Passages(reactions)
    drafts = [
        DraftSet(
            source=passages.path(row["source"]),
            members=tuple(passages.find(row["source"], text) for text in row["members"]),
            upshot=row["upshot"],
            context=tuple(row["context"]),
            answered_by=tuple(passages.find(row["source"], text) for text in row["answered_by"]),
        )
        for row in rows("sets.jsonl")
    ]
    truth = [
        {
            "schema_version": "1",
            "reaction_id": passages.find(row["source"], row["text"], row["author"]),
            "source": row["source"],
            "values": {k: row[k] for k in ("codable", "irony", "stance_post", "stance_author") if row[k]},
            "difficulty": row["difficulty"],
            "rule": row["rule"],
            "reason": row["reason"],
        }
        for row in rows("labels.jsonl")
    ]
    if passages.missing:
        sys.exit("not cut as the authors wrote them:\n  " + "\n  ".join(sorted(set(passages.missing))))
    write_records(STARTER / "statements.jsonl", sign_sets(drafts, reactions, by="lead", on=SIGNED_ON))
    write_text(STARTER / "truth.jsonl", "".join(sorted(f"{canonical_json(row)}\n" for row in truth)))


if __name__ == "__main__":
    main()
