"""Who is asked to settle what: nobody an item that they have seen or may not see, some items two people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from stancekit.adjudication.ballots import Ballot
from stancekit.adjudication.queue import Item, chance
from stancekit_schemas import Asked as Why
from stancekit_schemas import Decision, Record, sha256

__all__ = ["Asked", "occasions", "share_items", "spoken"]

Seen = Mapping[str, Collection[str]]
"""Maps a unit to people."""


class Asked(Record):
    """One unit given to one adjudicator; `why` is for the lead, and no part of the task."""

    unit: str
    adjudicator: str
    occasion: str
    dimensions: tuple[str, ...]
    why: Why


def occasions(counted: Mapping[tuple[str, str], Ballot]) -> dict[str, str]:
    """Name the occasion of each unit after its votes: other votes make it another question."""
    digests: dict[str, list[str]] = defaultdict(list)
    for (unit, _), ballot in sorted(counted.items()):
        digests[unit].append(ballot.digest())
    return {unit: f"adjudication-{sha256(' '.join(own))[:12]}" for unit, own in digests.items()}


def spoken(
    verdicts: Iterable[Decision], counted: Mapping[tuple[str, str], Ballot]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Map each unit to who settled it on the votes as they are, and to who did on others."""
    now: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for verdict in verdicts:
        ballot = counted.get((verdict.unit, verdict.dimension))
        holds = ballot is not None and ballot.digest() == verdict.annotations_sha256
        (now if holds else before)[verdict.unit].add(verdict.decided_by)
    return dict(now), dict(before)


def share_items(
    items: Sequence[Item],
    adjudicators: Collection[str],
    occasion: Mapping[str, str],
    *,
    seen: Seen,
    settled: Seen | None = None,
    settled_before: Seen | None = None,
    barred: Seen | None = None,
    asked: Iterable[Asked] = (),
    second: float = 0.0,
    seed: int = 0,
) -> tuple[list[Asked], list[str]]:
    """Give each item to one adjudicator who has neither seen it as an annotator nor settled it.

    The share `second` of them, drawn at random, goes to two, each without knowing of the other.

    occasion        of each unit, see `occasions`
    seen            who labelled a unit, or is to label it
    settled         who settled it on these votes
    settled_before  who settled it on other votes: asked again only where nobody else is left
    barred          who is not to be shown it: they opted out of it, or do not read its language
    asked           what was asked of people who are still here: an item that waits for its adjudicator
                    is not asked again, and loads are evened out over all

    Items keep their order. Returns what is newly asked, and the units for which there is nobody.
    """
    asked = list(asked)
    waiting: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in asked:
        waiting[one.unit, one.occasion].add(one.adjudicator)
    load = Counter(one.adjudicator for one in asked)
    new, nobody = [], []
    for item in items:
        when, unit = occasion[item.unit], item.unit
        done, asked_of = set((settled or {}).get(unit, ())), waiting[unit, when]
        if asked_of and not asked_of <= done:
            continue
        free = set(adjudicators) - set(seen.get(unit, ())) - done - asked_of
        free -= set((barred or {}).get(unit, ()))
        left = sorted(free - set((settled_before or {}).get(unit, ()))) or sorted(free)
        if not left:
            nobody.append(unit)
            continue
        twice = not asked_of and chance(seed, "second", unit) < second
        for turn in range(min(len(left), 2 if twice else 1)):
            chosen = min(left, key=lambda who: (load[who], chance(seed, f"adjudicator {who}", item.unit)))
            left.remove(chosen)
            load[chosen] += 1
            why = item.why if turn == 0 or item.why == "audit" else "second"
            new.append(
                Asked(unit=unit, adjudicator=chosen, occasion=when, dimensions=item.dimensions, why=why)
            )
    return new, nobody
