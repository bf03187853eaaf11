"""Of several entries by one person on one unit and occasion, the one that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from stancekit.annotations.again import said_by, tell_again
from stancekit.annotations.entry import Entry, Fault, Planned, read_date
from stancekit.annotations.known_names import pseudonyms_in, same_but_for_names
from stancekit.annotations.mended import forgive
from stancekit.annotations.same import NEVER, Identity, identity_of, itself

__all__ = ["UNKNOWN", "settle"]

UNKNOWN = "r_unknown"
TASK_SIDE = ("config_sha256", "guidelines_version", "scheme", "simulated", "text_sha256")


def settle(
    entries: Sequence[Entry], files: Sequence[str], planned: Mapping[str, Planned] | None = None
) -> dict[Identity, list[Entry]]:
    """Name the raters and mark what is superseded, with the reason in `superseded`.

    `entries` are in the order of `files`, the names of the documents, and of places. First the
    exports of one annotation: its own author's last version counts, a change by somebody else never
    displaces it. Versions of the same time that say different things are all refused: no date says
    which one is true, and the order of files never decides; but a note may have a pseudonym where another
    version has the name, which was not known then. Where only the task around the same
    answer differs, the task changed last counts; tasks of the same time are refused as well. Then,
    for each rater, unit and occasion, what was created last counts, then the higher number; but what they
    answered in the task of somebody else, where they may have seen another's answer, never displaces what
    they answered in their own. The one that counts tells that it was answered again. What had to be
    refused and was mended since, by the same annotation later or by a later one, is superseded too.

    Returns the entries of each identity, the one that stands for it first.
    """
    versions: dict[Identity, list[Entry]] = defaultdict(list)
    for entry in entries:
        versions[itself(entry)].append(entry)
    for same in versions.values():
        if len(same) > 1:
            _choose_version(same, files)
    alive = [same[0] for same in versions.values()]
    _name_raters(alive)
    for same in versions.values():
        for other in same[1:]:
            other.rater = other.who or same[0].rater
    by_key: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in alive:
        if not (entry.faults or entry.draft or entry.cancelled or entry.superseded):
            by_key[entry.unit, entry.rater, entry.occasion].append(entry)
    for rivals in by_key.values():
        rivals.sort(key=lambda entry: (not _foreign(entry), _created(entry)))
        for loser in rivals[:-1]:
            loser.superseded = "own_task_counts" if _foreign(loser) > _foreign(rivals[-1]) else "earlier"
        tell_again(rivals[-1], [loser for loser in rivals if loser.superseded == "earlier"])
    forgive(versions, planned or {})
    return versions


def _mark_taken_over(same: list[Entry]) -> None:
    """Where versions of one annotation name several authors, whom the oldest names made it.

    Where the oldest do not agree, none of them is told from the others.
    """
    known = [entry for entry in same if entry.who is not None]
    if len({entry.who for entry in known}) < 2:
        return
    sure = [entry for entry in known if not entry.ambiguous]
    oldest = min((entry.updated or NEVER for entry in sure), default=NEVER)
    authors = {entry.who for entry in sure if (entry.updated or NEVER) == oldest}
    for entry in known:
        entry.taken_over = len(authors) == 1 and entry.who not in authors
        if not entry.taken_over:
            message = "its exports name several people as its author; whom the oldest names counts"
            entry.oddities.append(Fault("author_changed", message, "completed_by"))


def _choose_version(same: list[Entry], files: Sequence[str]) -> None:
    """Bring the version that counts to the front, and mark the others."""
    _mark_taken_over(same)
    best = _front(same, _worth)
    deleted = any(entry.superseded == "deleted" for entry in same)
    refused = False
    if not (deleted or best.draft or best.faults):
        refused = _refuse_differing([e for e in same if _worth(e) == _worth(best)], _answered, files)
        if not refused:
            best = _front(same, lambda entry: (_worth(entry), _task_changed(entry), _redacted(entry)))
            equal = [e for e in same if (_worth(e), _task_changed(e)) == (_worth(best), _task_changed(best))]
            refused = _refuse_differing(equal, _task_said, files)
    for other in same:
        if other is not best and not (refused and other.faults):
            other.superseded = other.superseded or (
                "copy" if other.content == best.content else "other_version"
            )
    if deleted:
        best.superseded = "deleted"


def _front(same: list[Entry], worth: Callable[[Entry], Any]) -> Entry:
    """Bring the entry of most worth to the front; of equals, which say the same, the first."""
    best = max(same, key=worth)
    same[:] = [best, *(entry for entry in same if entry is not best)]
    return best


def _worth(entry: Entry) -> tuple[bool, bool, bool, bool, datetime]:
    known = entry.who is not None
    return not entry.faults, known, not entry.ambiguous, not entry.edited_by_other, entry.updated or NEVER


def _task_changed(entry: Entry) -> datetime:
    return read_date(entry.task.content.get("updated_at")) or NEVER


def _answered(entry: Entry) -> dict[str, Any]:
    """What the annotation itself says, by the name of the field or of the question."""
    said = {"completed_by": entry.who, "was_cancelled": entry.cancelled, "lead_time": entry.lead_time}
    return said | said_by(entry)


def _task_said(entry: Entry) -> dict[str, Any]:
    """What the task around it says of the annotation."""
    data = entry.task.data or {}
    return {"data.purpose": entry.purpose, "data.round": entry.round} | {
        f"data.{key}": data.get(key) for key in TASK_SIDE
    }


def _same(one: Any, other: Any) -> bool:
    return bool(one == other) or same_but_for_names(one, other)


def _redacted(entry: Entry) -> int:
    """Count the pseudonyms in what it says: of versions that differ in that alone, the one with most counts."""
    return sum(pseudonyms_in(value) for value in entry.values.values())


def _refuse_differing(
    equal: Sequence[Entry], said: Callable[[Entry], dict[str, Any]], files: Sequence[str]
) -> bool:
    """Refuse all of them where they say different things; each problem names the files and the fields.

    Returns whether it did.
    """
    told = [said(entry) for entry in equal]
    names = list(dict.fromkeys(name for one in told for name in one))
    differing = [name for name in names if not all(_same(one.get(name), told[0].get(name)) for one in told)]
    if not differing:
        return False
    places = list(dict.fromkeys(files[entry.document] for entry in equal))
    where = f"{' and '.join(places)} hold" if len(places) > 1 else f"{places[0]} holds"
    message = (
        f"{where} this annotation {len(equal)} times with the same dates, and not with the same "
        f"{', '.join(differing)}: which one is true cannot be told, so none counts"
    )
    for entry in equal:
        entry.faults.append(Fault("versions_differ", message, differing[0]))
    return True


def _foreign(entry: Entry) -> bool:
    """Whether the task was assigned to somebody else."""
    return any(odd.code == "not_assigned" for odd in entry.oddities)


def _created(entry: Entry) -> tuple[datetime, int, datetime, str]:
    return entry.created or NEVER, entry.number, entry.updated or NEVER, "|".join(identity_of(entry))


def _name_raters(entries: Iterable[Entry]) -> None:
    """Give everybody unknown a name that keeps two of them on one unit apart."""
    nameless: dict[tuple[str, str, bool], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.who is not None:
            entry.rater = entry.who
        else:
            nameless[entry.unit, entry.occasion, entry.draft].append(entry)
    for group in nameless.values():
        for number, entry in enumerate(sorted(group, key=_created), start=1):
            entry.rater = UNKNOWN if number == 1 else f"{UNKNOWN}_{number}"
