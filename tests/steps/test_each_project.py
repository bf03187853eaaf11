"""A fault of one project keeps nobody else from their work, and is told at the end."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from stancekit.errors import DataError, ServiceError, UnreachableError
from stancekit.label_studio import PushReport
from stancekit.steps.each_project import Job, push_each


def job(title: str, fault: Exception | None = None, url: str = "http://one") -> Job:
    def push() -> PushReport:
        if fault:
            raise fault
        return PushReport(title, 1, f"{url}/1", True, wanted=1, present=0, pushed=1)

    return Job(title, SimpleNamespace(url=url), push)


def run(*jobs: Job):
    told: list[str] = []
    try:
        return told, push_each(jobs, lambda report: told.append(report.title))
    except (DataError, ServiceError) as error:
        return told, error


def test_all_that_can_be_pushed_is_pushed_and_reported_one_by_one() -> None:
    told, reports = run(job("a"), job("b"))
    assert told == [report.title for report in reports] == ["a", "b"]


def test_a_refusal_of_one_project_is_told_after_the_others_are_done() -> None:
    told, error = run(job("a"), job("b", DataError("edited", hint="put it back")), job("c"))
    assert told == ["a", "c"]
    assert type(error) is DataError
    assert error.message == "1 of 3 project(s) could not be pushed, 2 could\n  b: edited"
    assert error.hint == "put it back; then run the same command again: nothing is done twice"


def test_the_worst_fault_says_what_the_whole_is() -> None:
    told, error = run(job("a", DataError("edited")), job("b", ServiceError("refused")), job("c"))
    assert told == ["c"]
    assert (type(error), error.exit_code) == (ServiceError, 3)
    assert "a: edited\n  b: refused" in error.message


def test_a_server_that_is_down_is_not_asked_again_and_another_is() -> None:
    down = UnreachableError("http://one cannot be reached", hint="is it running?")
    never = AssertionError("it was asked again")
    told, error = run(job("a"), job("b", down), job("c", never), job("d", url="http://two"))
    assert told == ["a", "d"]
    assert isinstance(error, UnreachableError)
    assert "c: not tried, the server cannot be reached" in error.message
    assert "what was done is kept, nothing is done twice" in error.hint
    assert error.failed == {"b": down.message, "c": "not tried, the server cannot be reached"}


def test_a_single_fault_stands_as_it_is() -> None:
    fault = DataError("edited", hint="put it back")
    assert run(job("a", fault)) == ([], fault)
    assert fault.failed == {"a": "edited"}


def test_what_is_no_fault_of_a_project_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        run(job("a", ZeroDivisionError()), job("b"))
