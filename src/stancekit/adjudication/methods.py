"""The aggregation models by name: what the command line lists and the property tests run over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.dawid_skene import dawid_skene
from stancekit.adjudication.mace import mace
from stancekit.adjudication.majority import majority
from stancekit.adjudication.weighted import weighted

__all__ = ["METHODS", "Method"]


@dataclass(frozen=True)
class Method:
    """One way from judgements to labels. `fit` takes a Crowd, and options by name."""

    name: str
    fit: Callable[..., Aggregate]
    about: str
    source: str


METHODS: Mapping[str, Method] = {
    method.name: method
    for method in (
        Method("majority", majority, "one person, one vote; ties stay open", "—"),
        Method(
            "weighted",
            weighted,
            "votes weighted by what their annotators earned",
            "Nitzan and Paroush 1982, doi:10.2307/2526438",
        ),
        Method(
            "dawid_skene",
            dawid_skene,
            "a confusion matrix per annotator, MAP by EM",
            "Dawid and Skene 1979, doi:10.2307/2346806",
        ),
        Method(
            "mace",
            mace,
            "an annotator knows or answers by habit, variational Bayes",
            "Hovy et al. 2013, aclanthology.org/N13-1132",
        ),
    )
}
"""Every model by its name."""
