"""Annotators that are declared to be models: marked at import, and let in only where the policy says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from stancekit_schemas import Annotation, Policy
from stancekit_schemas.annotation import MODEL

__all__ = ["admit_models", "mark_models"]


def mark_models(annotations: Iterable[Annotation], models: Collection[str]) -> list[Annotation]:
    """Flag the annotations of these raters as a model's, and no others; the order stays."""
    named = {rater.casefold() for rater in models}
    marked = []
    for annotation in annotations:
        wanted = annotation.rater.casefold() in named
        if wanted != annotation.by_model:
            flags = {*annotation.flags, MODEL} if wanted else set(annotation.flags) - {MODEL}
            annotation = annotation.model_copy(update={"flags": tuple(sorted(flags))})
        marked.append(annotation)
    return marked


def admit_models(annotations: Iterable[Annotation], policies: Mapping[str, Policy]) -> list[Annotation]:
    """Let models take part in the dimensions (the keys) whose policy says `models = "vote"`.

    There their answers lose the flag and count like a person's; their answers to other dimensions are
    left out. Where no dimension admits models all stays as it is, flagged, and counts nowhere.
    """
    admitted = {dimension for dimension, policy in policies.items() if policy.models == "vote"}
    if not admitted:
        return list(annotations)
    return [_admit(one, admitted) if one.by_model else one for one in annotations]


def _admit(annotation: Annotation, admitted: Collection[str]) -> Annotation:
    return annotation.model_copy(
        update={
            "flags": tuple(flag for flag in annotation.flags if flag != MODEL),
            "values": {name: value for name, value in annotation.values.items() if name in admitted},
            "spans": {name: spans for name, spans in annotation.spans.items() if name in admitted},
        }
    )
