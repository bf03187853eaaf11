"""What a person is asked to settle: what stays open, and a random part of what the votes settled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stancekit.adjudication.verdicts import by_unit
from stancekit_schemas import Asked as Why
from stancekit_schemas import Decision, Record, sha256

__all__ = ["AUDIT", "SECOND", "Item", "chance", "select_items"]

AUDIT = 0.1
"""Share of the unanimous units that are mixed in, to estimate the error rate of gold."""

SECOND = 0.2
"""Share of the settled units that a second adjudicator is asked, to see whether verdicts repeat."""


class Item(Record):
    """One unit to be adjudicated, with the dimensions to settle, in the scheme's order.

    `why` is for the lead and the machine, never shown to the adjudicator: an audited unit must look
    like any other.
    """

    unit: str
    dimensions: tuple[str, ...]
    why: Why


def chance(seed: int, purpose: str, unit: str) -> float:
    """Draw from [0, 1) for this unit: a unit once drawn stays drawn when others are added."""
    return int(sha256(f"{seed} {purpose} {unit}")[:13], 16) / 16**13


def select_items(
    decisions: Sequence[Decision],
    *,
    verdicts: Iterable[Decision] = (),
    audit: float = AUDIT,
    second: float = SECOND,
    doubted: Mapping[tuple[str, str], Why] | None = None,
    seed: int = 0,
) -> list[Item]:
    """List the units to be asked, in a random order that tells nothing about why.

    Open dimensions of items that somebody labelled go to a person, and with them what is `doubted`: (unit, dimension) that the votes
    settled and that is asked all the same, with the ground. Of the units on which everybody agreed in everything, the share
    `audit` is asked too, all dimensions of it, unless a person settled one already; of the units
    that exactly one person settled, the share `second` is asked a second time.
    """
    spoken = by_unit(verdicts)
    doubted = {key: why for key, why in (doubted or {}).items() if key not in spoken}
    units: dict[str, list[Decision]] = {}
    for decision in decisions:
        units.setdefault(decision.unit, []).append(decision)
    items = []
    for unit, own in units.items():
        if not any(d.annotations for d in own):
            continue  # all votes were withdrawn: it must be labelled before anybody can settle it
        waiting = [d for d in own if d.resolution == "open"]
        unsure = [d for d in own if (unit, d.dimension) in doubted and d not in waiting]
        if waiting or unsure:
            both = [d for d in own if d in waiting or d in unsure]
            why = _why(waiting, spoken) if waiting else doubted[unit, unsure[0].dimension]
            items.append(_item(unit, both, why))
        elif settled := [d for d in own if d.resolution == "adjudicated"]:
            alone = all(len(spoken.get((unit, d.dimension), ())) == 1 for d in settled)
            if alone and chance(seed, "second", unit) < second:
                items.append(_item(unit, settled, "second"))
        elif all(d.resolution == "unanimous" for d in own) and chance(seed, "audit", unit) < audit:
            items.append(_item(unit, own, "audit"))
    return sorted(items, key=lambda item: (chance(seed, "order", item.unit), item.unit))


def _item(unit: str, decisions: Iterable[Decision], why: Why) -> Item:
    return Item(unit=unit, dimensions=tuple(d.dimension for d in decisions), why=why)


def _why(waiting: Iterable[Decision], spoken: dict[tuple[str, str], list[Decision]]) -> Why:
    reasons: list[Why] = [
        "stale" if d.stale else "dispute" if (d.unit, d.dimension) in spoken else "open" for d in waiting
    ]
    return next((why for why in ("dispute", "stale") if why in reasons), "open")
