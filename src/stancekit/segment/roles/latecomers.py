"""Authors of posts whom the prose names only where it tells of an answer: whose post they answer is whom it is about."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, first_sentence, last_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.posting import ANSWERS
from stancekit.segment.roles.candidates import Candidates
from stancekit.segment.roles.occurrences import times_named
from stancekit.segment.roles.posters import introduced
from stancekit.segment.roles.prose import Prose
from stancekit.segment.roles.towns import is_place

__all__ = ["latecomers", "whom_they_answer"]

_MORE = 1  # by how much oftener than whose post it opens with a latecomer may be named
_REACH = 300  # code points of the sentence in which somebody is first named


def whom_they_answer(candidates: Candidates) -> str | None:
    """Whose post the prose opens with, if that person posts nothing else; else who is introduced first in it."""
    prose = candidates.prose
    answered = prose.poster or _introduced_first(prose)
    if answered is None or answered in candidates.handles or is_place(answered, prose):
        return None
    if prose.language == "pl" and not prose.speaks[answered]:
        return None  # a club in the genitive: wpis napastnika Orła Rudniki
    return answered


def latecomers(candidates: Candidates, answered: str) -> list[str]:
    """The authors whom the prose first names in a later paragraph than whom they answer, there as answering.

    Where the prose opens with a post of that person, any later paragraph will do.
    """
    prose, scores = candidates.prose, candidates.scores
    behind = prose.text.find("\n", prose.text.find(answered))
    most = times_named(answered, prose.text, prose.language) + _MORE
    return [
        name
        for name in candidates.handles
        if name in scores
        and prose.text.find(name) > behind > 0
        and times_named(name, prose.text, prose.language) <= most
        and (answered == prose.poster or _answers(name, prose))
    ]


def _introduced_first(prose: Prose) -> str | None:
    """The first person whom the opening gives by full name and calling: la maire de Brennes, Sylvie Maillard."""
    words = lexicon(prose.language)
    lines = prose.opening.split("\n") if prose.language != "ja" else []
    return next((name for line in lines if (name := introduced(Clause(line, words)))), None)


def _answers(name: str, prose: Prose) -> bool:
    """Whether the sentence that names somebody first is of an answer: contestó con otro mensaje:."""
    place = prose.text.find(name)
    sentence = last_sentence(prose.text[max(0, place - _REACH) : place]) + first_sentence(
        prose.text[place : place + _REACH]
    )
    return not ANSWERS[prose.language].isdisjoint(tokens_of(sentence))
