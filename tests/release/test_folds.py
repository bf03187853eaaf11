"""What belongs together is in one fold and one split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancekit.errors import DataError
from stancekit.release.folds import FEWEST_ARTICLES, check_splits, components_of, folds_of
from stancekit_schemas import Reaction

PASSAGES = st.lists(
    st.tuples(
        st.integers(0, 12),
        st.sampled_from(["reaction", "statement", "other"]),
        st.one_of(st.none(), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        st.one_of(st.none(), st.sampled_from("0123456789")),
    ),
    max_size=60,
)


def passages(rows):
    return [
        Reaction.model_construct(
            reaction_id=str(number),
            article_id=f"{article:02}",
            role=role,
            author_handle=author,
            author_name=None,
            status_id=post,
            post_id=None,
        )
        for number, (article, role, author, post) in enumerate(rows)
    ]


@given(PASSAGES)
def test_components_part_the_articles_and_share_nothing(rows):
    reactions = passages(rows)
    components = components_of(reactions)
    assert sorted(article for one in components for article in one) == sorted(
        {r.article_id for r in reactions}
    )
    marks = {}
    for number, component in enumerate(components):
        for reaction in reactions:
            if reaction.article_id in component and reaction.role != "statement":
                for mark in (("a", reaction.author_handle), ("p", reaction.status_id)):
                    if mark[1]:
                        assert marks.setdefault(mark, number) == number


@given(PASSAGES, st.randoms())
def test_folds_keep_components_whole_and_ignore_order(rows, chance):
    reactions = passages(rows)
    labelled = {reaction.reaction_id for reaction in reactions if reaction.role == "reaction"}
    folds = folds_of(reactions, labelled)
    components = components_of(reactions)
    for component in components:
        assert len({folds[article] for article in component}) == 1
    if len(components) < 2:
        assert set(folds.values()) <= {None}
    else:
        assert set(folds.values()) == set(range(min(5, len(components))))
    chance.shuffle(reactions)
    assert folds_of(reactions, labelled) == folds


def article(number, author):
    return Reaction.model_construct(
        reaction_id=f"{number}",
        article_id=f"{number:03}",
        role="reaction",
        author_handle=author,
        author_name=None,
        status_id=None,
        post_id=None,
    )


def test_few_articles_have_no_dev_or_test_split():
    reactions = [article(n, f"@{n}") for n in range(FEWEST_ARTICLES - 1)]
    check_splits({}, reactions)
    with pytest.raises(DataError, match="too few"):
        check_splits({r.article_id: "train" for r in reactions}, reactions)


def test_splits_must_be_whole_and_complete():
    reactions = [article(n, "@same" if n < 2 else f"@{n}") for n in range(FEWEST_ARTICLES)]
    splits = {r.article_id: "train" for r in reactions}
    check_splits(splits, reactions)
    with pytest.raises(DataError, match="share a post or an author"):
        check_splits(splits | {"001": "test"}, reactions)
    with pytest.raises(DataError, match="have no split"):
        check_splits({key: value for key, value in splits.items() if key != "005"}, reactions)
