"""Statement sets: what the focal person posted or said before the reactions, and who answers it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from stancekit.segment.passage import Passage

__all__ = ["Proposed", "box_text", "propose_sets"]

_MARKS = "“”„«»\"「」『』‚‘’"


@dataclass(slots=True)
class Proposed:
    """A statement set by indices into the passages."""

    members: list[int]
    start: int
    days: list[date] = field(default_factory=list)
    answered_by: list[int] = field(default_factory=list)


def propose_sets(text: str, passages: list[Passage]) -> list[Proposed]:
    """Gather the focal person's words between reactions into sets and let each reaction answer one.

    A reaction answers the set that it links to, else the one that its date allows, else the last set
    before it on the page, else the first behind it. Copies join no set.
    """
    sets: list[Proposed] = []
    current: Proposed | None = None
    for number, passage in enumerate(passages):
        if passage.role == "reaction":
            current = None
        elif passage.focal and passage.copy_of is None:
            if current is None:
                if sets and passage.role == "other":
                    continue
                current = Proposed([], passage.start)
                sets.append(current)
            current.members.append(number)
            if passage.day:
                current.days.append(passage.day)
    sets = [s for s in sets if any(passages[m].role == "statement" for m in s.members) or s is sets[0]]
    for proposed in sets:
        days = [passages[m].day for m in proposed.members]
        if all(days):
            proposed.members.sort(key=lambda m: (passages[m].day or date.min, m))
    for number, passage in enumerate(passages):
        if passage.role == "reaction" and sets:
            _answer(text, number, passage, passages, sets)
    return sets


def _answer(text: str, number: int, passage: Passage, passages: list[Passage], sets: list[Proposed]) -> None:
    links = set(passage.links)
    for place, proposed in enumerate(sets):
        for member in proposed.members:
            other = passages[member]
            if other.status_id and any(other.status_id in link for link in links):
                _set(number, passage, place, proposed, "permalink")
                return
    for place, proposed in enumerate(sets):
        if links and any(links.intersection(passages[m].links) for m in proposed.members):
            _set(number, passage, place, proposed, "same_link")
            return
    day = passage.day
    open_sets = [p for p, s in enumerate(sets) if not day or not s.days or min(s.days) <= day]
    before = [p for p in open_sets if sets[p].start < passage.start]
    if before:
        later_refused = any(sets[p].start < passage.start for p in range(len(sets)) if p not in open_sets)
        _set(number, passage, before[-1], sets[before[-1]], "date" if later_refused else "page_order")
    elif open_sets:
        basis = "date" if day and sets[open_sets[0]].days and len(open_sets) < len(sets) else "page_order"
        _set(number, passage, open_sets[0], sets[open_sets[0]], basis)
        passage.doubts.append("answers_later_statement")
    else:
        passage.doubts.append("answers_unknown")


def _set(number: int, passage: Passage, place: int, proposed: Proposed, basis: str) -> None:
    passage.answers = place
    passage.basis = basis  # type: ignore[assignment]
    proposed.answered_by.append(number)


def box_text(pieces: Sequence[tuple[str, str]]) -> str:
    """Join the pieces of a set, (kind, text) oldest first, into what the statement box shows.

    Quoted pieces lose their outer marks; pieces are parted by a blank line.
    """
    shown = []
    for kind, piece in pieces:
        if kind == "quoted":
            piece = re.sub(rf"^[{_MARKS}]\s?|\s?[{_MARKS}]$", "", piece.strip())
        shown.append(piece.strip())
    return "\n\n".join(shown)
