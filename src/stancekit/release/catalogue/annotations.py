"""Tables of what annotators answered and marked, and of who they are."""

from __future__ import annotations

from typing import get_args

from stancekit.release.catalogue.shared import SIMULATED, columns_of, published
from stancekit.release.table import Column, Reference, Table
from stancekit_schemas import Purpose, Round, Scheme

__all__ = ["annotations_table", "annotators_table", "answer_columns", "spans_table"]

_ANNOTATIONS_HEAD = (
    Column("annotation_id", "string", "The annotation.", required=True),
    Column("reaction_id", "string", "What was judged.", required=True),
    Column("rater", "string", "Pseudonym of who judged.", required=True),
    Column("purpose", "string", "Why it was made; agreement counts design.", required=True, values=get_args(Purpose)),
    Column("occasion", "string", "Distinguishes repeats by one rater.", required=True),
    Column(
        "round", "string", "Labels of the main round count, others where build.json names them.", required=True,
        values=get_args(Round),
    ),
    Column(
        "status", "string", "Only accepted annotations count.", required=True,
        values=("accepted", "superseded", "skipped"),
    ),
)  # fmt: skip

_ANNOTATIONS_TAIL = (
    Column("scheme", "string", "Scheme and version it was made under."),
    Column("guidelines_version", "string", "Version of the guidelines it was made under."),
    Column("created_at", "string", "When it was submitted.", form="datetime"),
    Column("updated_at", "string", "When it was last changed.", form="datetime"),
    Column("lead_time", "number", "Seconds spent, as the labelling interface counted them."),
    Column("predicted", "string", "The model whose answer was shown beside the task; null where none was."),
    Column("flags", "strings", "Remarks of the import."),
    Column("text_sha256", "string", "Hash of the text that was shown."),
    Column("config_sha256", "string", "Hash of the labelling configuration."),
    Column(
        "raw_sha256", "string", "Hash of the export it came from; build.json names the file.", required=True
    ),
    SIMULATED,
)


def answer_columns(scheme: Scheme) -> dict[str, str]:
    """Name the column of each published dimension in the table of annotations."""
    return columns_of(scheme, (*_ANNOTATIONS_HEAD, *_ANNOTATIONS_TAIL))


def annotations_table(scheme: Scheme) -> Table:
    """Describe the answers: a row per reaction, rater and occasion."""
    names = answer_columns(scheme)
    answers = tuple(
        Column(
            names[d.id],
            "strings" if d.kind == "choices" else "string",
            f"Answer: {d.question}",
            values=() if d.kind == "flag" else d.domain,
        )
        for d in scheme.dimensions
        if published(d)
    )
    return Table(
        "annotations",
        "One row per reaction, rater and occasion: the answers one person gave. Null is unanswered.",
        (*_ANNOTATIONS_HEAD, *answers, *_ANNOTATIONS_TAIL),
        ("annotation_id",),
        (Reference("reaction_id", "items", "reaction_id"), Reference("rater", "annotators", "rater")),
    )


def spans_table(scheme: Scheme) -> Table:
    """Describe the marks: a row per stretch of text."""
    asked = tuple(dimension.id for dimension in scheme.dimensions if dimension.kind == "spans")
    return Table(
        "spans",
        "One row per stretch of text that an annotator marked.",
        (
            Column("annotation_id", "string", "The annotation it belongs to.", required=True),
            Column("dimension", "string", "The question that asked for it.", required=True, values=asked),
            Column("number", "integer", "Its number within annotation and dimension, from 1.", required=True),
            Column("start", "integer", "First code point in the shown text.", required=True),
            Column("end", "integer", "End, exclusive.", required=True),
            Column("text", "string", "The marked text.", required=True),
            Column("labels", "strings", "Its labels."),
            SIMULATED,
        ),
        ("annotation_id", "dimension", "number"),
        (Reference("annotation_id", "annotations", "annotation_id"),),
    )


def annotators_table() -> Table:
    """Describe the raters: a row per pseudonym."""
    return Table(
        "annotators",
        "One row per rater, by pseudonym; names and addresses are not in this release.",
        (
            Column("rater", "string", "Pseudonym.", required=True),
            Column(
                "kind",
                "string",
                "A person, a declared model, or a simulation.",
                required=True,
                values=("person", "model", "simulated"),
            ),
            Column("accepted", "integer", "Annotations that count.", required=True),
            Column("superseded", "integer", "Annotations replaced by a later one.", required=True),
            Column("skipped", "integer", "Items skipped.", required=True),
            Column("purposes", "strings", "Purposes they worked for."),
            Column("guidelines_versions", "strings", "Versions of the guidelines they worked with."),
            SIMULATED,
        ),
        ("rater",),
    )
