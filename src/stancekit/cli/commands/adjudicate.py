"""`stancekit adjudicate`: what people settle where the votes do not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout

__all__ = ["group", "register"]

group = typer.Typer(
    name="adjudicate",
    help="Settle what the votes leave open: list it, look at it, record a verdict.",
    no_args_is_help=True,
)

Unit = Annotated[str, typer.Argument(help="The unit, as 'select' names it.", metavar="UNIT")]


@group.command("select")
def select(
    audit: Annotated[
        float, typer.Option("--audit", min=0, max=1, help="Share of unanimous units mixed in.")
    ] = 0.1,
    second: Annotated[
        float, typer.Option("--second", min=0, max=1, help="Share asked of a second person.")
    ] = 0.2,
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
    items = select_workspace(space, audit=audit, second=second, seed=seed, out=out)
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
        bool, typer.Option("--votes", help="Show the votes too: after your own answer only.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
) -> None:
    """Show one unit as annotators saw it; the votes stay hidden unless asked for."""
    from stancekit.steps.adjudicate import show_unit

    shown = show_unit(require_workspace(workspace), unit, votes=votes)
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
            help="rule, slip, irony, context, reading, audit, second or unresolvable.",
            metavar="CODE",
        ),
    ],
    label: Annotated[
        str | None, typer.Option("--label", help="The label; none with --reason unresolvable.", metavar="L")
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


@group.command("annotators")
def annotators(
    dimension: Annotated[str, typer.Option("--dimension", "-d", help="Which question.", metavar="D")],
    resamples: Annotated[int, typer.Option("--resamples", min=2, help="Resamples of units.")] = 200,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
) -> None:
    """Assess every annotator: competence, bias, confusion, with intervals.

    Corrected competence is 0 for guessing by habit and 1 for always right; its
    interval holds for all annotators at once. Who answers at random or always
    the same is named, and nobody is dropped.
    """
    from stancekit.steps.annotators import assess_workspace

    space = require_workspace(workspace)
    found = assess_workspace(space, dimension, resamples=resamples, seed=seed)
    domain = space.scheme.dimension(dimension).domain
    if json:
        rows = []
        for name, one in found:
            arrays = {
                k: getattr(one, k).tolist() for k in ("confusion", "confusion_low", "confusion_high", "bias")
            }
            rows.append({**one.__dict__, **arrays, "rater": name})
        print_json({"dimension": dimension, "domain": list(domain), "annotators": rows})
        return
    from rich.table import Table

    shown = Table(box=None, pad_edge=False)
    for heading in ("annotator", "labels", "competence", "corrected", "leans to", "remark"):
        shown.add_column(heading, overflow="fold")
    for name, one in found:
        corrected = "–" if one.corrected is None else f"{one.corrected:.2f}"
        interval = "" if one.low is None or one.high is None else f" [{one.low:.2f}, {one.high:.2f}]"
        lean = int(one.bias.argmax())
        leaning = f"{domain[lean]} {one.bias[lean]:+.2f}" if one.ratings and lean < len(domain) else "–"
        competence = f"{one.competence:.2f}" if one.ratings else "–"
        shown.add_row(name, str(one.ratings), competence, corrected + interval, leaning, one.remark or "")
    stdout().print(shown)


@group.command("calibration")
def calibration(
    dimension: Annotated[str, typer.Option("--dimension", "-d", help="Which question.", metavar="D")],
    method: Annotated[
        str, typer.Option("--method", help="dawid_skene or mace.", metavar="M")
    ] = "dawid_skene",
    posterior: Annotated[
        float, typer.Option("--posterior", min=0, max=1, help="From which on it would settle.")
    ] = 0.9,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print how right a model is where people settled, before it may settle anything.

    A posterior is not a probability: what a model calls certain is often wrong
    on hard items. The token goes into the policy of stancekit.toml.
    """
    from dataclasses import asdict

    from stancekit.steps.annotators import calibrate_workspace

    found = calibrate_workspace(require_workspace(workspace), dimension, method=method, posterior=posterior)
    if json:
        print_json(asdict(found))
        return
    if found.n:
        typer.echo(f"{method} on {found.n} adjudicated units of {dimension}: claims {found.claimed:.2f},")
        typer.echo(
            f"is right in {found.right}, {found.right / found.n:.2f} [{found.low:.2f}, {found.high:.2f}]"
        )
    for start, end, n, claimed, right in found.bins:
        typer.echo(
            f"  posterior {start:.2f}–{end:.2f}: {n:4} units, claims {claimed:.2f}, right {right / n:.2f}"
        )
    if found.token is None:
        note(f"{found.n} adjudicated unit(s) are too few to let a model settle anything", quiet=quiet)
    else:
        typer.echo(f'policy: method = "{method}", posterior = {posterior}, calibration = "{found.token}"')


@group.command("quality")
def quality(
    size: Annotated[int, typer.Option("--panel", min=1, help="Size of the other panel.")] = 3,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
) -> None:
    """Say how often unanimous gold is wrong, and whether another panel would agree.

    The error rate comes from the audited units (reason code audit), the other
    from panels drawn from a model of these annotators.
    """
    from dataclasses import asdict

    from stancekit.steps.annotators import gold_quality

    found = gold_quality(require_workspace(workspace), size=size, seed=seed)
    if json:
        print_json({"dimensions": [asdict(one) for one in found]})
        return
    for one in found:
        typer.echo(one.dimension)
        if one.audit is None or one.audit.rate is None:
            typer.echo("  no unanimous unit was audited: its error rate is unknown")
        else:
            audit = one.audit
            rate = f"{audit.rate:.2f} [{audit.low:.2f}, {audit.high:.2f}]"
            typer.echo(f"  {audit.errors} of {audit.audited} audited unanimous units were wrong: {rate}")
        if one.reproduced is None:
            typer.echo(f"  {one.reason}")
        else:
            again = one.reproduced
            spread = f"{again.same:.2f} [{again.low:.2f}, {again.high:.2f}]"
            typer.echo(
                f"  another panel of {size}: same label {spread}, open {again.open:.2f}, other {again.other:.2f}"
            )


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group)
