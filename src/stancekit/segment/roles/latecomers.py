"""Authors of posts whom the prose names only where it shows what they posted: they answer whoever it names before."""

from __future__ import annotations

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.posting import MESSAGES, PUBLISHES
from stancekit.segment.names.called import name_words
from stancekit.segment.names.japanese.finding import HONORIFICS, japanese_names
from stancekit.segment.names.outlets import is_outlet
from stancekit.segment.passage import Passage
from stancekit.segment.roles.candidates import Candidates
from stancekit.segment.roles.presented import TOLD, told_of
from stancekit.segment.roles.prose import Prose
from stancekit.segment.roles.towns import is_place
from stancekit.segment.speech.publishing import PLATFORMS

__all__ = ["first_met", "latecomers"]

_OTHER_CAPITALS = ("de", "pl")  # languages in which what looks like whose post it is may be a noun, or a club
_ENDS = frozenset('.!?…:"”»“')


def first_met(candidates: Candidates) -> str | None:
    """Whose post the prose opens with, else the first person in it of whom it says what he or she is; None where that person posts."""
    prose = candidates.prose
    told = prose.poster and (prose.speaks[prose.poster] > 0 or prose.language not in _OTHER_CAPITALS)
    met = prose.poster if told else _introduced_first(prose)
    return met if met and met not in candidates.handles and not is_place(met, prose) else None


def latecomers(text: str, candidates: Candidates, met: str) -> list[str]:
    """The authors whom the prose first names behind the paragraph of who is `met` first, where it leads to their own post, or behind it."""
    prose, words = candidates.prose, set(name_words(met))
    behind = prose.text.find("\n", prose.text.find(met))
    found: list[str] = []
    for post in candidates.posts:
        name = candidates.author(post)
        if not name or name in found or not words.isdisjoint(name_words(name)):
            continue
        if name in candidates.scores and prose.text.find(name) > behind > 0 and _is_led(text, post, name):
            found.append(name)
    return [name for name in candidates.scores if name.endswith(tuple(found))]


def _is_led(text: str, post: Passage, name: str) -> bool:
    """Whether nothing tells of somebody before the line that leads to the post."""
    context, place = post.context or "", text.find(name)
    return place > post.start or (name in context and place >= text.rfind(context, 0, post.start))


def _introduced_first(prose: Prose) -> str | None:
    """The first full name in the opening that begins a sentence, or has a calling, an age or a clause about the person beside it."""
    if prose.language == "ja":
        names = (name for name in japanese_names(prose.opening) if len(name.name) > 2)
        polite = (n.name for n in names if n.office in HONORIFICS or TOLD.match(prose.opening, n.end))
        return next(polite, None)
    words = lexicon(prose.language)
    lines = [line for line in prose.opening.split("\n") if line.rstrip()[-1:] in _ENDS]
    told = (name for line in lines if not _only_speaks(line, words) for name in told_of(line, words))
    return next((name for name in told if _is_met(name, prose)), None)


def _only_speaks(line: str, words: Lexicon) -> bool:
    """Whether a line begins with what somebody says, and tells of nothing posted: a bystander's words."""
    telling = words.medium | MESSAGES | PLATFORMS | PUBLISHES[words.language]
    return line[0] in '“„«»"' and telling.isdisjoint(tokens_of(line))


def _is_met(name: str, prose: Prose) -> bool:
    """Whether a name is one of the prose's, no paper's, and in Polish none in the genitive: burmistrz Brzeźnicy Górnej."""
    spoken = prose.language != "pl" or prose.speaks[name] > 0
    return spoken and name in prose.names and not is_outlet(name, prose.language)
