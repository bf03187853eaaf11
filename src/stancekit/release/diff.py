"""What changed between two releases, row by row, and the version that the change asks for.

Source of the rule: Croissant 1.1, "Dataset versioning": PATCH for the same data in another packaging,
MINOR where old data stay intact and something is added, MAJOR where any record is edited, removed or
moved between splits.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from stancekit.errors import DataError
from stancekit.release.checks.loaded import Loaded
from stancekit.release.table import Row

__all__ = ["Change", "Difference", "bump_of", "changelog", "check_bump", "compare_releases"]

Bump = Literal["patch", "minor", "major"]
_ORDER: tuple[Bump, ...] = ("patch", "minor", "major")
_TEXT = ("text", "shown_text", "statement", "upshot", "start", "end")
# Columns that say how a row came about, not what it is; counts of annotators grow with every addition.
_BOOKKEEPING = {
    "rule", "decision_id", "annotations", "annotations_sha256", "raw_sha256", "fold",
    "accepted", "superseded", "skipped", "purposes", "guidelines_versions",
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One row that differs: what happened to it, and in which column from what to what."""

    table: str
    key: tuple[str, ...]
    what: Literal["added", "removed", "relabelled", "text_changed", "split_moved", "soft_changed", "edited"]
    column: str | None = None
    before: Any = None
    after: Any = None
    reason: str | None = None
    decision_id: str | None = None

    @property
    def bump(self) -> Bump:
        """The part of the version that it raises."""
        return "minor" if self.what == "added" else "major"

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data, one line of changes/A..B.jsonl."""
        return {
            "table": self.table,
            "key": list(self.key),
            "what": self.what,
            "column": self.column,
            "from": self.before,
            "to": self.after,
            "reason": self.reason,
            "decision_id": self.decision_id,
        }


@dataclass(frozen=True)
class Difference:
    """All changes from one release to another, and the bump that they ask for."""

    before: str
    after: str
    changes: tuple[Change, ...]
    bump: Bump

    def counts(self) -> dict[str, int]:
        """How many changes of each kind."""
        return dict(sorted(Counter(change.what for change in self.changes).items()))


def compare_releases(before: Loaded, after: Loaded) -> Difference:
    """Compare two releases of one corpus and tier, table by table and row by row.

    Raises DataError where corpus or tier differ.
    """
    for name in ("name", "tier"):
        one, two = getattr(before.release, name), getattr(after.release, name)
        if one != two:
            raise DataError(f"these are not two versions of one release: {name} {one!r} and {two!r}")
    changes: list[Change] = []
    structure: Bump = "patch"
    for name in dict.fromkeys([*before.tables, *after.tables]):
        if name not in before.tables:
            structure = _larger(structure, "minor")
            continue
        if name not in after.tables:
            structure = "major"
            continue
        old, new = set(before.tables[name].names), set(after.tables[name].names)
        structure = _larger(structure, "major" if old - new else "minor" if new - old else "patch")
        changes += _compare_table(name, before, after, sorted(old & new))
    bump: Bump = max([structure, *(change.bump for change in changes)], key=_ORDER.index)
    return Difference(before.release.version, after.release.version, tuple(changes), bump)


def _larger(one: Bump, two: Bump) -> Bump:
    return max(one, two, key=_ORDER.index)


def _compare_table(name: str, before: Loaded, after: Loaded, columns: list[str]) -> list[Change]:
    # An id that names decisions, not things, changes with the rule's wording: compare by what is decided.
    key = ("reaction_id", "dimension") if name == "decisions" else after.tables[name].key
    old = {tuple(str(row[part]) for part in key): row for row in before.rows[name]}
    new = {tuple(str(row[part]) for part in key): row for row in after.rows[name]}
    reasons = {(row["reaction_id"], row["dimension"]): row for row in after.rows["decisions"]}
    changes = [Change(name, one, "removed") for one in sorted(old.keys() - new.keys())]
    changes += [Change(name, one, "added") for one in sorted(new.keys() - old.keys())]
    for one in sorted(old.keys() & new.keys()):
        for column in columns:
            if column in _BOOKKEEPING or column in key or old[one][column] == new[one][column]:
                continue
            changes.append(_change(name, one, column, old[one], new[one], reasons))
    return changes


def _change(
    name: str, key: tuple[str, ...], column: str, old: Row, new: Row, reasons: dict[tuple[str, str], Row]
) -> Change:
    what: Any = "edited"
    if column == "split":
        what = "split_moved"
    elif column in _TEXT:
        what = "text_changed"
    elif name == "gold" and column == "label":
        what = "relabelled"
    elif name == "gold" and column.startswith("soft_"):
        what = "soft_changed"
    decision = reasons.get((key[0], key[1])) if name == "gold" else None
    return Change(
        name,
        key,
        what,
        column,
        old[column],
        new[column],
        decision["reason"] if decision else None,
        decision["decision_id"] if decision else None,
    )


def bump_of(before: str, after: str) -> Bump:
    """Say which part of the version was raised. Raises DataError where `after` is not the later one."""
    one, two = ([int(part) for part in version.split(".")] for version in (before, after))
    if two <= one:
        raise DataError(f"version {after} does not come after {before}")
    return "major" if two[0] > one[0] else "minor" if two[1] > one[1] else "patch"


def check_bump(difference: Difference) -> None:
    """Refuse a version that says less than what changed.

    Before 1.0.0 the format itself is not settled, so there a major change may raise the minor part.
    """
    raised = bump_of(difference.before, difference.after)
    wanted = difference.bump
    if difference.after.startswith("0.") and wanted == "major":
        wanted = "minor"
    if _ORDER.index(raised) < _ORDER.index(wanted):
        counts = ", ".join(f"{number} {what}" for what, number in difference.counts().items())
        raise DataError(
            f"{difference.after} is too small a step from {difference.before}: {counts}",
            hint=f"this is a {wanted} change; raise that part of the version",
        )


def changelog(difference: Difference, earlier: str = "") -> str:
    """Write CHANGELOG.md: this step on top of what the release before it said."""
    lines = [f"- {number} {what.replace('_', ' ')}" for what, number in difference.counts().items()]
    parts = [
        "# Changes",
        f"## {difference.after}",
        f"Since {difference.before}, a {difference.bump} change:",
        "\n".join(lines or ["- the same rows"]),
        f"Row by row in `changes/{difference.before}..{difference.after}.jsonl`.",
        earlier.removeprefix("# Changes").strip(),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
