"""Confusion matrices: the chance of each answer, given the true label and how hard the item is."""

from __future__ import annotations

from stancekit.errors import UsageError
from stancekit.simulation.profiles import FACE_VALUE, PROFILES, SLIPS, Profile
from stancekit_schemas import Dimension

__all__ = ["GATE_EASE", "answer_chances", "confusion_matrix", "profile_named"]

GATE_EASE = 0.3
"""A gate is an easier question: only this share of the usual misses happens there."""


def profile_named(name: str) -> Profile:
    """Look up a kind of annotator. Raises UsageError listing the kinds where there is none."""
    try:
        return PROFILES[name]
    except KeyError:
        raise UsageError(
            f"no kind of annotator is called {name!r}", hint=f"kinds: {', '.join(PROFILES)}"
        ) from None


def answer_chances(
    profile: Profile, dimension: Dimension, truth: str, difficulty: str, *, gate: bool = False
) -> list[float]:
    """Chances of the labels of the domain, in its order, summing to 1.

    A truth that the domain does not have (the question should not have been asked) is answered
    evenly. An unknown difficulty counts as medium.
    """
    domain = dimension.domain
    if profile.manner == "first":
        return [float(label == domain[0]) for label in domain]
    if profile.manner == "even" or truth not in domain:
        return [1 / len(domain)] * len(domain)
    if len(domain) == 1:
        return [1.0]
    hit = profile.hits.get(difficulty, profile.hits["medium"])
    if gate and profile.manner == "slips":
        hit = 1 - GATE_EASE * (1 - hit)
    if profile.irony is not None and dimension.id == "irony" and truth == "yes":
        hit = profile.irony
    wrong = _instead(profile, dimension, truth)
    total = sum(wrong.values())
    return [hit if label == truth else (1 - hit) * wrong.get(label, 0.0) / total for label in domain]


def _instead(profile: Profile, dimension: Dimension, truth: str) -> dict[str, float]:
    domain = dimension.domain
    if profile.manner == "reversed":
        if truth in FACE_VALUE and FACE_VALUE[truth] in domain:
            return {FACE_VALUE[truth]: 1.0}
        mirrored = domain[len(domain) - 1 - domain.index(truth)]
        if dimension.level != "nominal" and mirrored != truth:
            return {mirrored: 1.0}
    known = {
        label: share for label, share in SLIPS.get(dimension.id, {}).get(truth, {}).items() if label in domain
    }
    if known:
        return known
    ranks = {label: rank for rank, label in enumerate(domain)}
    if dimension.level == "nominal":
        return {label: 1.0 for label in domain if label != truth}
    return {label: 4.0 ** -abs(ranks[label] - ranks[truth]) for label in domain if label != truth}


def confusion_matrix(
    profile: Profile, dimension: Dimension, difficulty: str = "medium", *, gate: bool = False
) -> list[list[float]]:
    """One row per true label, one column per answer, both in the scheme's order; rows sum to 1."""
    return [answer_chances(profile, dimension, truth, difficulty, gate=gate) for truth in dimension.domain]
