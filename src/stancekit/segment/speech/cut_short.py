"""Who wrote a post that the end of the text cuts off before its attribution: whom the sentence before it names."""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.segment.clauses import last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.speech.quotation import ANNOUNCED, Quotation
from stancekit.segment.speech.referents import resolve_speakers
from stancekit.segment.speech.speakers import attribute
from stancekit_schemas import Focal

__all__ = ["name_cut_post"]


def name_cut_post(
    text: str,
    lines: Sequence[Line],
    passages: Sequence[Passage],
    people: People,
    language: str,
    focal: Focal | None,
) -> None:
    """Give the last post, cut short and without an author, the one whom the journalist's line above it announces."""
    post = passages[-1] if passages else None
    if post is None or "cut_text" not in post.doubts or "no_author" not in post.doubts:
        return
    before = [line for line in lines if line.end <= post.start]
    lead = last_sentence(text[before[-1].start : before[-1].end]) if before else ""
    if not announces(lead):
        return
    own = Line(post.start, post.end, 2)
    quotation = Quotation(post.start, post.end, len(before), len(before), ANNOUNCED)
    words = lexicon(language)
    items = attribute(text, [*before, own], [quotation], people, words)
    authors = frozenset(p.name for p in passages if p.name)
    resolve_speakers(text, [*before, own], items, people, words, focal, authors, {})
    of_crowd = language != "ja" and not words.crowd.isdisjoint(
        tokens_of(lead)
    )  # goes to the reader whose reply
    if items[0].speaker and not (of_crowd and "speaker_by_pronoun" in items[0].doubts):
        post.name = items[0].speaker
        post.doubts.remove("no_author")
        post.doubts += ["no_attribution", "no_handle", *items[0].doubts]
