"""The tables of a release, each column with its meaning; one source for every description of them."""

from __future__ import annotations

from typing import Literal, get_args

from stancekit.errors import DataError
from stancekit.release.table import Column, Reference, Table
from stancekit_schemas import Asked, Basis, Derived, Dimension, Kind, Purpose, Resolution, Role, Scheme

__all__ = ["Tier", "answer_columns", "gold_columns", "published", "tables_of"]

Tier = Literal["gated", "public"]

_SIMULATED = Column(
    "simulated", "boolean", "True where texts or annotators of this corpus are invented.", required=True
)
_FOLD = Column(
    "fold",
    "integer",
    "Grouped fold for cross-validation: a component of articles, posts and authors is whole in one.",
)
_SPLIT = Column("split", "string", "Split of the item; an item never moves.", required=True)
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
    _SPLIT, _FOLD, _SIMULATED,
)  # fmt: skip
_ANNOTATIONS_HEAD = (
    Column("annotation_id", "string", "The annotation.", required=True),
    Column("reaction_id", "string", "What was judged.", required=True),
    Column("rater", "string", "Pseudonym of who judged.", required=True),
    Column("purpose", "string", "Why it was made; agreement counts design.", required=True, values=get_args(Purpose)),
    Column("occasion", "string", "Distinguishes repeats by one rater.", required=True),
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
    _SIMULATED,
)
# What leads to a person or is somebody else's text stays out of the public tier.
_GATED_ONLY = {
    "items": {
        "source", "start", "end", "text", "shown_text", "author_name", "author_handle", "posted_on", "permalink",
        "status_id", "links", "media", "context", "post_id", "copy_of", "group_id",
    },
    "statements": {"source", "text", "members"},
    "labels": {"text", "statement"},
    "spans": {"text"},
    "decisions": {"note"},
    "verdicts": {"note"},
}  # fmt: skip


def published(dimension: Dimension) -> bool:
    """Whether answers to it are published: free text is not, people write names into it."""
    return dimension.kind in ("choice", "choices", "flag")


def gold_columns(scheme: Scheme) -> dict[str, str]:
    """Name the column of each measured dimension in the table of labels."""
    return _columns(scheme, (*_LABELS_HEAD, *_LABELS_TAIL))


def answer_columns(scheme: Scheme) -> dict[str, str]:
    """Name the column of each published dimension in the table of annotations."""
    return _columns(scheme, (*_ANNOTATIONS_HEAD, *_ANNOTATIONS_TAIL))


def _columns(scheme: Scheme, taken: tuple[Column, ...]) -> dict[str, str]:
    """Take the dimension's id, or label_ID where a column of the table has that name."""
    names = {column.name for column in taken}
    return {d.id: (f"label_{d.id}" if d.id in names else d.id) for d in scheme.dimensions if published(d)}


def tables_of(scheme: Scheme, *, tier: Tier = "gated") -> tuple[Table, ...]:
    """List the tables that a release of this scheme and tier has."""
    tables = [_labels(scheme), _gold(scheme), _annotations(scheme), _decisions(scheme), _verdicts(scheme)]
    if any(dimension.kind == "spans" for dimension in scheme.dimensions):
        tables.append(_spans(scheme))
    tables += [_items(), _statements(), _annotators()]
    for table in tables:
        if twice := sorted({name for name in table.names if table.names.count(name) > 1}):
            raise DataError(
                f"scheme {scheme.tag}: table {table.name} would have two columns called {', '.join(twice)}"
            )
    return tuple(tables if tier == "gated" else map(_public, tables))


def _public(table: Table) -> Table:
    hidden = _GATED_ONLY.get(table.name, set())
    columns = [column for column in table.columns if column.name not in hidden]
    if table.name == "items":
        pseudonym = Column("author", "string", "Pseudonym of the author: keyed hash, pseudonymous at best.")
        columns.insert(4, pseudonym)
    references = tuple(ref for ref in table.references if ref.column not in hidden)
    return Table(table.name, table.description, tuple(columns), table.key, references, table.by_split)


def _labels(scheme: Scheme) -> Table:
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


def _gold(scheme: Scheme) -> Table:
    return Table(
        "gold",
        "One row per reaction and dimension: the label, the votes behind it, and how it was settled.",
        (
            Column("reaction_id", "string", "The reaction.", required=True),
            Column("dimension", "string", "The question of the scheme.", required=True, values=_measured(scheme)),
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
            _SPLIT, _FOLD, _SIMULATED,
        ),
        ("reaction_id", "dimension"),
        (
            Reference("reaction_id", "items", "reaction_id"),
            Reference("decision_id", "decisions", "decision_id"),
            Reference("annotations", "annotations", "annotation_id"),
        ),
        by_split=True,
    )  # fmt: skip


