"""Who signs or settles: a role or a pseudonym, since it is published."""

from __future__ import annotations

import re

from stancekit.errors import UsageError

__all__ = ["check_role"]

_ROLE = re.compile(r"[a-z0-9]+(?:[_.-][a-z0-9]+)*")


def check_role(who: str) -> str:
    """Return `who` where it can be published: "lead", "adjudicator-2", "r_0a1b2c3d4e".

    Raises UsageError for anything that looks like a name or an address: capitals, spaces, an @.
    """
    if not _ROLE.fullmatch(who):
        raise UsageError(
            f"--by {who!r} would be published, and looks like a name",
            hint="give a role or a pseudonym in small letters: lead, adjudicator-2, r_0a1b2c3d4e",
        )
    return who
