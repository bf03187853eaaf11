"""What moves when a policy changes, or somebody's annotations go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stancekit_schemas import GoldRecord

__all__ = ["Change", "Movement", "changes", "movements"]


@dataclass(frozen=True)
class Change:
    """One unit × dimension before and after; label and resolution None where there is no record."""

    unit: str
    dimension: str
    label_before: str | None
    label_after: str | None
    resolution_before: str | None
    resolution_after: str | None

    @property
    def relabelled(self) -> bool:
        """Whether the published label is another one, or comes or goes."""
        return self.label_before != self.label_after


@dataclass(frozen=True)
class Movement:
    """One dimension before and after.

    resolutions  how many records were reached how
    agreed       share of the labels given by annotators that are the gold label, over settled records
    """

    dimension: str
    resolutions_before: Mapping[str, int]
    resolutions_after: Mapping[str, int]
    relabelled: int
    agreed_before: float | None
    agreed_after: float | None


def changes(before: Iterable[GoldRecord], after: Iterable[GoldRecord]) -> list[Change]:
    """List the records whose label or resolution differs, those that come and those that go."""
    old = {(g.unit, g.dimension): g for g in before}
    new = {(g.unit, g.dimension): g for g in after}
    found = []
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key), new.get(key)
        change = Change(
            *key,
            was.label if was else None,
            now.label if now else None,
            was.resolution if was else None,
            now.resolution if now else None,
        )
        if change.relabelled or change.resolution_before != change.resolution_after:
            found.append(change)
    return found


def movements(before: Iterable[GoldRecord], after: Iterable[GoldRecord]) -> list[Movement]:
    """Sum the changes up, per dimension, in the order in which dimensions occur."""
    old, new = list(before), list(after)
    moved = Counter(change.dimension for change in changes(old, new) if change.relabelled)
    return [
        Movement(
            dimension,
            _resolutions(old, dimension),
            _resolutions(new, dimension),
            moved[dimension],
            _agreed(old, dimension),
            _agreed(new, dimension),
        )
        for dimension in dict.fromkeys(record.dimension for record in (*old, *new))
    ]


def _resolutions(records: Iterable[GoldRecord], dimension: str) -> dict[str, int]:
    return dict(sorted(Counter(g.resolution for g in records if g.dimension == dimension).items()))


def _agreed(records: Iterable[GoldRecord], dimension: str) -> float | None:
    settled = [g for g in records if g.dimension == dimension and g.label is not None]
    votes = sum(g.n for g in settled)
    return sum(g.support.get(g.label or "", 0) for g in settled) / votes if votes else None
