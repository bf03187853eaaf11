"""Active time: gaps are work up to the rule, and the result leaves this machine in no file."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from stancekit.errors import UsageError
from stancekit.files.workspace import Workspace
from stancekit.planning.active_time import active_time
from stancekit.steps.hours import hours_workspace, save_hours
from stancekit_schemas import Annotation, Place

PLACE = Place(file="x.json", file_sha256="0" * 64)
NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)


def sent(seconds: float | None, rater: str = "a", lead: float | None = 30, **more: object) -> Annotation:
    at = None if seconds is None else NINE + timedelta(seconds=seconds)
    return Annotation.model_validate(
        {"annotation_id": f"{rater}{seconds}", "unit": "u", "rater": rater, "created_at": at, "lead_time": lead,
         "place": PLACE, **more}
    )  # fmt: skip


def test_a_gap_up_to_the_rule_is_work_and_a_longer_one_a_pause() -> None:
    (day,) = active_time([sent(0), sent(40), sent(640)])
    assert (day.answers, day.sittings, day.seconds) == (3, 1, 30 + 40 + 600)
    (day,) = active_time([sent(641), sent(40), sent(0)])
    assert (day.answers, day.sittings, day.seconds) == (3, 2, 30 + 40 + 30)
    (day,) = active_time([sent(0), sent(40), sent(640)], gap=30)
    assert (day.sittings, day.seconds) == (3, 90)


def test_a_page_left_open_over_night_is_not_paid_for() -> None:
    rows = active_time([sent(0, lead=200_000)])
    assert rows[0].seconds == 600, "no first answer counts more than the gap"
    rows = active_time([sent(0, lead=20), sent(10, lead=30), sent(20, lead=200_000)])
    assert rows[0].seconds == 30 + 20, "the median lead time begins a sitting"


def test_drafts_skips_and_copies() -> None:
    lines = [sent(0), sent(10, status="draft"), sent(20, status="skipped"), sent(20, status="superseded")]
    (day,) = active_time(lines)
    assert (day.answers, day.seconds) == (3, 50)


def test_people_and_days_are_apart_and_unknown_lead_times_are_the_others() -> None:
    rows = active_time(
        [sent(0, "b", lead=None), sent(5, "a", lead=50), sent(86_400, "a", lead=50), sent(None, "a")]
    )
    assert [(row.rater, row.day.isoformat(), row.seconds) for row in rows] == [
        ("a", "2026-01-05", 50), ("a", "2026-01-06", 50), ("b", "2026-01-05", 50)
    ]  # fmt: skip
    assert active_time([sent(0, lead=None)])[0].seconds == 0
    assert active_time([]) == []


def test_days_are_those_of_the_zone() -> None:
    late = sent(14.5 * 3600)
    assert active_time([late])[0].day.isoformat() == "2026-01-05"
    assert active_time([late], zone=ZoneInfo("Europe/Berlin"))[0].day.isoformat() == "2026-01-06"


def test_a_workspace_keeps_them_to_itself(space: Workspace) -> None:
    before = {path: path.read_bytes() for path in (space.root / "corpus").rglob("*") if path.is_file()}
    worked, undated = hours_workspace(space)
    assert undated == 0
    assert len({row.rater for row in worked}) == 4
    assert all(0 < row.seconds < 3 * 3600 for row in worked)
    path = save_hours(space, worked)
    assert path.parent == space.private
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {p: p.read_bytes() for p in (space.root / "corpus").rglob("*") if p.is_file()} == before
    with pytest.raises(UsageError, match="no time zone"):
        hours_workspace(space, zone="Middle/Earth")
