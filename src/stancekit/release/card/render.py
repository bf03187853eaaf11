"""README.md: the dataset card, from what the records say and from what the team wrote."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import resources
from typing import Any, get_args

from stancekit.release.card.agreement import account_text, agreement_rows
from stancekit.release.card.data_statement import data_statement_of
from stancekit.release.card.header import header_of
from stancekit.release.card.splits import splits_text_of
from stancekit.release.catalogue import Tier
from stancekit.release.corpus import Corpus
from stancekit.release.table import Row, Table
from stancekit.wording import counted
from stancekit_schemas import Release, Resolution

__all__ = ["describe", "licence_text", "make_card"]


def make_card(corpus: Corpus, tables: dict[Table, list[Row]], release: Release, *, citation: str) -> str:
    """Write the card. `tables` gives the configurations, `release` what build.json says."""
    resolved = [_resolutions(dimension.id, corpus) for dimension in corpus.scheme.measured]
    rendered: str = _template().render(
        header=header_of(corpus, tables, release),
        title=release.title,
        simulated=release.simulated,
        description=describe(corpus),
        release=release,
        tables=list(tables),
        splits_text=splits_text_of(corpus, tables),
        resolutions=get_args(Resolution),
        resolved=resolved,
        derived=corpus.scheme.derived,
        agreement=agreement_rows(corpus),
        account=account_text(release.account),
        data_statement=data_statement_of(corpus, tables, release),
        licence_text=licence_text(corpus, release.tier),
        citation=citation,
    )
    return rendered


@cache
def _template() -> Any:
    import jinja2

    source = resources.files("stancekit.release").joinpath("templates", "README.md.jinja").read_text("utf-8")
    # The card is Markdown: escaping for HTML would spoil it.
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    environment.filters["cell"] = lambda text: str(text).replace("|", "\\|").replace("\n", " ")
    return environment.from_string(source)


def describe(corpus: Corpus) -> str:
    """Describe the corpus in a sentence or two: the team's words, else counts."""
    if corpus.settings.description:
        return corpus.settings.description
    articles = len({reaction.article_id for reaction in corpus.reactions})
    labelled = len({task.reaction_id for task in corpus.tasks})
    return (
        f"{counted(labelled, 'reaction')} quoted in {counted(articles, 'news article')}, each labelled by several annotators: stance "
        "towards what was posted, stance towards the person who posted, and irony; with every annotator's answers, "
        "how each disagreement was settled, and how far annotators agree."
    )


def _resolutions(dimension: str, corpus: Corpus) -> dict[str, Any]:
    counts = Counter(record.resolution for record in corpus.gold if record.dimension == dimension)
    return {
        "dimension": dimension,
        "counts": [counts[resolution] for resolution in get_args(Resolution)],
        "total": sum(counts.values()),
    }


def licence_text(corpus: Corpus, tier: Tier) -> str:
    """Say what may be done with labels and with texts."""
    labels = f"Labels, upshots and documentation: {corpus.settings.licence}."
    if corpus.settings.simulated:
        return f"{labels} The texts were invented for this corpus and are under the same licence."
    if tier == "public":
        return f"{labels} This tier holds no text of others."
    return (
        f"{labels} The texts of posts and articles belong to their authors and publishers; all rights are theirs. "
        "See LICENSE-TEXT."
    )
