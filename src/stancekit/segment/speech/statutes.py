"""Rules, statutes, contracts and reports in a clause: the noun for such a text, and whether somebody is named beside it."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.documents import ACCORDING, CITED, DOCUMENTS, NUMBERED, TITLED
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = [
    "given_by_text",
    "heads_sentence",
    "names_somebody",
    "persons_named",
    "said_by_somebody",
    "text_named",
]

_IT = word_set("it il elle on")


def text_named(clause: Clause, start: int, end: int) -> Word | None:
    """The last noun for such a text between two places."""
    shape = DOCUMENTS[clause.lexicon.language]
    found = [w for w in clause.words if start <= w.start and w.end <= end and shape.fullmatch(w.low)]
    german, text = clause.lexicon.language == "de", clause.text
    found = [w for w in found if not _UNDER.search(text, max(0, w.start - 8), w.start)]
    found = [  # German nouns have capitals; elsewhere it is part of a name with one: The Lake Standard
        w
        for w in found
        if text[w.start].isupper() == german
        or (
            text[w.start].isupper()
            and (_begins(text, w) or _NUMBER.match(text, w.end) or _by_its_title(clause, w))
        )
    ]
    found += [
        Word(m[0], *m.span())
        for m in NUMBERED.finditer(text, start, end)
        if not found or found[-1].end <= m.start()
    ]
    return found[-1] if found else None


_UNDER = re.compile(r"\b[Uu]nter\s\Z")
"""Before a German noun that is no text in this phrase: unter Vertrag steht."""
_NUMBER = re.compile(r"\s(?:[IVX]{1,5}\b|\d)")
"""What makes a noun with a capital a part of a law: under Section 12, el Artículo 5."""


def _begins(text: str, word: Word) -> bool:
    """Whether a sentence begins with such a text: Section 12 says; not with a name: Bill Moss says."""
    return not text[: word.start].strip() and not _in_a_name(text, word)


def _in_a_name(text: str, word: Word) -> bool:
    """Whether a name goes on behind a word: Bill Moss, the Charter League."""
    behind = text[word.end : word.end + 3].strip()
    return behind[:1].isupper() and behind[1:].islower()


_ARTICLES = word_set("la le l el")


def _by_its_title(clause: Clause, word: Word) -> bool:
    """Whether a text is named by its title: the Quiet Towns Act.

    French and Spanish sentences begin with it: La Charte de la langue française; not: Le Guide Nord.
    """
    if clause.lexicon.language == "en":
        before = clause.text[: word.start].split()
        return (
            word.low in TITLED
            and len(before) > 1
            and before[-1][:1].isupper()
            and not _in_a_name(clause.text, word)
        )
    head, behind = clause.text[: word.start].strip(" ’'").lower(), clause.text[word.end : word.end + 2]
    head = head.removesuffix(" real")  # el Real Decreto
    return head in _ARTICLES and clause.lexicon.language in ("fr", "es") and not behind.strip().isupper()


def names_somebody(clause: Clause, start: int, end: int) -> bool:
    """Whether the name of somebody, several words that nothing governs, stands between two places."""
    return any(
        start <= n[0]
        and n[1] <= end
        and " " in n[2]
        and n[2][0].isupper()
        and not _is_body(n[2], clause.lexicon)
        for n in ungoverned(clause)
    )


def persons_named(clause: Clause, start: int, end: int) -> bool:
    """Whether somebody stands between two places: a name of several words, a pronoun, a calling."""
    words = clause.lexicon
    if names_somebody(clause, start, end):
        return True
    near = [w for w in clause.words if start <= w.start and w.end <= end]
    owned = {w.low for w in near if clause.text[w.end : w.end + 2] in ("’s", "'s") or w.low.endswith("'s")}
    shape = DOCUMENTS[words.language]
    for word in near:
        if word.low in owned or not (word.low in words.third - _IT or is_calling(word.low, words.language)):
            continue
        after = clause.lows(word.end)[:1]
        if words.language != "en" or not after or not shape.fullmatch(after[0]):
            return True  # but not: the student charter
    return False


def _is_body(name: str, words: Lexicon) -> bool:
    """Whether a word of a name is a noun for such a text: Regulamin Krajowej Federacji."""
    shape = DOCUMENTS[words.language]
    return any(shape.fullmatch(part.lower()) for part in name.split())


_NEAR = 5  # words behind a preposition in which the text stands that it governs


def said_by_somebody(clause: Clause, start: int) -> bool:
    """Whether a clause ends with somebody who says the words, as in: the law is no help, says baker Ann Lee."""
    verbs = [w for w in clause.words if w.start >= start and w.low in clause.lexicon.say]
    if not verbs or clause.text.rstrip()[-1:] not in ",:":
        return False
    verb, stop = verbs[-1], len(clause.text)
    beside = [n for n in clause.names if n[0] >= start and " " in n[2]]
    return (
        any(
            n[1] + 1 == verb.start or (verb.end < n[0] and len(clause.lows(verb.end, n[0])) < _NEAR)
            for n in beside
        )
        and len(clause.lows(verb.end, stop)) <= 2 * _NEAR
    )


_FIRST = 4  # words of a sentence among which its subject begins


def heads_sentence(clause: Clause) -> bool:
    """Whether such a text is what a sentence is about that a colon ends: La ley lo deja claro: «…»."""
    text = clause.text.rstrip()
    if text[-1:] != ":" or len(clause.words) < _FIRST:
        return False
    noun = text_named(clause, 0, clause.words[_FIRST - 1].end)
    return (
        noun is not None
        and not clause.lexicon.before_name & set(clause.lows(0, noun.start))
        and not persons_named(clause, 0, len(text))
    )


def given_by_text(clause: Clause) -> bool:
    """Whether the words are given according to such a text: según la última memoria del servicio."""
    low = clause.text.lower().replace("’", "'")
    found = list(ACCORDING[clause.lexicon.language].finditer(low))
    if not found or len(low) != len(clause.text) or CITED.search(low):
        return False
    start = found[-1].end()
    near = [word.end for word in clause.words if word.start >= start][:_NEAR]
    noun = text_named(clause, start, near[-1] if near else start) or text_named(clause, start, len(low))
    return (
        noun is not None
        and len(clause.lows(start, noun.start)) < _NEAR
        and not persons_named(clause, start, noun.start)
        and len(clause.lows(noun.end)) < 12
        and not said_by_somebody(clause, noun.end)
    )
