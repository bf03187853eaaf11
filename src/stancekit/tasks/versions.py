"""Which wording of the manual held when: the version of an annotation follows from its time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

__all__ = ["as_utc", "guidelines_at", "version_key"]


def guidelines_at(times: Iterable[tuple[datetime, str]], when: datetime) -> str | None:
    """Return the version that counted at `when`: the last one whose effective time is not after it.

    `times` are (effective, version) in any order; of two with the same time the later in `times`
    wins. A time without a zone is UTC. None before the first, or where there is none.
    """
    moment = as_utc(when)
    held: tuple[datetime, str] | None = None
    for effective, version in times:
        start = as_utc(effective)
        if start <= moment and (held is None or start >= held[0]):
            held = start, version
    return held[1] if held else None


def version_key(version: str) -> tuple[int, int, int]:
    """Order versions as numbers: 0.10 follows 0.9, and 0.9 is 0.9.0."""
    numbers = [int(part) for part in version.split(".")]
    major, minor, patch = (*numbers, 0, 0)[:3]
    return major, minor, patch


def as_utc(moment: datetime) -> datetime:
    """Read a time without a zone as UTC, and any other as the same moment in UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
