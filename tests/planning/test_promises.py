"""Any history of planning: what was promised holds after every step, whatever came before.

A machine adds reactions and people, lets some leave, opt out or answer, and plans, moves, adds and asks
again in any order. What stands in the log is only ever followed, never changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, groupby

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from stancekit.errors import StancekitError
from stancekit.planning import (
    Plan,
    Unit,
    current,
    plan_assignments,
    plan_extra,
    plan_reassign,
    plan_relabel,
)
from stancekit_schemas import Annotation, Annotator, Assignment, Place

TODAY = date(2026, 3, 2)
LANGUAGES = ("en", "de")
SAME = {"0.9": "0.9.0", "0.9.0": "0.9", "1.0": "1"}
VERSIONS = tuple(SAME)
VOTES = ("design", "calibration", "extra", "relabel")


class Planning(RuleBasedStateMachine):
    """The files of a round, and everything a lead can do to them."""

    def __init__(self) -> None:
        super().__init__()
        self.units: list[Unit] = []
        self.people: dict[str, Annotator] = {}
        self.log: list[Assignment] = []
        self.answers: list[Annotation] = []

    # What happens around the plan.

    @initialize(count=st.integers(0, 14), team=st.integers(1, 6))
    def begin(self, count: int, team: int) -> None:
        self.come(count, 2)
        for _ in range(team):
            self.join((), None)

    @rule(count=st.integers(1, 6), articles=st.integers(1, 3))
    def come(self, count: int, articles: int) -> None:
        start = len(self.units)
        self.units += [
            Unit(f"{n * 7919 % 100_003:016x}", f"set{n % 5}", f"article{n % articles}", LANGUAGES[n % 3 == 0])
            for n in range(start, start + count)
        ]

    @precondition(lambda self: len(self.people) < 8)
    @rule(languages=st.sampled_from([(), ("en",), ("de", "en-GB")]), cap=st.sampled_from([None, 1, 4]))
    def join(self, languages: tuple[str, ...], cap: int | None) -> None:
        rater = f"r_{len(self.people):010x}"
        self.people[rater] = Annotator(rater=rater, languages=languages, daily_cap=cap)

    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        self._renew(data, active_until=TODAY - timedelta(days=1))

    @rule(data=st.data(), what=st.sampled_from(["set1", "article0", "set3"]))
    def opt_out(self, data: st.DataObject, what: str) -> None:
        self._renew(data, opted_out=(what,))

    def _renew(self, data: st.DataObject, **facts: object) -> None:
        person = self.people[data.draw(st.sampled_from(sorted(self.people)))]
        self.people[person.rater] = person.model_copy(update=facts)

    @precondition(lambda self: self.open)
    @rule(data=st.data(), version=st.sampled_from(VERSIONS), share=st.integers(1, 3))
    def answer(self, data: st.DataObject, version: str, share: int) -> None:
        given = data.draw(
            st.sets(st.sampled_from(self.open), min_size=1, max_size=1 + len(self.open) // share)
        )
        self.answers += [
            Annotation(
                annotation_id="-".join(key), unit=key[0], rater=key[1], occasion=key[2],
                purpose=self.held[key].purpose, guidelines_version=version,
                created_at=datetime(2026, 3, 2, tzinfo=UTC), place=Place(file="x.json", file_sha256="0" * 64),
            )
            for key in sorted(given)
        ]  # fmt: skip

    # What the lead asks for.

    @rule(
        per_item=st.sampled_from([None, 1, 2, 3]),
        calibration=st.integers(0, 3),
        repeats=st.integers(0, 2),
        items=st.sampled_from([None, None, 4]),
        days=st.sampled_from([None, None, 2, 30]),
        round=st.sampled_from(["pilot", "main", "main"]),
        allow_short=st.booleans(),
        seed=st.integers(0, 1),
    )
    def make(self, **asked: object) -> None:
        plan = self._plan(plan_assignments, **asked)
        if plan is None:
            return
        self._append(plan, keeps=True)
        self._counts(asked, plan)
        if isinstance(asked["days"], int) and not asked["allow_short"]:
            self._fits(asked["days"], {line.rater for line in plan.new})
        again = self._plan(plan_assignments, **asked)
        assert again is None or {line.purpose for line in again.new} <= {"repeat"}

    @rule(labels=st.integers(1, 2), data=st.data())
    def extra(self, labels: int, data: st.DataObject) -> None:
        contested = data.draw(st.sets(st.sampled_from([u.reaction_id for u in self.units] or ["none"])))
        plan = self._plan(plan_extra, contested=contested, labels=labels)
        if plan is not None:
            assert {line.reaction_id for line in plan.new} <= contested
            self._append(plan, keeps=True)
            again = self._plan(plan_extra, contested=contested, labels=labels)
            assert again is None or not again.new

    @precondition(lambda self: self.answers)
    @rule(data=st.data(), version=st.sampled_from(VERSIONS))
    def relabel(self, data: st.DataObject, version: str) -> None:
        touched = data.draw(st.sets(st.sampled_from(sorted({a.unit for a in self.answers})), min_size=1))
        plan = self._plan(plan_relabel, reactions=touched, version=version)
        if plan is None:
            return
        waiting = {key[:2] for key in self.open if self.held[key].purpose in VOTES}
        assert not {(line.reaction_id, line.rater) for line in plan.new} & waiting, "asked while it is open"
        assert {line.reaction_id for line in plan.new} <= touched
        self._append(plan, keeps=True)
        again = self._plan(plan_relabel, reactions=touched, version=SAME[version])
        assert again is not None
        assert not again.new, "0.9 and 0.9.0 are one version"

    @rule(data=st.data(), withdraw=st.booleans(), to=st.booleans())
    def reassign(self, data: st.DataObject, withdraw: bool, to: bool) -> None:
        giver = data.draw(st.sampled_from([None, *sorted(self.people)]))
        taker = data.draw(st.sampled_from(sorted(self.people))) if to or giver is None else None
        before = self.held
        plan = self._plan(plan_reassign, giver=giver, taker=taker, withdraw=withdraw)
        if plan is None:
            return
        self._append(plan, keeps=False)
        after = self.held
        answered = {a.key for a in self.answers}
        assert all(after.get(key) == before[key] for key in before.keys() & answered), "answered work moved"
        touched = {line.rater for line in plan.new} | {line.replaces for line in plan.new}
        assert all(key in after for key in before if key[1] not in touched)
        work = Counter(key[::2] for key in before)
        work.subtract(key[::2] for key in after)
        back = Counter(line.key[::2] for line in plan.new if line.withdrawn)
        assert {key: n for key, n in work.items() if n} == dict(back), "work appeared or was lost"

    # What holds for every step.

    def _plan(self, step: Callable[..., Plan], **asked: object) -> Plan | None:
        """Plan twice, the second time from lists in another order; None where it was refused."""
        results: list[Plan | str] = []
        for turn in (1, -1):
            try:
                results.append(
                    step(
                        self.units[::turn],
                        list(self.people.values())[::turn],
                        existing=self.log,
                        annotations=self.answers[::turn],
                        on=TODAY,
                        **asked,
                    )
                )
            except StancekitError as error:
                results.append(str(error))
        assert results[0] == results[1], "the order of the input decides"
        return None if isinstance(results[0], str) else results[0]

    def _append(self, plan: Plan, *, keeps: bool) -> None:
        before, held = [line.to_line() for line in self.log], self.held
        self.log = [*self.log, *plan.new]
        assert [line.to_line() for line in self.log[: len(before)]] == before
        now = self.held
        if keeps:
            assert all(now.get(key) == line for key, line in held.items()), "something planned before changed"
            assert len({line.key for line in plan.new}) == len(plan.new)
            assert not {line.key for line in plan.new} & {*held, *(a.key for a in self.answers)}
        given = [line for line in plan.new if not line.withdrawn]
        assert all(self._may(line) for line in given), "somebody got what they cannot or would not label"
        self._in_blocks(given)

    def _may(self, line: Assignment) -> bool:
        person = self.people[line.rater]
        unit = next(unit for unit in self.units if unit.reaction_id == line.reaction_id)
        return self._reads(person, unit) and person.active_on(TODAY)

    @staticmethod
    def _reads(person: Annotator, unit: Unit) -> bool:
        named = not person.languages or unit.language in [name[:2] for name in person.languages]
        return named and {unit.reaction_id, unit.set_id, unit.article_id}.isdisjoint(person.opted_out)

    @staticmethod
    def _in_blocks(lines: Iterable[Assignment]) -> None:
        """A statement's items stand together in a person's order; repeats come after everything else."""
        for _, group in groupby(sorted(lines, key=lambda a: (a.rater, a.position)), key=lambda a: a.rater):
            mine = list(group)
            first = [line for line in mine if line.purpose != "repeat"]
            late = [line for line in mine if line.purpose == "repeat"]
            assert mine == [*first, *late]
            for part in (first, late):
                blocks = [block for block, _ in groupby(line.block for line in part)]
                assert len(blocks) == len(set(blocks))

    def _counts(self, asked: dict[str, object], plan: Plan) -> None:
        """Each item of the round has its people or is said to be short, and the balance is what one counts."""
        mine = [line for line in self.held.values() if line.round == asked["round"]]
        design = {(line.reaction_id, line.rater) for line in mine if line.purpose == "design"}
        everyones = {line.reaction_id for line in mine if line.purpose == "calibration"}
        elsewhere = {line.reaction_id for line in self.held.values() if line.round != asked["round"]}
        have, k = Counter(reaction for reaction, _ in design), asked["per_item"]
        here = [unit for unit in self.units if unit.reaction_id not in elsewhere]
        if isinstance(k, int):
            full = here if asked["items"] is None else [u for u in here if have[u.reaction_id]]
            for reaction in {unit.reaction_id for unit in full} - everyones:
                assert have[reaction] + plan.short.get(reaction, 0) >= k
        busy = {rater for _, rater in design}
        team = {rater for rater, person in self.people.items() if person.active_on(TODAY) and rater in busy}
        able = {r: {u for u in here if self._reads(self.people[r], u)} for r in team}
        labels = {rater: {reaction for reaction, r in design if r == rater} for rater in team}
        pairs = [(x, y) for x, y in combinations(sorted(team), 2) if able[x] & able[y]]
        met = [len(labels[x] & labels[y]) for x, y in pairs]
        loads = [len(reactions) for reactions in labels.values()]
        said = plan.balance
        assert (said.labels, said.items, said.raters) == (len(design), len(have), len(team))
        assert (said.load_min, said.load_max) == (min(loads, default=0), max(loads, default=0))
        assert said.others == len(design) - sum(loads)
        assert (said.pairs, said.pair_min, said.pair_max) == (
            len(met), min(met, default=0), max(met, default=0),
        )  # fmt: skip

    def _fits(self, days: int, planned: set[str]) -> None:
        left = Counter(key[1] for key in self.open)
        for rater in planned:
            cap = self.people[rater].daily_cap
            assert cap is None or left[rater] <= cap * days, f"{left[rater]} items in {days} days of {cap}"

    @property
    def held(self) -> dict[tuple[str, str, str], Assignment]:
        return {line.key: line for line in current(self.log)}

    @property
    def open(self) -> list[tuple[str, str, str]]:
        done = {a.key for a in self.answers}
        return sorted(key for key in self.held if key not in done)

    @invariant()
    def places_are_used_once(self) -> None:
        places = Counter((line.rater, line.position) for line in self.log if not line.withdrawn)
        assert not places or max(places.values()) == 1

    @invariant()
    def nobody_has_an_item_twice_but_to_repeat_or_relabel_it(self) -> None:
        first = Counter(
            key[:2] for key, line in self.held.items() if line.purpose not in ("repeat", "relabel")
        )
        assert not first or max(first.values()) == 1


Planning.TestCase.settings = settings(
    max_examples=30, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestPlanning = Planning.TestCase
