"""Whom the article is about, where nobody has said so, and which passages are that person's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.display import shows_name
from stancekit.segment.names.inflection import is_other_case
from stancekit.segment.names.japanese import blank_quotes
from stancekit.segment.names.naming import called_in_prose
from stancekit.segment.names.parts import clean_name
from stancekit.segment.names.people import People, is_organisation, name_words
from stancekit.segment.passage import Passage
from stancekit.segment.roles.openings import order_of_posts
from stancekit.segment.roles.posters import who_posted
from stancekit_schemas import Focal

__all__ = ["Prose", "authors_in_prose", "infer_focal", "is_focal", "read_prose"]

_MOST_CANDIDATES = 400
_QUOTES_COUNTED = 2
_LEAD = 400  # code points of the prose in which whose post comes first is named
_ONLY_NAMED = (
    5.0  # what it counts against a name that the prose tells no words or post of, where there are posts
)
_POSTED = 6.0  # what it counts that the opening tells of somebody's post
_WORDS = re.compile(r"[^\W\d_][\w’'\-]*")
_AT = re.compile(r"(?<!\w)[@＠](\w[\w.]*)")


def _standing(word: str, prose: str, longer: int) -> int:
    """How often a word stands in the prose, also with up to `longer` letters behind it (its endings)."""
    count, place = 0, prose.find(word)
    while place >= 0:
        end = stop = place + len(word)
        while stop < len(prose) and prose[stop].isalpha():
            stop += 1
        if stop - end <= longer and not prose[place - 1 : place].isalpha():
            count += longer > 1 or stop == end or prose[end] == "s"
        place = prose.find(word, stop)
    return count


def _mentions(name: str, prose: str, language: str) -> int:
    """How often the prose names somebody by the last name, with the endings of the language."""
    if language == "ja":
        forms = {name, *re.split(r"[ \u3000・]", name), *([name[:2]] if len(name) > 2 else [])}
        return max(prose.count(form) for form in forms if len(form) > 1 or form == name)
    parts = [w for w in _WORDS.findall(name) if len(w) > 1]
    if not parts:
        return 0
    last = next((part for part in reversed(parts) if part[0].isupper()), parts[-1])  # el Turco de la 14
    if language == "pl":
        last = last.partition("-")[0]  # Lubomirskiej-Zych: each half has its ending
    if language == "pl" and len(last) > 4:
        cut = _cut(last)
        return _standing(last[:-cut], prose, cut + 3)
    return _standing(last, prose, 1)


def _cut(surname: str) -> int:
    """How many letters of a Polish surname change or go in other cases: Wrzosek, Wrzoska."""
    return 2 if surname.endswith(("ki", "ka", "ek", "ec", "el", "eł")) else 1


@dataclass(frozen=True)
class Prose:
    """The journalist's text, its opening, and who speaks in it how often, whose post it opens with; `bases` are scores known so far."""

    text: str
    low: str
    opening: str
    speaks: Counter[str]
    names: tuple[str, ...] = ()
    poster: str | None = None
    bases: dict[str, float] = field(default_factory=dict)
    known: dict[frozenset[tuple[str | None, str | None]], dict[str, str]] = field(default_factory=dict)


def authors_in_prose(posts: list[Passage], prose: Prose, language: str) -> dict[str, str]:
    """Give `called_in_prose` for these posts, worked out once."""
    key = frozenset((post.handle, post.name) for post in posts)
    if key not in prose.known:
        prose.known[key] = called_in_prose(posts, prose.names, prose.text, language)
    return prose.known[key]


def _headline_end(prose: str) -> int:
    """Where a headline with capitals throughout ends that stands first; 0 where there is none."""
    lead = prose.lstrip()[:200].split("\n")[0]
    words = _WORDS.findall(lead)
    if len(words) < 5 or len(lead) == 200 or lead[-1:] in ".:":
        return 0
    capital = sum(word[0].isupper() or len(word) < 4 for word in words)
    return len(prose) - len(prose.lstrip()) + len(lead) if capital * 5 >= len(words) * 4 else 0


def read_prose(prose: str, people: People, language: str) -> Prose:
    """Learn the names in the prose, and see who is the subject of reporting verbs."""
    names = names_in(blank_quotes(prose) if language == "ja" else prose, language)
    if language == "en" and (head := _headline_end(prose)):
        names = [name for name in names if name[0] >= head]
    met = tuple(dict.fromkeys(name for _, _, name in names))
    for name in met:
        people.learn(name)
    return Prose(
        prose, prose.lower(), prose[:900], _subjects(prose, names, people, language), met, who_posted(prose[:900], people, language)
    )  # fmt: skip


