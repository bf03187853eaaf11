"""What counts for those whom the prose quotes, names or calls by an office as the person an article is about."""

from __future__ import annotations

import re
from collections import Counter

from stancekit.segment.names.inflection import is_other_case
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.roles.candidates import Candidates
from stancekit.segment.roles.occurrences import called_later, times_named
from stancekit.segment.roles.prose import Prose
from stancekit.segment.roles.towns import is_place

__all__ = ["score_prose"]

_MOST = 800
_TWICE = 2  # times by which the prose names whom it is about
_QUOTES_COUNTED = 2
_ONLY_NAMED = (
    5.0  # what it counts against a name that the prose tells no words or post of, where there are posts
)
_READ = 20_000  # code points in which it is seen how a name stands
_OPENS = 8.0  # what it counts that the article opens with words which this person posted
_POSTED = 6.0  # what it counts that the opening tells of somebody's post


def score_prose(candidates: Candidates) -> None:
    """Add who is quoted, who speaks in the opening or is named there; bodies are seldom the focal person."""
    scores, prose = candidates.scores, candidates.prose
    authors = frozenset(scores)
    _score_quoted(candidates)
    for name in _bystanders(candidates, authors):
        scores[name] -= _ONLY_NAMED
    for name, times in prose.speaks.items():
        if (
            times
            and name not in scores
            and name in prose.opening
            and not _is_thing(name, prose)
            and not is_place(name, prose)
        ):
            scores[name] = candidates.base(name) + 1.5 * min(3, times)
    for name in prose.names:
        if " " not in name or name in scores or name not in prose.opening or is_place(name, prose):
            continue
        if prose.language != "pl" or not any(is_other_case(name, known) for known in authors):
            only_named = _ONLY_NAMED if authors and name != prose.poster else 1.0
            scores[name] = candidates.base(name) - only_named
    if prose.poster and prose.poster not in scores and not authors and not is_place(prose.poster, prose):
        scores[prose.poster] = candidates.base(prose.poster)
    if prose.poster in scores:
        scores[prose.poster] += _POSTED if not authors else _POSTED / 3
    if (opener := _opens_with_post(candidates)) is not None:
        scores[opener] = scores.get(opener, candidates.base(opener)) + _OPENS
    for name in scores:
        scores[name] += 0.6 * called_later(name, prose)
    for name in scores:
        if is_organisation(name) or (name not in authors and _behind_article(name, prose)):
            scores[name] -= 4.0 if name in authors else 8.0


def _bystanders(candidates: Candidates, authors: frozenset[str]) -> list[str]:
    """Those of whom an article with posts tells no more than what they once said: "It is a joke", said resident Ann Lee."""
    if not candidates.posts:
        return []
    prose = candidates.prose
    wrote = {p.name for p in candidates.passages if p.kind == "quoted" and p.medium == "post"}
    return [
        name
        for name in candidates.scores.keys() - authors - wrote - {prose.poster}
        if times_named(name, prose.text, prose.language) < _TWICE
    ]


def _opens_with_post(candidates: Candidates) -> str | None:
    """Who posted what the article quotes before it embeds any post; None where it opens with something else."""
    first = min(candidates.passages, key=lambda p: p.start, default=None)
    if first is None or first.kind != "quoted" or first.medium != "post" or not first.attributed:
        return None
    name, prose = first.name or "", candidates.prose
    if "speaker_by_pronoun" in first.doubts:
        return None  # whom a pronoun means is guessed
    if prose.poster and prose.poster != name and 0 <= prose.text.find(prose.poster) < prose.text.find(name):
        return None
    somebody = " " in name or name == prose.poster or prose.speaks.get(name, 0) > 0
    return name if somebody and candidates.posts and "altered_copy" not in first.doubts else None


def _score_quoted(candidates: Candidates) -> None:
    """Score who is quoted by name."""
    scores, quoted, prose = candidates.scores, Counter[str](), candidates.prose
    for passage in candidates.passages:
        if len(scores) > _MOST:
            break
        name = passage.name
        if passage.kind != "quoted" or not name or not passage.attributed:
            continue
        if "speaker_by_pronoun" in passage.doubts:
            continue
        if name not in scores:
            if _is_thing(name, prose) or name in prose.papers or is_place(name, prose):
                continue
            scores[name] = candidates.base(name) + candidates.named_in_posts(name)
        quoted[name] += 1
        if quoted[name] <= _QUOTES_COUNTED:
            scores[name] += 1.2 if passage.medium == "post" else 0.6


def _behind_article(name: str, prose: Prose) -> bool:
    """Whether an English name always stands behind an article, as those of teams and papers do: the Oldtown Millers."""
    if prose.language != "en" or " " not in name:
        return False
    text, start, found = prose.text, 0, False
    while (place := text.find(name, start, _READ)) >= 0:
        start = place + len(name)
        if text[place - 1 : place] == "/":
            continue  # a credit
        if text[max(0, place - 4) : place].lower() != "the ":
            return False
        found = True
    return found


_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]+")
_HONOURED = re.compile(r"(?:さん|くん|ちゃん|氏|様|選手|監督)")


def _is_thing(name: str, prose: Prose) -> bool:
    """Whether a Japanese word may well be none of a person: katakana alone, which nobody is ever politely called by."""
    if prose.language != "ja" or not _KATAKANA.fullmatch(name):
        return False
    place = prose.text.find(name)
    while place >= 0 and not _HONOURED.match(prose.text, place + len(name)):
        place = prose.text.find(name, place + 1)
    return place < 0
