"""A plan on the screen: loads of people, and how evenly they meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from textwrap import fill
from typing import TYPE_CHECKING, Any, Literal

import typer

from stancekit.cli.show import note, print_json, stdout
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.planning import Balance, Load, Plan

__all__ = ["balance_row", "print_balance", "print_loads", "report_plan"]


SHOWN = 5


def balance_row(balance: Balance) -> dict[str, Any]:
    """Turn a balance into a row for JSON."""
    return asdict(balance) | {"even": balance.even}


def report_plan(done: Plan, *, json: bool, quiet: bool, idle: str = "nothing is lacking") -> None:
    """Say what a planning run added, or print it as JSON; `idle` says why where that is nothing."""
    ended = sum(line.withdrawn for line in done.new)
    new = len(done.new) - ended
    if json:
        print_json(
            {
                "new": new,
                "withdrawn": ended,
                "short": dict(done.short),
                "notes": list(done.notes),
                "balance": balance_row(done.balance),
            }
        )
        return
    if done.new:
        typer.echo(counted(new, "new assignment") + (f", {ended} withdrawn" if ended else ""))
        print_balance(done.balance, "planned")
    else:
        typer.echo("nothing new to assign: " + ("people are lacking" if done.short else idle))
    for words in done.notes:
        note(words, quiet=quiet)
    if done.short:
        lacking = counted(len(done.short), "item lacks people", "items lack people")
        more = ", …" if len(done.short) > SHOWN else ""
        note(f"{lacking}: {', '.join(list(done.short)[:SHOWN])}{more}", quiet=quiet)
    note("see who has what with 'stancekit plan show'; hand out with 'stancekit push'", quiet=quiet)


def print_balance(balance: Balance, name: str) -> None:
    """Print a balance, each line below 80 columns; nothing where there is no label."""
    if not balance.labels:
        return
    typer.echo(
        f"{name}: {counted(balance.labels, 'label')} on {counted(balance.items, 'item')} "
        f"by {counted(balance.raters, 'person', 'people')}, "
        f"{_range(balance.load_min, balance.load_max)} each"
        + (f", {balance.others} by who is away" if balance.others else "")
    )
    if balance.pairs:
        times = "time" if balance.pair_min == balance.pair_max == 1 else "times"
        typer.echo(
            f"  pairs meet {_range(balance.pair_min, balance.pair_max)} {times} "
            f"(evenly it would be {balance.pair_ideal:.1f})"
        )
    typer.echo(f"  within an article loads differ by at most {balance.article_range}")


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def print_loads(loads: Sequence[Load]) -> None:
    """Print who has what, a row for each rater; names stay whole, what they have fills the rest of the line."""
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for column in ("rater", "all", "open", "a day", "days"):
        justify: Literal["left", "right"] = "left" if column == "rater" else "right"
        table.add_column(column, justify=justify, no_wrap=True)
    table.add_column("for")
    for load in loads:
        pace = ["–" if number is None else str(number) for number in (load.daily_cap, load.days)]
        table.add_row(load.rater, str(load.total), str(load.open), *pace, _folded(load.by_purpose))
    stdout().print(table)


def _folded(counts: Mapping[str, int]) -> str:
    """Write counts in lines that fit beside a name; a number stays with what it counts."""
    words = ", ".join(f"{count}\xa0{name}" for name, count in sorted(counts.items()))
    return fill(words, width=40).replace("\xa0", " ")
