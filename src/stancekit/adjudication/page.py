"""What an adjudicator is asked: the questions of the scheme, and before them what settles the item."""

from __future__ import annotations

from stancekit.adjudication.verdicts import REASONS
from stancekit.errors import DataError
from stancekit_schemas import Annotation, Dimension, Scheme, Value

__all__ = ["NOTHING", "REASON", "adjudication_scheme", "advice", "notes_of"]

REASON = "settled_by"
"""The question that only adjudicators get."""

NOTHING = "legitimate_disagreement"
"""The answer to it that leaves the item without a label."""

_LABELS = {
    "annotator_error": "Plain: whoever says otherwise slipped",
    "edge_case": "An edge case of a rule",
    "ambiguous_text": "Ambiguous words: the nearer reading",
    "guideline_gap": "A gap in the guidelines",
    NOTHING: "Nothing: careful readers may differ",
}
_NOTE = "Name the rule, or the reading you left. For a gap say what is missing. No names of people."


def adjudication_scheme(scheme: Scheme) -> Scheme:
    """Put the question what settles the item before the measured questions and the notes.

    A scheme without notes gets one. "Nothing" leaves the other questions closed. Raises DataError where the scheme has a question of
    that name itself.
    """
    if any(dimension.id == REASON for dimension in scheme.dimensions):
        raise DataError(f"scheme {scheme.name} has a dimension {REASON!r}, which adjudication needs")
    settles = tuple(reason for reason in _LABELS if reason != NOTHING)
    first = Dimension(
        id=REASON,
        question="Read it and make up your own mind. What settles it?",
        level=None,
        required=True,
        hint="You see no votes, and need not know what was doubted: answer every question as you see it.",
        values=tuple(Value(id=key, label=label, meaning=REASONS[key]) for key, label in _LABELS.items()),
    )
    kept = [d for d in scheme.dimensions if d.kind == "text" or d in scheme.measured]
    if all(d.kind != "text" for d in kept):
        kept.append(Dimension(id="note", kind="text", question="Anything to note?", level=None))
    ids = {d.id for d in kept}
    opened = [
        d.model_copy(update={"hint": _NOTE, "opened_by": {g: v for g, v in d.opened_by.items() if g in ids}})
        if d.kind == "text"
        else d.model_copy(update={"opened_by": {REASON: settles, **d.opened_by}})
        for d in kept
    ]
    return scheme.model_copy(
        update={
            "name": f"{scheme.name}-adjudication",
            "dimensions": (first, *opened),
            "derived": (),
        }
    )


def notes_of(answer: Annotation, scheme: Scheme) -> str | None:
    """Give what an adjudicator wrote, of all questions that take words; None where it is nothing."""
    texts = [d.id for d in scheme.dimensions if d.kind == "text"] or ["note"]
    given = [answer.values.get(name) for name in texts]
    words = [part for said in given for part in (said if isinstance(said, tuple) else (said,))]
    return "\n".join(part.strip() for part in words if isinstance(part, str) and part.strip()) or None


def advice() -> str:
    """Tell adjudicators what they are asked, as Markdown to stand before the manual."""
    rows = "\n".join(f"| {label} | {REASONS[key]} |" for key, label in _LABELS.items())
    return (
        "# How to settle an item\n\n"
        "Read the item by the manual below and answer as you see it. Nobody's votes are shown, and some items are "
        "not in doubt at all. Do not open other projects, nor ask who said what, before you have answered.\n\n"
        "Say first what settles it; the other questions then open:\n\n"
        f"| answer | when |\n|---|---|\n{rows}\n\n"
        "Then write a note: the rule, the reading that you left, or what the guidelines lack. Name nobody.\n"
    )
