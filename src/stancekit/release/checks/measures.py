"""Are the coefficients what the annotations give: point estimates computed again."""

from __future__ import annotations

from math import isclose

from stancekit.adjudication import policies_of
from stancekit.annotations.models import admit_models
from stancekit.release.checks.loaded import Loaded
from stancekit.release.software import OWN, differing
from stancekit_schemas import Estimate

__all__ = ["check_agreement", "compare_estimates"]


def check_agreement(loaded: Loaded) -> list[str]:
    """Every published coefficient, and every interval that needs no resampling, is what the annotations give."""
    from stancekit.reliability.measure import agreement

    settings = loaded.settings
    made = agreement(
        admit_models(loaded.annotations, policies_of(settings, loaded.scheme)),
        scheme=loaded.scheme,
        clusters={row["reaction_id"]: row["article_id"] for row in loaded.rows["items"]},
        primary={name: measure.primary for name, measure in settings.dimensions.items()},
        resamples=0,
        rounds=settings.rounds,
        seed=settings.seed,
    )
    left_out = (
        {d.id for d in loaded.scheme.dimensions if d.kind == "spans"}
        if loaded.release.tier == "public"
        else set()
    )
    # Agreement on spans trims white space, and the public tier does not have the marked words.
    published, again = (
        [one for one in some if one.dimension not in left_out] for some in (loaded.estimates, made)
    )
    whole = not differing(loaded.release.software, OWN)
    return compare_estimates(published, again, source="the annotations give", whole=whole)


def compare_estimates(
    published: list[Estimate], made: list[Estimate], *, source: str, whole: bool = True
) -> list[str]:
    """List the estimates that differ in value, standard error, counts, or an interval that both have.

    One that is made and was not published is missing. Where `whole` is false, since another version
    published them and may not have known it, only those declared before labelling must be there.
    """
    known = {_key(estimate): estimate for estimate in made}
    problems = []
    for estimate in published:
        where = f"quality/agreement.json: {' '.join(_key(estimate))}"
        other = known.pop(_key(estimate), None)
        if other is None:
            problems.append(f"{where}: is not what {source}")
            continue
        problems += [
            f"{where}: {name} is {getattr(estimate, name)}, {source} {getattr(other, name)}"
            for name in ("value", "se", "level", "units", "pairable", "raters", "primary", "undefined")
            if not _close(getattr(estimate, name), getattr(other, name))
        ]
        problems += [f"{where}: {text}" for text in _intervals(estimate, other, source)]
    problems += [
        f"quality/agreement.json: {' '.join(key)}: is missing"
        for key, estimate in sorted(known.items())
        if whole or (estimate.primary and estimate.slice == "all")
    ]
    return problems


def _key(estimate: Estimate) -> tuple[str, ...]:
    return estimate.dimension, estimate.slice, estimate.coefficient, estimate.weights


def _intervals(estimate: Estimate, other: Estimate, source: str) -> list[str]:
    """Compare the intervals by method; the one on show must be among those published."""
    found = {interval.method: interval for interval in estimate.intervals}
    problems = [
        f"interval {name} is {found[name].low} to {found[name].high}, {source} {wanted.low} to {wanted.high}"
        for name, wanted in ((interval.method, interval) for interval in other.intervals)
        if name in found
        and not (_close(found[name].low, wanted.low) and _close(found[name].high, wanted.high))
    ]
    if estimate.ci_method:
        chosen = found.get(estimate.ci_method)
        if chosen is None or (chosen.low, chosen.high) != (estimate.ci_low, estimate.ci_high):
            problems.append(f"the interval shown ({estimate.ci_method}) is none of its intervals")
    return problems


def _close(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other
