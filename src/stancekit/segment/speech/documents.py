"""Words of rules, statutes, contracts and reports: nobody speaks them, and they answer no post."""

from __future__ import annotations

import re

from stancekit.segment.clauses import SENTENCE_MARKS, Clause, clause_of, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.documents import (
    BY_WHICH,
    DOCUMENTS,
    HERE,
    IT_SAYS,
    JAPANESE,
    LAID_DOWN,
    LAYS_DOWN,
    ON_PAPER,
    SAYS_SO,
    SET_OFF,
    STATES,
    TITLE_SAYS,
    TITLE_STATES,
)
from stancekit.segment.lexicon.works import OWN_WORK
from stancekit.segment.names.callings import is_calling, without_article
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.statutes import (
    given_by_text,
    heads_sentence,
    names_somebody,
    persons_named,
    said_by_somebody,
    text_named,
)
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["document_speaks"]

_CALLED = 2  # words of a calling with its article
_REACH = 260  # code points before the words
_TAIL, _TAIL_BEFORE = 11, 9
"""Words between the verb and those quoted, says powered equipment “shall not …”, and where a full stop ends them."""
_AND_THAT = re.compile(
    r"\b(?:and\sthat|und\sdass|et\squ(?:e\s|['’])|y\sque|[ai]\sże|oraz\sże)", re.IGNORECASE
)
_BREAKS = word_set("that dass que qu'elle qu'il że iż")
_LEFT = re.compile(r"[;:—–]|\b(?:aber|but|mais|pero|ale)\b")


def document_speaks(before: str, behind: str, words: Lexicon) -> bool:
    """Whether a text that somebody laid down is what says the quoted words.

    `before` and `behind` are what stands beside the words in their line, up to the quotations next to them.
    """
    if words.language == "ja":
        lead = before.rsplit("。", 1)[-1]
        if ON_PAPER.match(behind):
            return True
        if TITLE_SAYS.search(lead) and TITLE_STATES.match(behind):
            return True
        if SAYS_SO.match(behind) and SET_OFF.search(before[-_REACH:]):
            return True
        return bool((LAID_DOWN.match(behind) or LAYS_DOWN.match(behind)) and JAPANESE.search(lead))
    if words.language not in DOCUMENTS:
        return False
    *_, earlier, lead = ("", *_sentences(before[-2 * _REACH :]))
    told = lead if lead.rstrip()[-1:] in ".!?…;" else ""
    after = clause_of(first_sentence(behind[:120]), words)
    if lead.strip() and not (told and _somebody_says(after)) and _before(Clause(lead, words), earlier):
        return True
    return _behind(after, told)


def _somebody_says(clause: Clause) -> bool:
    """Whether a verb of saying behind the words has somebody directly beside it: said Ann Lee, said the baker Ann Lee, Lee said."""
    verb = reporting_verb(clause, first=True, within=3)
    return verb is not None and any(
        (" " in name and verb is clause.words[0] and _leads_to_name(clause, verb.end, begin))
        or (end == verb.start - 1 and not clause.text[:begin].strip(" ,"))
        for begin, end, name in clause.names
    )


def _leads_to_name(clause: Clause, start: int, begin: int) -> bool:
    """Whether nothing stands between a verb and the name at `begin`, or what somebody is called."""
    between = clause.lows(start, begin)
    return not between or (
        len(between) <= _CALLED and is_calling(without_article(between[-1]), clause.lexicon.language)
    )


def _sentences(text: str) -> tuple[str, str]:
    """The sentence that stands directly before the words, and the one before that."""
    lead = last_sentence(text)
    return last_sentence(text[: len(text) - len(lead)].rstrip() or " "), lead


def _before(clause: Clause, earlier: str) -> bool:
    """Read the sentence that stands before the words."""
    language, text = clause.lexicon.language, clause.text
    stop = len(text.rstrip())
    if (relative := list(BY_WHICH.finditer(text))) and stop - relative[-1].end() < 60:
        return text_named(clause, 0, relative[-1].start()) is not None
    states = STATES[language]
    verbs = [w for w in clause.words if w.low in states]
    if language == "fr":  # l'autorise à « … »
        verbs = [w for w in clause.words if w.low in states or w.low.rpartition("'")[2] in states]
    for verb in reversed(verbs):
        between = clause.lows(verb.end)
        if len(between) > (
            _TAIL_BEFORE if text[:stop].endswith(SENTENCE_MARKS) else _TAIL
        ) or _AND_THAT.search(text, verb.end):
            break
        start = max((w.end for w in clause.words if w.low in _BREAKS and w.end <= verb.start), default=0)
        start = max([start, *(m.end() for m in _LEFT.finditer(text, 0, verb.start))])
        noun = text_named(clause, start, verb.start)
        if (
            noun
            and not persons_named(clause, start, noun.start)
            and not names_somebody(clause, start, verb.start)
            and not said_by_somebody(clause, verb.start)
        ):
            return True  # das Gesetz der Ministerin sieht vor
        head, shape = text[start : verb.start].lower(), HERE[language]
        if shape.fullmatch(head) or (start == 0 and shape.match(head)):
            tail = text_named(clause, verb.end, stop)  # Dort steht in der Satzung:
            if tail is not None and not persons_named(clause, verb.end, stop):
                return True
            told = Clause(earlier, clause.lexicon)
            return text_named(told, 0, len(earlier)) is not None
    return given_by_text(clause) or heads_sentence(clause)


def _behind(clause: Clause, told: str) -> bool:
    """Read the clause behind the words: „…“, heißt es im Vertrag / “…,” the contract says / “…,” it says.

    `told` is the sentence before the words, where they begin one of their own.
    """
    language, lows = clause.lexicon.language, clause.lows()[:9]
    if told and IT_SAYS[language].match(clause.text.lower()):
        before = Clause(told, clause.lexicon)
        return text_named(before, 0, len(told)) is not None and not persons_named(before, 0, len(told))
    place = next((n for n, low in enumerate(lows) if low in STATES[language]), None)
    if place is None or place > 4:
        return False
    near = clause.words[:9]
    noun = text_named(clause, 0, near[-1].end)
    if (
        noun is None
        or OWN_WORK.search(clause.text.lower())
        or any(n[0] > noun.end and " " in n[2] for n in ungoverned(clause) if n[1] <= near[-1].end)
        or any(n[1] <= near[place].start for n in clause.names)
        or persons_named(clause, 0, max(noun.end, near[place].end))
    ):
        return False
    return len([low for low in clause.lows(0, noun.start) if low != "so"]) <= 6
