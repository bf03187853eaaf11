"""Does a person agree with themselves? Intra-annotator agreement on repeats.

A repeat is the same unit shown to the same person on another occasion. The two occasions take the
place of two raters; persons are pooled, and each is a cluster, since one person's units hang together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from stancekit.reliability.columns import factorize
from stancekit.reliability.ratings import Ratings, from_columns
from stancekit_schemas import Annotation, Dimension
from stancekit_schemas.task import MAIN

__all__ = ["repeated_ratings"]

COUNTED = ("design", "repeat")


def repeated_ratings(
    annotations: Iterable[Annotation],
    dimension: Dimension,
    *,
    purposes: Sequence[str] = COUNTED,
    rounds: Sequence[str] = (MAIN,),
) -> Ratings:
    """Gather first and second answers: one unit per person and reaction, the occasions as raters.

    Of more than two occasions the first two count. The clusters are the persons.
    """
    seen: dict[tuple[str, str], list[tuple[tuple[int, str], Annotation]]] = defaultdict(list)
    for annotation in annotations:
        counts = annotation.purpose in purposes and annotation.round in rounds
        if annotation.status == "accepted" and counts:
            order = (
                (int(annotation.occasion), "")
                if annotation.occasion.isdigit()
                else (2**31, annotation.occasion)
            )
            seen[annotation.unit, annotation.rater].append((order, annotation))
    units, raters, labels, persons = [], [], [], []
    for (unit, person), found in sorted(seen.items()):
        twice = sorted(found, key=lambda pair: pair[0])[:2]
        if len(twice) < 2:
            continue
        for name, (_, annotation) in zip(("first", "second"), twice, strict=True):
            answer = annotation.values.get(dimension.id)
            units.append((unit, person))
            raters.append(name)
            labels.append(
                None if answer is None else str(answer[0] if isinstance(answer, tuple) and answer else answer)
            )
            persons.append(person)
    return from_columns(
        factorize([f"{unit} {person}" for unit, person in units]),
        factorize(raters),
        factorize(labels),
        domain=dimension.domain or None,
        level=dimension.level or "nominal",
        cluster=factorize(persons),
    )
