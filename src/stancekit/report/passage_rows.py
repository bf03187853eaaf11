"""The rows of the table of passages on the review page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from stancekit.report.correction_lines import keeping_line
from stancekit.segment.doubts import DOUBTS
from stancekit_schemas import Article, Reaction

__all__ = ["passage_rows"]


def passage_rows(article: Article, reactions: Sequence[Reaction], places: Mapping[str, str]) -> str:
    """One row of HTML a passage; `places` says of a passage which statement set it is in or answers."""
    numbers = {r.reaction_id: n for n, r in enumerate(reactions, start=1)}
    with_others = _with_others(reactions, numbers)
    return "".join(
        _row(article, r, numbers[r.reaction_id], places.get(r.reaction_id, ""), with_others[r.reaction_id])
        for r in reactions
    )


def _with_others(reactions: Sequence[Reaction], numbers: dict[str, int]) -> dict[str, str]:
    """What each passage is to others: the copy of one, a piece of a quotation, one of several by its author in a row."""
    groups: dict[str, list[int]] = {}
    for r in reactions:
        groups.setdefault(r.group_id or r.reaction_id, []).append(numbers[r.reaction_id])
    told: dict[str, str] = {}
    for r in reactions:
        others = [n for n in groups[r.group_id or r.reaction_id] if n != numbers[r.reaction_id]]
        listed = "no. " + ", ".join(map(str, others))
        group = f"piece {r.piece}, with {listed}" if r.piece else f"in a row with {listed}"
        copy = [f"copy of no. {numbers.get(r.copy_of, '?')}"] if r.copy_of else []
        told[r.reaction_id] = "<br>".join([*copy, *([group] if others else [])])
    return told


def _row(article: Article, r: Reaction, number: int, answers: str, with_others: str) -> str:
    who = escape(" ".join(filter(None, (r.author_name, r.author_handle))))
    if r.posted_on:
        who += f' <span class="day">{r.posted_on.isoformat()}</span>'
    if r.context:
        who += f"<details><summary>context</summary>{escape(r.context)}</details>"
    place = (
        f'<a class="nr" href="#t{r.reaction_id}">{number}</a> <small class="day">{r.start}–{r.end}</small>'
    )
    cells = (
        f'<td>{place}</td><td>{r.role}, {r.kind}</td><td class="who">{who}</td>'
        f"<td>{answers}</td><td>{with_others}</td>"
    )
    line = f'<details><summary>line</summary><code class="line">{escape(keeping_line(article, r))}</code></details>'
    return f'<tr id="r{r.reaction_id}">{cells}<td class="doubts">{_doubts(r.needs_review)}</td><td>{line}</td></tr>'


def _doubts(names: Sequence[str]) -> str:
    return "<br>".join(f"{escape(DOUBTS.get(name, name))} <code>{escape(name)}</code>" for name in names)
