"""How a push is told, project by project, as soon as each is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from stancekit.cli.show import note, print_json
from stancekit.errors import StancekitError

if TYPE_CHECKING:
    from stancekit.label_studio import PushReport

__all__ = ["Telling", "tell_waiting"]


class Telling:
    """Tells each report when it comes, or keeps all for one JSON object."""

    def __init__(self, *, json: bool, quiet: bool) -> None:
        self.json, self.quiet = json, quiet
        self.reports: list[PushReport] = []

    def report(self, report: PushReport) -> None:
        """Take a report: print the address of the project and what was done in it, unless all is JSON."""
        self.reports.append(report)
        _tell(report, addresses=not self.json, quiet=self.quiet or self.json)

    @contextmanager
    def summing_up(
        self, summary: Callable[[], dict[str, Any]], closing: Callable[[], None] = lambda: None
    ) -> Iterator[None]:
        """Print what `summary` gives with the projects and what failed, or tell the `closing` words.

        That is done where a push fails too, unless it failed before any project was tried.
        """
        try:
            yield
        except StancekitError as error:
            if self.reports or error.failed:
                self._close(summary, closing, error.failed)
            raise
        self._close(summary, closing, {})

    def _close(
        self, summary: Callable[[], dict[str, Any]], closing: Callable[[], None], failed: Mapping[str, str]
    ) -> None:
        if self.json:
            rows = {"projects": [_row(report) for report in self.reports], "failed": dict(failed)}
            print_json(summary() | rows)
        else:
            closing()


def _row(report: PushReport) -> dict[str, Any]:
    return asdict(report) | {"next_due": report.next_due.isoformat() if report.next_due else None}


def _tell(report: PushReport, *, addresses: bool, quiet: bool) -> None:
    """Print the address of a project, what was done in it, and what differs on the server."""
    for words in report.drift:
        note(f"drift: {report.title}: {words}")
    if addresses:
        typer.echo(report.url)
    done = f"{report.pushed} task(s) pushed, {report.present} already there"
    done += f" ({report.answered} answered)" if report.answered else ""
    done += f", {report.predicted} with a model's answers" if report.predicted else ""
    done += f", {report.removed} removed" if report.removed else ""
    done += f", {report.foreign} not ours" if report.foreign else ""
    note(f"project '{report.title}' {'made' if report.created else 'found'}: {done}", quiet=quiet)


def tell_waiting(reports: Sequence[PushReport], *, quiet: bool) -> None:
    """Say how many repeats are held back, and when to push again for them."""
    if waiting := sum(report.waiting for report in reports):
        days = [report.next_due for report in reports if report.next_due]
        when = f"pull and push again on {min(days)} or later" if days else "they wait for the first answer"
        note(
            f"{waiting} repeat(s) held back, for they come two weeks after the first answer: {when}",
            quiet=quiet,
        )
