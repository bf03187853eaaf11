"""From an article to its passages: the whole of the cut, in the order in which it is made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from stancekit.segment.absent import is_named
from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.finding import find_anchors
from stancekit.segment.broken_lines import join_broken_lines
from stancekit.segment.cards.above import posts_below
from stancekit.segment.cards.cards import with_cards
from stancekit.segment.cards.trimming import without_status
from stancekit.segment.copies import link_copies
from stancekit.segment.corrections import apply_corrections, of_article
from stancekit.segment.dates import leading_date
from stancekit.segment.furniture import heads_links, is_furniture, is_stamp
from stancekit.segment.language import detect_language
from stancekit.segment.lexicon import LANGUAGES
from stancekit.segment.markdown import is_markdown, link_references, without_markup
from stancekit.segment.names.naming import has_more
from stancekit.segment.names.people import People, name_words
from stancekit.segment.paragraphs import Line, is_headline, lines_between
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.plugins import parted, read_plugins
from stancekit.segment.posts.accounts import lone_accounts
from stancekit.segment.posts.below import with_further_paragraphs
from stancekit.segment.posts.block_quotes import posts_in_block_quotes
from stancekit.segment.posts.embedded import embedded_posts
from stancekit.segment.posts.register import writes_plainly
from stancekit.segment.posts.voice import Voice
from stancekit.segment.reading import Reading
from stancekit.segment.records import Segmentation, make_records
from stancekit.segment.roles.assigning import assign_roles
from stancekit.segment.roles.focal import infer_focal, is_focal
from stancekit.segment.roles.impostors import set_impostors_apart
from stancekit.segment.roles.prose import Prose, authors_in_prose, read_prose
from stancekit.segment.roles.sets import propose_sets
from stancekit.segment.speech.reported import reported_passages, without_lone_lines
from stancekit.segment.years_left_out import tell_years_left_out
from stancekit_schemas import Article, Correction, Focal, Problem

__all__ = ["segment_article"]


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
    marked = is_markdown(article, article.text)
    reading = Reading(article.text, markdown=marked)
    references = link_references(reading.text)
    dated_in = article.language or "en"  # what 04/05/2020 means
    text, standing_in, parting = read_plugins(
        without_markup(reading.text) if marked else join_broken_lines(reading.text), dated_in
    )
    embeds, stacked = with_cards(text, without_status(text, reading.embeds(embeds), dated_in), dated_in)
    stacked += [*standing_in, *lone_accounts(text, dated_in)]
    body = leading_date(text)
    floor = body.end if body else 0
    anchors = _with_stacked(find_anchors(text, "en"), stacked)
    rough = _rough_prose(text, anchors, embeds)
    language = _language(article, text, floor, rough)
    if language != "en" and _SLASHED.search(text):  # nothing else is read by the language
        anchors = _with_stacked(find_anchors(text, language), stacked)
    anchors, below = posts_below(text, _outside(_resolved(anchors, references), embeds))
    if marked:
        anchors, quoted = posts_in_block_quotes(reading.text, text, anchors)
        below += quoted
    embeds = sorted((*embeds, *below, *parted(text, parting, anchors)), key=lambda e: e.block_start)
    people = People(language)
    for name in [focal.name] if focal else []:
        people.learn(name)
    for author in [a.name for a in anchors] + [e.name for e in embeds]:
        people.learn(author)
    journalism = read_prose(rough, people, language)
    hint = focal or _guess(journalism, anchors, embeds)
    voice = Voice(
        language,
        name_words(hint.name) if hint else frozenset(),
        plain=language == "ja" and writes_plainly(text),
    )
    embeds = with_further_paragraphs(text, embeds, anchors, voice)
    passages = embedded_posts(text, floor, anchors, embeds, voice, language)
    silent = [(e.block_start, e.block_end) for e in embeds if e.start == e.end]
    prose, breaks = _prose_lines(text, floor, passages, silent, language)
    authors = frozenset(p.name for p in passages if p.name)
    behind = _authors_before(prose, breaks, passages, silent)
    meant = hint if _is_there(focal, text, passages) else None
    found = reported_passages(text, prose, breaks, people, voice, meant, authors, behind)
    passages = sorted([*passages, *found], key=lambda p: (p.start, p.end))
    link_copies(text, passages)
    if focal is None and sum(line.end - line.start for line in prose) > 1.05 * len(rough):
        journalism = read_prose("\n".join([text[line.start : line.end] for line in prose]), people, language)
    who = focal or infer_focal(text, journalism, passages)
    if focal is None:
        passages = without_lone_lines(passages, language)
    shown = _shown_names(passages, journalism)
    _settle_names(passages, shown, who)
    set_impostors_apart(text, prose, passages, language)
    passages = assign_roles(text, prose, passages, article.published_on, language, shown)
    tell_years_left_out(text, passages)
    reading.carry_back(passages)
    problems: list[Problem] = []
    if mine := of_article(article, corrections):
        passages, problems = apply_corrections(article, passages, mine, who)
    proposed = propose_sets(passages)
    return make_records(article, passages, proposed, tuple(problems), focal=who, inferred=focal is None)


_POST = 280
_QUOTES = re.compile(r"[“”„«»\"「]|[:：]")
_SLASHED = re.compile(r"\d/\d")


def _language(article: Article, text: str, floor: int, rough: str) -> str:
    """The language of the prose, else of the text, that the article declares where neither tells it clearly."""
    declared = article.language if article.language in LANGUAGES else None
    sure = declared is not None
    return (
        detect_language(rough[:1500], declared, sure=sure)
        or detect_language(text[floor : floor + 3000], declared, sure=sure)
        or "en"
    )


def _is_there(focal: Focal | None, text: str, posts: list[Passage]) -> bool:
    """Whether the person who was given, if somebody was, posts here or is named: else no pronoun means that person."""
    return focal is None or is_named(text, focal) or any(is_focal(post, focal) for post in posts)


def _settle_names(passages: list[Passage], shown: dict[str, str], focal: Focal | None) -> None:
    """Give quotations the names that stand above posts, and mark what is the focal person's."""
    for passage in passages:
        if passage.kind == "quoted":
            passage.name = shown.get(passage.name or "", passage.name)
        passage.focal = is_focal(passage, focal)


