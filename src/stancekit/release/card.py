"""README.md: the dataset card, from what the records say and from what the team wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, get_args

from stancekit.release.catalogue import Tier
from stancekit.release.corpus import Corpus
from stancekit.release.table import Row, Table
from stancekit_schemas import Release, Resolution

__all__ = ["DATA_STATEMENT", "describe", "licence_text", "make_card", "splits_of", "who_annotated"]

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


def make_card(corpus: Corpus, tables: dict[Table, list[Row]], release: Release, *, citation: str) -> str:
    """Write the card. `tables` gives the configurations, `release` what build.json says."""
    resolved = [_resolutions(dimension.id, corpus) for dimension in corpus.scheme.measured]
    rendered: str = _template().render(
        header=_header(corpus, tables, release),
        title=release.title,
        simulated=release.simulated,
        description=describe(corpus),
        release=release,
        tables=list(tables),
        splits_text=_splits_text(corpus, tables),
        resolutions=get_args(Resolution),
        resolved=resolved,
        derived=corpus.scheme.derived,
        agreement=_agreement(corpus),
        account=_account(release.account),
        data_statement=_data_statement(corpus, tables, release),
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
        f"{labelled} reactions quoted in {articles} news articles, each labelled by several annotators: stance "
        "towards what was posted, stance towards the person who posted, and irony; with every annotator's answers, "
        "how each disagreement was settled, and how far annotators agree."
    )


def _header(corpus: Corpus, tables: dict[Table, list[Row]], release: Release) -> str:
    import yaml

    open_texts = release.tier == "public" or release.simulated
    size = release.counts["labels"]
    header: dict[str, Any] = {
        "pretty_name": release.title,
        "language": list(corpus.settings.languages),
        "license": release.licence.casefold() if open_texts else "other",
    }
    if not open_texts:
        header |= {
            "license_name": f"{release.licence.casefold()}-labels-only",
            "license_link": "LICENSE-TEXT",
        }
    header |= {
        "annotations_creators": ["machine-generated" if release.simulated else "expert-generated"],
        "task_categories": ["text-classification"],
        "size_categories": ["n<1K" if size < 1000 else "1K<n<10K" if size < 10_000 else "10K<n<100K"],
        "tags": [
            "stance",
            "news",
            "inter-annotator-agreement",
            *(["simulated"] if release.simulated else []),
        ],
        "configs": [_config(table, rows) for table, rows in tables.items()],
    }
    return yaml.safe_dump(header, sort_keys=False, allow_unicode=True, width=100)


def _config(table: Table, rows: list[Row]) -> dict[str, Any]:
    splits = splits_of(table, rows)
    files = [{"split": split, "path": f"data/{table.name}/{split}-*.parquet"} for split in splits]
    return {"config_name": table.name, "data_files": files} | (
        {"default": True} if table.name == "labels" else {}
    )


def splits_of(table: Table, rows: list[Row]) -> list[str]:
    """List the splits that the table's files are parted into, in the usual order."""
    if not table.by_split:
        return ["main"]
    order = ["train", "dev", "test", "main"]
    return sorted({row["split"] for row in rows}, key=order.index) or ["main"]


def _splits_text(corpus: Corpus, tables: dict[Table, list[Row]]) -> str:
    labels = next(rows for table, rows in tables.items() if table.name == "labels")
    counts = Counter(row["split"] for row in labels)
    folds = Counter(row["fold"] for row in labels)
    grouped = "articles that share a post or a reacting author are never parted"
    if set(counts) <= {"main"}:
        articles = len({reaction.article_id for reaction in corpus.reactions})
        text = f"There is one split, `main`: {articles} articles are too few for honest dev and test splits."
    else:
        text = (
            "Splits: "
            + ", ".join(f"`{split}` {count}" for split, count in sorted(counts.items()))
            + f"; {grouped}."
        )
    if None in folds:
        return f"{text} Nothing can be held out, since all articles are connected: `fold` is null."
    listed = ", ".join(f"{fold}: {count}" for fold, count in sorted(folds.items()))
    return f"{text} For cross-validation use the column `fold` ({grouped}; labelled reactions per fold: {listed})."


def _resolutions(dimension: str, corpus: Corpus) -> dict[str, Any]:
    counts = Counter(record.resolution for record in corpus.gold if record.dimension == dimension)
    return {
        "dimension": dimension,
        "counts": [counts[resolution] for resolution in get_args(Resolution)],
        "total": sum(counts.values()),
    }


def _agreement(corpus: Corpus) -> list[dict[str, Any]]:
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


def _account(account: Mapping[str, int]) -> str:
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
        f"The exports held {_number(account.get('annotations', 0), 'annotation')}: {told}. Drafts and refused "
        "ones are in no table; superseded and skipped ones are in `annotations` and count nowhere."
    )
    if predictions := account.get("predictions", 0):
        text += (
            f" {_number(predictions, 'prediction')} of models stood beside them and were not read as labels."
        )
    return text


def _number(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def who_annotated(tables: Mapping[Table, list[Row]]) -> str:
    """Count the annotators by kind, leaving out kinds of which there is none."""
    rows = next(rows for table, rows in tables.items() if table.name == "annotators")
    kinds = Counter(row["kind"] for row in rows)
    nouns = {
        "person": ("person", "people"),
        "simulated": ("simulated annotator", "simulated annotators"),
        "model": ("model", "models"),
    }
    told = [_number(kinds[kind], *words) for kind, words in nouns.items() if kinds[kind]]
    return f"{' and '.join(told)}, under pseudonyms." if told else "Nobody yet."


def _data_statement(
    corpus: Corpus, tables: Mapping[Table, list[Row]], release: Release
) -> Sequence[tuple[str, str]]:
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
