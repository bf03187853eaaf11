"""Labels of a pilot or a qualification: made to mend the manual or to train people, and votes only by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from stancekit_schemas import Annotation
from stancekit_schemas.task import MAIN

__all__ = ["admit_rounds"]


def admit_rounds(annotations: Iterable[Annotation], rounds: Collection[str] = (MAIN,)) -> list[Annotation]:
    """Let the labels of these rounds be votes: in memory they stand as those of the main round.

    Others stay as they are, and are no votes; those of the main round are left out where it is not named.
    """
    return [
        a.model_copy(update={"round": MAIN}) if a.round in rounds and a.round != MAIN else a
        for a in annotations
        if a.round != MAIN or MAIN in rounds
    ]
