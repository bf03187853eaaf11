"""`stancekit train`: practice and tests for the people who label, and how they did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, ServerUrl, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout, tell_missing_accounts

if TYPE_CHECKING:
    from stancekit.gold.training import Attempt
    from stancekit.steps.train_round import Pupil

__all__ = ["group", "register"]

group = typer.Typer(
    name="train",
    help="Give people practice and tests, and compare their answers with a key; never in agreement.",
    no_args_is_help=True,
)

_ENDS = ("passed", "failed", "nothing left")
Answers = Annotated[
    Path | None,
    typer.Option("--answers", help="The answer key (default: corpus/raw/training.jsonl).", metavar="FILE"),
]


@group.command("push")
def push(
    rater: Annotated[
        list[str] | None,
        typer.Option("--rater", help="Only this person; may be repeated.", metavar="RATER"),
    ] = None,
    answers: Answers = None,
    watch: Annotated[
        int | None,
        typer.Option("--watch", min=5, help="Do it again every so many seconds.", metavar="N"),
    ] = None,
    url: ServerUrl = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give each annotator the next step: practice, its explanations, a test, another test on other items.

    What the key says of an item of practice, and why, comes to the server once the person has answered
    it, into a project "(explained)"; who has read all gets the test. Run it again, or with --watch, as
    people go on. How many items, the pass mark and the tries stand in [training] of stancekit.toml.
    Nothing of it is a vote or enters agreement.
    """
    import time

    from stancekit.errors import ServiceError
    from stancekit.steps.people import find_rater
    from stancekit.steps.train_round import push_training

    space = require_workspace(workspace)
    chosen = [find_rater(space, who) for who in rater or ()]
    while True:
        try:
            found = push_training(space, chosen, answers=answers, server=url)
        except ServiceError as error:
            if watch is None:
                raise
            note(f"not this time: {error.message}", quiet=quiet)
            found = []
        if json:
            print_json({"annotators": [asdict(one) for one in found]})
        for one in () if json else found:
            of = f"{one.done} of {one.items} item(s)"
            explained = f"explained: {one.also}" if one.also else None
            fewer = f"{one.left_out} left out" if one.left_out else None
            parts = (one.rater, one.stage, of, fewer, one.occasion, one.url, explained)
            stdout().print("  ".join(part for part in parts if part), soft_wrap=True, markup=False)
        _tell_left_out(found, quiet=quiet or json)
        tell_missing_accounts(space, url, quiet=quiet)
        if watch is None or (found and all(one.stage in _ENDS for one in found)):
            return
        time.sleep(watch)


def _tell_left_out(found: Sequence[Pupil], *, quiet: bool) -> None:
    """Say why some have fewer items than others, and what to do for who can be given no test."""
    if any(one.left_out for one in found):
        note("left out: items somebody opted out of, or whose language they do not read", quiet=quiet)
    if none := [one.rater for one in found if one.stage == "nothing left"]:
        note(
            f"no test can be given to {', '.join(none)}: of those that are drawn they may see no item, or had them all; "
            "'stancekit annotator add' takes opt-outs back (--opt-in) and renews languages, or declare more tries"
        )


@group.command("score")
def score(
    pass_mark: Annotated[
        float | None,
        typer.Option("--pass-mark", help="Another share of right answers that passes.", metavar="SHARE"),
    ] = None,
    tries: Annotated[
        int | None, typer.Option("--tries", min=1, help="Another number of tries.", metavar="N")
    ] = None,
    answers: Answers = None,
    mistakes: Annotated[
        bool, typer.Option("--mistakes", help="List every answer that differs, with rule and reason.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Score training tasks (purpose training) against the answer key, with a pass mark and another try.

    Each occasion is a try; pass mark and tries stand in [training] of stancekit.toml. Training answers are no votes and never enter agreement.
    """
    from stancekit.steps.train import score_workspace

    space = require_workspace(workspace)
    found = score_workspace(space, answers=answers, pass_mark=pass_mark, tries=tries)
    pass_mark = pass_mark or space.settings.training.pass_mark
    tries = tries or space.settings.training.tries
    if json:
        rows = [
            {
                "rater": one.rater,
                "standing": one.standing,
                "attempts": [
                    {**asdict(attempt), "score": attempt.score, "by_dimension": _by_dimension(attempt)}
                    for attempt in one.attempts
                ],
            }
            for one in found
        ]
        print_json({"pass_mark": pass_mark, "tries": tries, "annotators": rows})
        return
    if not found:
        note("no test was handed out yet, and practice is not scored: stancekit train push", quiet=quiet)
    for one in found:
        for number, attempt in enumerate(one.attempts, 1):
            share = "–" if attempt.score is None else f"{attempt.score:.0%}"
            left = f", {attempt.left} to come" if attempt.left else ""
            parts = ", ".join(f"{d} {right}/{asked}" for d, (right, asked) in _by_dimension(attempt).items())
            told = f"try {number}: {attempt.right}/{attempt.asked} ({share}) on {attempt.items} item(s){left}"
            line = f"{one.rater}  {one.standing}  {told}" + (f"  {parts}" if parts else "")
            stdout().print(line, soft_wrap=True, markup=False)
            for m in attempt.mistakes if mistakes else ():
                why = " ".join(part for part in (m.rule, m.reason) if part)
                line = f"  {m.unit} {m.dimension}: {m.given or 'no answer'}, not {m.expected}. {why}"
                stdout().print(line.rstrip(), soft_wrap=True, markup=False)
    if found:
        note(f"pass mark {pass_mark:.0%}, {tries} tries", quiet=quiet)


def _by_dimension(attempt: Attempt) -> dict[str, tuple[int, int]]:
    return {name: (right, asked) for name, right, asked in attempt.by_dimension}


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group)
