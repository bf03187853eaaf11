"""Are the labels what the annotations say: settled again, and compared row by row."""

from __future__ import annotations

from stancekit.gold import build_gold
from stancekit.release.catalogue import gold_columns
from stancekit.release.checks.loaded import Loaded
from stancekit.release.checks.rows import compare_rows
from stancekit.release.derived import derive
from stancekit.release.folds import folds_of
from stancekit.release.rows import decision_row, gold_row
from stancekit.release.table import Row
from stancekit_schemas import Reaction

__all__ = ["check_decisions", "check_gold", "check_labels", "check_splits_and_folds"]

SOURCE = "what the annotations give"


def check_decisions(loaded: Loaded) -> list[str]:
    """Decisions are those that annotations, verdicts and policy give."""
    made = [decision_row(one) | {"simulated": loaded.release.simulated} for one in loaded.decided]
    table = loaded.tables["decisions"]
    return compare_rows(table, loaded.rows["decisions"], table.shape(made), source=SOURCE)


def check_gold(loaded: Loaded) -> list[str]:
    """Gold and soft labels are those that the decisions and annotations give."""
    gold = build_gold(loaded.decided, loaded.counting, scheme=loaded.scheme)
    folds = {row["reaction_id"]: row["fold"] for row in loaded.rows["items"]}
    splits = {row["reaction_id"]: row["split"] for row in loaded.rows["labels"]}
    place = {record.unit: (splits.get(record.unit, ""), folds.get(record.unit)) for record in gold}
    made = [gold_row(record, place) | {"simulated": loaded.release.simulated} for record in gold]
    table = loaded.tables["gold"]
    return compare_rows(table, loaded.rows["gold"], table.shape(made), source=SOURCE)


def check_labels(loaded: Loaded) -> list[str]:
    """The table of labels repeats gold, and its derived columns follow from it."""
    gold: dict[str, dict[str, Row]] = {}
    for row in loaded.rows["gold"]:
        gold.setdefault(row["reaction_id"], {})[row["dimension"]] = row
    columns = gold_columns(loaded.scheme)
    problems = []
    for row in loaded.rows["labels"]:
        own = gold.get(row["reaction_id"], {})
        labels = {dimension: record["label"] for dimension, record in own.items()}
        wanted: Row = {columns[d.id]: labels.get(d.id) for d in loaded.scheme.measured}
        wanted |= derive(loaded.scheme, labels)
        wanted |= {"open": sorted(d for d, record in own.items() if record["resolution"] == "open")}
        problems += [
            f"labels {row['reaction_id']}: {name} is {row[name]!r}, but {value!r} by gold"
            for name, value in wanted.items()
            if row[name] != value
        ]
    without = sorted(gold.keys() - {row["reaction_id"] for row in loaded.rows["labels"]})
    return problems + [f"labels {reaction}: is missing, gold has it" for reaction in without]


def check_splits_and_folds(loaded: Loaded) -> list[str]:
    """An article stands whole in one split and one fold, and folds are those that the items give."""
    folds = {row["reaction_id"]: (row["article_id"], row["fold"]) for row in loaded.rows["items"]}
    splits: dict[str, set[str]] = {}
    problems = []
    for name in ("labels", "gold"):
        for row in loaded.rows[name]:
            article, fold = folds.get(row["reaction_id"], ("", None))
            splits.setdefault(article, set()).add(row["split"])
            if row["fold"] != fold:
                problems.append(f"{name} {row['reaction_id']}: fold {row['fold']}, items say {fold}")
    problems += [
        f"article {article} stands in several splits: {', '.join(sorted(found))}"
        for article, found in sorted(splits.items())
        if len(found) > 1
    ]
    wanted = _folds(loaded)
    problems += [
        f"items {reaction}: fold {fold}, but {wanted[article]} by articles, posts and authors"
        for reaction, (article, fold) in sorted(folds.items())
        if fold != wanted[article]
    ]
    return problems


def _folds(loaded: Loaded) -> dict[str, int | None]:
    """Make the folds again; without authors (public tier) only that an article is whole can be asked."""
    items = loaded.rows["items"]
    if loaded.release.tier == "public":
        return {row["article_id"]: row["fold"] for row in items}
    names = ("reaction_id", "article_id", "role", "author_name", "author_handle", "status_id", "post_id")
    reactions = [Reaction.model_construct(**{name: row[name] for name in names}) for row in items]
    return folds_of(reactions, {row["reaction_id"] for row in loaded.rows["labels"]})
