"""Gold spans: where annotators marked the same words, and how many did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from stancekit.adjudication import voting
from stancekit.adjudication.ballots import closes
from stancekit_schemas import Annotation, Part, Record, Scheme, Span

__all__ = ["GoldSpan", "TokenVotes", "build_gold_spans", "span_consensus", "token_votes"]

TOKEN = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]+")
"""A word with its apostrophes and hyphens, or a run of other signs (an emoji with its joiners)."""


class TokenVotes(Part):
    """One token of the text and the raters, by number, who marked it with a label."""

    start: int
    end: int
    text: str
    votes: int


class GoldSpan(Record):
    """Words that enough raters marked with the same label; `text` is the slice start:end, code points.

    asked    raters who were asked to mark this text, those who marked nothing included
    support  raters who marked at least one of these tokens with the label
    votes    mean share of `asked` over the tokens
    exact    raters who marked exactly this, white space aside
    """

    unit: str = ""
    dimension: str = ""
    label: str
    start: int
    end: int
    text: str
    asked: int
    support: int
    votes: float
    exact: int


def build_gold_spans(
    annotations: Iterable[Annotation], texts: Mapping[str, str], *, scheme: Scheme, share: float = 0.5
) -> list[GoldSpan]:
    """Find the consensus spans of every unit and span dimension, from the same annotations that vote.

    `texts` are the texts as shown, by unit; a unit without one is left out. Asked is who answered the
    unit with the gate open; a dimension that is asked of a sample was asked of a unit if anybody
    marked anything there. Sorted by unit, then by the scheme's order.
    """
    by_unit: dict[str, list[Annotation]] = {}
    for annotation in voting(annotations):
        by_unit.setdefault(annotation.unit, []).append(annotation)
    found = []
    for unit, own in sorted(by_unit.items()):
        for dimension in scheme.dimensions:
            if dimension.kind != "spans" or unit not in texts:
                continue
            asked = {
                a.rater: a.spans.get(dimension.id, ()) for a in own if not closes(dimension, a.values, scheme)
            }
            if dimension.sample is not None and not any(asked.values()):
                continue
            found += [
                span.model_copy(update={"unit": unit, "dimension": dimension.id})
                for span in span_consensus(texts[unit], asked, dimension.domain, share=share)
            ]
    return found


def token_votes(text: str, marked: Mapping[str, Sequence[Span]], label: str) -> list[TokenVotes]:
    """Count for every token how many raters marked any part of it with the label."""
    spans = {rater: _ranges(text, found, label) for rater, found in marked.items()}
    return [
        TokenVotes(
            start=token.start(),
            end=token.end(),
            text=token.group(),
            votes=sum(_touches(ranges, token.start(), token.end()) for ranges in spans.values()),
        )
        for token in TOKEN.finditer(text)
    ]


def span_consensus(
    text: str, marked: Mapping[str, Sequence[Span]], labels: Sequence[str], *, share: float = 0.5
) -> list[GoldSpan]:
    """Join the neighbouring tokens that more than `share` of those asked marked with the same label.

    Parameters
    ----------
    text
        The text that was shown, as it is: CR LF and emoji keep their code points.
    marked
        Per rater who was asked, the spans marked; an empty list is "nothing", a missing rater was
        not asked. Offsets are code points, end exclusive; zero-length spans mark nothing.
    labels
        The labels, each settled by itself, so that spans of different labels may overlap.
    share
        With 0.5 a token needs more than half of those asked.

    Returns
    -------
    Sorted by label in the order given, then by start.

    """
    asked = len(marked)
    found = []
    for label in labels:
        run: list[TokenVotes] = []
        for token in [*token_votes(text, marked, label), None]:
            if token is not None and asked and token.votes > share * asked + 1e-9:
                run.append(token)
            elif run:
                found.append(_span(text, run, marked, label, asked))
                run = []
    return found


def _span(
    text: str, run: Sequence[TokenVotes], marked: Mapping[str, Sequence[Span]], label: str, asked: int
) -> GoldSpan:
    start, end = run[0].start, run[-1].end
    ranges = [_ranges(text, spans, label) for spans in marked.values()]
    return GoldSpan(
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        asked=asked,
        support=sum(any(_touches(own, token.start, token.end) for token in run) for own in ranges),
        votes=sum(token.votes for token in run) / len(run) / asked,
        exact=sum((start, end) in own for own in ranges),
    )


def _ranges(text: str, spans: Sequence[Span], label: str) -> list[tuple[int, int]]:
    """The ranges of one rater with this label, trimmed of white space, empty ones dropped."""
    ranges = []
    for span in spans:
        if label not in span.labels:
            continue
        inside = text[span.start : span.end]
        start = span.start + len(inside) - len(inside.lstrip())
        end = span.start + len(inside.rstrip())
        if start < end:
            ranges.append((start, end))
    return ranges


def _touches(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in ranges)
