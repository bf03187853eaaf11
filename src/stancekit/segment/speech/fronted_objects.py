"""Objects and questions set before the verb, behind which who speaks is named: Dem Minister widersprach Ann Lee."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.polish_cases import is_oblique
from stancekit.segment.speech.hearers import DATIVES

__all__ = ["fronts", "inverted"]

_HIM = word_set("le les")
_NEAR = 6  # words between the verb and who speaks behind it
_POLISH_ADVERBS = word_set("też także jednak również natychmiast szybko mu jej zaraz od_razu z_kolei ostro")
_TO = {"de": word_set("dem den einem"), "es": word_set("a al")}
"""With what an object begins that stands before its verb."""
_ANSWERS = re.compile(
    r"(?:odpowiedział|odpowiada|odpisał|odpisuje|zareagował|reaguje|odparł|odparow|odrzekł)"
)
"""Polish verbs whose object stands behind "na"."""
_ASKED = re.compile(
    r"\W*(?:auf\s(?:die\s)?(?:\w+\s){0,2}frage|gefragt|na\spytanie|zapytan[ya])\b", re.IGNORECASE
)
"""A question with which a clause begins: who asks or is asked is told in a clause of its own."""


def fronts(clause: Clause, verb: Word, name: tuple[int, int, str]) -> bool:
    """Whether what stands before a verb is its object, and who speaks is named behind it: Barana poparł prezes Adam Lis."""
    language = clause.lexicon.language
    head, gap = clause.lows(0, verb.start), clause.lows(verb.end, name[0])
    if " " not in name[2] or len(gap) > _NEAR or not head or "," in clause.text[: verb.start]:
        return False
    if language == "es":
        return head[0] in _TO["es"] and head[-1] in _HIM and not _TO["es"].intersection(gap)
    if language == "de":
        agency = head[0] == "der" and head[-1] != "der" and head[1].endswith("en")  # Der Neuen Zeitung sagte
        return (head[0] in _TO["de"] or agency) and len(head) > 1 and DATIVES.isdisjoint(gap)
    if language != "pl" or is_oblique(name[2]):
        return False
    if head[0] == "na" and _ANSWERS.match(verb.low):
        return True  # Na słowa Barana odpowiedziała posłanka Anna Kot
    if len(head) > 1:
        return False
    gap = [token for token in gap if token not in _POLISH_ADVERBS]
    if gap:
        return is_calling(gap[0], "pl") and not is_calling(head[0], "pl")
    return is_oblique(head[0])


def inverted(clause: Clause, verb: Word) -> str | None:
    """Who speaks behind a verb before which its object or a clause that is put in stands.

    Dem Minister widersprach Ann Lee; Auf die Frage, was er tue, antwortete Lee.
    """
    if clause.lexicon.language not in ("de", "es", "pl"):
        return None
    behind = next((name for name in clause.names if name[0] >= verb.end), None)
    if behind is None:
        return None
    glued = behind[0] == verb.end + 1 and clause.text[: verb.start].rstrip().endswith(",")
    return behind[2] if (glued and _ASKED.match(clause.text)) or fronts(clause, verb, behind) else None
