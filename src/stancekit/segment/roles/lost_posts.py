"""Whose post everybody reacts to where the article announces it and an extraction dropped it."""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.segment.clauses import last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.missing import unanswered_lines
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.roles.candidates import Candidates

__all__ = ["first_met_as_reactors", "lost_lines", "whose_post_is_lost"]

_NEXT = (
    8  # code points at most from an announcement to the words that follow it: blank lines, a mark of Markdown
)
_LEAD = 400  # code points of the first paragraph


def lost_lines(text: str, candidates: Candidates) -> list[Line]:
    """The lines before the first post that announce words which the article does not hold."""
    first = next(iter(candidates.posts), None)
    if first is None or not text:
        return []
    return [
        line
        for line in unanswered_lines(text[: first.start], [], candidates.prose.language)
        if not any(_directly_behind(text, line.end, p.start) for p in candidates.passages)
    ]


def _directly_behind(text: str, end: int, start: int) -> bool:
    return end <= start <= end + _NEXT and not text[end:start].strip(" >\n")


def whose_post_is_lost(text: str, lost: Sequence[Line], candidates: Candidates) -> str | None:
    """Whose post the article announces before all others and does not hold; None where nobody is meant for certain."""
    meant = (_meant(text[line.start : line.end], text[: line.start], candidates) for line in lost)
    return next((name for name in meant if name), None)


def _meant(line: str, before: str, candidates: Candidates) -> str | None:
    """Who posted what a line announces: whose post the article opens with, or the only person met before it.

    The line says so by a surname, by a pronoun, or by a verb alone.
    """
    prose, poster = candidates.prose, candidates.prose.poster
    if poster and _surname(poster) in line:
        return poster
    sentence = last_sentence(line).strip()
    known, tokens = lexicon(prose.language), tokens_of(sentence)
    if known.write.isdisjoint(tokens):
        return None
    met = [name for name in prose.names if " " in name and name in before and not is_organisation(name)]
    only = poster or (met[0] if len(met) == 1 else None)
    if only is None or _surname(only) in sentence:
        return only
    if any(" " in name and name in sentence for name in prose.names):
        return None
    subjectless = prose.language in ("es", "pl") and known.crowd.isdisjoint(tokens)
    return only if subjectless or not known.third.isdisjoint(tokens) else None


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def first_met_as_reactors(candidates: Candidates) -> list[str]:
    """The authors whom the prose names only where it leads in their own post, where its first paragraph is of somebody else."""
    prose = candidates.prose
    lead = prose.text.lstrip()[:_LEAD].split("\n\n")[0]
    others = [name for name in prose.names if " " in name and name in lead and not is_organisation(name)]
    found = []
    for post in candidates.posts:
        name, context = candidates.author(post), (post.context or "").strip()
        if not name or not others or name in others or not announces(context):
            continue
        if name in context and prose.text.count(name) == 1 and name not in found:
            found.append(name)
    return [name for name in found if name in candidates.scores]
