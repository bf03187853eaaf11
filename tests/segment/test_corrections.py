"""A person's corrections hold, survive another cut, and say so when the article changed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stancekit.cli import main
from stancekit.files.articles import make_article
from stancekit.files.jsonl import write_records
from stancekit.segment import segment_article
from stancekit.steps.segment import segment_files
from stancekit_schemas import Correction

ARTICLE = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    "Bread can wait until eight. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    "Not mine it cannot! — Lena Roos (@lenaroos) May 2, 2022\n\n"
    "I bake at noon. — Karl Ots (@karlots) May 3, 2022\n"
)


def correction(article, action: str, words: str, **more) -> Correction:
    start = article.text.index(words)
    return Correction(
        action=action, source=article.source, article_sha256=article.sha256, start=start, end=start + len(words), text=words, **more
    )  # fmt: skip


def make(text: str = ARTICLE):
    return make_article(text, source="bread.txt").article


def test_move_role_add_and_drop():
    article = make()
    words = "Not mine it cannot!"
    start = article.text.index(words)
    decided = [
        correction(article, "move", words, new_start=start, new_end=start + 8),
        correction(article, "role", "I bake at noon.", role="other"),
        correction(
            article, "add", "wants shorter nights", kind="quoted", role="statement", author_name="Ivo Tamm"
        ),
        correction(article, "drop", "Bread can wait until eight."),
    ]
    cut = segment_article(article, corrections=decided)
    by_text = {r.text: r for r in cut.reactions}
    assert set(by_text) == {"wants shorter nights", "Not mine", "I bake at noon."}
    assert by_text["I bake at noon."].role == "other"
    assert by_text["Not mine"].corrected_from
    assert by_text["wants shorter nights"].author_name == "Ivo Tamm"
    assert cut.problems == ()


def test_what_a_move_gives_free_is_not_cut_again_and_takes_what_is_added():
    swallowed = "“No,” Karl Pohl said. Not mine it cannot!"
    text = ARTICLE.replace("Not mine it cannot!", swallowed)
    article = make(text)
    assert swallowed in {r.text for r in segment_article(article).reactions}
    start = text.index("Not mine")
    moved = correction(
        article, "move", swallowed, new_start=start, new_end=start + len("Not mine it cannot!")
    )
    added = correction(article, "add", "“No,”", kind="quoted", role="reaction", author_name="Karl Pohl")
    assert "“No,”" not in {r.text for r in segment_article(article, corrections=[moved]).reactions}
    cut = segment_article(article, corrections=[moved, added])
    assert {"“No,”", "Not mine it cannot!"} <= {r.text for r in cut.reactions}
    assert cut.problems == ()


def test_an_attribution_is_replaced_whole_and_what_is_kept_has_no_doubts_left():
    text = ARTICLE.replace("Lena Roos (@lenaroos) May 2", "Lena Roos (@lenaroos) April 2")
    article = make(text)
    words = "Not mine it cannot!"
    before = {r.text: r for r in segment_article(article).reactions}
    assert before[words].needs_review == ("before_the_statement",)
    kept = segment_article(article, corrections=[correction(article, "keep", words)]).reactions
    assert [(r.needs_review, r.corrected_from) for r in kept if r.text == words] == [((), None)]
    named = correction(article, "attribute", words, author_name="Lena Roos-Ott", author_handle=None)
    after = {r.text: r for r in segment_article(article, corrections=[named]).reactions}
    assert (after[words].author_name, after[words].author_handle, after[words].posted_on) == (
        "Lena Roos-Ott",
        None,
        None,
    )
    assert after[words].corrected_from
    assert after["I bake at noon."] == before["I bake at noon."]


def test_corrections_follow_their_words_into_a_changed_article():
    decided = [correction(make(), "role", "I bake at noon.", role="other")]
    changed = make("One line more.\n\n" + ARTICLE)
    cut = segment_article(changed, corrections=decided)
    assert {r.text: r.role for r in cut.reactions}["I bake at noon."] == "other"
    assert [p.code for p in cut.problems] == ["article_changed"]


def test_a_correction_whose_words_are_gone_is_reported_and_not_applied():
    decided = [correction(make(), "drop", "I bake at noon.")]
    cut = segment_article(make(ARTICLE.replace("noon", "dawn")), corrections=decided)
    assert [p.code for p in cut.problems] == ["correction_lost"]
    assert len(cut.reactions) == 3


def test_a_correction_must_say_enough():
    with pytest.raises(ValidationError, match="new_start"):
        correction(make(), "move", "I bake at noon.")
    with pytest.raises(ValidationError, match="role"):
        correction(make(), "role", "I bake at noon.")


LENA, KARL, IVO = "Not mine it cannot!", "I bake at noon.", "Bread can wait until eight."


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"new_start": -3, "new_end": 5}, "outside the article"), ({"new_start": 9, "new_end": 9999}, "outside the article")],
)  # fmt: skip
def test_a_move_out_of_the_article_is_reported_and_changes_nothing(tmp_path, more, reason):
    path = tmp_path / "bread.txt"
    path.write_text(ARTICLE, "utf-8")
    corpus = segment_files([path], corrections=[correction(make(), "move", LENA, **more)])
    assert [r.text for r in corpus.reactions] == [IVO, LENA, KARL]
    assert [(p.code, reason in p.message) for p in corpus.problems] == [("correction_unused", True)]


def test_nothing_is_moved_or_added_over_another_passage():
    article = make()
    start, end = ARTICLE.index(LENA), ARTICLE.index(KARL) + len(KARL)
    decided = [
        correction(article, "move", LENA, new_start=start, new_end=end),
        correction(article, "add", "mine it", kind="quoted", role="reaction"),
    ]
    cut = segment_article(article, corrections=decided)
    assert [r.text for r in cut.reactions] == [IVO, LENA, KARL]
    assert ["would overlap" in p.message for p in cut.problems] == [True, True]


def test_a_passage_may_take_the_place_that_another_has_left():
    article = make()
    start = ARTICLE.index(LENA)
    decided = [
        correction(article, "drop", KARL),
        correction(article, "move", LENA, new_start=start, new_end=ARTICLE.index(KARL) + 3),
    ]
    assert segment_article(article, corrections=decided).problems == ()


@pytest.mark.parametrize("action", ["drop", "keep"])
def test_a_correction_of_what_is_no_passage_is_reported(action):
    decided = [correction(make(), action, "shorter nights")]
    [problem] = segment_article(make(), corrections=decided).problems
    assert problem.code == "correction_unused"
    assert "no passage stands" in problem.message


def test_a_correction_that_matches_no_article_is_reported(tmp_path):
    (tmp_path / "renamed.txt").write_text(ARTICLE + "More.", "utf-8")
    decided = [correction(make(), "drop", KARL)]
    assert segment_files([tmp_path], corrections=decided).problems == ()
    [problem] = segment_files([tmp_path], corrections=decided, all_articles=True).problems
    assert (problem.file, problem.code) == ("bread.txt", "correction_without_article")


@pytest.mark.parametrize("more", [{"action": "role", "role": "other"}, {"action": "drop"}])
def test_a_set_goes_with_its_last_statement(more):
    article = make()
    assert len(segment_article(article).sets) == 1
    cut = segment_article(article, corrections=[correction(article, more.pop("action"), IVO, **more)])
    assert cut.sets == ()
    assert [r.answers for r in cut.reactions if r.role == "reaction"] == [None, None]


def test_copies_and_groups_still_point_where_they_did_after_an_addition():
    article = make(f"{ARTICLE}\nLater she repeated it. “{LENA}” said Lena Roos.\n")
    before = {r.reaction_id: (r.copy_of, r.group_id) for r in segment_article(article).reactions}
    assert any(copy for copy, _ in before.values())
    added = correction(article, "add", "wants shorter nights", kind="quoted", role="other")
    after = {
        r.reaction_id: (r.copy_of, r.group_id)
        for r in segment_article(article, corrections=[added]).reactions
    }
    assert before.items() <= after.items()


def test_files_of_a_workspace_are_cut_with_its_corrections(tmp_path, capsys):
    folder = tmp_path / "corpus" / "raw" / "articles"
    folder.mkdir(parents=True)
    (tmp_path / "stancekit.toml").write_text('name = "bread"\n', "utf-8")
    (folder / "bread.txt").write_text(ARTICLE, "utf-8")
    source = "corpus/raw/articles/bread.txt"
    decided = correction(make(), "drop", KARL).model_copy(update={"source": source})
    elsewhere = decided.model_copy(
        update={"source": "corpus/raw/articles/other.txt", "article_sha256": "0" * 64}
    )
    write_records(tmp_path / "corpus" / "raw" / "corrections.jsonl", [decided, elsewhere])
    with pytest.raises(SystemExit) as end:
        main(["segment", str(folder / "bread.txt")])
    out, err = capsys.readouterr()
    assert end.value.code == 0
    assert KARL not in out
    assert LENA in out
    assert source in out
    assert "other.txt" not in err
