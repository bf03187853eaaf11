"""`stancekit alt-test`: whether a model may stand in for an annotator."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.steps.alt_test import Tested

__all__ = ["register"]


def alt_test(
    table: Annotated[
        Path | None,
        typer.Argument(help="Ratings in long form, people and models (default: the workspace)."),
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Column of the unit.", metavar="U")] = None,
    rater: Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")] = None,
    value: Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")] = None,
    model: Annotated[
        list[str] | None,
        typer.Option(
            "--model",
            help="A rater that is a model; repeat for more (workspace: all that are declared).",
            metavar="M",
        ),
    ] = None,
    dimension: Annotated[
        list[str] | None,
        typer.Option("--dimension", "-d", help="Workspace: this question only; repeat for more."),
    ] = None,
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
        str | None,
        typer.Option("--cluster", help="Table: column of the cluster (article): count these, not units."),
    ] = None,
    count_items: Annotated[
        bool, typer.Option("--count-items", help="Workspace: count units, as published, not articles.")
    ] = False,
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
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Test whether a model is no worse than one of the people it would replace.

    The alternative annotator test (Calderon et al. 2025): every person in turn is
    left out, and the model must do as well against the others. Two baselines
    that read nothing are tested beside it. It never says that a model is valid.

    "wins" (the winning rate) and "advantage" (the average advantage probability)
    of a table are those of the published procedure: t-tests over units,
    corrected over people at 0.05 after Benjamini and Yekutieli, people with 30
    items or more. --cluster counts articles instead, as a workspace does unless
    --count-items is given. Agreement among people decides on the verdict alone.
    """
    from stancekit.errors import UsageError

    if score not in ("accuracy", "neg_rmse"):
        raise UsageError(f"no score is called {score!r}", hint="scores: accuracy, neg_rmse")
    common: dict[str, Any] = {
        "score": score,
        "epsilon": epsilon,
        "exclude": _units_in(exclude),
        "least_alpha": least_alpha,
        "least_items": least_items,
    }
    if table is None:
        found = _of_workspace(
            workspace,
            {"--unit": unit, "--rater": rater, "--value": value, "--cluster": cluster, "--missing": missing},
            dimensions=dimension or (),
            models=model or (),
            count_items=count_items,
            **common,
        )
        if json:
            print_json(
                {
                    "score": score,
                    "epsilon": epsilon,
                    "dimensions": [{"dimension": name, **_facts(one)} for name, one in found.items()],
                }
            )
            return
        for name, one in found.items():
            typer.echo(name)
            _show(one, epsilon, quiet=quiet)
        return
    if dimension or count_items:
        raise UsageError("--dimension and --count-items are for a workspace, not a TABLE")
    if unit is None or rater is None or value is None or not model:
        raise UsageError(
            "a table needs --unit, --rater, --value and --model",
            hint="name its three columns, and which of the raters are models",
        )
    from stancekit.steps.alt_test import alt_test_table

    tested = alt_test_table(
        table,
        unit=unit,
        rater=rater,
        value=value,
        models=list(dict.fromkeys(model)),
        cluster=cluster,
        missing=missing or [],
        **common,
    )
    if json:
        print_json({"score": score, "epsilon": epsilon, **_facts(tested)})
    else:
        _show(tested, epsilon, quiet=quiet)


def _units_in(file: Path | None) -> list[str]:
    from stancekit.errors import DataError

    if file is None:
        return []
    try:
        return [name.strip() for name in file.read_text("utf-8-sig").split("\n") if name.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {error}", hint="a text file, one unit a line") from None


def _of_workspace(workspace: Path | None, astray: dict[str, Any], **options: Any) -> dict[str, Tested]:
    from stancekit.errors import UsageError
    from stancekit.steps.alt_test import alt_test_workspace

    if given := [name for name, said in astray.items() if said]:
        raise UsageError(f"{', '.join(given)} is for a TABLE", hint="a workspace knows its own columns")
    return alt_test_workspace(require_workspace(workspace), **options)


def _facts(tested: Tested) -> dict[str, Any]:
    return {
        "units": tested.units,
        "excluded": tested.excluded,
        "models": list(tested.models),
        "people": list(tested.people),
        "clusters": tested.clusters,
        "alpha": tested.alpha,
        "alpha_undefined": tested.alpha_undefined,
        "results": [asdict(result) for result in tested.results],
    }


def _show(tested: Tested, epsilon: float, *, quiet: bool) -> None:
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
    units = counted(tested.units, "unit") + (
        f" in {counted(tested.clusters, 'cluster')}" if tested.clusters else ""
    )
    note(
        f"{units}, {counted(len(tested.people), 'person', 'people')} whose alpha is {alpha}; epsilon {epsilon}",
        quiet=quiet,
    )
    for warning in sorted({warning for result in tested.results for warning in result.warnings}):
        note(f"warning: {warning}", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("alt-test")(alt_test)
