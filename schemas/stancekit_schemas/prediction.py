"""What a model says of a unit before people label it, and the draw of who sees that."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from stancekit_schemas.base import Record

__all__ = ["Prediction", "PredictionDraw"]


class Prediction(Record):
    """A model's answers to one unit; a line of an append-only file.

    `model` names the model and its version. `values` maps a dimension to a label. Whether it was
    shown to somebody is said by their annotation (`predicted`), never here.
    """

    unit: str
    model: Annotated[str, Field(min_length=1)]
    values: dict[str, str]


class PredictionDraw(Record):
    """By what it is drawn who sees a model's predictions; a line of an append-only file.

    Written before the first of them is sent. Of the people who are given a unit a `share` sees its
    prediction, by `seed`. A later line says that `predictions` more came from another file, whose hash
    is `file_sha256`; model, share and seed are the same in every line.
    """

    model: Annotated[str, Field(min_length=1)]
    share: Annotated[float, Field(gt=0, le=1)]
    seed: int
    predictions: Annotated[int, Field(ge=1)]
    file_sha256: str
