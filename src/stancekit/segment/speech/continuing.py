"""Whether words go on with the speech of the quotation before them, so that its attribution is theirs."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, ends_sentence, sentence_ends
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributions.behind import read_behind
from stancekit.segment.speech.indirect import goes_on_reported
from stancekit.segment.speech.japanese.sequels import sentence_of_its_own
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.sequels import new_sentence

__all__ = ["by_another", "ends_speech", "gives_more", "runs_on"]

_CLAUSE = 4  # words of what is more than a term
_DASHES = ("—", "–", "―", "-")
_BETWEEN, _JOINING = 200, 12  # code points between two pieces of one speech; of what needs no mark
_SHORT = 60  # code points of a sentence between two pieces of one speech
_LONG = 40  # code points of words that alone are a paragraph
_END = 60  # code points at the end of a paragraph in which the speech before ends


def ends_speech(
    text: str, earlier: Quotation, quotation: Quotation, before: str, behind: str, words: Lexicon
) -> bool:
    """Whether words are a sentence of their own behind "A", said X., and another sentence follows: they are X's.

    What follows is of somebody else where it leads in other words, or where the mark says that a sentence ends.
    """
    inside = quotation.last_mark(text)
    gap = before.strip()
    if (
        earlier.last_line != quotation.line
        or text[earlier.end : quotation.start] != before
        or gap[-1:] != "."
        or ends_sentence(gap[:-1])
        or not (
            gap[0].islower() or gap[0] in ",–—-" or reporting_verb(Clause(gap, words), first=True, within=9)
        )
        or inside not in ".!?…"
        or not new_sentence(behind)
    ):
        return False
    return inside == "." or (behind.rstrip()[-1:] == ":" and not ends_sentence(behind.rstrip()))


def by_another(behind: str, words: Lexicon) -> bool:
    """Whether speech behind an attribution has one of its own with somebody in it: – A – mówi jeden. – B – woła drugi."""
    if not behind.lstrip().startswith(_DASHES):
        return False
    found = read_behind(behind, words, long=True)
    return found is not None and found.kind in ("name", "crowd", "role")


def gives_more(
    text: str, earlier: Quotation, quotation: Quotation, before: str, behind: str, language: str
) -> bool:
    """Whether words stand behind a sentence that gives more of what the speaker before them says."""
    if language == "ja":
        return sentence_of_its_own(text, earlier, quotation, behind)
    if _stays_with_speaker(text, earlier, quotation, before, behind, language):
        return True
    return (
        language == "de"
        and earlier.last_line == quotation.line
        and quotation.count_words(text) >= _CLAUSE
        and goes_on_reported(before, behind, quotation.inner(text))
    )


def _stays_with_speaker(
    text: str, earlier: Quotation, quotation: Quotation, before: str, behind: str, language: str
) -> bool:
    """Whether one short sentence with a pronoun and nobody's name stands between words and an attribution before it.

    “A,” he says. He takes nothing back. “B.”
    """
    words = lexicon(language)
    inside = quotation.last_mark(text)
    ends = sentence_ends(before)
    if (
        earlier.last_line != quotation.line
        or text[earlier.end : quotation.start] != before
        or inside not in ".!?…"
        or quotation.count_words(text) < _CLAUSE
        or not (new_sentence(behind) or not behind.strip())
        or len(ends) != 2
    ):
        return False
    attribution, told = before[: ends[0]], before[ends[0] :]
    clause = Clause(told, words)
    return (
        len(told) < _SHORT
        and told.rstrip()[-1:] == "."
        and reporting_verb(Clause(attribution, words), first=True, within=3) is not None
        and not words.third.isdisjoint(clause.lows())
        and not any(told[:start].strip() for start, _, _ in clause.names)
        and reporting_verb(clause, first=True, within=9) is None
    )


def runs_on(
    text: str, lines: list[Line], earlier: Quotation, quotation: Quotation, before: str, behind: str
) -> bool:
    """Whether the speech of the quotation before goes on: one attribution between, or the next paragraph."""
    gap = before.strip()
    if earlier.last_line == quotation.line:
        if len(gap) <= _JOINING:
            return True
        if len(gap) >= _BETWEEN:
            return False
        return (gap[0] in "–—-" and gap[-1] in "–—-") or (gap[-1] in ".,:;—–" and not ends_sentence(gap[:-1]))
    return (
        earlier.last_line == quotation.line - 1
        and earlier.end >= lines[earlier.last_line].end - _END
        and not gap
        and not behind.strip(" .,")
        and (
            quotation.end - quotation.start > _LONG
            or quotation.last_mark(text) in ".!?…"  # what heads a section has no full stop
            or not earlier.balanced
        )
    )
