"""`stancekit train`: practice and tests for the people who label, and how they did."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout

if TYPE_CHECKING:
    from stancekit.gold.training import Attempt

__all__ = ["group", "register"]

group = typer.Typer(
    name="train",
    help="Give people practice and tests, and compare their answers with a key; never in agreement.",
    no_args_is_help=True,
)


PassMark = Annotated[
    float, typer.Option("--pass-mark", help="Share of right answers that passes.", metavar="SHARE")
]
Tries = Annotated[int, typer.Option("--tries", min=1, help="How often one may try.", metavar="N")]
Answers = Annotated[
    Path | None,
    typer.Option("--answers", help="The answer key (default: corpus/raw/training.jsonl).", metavar="FILE"),
]


@group.command("push")
def push(
    practice: Annotated[int, typer.Option("--practice", min=1, help="Items of practice.", metavar="N")] = 10,
    test: Annotated[int, typer.Option("--test", min=1, help="Items of a test.", metavar="N")] = 20,
    rater: Annotated[
        list[str] | None,
        typer.Option("--rater", help="Only this person; may be repeated.", metavar="RATER"),
    ] = None,
    pass_mark: PassMark = 0.8,
    tries: Tries = 2,
    answers: Answers = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Give each annotator the next step: practice, then a test, then another test on other items.

    In practice the right answer and its reason appear once a question is answered. A test is among the
    person's ordinary tasks, without explanations; pull before you push again. Nothing of it is a vote
    or enters agreement.
    """
    from stancekit.steps.people import find_rater
    from stancekit.steps.train_round import push_training

    space = require_workspace(workspace)
    found = push_training(
        space, [find_rater(space, who) for who in rater or ()], practice=practice, test=test,
        pass_mark=pass_mark, tries=tries, answers=answers,
    )  # fmt: skip
    if json:
        print_json({"annotators": [asdict(one) for one in found]})
        return
    for one in found:
        of = f"{one.done} of {one.items} item(s)"
        line = "  ".join(part for part in (one.rater, one.stage, of, one.occasion, one.url) if part)
        stdout().print(line, soft_wrap=True, markup=False)
    note("tests count as of the last pull: stancekit pull, then stancekit train score", quiet=quiet)


@group.command("score")
def score(
    pass_mark: PassMark = 0.8,
    tries: Tries = 2,
    answers: Answers = None,
    mistakes: Annotated[
        bool, typer.Option("--mistakes", help="List every answer that differs, with rule and reason.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Score training tasks (purpose training) against the answer key, with a pass mark and another try.

    Each occasion is a try. Training answers are no votes and never enter agreement.
    """
    from stancekit.steps.train import score_workspace

    found = score_workspace(require_workspace(workspace), answers=answers, pass_mark=pass_mark, tries=tries)
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
