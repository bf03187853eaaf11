"""What came back: one person's answers to one unit on one occasion, and what went wrong."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import model_validator

from stancekit_schemas.base import Part, Record
from stancekit_schemas.task import Purpose, Round

__all__ = ["Account", "Annotation", "Place", "Problem", "Span", "Status"]

Status = Literal["accepted", "superseded", "skipped", "draft"]

MODEL = "model"
"""The flag of an annotation whose rater is declared to be a model."""

ADMITTED = "model admitted"
"""What it becomes, in memory, where the policy lets models vote."""


class Place(Part):
    """Where a record stands in the raw files: enough to find its bytes again."""

    file: str
    file_sha256: str
    task: str | None = None
    annotation: str | None = None


class Span(Part):
    """A marked stretch of the shown text: code points, end exclusive, with its labels."""

    start: int
    end: int
    text: str
    labels: tuple[str, ...]


class Annotation(Record):
    """One person × unit × occasion. `values` maps a dimension to the label(s) given.

    A dimension that was not answered is absent from `values`; there is no label for "missing".
    `unit` is the reaction_id where the task carries one; `unit_from` says where it came from.
    `guidelines_version` is the one that counted when it was made; where none was declared by then, the
    one that its task names. Only `accepted` annotations count; the other states are kept so that
    nothing is lost. Labels of a `round` other than the main one count only where it is named. `predicted` names the model whose prediction was shown beside the task, None where
    none was.
    """

    annotation_id: str
    unit: str
    unit_from: str = "reaction_id"
    rater: str
    purpose: Purpose = "design"
    occasion: str = "1"
    round: Round = "main"
    status: Status = "accepted"
    values: dict[str, str | tuple[str, ...] | float] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    scheme: str | None = None
    guidelines_version: str | None = None
    config_sha256: str | None = None
    text_sha256: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    lead_time: float | None = None
    predicted: str | None = None
    flags: tuple[str, ...] = ()
    simulated: bool = False
    place: Place

    @property
    def key(self) -> tuple[str, str, str]:
        """(unit, rater, occasion): at most one accepted annotation has it."""
        return self.unit, self.rater, self.occasion

    @property
    def by_model(self) -> bool:
        """Whether a declared model gave it, whose labels are not admitted: no vote, no agreement."""
        return MODEL in self.flags


class Problem(Record):
    """Something that a person should look at: a refused record, a flag, or a note.

    `refused` records are not in the annotations and keep their content in `raw` (identities of
    annotators replaced); a `flag` concerns an annotation that was kept; a `note` concerns a file.
    """

    severity: Literal["refused", "flag", "note"]
    code: str
    file: str
    task: str | None = None
    annotation: str | None = None
    field: str | None = None
    message: str
    remedy: str
    raw: str | None = None


class Account(Record):
    """What came in = accepted + superseded + skipped + drafts + refused; checked when made."""

    files: int = 0
    tasks: int = 0
    annotations: int = 0
    accepted: int = 0
    superseded: int = 0
    skipped: int = 0
    drafts: int = 0
    refused: int = 0
    predictions: int = 0

    @model_validator(mode="after")
    def _balances(self) -> Account:
        total = self.accepted + self.superseded + self.skipped + self.drafts + self.refused
        if total != self.annotations:
            raise ValueError(
                f"the account does not balance: {self.annotations} came in, {total} are accounted for"
            )
        return self
