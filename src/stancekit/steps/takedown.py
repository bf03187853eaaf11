"""Texts taken down: a line of corpus/raw/removed.jsonl, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.release.gone import Why, passages_gone
from stancekit.steps.gold import gold_workspace
from stancekit.steps.plan import read_labels, read_tasks
from stancekit.steps.removed import taken_down
from stancekit.steps.trace import releases_with
from stancekit_schemas import Reaction, Removal

__all__ = ["Takedown", "take_down"]


@dataclass(frozen=True)
class Takedown:
    """What goes: passages, the items that are shown no more, and annotations; `done` if it was carried out.

    `why` each passage goes, and the names and handles of the author that passages `also` bear. `releases` hold one of the passages: they are immutable, and to be replaced by a new one.
    """

    passages: tuple[str, ...]
    why: dict[str, Why]
    also: tuple[str, ...]
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

    With a passage go its copies, with an author what the same person wrote under the name beside the handle,
    and with a passage of a statement set all items that answer the set. Carried out, a line is added to
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
        raise UsageError(f"no passage is of {kind} {name}", hint=_hint(kind, name, reactions))
    lost = sum(label.unit in items for label in read_labels(workspace))
    held = {release for gone in passages.keys() | items for release in releases_with(workspace, gone)}
    if carry_out:
        append_records(log, [removal])
        if (workspace.built / "annotations.jsonl").exists():
            gold_workspace(workspace)
    return Takedown(
        tuple(sorted(passages)),
        dict(sorted(passages.items())),
        _also(name, reactions, passages),
        tuple(sorted(items)),
        lost,
        tuple(sorted(held)),
        carry_out,
    )


def _also(name: str, reactions: Sequence[Reaction], why: Mapping[str, Why]) -> tuple[str, ...]:
    """The other names and handles by which the author's passages are known."""
    theirs = [r for r in reactions if why.get(r.reaction_id) == "person"]
    signed = {one for r in theirs for one in (r.author_name, r.author_handle) if one}
    return tuple(sorted(one for one in signed if one.casefold() != name.casefold()))


def _hint(kind: str, name: str, reactions: Sequence[Reaction]) -> str:
    handles = {r.author_handle for r in reactions if r.author_handle}
    meant = next((one for one in sorted(handles) if one.casefold() == f"@{name}".casefold()), None)
    if kind == "author" and meant:
        return f"a handle begins with @: --author {meant}"
    return "corpus/built/reactions.jsonl has the ids and the authors"
