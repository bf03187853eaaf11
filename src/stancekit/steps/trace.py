"""The trail of one id through the files of a workspace, and what goes when a person withdraws."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from stancekit.adjudication import policies_of
from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.annotators import read_annotators
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.private import keep_private
from stancekit.files.workspace import Workspace
from stancekit.gold.changes import Change
from stancekit.gold.trace import Influence, influence, without_rater
from stancekit.steps.gold import gold_workspace, read_annotations, read_verdicts
from stancekit.steps.people import find_rater
from stancekit_schemas import Removal
from stancekit_schemas.canonical import canonical_json

__all__ = ["Traced", "Withdrawal", "releases_with", "trace_annotation", "withdraw"]


@dataclass(frozen=True)
class Traced:
    """What an annotation had a part in, where its bytes are, and the releases that hold it."""

    influence: Influence
    raw: Path | None
    releases: tuple[str, ...]


def trace_annotation(workspace: Workspace, annotation_id: str) -> Traced:
    """Follow an annotation back to its raw file and forward to decisions, gold and releases."""
    scheme = workspace.scheme
    found = influence(
        annotation_id,
        read_annotations(workspace),
        scheme=scheme,
        policy=policies_of(workspace.settings, scheme),
        verdicts=read_verdicts(workspace),
    )
    name = found.annotation.place.file
    candidates = (workspace.root / name, workspace.raw / "exports" / Path(name).name)
    raw = next((path for path in candidates if path.is_file()), None)
    return Traced(found, raw, tuple(releases_with(workspace, annotation_id)))


def releases_with(workspace: Workspace, annotation_id: str) -> list[str]:
    """Name the releases in whose JSON Lines the id stands."""
    quoted = json.dumps(annotation_id)
    if not workspace.releases.is_dir():
        return []
    return [
        folder.name
        for folder in sorted(workspace.releases.iterdir())
        if any(quoted in path.read_text("utf-8") for path in sorted(folder.glob("jsonl/*.jsonl")))
    ]


@dataclass(frozen=True)
class Withdrawal:
    """What a withdrawal takes away and what changes; `done` says whether it was carried out.

    Carried out, the changes are `listed` in a private file. `asked` says that the person is still among
    the annotators, and so keeps an account.
    """

    rater: str
    annotations: int
    changes: tuple[Change, ...]
    releases: tuple[str, ...]
    done: bool
    asked: bool
    listed: Path | None = None


@alone
def withdraw(
    workspace: Workspace, rater: str, *, reason: str = "", on: date | None = None, carry_out: bool = False
) -> Withdrawal:
    """Take a person's annotations and verdicts out of the corpus, or say what that would change.

    Carried out, a line is added to corpus/raw/removed.jsonl, decisions and gold are made again, and what
    changed is added to .stancekit/withdrawals.jsonl; every later step leaves this person out, and the next
    plan gives their places to others. Releases made before are immutable: those that hold an annotation of
    theirs are listed, to be replaced by a new one.

    The person is named by pseudonym, a beginning of it, or address. Raises UsageError where that is nobody, or
    who annotated nothing, or withdrew already.
    """
    scheme = workspace.scheme
    annotations, verdicts = read_annotations(workspace), read_verdicts(workspace)
    log = workspace.raw / "removed.jsonl"
    before = {one.id: one for one in read_records(log, Removal, missing_ok=True) if one.kind == "rater"}
    working = {a.rater for a in annotations} | {v.decided_by for v in verdicts}
    rater = find_rater(workspace, rater, working | before.keys())
    if rater in before:
        day = before[rater].removed_on
        raise UsageError(f"{rater} withdrew already" + (f" ({day})" if day else ""))
    number, moved = without_rater(
        rater,
        annotations,
        scheme=scheme,
        policy=policies_of(workspace.settings, scheme),
        verdicts=verdicts,
    )
    theirs = [a.annotation_id for a in annotations if a.rater == rater]
    held = {name for annotation_id in theirs for name in releases_with(workspace, annotation_id)}
    listed = None
    if carry_out:
        removal = Removal(kind="rater", id=rater, reason=reason, removed_on=on)
        append_records(log, [removal])
        gold_workspace(workspace)
        listed = _list_changes(workspace, rater, moved)
    day = on or datetime.now(UTC).date()
    asked = any(one.rater == rater and one.active_on(day) for one in read_annotators(workspace))
    return Withdrawal(rater, number, tuple(moved), tuple(sorted(held)), carry_out, asked, listed)


def _list_changes(workspace: Workspace, rater: str, moved: Sequence[Change]) -> Path:
    """Add to the private list of what withdrawals changed."""
    path = keep_private(workspace) / "withdrawals.jsonl"
    before = path.read_text("utf-8") if path.exists() else ""
    lines = [canonical_json({"rater": rater, **asdict(change)}) + "\n" for change in moved]
    write_text(path, before + "".join(lines), private=True)
    return path
