"""The data statement: what the records can say, and what the team wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stancekit.release.card.counting import who_annotated
from stancekit.release.corpus import Corpus
from stancekit.release.table import Row, Table
from stancekit_schemas import Release

__all__ = ["DATA_STATEMENT", "UNSAID", "data_statement_of"]

UNSAID = "*The team has not stated this.*"

DATA_STATEMENT = (
    "Curation rationale",
    "Language variety",
    "Who speaks",
    "Who annotated",
    "Who wrote the guidelines, and who made gold",
    "How annotators were trained",
    "What annotators were shown",
    "How long after the posts it was labelled",
    "Reliability of the cutting",
    "Error rate of gold",
    "Offensive content",
    "Personal data",
)
"""Headings of the data statement; a `## heading` of data_statement.md in the workspace fills its own."""


def data_statement_of(
    corpus: Corpus, tables: Mapping[Table, list[Row]], release: Release
) -> Sequence[tuple[str, str]]:
    """Pair every heading with what the records say, what the team wrote, or that it did not."""
    known = _facts(corpus, tables, release)
    made = []
    for heading in DATA_STATEMENT:
        written = corpus.statement.get(heading, "").strip()
        parts = [part for part in (known.get(heading, ""), written) if part]
        made.append((heading, "\n\n".join(parts) or UNSAID))
    made += [(heading, text) for heading, text in corpus.statement.items() if heading not in DATA_STATEMENT]
    return made


def _facts(corpus: Corpus, tables: Mapping[Table, list[Row]], release: Release) -> dict[str, str]:
    """Say what the records themselves can say."""
    reactors = {
        (r.author_handle or r.author_name or "").casefold() for r in corpus.reactions if r.role == "reaction"
    }
    focal = corpus.settings.focal.name if corpus.settings.focal else "the focal person of each article"
    facts = {
        "Language variety": f"Declared: {', '.join(corpus.settings.languages)}.",
        "Who speaks": f"{len(reactors - {''})} authors of reactions to {focal}, as journalists quoted them.",
        "Who annotated": who_annotated(tables),
        "What annotators were shown": (
            "The statement set, its upshot and a context card, and the reaction with links and pictures as marks; "
            "no author, outlet, count, or other person's label."
        ),
        "How long after the posts it was labelled": _lag(tables, release),
        "Error rate of gold": _audit(corpus),
        "Offensive content": f"Annotators were told: “{note}”"
        if (note := corpus.scheme.content_note)
        else "",
        "Personal data": (
            "Texts and names of authors are removed; pseudonyms are keyed hashes."
            if release.tier == "public"
            else "Texts and names of authors are in this tier: hand it on to nobody who has not agreed to its terms."
        )
        + " Annotators appear by pseudonym; free text that they wrote is not published.",
    }
    if corpus.settings.simulated:
        facts["Who speaks"] = (
            f"Nobody: {len(reactors - {''})} invented authors react to {focal}, who is invented too."
        )
    return facts


def _lag(tables: Mapping[Table, list[Row]], release: Release) -> str:
    rows = next(rows for table, rows in tables.items() if table.name == "annotations")
    made = sorted(row["created_at"][:10] for row in rows if row["created_at"])
    if not release.posted or not made:
        return ""
    first, last = release.posted
    return f"Posts: {first} to {last}; labels: {made[0]} to {made[-1]}."


def _audit(corpus: Corpus) -> str:
    audited = [verdict for verdict in corpus.verdicts if verdict.asked == "audit"]
    return "" if audited else "Not known: no verdict on an item that the votes had settled is recorded."
