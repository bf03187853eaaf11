"""What a lead should ask about, counted over everything that came in, whether it counts or not."""

from __future__ import annotations

from collections import Counter, defaultdict

from stancekit.annotations.problems import REMEDIES
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.plan import read_labels
from stancekit_schemas import Problem

__all__ = ["count_flags"]


def count_flags(workspace: Workspace) -> dict[str, dict[str, int]]:
    """Map each flag to how many answers have it, by their state: only those that are `accepted` count.

    An answer that somebody else changed may since have been made again; its flag is still to be asked
    about. What was `refused` stands in corpus/built/problems.jsonl, with its reason in place of a flag.
    An answer that several exports hold is one answer, in the best state in which it has the flag. Tests are
    left out, and so is why an answer was superseded.
    """
    problems = read_records(workspace.built / "problems.jsonl", Problem, missing_ok=True)
    refused = {(p.code, p.file, p.task, p.annotation) for p in problems if p.severity == "refused"}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for code, *_ in refused:
        found[code]["refused"] += 1
    known = {(code, task, annotation) for code, _, task, annotation in refused}
    told = set()
    for label in sorted(read_labels(workspace), key=lambda label: label.status != "accepted"):
        for flag in label.flags if label.purpose != "training" else ():
            code = flag.partition(":")[0]
            answer = flag, *label.key, label.created_at or label.annotation_id
            copied = label.status != "accepted" and (code, label.place.task, label.place.annotation) in known
            if code in REMEDIES and answer not in told and not copied:
                told.add(answer)
                found[flag][label.status] += 1
    return {flag: dict(sorted(found[flag].items())) for flag in sorted(found)}
