"""From an article to its passages: the whole of the cut, in the order in which it is made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from stancekit.segment.anchors import Anchor, find_anchors
from stancekit.segment.copies import link_copies
from stancekit.segment.corrections import apply_corrections, of_article
from stancekit.segment.dates import leading_date
from stancekit.segment.focal import Prose, infer_focal, is_focal, read_prose
from stancekit.segment.language import detect_language
from stancekit.segment.lexicon import LANGUAGES
from stancekit.segment.links import has_words, links_of, media_of
from stancekit.segment.paragraphs import Line, lines_between, trim
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.people import People, name_words
from stancekit.segment.platforms import platform_of_handle, read_permalink
from stancekit.segment.reported import reported_passages
from stancekit.segment.roles import assign_roles
from stancekit.segment.sets import Proposed, box_text, propose_sets
from stancekit.segment.starts import Case, Layout, Start, find_starts, quoted_heads
from stancekit.segment.voice import Voice, is_furniture, post_voice
from stancekit_schemas import Article, Correction, Focal, Problem, Reaction, StatementSet, content_id

__all__ = ["Segmentation", "segment_article"]

_DAMAGED = re.compile(
    r"[?\ufffdâÃð](?:(?<=\?)(?<!\S.)\?{0,3}(?=\s)|(?<=\?)\?+\w|(?<=\ufffd)|(?<=â)€|(?<=Ã)[\u0080-\u00bf]|(?<=ð)Ÿ)"
)


@dataclass(frozen=True)
class Segmentation:
    """What was cut from one article.

    `reactions` are all passages sorted by their start, statements among them; `sets` are proposals
    without upshot or signature; `problems` are corrections that could not be applied as they stand.
    """

    article: Article
    reactions: tuple[Reaction, ...]
    sets: tuple[StatementSet, ...]
    problems: tuple[Problem, ...] = ()


def segment_article(
    article: Article,
    *,
    focal: Focal | None = None,
    embeds: Sequence[Embed] = (),
    corrections: Sequence[Correction] = (),
) -> Segmentation:
    """Cut every statement and reaction out of one article.

    Parameters
    ----------
    article
        The text; every offset of the result is a code point of `article.text`.
    focal
        The person whose posts are reacted to; inferred, and marked as inferred, where None.
    embeds
        The embedded posts that the page itself delimits, as `derive_html` gives them; the others are
        found in the text.
    corrections
        What a person decided otherwise; those of other articles are ignored.

    """
    text = _without_markup(article.text) if article.format == "markdown" else article.text
    body = leading_date(text)
    floor = body.end if body else 0
    anchors = find_anchors(text, "en")
    rough = _rough_prose(text, anchors, embeds)
    declared = article.language if article.language in LANGUAGES else None
    language = detect_language(rough[:1500], declared, sure=declared is not None) or "en"
    if language != "en":
        anchors = find_anchors(text, language)
    anchors = _outside(anchors, embeds)
    people = People(language)
    for name in [focal.name] if focal else []:
        people.learn(name)
    for author in [a.name for a in anchors] + [e.name for e in embeds]:
        people.learn(author)
    journalism = read_prose(rough, people, language)
    hint = focal or _guess(journalism, anchors, embeds, language)
    voice = Voice(language, name_words(hint.name) if hint else frozenset())
    passages = _embedded(text, floor, anchors, embeds, voice, language)
    prose, breaks = _prose_lines(text, floor, passages, language)
    passages += reported_passages(
        text, prose, breaks, people, language, hint, frozenset(p.name for p in passages if p.name)
    )
    passages.sort(key=lambda p: (p.start, p.end))
    link_copies(text, passages)
    if focal is None and any("start_inside_line" in p.doubts for p in passages):
        journalism = read_prose("\n".join([text[line.start : line.end] for line in prose]), people, language)
    who = focal or infer_focal(text, journalism, passages, language)
    for passage in passages:
        passage.focal = is_focal(passage, who)
    passages = assign_roles(text, prose, passages, article.published_on, language)
    mine = of_article(article, corrections)
    problems: list[Problem] = []
    if mine:
        passages, problems = apply_corrections(article, passages, mine)
    proposed = propose_sets(passages)
    return _records(article, passages, proposed, tuple(problems), inferred=focal is None)


_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0\u3000]*\n")
_QUOTE_PREFIX = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_EMPHASIS = re.compile(r"\*{1,3}")


def _without_markup(text: str) -> str:
    """Markdown with block quotes and emphasis blanked out, character for character."""
    return _EMPHASIS.sub(lambda m: " " * len(m[0]), _QUOTE_PREFIX.sub(lambda m: " " * len(m[0]), text))


def _outside(anchors: list[Anchor], embeds: Sequence[Embed]) -> list[Anchor]:
    """The attributions that stand in no embed the page delimits."""
    if not embeds:
        return anchors
    starts = [e.block_start for e in embeds]
    kept = []
    for anchor in anchors:
        place = bisect_right(starts, anchor.start) - 1
        if place < 0 or anchor.start >= embeds[place].block_end:
            kept.append(anchor)
    return kept


def _rough_prose(text: str, anchors: list[Anchor], embeds: Sequence[Embed]) -> str:
    """The text without embeds and without the last line before each attribution."""
    blocks = sorted(
        [(a.start, a.end, False) for a in anchors] + [(e.block_start, e.block_end, True) for e in embeds]
    )
    pieces, last = [], 0
    for start, end, whole in blocks:
        cut = start if whole else max(text.rfind("\n", last, max(last, start - 2)), last)
        pieces.append(text[last : max(last, cut)])
        last = max(last, end)
    pieces.append(text[last:])
    return "\n".join(pieces)


def _guess(prose: Prose, anchors: list[Anchor], embeds: Sequence[Embed], language: str) -> Focal | None:
    """Guess the focal person before the posts are cut: the author named most outside the last lines."""
    rough = [
        Passage("embedded", a.start, a.end, a.start, a.end, name=a.name, handle=a.handle)
        for a in anchors
        if a.name
    ] + [
        Passage("embedded", e.start, e.end, e.start, e.end, name=e.name, handle=e.handle)
        for e in embeds
        if e.name
    ]
    return infer_focal("", prose, rough, language)


def _layout(text: str, floor: int, anchors: list[Anchor], language: str) -> Layout:
    head = text[floor : floor + 20_000]
    doubles = len(_BLANK_LINE.findall(head))
    singles = head.count("\n") - 2 * doubles
    glued = sum(1 for a in anchors if not a.line_end)
    return Layout(doubles > singles, glued * 2 > len(anchors), language)


def _embedded(
    text: str, floor: int, anchors: list[Anchor], embeds: Sequence[Embed], voice: Voice, language: str
) -> list[Passage]:
    """Every embedded post: those the page delimits as they are, the others back from their attribution."""
    layout = _layout(text, floor, anchors, language)
    blocks: list[Anchor | Embed] = sorted(
        [*anchors, *embeds], key=lambda b: b.block_start if isinstance(b, Embed) else b.start
    )
    passages: list[Passage] = []
    found: list[tuple[int, Anchor, Case]] = []
    last, after_block = floor, False
    for block in blocks:
        if isinstance(block, Embed):
            if block.end > block.start:
                passages.append(_from_embed(text, block, last, language))
            last, after_block = max(last, block.block_end), True
        elif block.start >= last:
            if case := _case(text, block, last, after_block=after_block):
                found.append((len(passages) + len(found), block, case))
            last, after_block = block.end, True
    starts = find_starts(text, [case for _, _, case in found], voice, layout, quoted_heads(text))
    for (place, anchor, case), start in zip(found, starts, strict=True):
        passages.insert(place, _from_anchor(text, anchor, case, start, language))
    if tail := _cut_tail(text, last, anchors, voice):
        passages.append(tail)
    return passages


def _from_embed(text: str, embed: Embed, last: int, language: str) -> Passage:
    words = text[embed.start : embed.end]
    before = lines_between(text, last, embed.block_start)
    doubts = list(embed.doubts)
    if not embed.handle and not embed.name:
        doubts.append("no_author")
    if embed.day is None:
        doubts.append("no_date")
    return Passage(
        "embedded", embed.start, embed.end, embed.block_start, embed.block_end,
        name=embed.name, handle=embed.handle, day=embed.day, platform=embed.platform,
        permalink=embed.permalink, status_id=embed.status_id,
        links=embed.links or links_of(words), media=embed.media or media_of(words),
        context=_context(text, before, language), doubts=doubts,
    )  # fmt: skip


def _line_before(lines: list[Line], start: int) -> list[Line]:
    """The last line that ends before the offset, as a list of at most one."""
    return next(([line] for line in reversed(lines) if line.end <= start), [])


def _context(text: str, lines: Sequence[Line], language: str) -> str | None:
    """The journalist's line before a post, None where another post or nothing stands there."""
    if not lines:
        return None
    words = text[lines[-1].start : lines[-1].end]
    return None if is_furniture(words, language) else words


