"""What one person annotated twice on one occasion, told where the later annotation counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stancekit.annotations.entry import Entry, Fault

__all__ = ["said_by", "tell_again"]


def said_by(entry: Entry) -> dict[str, Any]:
    """Give its answers and marks, by question."""
    return entry.values | {f"{name} (marks)": spans for name, spans in entry.spans.items()}


def tell_again(entry: Entry, before: Sequence[Entry]) -> None:
    """Note that `entry` counts in place of earlier annotations by the same person of the same item and occasion.

    Other answers are a flag, the same once more a mere note. Copies of one annotation are none of these.
    """
    if not before:
        return
    now = said_by(entry)
    told = [said_by(one) for one in before]
    differing = sorted({name for said in told for name in {*said, *now} if said.get(name) != now.get(name)})
    numbers = ", ".join(one.id or "without a number" for one in before)
    message = f"the same person annotated the item before ({numbers}) and "
    if differing:
        message += f"said otherwise in {', '.join(differing)}; this one, made later, counts"
        entry.oddities.append(Fault("answered_again", message))
    else:
        entry.oddities.append(Fault("said_again", f"{message}said the same; this one counts"))
