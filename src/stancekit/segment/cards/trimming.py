"""The words of a page's embeds without what the page sets around them: whom it answers, the name above, times and counts below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import own_line_name
from stancekit.segment.cards.heads import ANSWERED
from stancekit.segment.paragraphs import lines_between
from stancekit.segment.passage import Embed

__all__ = ["without_status"]


def without_status(text: str, embeds: Sequence[Embed], language: str) -> list[Embed]:
    """Leave out of the words of a page's embeds the lines below them that tell when, how often and what else.

    So is whom they answer, and the name above them, where the page says nowhere else whose they are.
    """
    return [_trimmed(text, embed, language) for embed in embeds]


def _trimmed(text: str, embed: Embed, language: str) -> Embed:
    lines = lines_between(text, embed.start, embed.end)
    if len(lines) > 1 and ANSWERED.match(text, lines[0].start, lines[0].end):
        del lines[0]
        embed = replace(embed, start=lines[0].start)
    when: When | None = None
    while len(lines) > 1 and (told := status_of(text[lines[-1].start : lines[-1].end], language)):
        when = told.when or when
        lines.pop()
    if not lines or lines[-1].end == embed.end:
        return embed
    found = embed.day is None and when is not None and when.dated
    name = None if embed.name or embed.handle else own_line_name(text, lines[0], language)
    named = len(lines) > 1 and name is not None and plausible_name(name)
    settled = {"no_date"} if found else set()
    return replace(
        embed, start=lines[named].start, end=lines[-1].end, day=when.day if found and when else embed.day,
        name=name if named else embed.name,
        doubts=tuple(doubt for doubt in embed.doubts if doubt not in settled),
    )  # fmt: skip
