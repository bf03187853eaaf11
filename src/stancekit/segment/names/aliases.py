"""Names above posts that hold more than the name, or less: a channel behind it, the first name alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

from stancekit.segment.passage import Passage

__all__ = ["BEHIND_NAME", "before_project", "by_given_name", "keeper_of_shop", "plain"]

BEHIND_NAME = re.compile(r"\s*(?:\s[–—-]\s|[|,(/•·])\s*")
"""What parts a name from what stands behind it: Ann Lee – Mayor of Harbour."""
_WORDS = re.compile(r"[^\W\d_][\w’'\-]*")


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Letters alone, in lower case and without their accents."""
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    return "".join(c for c in normalize("NFKD", name.lower()) if c.isalnum() and c.isascii())


def before_project(shown: str, spelt: Mapping[str, str], prose: str) -> str | None:
    """Find the full name before what the prose tells of too: Ann Lee (Red Kettle), where her channel Red Kettle is named.

    `spelt` gives the full names of the prose by their letters.
    """
    head, *behind = BEHIND_NAME.split(shown, maxsplit=1)
    project = behind[0].rstrip(" )]") if behind else ""
    full = spelt.get(plain(head)) if len(project) > 3 else None
    return full if full and project in prose else None


def by_given_name(post: Passage, alike: Sequence[str]) -> str | None:
    """Find the one person whose first name stands above the post, and whose last name the handle cuts short: ANN 🌙 (@annl).

    `alike` are full names of the prose with the same first letter.
    """
    parts = _WORDS.findall(post.name or "")
    given = plain(parts[0]) if len(parts) == 1 else ""
    rest = plain((post.handle or "").split("@")[-1])
    if len(given) < 3 or not rest.startswith(given) or rest == given:
        return None
    rest = rest.removeprefix(given)
    found = {name for name in alike if plain(name.split()[0]) == given}
    if len(found) != 1:
        return None
    [name] = found
    surname = plain(name.split()[-1])
    letters = iter(surname)
    return name if surname[:1] == rest[0] and all(letter in letters for letter in rest) else None


_SHOP = re.compile(
    r"(?:land|dorf|stadt|hof)?(?:bäckerei|konditorei|metzgerei|fleischerei|brauerei|gärtnerei|tischlerei|schreinerei|molkerei|buchhandlung|gasthof|gasthaus|wirtshaus|weingut|friseur|salon|atelier|café|cafe"
    r"|hotel|restaurant|bar|pub|bakery|butchers?|brewery|farm|bookshop|garage|nurser(?:y|ies)|boulangerie|pâtisserie|boucherie|brasserie|librairie|domaine|auberge"
    r"|panadería|pastelería|carnicería|cervecería|librería|bodegas?|taberna|mesón|piekarnia|cukiernia|masarnia|browar|księgarnia|restauracja|gospoda)",
    re.IGNORECASE,
)


def keeper_of_shop(shown: str, surnames: Mapping[str, list[str]]) -> str | None:
    """The one person in the prose whose surname a shop bears: Bäckerei Straub, Straub's Bakery."""
    words = re.findall(r"[^\W\d_]+", shown.replace("’s", "").replace("'s", ""))
    if len(words) != 2 or not any(map(_SHOP.fullmatch, words)):
        return None
    bearers = {name for word in words for name in surnames.get(word.casefold(), [])[:2]}
    return bearers.pop() if len(bearers) == 1 else None
