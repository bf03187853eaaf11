"""What a model says of a unit before people label it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from stancekit_schemas.base import Record

__all__ = ["Prediction"]


class Prediction(Record):
    """A model's answers to one unit; a line of an append-only file.

    `model` names the model and its version. `values` maps a dimension to a label. Whether it was
    shown to somebody is said by their annotation (`predicted`), never here.
    """

    unit: str
    model: Annotated[str, Field(min_length=1)]
    values: dict[str, str]
