"""The version of an annotation follows from its time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancekit.errors import DataError, UsageError
from stancekit.files.guidelines import read_guidelines
from stancekit.files.jsonl import append_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.steps.guidelines import bump_guidelines, count_by_version
from stancekit.steps.import_ import import_exports
from stancekit.steps.plan import read_labels
from stancekit.tasks.versions import guidelines_at, version_key
from stancekit_schemas import Acknowledgement, sha256

START = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_last_version_that_began_counts() -> None:
    times = [(START + timedelta(days=9), "0.9.1"), (START, "0.9.0")]
    assert guidelines_at([], START) is None
    assert guidelines_at(times, START - timedelta(microseconds=1)) is None
    assert guidelines_at(times, START) == "0.9.0"
    assert guidelines_at(times, START + timedelta(days=9, microseconds=-1)) == "0.9.0"
    assert guidelines_at(times, START + timedelta(days=9)) == "0.9.1"


def test_zones_are_compared_as_moments_and_none_is_utc() -> None:
    times = [(datetime.fromisoformat("2026-01-01T01:00+01:00"), "1.0")]
    assert guidelines_at(times, datetime(2026, 1, 1)) == "1.0"  # noqa: DTZ001
    assert guidelines_at(times, datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2)))) is None


@given(st.lists(st.integers(0, 99), unique=True), st.integers(-1, 100))
def test_order_of_the_list_does_not_matter(days: list[int], day: int) -> None:
    times = [(START + timedelta(days=n), f"0.{n}") for n in days]
    expected = max((n for n in days if n <= day), default=None)
    when = START + timedelta(days=day)
    assert guidelines_at(times, when) == guidelines_at(times[::-1], when)
    assert guidelines_at(times, when) == (None if expected is None else f"0.{expected}")


def test_versions_are_numbers_not_words() -> None:
    assert version_key("0.10") > version_key("0.9.9")
    assert version_key("0.9") == version_key("0.9.0")


def state(space: Workspace, version: str) -> None:
    manual = space.root / "guidelines.md"
    old = read_guidelines(space)[-1].version if read_guidelines(space) else "0.9.0"
    manual.write_text(
        manual.read_text("utf-8").replace(f"**Version {old}", f"**Version {version}", 1), "utf-8"
    )


def test_a_bump_is_declared_counted_and_told(space: Workspace) -> None:
    first = bump_guidelines(space, "0.9.0", effective=START, summary="first")
    assert (first.change, first.version.sha256) == (
        "first",
        sha256((space.root / "guidelines.md").read_text("utf-8")),
    )
    state(space, "0.10.0")
    moment = datetime(2026, 1, 10, 10, tzinfo=timezone(timedelta(hours=1)))
    second = bump_guidelines(space, "0.10.0", effective=moment, summary="A clearer example for R5.")
    assert second.change == "minor"
    assert second.version.effective.isoformat() == "2026-01-10T09:00:00+00:00"
    assert [v.version for v in read_guidelines(space)] == ["0.9.0", "0.10.0"]
    assert any("scheme still stance 0.9.0" in remark for remark in second.remarks)
    counted = {c.version: c for c in count_by_version(space)}
    assert set(counted) == {"0.9.0", "0.10.0"}
    late = counted["0.10.0"]
    assert late.unread == late.annotations, "nobody has acknowledged anything"
    assert any(
        remark.startswith(f"{late.annotations} annotation(s) were made after") for remark in second.remarks
    )

    # What the tasks say, 0.9.0 throughout, gives way to the time at which each was answered.
    assert {a.guidelines_version for a in read_labels(space)} == {"0.9.0"}
    import_exports([], workspace=space)
    labels = read_labels(space)
    assert {a.guidelines_version for a in labels if a.created_at >= moment} == {"0.10.0"}
    assert {a.guidelines_version for a in labels if START <= a.created_at < moment} == {"0.9.0"}

    # Who acknowledged in time has read it; what they did before is still unread.
    mine = sorted(a.created_at for a in labels if a.created_at >= moment)
    rater = next(a.rater for a in labels if a.created_at == mine[0])
    own = sum(a.rater == rater and a.created_at >= moment for a in labels)
    line = Acknowledgement(rater=rater, version="0.10.0", at=mine[0] + timedelta(microseconds=1))
    append_records(space.raw / "acknowledgements.jsonl", [line])
    (now,) = (c for c in count_by_version(space) if c.version == "0.10.0")
    assert now.unread == late.annotations - own + 1

    # Answers to a test are training: nothing that was labelled under the version.
    tests = [a.model_copy(update={"purpose": "training"}) for a in labels if a.rater != rater]
    write_records(space.built / "annotations.jsonl", [a for a in labels if a.rater == rater] + tests)
    (now,) = (c for c in count_by_version(space) if c.version == "0.10.0")
    assert (now.annotations, now.unread) == (own, 1)


def test_what_does_not_follow_is_refused(space: Workspace) -> None:
    with pytest.raises(DataError, match=r"states version 0\.9\.0, not 0\.9\.1"):
        bump_guidelines(space, "0.9.1", effective=START, summary="x")
    with pytest.raises(UsageError, match="is no version"):
        bump_guidelines(space, "next", effective=START, summary="x")
    with pytest.raises(UsageError, match="summary"):
        bump_guidelines(space, "0.9.0", effective=START, summary=" ")
    assert read_guidelines(space) == []
    bump_guidelines(space, "0.9.0", effective=START, summary="x")
    with pytest.raises(UsageError, match="is declared already"):
        bump_guidelines(space, "0.9.0", effective=START + timedelta(days=1), summary="again")
    with pytest.raises(UsageError, match="nothing was recorded") as refused:
        bump_guidelines(space, "0.9.0", effective=START, summary="x")
    assert "'stancekit guidelines renew' shows it again" in str(refused.value.hint)
    assert len(read_guidelines(space)) == 1
    state(space, "0.9.1")
    with pytest.raises(UsageError, match="that is not after"):
        bump_guidelines(space, "0.9.1", effective=START, summary="too early")
    (space.root / "guidelines.md").unlink()
    with pytest.raises(DataError, match="no manual"):
        bump_guidelines(space, "0.9.1", effective=START + timedelta(days=1), summary="x")
