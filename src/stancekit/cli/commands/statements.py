"""`stancekit statements`: what was said, for the lead to complete and sign."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from stancekit.cli.options import AsJson, Quiet, WorkspaceOption
from stancekit.cli.show import note, print_json, require_workspace, stdout
from stancekit.wording import counted

__all__ = ["register"]

group = typer.Typer(
    help="Confirm what was said and who answers it; sign it for export.", invoke_without_command=True
)


@group.callback()
def show(
    context: typer.Context, workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False
) -> None:
    """Show the statement sets, proposed and signed; with a subcommand, draft or sign them."""
    if context.invoked_subcommand is not None:
        context.obj = workspace
        return
    from stancekit.steps.statements import current_sets

    sets, reactions = current_sets(require_workspace(workspace))
    if json:
        print_json({"sets": [one.model_dump(mode="json") for one in sets]})
        return
    from rich.table import Table
    from rich.text import Text

    by_id = {reaction.reaction_id: reaction for reaction in reactions}
    for one in sets:
        state = f"signed by {one.signed_by} on {one.signed_on}" if one.signature else "not signed"
        stdout().print(f"{Path(one.source).name}: {state}", style="bold", markup=False)
        rows = Table.grid(padding=(0, 2, 0, 2))
        for member in one.members:
            said = by_id[member].text if member in by_id else "(no longer cut)"
            rows.add_row("said", Text(" ".join(said.split()), no_wrap=True, overflow="ellipsis"))
        rows.add_row("upshot", Text(one.upshot or "— to be written"))
        for sentence in one.context:
            rows.add_row("context", Text(sentence))
        rows.add_row("answered", Text(f"by {len(one.answered_by)} reaction(s)"))
        stdout().print(rows, "")
    answered = {reaction_id for one in sets for reaction_id in one.answered_by}
    loose = [r for r in reactions if r.role == "reaction" and not r.copy_of and r.reaction_id not in answered]
    note(f"{len(loose)} reaction(s) answer no set" if loose else "every reaction answers a set", quiet=quiet)


@group.command()
def draft(
    context: typer.Context, workspace: WorkspaceOption = None, json: AsJson = False, quiet: Quiet = False
) -> None:
    """Write corpus/statements.draft.yaml: upshot, context card and `answered_by` to complete."""
    from stancekit.steps.statements import draft_statements, unwritten_sets

    path = draft_statements(require_workspace(workspace or context.obj))
    left = unwritten_sets(path)
    if json:
        print_json({"draft": str(path), "without_upshot": left})
        return
    typer.echo(path)
    told = "every set that is answered has its upshot"
    if left:
        first, *others = dict.fromkeys(left)
        more = f" and {counted(len(others), 'other article')}" if others else ""
        told = f"{counted(len(left), 'set lacks its', 'sets lack their')} upshot, in {first}{more}: write them into the draft"
    note(f"{told}; then: stancekit statements sign --by lead", quiet=quiet)


@group.command()
def sign(
    context: typer.Context,
    by: Annotated[str, typer.Option(help="Who signs: a role such as 'lead', not a name.")],
    on: Annotated[
        datetime | None, typer.Option(help="The day (default: today).", formats=["%Y-%m-%d"])
    ] = None,
    draft: Annotated[Path | None, typer.Option(help="The completed draft.", metavar="FILE")] = None,
    workspace: WorkspaceOption = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Check the completed draft and sign it into corpus/raw/statements.jsonl."""
    from stancekit.steps.statements import sign_statements

    day: date | None = on.date() if on else None
    space = require_workspace(workspace or context.obj)
    signed = sign_statements(space, by=by, on=day, draft=draft)
    if json:
        print_json({"signed": len(signed), "file": str(space.raw / "statements.jsonl")})
        return
    typer.echo(space.raw / "statements.jsonl")
    note(f"{len(signed)} set(s) signed by {by}; next: stancekit export", quiet=quiet)


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(group, name="statements")
