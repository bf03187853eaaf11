"""What somebody is told of an item of practice: their answers beside those of the key, and why."""

from __future__ import annotations

from collections.abc import Iterator

from stancekit.adjudication.ballots import label_text
from stancekit.gold.training import Key
from stancekit_schemas import Annotation, Dimension, Scheme

__all__ = ["explanation"]


def explanation(answer: Annotation, key: Key, scheme: Scheme) -> str:
    """Write a paragraph for each question that the key answers, or that was answered although it is closed there."""
    told = ["\n".join(_lines(answer, key, dimension)) for dimension in scheme.measured]
    why = ": ".join(part for part in (key.rule, key.reason) if part)
    return "\n\n".join(part for part in (*told, why) if part)


def _lines(answer: Annotation, key: Key, dimension: Dimension) -> Iterator[str]:
    value = answer.values.get(dimension.id)
    own = None if value is None or value == () else label_text(value, dimension)
    right = key.values.get(dimension.id)
    if right is None and (own is None or not _is_closed(key, dimension)):
        return  # the key is silent on it, as it is where tests are scored
    yield f"{'✓' if own == right else '✗'} {dimension.question}"
    yield f"You: {_words(own, dimension) if own else 'not answered'}"
    if own != right:
        yield f"Key: {_words(right, dimension) if right else 'this question does not arise here'}"


def _is_closed(key: Key, dimension: Dimension) -> bool:
    """Whether the question does not arise by the key: a gate is answered there, and keeps it closed."""
    return any(
        gate in key.values and key.values[gate] not in opens for gate, opens in dimension.opened_by.items()
    )


def _words(label: str, dimension: Dimension) -> str:
    labels = {value.id: value.label for value in dimension.values}
    return ", ".join(labels.get(part, part) for part in label.split("|"))
