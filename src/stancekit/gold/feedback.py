"""Where one person's answers differ from gold, without a word about what anybody else in person said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from stancekit.adjudication import ballots
from stancekit.adjudication.verdicts import REASONS, by_unit
from stancekit.gold.cited import rules_of_dimension, rules_of_item
from stancekit_schemas import Annotation, Decision, GoldRecord, Ruling, Scheme

__all__ = ["Difference", "Feedback", "feedback_of"]


@dataclass(frozen=True)
class Difference:
    """One answer that is not the gold answer.

    `rules` are those named for the item (`named`), else those the question points to.
    """

    unit: str
    dimension: str
    own: str
    gold: str
    how: str
    rules: tuple[str, ...]
    named: bool


@dataclass(frozen=True)
class Tally:
    """One dimension of one person: answers that gold can be compared with, and those that are gold."""

    dimension: str
    compared: int
    same: int


@dataclass(frozen=True)
class Feedback:
    """One person. `items` were labelled; `open` answers are not shown, as they are not settled."""

    rater: str
    items: int
    open: int
    tallies: tuple[Tally, ...]
    differences: tuple[Difference, ...]

    @property
    def compared(self) -> int:
        """Answers that gold can be compared with."""
        return sum(tally.compared for tally in self.tallies)

    @property
    def same(self) -> int:
        """Answers that are the gold answer."""
        return sum(tally.same for tally in self.tallies)

    @property
    def mixed_up(self) -> list[tuple[tuple[str, str, str], int]]:
        """((dimension, own, gold), how often), the most frequent first."""
        counts = Counter((d.dimension, d.own, d.gold) for d in self.differences)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def feedback_of(
    annotations: Sequence[Annotation],
    gold: Iterable[GoldRecord],
    *,
    scheme: Scheme,
    verdicts: Sequence[Decision] = (),
    rulings: Sequence[Ruling] = (),
    held_back: Collection[str] = (),
) -> list[Feedback]:
    """Compare everybody's counted answers with gold, one `Feedback` per rater, sorted.

    An answer is compared where gold has a label and the person gave one: who closed the gate differs
    at the gate, not in all that it opens. Units of which any question is open, and those `held_back`
    because somebody has them yet to answer, are counted and not shown. A unit declared a legitimate disagreement has no label to
    compare with.
    """
    dimensions = {dimension.id: dimension for dimension in scheme.measured}
    records = {(g.unit, g.dimension): g for g in gold}
    still_open = {*held_back, *(unit for (unit, _), g in records.items() if g.resolution == "open")}
    by_id = {annotation.annotation_id: annotation for annotation in annotations}
    people = by_unit(verdicts)
    items: dict[str, set[str]] = defaultdict(set)
    hidden, compared, same = Counter[str](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    found: dict[str, list[Difference]] = defaultdict(list)
    for (unit, name), ballot in ballots(annotations, scheme).items():
        record = records.get((unit, name))
        for vote in ballot.votes:
            items[vote.rater].add(unit)
            if vote.label is None or record is None:
                continue
            if unit in still_open:
                hidden[vote.rater] += 1
                continue
            if record.label is None:
                continue
            compared[vote.rater, name] += 1
            if vote.label == record.label:
                same[vote.rater, name] += 1
                continue
            named = rules_of_item(
                unit,
                name,
                scheme=scheme,
                verdicts=people.get((unit, name), ()),
                rulings=rulings,
                annotations=[by_id[vote.annotation_id]],
            )
            rules = named or rules_of_dimension(dimensions[name], scheme)
            how = _how(record, people.get((unit, name), ()))
            found[vote.rater].append(
                Difference(unit, name, vote.label, record.label, how, rules, bool(named))
            )
    order = {name: rank for rank, name in enumerate(dimensions)}
    return [
        Feedback(
            rater,
            len(items[rater]),
            hidden[rater],
            tuple(Tally(n, compared[rater, n], same[rater, n]) for n in dimensions if compared[rater, n]),
            tuple(sorted(found[rater], key=lambda d: (order[d.dimension], d.rules, d.unit))),
        )
        for rater in sorted(items)
    ]


def _how(record: GoldRecord, verdicts: Iterable[Decision]) -> str:
    """Say how gold was reached. The record's own words may name an adjudicator, so they are not used."""
    if record.resolution == "adjudicated":
        reasons = sorted(
            {REASONS[v.reason] for v in verdicts if v.label == record.label and v.reason in REASONS}
        )
        return "A person settled it after the votes" + (f": {'; '.join(reasons)}." if reasons else ".")
    if record.resolution == "model":
        return "A model of all annotators' answers settled it, by a rule declared beforehand."
    most = record.support.get(record.label or "", 0)
    return f"{most} of the {record.n} people who answered this question said so."
