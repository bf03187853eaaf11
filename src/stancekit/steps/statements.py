"""The signed step: the lead says what was said, and which reactions answer it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.roles import check_role
from stancekit.files.statement_drafts import DraftSet, parse_draft, write_draft
from stancekit.files.workspace import Workspace
from stancekit_schemas import Reaction, StatementSet

__all__ = ["current_sets", "draft_statements", "sign_sets", "sign_statements", "unwritten_sets"]


def current_sets(workspace: Workspace) -> tuple[list[StatementSet], list[Reaction]]:
    """Return the sets as they stand, signed ones before proposals, and all passages.

    A proposal is dropped where a signed set holds any of its members: the lead has decided.
    """
    reactions = read_records(workspace.built / "reactions.jsonl", Reaction)
    proposed = read_records(workspace.built / "sets.jsonl", StatementSet)
    signed = read_records(workspace.raw / "statements.jsonl", StatementSet, missing_ok=True)
    settled = {member for one in signed for member in one.members}
    open_sets = [one for one in proposed if not settled.intersection(one.members)]
    return sorted([*signed, *open_sets], key=lambda one: (one.source, one.members)), reactions


def draft_statements(workspace: Workspace) -> Path:
    """Write corpus/statements.draft.yaml for the lead. What an earlier draft says is kept.

    Raises DataError where the draft there cannot be read; it is never overwritten unread.
    """
    sets, reactions = current_sets(workspace)
    path = workspace.root / "corpus" / "statements.draft.yaml"
    if path.exists():
        written = {one.members: one for one in parse_draft(path.read_text("utf-8"), source=str(path))}
        sets = [_kept(one, written.get(one.members)) for one in sets]
    write_text(path, write_draft(sets, reactions))
    return path


def unwritten_sets(draft: Path) -> list[str]:
    """Name the articles of sets that reactions answer and that lack their upshot: what is yet to be written."""
    sets = parse_draft(draft.read_text("utf-8"), source=str(draft))
    return [one.source for one in sets if one.answered_by and not one.upshot.strip()]


def _kept(proposed: StatementSet, written: DraftSet | None) -> StatementSet:
    if written is None:
        return proposed
    update = {"upshot": written.upshot, "context": written.context, "answered_by": written.answered_by}
    return proposed.model_copy(update={**update, "signature": None})


def sign_statements(
    workspace: Workspace, *, by: str, on: date | None = None, draft: Path | None = None
) -> list[StatementSet]:
    """Check the draft against the articles, sign every set, and write corpus/raw/statements.jsonl."""
    path = draft or workspace.root / "corpus" / "statements.draft.yaml"
    if not path.exists():
        raise DataError(
            f"no draft at {path}", hint="write one with 'stancekit statements draft' and complete it"
        )
    check_role(by)
    reactions = read_records(workspace.built / "reactions.jsonl", Reaction)
    drafts = parse_draft(path.read_text("utf-8"), source=str(path))
    signed = sign_sets(drafts, reactions, by=by, on=on or datetime.now(UTC).date())
    write_records(workspace.raw / "statements.jsonl", signed)
    return signed


def sign_sets(
    drafts: Sequence[DraftSet], reactions: Sequence[Reaction], *, by: str, on: date
) -> list[StatementSet]:
    """Turn drafts into signed sets; a set that nothing answers and that has no upshot stays unsigned.

    Raises one DataError that lists everything still missing.
    """
    drafts = [draft for draft in drafts if draft.answered_by or draft.upshot.strip()] or drafts
    by_id = {reaction.reaction_id: reaction for reaction in reactions}
    answered: dict[str, str] = {}
    problems, signed = [], []
    for number, draft in enumerate(drafts, start=1):
        where = f"set {number} ({draft.source})"
        if not draft.upshot.strip():
            problems.append(f"{where}: no upshot")
        if not draft.members:
            problems.append(f"{where}: no members")
        if len(draft.context) > 3:
            problems.append(f"{where}: {len(draft.context)} sentences of context, at most 3")
        gone = [i for i in (*draft.members, *draft.answered_by) if i not in by_id]
        problems += [f"{where}: passage {reaction_id} is not cut from any article" for reaction_id in gone]
        for reaction_id in draft.answered_by:
            if reaction_id in draft.members:
                problems.append(f"{where}: {reaction_id} is part of the set and cannot answer it")
            if (other := answered.setdefault(reaction_id, where)) != where:
                problems.append(f"{where}: {reaction_id} already answers {other}")
        if not problems:
            signed.append(_sign(draft, by_id, by=by, on=on))
    if problems:
        raise DataError(
            "the draft cannot be signed yet\n  " + "\n  ".join(problems),
            hint="mend it there; 'stancekit statements draft' writes it anew and keeps what you wrote",
        )
    return signed


def _sign(draft: DraftSet, by_id: dict[str, Reaction], *, by: str, on: date) -> StatementSet:
    first = by_id[draft.members[0]]
    unsigned = StatementSet(
        set_id=StatementSet.make_id(draft.members),
        article_id=first.article_id,
        source=draft.source,
        members=draft.members,
        text="\n\n".join(by_id[member].text for member in draft.members),
        answered_by=tuple(sorted(draft.answered_by)),
        upshot=draft.upshot.strip(),
        context=tuple(sentence.strip() for sentence in draft.context),
        signed_by=by,
        signed_on=on,
    )
    return StatementSet.model_validate(unsigned.model_dump() | {"signature": unsigned.digest()})
