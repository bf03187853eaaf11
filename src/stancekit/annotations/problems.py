"""Problems with their remedy: what to do stands beside every code."""

from __future__ import annotations

from stancekit.annotations.entry import Entry, Fault
from stancekit_schemas import Problem, canonical_json

__all__ = ["HARMLESS", "REMEDIES", "problem_of", "sorted_problems"]

HARMLESS = frozenset(
    {
        "draft_without_content", "not_asked", "own_correction", "said_again", "span_stripped", "span_unchecked",
        "span_utf16",
    }
)  # fmt: skip
"""What is worth a note and casts no doubt on an annotation, so that it is no flag of it."""

REMEDIES = {
    "alike_in_a_row": "look at the items together with the annotator; have them labelled again if they were not read",
    "answered_again": "ask the annotator which was meant; a second look belongs on an occasion of its own",
    "author_changed": "ask who made it; the server lets anybody change the author of an answer",
    "bad_control": "name the scheme or config the file was labelled with, or map CONTROL to its dimension under [aliases] in stancekit.toml "
    "(for one run: stancekit import --alias CONTROL=DIMENSION)",
    "bad_date": "correct the date in the export; without one the annotation counts as the oldest",
    "bad_item": "export again as JSON; if it was written by a program, mend the program",
    "bad_label": "map it to its value under [aliases] in stancekit.toml (for one run: stancekit import "
    "--alias LABEL=VALUE), or mend the labelling config and export again",
    "bad_occasion": "write the occasion as text in the task data",
    "bad_purpose": "mend data.purpose in the task, or leave it out for design",
    "bad_round": "mend data.round in the task, or leave it out for the main round",
    "bad_unit": "give the task that field, or name another with --unit FIELD",
    "bad_span": "have the item marked again, or export again with the text of the marks",
    "closed_gate": "nothing, or ask the annotator which of the two answers was meant",
    "config_changed": "check that the answers still mean the same; if not, have the tasks labelled again",
    "deleted": "nothing, if the deletion was meant; else import an export made before it",
    "draft_without_content": "export a snapshot with drafts in full to read it",
    "edited_by_other": "ask both; if the change was not the annotator's, have the item labelled again",
    "edited_late": "ask the annotator why; a second look belongs on an occasion of its own",
    "gone_from_server": "ask who deleted it; if it should not count, ask that person again: 'stancekit plan relabel "
    "--version X.Y --unit ITEM'",
    "identity_ambiguous": "import the files of different servers with the annotators' addresses in them",
    "lone_surrogate": "nothing; half a character was replaced by U+FFFD",
    "not_assigned": "ask both; if the export numbers people only, bring the answers in with 'stancekit pull', which names them",
    "no_answer": "have the item labelled again, or make the question optional in the scheme",
    "no_result": "export again as JSON with complete annotations",
    "not_handed_out": "delete that task on the server, or leave it: its answers count nowhere; what is to be labelled goes "
    "through 'stancekit segment', 'export' and 'push'",
    "not_planned": "put the data of the task back as it was pushed; what was planned stands in corpus/raw/assignments.jsonl",
    "not_asked": "nothing; the page says of which items the question is asked",
    "not_an_annotation": "export again as JSON; the snapshot must hold annotations in full, not their numbers",
    "no_ticket": "put the ticket back in the data of the task, or push again and have the item labelled in the task "
    "that comes; a task that stancekit did not push says data.purpose itself",
    "no_tasks": "nothing, if the project is empty; else export it again",
    "not_a_task": "remove it from the file, or export again",
    "own_correction": "nothing; a correction of one's own on the day itself is welcome",
    "prediction_unread": "ask the annotator to judge the item again; measure anchoring with 'stancekit anchoring'",
    "rater_unknown": "export with the annotators in full before their accounts are deleted",
    "replaced_by_refused": "mend the later annotation, or accept that the earlier one counts",
    "said_again": "nothing",
    "sample_unanswered": "ask the annotator to go back to it; the other answers of the annotation count",
    "scheme_differs": "import with the version of the scheme that was used",
    "skipped_later": "ask the annotator whether the answer or the skip was meant",
    "span_differs": "compare with the text that was labelled; have the item marked again if it changed",
    "span_searched": "check the span",
    "span_stripped": "nothing",
    "span_unchecked": "check the span against the text",
    "span_utf16": "nothing",
    "text_changed": "have the item labelled again on the text as it is now",
    "too_fast": "ask the annotator; a text can have been read before, in another answer's time, or its answer sent by a program",
    "two_answers": "have the item labelled again, or make it a multiple choice in the scheme",
    "unknown_ticket": "import it in the workspace that pushed the task, with its corpus/raw/assignments.jsonl and secret: "
    "stancekit import FILE",
    "versions_differ": "remove the export that is wrong from corpus/raw/exports, or export again; then import again",
    "unknown_unit": "check that the export belongs to this workspace",
}  # fmt: skip


def problem_of(entry: Entry, file: str, fault: Fault, *, refused: bool) -> Problem:
    """Write down a fault with its place; what is refused keeps its content in `raw`."""
    return Problem(
        severity="refused" if refused else "note" if fault.code in HARMLESS or entry.mended else "flag",
        code=fault.code,
        file=file,
        task=entry.task.name,
        annotation=entry.id,
        field=fault.field,
        message=fault.message,
        remedy=REMEDIES[fault.code],
        raw=canonical_json(entry.content) if refused else fault.raw,
    )


def sorted_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Refusals first, then flags, then notes; within them by place."""
    rank = {"refused": 0, "flag": 1, "note": 2}

    def place(problem: Problem) -> tuple[object, ...]:
        return (
            rank[problem.severity], problem.file, _number(problem.task), _number(problem.annotation),
            problem.field or "", problem.code, problem.message, problem.raw or "",
        )  # fmt: skip

    return tuple(sorted(problems, key=place))


def _number(text: str | None) -> tuple[int, str]:
    digits = text is not None and text.isascii() and text.isdigit() and len(text) < 19
    return (int(text) if digits and text else -1), text or ""
