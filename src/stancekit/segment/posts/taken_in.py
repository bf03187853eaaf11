"""What a post takes in with one line more: a break, a quotation that is closed, another item of a list."""

from __future__ import annotations

from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.enumerations import enumerates
from stancekit.segment.posts.features import AT
from stancekit.segment.posts.quoted_heads import is_quoted

__all__ = ["take_in"]


def take_in(
    text: str,
    case: Case,
    place: int,
    chosen: list[float],
    layout: Layout,
    heads: frozenset[str],
    *,
    heading: bool,
) -> None:
    """Add to `chosen` what the line at a place brings; `heading` says that it heads the list below it."""
    line, following = case.lines[place : place + 2]
    words = text[line.start : line.end]
    if layout.running:
        chosen[AT["run_on"]] += 1
    else:
        chosen[AT["lines"]] += 1
        chosen[AT[_gap(following.gap, layout)]] += 1
    if _open_quote(words) and not _open_quote(text[line.start : following.end]):
        chosen[AT["closes_quote"]] += 1
    if heading or enumerates(text, line, following):
        chosen[AT["enumerates"]] += 1
    if is_quoted(words, heads):
        chosen[AT["quoted_head"]] += 1


def _open_quote(text: str) -> bool:
    """Whether the line opens a quotation (or a parenthesis) that it does not close."""
    opened = text.count("“") + text.count("„") - text.count("”")
    if "„" in text:
        opened = text.count("„") - text.count("”") - text.count("“")
    return (
        opened > 0
        or text.count("«") > text.count("»")
        or text.count("「") > text.count("」")
        or text.count('"') % 2 == 1
        or text.count("(") > text.count(")")
    )


def _gap(gap: int, layout: Layout) -> str:
    if gap <= 0:
        return "no_gap"
    return ("tight" if gap == 1 else "blank") + ("_in_blank" if layout.blank_lines else "_in_tight")
