"""From an article to its passages: the whole of the cut, in the order in which it is made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from stancekit.segment.absent import is_named
from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.broken_off import broken_off
from stancekit.segment.copies import link_copies
from stancekit.segment.corrections.applying import ByArticle, apply_corrections
from stancekit.segment.databases.several import several_articles
from stancekit.segment.left_comments import comments_left_over
from stancekit.segment.left_over import posts_left_over
from stancekit.segment.locating import locate_posts
from stancekit.segment.markdown import is_markdown
from stancekit.segment.missing import missing_posts
from stancekit.segment.names.called import name_words
from stancekit.segment.names.naming import has_more
from stancekit.segment.names.people import People
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.posts.below import with_further_paragraphs
from stancekit.segment.posts.embedded import embedded_posts
from stancekit.segment.posts.register import writes_plainly
from stancekit.segment.posts.voice import Voice
from stancekit.segment.prose_lines import authors_before, prose_lines
from stancekit.segment.reading import Reading
from stancekit.segment.records import Segmentation, make_records
from stancekit.segment.roles.assigning import assign_roles
from stancekit.segment.roles.focal import infer_focal, is_focal
from stancekit.segment.roles.impostors import set_impostors_apart
from stancekit.segment.roles.prose import Prose, authors_in_prose, read_prose
from stancekit.segment.roles.sets import propose_sets
from stancekit.segment.speech.cut_short import name_cut_post
from stancekit.segment.speech.lone_lines import without_lone_lines
from stancekit.segment.speech.reported import reported_passages
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
    reading = Reading(article.text, markdown=is_markdown(article, article.text))
    text, floor, language, anchors, embeds, rough = locate_posts(article, reading, embeds)
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
    prose, breaks, parted = prose_lines(text, floor, passages, silent, language)
    authors = frozenset(p.name for p in passages if p.name)
    behind = authors_before(prose, breaks, passages, silent)
    meant = hint if _is_there(focal, text, passages) else None
    name_cut_post(text, prose, passages, people, language, meant)
    posts, reported = passages, partial(reported_passages, text, prose, breaks | parted, people, voice)
    passages = _with_copies(text, posts, reported(meant, authors, behind))
    if focal is None and sum(line.end - line.start for line in prose) > 1.05 * len(rough):
        journalism = read_prose("\n".join([text[line.start : line.end] for line in prose]), people, language)
    who = focal or infer_focal(text, journalism, passages)
    if focal is None and who and meant and who.name != meant.name:  # whom pronouns mean
        passages = _with_copies(text, posts, reported(who, authors, behind))
    if focal is None:
        passages = without_lone_lines(passages, language)
    shown = _shown_names(passages, journalism)
    _settle_names(passages, shown, who)
    set_impostors_apart(text, prose, passages, language)
    passages = assign_roles(text, prose, passages, article.published_on, language, shown)
    tell_years_left_out(text, passages)
    reading.carry_back(passages)
    problems: list[Problem] = []
    corrected, cut = 0, passages
    if mine := ByArticle(corrections).of(article):
        passages, problems, corrected = apply_corrections(article, passages, mine, who)
    problems += several_articles(article)
    decided = sorted([*cut, *passages], key=lambda p: (p.start, p.end)) if corrected else passages
    problems += missing_posts(article, decided, language)  # what a person dropped is not missed
    problems += posts_left_over(article, decided, language)
    problems += comments_left_over(article, decided, language)
    problems += broken_off(article, decided, language)
    proposed = propose_sets(passages)
    return make_records(
        article, passages, proposed, tuple(problems), focal=who, inferred=focal is None, corrected=corrected
    )


def _with_copies(text: str, posts: list[Passage], found: list[Passage]) -> list[Passage]:
    """The posts and what is quoted, in order and with the copies linked."""
    passages = sorted([*posts, *found], key=lambda p: (p.start, p.end))
    link_copies(text, passages)
    return passages


def _is_there(focal: Focal | None, text: str, posts: list[Passage]) -> bool:
    """Whether the person who was given, if somebody was, posts here or is named: else no pronoun means that person."""
    return focal is None or is_named(text, focal) or any(is_focal(post, focal) for post in posts)


def _settle_names(passages: list[Passage], shown: dict[str, str], focal: Focal | None) -> None:
    """Give quotations the names that stand above posts, and mark what is the focal person's."""
    for passage in passages:
        if passage.kind == "quoted":
            passage.name = shown.get(passage.name or "", passage.name)
        passage.focal = is_focal(passage, focal)


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
