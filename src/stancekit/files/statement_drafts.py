"""The lead's working copy of the statement sets: a YAML file to fill in, then to sign."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from stancekit.errors import DataError
from stancekit.files.jsonl import misfits
from stancekit_schemas import Part, Reaction, StatementSet

__all__ = ["DraftSet", "parse_draft", "write_draft"]

_HEAD = """\
# Statement sets, for the lead to complete.
# For each set: write the upshot (one neutral sentence: claims … / asks … / offers …) and at most
# three neutral sentences of context; move a reaction's line to the set it answers, or delete it
# where it answers none. A set that nothing answers may keep its empty upshot: it stays unsigned.
# Then sign: stancekit statements sign --by lead
sets:
"""


class DraftSet(Part):
    """One set as the lead left it. `members` in the order of the box, oldest first."""

    source: str
    members: tuple[str, ...]
    upshot: str = ""
    context: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()


def _excerpt(text: str, width: int = 66) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _row(reaction_id: str, by_id: dict[str, Reaction]) -> str:
    reaction = by_id.get(reaction_id)
    if reaction is None:
        return f'    - "{reaction_id}"  # no longer cut from the article\n'
    who = reaction.author_handle or reaction.author_name or "?"
    basis = f" [{reaction.basis}]" if reaction.basis else ""
    return f'    - "{reaction_id}"  # {_excerpt(who, 24)}: {_excerpt(reaction.text)}{basis}\n'


def write_draft(sets: Sequence[StatementSet], reactions: Sequence[Reaction]) -> str:
    """Write the draft as YAML with every passage shown beside its id, every value quoted."""
    by_id = {reaction.reaction_id: reaction for reaction in reactions}
    assigned = {reaction_id for one in sets for reaction_id in one.answered_by}
    parts = [_HEAD]
    for one in sets:
        parts.append(f"  - source: {json.dumps(one.source, ensure_ascii=False)}\n    members:\n")
        parts += [_row(reaction_id, by_id) for reaction_id in one.members]
        parts.append(f"    upshot: {json.dumps(one.upshot, ensure_ascii=False)}\n")
        parts.append(f"    context: {json.dumps(list(one.context), ensure_ascii=False)}\n")
        parts.append("    answered_by:\n" if one.answered_by else "    answered_by: []\n")
        parts += [_row(reaction_id, by_id) for reaction_id in one.answered_by]
    loose = [r for r in reactions if r.role == "reaction" and not r.copy_of and r.reaction_id not in assigned]
    if loose:
        parts.append(
            "# These reactions answer no set yet. Copy a line to the set it answers, or leave it out:\n"
        )
        parts += ["#" + _row(r.reaction_id, by_id) for r in loose]
    return "".join(parts)


def parse_draft(text: str, *, source: str) -> list[DraftSet]:
    """Read a draft. Raises DataError naming every key that is wrong."""
    import yaml
    from pydantic import ValidationError

    try:
        data: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise DataError(f"{source} is not YAML: {error}") from None
    rows = data.get("sets") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        raise DataError(f"{source}: a draft is a mapping with a list 'sets'")
    drafts, problems = [], []
    for number, row in enumerate(rows, start=1):
        try:
            drafts.append(DraftSet.model_validate(row))
        except ValidationError as error:
            problems += [f"set {number}: {words}" for words in misfits(error)]
    if problems:
        raise DataError(f"{source}\n  " + "\n  ".join(problems))
    return drafts
