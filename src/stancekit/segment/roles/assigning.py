"""Statement, reaction or other: what each passage is to the article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from stancekit.segment.names.called import name_words
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.roles.news_accounts import only_informs, only_reports
from stancekit.segment.roles.quoted import QuotedRoles
from stancekit_schemas import Role

__all__ = ["assign_roles"]

_A_DAY = timedelta(days=1)  # between time zones


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
    kept = [p for p in passages if p.kind == "embedded" or p.attributed or p.copy_of is not None]
    _settle_copies(passages, kept, shown or {})
    posts = [p for p in kept if p.kind == "embedded"]
    first_statement = min((p.day for p in posts if p.focal and p.day), default=None)
    quoted = QuotedRoles(
        text, lines, kept, published or max((p.day for p in kept if p.day), default=None), language
    )
    focal = frozenset().union(*(name_words(p.name) for p in kept if p.focal and p.name))
    parts = [part for name in focal for part in name.split("-")]  # Lee-Roe is Lee, too
    called = quoted.experts.callings.union(focal, parts) if focal else focal
    dated = False
    for passage in kept:
        if passage.kind == "embedded":
            passage.role = _role_of_post(passage, kept, first_statement)
            before = text[max(0, quoted.mediums.post_end) : min(passage.start, passage.block_start)]
            if passage.role == "reaction" and (
                only_informs(text, passage, before, language)
                or only_reports(text, passage, before, called, language)
            ):
                passage.role = "other"
            quoted.mediums.post_end = passage.block_end
            dated = dated or (passage.focal and passage.day is not None)
        else:
            passage.role = quoted.role(passage)
            if _relays(passage, kept):
                passage.role = "other"
            if passage.role == "statement" and passage.copy_of is None and not dated:
                first_statement = None  # of a day that is not known: what stands below may answer it
    _group(kept)
    return kept


def _settle_copies(passages: list[Passage], kept: list[Passage], shown: Mapping[str, str]) -> None:
    """Point copies at what is kept, and give quoted ones the author of their post."""
    renumber = {id(p): n for n, p in enumerate(kept)}
    for passage in kept:
        if passage.copy_of is None:
            continue
        original = passages[passage.copy_of]
        passage.copy_of = renumber.get(id(original))
        if "relayed_post" in passage.doubts:
            continue
        if passage.kind == "quoted" and not (passage.focal and not original.focal):
            name = original.name or passage.name
            passage.name = shown.get(name or "", name)
            passage.focal, passage.medium = original.focal, "post"
            passage.doubts = [d for d in passage.doubts if not d.startswith("speaker")]


def _role_of_post(passage: Passage, kept: list[Passage], first_statement: date | None) -> Role:
    """Give the role of an embedded post: others' are reactions, but for mere relays and those posted before."""
    if passage.focal:
        return "statement"
    if first_statement and passage.day and passage.day < first_statement - _A_DAY:
        passage.doubts.append("before_the_statement")
        return "other"
    return "other" if _relays(passage, kept) else "reaction"


def _relays(passage: Passage, kept: list[Passage]) -> bool:
    """Whether an account passes on words of the focal person."""
    if passage.focal or "relayed_post" not in passage.doubts or passage.copy_of is None:
        return False
    return kept[passage.copy_of].focal


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
