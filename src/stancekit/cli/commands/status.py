"""`stancekit status`: where the annotation stands."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_folded, print_json, require_workspace, stdout
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.files.workspace import Workspace
    from stancekit.steps.status import Status

__all__ = ["register"]

STATES = {"accepted": ("that counts", "that count"), "draft": ("draft", "drafts")}
"""How a state of records is told, of one and of more; the others are told by their names."""


def status(
    agreement: Annotated[
        bool, typer.Option("--agreement/--no-agreement", help="The agreement so far, with intervals.")
    ] = True,
    watch: Annotated[
        int | None,
        typer.Option("--watch", min=10, help="Pull and show again every so many seconds.", metavar="N"),
    ] = None,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Say who has done how much, at what pace, what is open, and what nobody has been given.

    As of the last pull; with --watch it pulls by itself until you press Ctrl-C.
    """
    import sys
    import time

    from stancekit.errors import StancekitError, UsageError
    from stancekit.steps.servers import independence_of
    from stancekit.steps.status import status_workspace

    space = require_workspace(workspace)
    independence = independence_of(space, url)
    while True:
        missed = ""
        if watch is not None:
            from stancekit.steps.pull import pull_workspace

            try:
                pull_workspace(space, server=url)
            except UsageError:
                raise
            except StancekitError as error:  # the next round may find it mended
                missed = f"not pulled: {error.message}"
        found = status_workspace(space)
        measured = _agreement(space) if agreement and found.done else []
        if watch is not None and sys.stdout.isatty():
            stdout().clear()  # one picture that refreshes, not a roll of them
        if missed:
            note(missed, quiet=quiet)
        if json:
            print_json(_object(found) | {"agreement": measured, "independence": independence})
        else:
            _show(found, space)
            for line in measured:
                of = f" ({line['round']})" if line["round"] else ""
                print_folded(f"  {line['dimension']}{of}: {line['coefficient']} {line['told']}")
            if found.annotators:
                print_folded(independence)
        if watch is None:
            return
        time.sleep(watch)


def _object(found: Status) -> dict[str, Any]:
    def plain(value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else value

    whole = {key: plain(value) for key, value in asdict(found).items()}
    return whole | {"annotators": [{k: plain(v) for k, v in row.items()} for row in whole["annotators"]]}


def _show(found: Status, space: Workspace) -> None:
    from rich.table import Table

    so_far = f"{counted(found.tasks, 'item')}, {counted(found.done, 'answer')}"
    typer.echo(f"{space.settings.name}: {so_far}, {found.open} to come")
    if found.training:
        typer.echo(
            f"{counted(found.training, 'of the items is', 'of the items are')} for training, and not labelled"
        )
    if found.assigned and found.unassigned:
        typer.echo(f"{counted(found.unassigned, 'item')} without anybody")
    if found.assigned and found.short:
        wanted = f"raters_per_item = {space.settings.raters_per_item} in stancekit.toml"
        short = counted(found.short, "item has", "items have")
        print_folded(f"{short} fewer labels planned than {wanted}: 'stancekit plan' finds more people")
    table = Table(box=None, pad_edge=False, collapse_padding=True)  # 80 columns hold it
    for name in ("rater", "done", "open", "drafts", "skipped", "a day", "until", "median s"):
        table.add_column(name, justify="left" if name == "rater" else "right", no_wrap=True)
    trained = any(person.training for person in found.annotators)
    if trained:
        table.add_column("training", no_wrap=True)
    for person in found.annotators:
        table.add_row(
            person.rater,
            str(person.done),
            str(person.open),
            str(person.drafts),
            str(person.skipped),
            "–" if person.pace is None else f"{person.pace:.1f}",
            "–" if person.ends is None or not person.open else person.ends.isoformat(),
            "–" if person.seconds is None else f"{person.seconds:.0f}",
            *((person.training or "–",) if trained else ()),
        )
    if found.annotators:
        stdout().print(table)
    if found.ends:
        typer.echo(f"at this pace all is done on {found.ends.isoformat()}")
    if found.unread and found.unread[1]:
        version, raters = found.unread
        print_folded(f"guidelines {version} not acknowledged by {len(raters)}: {', '.join(raters)}")
    for flag, states in found.flags.items():
        told = (counted(number, *STATES.get(state, (state, state))) for state, number in states.items())
        print_folded(f"flag {flag}: {', '.join(told)}")


def _agreement(space: Workspace) -> list[dict[str, Any]]:
    """Measure what counts, and beside it, by name, every other round that has answers."""
    from stancekit.reliability.result import no_interval
    from stancekit.steps.agreement import agreement_of_workspace
    from stancekit.steps.plan import read_labels

    declared = set(space.settings.rounds)
    there = {a.round for a in read_labels(space) if a.status == "accepted" and a.purpose == "design"}
    rounds = [None] if there & declared or not there else []
    rows = []
    for name in (*rounds, *sorted(there - declared)):
        for e in agreement_of_workspace(space, rounds=(name,) if name else None):
            if not (e.primary and e.slice == "all"):
                continue
            told = f"undefined: {e.undefined}" if e.value is None else f"{e.value:.3f}"
            if e.ci_low is not None and e.ci_high is not None:
                told += f" [{e.ci_low:.3f}, {e.ci_high:.3f}]"
            elif missing := no_interval(e):
                told += f", no interval: {missing}"
            told += f" ({counted(e.pairable, 'item')})"
            rows.append(
                {
                    "dimension": e.dimension,
                    "round": name,
                    "coefficient": e.coefficient,
                    "value": e.value,
                    "told": told,
                }
            )
    return rows


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(status)
