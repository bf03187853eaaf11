"""Which version of the manual counted from when, and who acknowledged it when."""

from __future__ import annotations

from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit_schemas import Acknowledgement, GuidelinesVersion

__all__ = ["read_acknowledgements", "read_guidelines"]


def read_guidelines(workspace: Workspace) -> list[GuidelinesVersion]:
    """Read corpus/raw/guidelines.jsonl in its order; empty where no version was declared yet."""
    return read_records(workspace.raw / "guidelines.jsonl", GuidelinesVersion, missing_ok=True)


def read_acknowledgements(workspace: Workspace) -> list[Acknowledgement]:
    """Read corpus/raw/acknowledgements.jsonl in its order; empty where nobody acknowledged anything."""
    return read_records(workspace.raw / "acknowledgements.jsonl", Acknowledgement, missing_ok=True)
