"""Tables of labels: one row per reaction, and one per reaction and dimension."""

from __future__ import annotations

from typing import get_args

from stancekit.release.catalogue.shared import FOLD, SIMULATED, SPLIT, columns_of, measured_ids
from stancekit.release.table import Column, Reference, Table
from stancekit_schemas import Derived, Resolution, Scheme

__all__ = ["gold_columns", "gold_table", "labels_table"]

_LABELS_HEAD = (
    Column("reaction_id", "string", "The reaction.", required=True),
    Column("set_id", "string", "The statement set that it was judged against.", required=True),
    Column("article_id", "string", "The article that quotes it.", required=True),
    Column("text", "string", "The reaction as annotators saw it.", required=True),
    Column("statement", "string", "The statement box as annotators saw it.", required=True),
    Column(
        "upshot", "string", "The sentence that stance towards the post was judged against.", required=True
    ),
)

_LABELS_TAIL = (
    Column("open", "strings", "Dimensions that nobody has settled; their labels are null."),
    SPLIT, FOLD, SIMULATED,
)  # fmt: skip


def gold_columns(scheme: Scheme) -> dict[str, str]:
    """Name the column of each measured dimension in the table of labels."""
    return columns_of(scheme, (*_LABELS_HEAD, *_LABELS_TAIL))


def labels_table(scheme: Scheme) -> Table:
    """Describe the labels: a row per reaction, a column per dimension."""
    names = gold_columns(scheme)
    labels = tuple(
        Column(
            names[d.id], "string", f"Gold label: {d.question}", values=d.domain if d.kind == "choice" else ()
        )
        for d in scheme.measured
    )
    derived = tuple(
        Column(d.id, "string", f"Derived from the gold labels. {d.note}", values=_derived_values(d))
        for d in scheme.derived
    )
    return Table(
        "labels",
        "One row per labelled reaction: what was shown, and the gold label of every dimension (null where open).",
        (*_LABELS_HEAD, *labels, *derived, *_LABELS_TAIL),
        ("reaction_id",),
        (Reference("reaction_id", "items", "reaction_id"), Reference("set_id", "statements", "set_id")),
        by_split=True,
    )


def _derived_values(derived: Derived) -> tuple[str, ...]:
    labels = (*derived.map.values(), *(clause.value for clause in derived.any))
    return tuple(sorted({label for label in labels if label}))


def gold_table(scheme: Scheme) -> Table:
    """Describe the gold records: a row per reaction and dimension, with the votes."""
    return Table(
        "gold",
        "One row per reaction and dimension: the label, the votes behind it, and how it was settled.",
        (
            Column("reaction_id", "string", "The reaction.", required=True),
            Column("dimension", "string", "The question of the scheme.", required=True, values=measured_ids(scheme)),
            Column("label", "string", "The gold label; null exactly where open or declared a legitimate disagreement."),
            Column("soft_labels", "strings", "Labels that got a vote, sorted."),
            Column("soft_shares", "numbers", "Share of the votes of each of soft_labels."),
            Column("soft_votes", "integers", "Votes of each of soft_labels."),
            Column("votes", "integer", "Votes in all.", required=True),
            Column("closed", "number", "Share of raters who closed the gate; null where there is no gate."),
            Column("resolution", "string", "How it was settled.", required=True, values=get_args(Resolution)),
            Column("rule", "string", "The rule or ruling that settled it.", required=True),
            Column("decision_id", "string", "The decision it follows."),
            Column("annotations", "strings", "The annotations it rests on."),
            Column("flags", "strings", "Warnings to the user of this row."),
            SPLIT, FOLD, SIMULATED,
        ),
        ("reaction_id", "dimension"),
        (
            Reference("reaction_id", "items", "reaction_id"),
            Reference("decision_id", "decisions", "decision_id"),
            Reference("annotations", "annotations", "annotation_id"),
        ),
        by_split=True,
    )  # fmt: skip
