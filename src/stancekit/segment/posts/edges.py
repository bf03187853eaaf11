"""Where a candidate start begins, and what it leaves standing before it."""

from __future__ import annotations

from stancekit.segment.language import first_token
from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import letters, without_links
from stancekit.segment.posts.case import Case
from stancekit.segment.posts.features import AT, CUE
from stancekit.segment.posts.voice import Voice

__all__ = ["describe_edge"]


def describe_edge(
    text: str,
    case: Case,
    place: int,
    row: list[float],
    before: tuple[float, ...],
    voice: Voice,
    *,
    headed: bool,
) -> None:
    """Describe where a candidate begins, and the line that it leaves standing before it."""
    line = case.lines[place]
    if not place:
        row[AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return
    head = text[line.start : min(line.end, line.start + 60)]
    resumes = lexicon(voice.language).resumes
    if voice.language == "ja":
        row[AT["resumes"]] = float(head.startswith(tuple(resumes)))
    else:
        row[AT["resumes"]] = float(first_token(head) in resumes or head[0] in "(–—-")
    row[AT["lower"]] = float(head[0].islower())
    wordless = not letters(without_links(text[line.start : min(line.end, case.end)]))
    row[AT["bare"]] = float(wordless)
    row[AT["brief"]] = float(not wordless and case.end - line.start < (12 if voice.language == "ja" else 28))
    if not before:
        return
    tail = text[case.lines[place - 1].end - 1]
    says = before[CUE["say"]] + before[CUE["say_own"]]
    if before[CUE["furniture"]]:
        row[AT["lead_furniture"]] = 1.0
        return
    if before[CUE["colon"]] and not headed:
        row[AT["lead_colon_say" if says else "lead_colon"]] = 1.0
    elif tail not in '.!?…”»"。」！？)':
        row[AT["open_before"]] = 1.0
    row[AT["lead_names"]] = max(before[CUE["author"]], before[CUE["author_own"]])
    row[AT["lead_say"]] = float(before[CUE["say"]] > 0)
    row[AT["lead_told"]] = before[CUE["told"]]
    row[AT["lead_crowd"]] = float(before[CUE["crowd"]] > 0)
    row[AT["lead_person"]] = max(before[CUE["role"]], before[CUE["full_name"]])
