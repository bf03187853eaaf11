"""The lead's rulings, on the files of a workspace."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime

from pydantic import ValidationError

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, misfits, read_records
from stancekit.files.names import check_nameless
from stancekit.files.workspace import Workspace
from stancekit.steps.plan import read_tasks
from stancekit.tasks import guidelines_version
from stancekit_schemas import Ruling, content_id

__all__ = ["add_ruling", "read_rulings"]


def read_rulings(workspace: Workspace) -> list[Ruling]:
    """Read corpus/raw/rulings.jsonl in its order; empty where nothing was ruled yet."""
    hint = "'stancekit rulings add' writes such lines"
    return read_records(workspace.raw / "rulings.jsonl", Ruling, missing_ok=True, hint=hint)


@alone
def add_ruling(
    workspace: Workspace,
    rule: str,
    text: str,
    *,
    units: Collection[str] = (),
    dimension: str | None = None,
    on: date | None = None,
    version: str | None = None,
) -> Ruling:
    """Append a ruling, dated today (UTC) unless `on` says otherwise; the same one is added once.

    `version` is the one that guidelines.md states, unless given. Raises UsageError that names every
    rule, dimension and item that does not exist, and for a text that holds an address or the
    name of an annotator.
    """
    _check(workspace, rule, text, units, dimension)
    check_nameless(workspace, text, "the ruling")
    manual = workspace.root / "guidelines.md"
    if version is None and manual.exists():
        version = guidelines_version(manual.read_text("utf-8"))
    day = on or datetime.now(UTC).date()
    items = tuple(dict.fromkeys(units))
    try:
        ruling = Ruling(
            ruling_id=content_id("ruling", rule, day.isoformat(), text.strip(), *items, dimension),
            rule=rule,
            date=day,
            text=text.strip(),
            units=items,
            dimension=dimension,
            guidelines_version=version,
        )
    except ValidationError as error:
        hint = "name nobody: say 'an annotator', or give the pseudonym that 'stancekit annotator list' shows"
        raise UsageError("; ".join(misfits(error)), hint=hint) from None
    if ruling.ruling_id not in {known.ruling_id for known in read_rulings(workspace)}:
        append_records(workspace.raw / "rulings.jsonl", [ruling])
    return ruling


def _check(workspace: Workspace, rule: str, text: str, units: Collection[str], dimension: str | None) -> None:
    """Raise one UsageError with all that does not fit, and the remedy of each."""
    scheme = workspace.scheme
    rules, dimensions = [r.id for r in scheme.rules], [d.id for d in scheme.dimensions]
    found: list[tuple[str, str]] = []
    if not text.strip():
        found.append(("the ruling says nothing", "give what is ruled with --text"))
    if rule not in rules:
        found.append((f"scheme {scheme.tag} has no rule {rule!r}", f"rules: {', '.join(rules)}"))
    if dimension is not None and dimension not in dimensions:
        remedy = f"dimensions: {', '.join(dimensions)}"
        found.append((f"scheme {scheme.tag} has no dimension {dimension!r}", remedy))
    known = {task.reaction_id for task in read_tasks(workspace)} if units else set()
    lost = (
        "ids are the reaction_id of corpus/built/tasks.jsonl; 'stancekit questions' shows those asked about"
    )
    found += [(f"no task has the id {unit!r}", lost) for unit in units if unit not in known]
    if found:
        remedies = dict.fromkeys(remedy for _, remedy in found)
        raise UsageError("; ".join(problem for problem, _ in found), hint="; ".join(remedies))
