"""By which name the prose calls the author of a post: Xime Larragoiti (@ximelarra) is Ximena Larragoiti."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import combinations, islice

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.aliases import BEHIND_NAME, before_project, by_given_name, keeper_of_shop, plain
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.first_places import first_places
from stancekit.segment.names.japanese import OFFICES, japanese_names
from stancekit.segment.names.japanese_aliases import keeper_of, named_in_kana
from stancekit.segment.names.parts import clean_name
from stancekit.segment.passage import Passage

__all__ = ["called_in_prose", "has_more", "is_somebody_else"]

_MOST_ALIKE = 40
_MOST_SHOWN = 400  # names above posts that are looked for in Japanese prose
_WORDS = re.compile(r"[^\W\d_][\w’'\-]*")
_OFFICIAL = word_set(
    "real official the mp mep msp tv hq uk us de fr es pl jp oficial officiel offiziell music author writer"
)
_NOT_THEM = word_set("""not parody parodie parodia parodies satire satira sátira fake faux falso fan fans fanclub club updates update news daily bot archive
    quotes nicht pas nie no unofficial inoffiziell fanpage fanseite stan lovers""")
_NUMERALS = frozenset(("II", "III", "IV", "Jr", "Sr"))


def called_in_prose(posts: list[Passage], names: Iterable[str], prose: str, language: str) -> dict[str, str]:
    """The full names of the prose that a post's author goes by, per handle, else per name above the post.

    A handle spells it out, LUMI ✦ (@lumicastellane) is Lumi Castellane; or the name above the post is it with
    emoji, titles or other letters, cut short or familiar: Sen. Mora F. 🌙 is Mora Fontanarrosa.
    """
    if not posts:
        return {}
    if language == "ja":
        return _japanese(posts, prose)
    full = [name for name in names if " " in name]
    if not full:
        return {
            key: name
            for post in posts
            if (key := post.handle or post.name)
            and (name := _without_titles(post.name or "", language)) not in (None, post.name)
            and not is_somebody_else(post.name)
        }
    spelt = {letters: name for name in full if len(letters := plain(name)) > 7}
    initial: dict[str, list[tuple[list[str], str]]] = {}
    surnames: dict[str, list[str]] = {}
    for name in dict.fromkeys(full):
        initial.setdefault(name[0].casefold(), []).append((_WORDS.findall(name), name))
        surnames.setdefault(name.split()[-1].casefold(), []).append(name)
    cleaned = [clean_name(name, language) for name in {post.name for post in posts if post.name}]
    own_posts = {name.split()[-1].casefold() for name in cleaned if name and " " in name}
    standing = first_places((post.name for post in posts if post.name), prose)
    found: dict[str, str] = {}
    for post in {(post.handle, post.name): post for post in posts}.values():
        key = post.handle or post.name
        if is_somebody_else(post.name):
            continue
        alike = [own for _, own in initial.get((post.name or "")[:1].casefold(), [])[:_MOST_ALIKE]]
        longer = any(own.startswith(f"{post.name} ") for own in alike)
        if not key or key in found or (_is_full(post.name, standing, language) and not longer):
            continue
        name = (
            _by_name(post.name or "", spelt, initial, surnames, language)
            or before_project(post.name or "", spelt, prose)
            or _by_handle(post.handle, spelt)
            or by_given_name(post, alike)
            or keeper_of_shop(post.name or "", surnames)
        )
        if (
            name
            and post.name
            and _is_title_and_surname(post.name, name, language)
            and name.split()[-1].casefold() in own_posts
        ):
            name = None  # the person posts under the full name: a parody
        name = name or _without_titles(post.name or "", language)
        if name and name != post.name:
            found[key] = name
    return found


_BEHIND_NAME = re.compile(r"[（(【\[/／|｜@＠<＜:：#＃~〜]|(?<=\w)[\u2600-\u27bf\U0001f300-\U0001faff](?=\w)")
_HELD = tuple(OFFICES)
_POLITE = re.compile(r"さん|氏|選手|監督|先生")
_NOT_HIM = re.compile(r"[Bb][Oo][Tt]|ボット|偽|パロ|非公式|なりきり|ファン|応援|推し")


def _japanese(posts: list[Passage], prose: str) -> dict[str, str]:
    """The part of the name above a post by which the prose calls its author: 江波戸誠一（北浜市長）, 江波戸誠一 北浜市長, もりおか丸🍳."""
    found: dict[str, str] = {}
    own = {post.name for post in posts}
    met: frozenset[str] = frozenset()
    named = dict.fromkeys((post.name, post.handle) for post in posts if post.name)
    for shown, handle in islice(named, _MOST_SHOWN):
        if shown and shown not in prose and not is_somebody_else(shown) and not _NOT_HIM.search(shown):
            head = _BEHIND_NAME.split(shown, maxsplit=1)[0]
            for piece in _pieces(head, prose):
                bare = "".join(c for c in piece if c.isalnum() or c in "・＝ー")
                held = piece != head and head.endswith(_HELD) and bare[:2] in prose
                if len(bare) > 2 and (bare in prose or held) and bare not in own:
                    found[handle or shown] = bare
                    break
            met = met or frozenset(name for _, _, name, _, _ in japanese_names(prose))
            known = found.get(handle or shown)
            if (known is None or known not in prose) and (
                other := keeper_of(head, prose) or named_in_kana(head, met)
            ):
                found[handle or shown] = other
    return found


def _pieces(head: str, prose: str) -> Iterable[str]:
    """What of the name above a post may be a name: a word of it that the prose calls politely, all, the first word."""
    words = head.split()
    polite = [word for word in words[1:] if len(word) > 2 and _POLITE.match(prose, _end_of(word, prose))]
    return dict.fromkeys((*polite, head, head.split("・", maxsplit=1)[0], *words[:1]))  # 瀬尾 航・ひなた文庫


def _end_of(word: str, prose: str) -> int:
    """Where a word first ends in the prose; behind all of it where it does not stand there."""
    place = prose.find(word)
    return place + len(word) if place >= 0 else len(prose)


def _is_title_and_surname(shown: str, name: str, language: str) -> bool:
    """Whether the name above a post is a surname behind something else: Comrade Lee."""
    return clean_name(shown, language) == name.rsplit(maxsplit=1)[-1]


def _without_titles(shown: str, language: str) -> str | None:
    """Leave out what stands before or behind a full name: Congressman Lyle Gantry."""
    cleaned = clean_name(shown, language)
    return cleaned if cleaned and " " in cleaned and shown.endswith(cleaned) else None


def is_somebody_else(shown: str | None) -> bool:
    """Whether the name above a post says that it is a parody's, a fan's or a bot's."""
    return not _NOT_THEM.isdisjoint(re.findall(r"[^\W_]+", (shown or "").casefold()))