def _measured(scheme: Scheme) -> tuple[str, ...]:
    return tuple(dimension.id for dimension in scheme.measured)


def _annotations(scheme: Scheme) -> Table:
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


def _spans(scheme: Scheme) -> Table:
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
            _SIMULATED,
        ),
        ("annotation_id", "dimension", "number"),
        (Reference("annotation_id", "annotations", "annotation_id"),),
    )


def _decisions(scheme: Scheme) -> Table:
    return Table(
        "decisions",
        "One row per reaction and dimension: how it was settled, by a rule or by a person; open ones too.",
        (
            Column("decision_id", "string", "The decision.", required=True),
            Column("reaction_id", "string", "The reaction.", required=True),
            Column(
                "dimension", "string", "The question of the scheme.", required=True, values=_measured(scheme)
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
            _SIMULATED,
        ),
        ("decision_id",),
        (
            Reference("reaction_id", "items", "reaction_id"),
            Reference("annotations", "annotations", "annotation_id"),
        ),
    )


def _verdicts(scheme: Scheme) -> Table:
    decisions = _decisions(scheme)
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


def _items() -> Table:
    return Table(
        "items",
        "One row per passage of an article in which somebody speaks: statements, reactions and other words.",
        (
            Column("reaction_id", "string", "Hash of the article's hash, start and end.", required=True),
            Column("article_id", "string", "Head of article_sha256.", required=True),
            Column("article_sha256", "string", "SHA-256 of the article's text in UTF-8.", required=True),
            Column("source", "string", "File name of the article.", required=True),
            Column(
                "kind", "string", "Embedded post, or quoted in prose.", required=True, values=get_args(Kind)
            ),
            Column("role", "string", "What it is in the exchange.", required=True, values=get_args(Role)),
            Column("start", "integer", "First code point in the article's text.", required=True),
            Column("end", "integer", "End, exclusive.", required=True),
            Column("text", "string", "article[start:end].", required=True),
            Column("shown_text", "string", "The text as annotators saw it; null where it was not labelled."),
            Column("author_name", "string", "Name of the author as printed."),
            Column("author_handle", "string", "Handle of the author, with @."),
            Column("posted_on", "string", "Day of the post.", form="date"),
            Column("platform", "string", "Platform of the post."),
            Column("permalink", "string", "Address of the post."),
            Column("status_id", "string", "The platform's id of the post."),
            Column("links", "strings", "Links in the post."),
            Column("media", "strings", "Pictures and videos in the post."),
            Column("media_only", "boolean", "True where no words remain beside media.", required=True),
            Column(
                "text_damaged", "boolean", "True where characters were lost before we read it.", required=True
            ),
            Column("context", "string", "Words of the journalist around it; never shown to annotators."),
            Column("post_id", "string", "Hash of author, day and text: one post in two articles has one."),
            Column("group_id", "string", "Pieces of a split quotation, or a run of one author."),
            Column("piece", "integer", "Number of the piece in its group."),
            Column("copy_of", "string", "The passage that this one repeats."),
            Column("set_id", "string", "The statement set it answers; null where unknown or none."),
            Column("basis", "string", "What shows that it answers that set.", values=get_args(Basis)),
            Column("needs_review", "strings", "Doubts of the segmentation."),
            Column("focal_inferred", "boolean", "True where the focal person was inferred.", required=True),
            Column("corrected_from", "string", "Id of the passage that a person corrected."),
            _FOLD,
            _SIMULATED,
        ),
        ("reaction_id",),
        (Reference("set_id", "statements", "set_id"),),
    )


def _statements() -> Table:
    return Table(
        "statements",
        "One row per statement set: what the focal person had said before the reactions, and its upshot.",
        (
            Column("set_id", "string", "The statement set.", required=True),
            Column("article_id", "string", "The article that quotes it.", required=True),
            Column("source", "string", "File name of the article.", required=True),
            Column("members", "strings", "Its passages, oldest first."),
            Column("text", "string", "The statement box.", required=True),
            Column("upshot", "string", "One neutral sentence, written before labelling.", required=True),
            Column("context", "strings", "Context card: at most three neutral sentences."),
            Column("signed_on", "string", "When the lead signed it.", form="date"),
            _SIMULATED,
        ),
        ("set_id",),
        (Reference("members", "items", "reaction_id"),),
    )


def _annotators() -> Table:
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
            _SIMULATED,
        ),
        ("rater",),
    )
