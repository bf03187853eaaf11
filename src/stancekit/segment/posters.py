"""Whose post an article opens with, where that post is told of and not shown."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.callings import is_calling
from stancekit.segment.clauses import Clause, Word, sentence_ends
from stancekit.segment.japanese import blank_quotes, japanese_names
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.posting import LEAVES, MESSAGES, OWNERS, POSSESSIVES, PUBLISHES, SUBJECTLESS
from stancekit.segment.people import People, is_organisation
from stancekit.segment.subjects import subject, ungoverned

__all__ = ["who_posted"]

_ON = frozenset(("on", "auf", "bei", "sur", "en", "na", "w"))
_QUOTED = re.compile(r"[“„«»][^”“«»\n]{1,400}[”“«»]|\"[^\"\n]{1,400}\"")
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
        return _japanese(opening, people)
    opening = _QUOTED.sub(lambda found: " " * len(found[0]), opening)
    start, met = 0, None
    for end in [*sentence_ends(opening), len(opening)][:_MOST]:
        sentence, start = opening[start:end], end
        for line in sentence.split("\n"):
            clause = Clause(line, words)
            name = _subject(clause, words, met) or _owns(clause, language) or _own_post(clause, words)
            met = met or _introduced(clause, language)
            full = people.resolve(name)
            if full and " " in full and not is_organisation(full):
                return full
    return None


_POSTS = re.compile(r"(?:投稿|ツイート|ポスト|書き込|つづ|綴|つぶや|発信|アップ)")


def _japanese(opening: str, people: People) -> str | None:
    """The topic of the first sentence that says somebody posted: 桐生隆一社長が8日、SNSに文章を投稿した."""
    for sentence in blank_quotes(opening).split("。")[:_MOST]:
        posts = _POSTS.search(sentence)
        for _, end, name, office, particle in japanese_names(sentence) if posts else ():
            if office and particle == "が" and _POSTS.search(sentence, end):
                return people.resolve(name)
    return None


def _introduced(clause: Clause, language: str) -> str | None:
    """The first person of a clause whom a calling stands before: Food blogger Ann Lee."""
    for start, _, name in ungoverned(clause):
        before = clause.lows(0, start)[-3:]
        if " " in name and not is_organisation(name) and any(is_calling(word, language) for word in before):
            return name
    return None


def _subject(clause: Clause, words: Lexicon, met: str | None) -> str | None:
    """Who publishes in a clause that has a word for a post; `met`, named before it, where that is a pronoun."""
    lows = [part for low in clause.lows() for part in (low, *low.split("-"))]  # in die Facebook-Gruppe
    if (words.medium | MESSAGES).isdisjoint(lows):
        return None
    verb = _published(clause, words.language)
    if verb is None:
        return _on_platform(clause)
    if _without_subject(clause, verb) and (own := _full_before(clause, verb.start)):
        return own
    found = subject(clause, verb, verb_first=False)
    if found.kind in ("pronoun", "") and not any(" " in name for _, _, name in clause.names):
        return met
    return found.name if found.kind == "name" else None


def _full_before(clause: Clause, place: int) -> str | None:
    """The first full name before a place that no preposition governs."""
    own = (n[2] for n in ungoverned(clause) if n[1] <= place and " " in n[2] and not is_organisation(n[2]))
    return next(own, None)


def _without_subject(clause: Clause, verb: Word) -> bool:
    """Whether a verb has the subject of its sentence, however far off: after having written, après avoir proposé."""
    lows = clause.lows(0, verb.start)[-3:]
    return not SUBJECTLESS.get(clause.lexicon.language, frozenset()).isdisjoint(
        [*lows, " ".join(lows[-2:]), " ".join(lows[-1:] + [verb.low])]
    )


def _own_post(clause: Clause, words: Lexicon) -> str | None:
    """Who is said to have a post of their own: Ann Lee did not expect that her Sunday post would be read."""
    for place, word in enumerate(clause.words):
        if word.low in POSSESSIVES:
            near = clause.words[place + 1 : place + 4]
            if any(other.low in words.medium and other.low not in _PLATFORMS for other in near):
                return _full_before(clause, word.start)
    return None


_PLATFORMS = frozenset(
    ("facebook", "linkedin", "instagram", "twitter", "x", "tiktok", "threads", "bluesky", "mastodon")
)
_FAR = 9  # words between the name and the platform


def _on_platform(clause: Clause) -> str | None:
    """Who does something on a platform: Ann Lee made the remark on Facebook."""
    for word, behind in zip(clause.words, clause.words[1:], strict=False):
        if word.low in _ON and behind.low in _PLATFORMS:
            own = [n for n in ungoverned(clause) if n[1] <= word.start and " " in n[2]]
            return own[0][2] if own and len(clause.lows(own[0][1], word.start)) < _FAR else None
    return None


def _published(clause: Clause, language: str) -> Word | None:
    """The first verb of publishing: by its form, or with the words that make it one (mis en ligne)."""
    known, leaves = PUBLISHES.get(language, frozenset()), LEAVES.get(language, {})
    says, medium = clause.lexicon.say, clause.lexicon.medium | MESSAGES
    for place, word in enumerate(clause.words):
        if word.low in known:
            return word
        behind = clause.words[place + 1 : place + 3]
        if word.low in says and len(behind) > 1 and behind[0].low in _ON and behind[1].low in medium:
            return word  # a expliqué sur LinkedIn
        if with_it := leaves.get(word.low):
            near = {other.low for other in clause.words[max(0, place - 6) : place + 9]}
            if not near.isdisjoint(with_it):
                return word
    return None


def _owns(clause: Clause, language: str) -> str | None:
    """Who owns the post that a clause speaks of."""
    shape, text = _owner(language), clause.text
    for start, end, name in clause.names:
        if shape and shape.search(text[max(0, start - 40) : start]):
            return name
        if language == "en" and text[end : end + 2] in ("’s", "'s"):
            behind = clause.lows(end + 2)[:3]
            if not clause.lexicon.medium.isdisjoint(behind):
                return name
    return None
