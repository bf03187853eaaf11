"""What one invented annotator says about one item, question after question, through the gates."""

from __future__ import annotations

from collections.abc import Mapping

from stancekit.simulation.confusion import answer_chances
from stancekit.simulation.draws import pick, uniform
from stancekit.simulation.people import Annotator
from stancekit.simulation.profiles import FACE_VALUE
from stancekit_schemas import Dimension, Scheme

__all__ = ["answer"]


def answer(
    annotator: Annotator,
    unit: str,
    truth: Mapping[str, str],
    difficulty: str,
    *,
    scheme: Scheme,
    seed: int,
    occasion: str = "1",
    attempt: int = 0,
) -> dict[str, str]:
    """Answer every choice that the gates open; what is closed stays unanswered, as on the page.

    On a later occasion the share `consistency` of the answers is remembered from the first; the
    rest is drawn anew. `attempt` draws anew on the same occasion (a submission that is replaced).
    """
    gates = {gate for dimension in scheme.dimensions for gate in dimension.opened_by}
    said: dict[str, str] = {}
    believed = dict(truth)
    for dimension in scheme.dimensions:
        if dimension.kind != "choice" or not _open(dimension, said):
            continue
        if dimension.level is None:
            if (optional := _hardest(annotator, unit, difficulty, dimension, seed, occasion)) is not None:
                said[dimension.id] = optional
            continue
        moment = _moment(annotator, unit, dimension, seed, occasion, attempt)
        label = believed.get(dimension.id, "")
        chances = answer_chances(annotator.profile, dimension, label, difficulty, gate=dimension.id in gates)
        said[dimension.id] = pick(
            dimension.domain, chances, seed, annotator.name, unit, dimension.id, *moment
        )
        if dimension.id == "irony" and truth.get("irony") == "yes" and said["irony"] == "no":
            believed = {key: FACE_VALUE.get(value, value) for key, value in believed.items()}
    return said


def _open(dimension: Dimension, said: Mapping[str, str]) -> bool:
    return all(said.get(gate) in values for gate, values in dimension.opened_by.items())


def _moment(
    annotator: Annotator, unit: str, dimension: Dimension, seed: int, occasion: str, attempt: int
) -> tuple[object, ...]:
    if attempt:
        return occasion, attempt
    remembered = (
        uniform(seed, "memory", annotator.name, unit, dimension.id, occasion) < annotator.profile.consistency
    )
    return ("1",) if occasion == "1" or remembered else (occasion,)


def _hardest(
    annotator: Annotator, unit: str, difficulty: str, dimension: Dimension, seed: int, occasion: str
) -> str | None:
    """Answer an optional question about the item's difficulty: mostly left out, and when not, hard ones."""
    answered = {"easy": 0.1, "medium": 0.2, "hard": 0.5}.get(difficulty, 0.2)
    key = (seed, "optional", annotator.name, unit, dimension.id, occasion)
    if uniform(*key) >= answered:
        return None
    weights = [1.0] * len(dimension.domain)
    return pick(dimension.domain, weights, *key, "which")
