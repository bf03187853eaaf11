"""Where a correction finds its words, and what it refuses to make of them."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit_schemas import Correction

IVO, LENA, KARL = "Bread can wait until eight.", "Not mine it\u00a0cannot!", "I bake at noon."
TEXT = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    f"{IVO} — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    f"{LENA} — Lena Roos (@lenaroos) May 2, 2022\n\n"
    "His aunt called the plan lazy.\n\n"
    f"{KARL}\nNobody dies of it. — Karl Ots (@karlots) May 3, 2022\n"
)
KARLS = f"{KARL}\nNobody dies of it."


def cut(*corrections: dict, text: str = TEXT):
    """What is cut with these corrections of TEXT, and the messages about them."""
    first = make_article(TEXT, source="bread.txt").article
    made = [Correction(source=first.source, article_sha256=first.sha256, **c) for c in corrections]
    done = segment_article(make_article(text, source="bread.txt").article, corrections=made)
    return done, [(p.code, p.message) for p in done.problems]


def texts(done) -> list[str]:
    return [r.text for r in done.reactions]


def at(words: str, **more) -> dict:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, **more}


def add(words: str, **more) -> dict:
    return {"action": "add", "text": words, "kind": "quoted", "role": "reaction", **more}


def test_words_without_a_place_are_found_where_they_stand_once():
    done, problems = cut(add("called the plan  lazy", author_name=" His\u00a0aunt "))
    assert problems == []
    [added] = [r for r in done.reactions if r.corrected_from == "added"]
    assert (added.text, added.author_name) == ("called the plan lazy", "His aunt")
    done, problems = cut(
        {"action": "drop", "text": LENA.replace("\u00a0", " ")}, {"action": "drop", "text": KARLS.replace("\n", " ")}
    )  # fmt: skip
    assert (texts(done), problems) == ([IVO], [])


@pytest.mark.parametrize(
    ("words", "reason"), [("it", "stand in the article 2 times (at "), ("no such words", "do not stand")]
)  # fmt: skip
def test_words_without_a_place_that_stand_twice_or_nowhere_are_reported(words, reason):
    done, [(code, message)] = cut(add(words))
    assert code == "correction_lost"
    assert reason in message
    assert texts(done) == [IVO, LENA, KARLS]


def test_no_words_are_found_inside_another():
    assert cut(add("hort"))[1][0][0] == "correction_lost"
    done, problems = cut(add("night"), text=TEXT.replace("nights", "night"))
    assert "night" in texts(done)
    assert problems[0][0] == "article_changed"


def test_what_stands_elsewhere_than_it_says_is_told():
    done, [(code, message)] = cut({"action": "drop", "text": LENA, "start": 3, "end": 3 + len(LENA)})
    assert (code, texts(done)) == ("correction_displaced", [IVO, KARLS])
    assert f"its words stand at {TEXT.index(LENA)}–" in message
    assert "other boundaries are what 'move' gives" in done.problems[0].remedy


def test_in_a_changed_article_words_that_stand_twice_are_not_corrected():
    drop = at(IVO, action="drop")
    assert texts(cut(drop)[0]) == [LENA, KARLS]
    done, [(code, message)] = cut(drop, text=f"{TEXT}\nTamm meant it: “{IVO}”\n")
    assert code == "correction_lost"
    assert "2 times" in message
    assert IVO in texts(done)


def test_in_the_same_article_the_place_says_which_words_are_meant():
    twice = TEXT + f"\n{IVO} — Ivo Tamm (@ivotamm) May 5, 2022\n"
    article = make_article(twice, source="bread.txt").article
    drop = Correction(action="drop", source="bread.txt", article_sha256=article.sha256, **at(IVO))
    assert texts(segment_article(article, corrections=[drop])) == [LENA, KARLS, IVO]


@pytest.mark.parametrize(
    ("new", "text"),
    [("Nobody dies of it.", "Nobody dies of it."), ("noon. Nobody", "noon.\nNobody"), (f"lazy.  {KARLS}", f"lazy.\n\n{KARLS}")],
)  # fmt: skip
def test_a_passage_is_moved_to_new_words(new, text):
    done, problems = cut(at(KARLS, action="move", new_text=new))
    assert (texts(done), problems) == ([IVO, LENA, text], [])


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("no such words", "new_text does not stand"),
        (KARLS, "are those that it has"),
        (f"{IVO} —", "would overlap"),
        ("May", "3 times"),
    ],
)
def test_a_move_to_words_that_are_none_changes_nothing(new, reason):
    done, [(code, message)] = cut(at(KARLS, action="move", new_text=new))
    assert (code, texts(done)) == ("correction_unused", [IVO, LENA, KARLS])
    assert reason in message


def test_a_passage_has_no_white_space_at_its_edges_and_is_not_moved_to_nothing_else():
    start = TEXT.index(LENA)
    end = start + len(LENA)
    done, [(_, message)] = cut(at(LENA, action="move", new_start=start - 2, new_end=start))
    assert "nothing but white space" in message
    assert texts(done) == [IVO, LENA, KARLS]
    done, problems = cut(at(LENA, action="move", new_start=start - 2, new_end=end - 8))
    assert (texts(done), problems) == ([IVO, "Not mine it", KARLS], [])


def test_an_addition_of_what_stands_there_makes_of_it_what_it_says():
    lena = next(r for r in cut()[0].reactions if r.text == LENA)
    addition = add(LENA, author_name="Somebody Else") | {"role": "other"}
    done, [(code, message)] = cut(addition)
    assert (texts(done), done.corrected, done.problems[0].severity) == ([IVO, LENA, KARLS], 1, "note")
    assert (code, "the cut has found this passage too" in message) == ("correction_of_found", True)
    now = next(r for r in done.reactions if r.text == LENA)
    assert (now.kind, now.role, now.author_name) == ("quoted", "other", "Somebody Else")
    assert (now.author_handle, now.posted_on) == (lena.author_handle, lena.posted_on)
    assert now.corrected_from == lena.reaction_id


def test_an_addition_that_the_cut_finds_by_itself_is_no_problem():
    lena = next(r for r in cut()[0].reactions if r.text == LENA)
    same = add(
        LENA, author_name=lena.author_name, author_handle=lena.author_handle, posted_on=lena.posted_on
    ) | {"kind": "embedded"}
    assert cut(same)[1] == []


def test_reactions_that_lost_their_statement_are_doubted_until_somebody_keeps_them():
    lost = at(IVO, action="role", role="other")

    def doubted(*corrections: dict) -> list[str]:
        return [r.text for r in cut(lost, *corrections)[0].reactions if "answers_unknown" in r.needs_review]

    assert doubted() == [LENA, KARLS]
    assert doubted(at(LENA, action="keep")) == [KARLS]
    assert doubted(at(LENA, action="keep"), at(LENA, action="role", role="reaction")) == [LENA, KARLS]


def test_other_words_of_the_focal_person_join_a_set_and_those_of_nobody_leave_it():
    done, _ = cut(add("wants shorter nights", author_name="Ivo Tamm") | {"role": "other"})
    assert len(done.sets[0].members) == 2
    words = "wants shorter nights"
    done, _ = cut(
        add(words, author_name="Ivo Tamm") | {"role": "other"}, at(words, action="attribute", author_name="Kai Kask")
    )  # fmt: skip
    assert len(done.sets[0].members) == 1


@pytest.mark.parametrize("by", ["words", "place"])
def test_a_move_follows_its_passage_into_a_changed_article(by):
    words = "Nobody dies of it."
    start = TEXT.index(words)
    new = {"new_text": words} if by == "words" else {"new_start": start, "new_end": start + len(words)}
    done, problems = cut(at(KARLS, action="move", **new), text="One line more.\n\n" + TEXT)
    assert texts(done)[-1] == "Nobody dies of it."
    assert [code for code, _ in problems] == ["article_changed"]
