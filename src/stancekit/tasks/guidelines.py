"""The parts of the manual that come from the scheme, between markers."""

from __future__ import annotations

import re

from stancekit.errors import DataError
from stancekit_schemas import Scheme

__all__ = ["guidelines_version", "with_generated_parts"]

_BLOCK = re.compile(r"(<!-- generated:(\w+)(?: (\w+))? -->\n).*?(<!-- /generated -->)", re.DOTALL)
_VERSION = re.compile(r"^\**Version:?\**:?\s*\**\s*(\d+\.\d+(?:\.\d+)?)", re.MULTILINE | re.IGNORECASE)


def _values_table(scheme: Scheme, dimension_id: str) -> str:
    rows = ["| value | shown as | meaning |", "|---|---|---|"]
    rows += [f"| `{v.id}` | {v.label} | {v.meaning} |" for v in scheme.dimension(dimension_id).values]
    return "\n".join(rows)


def _rules_list(scheme: Scheme) -> str:
    return "\n".join(f"- **{rule.id} {rule.title}.** {rule.text}" for rule in scheme.rules)


def with_generated_parts(manual: str, scheme: Scheme) -> str:
    """Return the manual with every `<!-- generated:… -->` block rewritten from the scheme.

    Blocks are `values DIMENSION` and `rules`. Raises DataError for a block the scheme cannot fill.
    """

    def fill(match: re.Match[str]) -> str:
        opening, kind, dimension_id, closing = match.groups()
        if kind == "rules":
            return f"{opening}{_rules_list(scheme)}\n{closing}"
        if kind == "values" and dimension_id in {d.id for d in scheme.dimensions}:
            return f"{opening}{_values_table(scheme, dimension_id)}\n{closing}"
        raise DataError(f"guidelines: nothing in scheme {scheme.tag} fills the block {opening.strip()}")

    return _BLOCK.sub(fill, manual)


def guidelines_version(manual: str) -> str:
    """Read the version that the manual states on a line that begins with "Version".

    Raises DataError where there is none: an annotation must know the wording it was made under.
    """
    if match := _VERSION.search(manual):
        return match.group(1)
    raise DataError(
        "guidelines.md states no version", hint='write a line such as "Version 0.9.0" near its top'
    )
