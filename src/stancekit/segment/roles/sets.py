"""Statement sets: what the focal person posted or said before the reactions, and who answers it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from stancekit.segment.passage import Passage
from stancekit.segment.platforms import read_permalink
from stancekit_schemas.article import Basis

__all__ = ["Proposed", "box_text", "propose_sets"]

_OUTER = re.compile(r"^[“”„«»\"「」『』《》〈〉‚‘’]\s?|\s?[“”„«»\"「」『』《》〈〉‚‘’]$")
_FAR = 60  # sets looked at to either side


@dataclass(slots=True)
class Proposed:
    """A statement set by indices into the passages."""

    members: list[int]
    start: int
    days: list[date] = field(default_factory=list)
    answered_by: list[int] = field(default_factory=list)


def propose_sets(passages: list[Passage]) -> list[Proposed]:
    """Gather the focal person's words between reactions into sets and let each reaction answer one.

    A reaction answers the set that it links to, else the one that its date allows, else the last set
    before it on the page, else the first behind it; one that can answer none is doubted. Copies join no set.
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
    known = _Known(passages, sets)
    for number, passage in enumerate(passages):
        if passage.role == "reaction":
            _answer(number, passage, sets, known)
    return sets


def _answer(number: int, passage: Passage, sets: list[Proposed], known: _Known) -> None:
    for link in passage.links:
        post = read_permalink(link)
        if post and post.status_id in known.by_status:
            _set(number, passage, known.by_status[post.status_id], sets, "permalink")
            return
    for link in passage.links:
        if link in known.by_link:
            _set(number, passage, known.by_link[link], sets, "same_link")
            return
    day = passage.day
    nearest = bisect_right(known.starts, passage.start) - 1
    for place in range(nearest, max(-1, nearest - _FAR), -1):
        if not day or not sets[place].days or min(sets[place].days) <= day:
            _set(number, passage, place, sets, "page_order" if place == nearest else "date")
            return
    for place in range(nearest + 1, min(len(sets), nearest + _FAR)):
        if not day or not sets[place].days or min(sets[place].days) <= day:
            _set(
                number,
                passage,
                place,
                sets,
                "date" if day and sets[place].days and len(sets) > 1 else "page_order",
            )
            passage.doubts.append("answers_later_statement")
            return
    passage.doubts.append("answers_unknown")


class _Known:
    """Where the sets begin, and by which links they can be recognised."""

    def __init__(self, passages: list[Passage], sets: list[Proposed]) -> None:
        self.starts = [s.start for s in sets]
        self.by_status: dict[str | None, int] = {}
        self.by_link: dict[str, int] = {}
        for place, proposed in enumerate(sets):
            for member in proposed.members:
                if status := passages[member].status_id:
                    self.by_status.setdefault(status, place)
                for link in passages[member].links:
                    self.by_link.setdefault(link, place)


def _set(number: int, passage: Passage, place: int, sets: list[Proposed], basis: Basis) -> None:
    passage.answers = place
    passage.basis = basis
    sets[place].answered_by.append(number)


def box_text(pieces: Sequence[tuple[str, str]]) -> str:
    """Join the pieces of a set, (kind, text) oldest first, into what the statement box shows.

    Quoted pieces lose their outer marks; pieces are parted by a blank line.
    """
    shown = []
    for kind, piece in pieces:
        words = piece.strip()
        shown.append(_OUTER.sub("", words).strip() if kind == "quoted" else words)
    return "\n\n".join(shown)