def _case(text: str, anchor: Anchor, last: int, *, after_block: bool) -> Case | None:
    """Gather what the start of a post is chosen from; None where nothing stands before the attribution."""
    lines = lines_between(text, last, anchor.start)
    if not lines:
        return None
    link = read_permalink(anchor.permalink)
    platform = (link.platform if link else None) or platform_of_handle(anchor.handle)
    end = trim(text, lines[-1].start, anchor.start)[1]
    return Case(lines, end, name_words(anchor.name), platform, anchor.day, after_block)


def _from_anchor(text: str, anchor: Anchor, case: Case, choice: Start, language: str) -> Passage:
    end, link = case.end, read_permalink(anchor.permalink)
    words = text[choice.start : end]
    doubts = list(choice.doubts)
    if anchor.cut:
        doubts.append("cut_text")
    elif anchor.handle is None:
        doubts.append("no_handle")
    if not anchor.dated:
        doubts.append("no_date")
    elif anchor.day is None:
        doubts.append("date_ambiguous")
    if anchor.name is None and not anchor.cut:
        doubts.append("no_name")
    if not anchor.certain:
        doubts.append("attribution_uncertain")
    return Passage(
        "embedded", choice.start, end, choice.start, anchor.end, name=anchor.name, handle=anchor.handle,
        day=anchor.day, platform=case.platform, permalink=link.url if link else anchor.permalink,
        status_id=link.status_id if link else None, links=links_of(words), media=media_of(words),
        context=_context(text, _line_before(case.lines, choice.start), language), doubts=doubts,
    )  # fmt: skip