def _is_full(name: str | None, standing: Collection[str], language: str) -> bool:
    """Whether the name is among those that stand in the prose as they are, in full and without a title."""
    return name is not None and name in standing and " " in name and _bare(name, language)


def _bare(name: str, language: str) -> bool:
    """Whether nothing stands before or behind a name that does not belong to it; knights keep their title."""
    return clean_name(name, language) == name or name.split(maxsplit=1)[0] in ("Sir", "Dame", "Lord", "Lady")


def _by_name(
    shown: str,
    spelt: dict[str, str],
    initial: dict[str, list[tuple[list[str], str]]],
    surnames: dict[str, list[str]],
    language: str,
) -> str | None:
    """Find the full name that the name above a post stands for."""
    if same := spelt.get(plain(shown)):
        return same
    head, *behind = BEHIND_NAME.split(shown, maxsplit=1)
    if behind and (same := spelt.get(plain(head))) and _is_office(behind[0], language):
        return same  # Ann Lee – Mayor of Harbour
    parts = [w for w in _WORDS.findall(shown) if w not in _NUMERALS]
    if len(parts) > 1 and any(len(part) > 2 for part in parts):
        alike = initial.get(parts[0][0].casefold(), [])[:_MOST_ALIKE]
        if called := next((full for own, full in alike if _goes_by(parts, own)), None):
            return called
    cleaned = clean_name(" ".join(parts), language) if parts else None
    if not cleaned:
        return None
    alike_last = surnames.get(cleaned.split()[-1].casefold(), [])[:_MOST_ALIKE]
    if " " not in cleaned:
        return alike_last[0] if len(parts) > 1 and len(alike_last) == 1 else None
    own = [full for full in alike_last if full == cleaned or _familiar(cleaned.split()[0], full.split()[0])]
    return own[0] if own else None


def _is_office(behind: str, language: str) -> bool:
    """Whether what stands behind a name begins with an office or a calling."""
    return any(is_calling(word.lower(), language) for word in _WORDS.findall(behind)[:2])


def _familiar(short: str, long: str) -> bool:
    """Whether a first name is the beginning of another, or the initials of a double one: Fabri, JP."""
    low, whole = short.casefold().rstrip("."), long.casefold()
    initials = "".join(piece[0] for piece in whole.split("-") if piece)
    return (len(low) > 2 and whole.startswith(low)) or (len(low) > 1 and low == initials)


def _by_handle(handle: str | None, spelt: dict[str, str]) -> str | None:
    """Find the full name that a handle spells: all of it, or with a number or such a word before or behind it."""
    if not handle:
        return None
    letters = plain(handle.split("@")[1])
    pieces = (letters[start:end] for start, end in combinations(range(len(letters) + 1), 2))
    rests = {name: letters.replace(name, "", 1) for name in pieces if name in spelt}
    own = [name for name, rest in rests.items() if not rest or rest.isdigit() or rest in _OFFICIAL]
    return spelt[max(own, key=len)] if own else None


def _goes_by(parts: list[str], own: list[str]) -> bool:
    """Whether the words above a post are those of a full name, cut short behind or to initials."""
    return len(parts) <= len(own) and all(
        _is_short_of(part, word) for part, word in zip(parts, own, strict=False)
    )


def _is_short_of(part: str, word: str) -> bool:
    """Whether a word of a name stands for another: itself, its beginning before a stop, its initials."""
    if part.casefold() == word.casefold() or (len(part) == 1 and part == word[0]):
        return True
    initials = "".join(piece[0] for piece in word.split("-") if piece)
    return len(part) > 1 and part == initials


def has_more(shown: str, name: str, language: str) -> bool:
    """Whether the name above a post is that of the prose with a second surname behind it."""
    rest = shown.removeprefix(f"{name} ")
    return rest != shown and len(rest) > 2 and rest.isalpha() and clean_name(shown, language) == shown
