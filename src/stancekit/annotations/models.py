"""Annotators that are declared to be models: marked at import, and let in only where the policy says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from stancekit_schemas import Annotation, Policy
from stancekit_schemas.annotation import ADMITTED, MODEL

__all__ = ["admit_models", "mark_models"]


def mark_models(annotations: Iterable[Annotation], models: Collection[str]) -> list[Annotation]:
    """Flag the annotations of these raters as a model's, and no others; the order stays."""
    named = {rater.casefold() for rater in models}
    return [_mark(annotation, annotation.rater.casefold() in named) for annotation in annotations]


def _mark(annotation: Annotation, model: bool) -> Annotation:
    if model == annotation.by_model:
        return annotation
    flags = {*annotation.flags, MODEL} if model else set(annotation.flags) - {MODEL}
    return annotation.model_copy(update={"flags": tuple(sorted(flags))})


def admit_models(annotations: Iterable[Annotation], policies: Mapping[str, Policy]) -> list[Annotation]:
    """Let models take part in the dimensions (the keys) whose policy says `models = "vote"`.

    There their answers get another flag and count like a person's; their answers to other dimensions are
    left out. Where no dimension admits models all stays as it is, flagged, and counts nowhere.
    """
    admitted = {dimension for dimension, policy in policies.items() if policy.models == "vote"}
    if not admitted:
        return list(annotations)
    return [_admit(one, admitted) if one.by_model else one for one in annotations]


def _admit(annotation: Annotation, admitted: Collection[str]) -> Annotation:
    return annotation.model_copy(
        update={
            "flags": tuple(ADMITTED if flag == MODEL else flag for flag in annotation.flags),
            "values": {name: value for name, value in annotation.values.items() if name in admitted},
            "spans": {name: spans for name, spans in annotation.spans.items() if name in admitted},
        }
    )
