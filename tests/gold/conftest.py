from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from stancekit.files.schemes import load_scheme
from stancekit_schemas import Annotation, Place, Scheme

PLACE = Place(file="corpus/raw/exports/a.json", file_sha256="0" * 64, task="1", annotation="1")


@pytest.fixture(scope="session")
def stance() -> Scheme:
    return load_scheme("stance")


@pytest.fixture
def said() -> Callable[..., Annotation]:
    """One annotation: said("u1", "a", stance_post="support"); codable is "yes" unless given."""

    def make(unit: str, rater: str, **fields: object) -> Annotation:
        record = {name: fields.pop(name) for name in list(fields) if name in Annotation.model_fields}
        values = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}
        given = {**values, **fields}
        answers = {k: v for k, v in given.items() if v is not None}
        if answers.get("codable") != "yes":
            answers = {k: v for k, v in answers.items() if k == "codable" or k in fields}
        occasion = record.get("occasion", "1")
        return Annotation(
            **{
                "annotation_id": f"{unit}-{rater}-{occasion}-{record.get('purpose', 'design')}",
                "unit": unit,
                "rater": rater,
                "values": answers,
                "created_at": datetime(2026, 1, 5, tzinfo=UTC),
                "place": PLACE,
                **record,
            }
        )

    return make
