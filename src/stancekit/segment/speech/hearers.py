"""To whom words are said: the object of telling, a dative, a fronted object. None of them speaks."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import DEFINITE, INDEFINITE, is_calling

__all__ = ["DATIVES", "fronts", "hears", "takes_object"]

_TELLS = word_set("told tell tells telling informed informs")
"""English verbs behind which who hears stands, always."""
_ADDRESSES = word_set(
    "asked asks assured assures reminded reminds warned warns texted messaged emailed begged"
)
"""Those behind which either stands: the mayor asked Ann Lee, asked Ann Lee."""
_OWN = word_set("his her their its my our")
_NOUN_PHRASE = 4  # words that a subject without a name has directly before such a verb

DATIVES = {"de": word_set("dem einem ihrem seinem diesem meinem unserem")}
"""Articles and possessives that no subject has."""
_LINKS = word_set("der des einer ihrer seiner")
"""German ones that a subject may have, but none behind somebody called by an office."""

_POLISH_OTHER = re.compile(
    r"(?<!\bandrz)(?<!\bmac)(?<!\bmaci)(?<!\bbłaż)(?:ej|ego|emu|owi|ych|ecie|ę|ą)$", re.IGNORECASE
)
_POLISH_ADVERBS = word_set("też także jednak również natychmiast szybko mu jej zaraz od_razu z_kolei ostro")
_TO = {"de": word_set("dem den einem"), "es": word_set("a al")}
"""With what an object begins that stands before its verb."""
_HIM = word_set("le les")
_NEAR = 6  # words between the verb and who speaks behind it


def takes_object(clause: Clause, verb: Word) -> bool:
    """Whether what stands behind an English verb only hears: the mayor told the Gazette, the mayor asked Ann Lee."""
    if clause.lexicon.language != "en":
        return False
    if verb.low in _TELLS:
        return True
    head = clause.lows(0, verb.start)
    starts = DEFINITE["en"] | INDEFINITE["en"] | _OWN
    return verb.low in _ADDRESSES and 1 < len(head) <= _NOUN_PHRASE and head[0] in starts


def hears(clause: Clause, start: int, begin: int, name: str) -> bool:
    """Whether a name behind an office behind the verb is whom its holder tells, or what it is of: sagte die Ministerin der Zeit."""
    language = clause.lexicon.language
    gap = clause.lows(start, begin)
    if language == "de":
        return len(gap) > 1 and gap[-1] in _LINKS and any(map(_calls, gap[:-1]))
    if language == "pl":
        return gap[-1:] != [] and is_calling(gap[-1], "pl") and _other_case(name)
    return False


def _calls(token: str) -> bool:
    """Whether somebody is called by a German word or the last part of it: grünen-politikerin, 52-jährige."""
    last = token.rpartition("-")[2]
    return is_calling(last, "de") or last in ("jähriger", "jährige")


def _other_case(name: str) -> bool:
    """Whether every word of a Polish name may be, and one is by its ending, in a case of objects."""
    return any(_POLISH_OTHER.search(word) for word in name.split())


def fronts(clause: Clause, verb: Word, name: tuple[int, int, str]) -> bool:
    """Whether what stands before a verb is its object, and who speaks is named behind it: Barana poparł prezes Adam Lis."""
    language = clause.lexicon.language
    head, gap = clause.lows(0, verb.start), clause.lows(verb.end, name[0])
    if " " not in name[2] or len(gap) > _NEAR or not head or "," in clause.text[: verb.start]:
        return False
    if language == "es":
        return head[0] in _TO["es"] and head[-1] in _HIM and not _TO["es"].intersection(gap)
    if language == "de":
        agency = (
            head[0] == "der" and head[1:2] != [] and head[1].endswith("en")
        )  # Der Deutschen Presse-Agentur
        return (head[0] in _TO["de"] or agency) and len(head) > 1 and DATIVES["de"].isdisjoint(gap)
    if language != "pl" or len(head) > 1 or _other_case(name[2]):
        return False
    gap = [token for token in gap if token not in _POLISH_ADVERBS]
    if gap:
        return is_calling(gap[0], "pl") and not is_calling(head[0], "pl")
    return _POLISH_OTHER.search(head[0]) is not None