def infer_focal(text: str, prose: Prose, passages: list[Passage], language: str) -> Focal | None:
    """Infer the person whose posts are reacted to.

    Named in full, early and often by the journalist, the subject of reporting verbs, addressed by the
    posts of others. None where nobody is named.
    """
    speaks = prose.speaks
    posts = [p for p in passages if p.kind == "embedded"]
    joined = "\n".join([text[p.start : p.end] for p in posts])
    handles: dict[str, list[str]] = {}
    shown: dict[str, list[str]] = {}
    called = authors_in_prose(posts, prose, language)
    addressed = Counter(handle for post in posts for handle in _addressed(text, post))
    calls_in_posts = joined.lower()

    def named(name: str) -> float:
        """What it adds that posts call somebody by name."""
        if not calls_in_posts:
            return 0.0
        return 0.5 * min(4, max((calls_in_posts.count(w) for w in name_words(name)), default=0))

    scores: dict[str, float] = {}
    for passage in posts:
        name = called.get(passage.handle or passage.name or "", passage.name)
        if name and not any(map(str.isalpha, name)):
            continue
        if not name or (len(scores) > _MOST_CANDIDATES and name not in scores):
            continue
        if name not in scores:
            calls = addressed[passage.handle[1:].lower()] if passage.handle else 0
            stands = _may_stand(name, prose, language) or _may_stand(passage.name or "", prose, language)
            if not stands and not (" " in name and speaks[name]):
                scores[name] = min(4.0, calls) if calls > 1 else 0.0
            else:
                scores[name] = _base(name, prose, language) + 1.5 * min(3, speaks[name]) + 1.5 * min(4, calls)
                if " " in name or language == "ja":
                    scores[name] += named(name)
                if passage is posts[0]:
                    scores[name] += 3.0 if name in prose.opening[:_LEAD] else 1.5
        if scores[name] > 0:
            scores[name] += 0.8
        if passage.handle and passage.handle not in handles.setdefault(name, []):
            handles[name].append(passage.handle)
        if passage.name and not passage.handle and passage.name not in (name, *shown.get(name, ())):
            shown.setdefault(name, []).append(passage.name)
    _score_prose(scores, passages, prose, language, named)
    if posts and (first := called.get(posts[0].handle or posts[0].name or "", posts[0].name)) in scores:
        scores[first] += order_of_posts(text, posts, passages)
    lead = prose.text.lstrip()[:400].split("\n\n")[0]
    for name in scores:
        if name in lead or (language == "ja" and name[:2] in lead):
            scores[name] += 2.5 if name in handles or not posts else 1.0
    if not scores:
        return None
    high = max(scores.values())
    best = max((name for name in scores if scores[name] == high), key=lambda name: -prose.text.find(name))
    if scores[best] <= 0.5 and len(scores) > 1:
        return None
    found = handles.get(best, [])
    if not found:
        found = [
            f"@{h}" for h, n in addressed.most_common(3) if any(w in h for w in name_words(best)) and n > 0
        ][:1]
    return Focal(name=best, handles=tuple(found), aliases=tuple(shown.get(best, ())))


def _addressed(text: str, post: Passage) -> Iterator[str]:
    """The accounts a post speaks to, also where only the line above it says so: Replying to @ann."""
    for handle in _AT.findall(text[min(post.start, post.block_start) : post.end]):
        if f"@{handle}".lower() != (post.handle or "").lower():
            yield handle.lower()


def _score_prose(
    scores: dict[str, float],
    passages: list[Passage],
    prose: Prose,
    language: str,
    named: Callable[[str], float],
) -> None:
    """Add who is quoted, who speaks in the opening or is named there; bodies are seldom the focal person."""
    quoted: Counter[str] = Counter()
    authors = frozenset(scores)
    for passage in passages:
        if len(scores) > 2 * _MOST_CANDIDATES:
            break
        if (
            passage.kind == "quoted"
            and passage.name
            and passage.attributed
            and "speaker_by_pronoun" not in passage.doubts
        ):
            if passage.name not in scores and _is_thing(passage.name, prose, language):
                continue
            if passage.name not in scores:
                scores[passage.name] = _base(passage.name, prose, language) + named(passage.name)
            quoted[passage.name] += 1
            if quoted[passage.name] <= _QUOTES_COUNTED:
                scores[passage.name] += 1.2 if passage.medium == "post" else 0.6
    for name, times in prose.speaks.items():
        if times and name not in scores and name in prose.opening and not _is_thing(name, prose, language):
            scores[name] = _base(name, prose, language) + 1.5 * min(3, times)
    for name in prose.names:
        declined = language == "pl" and any(is_other_case(name, known) for known in authors)
        if " " in name and name not in scores and name in prose.opening and not declined:
            scores[name] = _base(name, prose, language) - (_ONLY_NAMED if authors else 1.0)
    if prose.poster and prose.poster not in scores and not authors:
        scores[prose.poster] = _base(prose.poster, prose, language)
    if prose.poster in scores:
        scores[prose.poster] += _POSTED if not authors else _POSTED / 3
    for name in scores:
        scores[name] += 0.6 * _called(name, prose, language)
    for name in list(scores):
        if is_organisation(name):
            scores[name] -= 4.0 if name in authors else 8.0


