"""`stancekit alt-test`: whether a model may stand in for an annotator."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet
from stancekit.cli.show import note, print_json, stdout

__all__ = ["register"]


def alt_test(
    table: Annotated[Path, typer.Argument(help="Ratings in long form, people and models.")],
    unit: Annotated[str, typer.Option("--unit", help="Column of the unit.", metavar="U")],
    rater: Annotated[str, typer.Option("--rater", help="Column of the rater.", metavar="R")],
    value: Annotated[str, typer.Option("--value", help="Column of the label.", metavar="V")],
    model: Annotated[
        list[str], typer.Option("--model", help="A rater that is a model; repeat for more.", metavar="M")
    ],
    score: Annotated[
        str, typer.Option("--score", help="accuracy, or neg_rmse for numbers.", metavar="S")
    ] = "accuracy",
    epsilon: Annotated[
        float,
        typer.Option(
            "--epsilon", help="How much better a person must be: 0.2 experts, 0.15 trained, 0.1 crowd."
        ),
    ] = 0.2,
    cluster: Annotated[
        str | None, typer.Option("--cluster", help="Column of the cluster (article): count these, not units.")
    ] = None,
    exclude: Annotated[
        Path | None,
        typer.Option("--exclude", help="File of units to leave out, one a line: those used in prompts."),
    ] = None,
    missing: Annotated[
        list[str] | None, typer.Option("--missing", help="A value that means “not rated”.", metavar="X")
    ] = None,
    least_alpha: Annotated[
        float, typer.Option("--least-alpha", help="No verdict if the people agree less than this.")
    ] = 0.4,
    least_items: Annotated[
        int, typer.Option("--least-items", min=2, help="Items a person must have judged.")
    ] = 30,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Test whether a model is no worse than one of the people it would replace.

    The alternative annotator test (Calderon et al. 2025): every person in turn is
    left out, and the model must do as well against the others. Two baselines
    that read nothing are tested beside it. It never says that a model is valid.
    """
    from stancekit.errors import UsageError
    from stancekit.steps.alt_test import alt_test_table

    if score not in ("accuracy", "neg_rmse"):
        raise UsageError(f"no score is called {score!r}", hint="scores: accuracy, neg_rmse")
    left_out = exclude.read_text("utf-8").split("\n") if exclude else []
    tested = alt_test_table(
        table,
        unit=unit,
        rater=rater,
        value=value,
        models=model,
        score=score,  # type: ignore[arg-type]
        epsilon=epsilon,
        cluster=cluster,
        exclude=[name.strip() for name in left_out if name.strip()],
        missing=missing or [],
        least_alpha=least_alpha,
        least_items=least_items,
    )
    if json:
        print_json(
            {
                "score": score,
                "epsilon": epsilon,
                "units": tested.units,
                "excluded": tested.excluded,
                "people": list(tested.people),
                "alpha": tested.alpha,
                "alpha_undefined": tested.alpha_undefined,
                "results": [asdict(result) for result in tested.results],
            }
        )
    else:
        from rich.table import Table

        shown = Table(box=None, pad_edge=False)
        for heading in ("model", "wins", "joint", "advantage", "balanced", "people's", "verdict"):
            shown.add_column(heading, overflow="fold")
        for result in tested.results:
            numbers = (
                result.winning_rate,
                result.winning_rate_joint,
                result.advantage,
                result.balanced_advantage,
                result.balanced_human,
            )
            name = f"({result.name})" if result.baseline else result.name
            verdict = "" if result.baseline else f"{result.verdict}: {result.reason}"
            shown.add_row(name, *("–" if x is None else f"{x:.2f}" for x in numbers), verdict)
        stdout().print(shown)
    alpha = tested.alpha_undefined if tested.alpha is None else f"{tested.alpha:.2f}"
    note(
        f"{tested.units} units, {len(tested.people)} people whose alpha is {alpha}; epsilon {epsilon}",
        quiet=quiet,
    )
    for warning in sorted({warning for result in tested.results for warning in result.warnings}):
        note(f"warning: {warning}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("alt-test")(alt_test)
