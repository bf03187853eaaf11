"""The people who label, as a workspace knows them: pseudonyms in raw/, everything else in .stancekit/."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.annotators import (
    add_annotator,
    forget_identity,
    read_annotators,
    read_identities,
    renew_annotator,
)
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Ledger
from stancekit.planning.able import primary
from stancekit.steps.plan import read_assignments, read_labels
from stancekit_schemas import Annotator, Reaction, Task

__all__ = [
    "Removed",
    "add_annotator",
    "find_rater",
    "read_annotators",
    "read_identities",
    "remarks_on",
    "remove_annotator",
]


@dataclass(frozen=True)
class Removed:
    """Somebody who is no longer planned for. `open` is what is still assigned to them."""

    annotator: Annotator
    open: int
    forgotten: bool


def find_rater(workspace: Workspace, who: str, others: Collection[str] = ()) -> str:
    """Find a pseudonym by itself, by an unmistakable beginning of it, or by the person's address.

    Looks among those who were added, and `others`, such as raters of exports that were taken in.
    Raises UsageError where that is nobody, or more than one. An address is not repeated in the message.
    """
    raters = {person.rater for person in read_annotators(workspace)} | set(others)
    if who in raters:
        return who
    if "@" in who:
        found = [p.rater for p in read_identities(workspace) if p.email == who.strip().lower()]
        shown = "this address"
    else:
        found = [rater for rater in raters if who and rater.startswith(who)]
        shown = repr(who)
    if len(found) != 1:
        raise UsageError(
            f"{shown} is {'nobody' if not found else f'{len(found)} annotators'} of this workspace",
            hint="see 'stancekit annotator list'",
        )
    return found[0]


def remarks_on(
    workspace: Workspace, languages: Collection[str] = (), opted_out: Collection[str] = ()
) -> list[str]:
    """Say what of these facts about somebody comes to nothing as yet: languages and ids nobody knows.

    Raises UsageError for an opt-out that is no reaction, statement set or article where the tasks are made.
    """
    declared = {primary(language) for language in workspace.settings.languages}
    remarks = [
        f"{language} is no language of the corpus ({', '.join(workspace.settings.languages)}): nothing will be given to "
        "them for it; languages of stancekit.toml declares it"
        for language in languages
        if primary(language) not in declared
    ]
    tasks = read_records(workspace.built / "tasks.jsonl", Task, missing_ok=True)
    known = {name for task in tasks for name in (task.reaction_id, task.set_id)}
    for passage in read_records(workspace.built / "reactions.jsonl", Reaction, missing_ok=True):
        known |= {passage.reaction_id, passage.article_id}
    unknown = sorted(set(opted_out) - known)
    if unknown and tasks:
        raise UsageError(
            f"{unknown[0]!r} is no reaction, statement set or article of the corpus",
            hint="ids stand in corpus/built/tasks.jsonl (reaction_id, set_id) and corpus/built/reactions.jsonl (article_id)",
        )
    return remarks + [
        f"{name} is unknown as yet: the opt-out holds once the corpus has such a reaction, statement set or article"
        for name in unknown
    ]


@alone
def remove_annotator(
    workspace: Workspace, who: str, *, on: date | None = None, forget: bool = False
) -> Removed:
    """Let somebody label no more from `on` (default: today, UTC); what they labelled stays.

    `forget` deletes their address and name from this machine too; the pseudonym remains in the corpus.
    Raises UsageError where there is no such person.
    """
    rater = find_rater(workspace, who)
    before = next(person for person in read_annotators(workspace) if person.rater == rater)
    last = (on or datetime.now(UTC).date()) - timedelta(days=1)
    update: dict[str, object] = {"active_until": last}
    if before.active_from and before.active_from > last:
        update["active_from"] = last
    line = Annotator.model_validate(before.model_dump() | update)
    if before.active_until is None or before.active_until > last:
        renew_annotator(workspace, line)
    else:
        line = before
    ledger = Ledger(read_assignments(workspace), read_labels(workspace))
    left = ledger.loads(only_open=True).get(rater, 0)
    return Removed(line, left, forget and forget_identity(workspace, rater) > 0)
