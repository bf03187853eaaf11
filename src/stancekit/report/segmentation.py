"""A page on which a person checks a segmentation: every passage coloured, with its doubts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from stancekit.report.correction_lines import HOW, adding_line
from stancekit.report.passage_rows import passage_rows
from stancekit.report.review_style import STYLE
from stancekit.segment import Segmentation
from stancekit.segment.focal_words import focal_words
from stancekit.wording import counted
from stancekit_schemas import Reaction

__all__ = ["review_page"]

_KEY = (
    '<p class="key"><mark class="statement">statement</mark> <mark class="reaction">reaction</mark> '
    '<mark class="other">other</mark> <mark class="quoted">quoted in prose</mark> <mark class="doubt">needs review</mark></p>'
)

_LINE_START = re.compile(r"(?:\A|(?<=[\r\n]))(?=[^\S\r\n]*\S)")


def review_page(segmentations: Sequence[Segmentation], *, title: str = "Segmentation") -> str:
    """One HTML page, without scripts: each article's text with its passages marked, and a table of them.

    Statements are blue, reactions orange, other words grey; quoted passages are underlined, those that
    need review framed in red. Offsets stand beside the lines of the text. Each passage has a line to copy into
    corrections.jsonl, and each article one for a passage that was not found.
    """
    parts = [
        "<!DOCTYPE html>", '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>", f"<h1>{escape(title)}</h1>",
        _KEY, f'<p class="key">{escape(HOW)}</p>',
    ]  # fmt: skip
    if len(segmentations) > 1:
        parts.append("<nav><ol>" + "".join(_entry(s) for s in segmentations) + "</ol></nav>")
    parts += [_article(segmentation) for segmentation in segmentations]
    parts.append("</main></body></html>\n")
    return "\n".join(parts)


def _entry(segmentation: Segmentation) -> str:
    doubtful = sum(bool(r.needs_review) for r in segmentation.reactions)
    article = segmentation.article
    return f'<li><a href="#a{article.article_id}">{escape(article.source)}</a>: {counted(len(segmentation.reactions), "passage")}, {doubtful} to review</li>'


def _article(segmentation: Segmentation) -> str:
    article, reactions = segmentation.article, segmentation.reactions
    sets = {s.set_id: n for n, s in enumerate(segmentation.sets, start=1)}
    how = (
        "inferred: name the person with --focal, or in stancekit.toml"
        if segmentation.focal_inferred
        else "as given"
    )
    remarks = [
        f"Focal person: {focal_words(segmentation)} ({how})",
        *article.problems,
        *(p.message for p in segmentation.problems),
    ]
    places = {m: f"in set {n}" for n, s in enumerate(segmentation.sets, start=1) for m in s.members}
    places |= {r.reaction_id: f"answers set {sets[r.answers]} ({r.basis})" for r in reactions if r.answers}
    rows = passage_rows(article, reactions, places)
    return "\n".join((
        f'<section id="a{article.article_id}"><h2>{escape(article.source)}</h2>',
        "".join(f'<p class="key">{escape(remark)}</p>' for remark in remarks),
        f'<div class="text">{_marked(article.text, reactions)}</div>',
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(f"Passages of {article.source}", quote=True)}">',
        "<table><thead><tr><th>No.</th><th>Role</th><th>Who, when</th><th>Set</th><th>Belongs to</th><th>Look at</th><th>Correct</th></tr></thead>",
        f"<tbody>{rows}</tbody></table></div>",
        f'<p class="key">This line adds a passage: <code class="line">{escape(adding_line(article))}</code></p></section>',
    ))  # fmt: skip


def _marked(text: str, reactions: Sequence[Reaction]) -> str:
    starts = [m.start() for m in _LINE_START.finditer(text)]
    pieces, last = [], 0
    for number, reaction in enumerate(reactions, start=1):
        if reaction.start < last:
            continue
        classes = f"{reaction.role} {reaction.kind}{' doubt' if reaction.needs_review else ''}"
        label = escape(
            "; ".join(filter(None, (reaction.role, reaction.author_name, *reaction.needs_review))), quote=True
        )
        pieces.append(_numbered(text, starts, last, reaction.start))
        pieces.append(
            f'<mark class="{classes}" title="{label}">{_numbered(text, starts, reaction.start, reaction.end)}</mark>'
            f'<sup><a id="t{reaction.reaction_id}" href="#r{reaction.reaction_id}">{number}</a></sup>'
        )
        last = reaction.end
    pieces.append(_numbered(text, starts, last, len(text)))
    return "".join(pieces)


def _numbered(text: str, starts: list[int], start: int, end: int) -> str:
    """Part of a text, with the offset of every line that begins in it; drawn, so that it is not copied along."""
    inside = starts[bisect_left(starts, start) : bisect_left(starts, end)]
    pieces = [escape(text[start : inside[0] if inside else end])]
    for place, behind in pairwise([*inside, end]):
        pieces.append(f'<span class="at" data-at="{place}"></span>{escape(text[place:behind])}')
    return "".join(pieces)
