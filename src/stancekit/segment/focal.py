"""Whom the article is about, where nobody has said so, and which passages are that person's."""

from __future__ import annotations

import re
from collections import Counter

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.passage import Passage
from stancekit.segment.people import People, name_words, names_in
from stancekit_schemas import Focal

__all__ = ["infer_focal", "is_focal"]

_WORDS = re.compile(r"[^\W\d_][\w’'\-]*")
_AT = re.compile(r"(?<!\w)[@＠](\w[\w.]*)")


def _mentions(name: str, counts: Counter[str], prose: str, language: str) -> int:
    if language == "ja":
        return sum(prose.count(part) for part in {name, *re.split(r"[ \u3000・]", name)} if len(part) > 1)
    parts = [w for w in re.findall(r"[^\W\d_][\w’'\-]*", name) if len(w) > 1]
    if not parts:
        return 0
    last = parts[-1]
    total = counts[last] + counts[last + "s"] + counts[last + "’s"] + counts[last + "'s"]
    if language == "pl" and len(last) > 4:
        stem = last[:-2] if last.endswith(("ki", "ka", "cki", "cka")) else last[:-1]
        total = sum(n for word, n in counts.items() if word.startswith(stem) and abs(len(word) - len(last)) < 4)
    return total


def infer_focal(text: str, prose: str, passages: list[Passage], people: People, language: str) -> Focal | None:
    """Infer the person whose posts are reacted to.

    Named in full, early and often by the journalist, the subject of reporting verbs, addressed by the
    posts of others. None where nobody is named.
    """
    opening = prose[:900]
    counts = Counter(_WORDS.findall(prose))
    early = Counter(_WORDS.findall(opening))
    posts = [p for p in passages if p.kind == "embedded"]
    addressed: Counter[str] = Counter()
    called: Counter[str] = Counter()
    for passage in posts:
        words = text[passage.start : passage.end]
        addressed.update({h.lower() for h in _AT.findall(words)})
        called.update({w.lower() for w in _WORDS.findall(words)})
    speaks = _subjects(prose[:6000], people, language)
    scores: dict[str, float] = {}
    handles: dict[str, list[str]] = {}
    low = prose.lower()
    for passage in posts:
        name = passage.name
        if not name:
            continue
        if name not in scores:
            if name.lower() not in low and not (len(name.split()) > 1 and speaks[name]):
                scores[name] = 0.0
                if passage.handle and addressed[passage.handle[1:].lower()] > 1:
                    scores[name] += min(4, addressed[passage.handle[1:].lower()])
            else:
                scores[name] = _base(name, counts, early, prose, opening, language) + 1.5 * min(3, speaks[name])
                if passage.handle:
                    scores[name] += 1.5 * min(4, addressed[passage.handle[1:].lower()])
                if len(name.split()) > 1 or language == "ja":
                    scores[name] += 0.5 * min(4, max(called[w] for w in (name_words(name) or {""})))
                if passage is posts[0]:
                    scores[name] += 1.5
        if scores[name] > 0:
            scores[name] += 0.8
        if passage.handle and passage.handle not in handles.setdefault(name, []):
            handles[name].append(passage.handle)
    for passage in passages:
        if passage.kind == "quoted" and passage.name and passage.attributed and "speaker_by_pronoun" not in passage.doubts:
            if passage.name not in scores:
                scores[passage.name] = _base(passage.name, counts, early, prose, opening, language)
                scores[passage.name] += 0.5 * min(4, max(called[w] for w in (name_words(passage.name) or {""})))
            scores[passage.name] += 1.2 if passage.medium == "post" else 0.6
    for name, times in speaks.items():
        if times and name not in scores and prose.find(name) < len(opening):
            scores[name] = _base(name, counts, early, prose, opening, language) + 1.5 * min(3, times)
    if not scores:
        return None
    best = max(scores, key=lambda name: (scores[name], -prose.find(name)))
    if scores[best] <= 0.5 and len(scores) > 1:
        return None
    found = handles.get(best, [])
    if not found:
        found = [f"@{h}" for h, n in addressed.most_common(3) if any(w in h for w in name_words(best)) and n > 0][:1]
    return Focal(name=best, handles=tuple(found))


def _subjects(prose: str, people: People, language: str) -> Counter[str]:
    """How often a person stands directly before or behind a reporting or posting verb."""
    words = lexicon(language)
    verbs = words.say | words.write
    found: Counter[str] = Counter()
    for start, end, name in names_in(prose, language):
        full = people.resolve(name)
        if not full or (len(full.split()) < 2 and language != "ja"):
            continue
        behind = tokens_of(prose[end : end + 40])[:2]
        before = tokens_of(prose[max(0, start - 40) : start])[-2:]
        if language == "ja":
            near = prose[end : end + 60].split("。")[0]
            found[full] += any(verb in near for verb in verbs)
        else:
            found[full] += any(token in verbs for token in behind) or any(token in verbs for token in before)
    return found


def _base(name: str, counts: Counter[str], first: Counter[str], prose: str, opening: str, language: str) -> float:
    return min(_mentions(name, counts, prose, language), 12) + 2.5 * min(_mentions(name, first, opening, language), 2)


def is_focal(passage: Passage, focal: Focal | None) -> bool:
    """Whether the passage is the focal person's: by handle where both have one, else by name."""
    if focal is None:
        return False
    if passage.handle and focal.handles:
        return passage.handle.lower() in {h.lower() for h in focal.handles}
    names = {focal.name.casefold(), *(alias.casefold() for alias in focal.aliases)}
    return (passage.name or "").casefold() in names
