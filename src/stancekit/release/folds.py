"""Grouped folds and splits: what belongs together is never torn apart.

Two articles are joined where one post stands in both, or one reactor speaks in both. A component of
joined articles is whole in one fold and in one split. The focal person is in every article and
joins nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from stancekit.errors import DataError
from stancekit.wording import counted
from stancekit_schemas import Reaction

__all__ = ["FEWEST_ARTICLES", "check_splits", "components_of", "folds_of"]

FEWEST_ARTICLES = 30
"""Below this number of articles no dev or test split is honest: folds are offered instead."""

FOLDS = 5


def components_of(reactions: Sequence[Reaction]) -> list[tuple[str, ...]]:
    """Group article ids that share a reacting author or a reaction's post; sorted, each sorted."""
    parent = {reaction.article_id: reaction.article_id for reaction in reactions}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    first: dict[tuple[str, str], str] = {}
    for reaction in reactions:
        if reaction.role == "statement":
            continue
        author = reaction.author_handle or reaction.author_name
        marks = [("post", reaction.status_id or reaction.post_id), ("author", author and author.casefold())]
        for kind, mark in marks:
            if mark:
                other = first.setdefault((kind, mark), reaction.article_id)
                parent[root(reaction.article_id)] = root(other)
    groups: dict[str, list[str]] = {}
    for article in sorted(parent):
        groups.setdefault(root(article), []).append(article)
    return sorted(tuple(group) for group in groups.values())


def folds_of(reactions: Sequence[Reaction], labelled: Collection[str]) -> dict[str, int | None]:
    """Number a fold from 0 for each article, balanced by labelled reactions.

    The largest component goes first, each to the fold with the fewest labelled reactions, then the
    fewest components, then the lower number. None everywhere where there is but one component: nothing
    can be held out.
    """
    components = components_of(reactions)
    if len(components) < 2:
        return {article: None for component in components for article in component}
    sizes = Counter(reaction.article_id for reaction in reactions if reaction.reaction_id in labelled)
    weight = {component: sum(sizes[article] for article in component) for component in components}
    load = [(0, 0)] * min(FOLDS, len(components))
    folds: dict[str, int | None] = {}
    for component in sorted(components, key=lambda one: (-weight[one], one)):
        fold = load.index(min(load))
        load[fold] = (load[fold][0] + weight[component], load[fold][1] + 1)
        folds |= dict.fromkeys(component, fold)
    return folds


def check_splits(splits: Mapping[str, str], reactions: Sequence[Reaction]) -> None:
    """Refuse splits that are not honest. Raises one DataError that lists every reason."""
    if not splits:
        return
    components = components_of(reactions)
    problems = []
    articles = {article for component in components for article in component}
    if len(articles) < FEWEST_ARTICLES and set(splits.values()) - {"main"}:
        problems.append(
            f"{counted(len(articles), 'article is', 'articles are')} too few for dev and test splits (fewest: {FEWEST_ARTICLES})"
        )
    if unknown := set(splits.values()) - {"main", "train", "dev", "test"}:
        problems.append(f"a split is called train, dev, test or main, not {', '.join(sorted(unknown))}")
    if missing := sorted(articles - set(splits)):
        problems.append(f"{len(missing)} article(s) have no split: {', '.join(missing[:5])}")
    problems += [
        f"articles {', '.join(component)} share a post or an author but not a split"
        for component in components
        if len({splits.get(article) for article in component}) > 1
    ]
    if problems:
        raise DataError(
            "the splits in corpus/raw/splits.jsonl are not usable\n  " + "\n  ".join(problems),
            hint="delete the file to release one split with grouped folds",
        )
