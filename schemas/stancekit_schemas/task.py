"""What an annotator is shown, and nothing else."""

from __future__ import annotations

from typing import Literal

from stancekit_schemas.base import Record

__all__ = ["MAIN", "Purpose", "Round", "Task"]

Purpose = Literal["design", "calibration", "training", "repeat", "extra", "relabel", "audit", "adjudication"]
Round = Literal["pilot", "qualification", "main"]
MAIN: Round = "main"
"""The round whose labels count, unless others are named: a pilot's were made under an unfinished manual."""


class Task(Record):
    """One reaction with the statement set it answers, ready to be labelled.

    Everything here is readable by every annotator of a Community server, so there is no author,
    handle, outlet, file name, count or other person's label. `text` shows "[picture]" and "[link]"
    where they stood. `asked` says in words which questions that only a sample of items gets are asked of
    this one; empty where the scheme has none. The hashes let the import notice when a text or the config was changed.
    """

    reaction_id: str
    set_id: str
    text: str
    statement: str
    upshot: str
    context: str
    purpose: Purpose = "design"
    occasion: str = "1"
    round: Round = "main"
    scheme: str
    guidelines_version: str
    text_damaged: bool = False
    text_sha256: str
    statement_sha256: str
    upshot_sha256: str
    config_sha256: str
    simulated: bool = False
