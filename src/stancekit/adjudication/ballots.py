"""Ballots: which annotations are votes on which question, and who closed the gate before it.

What counts as a vote (only annotations of status `accepted` do, and of the main round: those of a pilot were
made under an unfinished manual, and are let in by `stancekit.annotations.rounds` where they are named):

- `design`, `calibration` and `extra` labels are votes. If one person gave several on one unit, the
  one of the first occasion counts: one person has one vote.
- a `relabel` was asked for because an earlier label is void (the manual was mended), so the last
  one replaces that person's earlier vote; of a person without one it is a vote like any other.
- a `repeat` measures a person against themselves. It is neither a correction nor a second vote.
- `training` is no measurement; `audit` and `adjudication` answers become a person's decision, and
  are not counted among the votes that the decision is about.
- what a declared model said is no vote, unless it was admitted (`stancekit.annotations.models`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stancekit_schemas import Annotation, Dimension, Scheme, canonical_json, sha256
from stancekit_schemas.annotation import ADMITTED
from stancekit_schemas.task import MAIN

__all__ = ["VOTING", "Ballot", "Vote", "ballots", "label_text", "voting"]

VOTING = ("design", "calibration", "extra")
"""Purposes whose labels are votes; `relabel` replaces one of them."""


@dataclass(frozen=True)
class Vote:
    """One person's answer to one question: a label, a closed gate, or (neither) no answer."""

    annotation_id: str
    rater: str
    label: str | None
    closed: bool = False
    simulated: bool = False
    flagged: bool = False


@dataclass(frozen=True)
class Ballot:
    """All votes on one unit × dimension, sorted by rater."""

    unit: str
    dimension: str
    domain: tuple[str, ...]
    votes: tuple[Vote, ...]

    @cached_property
    def counts(self) -> dict[str, int]:
        """Votes per label that was given: the scheme's labels in its order, then any other."""
        given = [vote.label for vote in self.votes if vote.label is not None]
        ranks = {label: rank for rank, label in enumerate(self.domain)}
        labels = sorted(set(given), key=lambda label: (ranks.get(label, len(ranks)), label))
        return {label: given.count(label) for label in labels}

    @property
    def answered(self) -> int:
        """How many gave a label."""
        return sum(self.counts.values())

    @property
    def closed(self) -> int:
        """How many closed the gate before this question."""
        return sum(vote.closed for vote in self.votes)

    @property
    def assigned(self) -> int:
        """Those who answered and those who closed the gate: what a majority is counted out of."""
        return self.answered + self.closed

    @property
    def flagged(self) -> bool:
        """Whether an annotation behind a vote is flagged, by its annotator or by the import."""
        return any(vote.flagged for vote in self.votes)

    @property
    def annotations(self) -> tuple[str, ...]:
        """The ids the result rests on, sorted."""
        return tuple(sorted(vote.annotation_id for vote in self.votes))

    @property
    def simulated(self) -> bool:
        """Whether any vote is invented."""
        return any(vote.simulated for vote in self.votes)

    def digest(self) -> str:
        """64 hex digits over the ids and what each said: changes when a verdict must be asked again."""
        rows = sorted((vote.annotation_id, vote.label, vote.closed) for vote in self.votes)
        return sha256(canonical_json([self.unit, self.dimension, *rows]))


def label_text(value: str | tuple[str, ...] | float, dimension: Dimension | None = None) -> str:
    """Write an answer as one label: several choices joined by "|" in the scheme's order."""
    if isinstance(value, tuple):
        ranks = {label: rank for rank, label in enumerate(dimension.domain if dimension else ())}
        return "|".join(sorted(set(value), key=lambda label: (ranks.get(label, len(ranks)), label)))
    return value if isinstance(value, str) else repr(value)


def voting(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Choose at most one annotation per (unit, rater), by the rules above; sorted by both."""
    latest: dict[tuple[str, str], tuple[tuple[int, tuple[int, str], str, str], Annotation]] = {}
    for annotation in annotations:
        if annotation.status != "accepted" or annotation.purpose not in (*VOTING, "relabel"):
            continue
        if annotation.by_model or annotation.round != MAIN:
            continue
        key = (annotation.unit, annotation.rater)
        rank = _rank(annotation)
        if key not in latest or rank > latest[key][0]:
            latest[key] = (rank, annotation)
    return [latest[key][1] for key in sorted(latest)]


def _rank(annotation: Annotation) -> tuple[int, tuple[int, str], str, str]:
    """Relabels outrank the rest, the last of them first; of the others the first occasion wins."""
    relabel = annotation.purpose == "relabel"
    number = int(annotation.occasion) if annotation.occasion.isdecimal() else 0
    made = annotation.created_at.isoformat() if annotation.created_at else ""
    if relabel:  # the version in it: 0.10 comes after 0.9
        padded = re.sub(r"\d+", lambda digits: digits.group().zfill(9), annotation.occasion)
        return 1, (number, padded), made, annotation.annotation_id
    backwards = (-number, "".join(chr(0x10FFFF - ord(letter)) for letter in annotation.occasion))
    return 0, backwards, "", annotation.annotation_id


def ballots(annotations: Iterable[Annotation], scheme: Scheme) -> dict[tuple[str, str], Ballot]:
    """Count who said what: one ballot per unit × measured dimension, keyed by both, sorted.

    A rater whose answer to a gate does not open the dimension counts as `closed` there, even if an
    answer was given all the same. A rater who answered neither is in `votes` without a label.
    """
    votes: dict[tuple[str, str], list[Vote]] = defaultdict(list)
    flags = [dimension.id for dimension in scheme.dimensions if dimension.kind == "flag"]
    for annotation in voting(annotations):
        admitted = ADMITTED in annotation.flags
        flagged = len(annotation.flags) > admitted or any(annotation.values.get(flag) for flag in flags)
        for dimension in scheme.measured:
            closed = closes(dimension, annotation.values, scheme)
            value = None if closed else annotation.values.get(dimension.id)
            if admitted and not closed and value is None:
                continue
            votes[annotation.unit, dimension.id].append(
                Vote(
                    annotation.annotation_id,
                    annotation.rater,
                    None if value is None or value == () else label_text(value, dimension),
                    closed,
                    annotation.simulated,
                    flagged,
                )
            )
    order = {dimension.id: rank for rank, dimension in enumerate(scheme.measured)}
    domains = {dimension.id: dimension.domain for dimension in scheme.measured}
    return {
        (unit, dimension): Ballot(unit, dimension, domains[dimension], tuple(votes[unit, dimension]))
        for unit, dimension in sorted(votes, key=lambda key: (key[0], order[key[1]]))
    }


def closes(dimension: Dimension, values: Mapping[str, object], scheme: Scheme) -> bool:
    """Whether these answers close the dimension: a gate, or a gate of the gate, does not open it."""
    for gate, opening in dimension.opened_by.items():
        if closes(scheme.dimension(gate), values, scheme):
            return True
        given = values.get(gate)
        labels = given if isinstance(given, tuple) else (given,)
        if given is not None and not set(labels) & set(opening):
            return True
    return False
