"""From records to the rows of the published tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from stancekit.release.catalogue import Tier, answer_columns, gold_columns, tables_of
from stancekit.release.corpus import Corpus
from stancekit.release.derived import derive
from stancekit.release.folds import folds_of
from stancekit.release.table import Row, Table
from stancekit.tasks import shown_text
from stancekit_schemas import Annotation, Decision, GoldRecord, Reaction, Scheme

__all__ = ["MAIN", "annotation_row", "decision_row", "gold_row", "rows_of"]

MAIN = "main"
"""The split of an item that is in no other; never "all", which loaders reserve."""


def rows_of(
    corpus: Corpus, *, tier: Tier = "gated", pseudonym: Callable[[str], str] | None = None
) -> dict[Table, list[Row]]:
    """Make every table of the release; rows are sorted by the table's key.

    `pseudonym` turns what identifies an author into a keyed hash; the public tier needs it.
    Superseded and skipped annotations are published beside the accepted ones, drafts are not.
    """
    folds = folds_of(corpus.reactions, {task.reaction_id for task in corpus.tasks})
    place = {
        r.reaction_id: (corpus.splits.get(r.article_id, MAIN), folds[r.article_id]) for r in corpus.reactions
    }
    kept = [annotation for annotation in corpus.annotations if annotation.status != "draft"]
    made: dict[str, list[Row]] = {
        "items": _item_rows(corpus, folds, pseudonym),
        "statements": _statement_rows(corpus),
        "annotations": [annotation_row(annotation, corpus.scheme) for annotation in kept],
        "spans": [row for annotation in kept for row in _span_rows(annotation)],
        "annotators": _annotator_rows(kept),
        "decisions": [decision_row(decision) for decision in corpus.decisions],
        "verdicts": [decision_row(one) | {"number": n} for n, one in enumerate(corpus.verdicts, start=1)],
        "gold": [gold_row(record, place) for record in corpus.gold],
        "labels": _label_rows(corpus, place),
    }
    for rows in made.values():
        for row in rows:
            row["simulated"] = corpus.simulated
    return {table: table.shape(made[table.name]) for table in tables_of(corpus.scheme, tier=tier)}


def _moment(value: datetime | None) -> str | None:
    if value is None:
        return None
    value = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    return value.replace(tzinfo=None).isoformat() + "Z"


def annotation_row(annotation: Annotation, scheme: Scheme) -> Row:
    """Spread the answers over one column per dimension; free text is left out."""
    fixed = {
        "annotation_id": annotation.annotation_id,
        "reaction_id": annotation.unit,
        "rater": annotation.rater,
        "purpose": annotation.purpose,
        "occasion": annotation.occasion,
        "round": annotation.round,
        "status": annotation.status,
        "scheme": annotation.scheme,
        "guidelines_version": annotation.guidelines_version,
        "created_at": _moment(annotation.created_at),
        "updated_at": _moment(annotation.updated_at),
        "lead_time": annotation.lead_time,
        "predicted": annotation.predicted,
        "flags": list(annotation.flags),
        "text_sha256": annotation.text_sha256,
        "config_sha256": annotation.config_sha256,
        "raw_sha256": annotation.place.file_sha256,
    }
    answers: Row = {}
    for dimension, column in answer_columns(scheme).items():
        value = annotation.values.get(dimension)
        if scheme.dimension(dimension).kind == "choices":
            answers[column] = [value] if isinstance(value, str) else [str(label) for label in value or ()]  # type: ignore[union-attr]
        elif isinstance(value, tuple):
            answers[column] = value[0] if value else None
        else:
            answers[column] = value
    return fixed | answers


def _span_rows(annotation: Annotation) -> list[Row]:
    return [
        {
            "annotation_id": annotation.annotation_id,
            "dimension": dimension,
            "number": number,
            "start": span.start,
            "end": span.end,
            "text": span.text,
            "labels": list(span.labels),
        }
        for dimension, spans in annotation.spans.items()
        for number, span in enumerate(spans, start=1)
    ]


def _annotator_rows(annotations: list[Annotation]) -> list[Row]:
    rows = []
    for rater in sorted({annotation.rater for annotation in annotations}):
        own = [annotation for annotation in annotations if annotation.rater == rater]
        states = Counter(annotation.status for annotation in own)
        rows.append(
            {
                "rater": rater,
                "kind": _kind(own),
                "accepted": states["accepted"],
                "superseded": states["superseded"],
                "skipped": states["skipped"],
                "purposes": sorted({annotation.purpose for annotation in own}),
                "guidelines_versions": sorted({a.guidelines_version for a in own if a.guidelines_version}),
            }
        )
    return rows


def _kind(own: list[Annotation]) -> str:
    if any(annotation.simulated for annotation in own):
        return "simulated"
    return "model" if any(annotation.by_model for annotation in own) else "person"


def decision_row(decision: Decision) -> Row:
    """Write a decision as a row."""
    row = decision.model_dump(mode="json", exclude={"schema_version", "unit"})
    return row | {"reaction_id": decision.unit, "decided_at": _moment(decision.decided_at)}


def gold_row(record: GoldRecord, place: Mapping[str, tuple[str, int | None]]) -> Row:
    """Write a gold record as a row; `place` maps a reaction to its split and fold."""
    labels = sorted({*record.soft, *record.support})
    split, fold = place[record.unit]
    return {
        "reaction_id": record.unit,
        "dimension": record.dimension,
        "label": record.label,
        "soft_labels": labels,
        "soft_shares": [float(record.soft.get(label, 0.0)) for label in labels],
        "soft_votes": [record.support.get(label, 0) for label in labels],
        "votes": record.n,
        "closed": record.closed,
        "resolution": record.resolution,
        "rule": record.rule,
        "decision_id": record.decision_id,
        "annotations": list(record.annotations),
        "flags": list(record.flags),
        "split": split,
        "fold": fold,
    }


def _label_rows(corpus: Corpus, place: Mapping[str, tuple[str, int | None]]) -> list[Row]:
    gold: dict[str, dict[str, GoldRecord]] = {}
    for record in corpus.gold:
        gold.setdefault(record.unit, {})[record.dimension] = record
    article_of = {reaction.reaction_id: reaction.article_id for reaction in corpus.reactions}
    rows: dict[str, Row] = {}
    for task in corpus.tasks:
        own = gold.get(task.reaction_id, {})
        labels = {dimension: record.label for dimension, record in own.items()}
        split, fold = place[task.reaction_id]
        fixed: Row = {
            "reaction_id": task.reaction_id,
            "set_id": task.set_id,
            "article_id": article_of[task.reaction_id],
            "text": task.text,
            "statement": task.statement,
            "upshot": task.upshot,
            "open": sorted(d for d, record in own.items() if record.resolution == "open"),
            "split": split,
            "fold": fold,
        }
        columns = gold_columns(corpus.scheme)
        answers = {columns[d.id]: labels.get(d.id) for d in corpus.scheme.measured}
        rows[task.reaction_id] = fixed | answers | derive(corpus.scheme, labels)
    return list(rows.values())


def _item_rows(
    corpus: Corpus, folds: Mapping[str, int | None], pseudonym: Callable[[str], str] | None
) -> list[Row]:
    shown = {task.reaction_id: task for task in corpus.tasks}
    member_of = {member: one.set_id for one in corpus.sets for member in one.members}
    rows = []
    for reaction in corpus.reactions:
        task = shown.get(reaction.reaction_id)
        row = reaction.model_dump(mode="json", exclude={"schema_version", "answers"})
        row |= {
            "article_sha256": corpus.articles[reaction.article_id],
            "shown_text": task.text if task else None,
            "set_id": task.set_id if task else reaction.answers or member_of.get(reaction.reaction_id),
            "fold": folds[reaction.article_id],
        }
        if pseudonym:
            row["author"] = _author(reaction, pseudonym)
        rows.append(row)
    return rows


def _author(reaction: Reaction, pseudonym: Callable[[str], str]) -> str | None:
    name = reaction.author_handle or reaction.author_name
    return pseudonym(name.casefold()) if name else None


def _statement_rows(corpus: Corpus) -> list[Row]:
    return [
        {
            "set_id": one.set_id,
            "article_id": one.article_id,
            "source": one.source,
            "members": list(one.members),
            "text": shown_text(one.text),
            "upshot": one.upshot,
            "context": list(one.context),
            "signed_on": one.signed_on.isoformat() if one.signed_on else None,
        }
        for one in corpus.sets
    ]
