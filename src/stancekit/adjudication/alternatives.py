"""The report on model annotators: the test, the baselines that any model must beat, the refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from stancekit.adjudication.alt_test import Against, Score, advantage, benjamini_yekutieli, compare
from stancekit.adjudication.crowd import Floats, Ints
from stancekit.wording import counted

__all__ = ["BASELINES", "LEAST_ALPHA", "Alternative", "alternatives", "correct_together"]

BASELINES = ("always the most frequent label", "majority of the people")
"""Run beside every model. What they pass, a model passes without having read anything."""

LEAST_ALPHA = 0.4
"""Below this agreement among the people themselves no verdict is given."""


@dataclass(frozen=True)
class Alternative:
    """One model (or baseline) against the people.

    winning_rate          share of the people whom it beats at the false-discovery rate, corrected
                          over the people as published
    winning_rate_joint    the same, corrected over all models and people that were tested together
    advantage             average advantage probability
    balanced_advantage    the same with every label of the same weight; `balanced_human` is what the
                          people reach against the model by that measure
    verdict               "no worse than one of them", "not shown", or "no verdict"; `reason` says why
    """

    name: str
    baseline: bool
    against: tuple[Against, ...]
    beaten: tuple[bool, ...]
    winning_rate: float | None
    winning_rate_joint: float | None
    advantage: float | None
    balanced_advantage: float | None
    balanced_human: float | None
    verdict: str
    reason: str
    warnings: tuple[str, ...] = field(default=())


def alternatives(
    models: Mapping[str, Floats],
    humans: Floats,
    *,
    score: Score = "accuracy",
    epsilon: float = 0.2,
    q: float = 0.05,
    clusters: Ints | None = None,
    alpha: float | None = None,
    least_alpha: float = LEAST_ALPHA,
    least_humans: int = 3,
    least_items: int = 30,
) -> list[Alternative]:
    """Test each model against the people, and the two baselines beside them.

    models   name -> (U,) labels as codes or values, nan where there is none
    humans   (U, R)
    alpha    Krippendorff's alpha of the people, None where it is undefined; a verdict is given only
             from `least_alpha` on, and with at least `least_humans` people of `least_items` items
    epsilon  by how much a person must be better to count as better, in return for what a model saves:
             0.2 for experts, 0.15 for trained people, 0.1 for crowds, say the authors
    """
    named = [(name, False, labels) for name, labels in models.items()]
    named += [(name, True, labels) for name, labels in zip(BASELINES, _baselines(humans, score), strict=True)]
    options = {"score": score, "epsilon": epsilon, "clusters": clusters, "least_items": least_items}
    tested = [(name, baseline, compare(labels, humans, **options)) for name, baseline, labels in named]  # type: ignore[arg-type]
    own = [against for _, baseline, found in tested if not baseline for against in found]
    together = dict(zip(map(id, own), benjamini_yekutieli([one.p for one in own], q), strict=True))
    constant = next(found for name, _, found in tested if name == BASELINES[0])
    trivial = _rate([bool(x) for x in benjamini_yekutieli([one.p for one in constant], q)])
    results = []
    for name, baseline, found in tested:
        beaten = tuple(bool(fell) for fell in benjamini_yekutieli([one.p for one in found], q))
        rate = _rate(beaten)
        verdict, reason = _verdict(rate, len(found), alpha, least_alpha, least_humans, least_items)
        warnings = []
        if not baseline and trivial is not None and trivial >= 0.5:
            warnings.append(
                "the constant baseline passes too: these labels are too lopsided for the test to mean much"
            )
        results.append(
            Alternative(
                name,
                baseline,
                tuple(found),
                beaten,
                rate,
                rate if baseline else _rate([bool(together[id(one)]) for one in found]),
                advantage(found) if found else None,
                float(np.mean([one.balanced_advantage for one in found])) if found else None,
                float(np.mean([one.balanced_human for one in found])) if found else None,
                verdict,
                reason,
                tuple(warnings),
            )
        )
    return results


def correct_together(
    questions: Sequence[Sequence[Alternative]], q: float = 0.05
) -> list[tuple[Alternative, ...]]:
    """Correct over several questions at once: `winning_rate_joint` over questions × models × people."""
    own = [against for results in questions for one in results if not one.baseline for against in one.against]
    fallen = dict(zip(map(id, own), benjamini_yekutieli([one.p for one in own], q), strict=True))
    return [
        tuple(
            one
            if one.baseline
            else replace(one, winning_rate_joint=_rate([bool(fallen[id(x)]) for x in one.against]))
            for one in results
        )
        for results in questions
    ]


def _rate(beaten: Sequence[bool]) -> float | None:
    return sum(beaten) / len(beaten) if beaten else None


def _verdict(
    rate: float | None,
    people: int,
    alpha: float | None,
    least_alpha: float,
    least_humans: int,
    least_items: int,
) -> tuple[str, str]:
    if people < least_humans or rate is None:
        return (
            "no verdict",
            f"{counted(people, 'person', 'people')} judged at least {counted(least_items, 'item')}, {least_humans} are needed",
        )
    if alpha is None or alpha < least_alpha:
        said = "undefined" if alpha is None else f"{alpha:.2f}"
        return (
            "no verdict",
            f"alpha among the people is {said}, below {least_alpha}: there is no common answer to meet",
        )
    if rate >= 0.5:
        return "no worse than one of them", f"beats {rate:.0%} of the people"
    return "not shown", f"beats {rate:.0%} of the people, half are needed"


def _baselines(humans: Floats, score: Score) -> tuple[Floats, Floats]:
    """The most frequent label and each item's majority; for values, the mean and each item's mean."""
    given = ~np.isnan(humans)
    rated = given.any(axis=1)
    constant, majority = np.full(len(humans), np.nan), np.full(len(humans), np.nan)
    if not rated.any():
        return constant, majority
    if score == "neg_rmse":
        constant[:] = humans[given].mean()
        majority[rated] = np.nansum(humans[rated], axis=1) / given[rated].sum(axis=1)
        return constant, majority
    labels, counts = np.unique(humans[given], return_counts=True)
    common = labels[np.argsort(-counts, kind="stable")]
    votes = np.stack([(humans == label).sum(axis=1) for label in common], axis=1)
    constant[:] = common[0]
    majority[rated] = common[votes.argmax(axis=1)][rated]
    return constant, majority
