"""`stancekit adjudicate annotators, calibration, quality, camps`: how good annotators, models and gold are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.wording import counted

if TYPE_CHECKING:
    from stancekit.adjudication.quality import Audit

__all__ = ["add", "audit_in_words"]


def audit_in_words(audit: Audit) -> str:
    """Say how often adjudicators contradicted unanimous gold, and where they contradict each other."""
    units = counted(audit.audited, "audited unanimous unit")
    said = f"{audit.errors} of {units} {'was' if audit.errors == 1 else 'were'} wrong"
    if audit.contested:
        said += f", {counted(len(audit.contested), 'is', 'are')} contested ({', '.join(audit.contested)})"
    if audit.rate is None:
        return f"{said}: no rate, nothing of them is settled"
    rate = f"{said}: {audit.rate:.2f} [{audit.low:.2f}, {audit.high:.2f}]"
    return f"{rate} of those that are settled" if audit.contested else rate


def annotators(
    dimension: Annotated[str, typer.Option("--dimension", "-d", help="Which question.", metavar="D")],
    resamples: Annotated[int, typer.Option("--resamples", min=2, help="Resamples of units.")] = 200,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
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
    named = sum(one.remark is not None for _, one in found)
    note(f"{named} of {counted(len(found), 'annotator')} named to the lead; nobody is dropped", quiet=quiet)


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
        typer.echo(
            f"{method} on {counted(found.n, 'adjudicated unit')} of {dimension}: claims {found.claimed:.2f},"
        )
        typer.echo(
            f"is right in {found.right}, {found.right / found.n:.2f} [{found.low:.2f}, {found.high:.2f}]"
        )
    for start, end, n, claimed, right in found.bins:
        typer.echo(
            f"  posterior {start:.2f}–{end:.2f}: {n:4} {'unit' if n == 1 else 'units'}, claims {claimed:.2f}, right {right / n:.2f}"
        )
    if found.token is None:
        note(
            counted(found.n, "adjudicated unit is", "adjudicated units are")
            + " too few to let a model settle anything",
            quiet=quiet,
        )
    else:
        typer.echo(f'policy: method = "{method}", posterior = {posterior}, calibration = "{found.token}"')


def quality(
    size: Annotated[int, typer.Option("--panel", min=1, help="Size of the other panel.")] = 3,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Say how often unanimous gold is wrong, and whether another panel would agree.

    The error rate comes from the audited units (reason code audit) that are settled; those on which
    adjudicators contradict each other are contested. The other comes from panels drawn from a model of
    these annotators.
    """
    from dataclasses import asdict

    from stancekit.steps.annotators import gold_quality

    found = gold_quality(require_workspace(workspace), size=size, seed=seed)
    if json:
        print_json({"dimensions": [asdict(one) for one in found]})
        return
    for one in found:
        typer.echo(one.dimension)
        if one.audit is None or not one.audit.audited:
            typer.echo("  no unanimous unit was audited: its error rate is unknown")
        else:
            typer.echo(f"  {audit_in_words(one.audit)}")
        if one.second is not None:
            two = one.second
            share = f"{two.same / two.units:.2f} [{two.low:.2f}, {two.high:.2f}]"
            typer.echo(
                f"  two adjudicators gave the same in {two.same} of {counted(two.units, 'unit')}: {share}"
            )
        if one.reproduced is None:
            typer.echo(f"  {one.reason}")
        else:
            again = one.reproduced
            spread = f"{again.same:.2f} [{again.low:.2f}, {again.high:.2f}]"
            typer.echo(
                f"  another panel of {size}: same label {spread}, open {again.open:.2f}, other {again.other:.2f}"
            )
    note("other panels are drawn from a model of these annotators, and hold as far as it does", quiet=quiet)


def camps(
    table: Annotated[
        Path | None,
        typer.Argument(help="Ratings in long form (default: the workspace).", metavar="TABLE"),
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Column of the unit.", metavar="U")] = None,
    rater: Annotated[str | None, typer.Option("--rater", help="Column of the rater.", metavar="R")] = None,
    value: Annotated[str | None, typer.Option("--value", help="Column of the label.", metavar="V")] = None,
    member: Annotated[
        str | None, typer.Option("--group", help="Column of the rater's group.", metavar="G")
    ] = None,
    dimension: Annotated[
        str | None, typer.Option("--dimension", "-d", help="Workspace: which question.", metavar="D")
    ] = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Test whether disagreement is noise or two camps of annotators.

    Agreement within two declared groups against agreement between them, by
    permuting annotators. Refused under seven: five allow no p below .10. In a
    workspace the groups are those of 'stancekit annotator add --group'.
    """
    from dataclasses import asdict

    from stancekit.errors import UsageError
    from stancekit.steps.camps import camps_table, camps_workspace

    if table is None:
        if unit or rater or value or member or not dimension:
            raise UsageError(
                "a workspace needs --dimension, and nothing of a table",
                hint="stancekit adjudicate camps --dimension D, or TABLE with its four columns",
            )
        found = camps_workspace(require_workspace(workspace), dimension, seed=seed)
    elif dimension or not (unit and rater and value and member):
        raise UsageError(
            "a table needs --unit, --rater, --value and --group, and no --dimension",
            hint="name its four columns",
        )
    else:
        found = camps_table(table, unit=unit, rater=rater, value=value, group=member, seed=seed or 0)
    if json:
        print_json(asdict(found))
        return
    for name, size, share in zip(found.groups, found.sizes, found.by_group, strict=True):
        typer.echo(
            f"{name}: {counted(size, 'annotator')}, agreement among them {'–' if share is None else f'{share:.3f}'}"
        )
    typer.echo(
        f"within groups {found.within:.3f}, between {found.between:.3f}, difference {found.difference:+.3f}"
    )
    note("groups must have been declared before the labels were seen", quiet=quiet)
    how = "of all divisions" if found.exact else "of random divisions"
    typer.echo(f"p = {found.p:.4f} {how} into such groups (no smaller than {found.least_p:.4f} was possible)")


def add(group: typer.Typer) -> None:
    """Add these commands to the group."""
    for name, command in (
        ("annotators", annotators),
        ("calibration", calibration),
        ("quality", quality),
        ("camps", camps),
    ):
        group.command(name)(command)
