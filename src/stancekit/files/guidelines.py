"""Which version of the manual counted from when, and who acknowledged it when."""

from __future__ import annotations

from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit_schemas import Acknowledgement, GuidelinesVersion

__all__ = ["read_acknowledgements", "read_guidelines"]


def read_guidelines(workspace: Workspace) -> list[GuidelinesVersion]:
    """Read corpus/raw/guidelines.jsonl in its order; empty where no version was declared yet."""
    path = workspace.raw / "guidelines.jsonl"
    return read_records(path, GuidelinesVersion) if path.exists() else []


def read_acknowledgements(workspace: Workspace) -> list[Acknowledgement]:
    """Read corpus/raw/acknowledgements.jsonl in its order; empty where nobody acknowledged anything."""
    path = workspace.raw / "acknowledgements.jsonl"
    return read_records(path, Acknowledgement) if path.exists() else []
