"""Accounts that carry the focal person's name and are, or may be, somebody else's: parodies and fakes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from stancekit.segment.clauses import first_sentence, last_sentence
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Passage

__all__ = ["set_impostors_apart"]

_CALLED = {
    "en": r"\bparod(?:y|ies)\b|\b(?:fake|bogus|spoof|copycat|satir(?:e|ical)|look-?alike)\s(?:\w+\s)?(?:accounts?|profiles?|handles?|pages?)\b|\bimpost[eo]rs?\b|\bimpersonat(?:or|ors|ing|es)\b",
    "de": r"parodie\w*\b|\bparodist\w*|\b(?:fake|satire|hohn)-?(?:accounts?|konto|konten|profile?)\b|\b(?:falsche[sn]?|gefälschte[sn]?|satirische[sn]?)\s(?:\w+\s)?(?:accounts?|konto|profil)\b|\bhochstapler\w*",
    "fr": r"\bparodi(?:e|es|que|ques)\b|\bfaux\s(?:comptes?|profils?)\b|\b(?:comptes?|profils?)\s(?:\w+\s)?satiriques?\b|\bimposteurs?\b|\busurpat\w+",
    "es": r"\bparodias?\b|\bparódic[ao]s?\b|\b(?:cuentas?|perfil(?:es)?)\s(?:\w+\s)?(?:fals[ao]s?|satíric[ao]s?)\b|\bfals[ao]s?\s(?:cuentas?|perfil(?:es)?)\b|\bimpostor\w*|\bsuplanta\w*",
    "pl": r"\bparodi\w+|\bparodysty\w+|\b(?:fałszyw|fejkow|satyryczn)\w+\s(?:kon(?:t|c)\w+|profil\w*)|\bkon(?:t|c)\w+\s(?:fałszyw|fejkow|satyryczn)\w+|\bpodszyw\w+",
    "ja": r"パロディ|偽(?:の|物の)?(?:公式)?アカウント|偽垢|なりすまし|風刺アカウント",
}
_PATTERNS = {language: re.compile(shape) for language, shape in _CALLED.items()}
_CALLS_IT = re.compile(r"\s(?:called|calls|nann?te|nennt|llamó|llama|nazwał[ai]?|nazywa|a\sjugé|juge)\s")
"""Between the name and such a word, where somebody calls the account something."""
_HANDLE = re.compile(r"[@＠]\w[\w.\-]*\w|[@＠]\w")
_OPENING = 12  # code points before the word in a lead-in whose subject it is: Ein Parodie-Account
_BESIDE = 24  # code points between such a word and the surname
_NEAR = 80  # code points before and behind the word in which the handle of the account stands


def set_impostors_apart(text: str, lines: Sequence[Line], passages: Sequence[Passage], language: str) -> None:
    """Take from the focal person the posts of accounts that the article calls a parody or a fake.

    The line before a post says so, or the account is named beside such a word. A second account of the
    same platform that nothing is said of stays the person's, who may have two, and its posts are doubted.
    """
    posts = [p for p in passages if p.kind == "embedded" and p.focal and p.handle]
    pattern = _PATTERNS.get(language)
    if pattern is None:
        return
    for passage in passages:
        if passage.kind == "quoted" and passage.focal and _is_quoted_impostor(text, passage, pattern):
            passage.focal = False
            passage.doubts.append("second_account")
    if not posts:
        return
    called = _named(text, lines, pattern)
    first: dict[str | None, Passage] = {}
    for post in posts:
        own = first.setdefault(post.platform, post)
        found = pattern.search(lead := last_sentence(post.context or "").lower())
        if found is None or _HANDLE.search(lead):
            continue
        if _key(own) != _key(post) or (own is post and found.start() < _OPENING):
            called.add(_key(post))
    for post in posts:
        post.focal = _key(post) not in called
    _doubt_second([post for post in posts if post.focal])


def _is_quoted_impostor(text: str, passage: Passage, pattern: re.Pattern[str]) -> bool:
    """Whether the name of who is quoted stands directly beside a word for a parody: the satire account Not Ann Lee."""
    begin, end = max(0, passage.start - 2 * _NEAR), passage.end + 2 * _NEAR
    around = (last_sentence(text[begin : passage.start]), first_sentence(text[passage.end : end]))
    surname = (passage.name or "").split()[-1:]
    for words in around if surname else ():
        low = words.lower()
        for said in pattern.finditer(low):
            place = low.find(surname[0].lower(), max(0, said.start() - _BESIDE), said.end() + _BESIDE)
            if place >= 0 and not _CALLS_IT.search(low, place, said.start()):
                return True
    return False


def _key(post: Passage) -> str:
    return (post.handle or "").lower()


def _named(text: str, lines: Sequence[Line], pattern: re.Pattern[str]) -> set[str]:
    """The handles that stand nearest to a word for a parody in the journalist's lines."""
    found: set[str] = set()
    for line in lines:
        words = text[line.start : line.end].lower()
        for said in pattern.finditer(words) if "@" in words or "＠" in words else ():
            left = max(0, said.start() - _NEAR)
            near = [
                (max(left + m.start() - said.end(), said.start() - left - m.end()), f"@{m[0][1:]}")
                for m in _HANDLE.finditer(words[left : said.end() + _NEAR])
            ]
            found |= {min(near)[1]} if near else set()
    return found


def _doubt_second(posts: Sequence[Passage]) -> None:
    """Doubt the posts of all accounts of a platform but the one that posts most, of several the first."""
    for platform in dict.fromkeys(post.platform for post in posts):
        of_platform = [post for post in posts if post.platform == platform]
        [(main, _)] = Counter(_key(post) for post in of_platform).most_common(1)
        for post in of_platform:
            if _key(post) != main:
                post.doubts.append("second_account")
