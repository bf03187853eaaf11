"""Statement, reaction or other: what each passage is to the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta

from stancekit.segment.asides import answers_question
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.places import Media, beside, long_ago, said_before, told_press
from stancekit.segment.standing import Standing, is_aide

__all__ = ["assign_roles"]

_A_DAY = timedelta(days=1)  # between time zones
_EARLY = 1500  # code points in which words are the post that it is about
_YEAR = re.compile(r"(?<!\d)(20[012]\d)(?!\d)")


def assign_roles(
    text: str,
    lines: list[Line],
    passages: list[Passage],
    published: date | None,
    language: str,
    shown: Mapping[str, str] | None = None,
) -> list[Passage]:
    """Give every passage its role, drop quotations nobody is named for, group runs of one author.

    The focal person's posts are statements, also where only quoted; what that person said elsewhere
    (an interview) is other. Others' words are reactions, unless they were said before the matter. `shown`
    gives for the name above a post the one by which the prose calls its author.
    """
    media = Media(text, lines, language)
    named = dict.fromkeys(p.name for p in passages if p.kind == "quoted" and p.name and not p.focal)
    focal = next((p.name for p in passages if p.focal and p.name), None)
    standing = Standing(text, lines, list(named), media, focal, language)
    kept = [p for p in passages if p.kind == "embedded" or p.attributed or p.copy_of is not None]
    renumber = {id(p): n for n, p in enumerate(kept)}
    for passage in kept:
        if passage.copy_of is not None:
            original = passages[passage.copy_of]
            passage.copy_of = renumber.get(id(original))
            if passage.kind == "quoted" and not (passage.focal and not original.focal):
                name = original.name or passage.name
                passage.name = (shown or {}).get(name or "", name)
                passage.focal = original.focal
                passage.medium = "post"
                passage.doubts = [d for d in passage.doubts if not d.startswith("speaker")]
    latest = max((p.day for p in kept if p.day), default=None)
    published = published or latest
    first_statement = min((p.day for p in kept if p.kind == "embedded" and p.focal and p.day), default=None)
    starts = [line.start for line in lines]
    before: Passage | None = None
    post_end = -1
    for passage in kept:
        if passage.kind == "embedded":
            post_end = passage.block_end
            passage.role = "statement" if passage.focal else "reaction"
            if (
                not passage.focal
                and "relayed_post" in passage.doubts
                and passage.copy_of is not None
                and kept[passage.copy_of].focal
            ):
                passage.role = "other"
            if not passage.focal and first_statement and passage.day and passage.day < first_statement - _A_DAY:
                passage.role = "other"
                passage.doubts.append("before_the_statement")
        else:
            if before is not None and not before.focal and before.name == passage.name and (passage.piece or 0) > 1:
                passage.role, before = before.role, passage  # what one says in pieces is one
                continue
            place = bisect_right(starts, passage.start) - 1
            near = beside(text, passage, lines[place], language) if place >= 0 else ("", "")
            passage.line = place
            if passage.focal:
                answers = place > 0 and post_end > lines[place - 1].start and post_end <= lines[place].start
                same = before is not None and passage.piece and passage.piece > 1
                passage.medium = (
                    before.medium
                    if before and same
                    else _medium_at(passage, place, lines, media, near, before, answers=answers)
                )
            before = passage
            if passage.focal:
                posted = passage.medium == "post" and not (long_ago(near, language) or _is_earlier(near, published))
                passage.role = "statement" if posted or passage.copy_of is not None else "other"
            elif (
                passage.name in standing.hosts
                or passage.name in standing.aides
                or _is_earlier(near, published)
                or said_before(near, language)
                or is_aide(near, standing.focal, language)
                or answers_question(text, near[0], lines, place, language)
            ):
                passage.role = "other"
            else:
                passage.role = "reaction"
    _group(kept)
    return kept


def _medium_at(
    passage: Passage,
    place: int,
    lines: list[Line],
    media: Media,
    near: tuple[str, str],
    before: Passage | None,
    *,
    answers: bool,
) -> str:
    """Where the words were said: by the clause beside them, by what the speaker said before, by the line.

    With `answers`, the line stands directly behind somebody's post.
    """
    if passage.copy_of is not None:
        return "post"
    if told_press(near, media.language):
        return "talk"
    if passage.medium == "post":
        return "post"
    if not 0 <= place < len(lines):
        return "post" if place < 3 else "talk"
    lead, behind = near
    if said := media.near(place, passage.end, passage.end + len(behind)):
        return said
    own = media.last_before(place, passage.start)
    known = before is not None and before.name == passage.name and place - before.line <= 1
    if own and (own[0] >= passage.start - len(lead) or (known and before and before.end <= own[0])):
        return own[1]
    if media.language == "ja" and (said := media.near(place, passage.end, passage.end + 60)):
        return said
    if known and before is not None:
        return before.medium
    if own:
        return own[1]
    if answers:
        return "post"
    for back in range(place - 1, max(-1, place - 5), -1):
        if media[back]:
            return "talk"
    return "post" if place < 3 and passage.start < _EARLY else "talk"


def _is_earlier(near: tuple[str, str], published: date | None) -> bool:
    """Whether the sentence sets the words in an earlier year; not what is said of the speaker: X, born in 2001."""
    if published is None:
        return False
    lead, behind = near
    behind = behind.lstrip(" ,，–—-").split(",")[0]
    years = [int(y) for y in _YEAR.findall(lead) + _YEAR.findall(behind)] if "20" in lead + behind else []
    return bool(years) and max(years) < published.year


def _group(passages: list[Passage]) -> None:
    """Runs of one author share a group; pieces of one quotation share that of the first."""
    previous: Passage | None = None
    leader = 0
    for number, passage in enumerate(passages):
        if passage.kind != "embedded":
            continue
        same = (
            previous is not None
            and (passage.handle or passage.name)
            and (passage.handle, passage.name) == (previous.handle, previous.name)
        )
        if same and passage.role == previous.role:  # type: ignore[union-attr]
            passages[leader].group = leader
            passage.group = leader
        else:
            leader = number
        previous = passage
    first = 0
    for number, passage in enumerate(passages):
        if passage.kind != "quoted" or passage.piece is None:
            continue
        if passage.piece == 1:
            first = number
        passage.group = first
