"""A paragraph for the methods section, with what a reader needs to judge the numbers."""

from __future__ import annotations

from collections.abc import Mapping

from stancekit.reliability.registry import SCALES, reference_of, title_of
from stancekit.reliability.result import Agreement, number
from stancekit.reliability.signature import parse_signature
from stancekit.wording import counted
from stancekit_schemas import Estimate

__all__ = ["methods_paragraph"]

RULES = {
    "available": "Missing ratings were left out: a unit counts for agreement where two raters rated it.",
    "answered": "A question behind a gate was measured among those who answered it.",
    "joint": "Such a question was measured again with a closed gate as an answer of its own.",
}
INTERVALS = {
    "bca": "bias-corrected and accelerated bootstrap over units ({resamples} resamples, seed {seed})",
    "percentile": "percentile bootstrap over units ({resamples} resamples, seed {seed})",
    "cluster": "delete-one-cluster jackknife over {clusters} clusters with t({freedom})",
    "jackknife": "delete-one-unit jackknife with t",
    "analytic": "Gwet's analytic standard error with t",
    "cluster_bca": "bias-corrected bootstrap over clusters ({resamples} resamples, seed {seed})",
    "cluster_percentile": "percentile bootstrap over clusters ({resamples} resamples, seed {seed})",
}


def methods_paragraph(measured: Agreement) -> str:
    """Write the paragraph and its references, ready to paste; one sentence per question."""
    whole = [estimate for estimate in measured if estimate.slice in ("all", "joint")]
    if not whole:
        return "No agreement was measured.\n"
    main = [estimate for estimate in whole if estimate.primary] or whole[:1]
    named = list(dict.fromkeys(estimate.coefficient for estimate in whole))
    titles = list(dict.fromkeys(_title(estimate) for estimate in whole))
    sentences = [f"Agreement between annotators was measured with {_listed(titles)}."]
    chosen = [e for e in main if e.primary and e.dimension not in measured.undeclared]
    if chosen:
        declared = list(dict.fromkeys(_title(estimate) for estimate in chosen))
        sentences.append(f"{_listed(declared)} was declared beforehand as the primary coefficient.")
    sentences += [_sentence(estimate) for estimate in main]
    fields = [parse_signature(estimate.signature) for estimate in whole]
    rules = list(dict.fromkeys(str(field["na_rule"]) for field in fields))
    sentences += [RULES[rule] for rule in rules if rule in RULES]
    sentences.append("All intervals are conditional on these raters.")
    software = fields[0]
    sentences.append(f"Computed with stancekit {software['stancekit']} (numpy {software['numpy']}).")
    references = list(dict.fromkeys(told for n in named if (told := reference_of(n)) is not None))
    return " ".join(sentences) + "\n\n" + "\n".join(references) + "\n"


def _sentence(estimate: Estimate) -> str:
    what = f"For {estimate.dimension} ({estimate.level} level" + (
        ", closed as an answer" if estimate.slice == "joint" else ""
    )
    size = f"{counted(estimate.units, 'unit')}, {estimate.pairable} of them rated by two or more of {counted(estimate.raters, 'rater')}"
    cells = estimate.units * estimate.raters
    if estimate.ratings is not None and estimate.ratings < cells:
        size += f", {cells - estimate.ratings} of {cells} ratings missing"
    if estimate.undefined is not None:
        return f"{what}; {size}) {_title(estimate)} is undefined: {estimate.undefined}."
    value = f"{_title(estimate)} was {number(estimate.value)}"
    if estimate.ci_low is None:
        return f"{what}; {size}) {value}; an interval could not be estimated."
    field = parse_signature(estimate.signature)
    if estimate.coefficient in SCALES and estimate.ci_method == "analytic":
        method = "from the F distribution, on the units that every rater scored"
    else:
        method = _method(estimate, field)
    confidence = float(str(field["confidence"]))
    return (
        f"{what}; {size}) {value} ({confidence:.0%} interval {number(estimate.ci_low)} to "
        f"{number(estimate.ci_high)}, {method})."
    )


def _method(estimate: Estimate, field: Mapping[str, str | list[str]]) -> str:
    return INTERVALS.get(estimate.ci_method or "", str(estimate.ci_method)).format(
        resamples=field["resamples"],
        seed=field["seed"],
        clusters=estimate.clusters,
        freedom=(estimate.clusters or 1) - 1,
    )


def _title(estimate: Estimate) -> str:
    """Name the coefficient with what makes it a different one: weights, or the distance between sets."""
    name = title_of(estimate.coefficient)
    if estimate.weights != "identity":
        return f"{name} ({estimate.weights} weights)"
    field = parse_signature(estimate.signature)
    if "distance" not in field:
        return name
    sets = {"masi": "MASI", "jaccard": "Jaccard"}.get(str(field.get("sets")))
    distance = str(field["distance"]).removeprefix("weights:")
    return f"{name} ({sets} distance between sets)" if sets else f"{name} ({distance} distance)"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
