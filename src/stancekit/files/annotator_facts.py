"""What may be said of somebody who labels, before it is kept: tags of languages, days that have come, ids."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, date, datetime

from stancekit.errors import UsageError
from stancekit_schemas import Annotator

__all__ = ["check_facts"]

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")


def check_facts(
    before: Annotator,
    *,
    languages: Collection[str] = (),
    opted_out: Collection[str] = (),
    opted_in: Collection[str] = (),
    consent: date | None = None,
) -> None:
    """Raise UsageError for what is no tag of a language, no id, a day to come, or an opt-out that is none.

    `before` is what was known of the person.
    """
    for language in languages:
        if not _TAG.fullmatch(language):
            raise UsageError(
                f"{language!r} is no tag of a language",
                hint="give two or three letters, such as en, ja or de-AT",
            )
    if not all(name.strip() for name in opted_out):
        raise UsageError(
            "an opt-out without an id", hint="name a reaction, statement set or article of the corpus"
        )
    # Where it is later than in UTC the day has begun already.
    if consent is not None and consent > max(datetime.now(UTC).date(), datetime.now().astimezone().date()):
        raise UsageError(
            f"consent given on {consent}, which is still to come",
            hint="add it when they have agreed, or mend the date",
        )
    if lost := sorted(set(opted_in) - set(before.opted_out)):
        theirs = (
            f"they opted out of {', '.join(before.opted_out)}" if before.opted_out else "they did of nothing"
        )
        raise UsageError(f"{before.rater} did not opt out of {lost[0]!r}", hint=theirs)
    if both := sorted(set(opted_in) & set(opted_out)):
        raise UsageError(f"{both[0]} is opted out of and in at once", hint="leave one of the two out")
