"""What points from passage to passage by its place in the list, while that list changes."""

from __future__ import annotations

from stancekit.segment.passage import Passage

__all__ = ["Pointed", "point_again", "pointed"]

Pointed = list[tuple[Passage, Passage | None, Passage | None]]


def pointed(passages: list[Passage]) -> Pointed:
    """Each passage with the one it copies and the head of its group, for as long as the order may change."""

    def at(place: int | None) -> Passage | None:
        return None if place is None else passages[place]

    return [(p, at(p.copy_of), at(p.group)) for p in passages]


def point_again(passages: list[Passage], before: Pointed) -> None:
    """Restore what points where; what pointed to a passage that is gone points nowhere."""
    places = {id(p): place for place, p in enumerate(passages)}
    for passage, original, head in before:
        passage.copy_of = places.get(id(original))
        passage.group = places.get(id(head))
