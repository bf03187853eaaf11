"""Tables of how labels were settled."""

from __future__ import annotations

from typing import get_args

from stancekit.release.catalogue.shared import SIMULATED, measured_ids
from stancekit.release.table import Column, Reference, Table
from stancekit_schemas import Asked, Resolution, Scheme

__all__ = ["decisions_table", "verdicts_table"]


def decisions_table(scheme: Scheme) -> Table:
    """Describe the decisions that hold: a row per reaction and dimension."""
    return Table(
        "decisions",
        "One row per reaction and dimension: how it was settled, by a rule or by a person; open ones too.",
        (
            Column("decision_id", "string", "The decision.", required=True),
            Column("reaction_id", "string", "The reaction.", required=True),
            Column(
                "dimension",
                "string",
                "The question of the scheme.",
                required=True,
                values=measured_ids(scheme),
            ),
            Column(
                "label", "string", "The label; null while open, or where declared a legitimate disagreement."
            ),
            Column("resolution", "string", "How it was settled.", required=True, values=get_args(Resolution)),
            Column("rule", "string", "The rule applied.", required=True),
            Column("decided_by", "string", "policy, or the pseudonym of a person.", required=True),
            Column("decided_at", "string", "When a person decided.", form="datetime"),
            Column("reason", "string", "The reason a person gave."),
            Column(
                "asked", "string", "Why a person was asked; audit is a random check.", values=get_args(Asked)
            ),
            Column("note", "string", "A remark."),
            Column("annotations", "strings", "The annotations it rests on."),
            Column(
                "annotations_sha256", "string", "Hash of those annotations with their values.", required=True
            ),
            Column(
                "stale", "boolean", "True where annotations changed after a person decided.", required=True
            ),
            SIMULATED,
        ),
        ("decision_id",),
        (
            Reference("reaction_id", "items", "reaction_id"),
            Reference("annotations", "annotations", "annotation_id"),
        ),
    )


def verdicts_table(scheme: Scheme) -> Table:
    """Describe what people said, in the order in which they said it."""
    decisions = decisions_table(scheme)
    number = Column(
        "number", "integer", "Its place in the order in which verdicts were recorded, from 1.", required=True
    )
    return Table(
        "verdicts",
        "One row per verdict that a person gave, those included that no longer hold; decisions follow from them.",
        (decisions.columns[0], number, *decisions.columns[1:]),
        decisions.key,
        decisions.references[:1],
    )
