"""One entry of an export, read as far as that is possible without a scheme."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from stancekit.annotations.documents import RawTask
from stancekit.annotations.items import Answer, ItemError, read_item
from stancekit.annotations.tickets import is_sealed
from stancekit_schemas import Purpose, Round, Span

__all__ = ["Entry", "Fault", "Planned", "read_date", "read_entry"]

PURPOSES = frozenset(get_args(Purpose))
ROUNDS = frozenset(get_args(Round))
Planned = Collection[tuple[str, str, str, str]]
"""Who was asked for an item, for which purpose and occasion, in which round."""

LATE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an entry is refused, or what is odd about it."""

    code: str
    message: str
    field: str | None = None
    raw: str | None = None


@dataclass(slots=True)
class Entry:
    """An annotation or a draft on its way through the import.

    `document` and `position` say where it stands; `who` and `edited_by` are pseudonyms, None for
    nobody known, and `ambiguous` says that `who` is a number of two people. `faults` refuse it;
    `oddities` become flags, or mere notes where it was refused and `mended` since. `taken_over` says that an older export names another author. The rest is
    filled in step by step.
    """

    document: int
    task: RawTask
    position: int
    content: Any
    draft: bool
    who: str | None = None
    edited_by: str | None = None
    ambiguous: bool = False
    unit: str = ""
    unit_from: str = ""
    purpose: Purpose = "design"
    occasion: str = "1"
    round: Round = "main"
    answers: tuple[Answer, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    oddities: list[Fault] = field(default_factory=list)
    cancelled: bool = False
    created: datetime | None = None
    updated: datetime | None = None
    lead_time: float | None = None
    values: dict[str, str | tuple[str, ...] | float] = field(default_factory=dict)
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    rater: str = ""
    superseded: str | None = None
    taken_over: bool = False
    mended: bool = False

    @property
    def id(self) -> str | None:
        """Label Studio's number for the annotation, as text."""
        value = self.content.get("id") if isinstance(self.content, dict) else self.content
        return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None

    @property
    def number(self) -> int:
        """The id as a number to compare; -1 where it is none."""
        text = self.id or ""
        return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else -1

    @property
    def edited_by_other(self) -> bool:
        """Whether somebody else than its author changed it last."""
        changed = self.edited_by is not None and self.who is not None and self.edited_by != self.who
        return changed or self.taken_over


def read_entry(entry: Entry) -> None:
    """Fill in what the entry says of itself; every fault is noted, none is raised."""
    _read_task_side(entry)
    content = entry.content
    if not isinstance(content, dict):
        if entry.draft and isinstance(content, int) and not isinstance(content, bool):
            entry.oddities.append(
                Fault("draft_without_content", "the file gives only the number of this draft")
            )
        else:
            entry.faults.append(Fault("not_an_annotation", "an entry is no object, so it has no result"))
        return
    entry.cancelled = content.get("was_cancelled") is True or content.get("skipped") is True
    entry.created = read_date(content.get("created_at"))
    entry.updated = read_date(content.get("updated_at"))
    for name, read in (("created_at", entry.created), ("updated_at", entry.updated)):
        if read is None and content.get(name) not in (None, ""):
            entry.oddities.append(Fault("bad_date", f"{name} is no date", name))
    lead = content.get("lead_time")
    if (
        isinstance(lead, int | float)
        and not isinstance(lead, bool)
        and 0 <= lead < 1e12
        and math.isfinite(lead)
    ):
        entry.lead_time = float(lead)
    if entry.created and entry.updated and entry.updated - entry.created > LATE:
        days = (entry.updated - entry.created).days
        told = f"it was changed {days} day{'s' if days > 1 else ''} after it was made"
        entry.oddities.append(Fault("edited_late", told, "updated_at"))
    _read_result(entry, content)


def _read_task_side(entry: Entry) -> None:
    data = entry.task.data or {}
    if is_sealed(data):
        entry.faults.append(
            Fault(
                "unknown_ticket",
                "what this task was assigned for is known in its workspace only",
                "data.ticket",
            )
        )
    purpose = data.get("purpose")
    if isinstance(purpose, str) and purpose in PURPOSES:
        entry.purpose = purpose  # type: ignore[assignment]
    elif purpose not in (None, ""):
        known = ", ".join(get_args(Purpose))
        entry.faults.append(Fault("bad_purpose", f"the task's purpose is none of: {known}", "data.purpose"))
    round_ = data.get("round")
    if isinstance(round_, str) and round_ in ROUNDS:
        entry.round = round_  # type: ignore[assignment]
    elif round_ not in (None, ""):
        known = ", ".join(get_args(Round))
        entry.faults.append(Fault("bad_round", f"the task's round is none of: {known}", "data.round"))
    occasion = data.get("occasion")
    if isinstance(occasion, int) and not isinstance(occasion, bool):
        occasion = str(occasion)
    if isinstance(occasion, str) and occasion.strip():
        entry.occasion = occasion.strip()
    elif occasion not in (None, ""):
        entry.faults.append(
            Fault("bad_occasion", "the task's occasion is neither text nor a number", "data.occasion")
        )


def _read_result(entry: Entry, content: dict[str, Any]) -> None:
    result = content.get("result")
    if result is None and (entry.cancelled or entry.draft):
        return
    if not isinstance(result, list):
        told = "missing" if result is None else "no list"
        entry.faults.append(Fault("no_result", f"its result is {told}", "result"))
        return
    answers = []
    for item in result:
        try:
            answer = read_item(item)
        except ItemError as bad:
            entry.faults.append(Fault(bad.code, bad.reason, bad.field))
            continue
        if answer is not None:
            answers.append(answer)
    stretches: dict[str | None, Answer] = {
        a.region: a for a in answers if a.kind == "labels" and a.region and a.start is not None
    }
    entry.answers = tuple(_about_its_region(answer, stretches) for answer in answers)


def _about_its_region(answer: Answer, stretches: dict[str | None, Answer]) -> Answer:
    """Give an answer about a region the offsets and the text of that region."""
    region = stretches.get(answer.region)
    if region is None or answer is region or (answer.start is not None and answer.quoted is not None):
        return answer
    return replace(answer, start=region.start, end=region.end, quoted=region.quoted, regional=True)


def read_date(value: Any) -> datetime | None:
    """Read a date as UTC: ISO 8601, or seconds since 1970 as very old files have it."""
    try:
        if isinstance(value, str) and value:
            read = datetime.fromisoformat(value.strip())
            return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None
