"""Whose post an article opens with, where that post is told of and not shown."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.callings import is_calling
from stancekit.segment.clauses import Clause, Word, sentence_ends
from stancekit.segment.japanese import blank_quotes, japanese_names
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.lexicon.posting import LEAVES, MESSAGES, OWNERS, PUBLISHES
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
    posts = _messages(language)
    start = 0
    earlier: list[str] = []
    for end in [*sentence_ends(opening), len(opening)][:_MOST]:
        sentence, start = opening[start:end], end
        for line in sentence.split("\n"):
            if not posts.isdisjoint(tokens_of(line)):
                clause = Clause(line, words)
                full = people.resolve(_subject(clause, words, earlier) or _owns(clause, language))
                if full and " " in full and not is_organisation(full):
                    return full
            earlier.append(line)
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


def _introduced(lines: list[str], words: Lexicon) -> str | None:
    """The first person in these lines whom a calling stands before: Food blogger Ann Lee."""
    for line in lines:
        clause = Clause(line, words)
        for start, _, name in ungoverned(clause):
            before = clause.lows(0, start)[-3:]
            if (
                " " in name
                and not is_organisation(name)
                and any(is_calling(word, words.language) for word in before)
            ):
                return name
    return None


@cache
def _messages(language: str) -> frozenset[str]:
    """The words of a language for a post."""
    return lexicon(language).medium | MESSAGES


def _subject(clause: Clause, words: Lexicon, earlier: list[str]) -> str | None:
    """Who publishes in a clause that has a word for a post; who is met in the lines before, if that is a pronoun."""
    verb = _published(clause, words.language)
    if verb is None:
        return _on_platform(clause)
    found = subject(clause, verb, verb_first=False)
    if found.kind in ("pronoun", "") and not any(" " in name for _, _, name in clause.names):
        return _introduced(earlier, words)
    return found.name if found.kind == "name" else None


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
    says, medium = clause.lexicon.say, _messages(language)
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
