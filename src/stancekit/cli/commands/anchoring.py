"""`stancekit anchoring`: what a model's shown answers did to people."""

from __future__ import annotations

from dataclasses import asdict

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace

__all__ = ["register"]


def anchoring(workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Compare people who saw a model's answer with those who did not, on the same items.

    After 'stancekit push --predictions': the share of answers equal to the prediction in both groups, and
    the difference with a 95 % interval over items. Above zero, people follow the model.
    """
    from stancekit.steps.anchoring import anchoring_workspace

    found = anchoring_workspace(require_workspace(workspace))
    if json:
        print_json({"dimensions": [asdict(one) for one in found]})
        return
    for one in found:
        if one.difference is None:
            typer.echo(f"{one.dimension}: {one.undefined}")
            continue
        told = f"{one.dimension}: {one.difference:+.3f}"
        told += f" [{one.low:+.3f}, {one.high:+.3f}]" if one.low is not None else f" ({one.undefined})"
        saw, not_saw = one.shown_equal / one.shown, one.hidden_equal / one.hidden
        typer.echo(
            f"{told}  equal to it: {saw:.3f} of {one.shown} who saw it, {not_saw:.3f} of {one.hidden} who did not"
        )
        note(f"{one.dimension}: {one.units} item(s) answered by both groups", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(anchoring)
