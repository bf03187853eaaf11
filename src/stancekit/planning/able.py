"""Who may label what: languages and opt-outs, as one table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stancekit.errors import UsageError
from stancekit.planning.ledger import Unit, latest
from stancekit_schemas import Annotator

__all__ = ["able", "available", "check_units", "incidence", "primary"]

Bools = NDArray[np.bool_]


def available(annotators: Sequence[Annotator], on: date | None = None) -> list[Annotator]:
    """Return the people who can be planned for (not models; active on that day), sorted by rater.

    Raises UsageError where there is nobody.
    """
    known = latest(annotators)
    people = [a for a in known if a.kind == "human" and (on is None or a.active_on(on))]
    if not people:
        reason = f"none of the {len(known)} known is a person who is active" if known else "none is known"
        raise UsageError(
            f"nobody to plan for: {reason}",
            hint="add somebody with 'stancekit annotator add --email NAME@EXAMPLE.ORG'",
        )
    return people


def check_units(units: Sequence[Unit]) -> list[Unit]:
    """Return the units sorted by reaction. Raises UsageError where a reaction is there twice."""
    ordered = sorted(units, key=lambda unit: unit.reaction_id)
    for one, other in pairwise(ordered):
        if one.reaction_id == other.reaction_id:
            raise UsageError(f"reaction {one.reaction_id} is among the items twice")
    return ordered


def able(units: Sequence[Unit], people: Sequence[Annotator]) -> Bools:
    """Tell who may label what, (units, people).

    A person who named no language reads them all; an item of unknown language asks for none; en-GB and
    EN are en. An opt-out names a reaction, a statement set or an article.
    """
    table = np.ones((len(units), len(people)), dtype=bool)
    languages = np.array([primary(unit.language or "") for unit in units])
    for column, person in enumerate(people):
        if person.languages:
            table[:, column] &= np.isin(languages, ["", *map(primary, person.languages)])
        if person.opted_out:
            out = set(person.opted_out)
            names = ((unit.reaction_id, unit.set_id, unit.article_id) for unit in units)
            table[:, column] &= np.fromiter(map(out.isdisjoint, names), dtype=bool, count=len(units))
    return table


def primary(language: str) -> str:
    """Give the language of a tag, by which tags are compared: en of en-GB, EN and en_US."""
    return language.casefold().replace("_", "-").split("-")[0]


def incidence(pairs: set[tuple[str, str]], rows: dict[str, int], columns: dict[str, int]) -> Bools:
    """Turn (reaction, rater) pairs into a table (rows, columns); what neither names is left out."""
    table = np.zeros((len(rows), len(columns)), dtype=bool)
    places = [
        (rows[reaction], columns[rater]) for reaction, rater in pairs if reaction in rows and rater in columns
    ]
    if places:
        at = np.array(places)
        table[at[:, 0], at[:, 1]] = True
    return table
