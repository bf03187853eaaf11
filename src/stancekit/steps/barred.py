"""Who is not to be shown which item, whatever it is for: opt-outs, and languages that somebody does not read."""

from __future__ import annotations

from stancekit.files.annotators import read_annotators
from stancekit.files.workspace import Workspace
from stancekit.planning.able import able
from stancekit.steps.plan import units_of

__all__ = ["barred"]


def barred(workspace: Workspace) -> dict[str, set[str]]:
    """Map each item that some are not to be shown to those people, by the rule that the plan follows."""
    units, people = units_of(workspace), read_annotators(workspace)
    table = able(units, people)
    return {
        unit.reaction_id: {person.rater for person, may in zip(people, row, strict=True) if not may}
        for unit, row in zip(units, table, strict=True)
        if not row.all()
    }
