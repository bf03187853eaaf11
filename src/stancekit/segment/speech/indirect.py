"""Words inside or behind German reported speech, which its mood marks: Sie habe nichts gegen Räder, „…“."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word, ends_sentence, last_sentence, sentence_ends
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = [
    "begins_indirect",
    "goes_on_reported",
    "is_reported",
    "reported_clause",
    "reports_on",
    "still_reported",
]

_MOOD = re.compile(
    r"\b(?:habe|sei|seien|werde|wolle|könne|müsse|solle|dürfe|möge|wisse|gebe|komme|gehe|mache|sehe|stehe|finde|lade|nehme|halte"
    r"|lasse|bleibe|liege|brauche|denke|glaube|prüfe|bedaure|bedauere|freue|bekomme|fehle|helfe|lebe|spreche|trage|verstehe|warte|zahle)\b"
)
_SELF = re.compile(r"\b(?:ich|habe\smir|mein\w*)\b")


def is_reported(sentence: str) -> bool:
    """Whether a German sentence tells in its mood that it gives what somebody says: Man sehe darin einen Fehler."""
    low = sentence.lower()
    return _MOOD.search(low) is not None and _SELF.search(low) is None


_MOOD_FIRST = re.compile(rf"(?:{_MOOD.pattern}|wären?|hätten?|würden?|müssten?|könnten?)\b")


def reported_clause(clause: Clause, start: int, end: int) -> bool:
    """Whether a name between two places is the subject of a German clause that reports: forderte, Bonn solle handeln."""
    if clause.lexicon.language != "de" or clause.text[max(0, start - 2) : start] != ", ":
        return False
    behind = clause.lows(end)[:1]
    return behind != [] and _MOOD.fullmatch(behind[0]) is not None


_ENDS = re.compile(r"\s*(?:$|[.;!?]|\s[A-ZÄÖÜ„«»\"“])")


def goes_on_reported(between: str, behind: str, words: str = "") -> bool:
    """Whether only reported speech stands between the words of somebody, with their attribution, and more words.

    With those the sentence ends: what stands behind them may give them to a text. The `words` themselves may begin
    with the verb in that mood: Ein Turm ohne Glocken „wäre das Ende“.
    """
    if _MOOD_FIRST.match(words) and not ends_sentence(between[-3:]):
        between = f"{between.rstrip()} sei"
    last = last_sentence(between.rstrip())
    if last.endswith("?") or not is_reported(last) or not _ENDS.match(behind):
        return False
    ends = [0, *sentence_ends(between)]
    told = [between[start:end] for start, end in zip(ends, [*ends[1:], len(between)], strict=True)]
    more = [sentence for sentence in told[1:] if sentence.strip(" .,–—-")]
    return bool(more) and all(map(is_reported, more))


_SUBJUNCTIVE = re.compile(
    r"sei(?:en)?|hab(?:e|en)|hätten?|werden?|würden?|könn(?:e|ten?)|müss(?:e|ten?)"
    r"|(?!ein|kein|die|jede|heute|ohne)[a-zäöü]{3,}(?<!ein)(?<!ihr)(?<!dies)e"
)
_FEW = 6  # words of such a clause
_HEARER = 3  # words for whom something is said to


def begins_indirect(clause: Clause, verb: Word) -> bool:
    """Whether German indirect speech begins behind the verb and the words quoted go on with it: sagte, er sei „…“.

    Who hears may stand between: sagte dem Boten, er sei „…“.
    """
    comma = clause.text.find(",", verb.end)
    if clause.lexicon.language != "de" or comma < 0 or clause.text[:comma].endswith(" vor"):
        return False
    if len(clause.lows(verb.end, comma)) > _HEARER:
        return False
    tail = clause.lows(comma)
    return len(tail) <= _FEW and any(map(_SUBJUNCTIVE.fullmatch, tail[1:]))


def reports_on(clause: Clause, verb: Word) -> bool:
    """Whether reported speech leads to the words: sagte, man habe „…“; not what somebody else is said to have done."""
    if clause.lexicon.language != "de" or not is_reported(clause.text[verb.end :]):
        return False
    stop = clause.text.find(",", verb.end)
    if clause.text[:stop].endswith(" vor"):  # warf Lee vor, sie habe
        return False
    return not any(verb.end <= start < stop for start, _, _ in ungoverned(clause))


_STILL = re.compile(
    r"(?:Man|Er|Sie|Es|Das|Dies)\s(?:habe|sei|werde|wolle|könne|müsse|dürfe|hätte|wäre|würde)(?:\s[a-zäöüß]+){0,2}"
)


def still_reported(sentence: str) -> bool:
    """Whether a sentence is the beginning of reported speech that goes on with the words: Man habe „…“."""
    return _STILL.fullmatch(sentence.strip()) is not None
