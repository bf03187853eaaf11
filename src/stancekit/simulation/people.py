"""Invented annotators, and who of them gets which item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from stancekit.errors import UsageError
from stancekit.simulation.confusion import profile_named
from stancekit.simulation.draws import uniform
from stancekit.simulation.profiles import TEAM, Profile
from stancekit.wording import counted

__all__ = ["Annotator", "assign", "hire"]


@dataclass(frozen=True)
class Annotator:
    """One invented person. `number` is the user id in the export; the address cannot exist."""

    number: int
    name: str
    profile: Profile

    @property
    def email(self) -> str:
        """An address under example.org, which nobody can have."""
        return f"simulated.{self.name}@example.org"

    @property
    def completed_by(self) -> dict[str, object]:
        """The user as a snapshot export writes it."""
        kind, _, number = self.name.rpartition("-")
        return {
            "id": self.number,
            "email": self.email,
            "first_name": "Simulated",
            "last_name": f"{kind.capitalize()} {number}",
        }


def hire(annotators: int | Sequence[str]) -> list[Annotator]:
    """Invent annotators: that many of the usual mix, or one of each kind named.

    Raises UsageError for an unknown kind or none at all.
    """
    kinds = (
        [TEAM[i % len(TEAM)] for i in range(annotators)] if isinstance(annotators, int) else list(annotators)
    )
    if not kinds:
        raise UsageError("nobody annotates: ask for at least one annotator")
    seen: Counter[str] = Counter()
    people = []
    for number, kind in enumerate(kinds, start=1):
        seen[kind] += 1
        people.append(Annotator(100 + number, f"{kind}-{seen[kind]}", profile_named(kind)))
    return people


def assign(
    units: Sequence[str], people: Sequence[Annotator], per_item: int, seed: int
) -> dict[str, list[Annotator]]:
    """Give each unit `per_item` different people, all with the same load, so that every pair meets.

    The units are taken in a random order; each goes to those who have had least so far, and among
    them to the pair that has met least.
    """
    if per_item < 1 or per_item > len(people):
        raise UsageError(
            f"{counted(per_item, 'annotator')} per item, but there {'is' if len(people) == 1 else 'are'} {len(people)}"
        )
    load: Counter[int] = Counter()
    met: Counter[tuple[int, int]] = Counter()
    assigned = {}
    for unit in sorted(set(units), key=lambda unit: (uniform(seed, "order", unit), unit)):
        chosen: list[Annotator] = []
        while len(chosen) < per_item:
            rest = [person for person in people if person not in chosen]
            chosen.append(
                min(
                    rest,
                    key=lambda p: (
                        load[p.number],
                        sum(met[_pair(p, other)] for other in chosen),
                        uniform(seed, "assign", unit, p.name),
                    ),
                )
            )
        for person in chosen:
            load[person.number] += 1
        met.update(_pair(a, b) for a, b in combinations(chosen, 2))
        assigned[unit] = sorted(chosen, key=lambda person: person.number)
    return assigned


def _pair(a: Annotator, b: Annotator) -> tuple[int, int]:
    return min(a.number, b.number), max(a.number, b.number)
