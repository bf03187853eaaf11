"""Items that come again to the same person: agreement with oneself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from stancekit.planning.able import able
from stancekit.planning.chance import draw
from stancekit.planning.ledger import Ledger, Unit
from stancekit.wording import counted
from stancekit_schemas import Annotator, Assignment, Round

__all__ = ["AGAIN", "plan_repeats"]

AGAIN = "2"
"""The occasion of a repeat."""


def plan_repeats(
    units: Sequence[Unit],
    people: Sequence[Annotator],
    held: Iterable[Assignment],
    ledger: Ledger,
    *,
    each: int,
    round: Round = "main",  # noqa: A002 - the field's name
    seed: int = 0,
) -> tuple[list[Assignment], list[str]]:
    """Choose items to be labelled again so that each person has `each` of them; unnumbered.

    They are drawn from the first half of what the person has (answered ones first), since they come
    last and the time between is to be long. Fewer where a person has fewer items, which a note says.
    """
    own: dict[str, list[Assignment]] = defaultdict(list)
    again: dict[str, set[str]] = defaultdict(set)
    for assignment in held:
        if assignment.round != round:
            continue
        if assignment.occasion == AGAIN:
            again[assignment.rater].add(assignment.reaction_id)
        elif assignment.purpose in ("design", "calibration"):
            own[assignment.rater].append(assignment)
    may = {p.rater: allowed for p, allowed in zip(people, able(units, people).T, strict=True)}
    rows = {unit.reaction_id: i for i, unit in enumerate(units)}
    chosen, notes = [], []
    for person in people:
        rater = person.rater
        need = each - len(again[rater])
        if need <= 0:
            continue
        mine = sorted(own[rater], key=lambda a: a.position)
        left = [
            a
            for a in mine
            if a.reaction_id in rows and may[rater][rows[a.reaction_id]] and a.reaction_id not in again[rater]
        ]
        early = left[: max(need, len(mine) // 2)]
        early.sort(key=lambda a: (a.key not in ledger.answers, draw(seed, "repeat", rater, a.reaction_id)))
        chosen += [
            a.model_copy(
                update={
                    "purpose": "repeat",
                    "occasion": AGAIN,
                    "position": 1,
                    "replaces": None,
                    "withdrawn": False,
                }
            )
            for a in early[:need]
        ]
        if len(early) < need:
            notes.append(
                f"{rater}: {counted(len(again[rater]) + len(early), 'repeat')} instead of {each}, for want of items"
            )
    return chosen, notes
