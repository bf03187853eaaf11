"""What a lead should ask about, counted over everything that came in, whether it counts or not."""

from __future__ import annotations

from collections import Counter, defaultdict

from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.plan import read_labels
from stancekit_schemas import Problem

__all__ = ["count_flags"]


def count_flags(workspace: Workspace) -> dict[str, dict[str, int]]:
    """Map each flag to how many records have it, by their state: only those that are `accepted` count.

    An answer that somebody else changed may since have been made again; its flag is still to be asked
    about. What was `refused` stands in corpus/built/problems.jsonl, with its reason in place of a flag.
    Tests are left out.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for label in read_labels(workspace):
        if label.purpose != "training":
            for flag in label.flags:
                found[flag][label.status] += 1
    for problem in read_records(workspace.built / "problems.jsonl", Problem, missing_ok=True):
        if problem.severity == "refused":
            found[problem.code]["refused"] += 1
    return {flag: dict(sorted(found[flag].items())) for flag in sorted(found)}
