"""Invented items and people to plan for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

from stancekit.planning import Unit
from stancekit_schemas import Annotation, Annotator, Assignment, Place

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def units() -> Callable[..., list[Unit]]:
    """Make that many items, dealt over statement sets of articles (one set an article)."""

    def make(count: int, articles: int = 1, *, start: int = 0, language: str | None = None) -> list[Unit]:
        return [
            Unit(
                f"{start + i:016x}",
                f"set{(start + i) % articles}",
                f"article{(start + i) % articles}",
                language,
            )
            for i in range(count)
        ]

    return make


@pytest.fixture
def people() -> Callable[..., list[Annotator]]:
    """Make that many annotators, each with these facts."""

    def make(count: int, *, start: int = 0, **facts: object) -> list[Annotator]:
        return [Annotator.model_validate({"rater": f"r_{start + i:010x}"} | facts) for i in range(count)]

    return make


@pytest.fixture
def answer() -> Callable[..., list[Annotation]]:
    """Answer assignments: one minute after another, each with these facts."""

    def make(assignments: Iterable[Assignment], **facts: object) -> list[Annotation]:
        return [
            Annotation.model_validate(
                {
                    "annotation_id": f"{a.reaction_id}-{a.rater}-{a.occasion}",
                    "unit": a.reaction_id,
                    "rater": a.rater,
                    "purpose": a.purpose,
                    "occasion": a.occasion,
                    "created_at": START + timedelta(minutes=number),
                    "place": Place(file="x.json", file_sha256="0" * 64),
                }
                | facts
            )
            for number, a in enumerate(assignments)
        ]

    return make


@pytest.fixture
def meetings() -> Callable[..., Counter[tuple[str, str]]]:
    """Count how often each pair of raters has an item in common."""

    def count(assignments: Iterable[Assignment], purpose: str = "design") -> Counter[tuple[str, str]]:
        by_item: dict[str, list[str]] = {}
        for a in assignments:
            if a.purpose == purpose:
                by_item.setdefault(a.reaction_id, []).append(a.rater)
        return Counter(pair for raters in by_item.values() for pair in combinations(sorted(raters), 2))

    return count
