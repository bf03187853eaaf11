"""Words reported in prose: quotations that have a speaker and at least a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import links_of, media_of
from stancekit.segment.names.openers import Openers
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line, headlines_of
from stancekit.segment.passage import Passage
from stancekit.segment.posts.voice import Voice
from stancekit.segment.speech.announced import announced_posts
from stancekit.segment.speech.announced_passage import announced_passage
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.dialogue import split_words
from stancekit.segment.speech.few_words import is_said
from stancekit.segment.speech.japanese.angle_brackets import without_glosses
from stancekit.segment.speech.japanese.terms import names_or_heads
from stancekit.segment.speech.listed import listed
from stancekit.segment.speech.papers import without_papers
from stancekit.segment.speech.quotation import ANNOUNCED, Quotation
from stancekit.segment.speech.quotations import find_quotations
from stancekit.segment.speech.referents import resolve_speakers
from stancekit.segment.speech.speakers import attribute
from stancekit.segment.speech.terms import exceeds_term, is_clause
from stancekit.segment.speech.titles import names_work, without_titles
from stancekit_schemas import Focal

__all__ = ["reported_passages"]


def reported_passages(
    text: str,
    lines: list[Line],
    breaks: frozenset[int],
    people: People,
    voice: Voice,
    focal: Focal | None,
    authors: frozenset[str] = frozenset(),
    behind: dict[int, str] | None = None,
) -> list[Passage]:
    """Every quotation of the prose that may be an item, with its speaker where one was found.

    `focal` is the person it is about as far as known, `authors` are those of the embedded posts, `behind`
    names the author of the post that stands directly before a line.
    Quotations without a speaker are given too. Long ones are somebody's words all the same; short ones are
    not `attributed`: they count only if they turn out to be copies of a post.
    """
    language, behind = voice.language, behind or {}
    found = without_titles(text, lines, find_quotations(text, lines, language, breaks), people, language)
    found = without_glosses(text, lines, found) if language == "ja" else found
    quotations = split_words(text, lines, without_papers(text, found, lexicon(language)), language)
    headlines = headlines_of(text, lines)
    quoted = {n for q in quotations for n in range(q.line, q.last_line + 1)}
    in_lists = listed(text, lines, quoted, breaks, people, language)
    posts = announced_posts(text, lines, breaks | in_lists.keys(), quoted, voice, headlines)
    quotations = _with_posts(quotations, posts, in_lists.values())
    known = [*authors, *([focal.name] if focal else [])]
    of_article = replace(lexicon(language), unnamed=Openers(text, lines, people, known, language), clauses={})
    items = attribute(text, lines, quotations, people, of_article)
    resolve_speakers(
        text, lines, items, people, of_article, focal, frozenset(behind.values()) | authors, behind
    )
    passages: list[Passage] = []
    groups: dict[int, int] = {}
    gone_on = {item.continues for item in items if item.continues is not None and item.direct}
    for number, item in enumerate(items):
        q = item.quotation
        words = text[q.start : q.end]
        if q.line < headlines:
            continue
        if q.mark == ANNOUNCED:
            passages.append(announced_passage(text, lines, item))
            continue
        if names_work(text, q, language) or (
            not is_said(text, item, language, gone_on=number in gone_on)
            and not is_clause(words, language)
            and not (item.continues is not None and len(words) > 12)
        ):
            passages.append(_fragment(q))
            continue
        doubts = list(item.doubts)
        if not q.balanced:
            doubts.append("unbalanced_quotation")
        attributed = item.attributed or (
            exceeds_term(words, language)
            and not (language == "ja" and names_or_heads(text, lines[q.line], q))
        )
        if attributed and not item.speaker and not item.handle:
            doubts.append("speaker_unnamed" if item.unnamed else "speaker_unknown")
        passage = Passage(
            "quoted", q.start, q.end, q.start, q.end, name=item.speaker, handle=item.handle, links=links_of(words), media=media_of(words),
            context=None, attributed=attributed, medium=_medium(item), line=q.line, doubts=doubts,
        )  # fmt: skip
        passage.context = (
            text[lines[q.line].start : lines[q.line].end]
            if lines[q.line].end - lines[q.line].start < 2000
            else None
        )
        if item.continues is not None:
            groups[number] = groups.get(item.continues, item.continues)
            passage.group = groups[number]
        else:
            passage.group = number
        passages.append(passage)
    _number_pieces(passages)
    return [*passages, *in_lists.values()]


def _fragment(quotation: Quotation) -> Passage:
    """Words that are no clause, which count only as a copy of a post."""
    start, end = quotation.start, quotation.end
    return Passage("quoted", start, end, start, end, attributed=False, fragment=True, line=quotation.line)


def _with_posts(
    quotations: list[Quotation], posts: list[Quotation], listed_posts: Iterable[Passage]
) -> list[Quotation]:
    """The quotations with the announced posts among them, and without those inside of a post."""
    spans = [*((post.start, post.end) for post in posts), *((post.start, post.end) for post in listed_posts)]
    outside = [q for q in quotations if not any(start <= q.start < end for start, end in spans)]
    return sorted([*outside, *posts], key=lambda q: q.start)


def _medium(item: Attributed) -> str:
    """What the attribution alone tells of where the words stand: in a post, in a document, or nothing."""
    return "document" if item.how in ("document", "paper") else "post" if item.wrote else ""


def _number_pieces(passages: list[Passage]) -> None:
    """Turn group keys into indices of the first piece; a group of one is none."""
    members: dict[int, list[Passage]] = {}
    for passage in passages:
        if passage.group is not None:
            members.setdefault(passage.group, []).append(passage)
    for group in members.values():
        for piece, passage in enumerate(group, start=1):
            passage.group = None
            passage.piece = piece if len(group) > 1 else None