_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]+")
_HONOURED = re.compile(r"(?:さん|くん|ちゃん|氏|様|選手|監督)")


def _is_thing(name: str, prose: Prose, language: str) -> bool:
    """Whether a Japanese word may well be none of a person: katakana alone, which nobody is ever politely called by."""
    if language != "ja" or not _KATAKANA.fullmatch(name):
        return False
    place = prose.text.find(name)
    while place >= 0 and not _HONOURED.match(prose.text, place + len(name)):
        place = prose.text.find(name, place + 1)
    return place < 0


def _subjects(prose: str, names: list[tuple[int, int, str]], people: People, language: str) -> Counter[str]:
    """How often a person stands directly before or behind a reporting or posting verb."""
    words = lexicon(language)
    found: Counter[str] = Counter()
    names = names[:400]
    known = {name: people.resolve(name) for name in {name for _, _, name in names}}
    for start, end, name in names:
        full = known[name]
        if not full or (" " not in full and language != "ja"):
            continue
        if language == "ja":
            near = prose[end : end + 60].split("。", maxsplit=1)[0]
            found[full] += any(verb in near for verb in words.say) or any(
                verb in near for verb in words.write
            )
            continue
        behind = _WORDS.findall(prose[end : end + 30].lower())[:2]
        before = _WORDS.findall(prose[max(0, start - 30) : start].lower())[-2:]
        if language == "en" and before:
            before = [token for token in before if not token.endswith("ing")]  # asking Lee: no subject
        found[full] += any(token in words.say or token in words.write for token in behind + before)
    return found


def _may_stand(name: str, prose: Prose, language: str) -> bool:
    """Whether the full name stands in the prose; a single word in small letters is any word."""
    if " " not in name and name.islower():
        return False
    if name.lower() in prose.low:
        return True
    if language != "ja" and (bare := clean_name(name, language)) and bare != name and " " in bare:
        return (
            bare.lower() in prose.low or _mentions(bare, prose.text, language) > 0
        )  # Congressman Lyle Gantry
    if language == "pl" and (shape := _in_any_case(name)):
        return shape.search(prose.low) is not None
    # 美里の花屋 is nobody's name, and its first letters are a place
    return language == "ja" and len(name) > 2 and "の" not in name and name[:2] in prose.text


@lru_cache(maxsize=4096)
def _in_any_case(name: str) -> re.Pattern[str] | None:
    """A pattern of a full Polish name in small letters, in any case: Gracjana Wiśnika."""
    given, _, surname = name.lower().partition(" ")
    if len(given) < 4 or len(surname) < 4 or " " in surname:
        return None
    return re.compile(
        rf"\b{re.escape(given[:-1])}\w{{0,4}} {re.escape(surname[: -_cut(surname)])}\w{{0,5}}\b"
    )


def _base(name: str, prose: Prose, language: str) -> float:
    if name not in prose.bases:
        often = min(_mentions(name, prose.text, language), 12)
        prose.bases[name] = often + 2.5 * min(_mentions(name, prose.opening, language), 2)
    return prose.bases[name]


def _called(name: str, prose: Prose, language: str) -> int:
    """How often what somebody is called by in the opening stands alone later: Mayor Ann Lee … the mayor, up to 5."""
    place = prose.opening.find(name) if " " in name else -1
    if place < 0 or language == "ja":
        return 0
    before = _WORDS.findall(prose.low[max(0, place - 60) : place].rsplit("\n", 1)[-1])[-4:]
    behind = prose.low[place + len(name) : place + len(name) + 60]
    near = before + (_WORDS.findall(behind)[:4] if behind.startswith(",") else [])
    callings = [word for word in near if len(word) > 3 and is_calling(word, language)]
    return max((min(5, _standing(word, prose.low, 2) - 1) for word in callings), default=0)


def is_focal(passage: Passage, focal: Focal | None) -> bool:
    """Whether the passage is the focal person's: by handle where both have one, else by name."""
    if focal is None:
        return False
    if passage.handle and focal.handles:
        return passage.handle.lower() in {h.lower() for h in focal.handles}
    names = {focal.name.casefold(), *(alias.casefold() for alias in focal.aliases)}
    if (passage.name or "").casefold() in names:
        return True
    if passage.name and any(shows_name(passage.name, name) for name in (focal.name, *focal.aliases)):
        return True
    if passage.kind == "embedded" or not passage.name:
        return False
    shown = passage.name.casefold()
    return any(
        name.endswith(f" {shown}") or shown.startswith(f"{name} ") for name in names
    )  # prose leaves titles out
