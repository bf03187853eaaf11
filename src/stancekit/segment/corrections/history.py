"""What each passage was found as and what corrections made of it, and what a correction says that is neither.

A line of the review page holds every value of its passage. Where one was changed that the action of the line does not
read, the change would be lost in silence; and where two lines decide differently, that the later one holds.
"""

from __future__ import annotations

from stancekit.segment.passage import Passage
from stancekit.segment.places import Span
from stancekit_schemas import Correction

__all__ = ["History"]

_OF_PASSAGE = {
    "kind": "kind",
    "role": "role",
    "author_name": "name",
    "author_handle": "handle",
    "posted_on": "day",
}
"""The values of a correction, and what they are called in a passage."""
_ATTRIBUTION = ("author_name", "author_handle", "posted_on")
_CHANGES = {"role": ("role",), "attribute": _ATTRIBUTION, "add": tuple(_OF_PASSAGE)}


class History:
    """The values that passages had at any time, and which correction decided them last."""

    def __init__(self, passages: list[Passage]) -> None:
        self._had: dict[tuple[int, str], list[object]] = {}
        self._decided: dict[tuple[int, str], tuple[object, Correction]] = {}
        self._last: dict[int, Correction] = {}
        self._moved: dict[Span, Passage] = {}
        self._dropped: dict[Span, Correction] = {}
        self._put: dict[Span, Correction] = {}
        self._passages: list[Passage] = []  # kept, for what is gone might give its place in memory to another
        for passage in passages:
            self._note(passage)

    def _note(self, passage: Passage) -> None:
        self._passages.append(passage)
        for field, name in _OF_PASSAGE.items():
            self._had.setdefault((id(passage), field), []).append(_plain(getattr(passage, name)))

    def unread(self, correction: Correction, passage: Passage) -> list[str]:
        """Say which values of a correction its action does not read, although they are none that the passage ever had."""
        faults = []
        for field in _OF_PASSAGE.keys() - set(_CHANGES.get(correction.action, ())):
            value, now = _plain(getattr(correction, field)), getattr(passage, _OF_PASSAGE[field])
            if _says(correction, field) and value not in self._had[id(passage), field]:
                faults.append(f"{field} is {_shown(value)} in it, and not {_shown(now)}: {_remedy(field)}")
        if correction.action not in ("move", "add") and _moves(correction):
            faults.append("it gives other words or boundaries: action 'move' changes these")
        return sorted(faults)

    def moved_from(self, span: Span) -> Passage | None:
        """The passage that an earlier correction moved away from there, which later lines go on meaning by that place."""
        return self._moved.get(span)

    def meant_twice(self, span: Span, moved: Passage) -> str:
        """Say that a place means two passages: the one that was moved away, and the one that was put there since."""
        put = _line(self._put[span]) if span in self._put else "the cut"
        return (
            f"two passages have that place: one was moved from there to {moved.start}–{moved.end}, another was put there by {put}; "
            "name it by its other place, or put this line above that one"
        )

    def gone(self, span: Span) -> str | None:
        """Say that an earlier correction dropped what stood there, if one did."""
        if other := self._dropped.get(span):
            return f"{_line(other)} drops that passage: remove the one that is wrong"
        return None

    def decide(self, correction: Correction, span: Span, passage: Passage) -> list[str]:
        """Note what a correction made of the passage at `span`, and say which earlier ones had decided otherwise."""
        if correction.action == "drop":
            self._moved = {place: other for place, other in self._moved.items() if other is not passage}
            self._dropped[span] = correction
            other = self._last.get(id(passage))
            return [f"dropped here, action {other.action!r} in {_line(other)}"] if other else []
        self._note(passage)
        self._last[id(passage)] = correction
        if correction.action == "move":
            self._moved[span] = passage
        if correction.action in ("move", "add"):
            self._put[passage.start, passage.end] = correction
        told = []
        for field, value in _decided(correction, passage).items():
            before, other = self._decided.get((id(passage), field), (value, correction))
            if before != value:
                told.append(f"{field}: {_shown(value)} here, {_shown(before)} in {_line(other)}")
            self._decided[id(passage), field] = value, correction
        return told


def _decided(correction: Correction, passage: Passage) -> dict[str, object]:
    """What a correction decides of a passage: one that keeps it, all that it is."""
    boundaries = {"boundaries": f"{passage.start}–{passage.end}"}
    if correction.action == "keep":
        return {field: _plain(getattr(passage, name)) for field, name in _OF_PASSAGE.items()} | boundaries
    if correction.action == "move":
        return dict(boundaries)
    return {
        field: _plain(getattr(correction, field))
        for field in _CHANGES[correction.action]
        if correction.action != "add" or getattr(correction, field) is not None
    }


def _line(correction: Correction) -> str:
    return correction.place or "an earlier one"


def _plain(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _shown(value: object) -> str:
    return "null" if value is None else repr(value if isinstance(value, str) else str(value))


def _says(correction: Correction, field: str) -> bool:
    """Whether a correction says something of a field; null does only in a line that holds all values, as the page's do."""
    whole = correction.new_text is not None and correction.role is not None
    given = field in correction.model_fields_set and field in _ATTRIBUTION and whole
    return given or getattr(correction, field) is not None


def _moves(correction: Correction) -> bool:
    words = correction.new_text is not None and correction.new_text.split() != correction.text.split()
    places = (correction.new_start, correction.new_end)
    return words or places not in ((None, None), (correction.start, correction.end))


def _remedy(field: str) -> str:
    if field == "kind":
        return "only 'drop' and an 'add' behind it change that"
    return f"action {'role' if field == 'role' else 'attribute'!r} changes that"