def _resolved(anchors: list[Anchor], references: dict[str, str]) -> list[Anchor]:
    """The attributions with the addresses for which Markdown gives only labels."""
    for anchor in anchors if references else ():
        anchor.permalink = references.get(anchor.permalink or "", anchor.permalink)
    return anchors


def _with_stacked(anchors: list[Anchor], stacked: list[Anchor]) -> list[Anchor]:
    """The attributions with those of several lines, which take in what was found of them alone."""
    if not stacked:
        return anchors
    apart = [a for a in anchors if not any(s.start < a.end and a.start < s.end for s in stacked)]
    return sorted([*apart, *stacked], key=lambda a: a.start)


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
        cut = start if whole else text.rfind("\n", last, max(last, start - 2))
        if cut < 0:  # a line that holds more than a post can begins in prose
            cut = start - _POST
        cut = max(cut, last)
        pieces.append(text[last : max(last, cut)])
        last = max(last, end)
    pieces.append(text[last:])
    return "\n".join(pieces)


def _guess(prose: Prose, anchors: list[Anchor], embeds: Sequence[Embed]) -> Focal | None:
    """Guess the focal person before the posts are cut: the author named most outside the last lines."""
    rough = [
        Passage("embedded", a.start, a.end, a.start, a.end, name=a.name, handle=a.handle)
        for a in anchors
        if a.name
    ] + [
        Passage("embedded", e.start, e.end, e.start, e.end, name=e.name, handle=e.handle)
        for e in embeds
        if e.name and e.kind == "embedded"
    ]
    return infer_focal("", prose, rough)


def _prose_lines(
    text: str, floor: int, passages: list[Passage], silent: list[tuple[int, int]], language: str
) -> tuple[list[Line], frozenset[int]]:
    """The journalist's lines, outside of what a page sets apart, and which of them stand directly behind it."""
    lines: list[Line] = []
    breaks: set[int] = set()
    last = floor
    ends = sorted([*((p.block_start, p.block_end) for p in passages), *silent])
    for start, end in [*ends, (len(text), len(text))]:
        linked = stamped = False
        for line in lines_between(text, last, start):
            words = text[line.start : line.end]
            linked = heads_links(words) or (linked and is_headline(words))
            heading = stamped and line.gap == 1 and is_headline(words) and not _QUOTES.search(words)
            lines += [] if linked or heading or is_furniture(words, language) else [line]
            stamped = is_stamp(words)
        breaks.add(len(lines))
        last = max(last, end)
    return lines, frozenset(breaks)


def _shown_names(passages: list[Passage], prose: Prose) -> dict[str, str]:
    """For the name above a post, the name by which the prose calls its author."""
    posts = [p for p in passages if p.kind == "embedded"]
    called = authors_in_prose(posts, prose)
    return {
        p.name: called[key]
        for p in posts
        if p.name
        and (key := p.handle or p.name) in called
        and not has_more(p.name, called[key], prose.language)
    }


def _authors_before(
    lines: list[Line], breaks: frozenset[int], passages: list[Passage], silent: list[tuple[int, int]]
) -> dict[int, str]:
    """For each line directly behind an embedded post, the name of its author."""
    blocks = sorted([*((p.block_end, p.name or "") for p in passages), *((end, "") for _, end in silent)])
    ends = [end for end, _ in blocks]
    found: dict[int, str] = {}
    for number in breaks:
        place = bisect_right(ends, lines[number].start) - 1 if number < len(lines) else -1
        if place >= 0 and (name := blocks[place][1]):
            found[number] = name
    return found
