"""The tickets of a workspace: keyed hashes of its assignments, which only who has the secret can read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stancekit.annotations.tickets import SEALED
from stancekit.files.identities import keyed_digest
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit_schemas import Assignment

__all__ = ["ticket_reader", "tickets_of"]


def tickets_of(workspace: Workspace, lines: Sequence[Assignment]) -> dict[str, Assignment]:
    """Map the ticket of each assignment to it, in their order: 16 hex digits of HMAC-SHA256.

    Raises SecretError where the workspace has lost its secret.
    """
    digest = keyed_digest(workspace)
    return {
        digest(f"ticket\n{a.rater}\n{a.reaction_id}\n{a.purpose}\n{a.occasion}\n{a.round}"): a for a in lines
    }


def ticket_reader(workspace: Workspace) -> Callable[[str, str], dict[str, str] | None]:
    """Give the function that tells what a ticket of an item stands for; log and secret are read when it is asked."""
    known: dict[str, Assignment] = {}

    def told(ticket: str, reaction_id: str) -> dict[str, str] | None:
        if not known:
            log = read_records(workspace.raw / "assignments.jsonl", Assignment, missing_ok=True)
            known.update(tickets_of(workspace, log))
        line = known.get(ticket)
        if line is None or line.reaction_id != reaction_id:
            return None  # unknown, or moved here from the task of another item
        return {name: getattr(line, name) for name in SEALED} | {"assigned_to": line.rater}

    return told
