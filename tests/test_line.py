"""The whole line on one short invented article, stage by stage, as a user types it; twice, same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Invented: nobody of these names posted anything.
ARTICLE = """\
Actor Tilda Marsh told her followers on Monday that the harbour should be closed to cruise ships.

The harbour is ours. Close it to the floating hotels and let us breathe again. — Tilda Marsh (@tilda_marsh_x) March 3, 2025

The answers came quickly.

Count me in, we have waited years for somebody to say it! — Bram Tolle (@bramtolle_x) March 3, 2025

No. My whole street lives off those ships. pic.twitter.com/aB3dE5fG7h — Ines Fadd (@ines_fadd_x) March 4, 2025

You flew to three festivals last month, spare us the sermon — Dov Merrin (@dov_merrin_x) March 4, 2025

People, posts and places in this article are invented.
"""

VOTES = {  # reaction's first words -> the three annotators' answers to stance_post, stance_author
    "Count me in": (("support", "none"), ("support", "none"), ("support", "none")),
    "No. My whole": (("oppose", "none"), ("oppose", "none"), ("mixed", "none")),
    "You flew": (("none", "against"), ("oppose", "against"), ("cannot_tell", "against")),
}


def stancekit(*arguments: str | Path, cwd: Path, code: int = 0) -> str:
    """Run the command line in a folder; the exit code is part of the expectation."""
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", *map(str, arguments)],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def choice(dimension: str, label: str) -> dict:
    return {"from_name": dimension, "to_name": "text", "type": "choices", "value": {"choices": [label]}}


def hand_made_export(tasks: list[dict]) -> list[dict]:
    """What a Label Studio server would export after three people labelled every task."""
    export = []
    for number, task in enumerate(tasks, start=1):
        votes = next(v for words, v in VOTES.items() if task["text"].startswith(words))
        annotations = [
            {
                "id": number * 10 + rater,
                "completed_by": {
                    "id": rater,
                    "email": f"rater{rater}@example.org",
                    "first_name": "",
                    "last_name": "",
                },
                "was_cancelled": False,
                "created_at": f"2025-03-0{rater + 5}T09:{number:02d}:00.000000Z",
                "updated_at": f"2025-03-0{rater + 5}T09:{number:02d}:00.000000Z",
                "lead_time": 12.5,
                "result": [
                    choice("codable", "yes"),
                    choice("irony", "no"),
                    choice("stance_post", post),
                    choice("stance_author", author),
                ],
            }
            for rater, (post, author) in enumerate(votes, start=1)
        ]
        data = {key: value for key, value in task.items() if key != "schema_version"}
        export.append(
            {"id": number, "data": data, "annotations": annotations, "drafts": [], "predictions": []}
        )
    return export


def run_line(folder: Path) -> Path:
    """Everything from an empty folder to a verified release."""
    stancekit("init", folder, cwd=folder.parent)
    (folder / "corpus/raw/articles/harbour.txt").write_text(ARTICLE, "utf-8", newline="")
    secret = folder / ".stancekit" / "secret"
    secret.write_text("ab" * 32 + "\n", "utf-8")

    stancekit("segment", cwd=folder)
    passages = rows(folder / "corpus/built/reactions.jsonl")
    assert sorted(p["role"] for p in passages) == ["reaction"] * 3 + ["statement"]
    assert all(p["text"] == ARTICLE[p["start"] : p["end"]] for p in passages)
    assert {p["author_handle"] for p in passages} >= {"@tilda_marsh_x", "@bramtolle_x", "@ines_fadd_x"}

    stancekit("export", cwd=folder, code=1)  # nothing is signed yet
    draft = Path(stancekit("statements", "draft", cwd=folder).strip())
    stancekit("statements", "sign", "--by", "lead", "--on", "2025-03-05", cwd=folder, code=1)  # no upshot yet
    filled = draft.read_text("utf-8").replace(
        'upshot: ""', 'upshot: "asks to close the harbour to cruise ships"'
    )
    draft.write_text(filled, "utf-8")
    stancekit("statements", "sign", "--by", "lead", "--on", "2025-03-05", cwd=folder)
    stancekit("export", cwd=folder)
    tasks = rows(folder / "corpus/built/tasks.jsonl")
    assert len(tasks) == 3
    given = (folder / "corpus/built/label_studio/tasks.json").read_text("utf-8")
    for giveaway in ("Tolle", "bramtolle", "Marsh (", "harbour.txt", "pic.twitter", "March 3"):
        assert giveaway not in given
    assert "[picture]" in given

    export = folder.parent / "from_label_studio.json"
    export.write_text(json.dumps(hand_made_export(tasks)), "utf-8")
    account = json.loads(stancekit("import", export, "--json", cwd=folder))
    assert {k: account[k] for k in ("tasks", "annotations", "accepted", "refused")} == {
        "tasks": 3, "annotations": 9, "accepted": 9, "refused": 0,
    }  # fmt: skip
    first = (folder / "corpus/built/annotations.jsonl").read_bytes()
    assert b"example.org" not in first
    stancekit("import", export, cwd=folder)
    assert (folder / "corpus/built/annotations.jsonl").read_bytes() == first

    estimates = json.loads(stancekit("agreement", "--json", cwd=folder))["estimates"]
    alpha = {
        e["dimension"]: e
        for e in estimates
        if e["coefficient"] == "krippendorff_alpha" and e["slice"] == "all"
    }
    assert set(alpha) >= {"codable", "irony", "stance_post", "stance_author"}
    # By hand: within units 6 + 2 + 0 of 18 ordered pairs agree; by chance 3·2 + 3·2 of the 9·8 do.
    assert alpha["stance_post"]["value"] == pytest.approx(1 - (1 - 8 / 18) / (1 - 12 / 72), abs=1e-12)
    assert alpha["codable"]["value"] is None
    assert alpha["codable"]["undefined"]

    stancekit("adjudicate", "select", cwd=folder)
    stancekit("gold", cwd=folder)
    gold = {(g["unit"], g["dimension"]): g for g in rows(folder / "corpus/built/gold.jsonl")}
    by_words = {t["text"].split()[0]: t["reaction_id"] for t in tasks}
    assert gold[by_words["Count"], "stance_post"]["resolution"] == "unanimous"
    assert gold[by_words["No."], "stance_post"]["label"] == "oppose"
    assert gold[by_words["No."], "stance_post"]["resolution"] == "majority"
    tied = gold[by_words["You"], "stance_post"]
    assert (tied["resolution"], tied["label"]) == ("open", None)
    assert tied["soft"] == {
        "cannot_tell": pytest.approx(1 / 3),
        "none": pytest.approx(1 / 3),
        "oppose": pytest.approx(1 / 3),
    }

    stancekit("release", "0.1.0", cwd=folder)
    stancekit("verify", "0.1.0", cwd=folder)
    return folder / "corpus/releases/0.1.0"


def test_the_whole_line_twice_gives_the_same_release(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(run_line(tmp_path / name / "harbour"))
    first, second = ({p.relative_to(m): p.read_bytes() for p in m.rglob("*") if p.is_file()} for m in made)
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert len(first) > 5


def test_a_changed_label_in_a_release_is_found(tmp_path: Path) -> None:
    release = run_line(tmp_path / "harbour")
    gold = next(release.rglob("gold.jsonl"))
    gold.chmod(0o644)
    gold.write_text(gold.read_text("utf-8").replace('"support"', '"oppose"'), "utf-8")
    stancekit("verify", "0.1.0", cwd=tmp_path / "harbour", code=1)
