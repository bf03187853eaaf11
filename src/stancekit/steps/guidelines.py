"""Versions of the manual on the files of a workspace: from when each counts, and what was made under it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import ValidationError

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.guidelines import read_acknowledgements, read_guidelines
from stancekit.files.jsonl import append_records, misfits
from stancekit.files.names import check_nameless
from stancekit.files.workspace import Workspace
from stancekit.planning import same_version
from stancekit.steps.plan import read_labels
from stancekit.tasks import guidelines_version
from stancekit.tasks.versions import as_utc, guidelines_at, version_key
from stancekit_schemas import GuidelinesVersion, sha256

__all__ = ["Bumped", "Counted", "bump_guidelines", "count_by_version"]


@dataclass(frozen=True)
class Bumped:
    """The new version, what changes with it, and what a lead should know about it."""

    version: GuidelinesVersion
    change: str
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Counted:
    """Annotations made while a version counted; `unread` of them by people who had not acknowledged it then.

    Answers to tests are none of them: they are training; nor is what was superseded since.
    """

    version: str | None
    annotations: int
    unread: int


@alone
def bump_guidelines(workspace: Workspace, version: str, *, effective: datetime, summary: str) -> Bumped:
    """Declare from when the manual as it stands counts; a line of corpus/raw/guidelines.jsonl.

    guidelines.md must state that version on its version line. A time without a zone is UTC.
    Raises DataError where the manual states another one or its text was changed under a declared
    version, UsageError where the version or the time does not follow the last one, or the
    summary names an annotator.
    """
    manual = workspace.root / "guidelines.md"
    if not manual.exists():
        raise DataError(
            f"there is no manual: {workspace.relative(manual)} does not exist",
            hint='write it, with a line such as "Version 0.9.0" near its top',
        )
    check_nameless(workspace, summary, "the summary")
    text = manual.read_text("utf-8")
    start = effective.replace(tzinfo=UTC) if effective.tzinfo is None else effective.astimezone(UTC)
    try:
        line = GuidelinesVersion(
            version=version, effective=start, summary=summary.strip(), sha256=sha256(text)
        )
    except ValidationError as error:
        raise UsageError(
            "; ".join(misfits(error)),
            hint="as in: stancekit guidelines bump 0.9.1 --from 2026-02-01T09:00+01:00 --summary 'An example for R5.'",
        ) from None
    stated = guidelines_version(text)
    if not same_version(stated, version):
        raise DataError(
            f"guidelines.md states version {stated}, not {version}",
            hint=f"change its version line to {version}, and its changelog, then bump again; or bump {stated}",
        )
    declared = read_guidelines(workspace)
    last = declared[-1] if declared else None
    if last:
        _check_follows(last, line)
    append_records(workspace.raw / "guidelines.jsonl", [line])
    return Bumped(line, _change(last, line), tuple(_remarks(workspace, line)))


def _check_follows(last: GuidelinesVersion, line: GuidelinesVersion) -> None:
    since = f"{last.version}, which counts from {last.effective.isoformat()}"
    if same_version(last.version, line.version):
        raise UsageError(
            f"the version is declared already: {since}; nothing was recorded",
            hint="'stancekit guidelines renew' shows it again; what changed since needs a version of its own",
        )
    if version_key(line.version) < version_key(last.version):
        raise UsageError(
            f"version {line.version} is older than {since}",
            hint="give the manual a higher version on its version line",
        )
    if line.effective <= last.effective:
        raise UsageError(
            f"{line.version} cannot count from {line.effective.isoformat()}: that is not after {since}",
            hint="give a later time with --from",
        )


def _change(last: GuidelinesVersion | None, line: GuidelinesVersion) -> str:
    if last is None:
        return "first"
    pairs = zip(version_key(last.version), version_key(line.version), strict=True)
    return next(n for n, (old, new) in zip(("major", "minor", "patch"), pairs, strict=True) if old != new)


def _remarks(workspace: Workspace, line: GuidelinesVersion) -> list[str]:
    remarks = []
    late = sum(
        a.created_at is not None and guidelines_at([line.start], a.created_at) is not None
        for a in read_labels(workspace)
        if a.status != "superseded"
    )
    if late:
        remarks.append(
            f"{late} annotation(s) were made after that time already: the next import or pull counts them as "
            "made under it"
        )
    if not same_version(workspace.scheme.version, line.version):
        remarks.append(
            f"the manual is {line.version} now and the scheme still {workspace.scheme.tag}: where rules or "
            "values changed, bring the scheme to the same version and export again"
        )
    return remarks


def count_by_version(workspace: Workspace) -> list[Counted]:
    """Count annotations by the version that counted when each was made.

    The version None is before the first declared one, or an annotation without a time.
    """
    times = [version.start for version in read_guidelines(workspace)]
    read = {(line.rater, line.version): line.at for line in reversed(read_acknowledgements(workspace))}
    counts: Counter[str | None] = Counter()
    unread: Counter[str | None] = Counter()
    for a in (a for a in read_labels(workspace) if a.purpose != "training" and a.status != "superseded"):
        held = guidelines_at(times, a.created_at) if a.created_at else None
        counts[held] += 1
        since = read.get((a.rater, held)) if held else None
        if held and a.created_at and (since is None or as_utc(a.created_at) < as_utc(since)):
            unread[held] += 1
    order = [None, *dict.fromkeys(version for _, version in times)]
    return [Counted(v, counts[v], unread[v]) for v in order if v or counts[v]]
