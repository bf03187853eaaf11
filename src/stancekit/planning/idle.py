"""Who was planned for and has nothing, and why: days, languages, opt-outs, or no seat that is free."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from stancekit.planning.able import able
from stancekit.planning.ledger import Ledger, Unit, latest
from stancekit_schemas import Annotator

__all__ = ["idle"]


def idle(
    units: Sequence[Unit],
    annotators: Sequence[Annotator],
    ledger: Ledger,
    gets: Collection[str],
    *,
    on: date | None = None,
) -> list[str]:
    """Say of every person who has nothing and never had, why: one line each.

    `gets` are who gets something now. A daily cap alone leaves nobody without anything.
    """
    known = {rater for _, rater in ledger.seen} | set(gets)
    return [
        f"{person.rater} gets nothing: {_why(units, person, on)}"
        for person in latest(annotators)
        if person.kind == "human" and person.rater not in known
    ]


def _why(units: Sequence[Unit], person: Annotator, on: date | None) -> str:
    if on and not person.active_on(on):
        begun = person.active_from is None or person.active_from <= on
        return f"active until {person.active_until}" if begun else f"active from {person.active_from}"
    if not units:
        return "the round has no items"
    readable = able(units, [person.model_copy(update={"opted_out": ()})])[:, 0]
    if not readable.any():
        return f"no item is in a language of theirs ({', '.join(person.languages)})"
    if not able(units, [person]).any():
        return "opted out of, or to settle as an adjudicator, every item" + (
            " in a language of theirs" if not readable.all() else ""
        )
    return "every item that they may label has its annotators"
