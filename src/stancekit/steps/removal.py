"""Texts taken down: a line of corpus/raw/removed.jsonl, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.release.takedown import passages_gone
from stancekit.steps.gold import gold_workspace
from stancekit.steps.plan import read_labels, read_tasks
from stancekit.steps.takedown import taken_down
from stancekit.steps.trace import releases_with
from stancekit_schemas import Reaction, Removal

__all__ = ["Takedown", "take_down"]


@dataclass(frozen=True)
class Takedown:
    """What goes: passages, the items that are shown no more, and annotations; `done` if it was carried out.

    `releases` hold one of the passages: they are immutable, and to be replaced by a new one.
    """

    passages: tuple[str, ...]
    items: tuple[str, ...]
    annotations: int
    releases: tuple[str, ...]
    done: bool


@alone
def take_down(
    workspace: Workspace,
    kind: Literal["reaction", "article", "author"],
    name: str,
    *,
    reason: str = "",
    on: date | None = None,
    carry_out: bool = False,
) -> Takedown:
    """Take a passage, an article or all of an author out of the corpus, or say what that would take away.

    With a passage of a statement set go all items that answer the set. Carried out, a line is added to
    corpus/raw/removed.jsonl, and decisions and gold are made again; every later step leaves it out.

    Raises UsageError where no passage is of that name, or it was taken down already.
    """
    removal = Removal(kind=kind, id=name, reason=reason, removed_on=on)
    log = workspace.raw / "removed.jsonl"
    known = {(line.kind, line.id.casefold()) for line in read_records(log, Removal, missing_ok=True)}
    if (kind, name.casefold()) in known:
        raise UsageError(f"{kind} {name} was taken down already")
    reactions = read_records(workspace.built / "reactions.jsonl", Reaction, missing_ok=True)
    passages = passages_gone(reactions, [removal])
    items = taken_down(workspace, [removal]) - taken_down(workspace)
    items &= {task.reaction_id for task in read_tasks(workspace)}
    if not passages and not items:
        raise UsageError(
            f"no passage is of {kind} {name}", hint="corpus/built/reactions.jsonl has the ids and the authors"
        )
    lost = sum(label.unit in items for label in read_labels(workspace))
    held = {release for gone in passages | items for release in releases_with(workspace, gone)}
    if carry_out:
        append_records(log, [removal])
        if (workspace.built / "annotations.jsonl").exists():
            gold_workspace(workspace)
    return Takedown(tuple(sorted(passages)), tuple(sorted(items)), lost, tuple(sorted(held)), carry_out)
