"""Whose post an article opens with, where that post is told of and not shown."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import Clause, Word, sentence_ends
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.posting import (
    AGENT,
    ANSWERING,
    DELETES,
    MEANS,
    MESSAGES,
    OWNERS,
    POSSESSIVES,
    PUBLISHED,
    REMARKS,
)
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.people import People
from stancekit.segment.roles.japanese_posters import japanese_poster
from stancekit.segment.roles.presented import introduced, may_be_a_person, topic
from stancekit.segment.speech.publishing import (
    PLATFORMS,
    full_before,
    on_platform,
    published,
    without_subject,
)
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["who_posted"]

_QUOTED = re.compile(r"[“„«»][^”“«»\n]{1,400}[”“«»]|\"[^\"\n]{1,400}\"")
_OPENS = (".", "!", "?", "…")
_FAR = 9  # words between a participle and by whom
_MOST = 8  # sentences of the opening that are read


@cache
def _owner(language: str) -> re.Pattern[str] | None:
    """What stands directly before the name of somebody whose post is spoken of: le message de, der Beitrag von."""
    shape = OWNERS.get(language)
    return re.compile(rf"\b(?:{shape})\s$", re.IGNORECASE) if shape else None


def who_posted(opening: str, people: People, language: str) -> str | None:
    """The person whose publishing the opening of an article tells, in full; None where nobody is named for it.

    Read are the first sentences: the subject of a verb of publishing beside a word for a post ("Ann Lee
    published the message on Tuesday"), and the owner of a post ("Ann Lee's post", "der Beitrag von Ann Lee").
    """
    words = lexicon(language)
    if language == "ja":
        return japanese_poster(opening, people)
    opening = _QUOTED.sub(_blank, opening)
    start, met = 0, None
    for end in [*sentence_ends(opening), len(opening)][:_MOST]:
        sentence, start = opening[start:end], end
        for line in sentence.split("\n"):
            clause = Clause(line, words)
            if not ANSWERING[language].isdisjoint(clause.lows()):
                continue
            name = _subject(clause, words, met) or _owns(clause, language) or _own_post(clause, words)
            name = name or _by_means_of(clause) or _agent(clause)
            met = met or introduced(clause) or topic(clause)
            full = people.resolve(name)
            if full and may_be_a_person(full, words):
                return full
    return None


def _blank(quoted: re.Match[str]) -> str:
    """Blank a quotation; one behind the end of a sentence begins the next: It rang. “…”, wrote Ann Lee."""
    opens = quoted.string[: quoted.start()].rstrip().endswith(_OPENS)
    return ("\n" if opens else " ") + " " * (len(quoted[0]) - 1)


def _subject(clause: Clause, words: Lexicon, met: str | None) -> str | None:
    """Who publishes in a clause that has a word for a post; `met`, named before it, where that is a pronoun."""
    lows = [part for low in clause.lows() for part in (low, *low.split("-"))]  # in die Facebook-Gruppe
    if (words.medium | MESSAGES).isdisjoint(lows):
        return None
    verb = published(clause, words.language) or _deleted(clause)
    if verb is None:
        return on_platform(clause)
    if without_subject(clause, verb) and (own := full_before(clause, verb.start)):
        return own
    found = subject(clause, verb, verb_first=False)
    if found.kind in ("pronoun", "role", "") and not any(" " in name for _, _, name in clause.names):
        return met
    return found.name if found.kind == "name" else None


_BY_MEANS = {language: re.compile(shape, re.IGNORECASE) for language, shape in MEANS.items()}
"""Words that say with which means somebody does something: mit einem Beitrag."""


def _by_means_of(clause: Clause) -> str | None:
    """Who does something with a post: Mit einem Beitrag auf Facebook hat die Landrätin Ann Lee die Bauern verärgert."""
    if not _BY_MEANS[clause.lexicon.language].search(clause.text):
        return None
    own = [name for _, _, name in ungoverned(clause) if " " in name and not is_organisation(name)]
    return own[0] if own else None


def _agent(clause: Clause) -> str | None:
    """By whom something is said to be published: une phrase, publiée mercredi sur LinkedIn par Ann Lee."""
    by = AGENT[clause.lexicon.language]
    for start, _, name in clause.names:
        before = clause.lows(0, start)
        if " " in name and before[-1:] == [by] and any(low.startswith(PUBLISHED) for low in before[-_FAR:-1]):
            return name
    return None


def _deleted(clause: Clause) -> Word | None:
    """The verb by which somebody takes a post back: borró anoche un tuit."""
    known = DELETES[clause.lexicon.language]
    return next((word for word in clause.words if word.low in known), None)


def _own_post(clause: Clause, words: Lexicon) -> str | None:
    """Who is said to have a post of their own: Ann Lee did not expect that her Sunday post would be read."""
    for place, word in enumerate(clause.words):
        if word.low in POSSESSIVES:
            near = clause.words[place + 1 : place + 4]
            if any(other.low in words.medium and other.low not in PLATFORMS for other in near):
                return full_before(clause, word.start)
    return None


def _owns(clause: Clause, language: str) -> str | None:
    """Who owns the post that a clause speaks of."""
    shape, text = _owner(language), clause.text
    for start, end, name in clause.names:
        if shape and shape.search(text[max(0, start - 40) : start]):
            return name
        if language == "en" and text[end : end + 2] in ("’s", "'s"):
            behind = clause.lows(end + 2)[:3]
            if not (clause.lexicon.medium | REMARKS).isdisjoint(behind):
                return name
    return None
