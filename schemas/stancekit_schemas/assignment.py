"""Who labels what, when and why: the decisions of the annotation lead, and the people behind them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from stancekit_schemas.base import Record
from stancekit_schemas.task import Purpose, Round

__all__ = ["Annotator", "Assignment", "Handout", "Identity"]

_ADDRESS = re.compile(r"\S@\S")


def _no_address(text: str) -> str:
    if _ADDRESS.search(text):
        raise ValueError("this file is versioned: no address here, a person is named by a pseudonym")
    return text


def _pseudonym(text: str) -> str:
    if not text or text != text.strip():
        raise ValueError("a rater is named by a pseudonym, without blanks around it")
    return _no_address(text)


Pseudonym = Annotated[str, AfterValidator(_pseudonym)]
Remark = Annotated[str, AfterValidator(_no_address)]


class Assignment(Record):
    """One reaction for one rater on one occasion, and what the answer is for.

    A line of an append-only file. Nothing here says whether it is done: the annotation of the same
    key does. `position` is the place in the rater's own order, from 1, never used twice; `block` is
    the statement set, whose items a rater meets together; `batch` counts the planning runs.
    `planned_for_version` is the version of the guidelines it was planned under.
    `replaces` names the rater whose assignment this one takes over. A line that is `withdrawn` takes
    back the earlier line of its key.
    """

    reaction_id: str
    rater: Pseudonym
    purpose: Purpose = "design"
    occasion: str = "1"
    round: Round = "main"
    position: int = Field(ge=1)
    block: str
    batch: str = "1"
    planned_for_version: str = "none"
    replaces: Pseudonym | None = None
    withdrawn: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """(reaction_id, rater, occasion): an annotation of this key answers the assignment."""
        return self.reaction_id, self.rater, self.occasion


class Handout(Record):
    """That work was handed out on a server; a line of an append-only file.

    `title` is what the projects are called. With `shared` there is one for all; otherwise each
    annotator has one, with their pseudonym behind the title. A line with `project` names a single one: its
    whole title as it was given, its number on the server, and when it was `made`; it is found again by
    these two, whatever somebody calls it.
    """

    title: Annotated[str, Field(min_length=1)]
    shared: bool
    project: int | None = None
    made: datetime | None = None


class Annotator(Record):
    """What may be known of somebody who labels: a pseudonym and what planning needs, never a name.

    A later line about the same rater replaces an earlier one. No `languages` means all of the corpus.
    `opted_out` holds ids of reactions, statement sets or articles this person asked not to see.
    `daily_cap` counts items a day, None is no limit. Days are inclusive; None is open. Raters of
    kind `model` are never planned for.
    """

    rater: Pseudonym
    kind: Literal["human", "model"] = "human"
    languages: tuple[str, ...] = ()
    opted_out: tuple[str, ...] = ()
    daily_cap: int | None = Field(default=None, ge=1)
    group: Remark = ""
    consent: date | None = None
    active_from: date | None = None
    active_until: date | None = None
    notes: Remark = ""

    @model_validator(mode="after")
    def _days_are_in_order(self) -> Annotator:
        if self.active_from and self.active_until and self.active_until < self.active_from:
            raise ValueError(f"{self.rater}: active until {self.active_until}, before {self.active_from}")
        return self

    def active_on(self, day: date) -> bool:
        """Whether this person labels on that day."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_until is None or day <= self.active_until
        )


class Identity(Record):
    """Who a pseudonym is. Private: stands only in a file that its owner alone can read."""

    rater: Pseudonym
    email: str
    name: str = ""
