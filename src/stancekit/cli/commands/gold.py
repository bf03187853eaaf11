"""`stancekit gold`: from annotations, or a bare table of ratings, to gold labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from stancekit.cli.commands.gold_options import (
    Annotators,
    Dimension,
    Domain,
    Explain,
    Method,
    Minimum,
    Missing,
    Out,
    Posteriors,
    Rater,
    Table,
    Threshold,
    Unit,
    Value,
    WhatIf,
)
from stancekit.cli.commands.gold_table import gold_of_table
from stancekit.cli.commands.gold_workspace import (
    gold_of_workspace,
    show_story,
    show_what_if,
    write_posteriors,
)
from stancekit.cli.options import AsJson, Quiet, Seed, WorkspaceOption
from stancekit.cli.show import require_workspace

__all__ = ["register"]


def gold(
    table: Table = None,
    unit: Unit = None,
    rater: Rater = None,
    value: Value = None,
    method: Method = "majority",
    out: Out = None,
    threshold: Threshold = None,
    minimum: Minimum = 1,
    domain: Domain = None,
    missing: Missing = None,
    story: Explain = None,
    other: WhatIf = None,
    posteriors: Posteriors = None,
    annotators: Annotators = None,
    dimension: Dimension = None,
    workspace: WorkspaceOption = None,
    seed: Seed = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Conclude: a gold label per unit, its soft label, and how it was reached.

    In a workspace it reads corpus/built/annotations.jsonl and what people
    settled in corpus/raw/decisions.jsonl, and writes decisions.jsonl and
    gold.jsonl in corpus/built by the policy of stancekit.toml. With a TABLE it
    needs --unit, --rater and --value. Ties stay open: their label is null.
    """
    from stancekit.errors import UsageError

    if out == Path("-"):
        out = None
    of_table: dict[str, object] = {
        "--unit": unit,
        "--rater": rater,
        "--value": value,
        "--threshold": threshold,
        "--domain": domain,
    }
    of_table |= {
        "--missing": missing,
        "--annotators": annotators,
        "--minimum": None if minimum == 1 else minimum,
    }
    of_workspace: dict[str, object] = {
        "--explain": story,
        "--what-if": other,
        "--posteriors": posteriors,
        "--dimension": dimension,
    }
    astray = of_workspace if table is not None else of_table
    if given := [name for name, said in astray.items() if said]:
        side = "a workspace, not a TABLE" if table is not None else "a TABLE"
        raise UsageError(
            f"{', '.join(given)} is for {side}", hint="a workspace has its policy in stancekit.toml"
        )
    if table is not None:
        options: dict[str, Any] = {"threshold": threshold, "minimum": minimum}
        if seed is not None and method != "majority":
            options["seed"] = seed
        columns = (unit, rater, value)
        gold_of_table(
            table, columns, method, out, domain, missing or [], annotators, options, json=json, quiet=quiet
        )
        return
    space = require_workspace(workspace)
    if other is not None:
        show_what_if(space, other, json=json, quiet=quiet)
    elif story is not None:
        show_story(space, story, dimension, json=json)
    else:
        gold_of_workspace(space, out, json=json, quiet=quiet)
        if posteriors is not None:
            write_posteriors(space, posteriors, "dawid_skene" if method == "majority" else method)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("gold")(gold)
