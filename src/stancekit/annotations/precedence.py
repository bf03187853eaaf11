"""Of several entries by one person on one unit and occasion, the one that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from stancekit.annotations.entry import Entry
from stancekit_schemas import canonical_json

__all__ = ["UNKNOWN", "identity_of", "settle"]

UNKNOWN = "r_unknown"
NEVER = datetime.min.replace(tzinfo=UTC)

Identity = tuple[str, ...]


def identity_of(entry: Entry) -> Identity:
    """Name the annotation itself, so that two exports of it are seen to be one.

    Number, project and time of making say it, in every shape that Label Studio writes (ids are
    reused after deletion, times are not); failing these the unique_id; failing that the content.
    """
    content = (
        entry.content if isinstance(entry.content, dict) else {"id": entry.content, "task": entry.task.name}
    )
    kind = "draft" if entry.draft else "annotation"
    made = entry.created.isoformat() if entry.created else ""
    if made and entry.id:
        project = content.get("project")
        where = str(project) if isinstance(project, str | int) else ""
        return kind, entry.unit, entry.occasion, where, entry.id, made
    unique = content.get("unique_id")
    if isinstance(unique, str) and unique:
        return kind, entry.unit, entry.occasion, unique
    return kind, entry.unit, entry.occasion, entry.task.name, canonical_json(content)


def settle(entries: Sequence[Entry]) -> dict[Identity, list[Entry]]:
    """Name the raters and mark what is superseded, with the reason in `superseded`.

    `entries` are in the order of files and places. First the exports of one annotation: its own
    author's last version counts, a change by somebody else never displaces it. Then, for each rater,
    unit and occasion, what was created last counts, then the higher number.

    Returns the entries of each identity, the one that stands for it first.
    """
    versions: dict[Identity, list[Entry]] = defaultdict(list)
    for entry in entries:
        versions[identity_of(entry)].append(entry)
    for same in versions.values():
        if len(same) > 1:
            _choose_version(same)
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
        rivals.sort(key=_created)
        for loser in rivals[:-1]:
            loser.superseded = "earlier"
    return versions


def _choose_version(same: list[Entry]) -> None:
    """Bring the version that counts to the front, and mark the others."""

    def worth(entry: Entry) -> tuple[bool, bool, bool, datetime]:
        return not entry.faults, entry.who is not None, not entry.edited_by_other, entry.updated or NEVER

    best = max(same, key=worth)  # the first of equals: the order of files decides between copies
    same.remove(best)
    same.insert(0, best)
    for other in same[1:]:
        other.superseded = other.superseded or ("copy" if other.content == best.content else "other_version")
    if any(entry.superseded == "deleted" for entry in same):
        best.superseded = "deleted"


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
