"""To whom words are said: the object of telling, a dative. None of them speaks."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.determiners import DEFINITE, INDEFINITE
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.outlets import is_outlet
from stancekit.segment.names.polish_cases import is_oblique

__all__ = ["DATIVES", "hears", "in_dative", "takes_object"]

_TELLS = word_set("told tell tells telling informed informs")
"""English verbs behind which who hears stands, always."""
_ADDRESSES = word_set(
    "asked asks assured assures reminded reminds warned warns texted messaged emailed begged"
)
"""Those behind which either stands: the mayor asked Ann Lee, asked Ann Lee."""
_OWN = word_set("his her their its my our")
_NOUN_PHRASE = 4  # words that a subject without a name has directly before such a verb
DATIVES = word_set("dem einem ihrem seinem diesem meinem unserem")
"""German articles and possessives that no subject has."""
_SUBJECTS = word_set("der die ein eine")
_LINKS = word_set("der des einer ihrer seiner")
"""German ones that a subject may have, but none behind somebody called by an office."""
_GIVES_NEWS = word_set(
    "podała podaje informuje poinformowała donosi doniosła pisze napisała relacjonuje przypomina"
)
"""What Polish agencies and papers do where they are no hearers."""


def takes_object(clause: Clause, verb: Word) -> bool:
    """Whether what stands behind an English verb only hears: the mayor told the Gazette, the mayor asked Ann Lee."""
    if clause.lexicon.language != "en":
        return False
    if verb.low in _TELLS:
        return True
    head = clause.lows(0, verb.start)
    starts = DEFINITE["en"] | INDEFINITE["en"] | _OWN
    return verb.low in _ADDRESSES and 1 < len(head) <= _NOUN_PHRASE and head[0] in starts


def in_dative(clause: Clause, at: int) -> bool:
    """Whether a German dative begins before the name that is the word at a place: dem Boten, dem Sender Radio Grünau."""
    if clause.lexicon.language != "de":
        return False
    before = clause.words[max(0, at - 2) : at]
    low = [word.low for word in before]
    if low[-1:] != [] and low[-1] in DATIVES:
        return True
    if at < len(clause.words) and low[1:] and is_outlet(clause.text[before[-1].start : before[-1].end], "de"):
        return False  # sagte dem NDR Ann Lee
    noun = len(low) > 1 and (clause.text[before[-1].start].isupper() or low[-1].endswith("en"))
    return noun and low[0] in DATIVES


def hears(clause: Clause, start: int, begin: int, name: str) -> bool:
    """Whether a name behind an office behind the verb is whom its holder tells, or what it is of: sagte die Ministerin der Zeit."""
    language = clause.lexicon.language
    gap = clause.lows(start, begin)
    if (
        is_outlet(name, language)
        and clause.lows(0, start)[-1:] != []
        and clause.lows(0, start)[-1] not in _GIVES_NEWS
    ):
        return language == "pl" or gap[-1:] == ["der"]
    if language == "de":
        if len(gap) < 2 or gap[-1] not in _LINKS:
            return False
        noun = len(gap) > 2 and gap[-3] in _SUBJECTS and clause.lexicon.before_name.isdisjoint(gap[-4:-3])
        return noun or any(map(_calls, gap[:-1]))
    if language == "pl" and is_oblique(name):
        return (gap[-1:] != [] and is_calling(gap[-1], "pl")) or (
            not gap and _speaker_behind(clause, begin, name)
        )
    return False


def _speaker_behind(clause: Clause, begin: int, name: str) -> bool:
    """Whether somebody else is named in full behind a Polish name before any comma: powiedziała Nowakowi posłanka Anna Kot."""
    end = begin + len(name)
    behind = next((other for other in clause.names if other[0] >= end and " " in other[2]), None)
    return behind is not None and "," not in clause.text[end : behind[0]] and not is_oblique(behind[2])


def _calls(token: str) -> bool:
    """Whether somebody is called by a German word or the last part of it: grünen-politikerin, 52-jährige."""
    last = token.rpartition("-")[2]
    return is_calling(last, "de") or last in ("jähriger", "jährige")
