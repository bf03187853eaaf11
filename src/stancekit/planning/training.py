"""Which items people practise on, and which they are tested with: other ones for every try."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from stancekit.errors import DataError
from stancekit.planning.chance import shuffled
from stancekit.planning.ledger import Ledger
from stancekit_schemas import Assignment

__all__ = ["Curriculum", "curriculum", "plan_test"]


@dataclass(frozen=True)
class Curriculum:
    """The items of practice, and those of each try; no item stands in two places."""

    practice: tuple[str, ...]
    tests: tuple[tuple[str, ...], ...]

    @property
    def items(self) -> set[str]:
        """All of them."""
        return {*self.practice, *(item for test in self.tests for item in test)}


def curriculum(
    items: Collection[str],
    *,
    practice: int,
    test: int,
    tries: int,
    seed: int,
    before: Curriculum | None = None,
) -> Curriculum:
    """Draw `practice` items and `tries` tests of `test` items each; everybody gets the same.

    The draw depends on the seed and the items alone. What was drawn `before` stays, however the key
    has changed since, and only tests that are missing are drawn from the rest: nobody is tested with
    what was explained. Raises DataError where the items do not suffice.
    """
    if before is not None:
        missing = max(0, tries - len(before.tests))
        rest = curriculum(set(items) - before.items, practice=0, test=test, tries=missing, seed=seed)
        return Curriculum(before.practice, before.tests + rest.tests)
    wanted = practice + test * tries
    if len(items) < wanted:
        raise DataError(
            f"the answer key has {len(items)} unused item(s); {practice} of practice and {tries} tests of {test} "
            f"need {wanted}",
            hint="add to the key, or ask for less in [training] of stancekit.toml",
        )
    drawn = shuffled(items, seed, "training")
    return Curriculum(
        tuple(drawn[:practice]),
        tuple(tuple(drawn[start : start + test]) for start in range(practice, wanted, test)),
    )


def plan_test(
    rater: str, items: Collection[str], occasion: str, *, ledger: Ledger, sets: Mapping[str, str],
    seed: int, version: str,
) -> list[Assignment]:  # fmt: skip
    """Assign a try to somebody, in an order of their own behind what they have; nothing that is there again.

    `sets` maps an item to its statement set.
    """
    have = {(line.reaction_id, line.rater, line.occasion) for line in ledger.lines}
    last = ledger.last_positions().get(rater, 0)
    order = shuffled(items, seed, "test", rater, occasion)
    return [
        Assignment(
            reaction_id=item, rater=rater, purpose="training", occasion=occasion, round="qualification",
            position=last + place, block=sets[item], batch=ledger.next_batch(), planned_for_version=version,
        )
        for place, item in enumerate(order, start=1)
        if (item, rater, occasion) not in have
    ]  # fmt: skip
