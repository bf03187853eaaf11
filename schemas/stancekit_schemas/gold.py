"""How each label was settled, and the label."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import model_validator

from stancekit_schemas.base import Record

__all__ = ["Asked", "Decision", "GoldRecord", "Resolution"]

Resolution = Literal["unanimous", "majority", "model", "adjudicated", "open"]
Asked = Literal["open", "stale", "dispute", "posterior", "flagged", "audit", "second"]
"""Why a person was asked: votes that settle nothing, or changed since; a dispute; a label that a model or
a flag makes doubtful; a random check."""


class Decision(Record):
    """How one unit × dimension was settled, by a rule or by a person.

    `label` is None while `resolution` is open, and where a person declares a legitimate disagreement
    (`reason` then says why). `annotations` are the ids it rests on, `annotations_sha256` hashes
    them with their values, so that a later change makes a person's decision `stale`. `asked` says
    why a person was asked; only units asked for `audit` are a random sample of what the votes settled.
    """

    decision_id: str
    unit: str
    dimension: str
    label: str | None = None
    resolution: Resolution
    rule: str
    decided_by: str = "policy"
    decided_at: datetime | None = None
    reason: str | None = None
    asked: Asked | None = None
    note: str | None = None
    annotations: tuple[str, ...] = ()
    annotations_sha256: str
    stale: bool = False
    simulated: bool = False


class GoldRecord(Record):
    """The published answer for one unit × dimension.

    `soft` gives each label's share of the votes (it sums to 1 where anybody voted), `n` the votes.
    `support` counts the votes per label. `closed` is the share of raters who closed the gate, None
    where the dimension has none. `label` is None exactly where `resolution` is open or a person
    declared a legitimate disagreement.
    """

    unit: str
    dimension: str
    label: str | None = None
    soft: dict[str, float] = {}
    support: dict[str, int] = {}
    n: int = 0
    closed: float | None = None
    resolution: Resolution
    rule: str
    decision_id: str | None = None
    annotations: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    simulated: bool = False

    @model_validator(mode="after")
    def _open_has_no_label(self) -> GoldRecord:
        if self.resolution == "open" and self.label is not None:
            raise ValueError(f"{self.unit} {self.dimension}: open, yet labelled {self.label!r}")
        return self
