"""Where the annotation stands: who has done how much, what is open, and how long it will take."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from statistics import median

from stancekit.files.workspace import Workspace
from stancekit.planning import Ledger, current
from stancekit.planning.due import due_days, estimated_end
from stancekit.planning.ledger import Key
from stancekit.steps.acknowledge import not_acknowledged
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.flags import count_flags
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.removed import remaining_annotators, taken_down
from stancekit.steps.train import standings
from stancekit_schemas import Annotation, Annotator, Assignment

__all__ = ["PACE_DAYS", "Progress", "Status", "progress", "status_workspace"]

PACE_DAYS = 7
"""The pace is that of the last so many days."""


@dataclass(frozen=True)
class Progress:
    """One annotator's labelling. `pace` is answers a day, `ends` the day their open work would be done at it.

    Nobody does more than their daily cap, and a repeat is not done before it is due. Both are None where
    nothing was answered in the last days, `ends` also where the person is gone before, or a repeat never
    comes due. `seconds` is the median lead time: the mean says nothing, for a page may stay open over
    night. Drafts and skips of what was answered since are none. `training` is how they stand in the tests, None without one; nothing else is about tests.
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

    That is `raters_per_item`. `training` tasks are asked in tests or explained, and so labelled by nobody;
    answers to tests count nowhere. `flags` counts each flag by the state of what has it (`count_flags`). `unread` is the last declared version of the manual and who has yet to acknowledge it.
    """

    tasks: int
    assigned: int
    done: int
    open: int
    unassigned: int
    short: int
    annotators: tuple[Progress, ...]
    ends: date | None
    flags: dict[str, dict[str, int]]
    training: int = 0
    unread: tuple[str, tuple[str, ...]] | None = None


def status_workspace(workspace: Workspace, *, today: date | None = None) -> Status:
    """Read tasks, assignments and what was pulled last; nothing is asked of a server.

    Without a plan everybody may answer everything, so `open` counts what each item lacks to
    `raters_per_item`. What was taken down is left out, like people who withdrew and their answers. `today` is the day to count from, in UTC.
    """
    today = today or datetime.now(UTC).date()
    down, annotators = taken_down(workspace), remaining_annotators(workspace)
    assignments, answers = current(read_assignments(workspace)), read_labels(workspace)
    held = [a for a in assignments if a.purpose != "training"]
    labels = [a for a in answers if a.purpose != "training"]
    everyone = {a.reaction_id for a in held}
    everything = [task for task in read_tasks(workspace) if task.reaction_id not in down]
    training = learnt_items(workspace) | {a.reaction_id for a in assignments if a.purpose == "training"}
    tasks = [t for t in everything if t.reaction_id not in training - everyone]
    people = progress(held, labels, today, annotators)
    known = {person.rater for person in people}
    people += [Progress(a.rater, 0, 0, 0, 0, None, None, None) for a in annotators if a.rater not in known]
    wanted = workspace.settings.raters_per_item
    done = [a for a in labels if a.status == "accepted"]
    planned = Counter(a.reaction_id for a in held if a.purpose == "design")
    calibration = {a.reaction_id for a in held if a.purpose == "calibration"}
    have = planned if held else Counter(a.unit for a in done if a.purpose == "design")
    short = [t for t in tasks if have[t.reaction_id] < wanted and t.reaction_id not in calibration]
    left = sum(p.open for p in people) if held else sum(wanted - have[t.reaction_id] for t in short)
    trained = standings(workspace)
    people = [replace(person, training=trained.get(person.rater)) for person in people]
    unread = not_acknowledged(workspace, today=today)
    ends = [person.ends for person in people if person.open]
    return Status(
        tasks=len(everything),
        assigned=len(held),
        done=len(done),
        open=left,
        unassigned=sum(t.reaction_id not in everyone for t in tasks) if held else 0,
        short=len(short),
        annotators=tuple(sorted(people, key=lambda p: p.rater)),
        ends=max(day for day in ends if day) if ends and all(ends) else None,
        flags=count_flags(workspace),
        training=len(everything) - len(tasks),
        unread=(unread[0], tuple(unread[1])) if unread else None,
    )


def progress(
    held: Sequence[Assignment],
    labels: Sequence[Annotation],
    today: date,
    annotators: Iterable[Annotator] = (),
) -> list[Progress]:
    """Count for each rater who has an assignment or an answer, sorted by rater; tests are left out."""
    held = [a for a in held if a.purpose != "training"]
    ledger = Ledger(held, [a for a in labels if a.purpose != "training"])
    rows: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in labels:
        if annotation.purpose != "training":
            rows[annotation.rater].append(annotation)
    waiting: dict[str, list[Assignment]] = defaultdict(list)
    for assignment in ledger.open:
        waiting[assignment.rater].append(assignment)
    facts = {a.rater: a for a in annotators}
    from_day = due_days(ledger)
    raters = sorted({*rows, *(a.rater for a in held)})
    return [_progress(r, rows[r], waiting[r], from_day, facts.get(r), today) for r in raters]


def _progress(
    rater: str,
    rows: Sequence[Annotation],
    waiting: Sequence[Assignment],
    from_day: Mapping[Key, date | None],
    facts: Annotator | None,
    today: date,
) -> Progress:
    done = [a for a in rows if a.status == "accepted"]
    answered = {(a.unit, a.occasion) for a in done}
    left = Counter(a.status for a in rows if (a.unit, a.occasion) not in answered)
    since = today - timedelta(days=PACE_DAYS)
    days = [a.created_at.date() for a in done if a.created_at and since < a.created_at.date() <= today]
    pace = len(days) / ((today - min(days)).days + 1) if days else None
    times = [a.lead_time for a in done if a.lead_time is not None]
    ends = None
    if pace:
        cap = facts.daily_cap if facts else None
        ends = estimated_end(waiting, from_day, min(pace, cap or pace), today)
    return Progress(
        rater=rater,
        done=len(done),
        open=len(waiting),
        drafts=left["draft"],
        skipped=left["skipped"],
        pace=pace,
        ends=ends if ends and (facts is None or facts.active_on(ends)) else None,
        seconds=median(times) if times else None,
    )
