"""How often and whether the prose names somebody, with the endings that names have in its language."""

from __future__ import annotations

import re
from functools import lru_cache

from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.parts import clean_name
from stancekit.segment.roles.prose import WORDS, Prose

__all__ = ["called_later", "is_named", "times_named"]

_MOST_CALLED = 5
_KANA_AND_KANJI = re.compile(r"[\u30a1-\u30fa\u30fc][\u4e00-\u9fff]")
_PHRASE = re.compile(r"の|[\u4e00-\u9fff々]を|[会部党課局社園館校庁署隊団](?:[ \u3000]|\Z)")
_BESIDE = 60  # code points beside a name in which it is said what somebody is


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


def times_named(name: str, text: str, language: str) -> int:
    """How often a text names somebody by the last name, with the endings of the language."""
    if language == "ja":
        cut = len(name) > 2 and not _is_phrase(name)
        forms = {name, *re.split(r"[ \u3000・]", name), *([name[:2]] if cut else [])}
        return max(text.count(form) for form in forms if len(form) > 1 or form == name)
    parts = [part for part in WORDS.findall(name) if len(part) > 1]
    if not parts:
        return 0
    if len(parts) > 2 and parts[0][0].isupper() and all(map(str.islower, parts[1:])):
        return text.count(name)  # Bread for all: an account named like a sentence
    last = next((part for part in reversed(parts) if part[0].isupper()), parts[-1])  # el Turco de la 14
    if language == "pl":
        last = last.partition("-")[0]  # Lubomirskiej-Zych: each half has its ending
        if len(last) > 4:
            ending = _changing(last)
            return _standing(last[:-ending], text, ending + 3)
    return _standing(last, text, 1)


def _changing(surname: str) -> int:
    """How many letters of a Polish surname change or go in other cases: Wrzosek, Wrzoska."""
    return 2 if surname.endswith(("ki", "ka", "ek", "ec", "el", "eł")) else 1


def is_named(name: str, prose: Prose) -> bool:
    """Whether the full name stands in the prose; a single word in small letters is any word."""
    language = prose.language
    if " " not in name and name.islower():
        return False
    if name.lower() in prose.low:
        return True
    if language != "ja" and (bare := clean_name(name, language)) and bare != name and " " in bare:
        return (  # Congressman Lyle Gantry
            bare.lower() in prose.low or times_named(bare, prose.text, language) > 0
        )
    if language == "pl" and (shape := _in_any_case(name)):
        return shape.search(prose.low) is not None
    if language != "ja" or len(name) < 3 or _is_phrase(name):
        return False
    return name[:2] in prose.text


def _is_phrase(name: str) -> bool:
    """Whether a Japanese name is none of a person, whose first letters may be a place: 美里の花屋, 美里カメラ部, 美里を守る会."""
    return _KANA_AND_KANJI.search(name) is not None or _PHRASE.search(name) is not None


@lru_cache(maxsize=4096)
def _in_any_case(name: str) -> re.Pattern[str] | None:
    """A pattern of a full Polish name in small letters, in any case: Gracjana Wiśnika."""
    given, _, surname = name.lower().partition(" ")
    if len(given) < 4 or len(surname) < 4 or " " in surname:
        return None
    stem = surname[: -_changing(surname)]
    return re.compile(rf"\b{re.escape(given[:-1])}\w{{0,4}} {re.escape(stem)}\w{{0,5}}\b")


def called_later(name: str, prose: Prose) -> int:
    """How often what somebody is called by in the opening stands alone later: Mayor Ann Lee … the mayor, up to 5."""
    place = prose.opening.find(name) if " " in name else -1
    if place < 0 or prose.language == "ja":
        return 0
    before = WORDS.findall(prose.low[max(0, place - _BESIDE) : place].rsplit("\n", 1)[-1])[-4:]
    behind = prose.low[place + len(name) : place + len(name) + _BESIDE]
    near = before + (WORDS.findall(behind)[:4] if behind.startswith(",") else [])
    callings = [word for word in near if len(word) > 3 and is_calling(word, prose.language)]
    times = (min(_MOST_CALLED, _standing(word, prose.low, 2) - 1) for word in callings)
    return max(times, default=0)
