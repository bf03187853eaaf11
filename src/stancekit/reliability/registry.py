"""Every coefficient by name: what it is, where it comes from, what it can be asked of.

The command line, the tables of the documentation and the property tests read this registry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats
from stancekit.reliability.coefficients.alpha import krippendorff_alpha, krippendorff_alpha_scores
from stancekit.reliability.coefficients.brennan_prediger import brennan_prediger, brennan_prediger_scores
from stancekit.reliability.coefficients.gwet import gwet_ac, gwet_ac_scores
from stancekit.reliability.coefficients.kappa import (
    cohen_kappa,
    cohen_kappa_scores,
    conger_kappa,
    conger_kappa_scores,
)
from stancekit.reliability.coefficients.percent import percent_agreement, percent_agreement_scores
from stancekit.reliability.coefficients.pi import (
    fleiss_kappa,
    fleiss_kappa_scores,
    scott_pi,
    scott_pi_scores,
)

__all__ = [
    "COEFFICIENTS",
    "SCALES",
    "SPANS",
    "Coefficient",
    "check_name",
    "coefficient",
    "fitting",
    "reference_of",
    "title_of",
]


@dataclass(frozen=True)
class Coefficient:
    """One coefficient of agreement on labels.

    `value` maps sums (with any leading axes) to values, nan where undefined; its second argument is
    the weight matrix, or for alpha the metric. `scores` maps patterns to the per-unit scores whose
    variance is that of the coefficient, and the number of units it is divided by. `view` says what
    it looks at: bags of labels, the table of a pair of raters, or a panel of named raters.
    `divisor` is n - 1 for estimates from units ("units") and n for those from a table ("table").
    """

    name: str
    title: str
    symbol: str
    view: Literal["bags", "pair", "panel", "specific"]
    value: Callable[[Any, Any], Floats]
    scores: Callable[[Any, Any, float], tuple[Floats, float]]
    source: str
    doi: str
    takes: Literal["weights", "level"] = "weights"
    two_raters: bool = False
    divisor: Literal["units", "table"] = "units"
    needs_two_categories: bool = False
    undefined_on_one_label: bool = True


def _entries() -> Iterable[Coefficient]:
    gwet = "Gwet 2008, Brit. J. Math. Stat. Psych. 61, 29–48"
    yield Coefficient(
        "percent_agreement", "Percent agreement", "p_a", "bags", percent_agreement, percent_agreement_scores,
        "Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.", "isbn:9780970806284",
        undefined_on_one_label=False,
    )  # fmt: skip
    yield Coefficient(
        "brennan_prediger", "Brennan–Prediger", "S", "bags", brennan_prediger, brennan_prediger_scores,
        "Brennan and Prediger 1981, Educ. Psychol. Meas. 41, 687–699", "doi:10.1177/001316448104100307",
        needs_two_categories=True, undefined_on_one_label=False,
    )  # fmt: skip
    yield Coefficient(
        "scott_pi", "Scott's pi", "π", "pair", scott_pi, scott_pi_scores,
        "Scott 1955, Public Opin. Q. 19, 321–325", "doi:10.1086/266577",
        two_raters=True, divisor="table",
    )  # fmt: skip
    yield Coefficient(
        "fleiss_kappa", "Fleiss' kappa", "κ_F", "bags", fleiss_kappa, fleiss_kappa_scores,
        "Fleiss 1971, Psychol. Bull. 76, 378–382", "doi:10.1037/h0031619",
    )  # fmt: skip
    yield Coefficient(
        "cohen_kappa", "Cohen's kappa", "κ", "pair", cohen_kappa, cohen_kappa_scores,
        "Cohen 1960, Educ. Psychol. Meas. 20, 37–46", "doi:10.1177/001316446002000104",
        two_raters=True, divisor="table",
    )  # fmt: skip
    yield Coefficient(
        "conger_kappa", "Conger's kappa", "κ_C", "panel", conger_kappa, conger_kappa_scores,
        "Conger 1980, Psychol. Bull. 88, 322–328", "doi:10.1037/0033-2909.88.2.322",
    )  # fmt: skip
    yield Coefficient(
        "gwet_ac1", "Gwet's AC1", "AC1", "bags", gwet_ac, gwet_ac_scores, gwet,
        "doi:10.1348/000711006X126600", needs_two_categories=True, undefined_on_one_label=False,
    )  # fmt: skip
    yield Coefficient(
        "gwet_ac2", "Gwet's AC2", "AC2", "bags", gwet_ac, gwet_ac_scores, gwet,
        "doi:10.1348/000711006X126600", needs_two_categories=True, undefined_on_one_label=False,
    )  # fmt: skip
    yield Coefficient(
        "krippendorff_alpha", "Krippendorff's alpha", "α", "bags", krippendorff_alpha,
        krippendorff_alpha_scores, "Krippendorff 2018, Content Analysis, 4th ed., ch. 12",
        "isbn:9781506395661", takes="level",
    )  # fmt: skip


COEFFICIENTS: dict[str, Coefficient] = {entry.name: entry for entry in _entries()}

SPANS = ("unitizing_alpha", "span_f1")
"""Coefficients of marked stretches, which take other data than codes."""

SCALES = {
    "icc": "2,1",
    **{f"icc_{form[0]}_{form[2]}": form for form in ("1,1", "2,1", "3,1", "1,k", "2,k", "3,k")},
}
"""Intraclass correlations by name; plain `icc` is absolute agreement of single, random raters."""


OTHERS = {
    "unitizing_alpha": "Unitizing alpha",
    "span_f1": "Span F1",
    "specific_agreement": "Specific agreement",
    **{name: f"ICC({form})" for name, form in SCALES.items()},
}
ICC_SOURCE = (
    "Shrout and Fleiss 1979, Psychol. Bull. 86, 420–428, doi:10.1037/0033-2909.86.2.420; McGraw and Wong 1996, "
    "Psychol. Methods 1, 30–46, doi:10.1037/1082-989X.1.1.30"
)


def title_of(name: str) -> str:
    """Return how a coefficient is called in text."""
    return COEFFICIENTS[name].title if name in COEFFICIENTS else OTHERS.get(name, name)


def reference_of(name: str) -> str | None:
    """Return where a coefficient is defined, with its DOI or ISBN."""
    if name in SCALES:
        return ICC_SOURCE
    entry = COEFFICIENTS.get(name)
    return None if entry is None else f"{entry.source}, {entry.doi}"


def check_name(name: str) -> None:
    """Raise UsageError, naming all there are, where no coefficient has this name."""
    if name not in (*COEFFICIENTS, *SPANS, *SCALES):
        raise UsageError(
            f"no coefficient is called {name!r}",
            hint="use one of: " + ", ".join((*COEFFICIENTS, *SPANS, *SCALES)),
        )


def coefficient(name: str) -> Coefficient:
    """Return the coefficient of that name. Raises UsageError naming all there are."""
    if name in COEFFICIENTS:
        return COEFFICIENTS[name]
    if name in SPANS:
        raise UsageError(
            f"{name} compares marked stretches, not labels of whole units",
            hint="measure annotations that have spans, or call stancekit.reliability." + name,
        )
    check_name(name)
    raise UsageError(
        f"{name} compares scores, not labels", hint="ask estimate_codes or agreement, at interval level"
    )


def fitting(names: Iterable[str] | None, *, raters: int, weighted: bool) -> list[Coefficient]:
    """Choose coefficients that fit: those named, or all that make sense of these data.

    Raises UsageError, naming those that fit, for one that cannot be computed here.
    """
    fit = [
        entry
        for entry in COEFFICIENTS.values()
        if (not entry.two_raters or raters == 2) and entry.name != ("gwet_ac1" if weighted else "gwet_ac2")
    ]
    if names is None:
        return fit
    chosen = []
    for name in dict.fromkeys(names):
        entry = coefficient(name)
        if entry.two_raters and raters != 2:
            others = ", ".join(other.name for other in fit)
            raise UsageError(
                f"{name} compares two raters, and here are {raters}",
                hint=f"use one of {others}; or compare pairs (raters=A|B)",
            )
        if name == "gwet_ac1" and weighted:
            raise UsageError("gwet_ac1 has no weights", hint="its weighted form is gwet_ac2")
        chosen.append(entry)
    return chosen
