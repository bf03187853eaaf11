"""Answers held against the scheme: which dimension, which value, and what was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from stancekit.annotations.items import Answer, ItemError
from stancekit_schemas import Dimension, Scheme

__all__ = ["Labels"]

FAMILIES = (
    {
        "support",
        "favour",
        "favor",
        "fav",
        "for",
        "pro",
        "agree",
        "positive",
        "in favour",
        "in favor",
        "approve",
    },
    {"oppose", "against", "anti", "con", "contra", "disagree", "negative", "reject", "deny"},
    {"none", "neither", "neutral", "no stance", "nothing", "na", "n/a", "unrelated"},
    {"mixed", "both", "ambivalent", "partly"},
    {"cannot_tell", "cannot tell", "unclear", "unsure", "unknown", "ambiguous", "don't know", "dont know"},
)
KINDS: Mapping[str, tuple[str, ...]] = {
    "choice": ("choices", "taxonomy", "rating", "number", "datetime"),
    "choices": ("choices", "taxonomy", "labels"),
    "flag": ("choices", "other"),
    "text": ("text", "datetime", "number", "rating", "other"),
    "spans": ("labels",),
}


class Labels:
    """The scheme as a table to look answers up in, widened by the aliases of the user.

    An alias maps a label that the file has to a value of the scheme, or a control to a dimension.
    A value is known by its id and by the label that was shown.
    """

    def __init__(self, scheme: Scheme, aliases: Mapping[str, str]) -> None:
        self._scheme = scheme
        self._aliases = aliases
        self._dimensions = {dimension.id: dimension for dimension in scheme.dimensions}
        self._known: dict[str, dict[str, str]] = {}
        for dimension in scheme.dimensions:
            shown = {value.label: value.id for value in dimension.values}
            self._known[dimension.id] = {**shown, **{value.id: value.id for value in dimension.values}}

    def dimension(self, answer: Answer, named: Mapping[str, str]) -> Dimension:
        """Find the dimension an answer belongs to; `named` maps a kind to the file's only such control.

        Raises ItemError where the scheme has none, or several could be meant.
        """
        control = answer.control or named.get(answer.kind)
        if control is None:
            able = [d.id for d in self._scheme.dimensions if answer.kind in KINDS[d.kind]]
            if len(able) == 1:
                return self._dimensions[able[0]]
            meant = ", ".join(able) or "none"
            raise ItemError(
                f"an item names no control, and its {answer.kind} could answer: {meant}",
                "from_name",
                "bad_control",
            )
        control = control if control in self._dimensions else self._aliases.get(control, control)
        if control not in self._dimensions:
            raise ItemError(
                f'control "{control}" is not in scheme {self._scheme.tag}{_meant(control, self._dimensions)}',
                control,
                "bad_control",
            )
        return self._dimensions[control]

    def values(self, dimension: Dimension, labels: Iterable[str]) -> tuple[str, ...]:
        """Translate labels into the ids of the dimension's values, each once.

        Raises ItemError for a label that is none of them.
        """
        if dimension.kind == "text":
            return tuple(labels)
        if dimension.kind == "flag":
            return ("yes",)
        known = self._known[dimension.id]
        found = []
        for label in labels:
            meant = next((known[form] for form in self._forms(dimension, label) if form in known), None)
            if meant is None:
                raise ItemError(
                    f'"{_short(label)}" is not a label of scheme {self._scheme.tag}{_meant(label, known)}',
                    dimension.id,
                    "bad_label",
                )
            found.append(meant)
        return tuple(dict.fromkeys(found))

    def _forms(self, dimension: Dimension, label: str) -> Iterable[str]:
        """What a label may stand for: what the user says first, then itself."""
        for name in (f"{dimension.id}.{label}", label, label.strip()):
            if name in self._aliases:
                yield self._aliases[name]
        yield label
        yield label.strip()


def _short(label: str) -> str:
    return label if len(label) <= 60 else f"{label[:57]}…"


def _meant(label: str, known: Iterable[str]) -> str:
    """Say what was probably meant: the nearest spelling, else a word of the same family."""
    names = {name.casefold(): name for name in known}
    wanted = label.strip().casefold()
    near = difflib.get_close_matches(wanted[:100], names, n=1, cutoff=0.6)
    if not near:
        near = [name for family in FAMILIES if wanted in family for name in names if name in family][:1]
    return f' (did you mean "{names[near[0]]}"?)' if near else ""
