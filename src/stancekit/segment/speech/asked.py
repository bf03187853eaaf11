"""Who is asked: the paper that asks is nobody who speaks, whom the writer asks is whoever answers."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.polish_cases import first_cases

__all__ = ["asked_by", "whom_we_ask"]

_ASKED_BY = re.compile(
    r"\b(?:(?:asked|reached|contacted|questioned|approached|pressed)\sby\s(?:the\s)?|(?:gefragt|kontaktiert|befragt|angefragt|angesprochen)\svo[nm]\s(?:der\s|dem\s)?"
    r"|(?:joint|contact|interrog|sollicit|questionn|relanc)[^\W\d_]{0,3}\s(?:[^\W\d_]{3,10}\s){0,2}par\s(?:l[ae]s?\s|l['’])?"
    r"|(?:contactad|consultad|preguntad|interrogad|interpelad)[oa]s?\spor\s(?:el\s|la\s)?|(?:zapytan|poproszon|spytan)[yaei]\sprzez\s(?:portal\s|dziennik\s)?)$",
    re.IGNORECASE,
)
"""What stands directly before the paper or the station that asks somebody."""

_WE_ASK = re.compile(r"\b(?:za|s|do)pyta(?:liśmy|łyśmy|łem|łam)\b|\bpoprosi(?:liśmy|łyśmy|łem|łam)\b")
"""Polish verbs by which the writer asks somebody, who stands behind them in a case of objects."""
_HIMSELF = frozenset(("samego", "samą", "samej"))
_BEHIND = 3  # words behind the verb in which it is said whom


def asked_by(before: str) -> bool:
    """Whether a name behind this text is that of whoever asks: contactée par L'Écho, l'élue persiste."""
    return _ASKED_BY.search(before) is not None


def whom_we_ask(clause: Clause) -> tuple[str, bool] | None:
    """What somebody is called whom a Polish writer asks, and whether it is the person of the article: samego biskupa.

    In other languages nouns have one form for that.
    """
    asks = _WE_ASK.search(clause.low) if clause.lexicon.language == "pl" else None
    if asks is None:
        return None
    behind = clause.lows(asks.end())[:_BEHIND]
    for token in behind:
        calling = next(
            (form for form in first_cases(token) if is_calling(form.removeprefix("wice"), "pl")), None
        )
        if calling:
            return calling, not _HIMSELF.isdisjoint(behind)
    return None
