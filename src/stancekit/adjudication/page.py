"""What an adjudicator is asked: the questions of the scheme, and before them what settles the item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from stancekit.adjudication.ballots import Ballot
from stancekit.adjudication.queue import Item, chance
from stancekit.adjudication.verdicts import REASONS
from stancekit.errors import DataError
from stancekit_schemas import Asked as Why
from stancekit_schemas import Dimension, Record, Scheme, Value, sha256

__all__ = ["REASON", "Asked", "adjudication_scheme", "occasion_of", "share_items"]

REASON = "settled_by"
"""The question that only adjudicators get."""

_LABELS = {
    "annotator_error": "Plain: whoever says otherwise slipped",
    "edge_case": "An edge case of a rule",
    "ambiguous_text": "Ambiguous words: the nearer reading",
    "guideline_gap": "A gap in the guidelines",
    "legitimate_disagreement": "Nothing: careful readers may differ",
}


class Asked(Record):
    """One unit given to one adjudicator; `why` is for the lead, and no part of the task."""

    unit: str
    adjudicator: str
    occasion: str
    dimensions: tuple[str, ...]
    why: Why


def adjudication_scheme(scheme: Scheme) -> Scheme:
    """Put the question what settles the item before the measured questions and the notes.

    "Nothing" leaves the other questions closed. Raises DataError where the scheme has a question of
    that name itself.
    """
    if any(dimension.id == REASON for dimension in scheme.dimensions):
        raise DataError(f"scheme {scheme.name} has a dimension {REASON!r}, which adjudication needs")
    settles = tuple(reason for reason in _LABELS if reason != "legitimate_disagreement")
    first = Dimension(
        id=REASON,
        question="Read it and make up your own mind. What settles it?",
        level=None,
        required=True,
        hint="You see no votes, and need not know what was doubted: answer every question as you see it.",
        values=tuple(Value(id=key, label=label, meaning=REASONS[key]) for key, label in _LABELS.items()),
    )
    kept = [d for d in scheme.dimensions if d.kind == "text" or d in scheme.measured]
    opened = [
        d if d.kind == "text" else d.model_copy(update={"opened_by": {REASON: settles, **d.opened_by}})
        for d in kept
    ]
    return scheme.model_copy(
        update={
            "name": f"{scheme.name}-adjudication",
            "dimensions": (first, *opened),
            "derived": (),
        }
    )


def occasion_of(unit: str, counted: Mapping[tuple[str, str], Ballot]) -> str:
    """Name the occasion after the votes: other votes on a unit make it another question."""
    digests = [ballot.digest() for (item, _), ballot in sorted(counted.items()) if item == unit]
    return f"adjudication-{sha256(' '.join(digests))[:12]}"


def share_items(
    items: Sequence[Item],
    adjudicators: Collection[str],
    counted: Mapping[tuple[str, str], Ballot],
    *,
    before: Iterable[Asked] = (),
    spoken: Mapping[str, Collection[str]] | None = None,
    second: float = 0.0,
    seed: int = 0,
) -> tuple[list[Asked], list[str]]:
    """Give each item to one adjudicator who neither labelled it nor settled it before.

    The share `second` of them, drawn at random, goes to two, each without knowing of the other.

    `before` was asked already: an item that waits for its adjudicator is not asked again, and loads
    are evened out over all. `spoken` maps a unit to who settled it. Items keep their order.

    Returns what is newly asked, and the units for which there is nobody.
    """
    before = list(before)
    waiting = {(asked.unit, asked.occasion) for asked in before}
    load = Counter(asked.adjudicator for asked in before)
    new, nobody = [], []
    for item in items:
        occasion = occasion_of(item.unit, counted)
        settled = set((spoken or {}).get(item.unit, ()))
        asked_of = {
            asked.adjudicator for asked in before if (asked.unit, asked.occasion) == (item.unit, occasion)
        }
        if (item.unit, occasion) in waiting and not asked_of <= settled:
            continue
        own = {
            vote.rater for (unit, _), ballot in counted.items() if unit == item.unit for vote in ballot.votes
        }
        free = sorted(set(adjudicators) - own - settled - asked_of)
        if not free:
            nobody.append(item.unit)
            continue
        twice = not asked_of and chance(seed, "second", item.unit) < second
        for turn in range(min(len(free), 2 if twice else 1)):
            chosen = min(free, key=lambda who: (load[who], chance(seed, f"adjudicator {who}", item.unit)))
            free.remove(chosen)
            load[chosen] += 1
            new.append(
                Asked(
                    unit=item.unit,
                    adjudicator=chosen,
                    occasion=occasion,
                    dimensions=item.dimensions,
                    why=item.why if turn == 0 or item.why == "audit" else "second",
                )
            )
    return new, nobody
