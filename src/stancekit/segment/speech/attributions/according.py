"""Words that are given according to somebody, without a verb: laut Ann Lee, selon Ann Lee, according to whom."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import SENTENCE_MARKS, Clause
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.documents import CITED
from stancekit.segment.speech.found import CROWD, Found
from stancekit.segment.speech.subjects.government import in_brackets, ungoverned

__all__ = ["according_to", "according_to_whom"]

_RELATIVE = 9  # words behind the relative pronoun
_NEAR = 60  # code points behind the preposition in which the name stands
_OF_SOME = ("selon", "según", "według", "laut", "according to")
"""Prepositions that give words to somebody even where no name stands behind them."""
_TO_WHOM = re.compile(
    r",\s(?:according\sto\swhom|de[mr]\szufolge|laut\sde[mr]|für\sde[nr]|selon\s(?:qui|lequel|laquelle)|pour\s(?:qui|lequel|laquelle)|aux\syeux\sde\s(?:qui|laquelle)"
    r"|según\s(?:el\scual|la\scual|quien)|para\s(?:quien|el\scual|la\scual)|(?:według|zdaniem)\sktór(?:ego|ej)|for\swhom|in\swhose\s(?:view|opinion|words))(?:\s|$)"
)
_CALLED = 4  # words between a verb of citing and the name


@cache
def _phrases(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (phrase, re.compile(rf"(?:^|[\s,]){re.escape(phrase)}\s")) for phrase in lexicon(language).according
    )


def according_to_whom(clause: Clause) -> Found | None:
    """Read the relative clause that gives words to whom it stands behind: Ann Lee, according to whom the post “…”.

    And the one that says who cites the text that holds them: the studies cited by Ann Lee.
    """
    if cited := CITED.search(clause.text):
        named = next((name for name in clause.names if name[0] >= cited.end()), None)
        near = named is not None and len(clause.lows(cited.end(), named[0])) <= _CALLED
        return (
            Found(named[2], "name", wrote=False)
            if named and near and clause.text[-1] not in SENTENCE_MARKS
            else None
        )
    relative = _TO_WHOM.search(clause.text)
    if relative is None or len(clause.lows(relative.end())) > _RELATIVE:
        return None
    start = relative.start()
    before = [name for name in clause.names if name[1] <= start and not in_brackets(clause, name[0])]
    own = ungoverned(clause, before) or before
    return Found(own[-1][2], "name", wrote=False) if own else None


def according_to(clause: Clause) -> Found | None:
    """Read "according to X" (laut, selon, según, według) anywhere in a short clause."""
    for phrase, pattern in _phrases(clause.lexicon.language):
        if phrase not in clause.low or not (place := pattern.search(clause.low)):
            continue
        behind = Clause(clause.text[place.end() :], clause.lexicon)
        if found := ungoverned(behind) or (behind.names if phrase in _OF_SOME else []):
            start, _, name = found[0]
            return Found(name, "name", wrote=False) if start < _NEAR else None
        if phrase in _OF_SOME:
            return Found.of(CROWD, wrote=False)
    return None
