"""The names of annotators that a workspace holds: in .stancekit/, and to stand nowhere else."""

from __future__ import annotations

from stancekit.annotations.known_names import KnownNames
from stancekit.errors import UsageError
from stancekit.files.annotators import read_identities
from stancekit.files.workspace import Workspace

__all__ = ["check_nameless", "known_names"]


def known_names(workspace: Workspace) -> KnownNames:
    """Read the names that people were added with."""
    return KnownNames({person.name: person.rater for person in read_identities(workspace) if person.name})


def check_nameless(workspace: Workspace, text: str, what: str) -> None:
    """Raise UsageError where an annotator is named in `what`, which others read; the name is not repeated."""
    if known_names(workspace).found_in(text):
        raise UsageError(
            f"{what} holds the name of an annotator",
            hint="name nobody: say 'an annotator', or give the pseudonym that 'stancekit annotator list' shows",
        )
