"""One project after another: what fails in one keeps nobody else from their work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stancekit.errors import DataError, ServiceError, UnreachableError
from stancekit.label_studio import PushReport, Server, find_project
from stancekit.label_studio.faults import AGAIN

__all__ = ["Job", "push_each"]


@dataclass(frozen=True)
class Job:
    """A project to be pushed: its title, the server it is on, and how; an `empty` one would hold no task."""

    title: str
    server: Server
    push: Callable[[], PushReport]
    empty: bool = False


def push_each(
    jobs: Iterable[Job], reporting: Callable[[PushReport], object] | None = None
) -> tuple[PushReport, ...]:
    """Push every project; `reporting` is called with each report as soon as there is one.

    An empty project is pushed where it is there already, and not made. A refusal or a fault of one project leaves the others alone. A server that cannot be spoken to is not
    asked again: its other projects are left out.

    Raises DataError, or ServiceError where any fault is one, once all that can be done is done: the fault
    itself, or all of them by project; its `failed` names each project that is not done. The same call can
    be made again.
    """
    reports: list[PushReport] = []
    failed: dict[str, DataError | ServiceError] = {}
    silent: set[str] = set()
    skipped: list[str] = []
    for job in jobs:
        if job.server.url in silent:
            skipped.append(job.title)
            continue
        try:
            if job.empty and find_project(job.server, job.title) is None:
                continue
            report = job.push()
        except (DataError, ServiceError) as error:
            failed[job.title] = error
            if isinstance(error, UnreachableError):
                silent.add(job.server.url)
        else:
            reports.append(report)
            if reporting:
                reporting(report)
    if failed:
        raise _gathered(failed, skipped, len(reports))
    return tuple(reports)


def _gathered(
    failed: dict[str, DataError | ServiceError], skipped: list[str], done: int
) -> DataError | ServiceError:
    faults = list(failed.values())
    told = {title: fault.message for title, fault in failed.items()}
    told |= dict.fromkeys(skipped, "not tried, the server cannot be reached")
    gathered = faults[0] if len(told) + done == 1 else _all_of(faults, told, done, again=bool(skipped))
    gathered.failed = told
    return gathered


def _all_of(
    faults: Sequence[DataError | ServiceError], told: Mapping[str, str], done: int, *, again: bool
) -> DataError | ServiceError:
    hints = list(dict.fromkeys(fault.hint for fault in faults if fault.hint))
    if not any(AGAIN in hint for hint in hints):
        hints.append(AGAIN if again else "then run the same command again: nothing is done twice")
    kind = next((type(fault) for fault in faults if isinstance(fault, ServiceError)), DataError)
    count = f"{len(told)} of {len(told) + done} project(s) could not be pushed, {done} could"
    lines = "".join(f"\n  {title}: {words}" for title, words in told.items())
    return kind(count + lines, hint="; ".join(hints))
