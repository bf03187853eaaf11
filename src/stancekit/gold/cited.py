"""Which rules of the manual an item or a question has to do with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from stancekit_schemas import Annotation, Decision, Dimension, Ruling, Scheme

__all__ = ["cited_rules", "rules_of_dimension", "rules_of_item", "words"]


def words(value: object) -> tuple[str, ...]:
    """Give an answer to a text question as strings: one, several or none."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    return tuple(str(part) for part in value if str(part).strip()) if isinstance(value, tuple) else ()


def cited_rules(texts: Iterable[str], scheme: Scheme) -> tuple[str, ...]:
    """List the ids of rules that stand as words in the texts, in the scheme's order."""
    whole = "\n".join(texts)
    return tuple(rule.id for rule in scheme.rules if re.search(rf"\b{re.escape(rule.id)}\b", whole))


def rules_of_dimension(dimension: Dimension, scheme: Scheme) -> tuple[str, ...]:
    """List the rules that the question itself points to, in its hint or the meanings of its values."""
    texts = (dimension.question, dimension.hint, *(value.meaning for value in dimension.values))
    return cited_rules(texts, scheme)


def rules_of_item(
    unit: str,
    dimension: str,
    *,
    scheme: Scheme,
    verdicts: Iterable[Decision] = (),
    rulings: Iterable[Ruling] = (),
    annotations: Sequence[Annotation] = (),
) -> tuple[str, ...]:
    """List the rules named for this item: by who settled it, by a ruling, or in an annotator's note.

    A note of an annotator is about the whole item. Only ids are taken from what people wrote.
    """
    texts = [v.note or "" for v in verdicts if v.unit == unit and v.dimension == dimension]
    texts += [r.rule for r in rulings if unit in r.units and r.dimension in (None, dimension)]
    asked = [d.id for d in scheme.dimensions if d.kind == "text"]
    texts += [
        word for a in annotations if a.unit == unit for name in asked for word in words(a.values.get(name))
    ]
    return cited_rules(texts, scheme)
