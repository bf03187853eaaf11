"""What is learnt from an article's prose of whom it is about: its names, who speaks, whose post it opens with."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from stancekit.segment.clauses import NameSpan
from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.databases.around import without_database_lines
from stancekit.segment.lexicon import lexicon
from stancekit.segment.mastheads import find_mastheads
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.naming import called_in_prose
from stancekit.segment.names.people import People
from stancekit.segment.passage import Passage
from stancekit.segment.roles.posters import who_posted
from stancekit.segment.roles.writers import writers_of

__all__ = ["WORDS", "Prose", "authors_in_prose", "read_prose"]

WORDS = re.compile(r"[^\W\d_][\w’'\-]*")
_OPENING = 900  # code points
_MOST_NAMES = 400
_BESIDE, _BESIDE_JA = 30, 60  # code points beside a name in which its verb stands


@dataclass(frozen=True)
class Prose:
    """The journalist's text, its opening, and who speaks in it how often, whose post it opens with; `bases` are scores known so far."""

    text: str
    language: str
    low: str
    opening: str
    speaks: Counter[str]
    names: tuple[str, ...] = ()
    poster: str | None = None
    papers: frozenset[str] = frozenset()
    bases: dict[str, float] = field(default_factory=dict)
    known: dict[frozenset[tuple[str | None, str | None]], dict[str, str]] = field(default_factory=dict)


def authors_in_prose(posts: list[Passage], prose: Prose) -> dict[str, str]:
    """Give `called_in_prose` for these posts, worked out once."""
    key = frozenset((post.handle, post.name) for post in posts)
    if key not in prose.known:
        prose.known[key] = called_in_prose(posts, prose.names, prose.text, prose.language)
    return prose.known[key]


_CREDIT = 40  # code points before a name in which a word for a picture makes it a credit
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\(")
"""What a picture shows, in Markdown: a caption names whatever is seen."""
_CREDITED = re.compile(
    r"(?:©|(?<![^\W\d_])(?:photo(?:graph)?s?|fotos?|fot|image|imagen|bild|picture|crédits?|credits?|zdjęcie|grafika)(?:\s?[:：./]|\s(?:by|von|par|por)\s))"
    r"[^\n.!?]{0,24}\Z",
    re.IGNORECASE,
)


def read_prose(text: str, people: People, language: str) -> Prose:
    """Learn the names in the prose, and see who is the subject of reporting verbs."""
    text, around = without_database_lines(text)
    mastheads = find_mastheads(text)
    text = mastheads.without(text)
    names = names_in(blank_quotes(text) if language == "ja" else text, language)
    papers = mastheads.names.union(name for _, _, name in names_in(around, language))
    papers |= writers_of(text, language)
    names = [name for name in names if name[2] not in papers]
    if language == "en" and (head := _headline_end(text)):
        names = [name for name in names if name[0] >= head]
    pictures = [picture.span() for picture in _PICTURE.finditer(text)]
    names = [name for name in names if not any(start <= name[0] < end for start, end in pictures)]
    names = [name for name in names if not _CREDITED.search(text, max(0, name[0] - _CREDIT), name[0])]
    met = tuple(dict.fromkeys(name for _, _, name in names))
    for name in met:
        people.learn(name)
    speaks, opening = _subjects(text, names[:_MOST_NAMES], people, language), text[:_OPENING]
    return Prose(
        text, language, text.lower(), opening, speaks, met, who_posted(opening, people, language), papers
    )


def _headline_end(prose: str) -> int:
    """Where a headline with capitals throughout ends that stands first; 0 where there is none."""
    lead = prose.lstrip()[:200].split("\n")[0]
    words = WORDS.findall(lead)
    if len(words) < 5 or len(lead) == 200 or lead[-1:] in ".:":
        return 0
    capital = sum(word[0].isupper() or len(word) < 4 for word in words)
    return len(prose) - len(prose.lstrip()) + len(lead) if capital * 5 >= len(words) * 4 else 0


def _subjects(prose: str, names: list[NameSpan], people: People, language: str) -> Counter[str]:
    """How often a person stands directly before or behind a reporting or posting verb."""
    words = lexicon(language)
    found: Counter[str] = Counter()
    known = {name: people.resolve(name) for name in {name for _, _, name in names}}
    for start, end, name in names:
        full = known[name]
        if not full or (" " not in full and language != "ja"):
            continue
        if language == "ja":
            near = prose[end : end + _BESIDE_JA].split("。", maxsplit=1)[0]
            found[full] += any(verb in near for verbs in (words.say, words.write) for verb in verbs)
            continue
        behind = WORDS.findall(prose[end : end + _BESIDE].lower())[:2]
        before = WORDS.findall(prose[max(0, start - _BESIDE) : start].lower())[-2:]
        if language == "en":
            before = [token for token in before if not token.endswith("ing")]  # asking Lee: no subject
        found[full] += any(token in words.say or token in words.write for token in behind + before)
    return found
