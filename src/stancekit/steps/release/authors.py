"""Pseudonyms of authors, for the public tier."""

from __future__ import annotations

from collections.abc import Callable

from stancekit.errors import DataError
from stancekit.files.identities import SECRET_VARIABLE, pseudonyms
from stancekit.files.workspace import Workspace

__all__ = ["authors_by"]


def authors_by(workspace: Workspace) -> Callable[[str], str]:
    """Make pseudonyms of authors, by the same secret as those of annotators but not the same words."""
    keyed = pseudonyms(workspace)
    if keyed is None:
        raise DataError("no project secret, so authors cannot have pseudonyms", hint=f"set {SECRET_VARIABLE}")
    return lambda name: "a_" + keyed(f"author:{name}").removeprefix("r_")
