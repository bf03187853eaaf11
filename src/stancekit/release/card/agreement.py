"""Agreement and the account of the exports, as the card tells them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stancekit.release.corpus import Corpus
from stancekit.wording import counted

__all__ = ["account_text", "agreement_rows"]


def agreement_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """List the declared coefficients over all units, one row per dimension."""
    rows = []
    for estimate in corpus.estimates:
        if estimate.primary and estimate.slice == "all":
            undefined = f"undefined: {estimate.undefined}".replace("|", "/")
            low, high = estimate.ci_low, estimate.ci_high
            interval = (
                f"[{low:.3f}, {high:.3f}] {estimate.ci_method}"
                if low is not None and high is not None
                else "–"
            )
            rows.append(
                {
                    "dimension": estimate.dimension,
                    "coefficient": estimate.coefficient,
                    "value": undefined if estimate.value is None else f"{estimate.value:.3f}",
                    "interval": interval,
                    "units": estimate.units,
                    "pairable": estimate.pairable,
                    "raters": estimate.raters,
                }
            )
    return rows


def account_text(account: Mapping[str, int]) -> str:
    """Say what became of every annotation in the exports, refused ones too; "" where it is not known."""
    if not account:
        return ""
    states = {
        "accepted": "accepted",
        "superseded": "superseded",
        "skipped": "skipped",
        "drafts": "left as draft",
        "refused": "refused",
    }
    told = ", ".join(f"{account.get(state, 0)} {words}" for state, words in states.items())
    text = (
        f"The exports held {counted(account.get('annotations', 0), 'annotation')}: {told}. Drafts and refused "
        "ones are in no table; superseded and skipped ones are in `annotations` and count nowhere."
    )
    if predictions := account.get("predictions", 0):
        text += (
            f" {counted(predictions, 'prediction')} of models stood beside them and were not read as labels."
        )
    return text
