"""Training answers against an answer key: a share of right answers, a pass mark, and another try."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stancekit.adjudication.ballots import label_text
from stancekit_schemas import Annotation, Assignment, Scheme

__all__ = ["PRACTICE", "Attempt", "Key", "Mistake", "Trained", "score_training"]

PRACTICE = "practice"
"""The occasion of practice, which explains its answers and is no try."""

Standing = Literal["passed", "under way", "try again", "failed"]


@dataclass(frozen=True)
class Key:
    """The right answers to one item, with the rule and the reason that explain them."""

    values: Mapping[str, str]
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Mistake:
    """One answer that is not the one of the key; `given` is None where there was none."""

    unit: str
    dimension: str
    given: str | None
    expected: str
    rule: str
    reason: str


@dataclass(frozen=True)
class Attempt:
    """One try: the training items of one occasion. `left` items are still to be answered."""

    occasion: str
    items: int
    left: int
    asked: int
    right: int
    by_dimension: tuple[tuple[str, int, int], ...]
    mistakes: tuple[Mistake, ...]

    @property
    def score(self) -> float | None:
        """Share of the key's answers that were given; None where nothing was answered."""
        return self.right / self.asked if self.asked else None

    def reaches(self, mark: float) -> bool:
        """Whether the try is complete, and as good as the pass mark or better."""
        return not self.left and self.score is not None and self.score >= mark - 1e-9


@dataclass(frozen=True)
class Trained:
    """One person: the tries in order, and how they stand."""

    rater: str
    attempts: tuple[Attempt, ...]
    standing: Standing


def score_training(
    annotations: Iterable[Annotation],
    key: Mapping[str, Key],
    *,
    scheme: Scheme,
    pass_mark: float,
    tries: int = 2,
    assignments: Sequence[Assignment] = (),
) -> list[Trained]:
    """Compare accepted answers of purpose `training` with the key, one `Trained` per rater, sorted.

    An occasion is a try, practice is none. Its items are the assigned ones that have a key, and without an assignment
    those that were answered. Every answer of the key counts one; a question that somebody did not
    reach because they closed the gate wrongly counts as not given. Somebody passes with the first
    complete try that reaches the mark, and has failed when `tries` complete ones did not. `assignments`
    are those that hold. Training is in no estimate of agreement and no vote.
    """
    training = [
        a
        for a in annotations
        if a.purpose == "training" and a.status == "accepted" and a.unit in key and a.occasion != PRACTICE
    ]
    given: dict[str, dict[str, dict[str, Annotation]]] = defaultdict(lambda: defaultdict(dict))
    for annotation in training:
        given[annotation.rater][annotation.occasion][annotation.unit] = annotation
    wanted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in assignments:
        if line.purpose == "training" and line.reaction_id in key:
            wanted[line.rater, line.occasion].add(line.reaction_id)
    people: dict[str, set[str]] = defaultdict(set)
    for rater, occasions in given.items():
        people[rater] |= occasions.keys()
    for rater, occasion in wanted:
        people[rater].add(occasion)
    results = []
    for rater in sorted(people):
        attempts = tuple(
            _attempt(occasion, given[rater][occasion], wanted[rater, occasion], key, scheme)
            for occasion in sorted(people[rater], key=lambda text: (len(text), text))
        )
        results.append(Trained(rater, attempts, _standing(attempts, pass_mark, tries)))
    return results


def _attempt(
    occasion: str,
    answered: Mapping[str, Annotation],
    wanted: Collection[str],
    key: Mapping[str, Key],
    scheme: Scheme,
) -> Attempt:
    asked, right = Counter[str](), Counter[str]()
    mistakes = []
    for unit in sorted(answered):
        own = answered[unit].values
        for dimension in scheme.measured:
            expected = key[unit].values.get(dimension.id)
            if expected is None:
                continue
            value = own.get(dimension.id)
            label = None if value is None or value == () else label_text(value, dimension)
            asked[dimension.id] += 1
            if label == expected:
                right[dimension.id] += 1
            else:
                told = key[unit]
                mistakes.append(Mistake(unit, dimension.id, label, expected, told.rule, told.reason))
    return Attempt(
        occasion=occasion,
        items=len(set(answered) | set(wanted)),
        left=len(set(wanted) - set(answered)),
        asked=asked.total(),
        right=right.total(),
        by_dimension=tuple((d.id, right[d.id], asked[d.id]) for d in scheme.measured if asked[d.id]),
        mistakes=tuple(mistakes),
    )


def _standing(attempts: Sequence[Attempt], mark: float, tries: int) -> Standing:
    if any(attempt.reaches(mark) for attempt in attempts):
        return "passed"
    complete = [attempt for attempt in attempts if not attempt.left]
    if len(complete) >= tries:
        return "failed"
    return "under way" if len(complete) < len(attempts) else "try again"
