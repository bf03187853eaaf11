"""Where the annotation stands: who has done how much, what is open, and how long it will take."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from math import ceil
from statistics import median

from stancekit.files.annotators import read_annotators
from stancekit.files.workspace import Workspace
from stancekit.planning import current
from stancekit.steps.acknowledge import not_acknowledged
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.train import standings
from stancekit_schemas import Annotation, Assignment

__all__ = ["PACE_DAYS", "Progress", "Status", "progress", "status_workspace"]

PACE_DAYS = 7
"""The pace is that of the last so many days."""


@dataclass(frozen=True)
class Progress:
    """One annotator. `pace` is answers a day, `ends` the day their open work would be done at it.

    Both are None where nothing was answered in the last days. `seconds` is the median lead time: the
    mean says nothing, for a page may stay open over night. `training` is how they stand in the tests, None
    without one; test answers are counted in `done` and `open` as well.
    """

    rater: str
    done: int
    open: int
    drafts: int
    skipped: int
    pace: float | None
    ends: date | None
    seconds: float | None
    training: str | None = None


@dataclass(frozen=True)
class Status:
    """The whole: `unassigned` tasks have nobody, `short` ones fewer design labels planned than stancekit.toml asks.

    That is `raters_per_item`. `unread` is the last declared version of the manual and who has yet to acknowledge it.
    """

    tasks: int
    assigned: int
    done: int
    open: int
    unassigned: int
    short: int
    annotators: tuple[Progress, ...]
    ends: date | None
    flags: dict[str, int]
    unread: tuple[str, tuple[str, ...]] | None = None


def status_workspace(workspace: Workspace, *, today: date | None = None) -> Status:
    """Read tasks, assignments and what was pulled last; nothing is asked of a server.

    Without a plan everybody may answer everything, so `open` counts what each item lacks to
    `raters_per_item`. `today` is the day to count from, in UTC.
    """
    today = today or datetime.now(UTC).date()
    tasks = read_tasks(workspace)
    held, labels = current(read_assignments(workspace)), read_labels(workspace)
    people = progress(held, labels, today)
    known = {person.rater for person in people}
    people += [
        Progress(a.rater, 0, 0, 0, 0, None, None, None)
        for a in read_annotators(workspace)
        if a.rater not in known
    ]
    wanted = workspace.settings.raters_per_item
    done = [a for a in labels if a.status == "accepted"]
    planned = Counter(a.reaction_id for a in held if a.purpose == "design")
    calibration = {a.reaction_id for a in held if a.purpose == "calibration"}
    have = planned if held else Counter(a.unit for a in done if a.purpose == "design")
    short = [t for t in tasks if have[t.reaction_id] < wanted and t.reaction_id not in calibration]
    left = sum(p.open for p in people) if held else sum(wanted - have[t.reaction_id] for t in short)
    everyone = {a.reaction_id for a in held}
    trained = standings(workspace)
    people = [replace(person, training=trained.get(person.rater)) for person in people]
    unread = not_acknowledged(workspace, today=today)
    ends = [person.ends for person in people if person.open]
    return Status(
        tasks=len(tasks),
        assigned=len(held),
        done=len(done),
        open=left,
        unassigned=sum(t.reaction_id not in everyone for t in tasks) if held else 0,
        short=len(short),
        annotators=tuple(sorted(people, key=lambda p: p.rater)),
        ends=max(day for day in ends if day) if ends and all(ends) else None,
        flags=dict(sorted(Counter(flag for a in done for flag in a.flags).items())),
        unread=(unread[0], tuple(unread[1])) if unread else None,
    )


def progress(held: Sequence[Assignment], labels: Sequence[Annotation], today: date) -> list[Progress]:
    """Count for each rater who has an assignment or an answer, sorted by rater."""
    answered = {a.key for a in labels if a.status == "accepted"}
    rows: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in labels:
        rows[annotation.rater].append(annotation)
    waiting = Counter(a.rater for a in held if a.key not in answered)
    return [
        _progress(rater, rows[rater], waiting[rater], today)
        for rater in sorted({*rows, *(a.rater for a in held)})
    ]


def _progress(rater: str, rows: Sequence[Annotation], waiting: int, today: date) -> Progress:
    done = [a for a in rows if a.status == "accepted"]
    since = today - timedelta(days=PACE_DAYS)
    days = [a.created_at.date() for a in done if a.created_at and since < a.created_at.date() <= today]
    pace = len(days) / ((today - min(days)).days + 1) if days else None
    times = [a.lead_time for a in done if a.lead_time is not None]
    return Progress(
        rater=rater,
        done=len(done),
        open=waiting,
        drafts=sum(a.status == "draft" for a in rows),
        skipped=sum(a.status == "skipped" for a in rows),
        pace=pace,
        ends=today + timedelta(days=ceil(waiting / pace)) if pace else None,
        seconds=median(times) if times else None,
    )
