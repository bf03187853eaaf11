"""`stancekit adjudicate`: what people settle where the votes do not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["group", "register"]

group = typer.Typer(
    name="adjudicate",
    help="Settle what the votes leave open: list it, look at it, record a verdict.",
    no_args_is_help=True,
)

Audit = Annotated[float, typer.Option("--audit", min=0, max=1, help="Share of unanimous units mixed in.")]
Second = Annotated[float, typer.Option("--second", min=0, max=1, help="Share asked of a second person.")]
Below = Annotated[
    float | None,
    typer.Option("--below", min=0, max=1, help="Also what a model is less sure of.", metavar="POSTERIOR"),
]
Flagged = Annotated[bool, typer.Option("--flagged", help="Also what rests on flagged annotations.")]
Unit = Annotated[str, typer.Argument(help="The unit, as 'select' names it.", metavar="UNIT")]


@group.command("select")
def select(
    audit: Audit = 0.1,
    second: Second = 0.2,
    below: Below = None,
    flagged: Flagged = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write the list elsewhere.", metavar="FILE")
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the units that a person must settle, without their votes.

    Writes corpus/built/adjudication.jsonl. A random tenth of what everybody
    agreed on is mixed in; its error rate is that of unanimous gold.
    """
    from stancekit.steps.adjudicate import select_workspace

    space = require_workspace(workspace)
    items = select_workspace(
        space, audit=audit, second=second, below=below, flagged=flagged, seed=seed, out=out
    )
    if json:
        print_json({"items": [{"unit": item.unit, "dimensions": list(item.dimensions)} for item in items]})
        return
    for item in items:
        typer.echo(f"{item.unit}  {', '.join(item.dimensions)}")
    note(f"{len(items)} unit(s) to settle", quiet=quiet)


@group.command("show")
def show(
    unit: Unit,
    votes: Annotated[
        str | None,
        typer.Option("--votes-for", help="Also the votes, to one who has answered.", metavar="WHO"),
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Show one unit as annotators saw it; the votes stay hidden.

    Only who has recorded an answer of their own, and says who they are, sees the votes.
    """
    from stancekit.steps.adjudicate import show_unit

    shown = show_unit(require_workspace(workspace), unit, votes_for=votes)
    task = shown.task
    if json:
        read = (
            None
            if task is None
            else {k: getattr(task, k) for k in ("upshot", "statement", "context", "text")}
        )
        print_json({"unit": unit, "task": read, "dimensions": list(shown.dimensions), "votes": shown.votes})
        return
    if task is not None:
        for name in ("upshot", "statement", "context", "text"):
            typer.echo(f"{name}\n{getattr(task, name)}\n")
    for dimension in shown.dimensions:
        counts = (shown.votes or {}).get(dimension)
        said = "" if counts is None else ": " + ", ".join(f"{label} {n}" for label, n in counts.items())
        typer.echo(f"{dimension}{said}")
    if task is None:
        note("its text is not at hand: corpus/built/tasks.jsonl does not have it", quiet=quiet)


@group.command("settle")
def settle(
    unit: Unit,
    dimension: Annotated[str, typer.Option("--dimension", "-d", help="Which question.", metavar="D")],
    by: Annotated[
        str, typer.Option("--by", help="Who settles it: a pseudonym, never a name.", metavar="WHO")
    ],
    reason: Annotated[
        str,
        typer.Option(
            "--reason",
            help="annotator_error, edge_case, ambiguous_text, guideline_gap or legitimate_disagreement.",
            metavar="CODE",
        ),
    ],
    label: Annotated[
        str | None,
        typer.Option("--label", help="The label; none with --reason legitimate_disagreement.", metavar="L"),
    ] = None,
    remark: Annotated[
        str | None, typer.Option("--note", help="Why, in words; no names.", metavar="TEXT")
    ] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Record a verdict in corpus/raw/decisions.jsonl, which is only ever added to.

    It holds for the annotations as they are now: if they change, it is asked
    again. Two adjudicators who differ leave the question open.
    """
    from stancekit.steps.adjudicate import record_verdict

    verdict = record_verdict(
        require_workspace(workspace), unit, dimension, label=label, by=by, reason=reason, note=remark
    )
    if json:
        print_json(verdict.model_dump(mode="json"))
    else:
        typer.echo(verdict.decision_id)
    note(f"{unit} {dimension} = {label or '(no label)'}; 'stancekit gold' applies it", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group, with what judges annotators and gold."""
    from stancekit.cli.commands.adjudicate_quality import add

    add(group)
    app.add_typer(group)
