"""A value that a person changed is not lost in silence: not below an action that does not read it, nor to a later line."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.files.articles import make_article
from stancekit.report.segmentation import review_page
from stancekit.segment import Segmentation, segment_article
from stancekit_schemas import Correction

LENA = "Not mine it cannot!"
TEXT = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    "Bread can wait until eight. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    f"{LENA} — Lena Roos (@lenaroos) April 2, 2022\n\n"
    "“I bake at noon,” said the miller.\n"
)


def cut(*lines: dict) -> Segmentation:
    """What is cut with these lines, each of which knows its number."""
    corrections = [
        Correction.model_validate(line).read_at(f"c.jsonl:{n}") for n, line in enumerate(lines, start=1)
    ]
    return segment_article(make_article(TEXT, source="bread.txt").article, corrections=corrections)


def line_of(done: Segmentation, words: str = LENA, **changed: object) -> dict:
    """The line that the review page has for these words, with changes."""
    lines = [
        json.loads(unescape(m)) for m in re.findall(r'<code class="line">(.*?)</code>', review_page([done]))
    ]
    return next(line for line in lines if line["text"] == words) | changed


def lena(done: Segmentation):
    return next(r for r in done.reactions if r.text == LENA)


CHANGES = [
    ({"role": "statement"}, "role is 'statement' in it, and not 'other': action 'role' changes that"),
    ({"author_name": "Lena Ott"}, "author_name is 'Lena Ott' in it, and not 'Lena Roos': action 'attribute' changes that"),
    ({"author_handle": None}, "author_handle is null in it, and not '@lenaroos': action 'attribute' changes that"),
    ({"posted_on": "2022-05-02"}, "posted_on is '2022-05-02' in it, and not '2022-04-02': action 'attribute' changes that"),
    ({"new_text": "Not mine"}, "it gives other words or boundaries: action 'move' changes these"),
    ({"new_text": None, "new_start": 103, "new_end": 109}, "it gives other words or boundaries"),
    ({"kind": "quoted"}, "kind is 'quoted' in it, and not 'embedded': only 'drop' and an 'add' behind it"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "said"), CHANGES)
def test_what_is_kept_with_another_value_is_not_kept(changed, said):
    before = cut()
    assert lena(before).needs_review
    done = cut(line_of(before, **changed))
    [problem] = done.problems
    assert (problem.code, done.corrected) == ("correction_unused", 0)
    assert f"correction (keep) of {LENA!r} (c.jsonl:1): {said}" in problem.message
    assert problem.message.endswith("; not applied")
    assert lena(done) == lena(before)


@pytest.mark.parametrize("action", ["move", "role", "attribute"])
def test_an_action_is_applied_and_what_it_does_not_read_is_told(action):
    read = {
        "move": {"new_text": "Not mine"},
        "role": {"role": "statement"},
        "attribute": {"author_name": "Lena Ott"},
    }
    changed = {key: value for values in read.values() for key, value in values.items()}
    done = cut(line_of(cut(), action=action, **changed))
    now = done.reactions[1]
    given = {"new_text": now.text, "role": now.role, "author_name": now.author_name}
    assert {key for key in changed if given[key] == changed[key]} == set(read[action])
    [problem] = done.problems
    assert (problem.code, done.corrected) == ("correction_unread", 1)
    assert f"only what {action!r} reads was applied" in problem.message


def test_what_is_dropped_has_no_values():
    assert cut(line_of(cut(), action="drop", role="other")).problems == ()


def test_every_line_of_the_page_is_kept_as_it_is():
    before = cut()
    done = cut(*(line_of(before, r.text) for r in before.reactions))
    assert (done.problems, done.corrected) == ((), len(before.reactions))


def test_lines_of_one_page_and_of_a_later_one_go_together():
    before = cut()
    first = [
        line_of(before, action="role", role="statement"),
        line_of(before, action="attribute", author_name="Lena Ott"),
    ]
    later = cut(*first)
    assert later.problems == ()
    done = cut(*first, line_of(before), line_of(later))
    assert (done.problems, done.corrected) == ((), 4)


def test_a_line_written_by_hand_leaves_out_what_it_does_not_mean():
    line = {key: line_of(cut())[key] for key in ("source", "article_sha256", "text", "start", "end")}
    assert cut(line | {"action": "keep"}).problems == ()
    full = json.loads(Correction.model_validate(line | {"action": "role", "role": "other"}).to_line())
    assert full["author_name"] is None
    assert cut(full).problems == ()


@pytest.mark.parametrize(
    ("action", "one", "two", "said"),
    [
        ("role", {"role": "reaction"}, {"role": "statement"}, "role: 'statement' here, 'reaction' in c.jsonl:1"),
        ("attribute", {"author_name": "Lena Ott"}, {"author_name": None}, "author_name: null here, 'Lena Ott' in c.jsonl:1"),
    ],
)  # fmt: skip
def test_of_two_lines_that_decide_differently_the_later_one_holds_and_says_so(action, one, two, said):
    before = cut()
    lines = [line_of(before, action=action, **changed) for changed in (one, two)]
    done = cut(*lines)
    [problem] = done.problems
    assert (problem.severity, problem.code, done.corrected) == ("note", "correction_overrules", 2)
    assert said in problem.message
    [(field, value)] = two.items()
    assert getattr(lena(done), field) == value
    assert cut(lines[0], lines[0]).problems == ()


def test_a_second_move_says_which_boundaries_it_changes():
    before = cut()
    first = line_of(before, action="move", new_text="Not mine it")
    second = line_of(cut(first), "Not mine it", action="move", new_text="Not mine")
    [problem] = cut(first, second).problems
    assert problem.code == "correction_overrules"
    assert (
        f"boundaries: '{(at := TEXT.index(LENA))}–{at + 8}' here, '{at}–{at + 11}' in c.jsonl:1"
        in problem.message
    )


DROPPED = "dropped here, action 'keep' in c.jsonl:1; the later one holds"
GONE = "c.jsonl:1 drops that passage: remove the one that is wrong; not applied"


@pytest.mark.parametrize(
    ("one", "two", "said", "applied"),
    [
        ({"action": "keep"}, {"action": "drop"}, DROPPED, 2),
        ({"action": "drop"}, {"action": "keep"}, GONE, 1),
        ({"action": "drop"}, {"action": "role", "role": "statement"}, GONE, 1),
        ({"action": "drop"}, {"action": "drop"}, None, 2),
        ({"action": "keep"}, {"action": "role", "role": "statement"}, "role: 'statement' here, 'other' in c.jsonl:1", 2),
        ({"action": "keep"}, {"action": "move", "new_text": "Not mine"}, "boundaries: ", 2),
        ({"action": "role", "role": "statement"}, {"action": "keep"}, None, 2),
        ({"action": "move", "new_text": "Not mine"}, {"action": "keep"}, None, 2),
        ({"action": "move", "new_text": "Not mine"}, {"action": "move", "new_text": "Not mine"}, None, 2),
    ],
)  # fmt: skip
def test_two_lines_that_keep_drop_or_move_one_passage_agree_or_are_told(one, two, said, applied):
    before = cut()
    done = cut(line_of(before) | one, line_of(before) | two)
    assert done.corrected == applied
    assert [said in problem.message for problem in done.problems] == [True] * (said is not None)


def test_a_line_with_the_old_place_means_the_passage_that_an_earlier_one_moved():
    before = cut()
    moves = line_of(before, action="move", new_text="Not mine it")
    done = cut(moves, line_of(before, action="role", role="statement"), line_of(before, action="drop"))
    [problem] = done.problems
    assert "dropped here, action 'role' in c.jsonl:2" in problem.message
    [told] = [
        r
        for r in cut(moves, line_of(before, action="role", role="statement")).reactions
        if r.text == "Not mine it"
    ]
    assert (told.role, len(done.reactions)) == ("statement", len(before.reactions) - 1)


def segment(capsys, *arguments: object) -> tuple[object, str]:
    with pytest.raises(SystemExit) as end:
        main(["segment", *map(str, arguments)])
    return end.value.code, capsys.readouterr().err


def test_how_many_were_applied_and_which_line_was_not_is_told(tmp_path: Path, capsys):
    article, lines = tmp_path / "bread.txt", tmp_path / "c.jsonl"
    article.write_text(TEXT, "utf-8")
    before = cut()
    mine = [
        line_of(before, action="drop"),
        line_of(before),
        line_of(before, "Bread can wait until eight.", action="role", role="reaction", author_name="Ivo"),
        line_of(before, "Bread can wait until eight.", source="gone.txt", article_sha256="0" * 64),
    ]
    lines.write_text("\n\n".join(map(json.dumps, mine)) + "\n", "utf-8")
    for jobs in (1, 2):
        code, said = segment(capsys, article, "--corrections", lines, "--out", tmp_path / "o", "--jobs", jobs)
        assert code == 1
        assert "to review, 2 corrections applied" in said
        assert "2 corrections were not applied, 1 correction was applied in part; everything else" in said
        for number in (3, 5, 7):
            assert f"(c.jsonl:{number}): " in said
    lines.write_text(json.dumps(mine[0]) + "\n", "utf-8")
    assert segment(capsys, article, "--corrections", lines, "--out", tmp_path / "o")[0] == 0
    code, said = segment(capsys, article, "--out", tmp_path / "o")
    assert " applied" not in said