def _cut_tail(text: str, last: int, anchors: list[Anchor], voice: Voice) -> Passage | None:
    """A post whose attribution was cut off with the end of the text.

    It is glued to the last date and unfinished, or it is unfinished and stands behind a colon.
    """
    if not anchors or anchors[-1].cut:
        return None
    lines = lines_between(text, last, len(text))
    if not lines:
        return None
    final = text[lines[-1].start : lines[-1].end]
    unfinished = final[-1] not in '.!?…”"»:：。」！？)'
    if len(lines) > 1:
        lead = text[lines[-2].start : lines[-2].end]
        if not unfinished or lead[-1] not in ":：" or is_furniture(final, voice.language) or len(final) > 600:
            return None
    elif anchors[-1].line_end or lines[0].gap or (not unfinished and post_voice(final, voice) < 1.5):
        return None
    start, end = lines[-1].start, lines[-1].end
    words = text[start:end]
    return Passage(
        "embedded",
        start,
        end,
        start,
        end,
        links=links_of(words),
        media=media_of(words),
        doubts=["cut_text", "no_author", "no_date"],
    )


def _prose_lines(
    text: str, floor: int, passages: list[Passage], language: str
) -> tuple[list[Line], frozenset[int]]:
    """The journalist's lines, and which of them stand directly behind an embedded post."""
    lines: list[Line] = []
    breaks: set[int] = set()
    last = floor
    ends = [(p.block_start, p.block_end) for p in passages] + [(len(text), len(text))]
    for start, end in ends:
        for line in lines_between(text, last, start):
            furniture = is_furniture(text[line.start : line.end], language)
            lines += [] if furniture else [line]
        breaks.add(len(lines))
        last = max(last, end)
    return lines, frozenset(breaks)


def _records(
    article: Article,
    passages: list[Passage],
    proposed: list[Proposed],
    problems: tuple[Problem, ...],
    *,
    inferred: bool,
) -> Segmentation:
    text = article.text
    ids = [Reaction.make_id(article.sha256, p.start, p.end) for p in passages]
    set_ids = [StatementSet.make_id(tuple(ids[m] for m in s.members)) for s in proposed]
    reactions = []
    for number, p in enumerate(passages):
        words = text[p.start : p.end]
        author = p.handle or p.name
        reactions.append(
            Reaction(
                reaction_id=ids[number],
                article_id=article.article_id,
                source=article.source,
                kind=p.kind,
                role=p.role,
                start=p.start,
                end=p.end,
                text=words,
                author_name=p.name,
                author_handle=p.handle,
                posted_on=p.day,
                platform=p.platform,
                permalink=p.permalink,
                status_id=p.status_id,
                links=p.links,
                media=p.media,
                media_only=not has_words(words),
                text_damaged=bool(_DAMAGED.search(words)),
                context=p.context,
                post_id=Reaction.make_post_id(author, p.day, words)
                if p.kind == "embedded" and author
                else None,
                group_id=content_id("group", ids[p.group]) if p.group is not None else None,
                piece=p.piece,
                copy_of=ids[p.copy_of] if p.copy_of is not None else None,
                answers=set_ids[p.answers] if p.answers is not None else None,
                basis=p.basis,
                needs_review=tuple(dict.fromkeys(p.doubts)),
                focal_inferred=inferred,
                corrected_from=p.corrected_from,
            )
        )
    sets = tuple(
        StatementSet(
            set_id=set_ids[place], article_id=article.article_id, source=article.source,
            members=tuple(ids[m] for m in s.members),
            text=box_text([(passages[m].kind, text[passages[m].start : passages[m].end]) for m in s.members]),
            answered_by=tuple(ids[n] for n in s.answered_by),
        )
        for place, s in enumerate(proposed)
    )  # fmt: skip
    return Segmentation(article, tuple(reactions), sets, problems)
