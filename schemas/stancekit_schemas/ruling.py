"""What the lead tells everybody: rulings, versions of the manual and who read them, what meetings end."""

from __future__ import annotations

import re
from datetime import date as day
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field

from stancekit_schemas.assignment import Pseudonym, Remark
from stancekit_schemas.base import Record

__all__ = ["Acknowledgement", "GuidelinesVersion", "Independence", "Ruling"]


def _version(text: str) -> str:
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", text):
        raise ValueError(f"{text!r} is no version: write it as 0.9.1")
    return text


Version = Annotated[str, AfterValidator(_version)]


class Ruling(Record):
    """An answer of the lead that holds for everybody from `date` on; a line of an append-only file.

    `rule` is the id of the rule it reads, `text` what was asked and what was ruled. `units` are the
    items that occasioned it, `dimension` the question if it concerns one alone, `guidelines_version`
    the wording that it reads.
    """

    ruling_id: str
    rule: str
    date: day
    text: Remark
    units: tuple[str, ...] = ()
    dimension: str | None = None
    guidelines_version: str | None = None


class GuidelinesVersion(Record):
    """From when a version of the manual counts; a line of an append-only file.

    The version of an annotation follows from the time at which it was made. `sha256` is the hash of
    guidelines.md as it stood when the version was declared.
    """

    version: Version
    effective: AwareDatetime
    summary: Annotated[Remark, Field(min_length=1)]
    sha256: str

    @property
    def start(self) -> tuple[datetime, str]:
        """(effective, version), as `guidelines_at` takes it."""
        return self.effective, self.version


class Acknowledgement(Record):
    """That an annotator has read a version of the manual; a line of an append-only file.

    `at` is when they said so, on the server where they label: nobody can say it for them.
    """

    rater: Pseudonym
    version: Version
    at: AwareDatetime


class Independence(Record):
    """From `on` answers to this unit are no longer independent; a line of an append-only file.

    `why` is the meeting at which everybody spoke of it, or the feedback that showed gold to `rater`;
    `rater` None means all who label.
    """

    unit: str
    on: day
    why: Literal["meeting", "feedback"]
    rater: Pseudonym | None = None
