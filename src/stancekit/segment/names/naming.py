"""By which name the prose calls the author of a post: Xime Larragoiti (@ximelarra) is Ximena Larragoiti."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from stancekit.segment.names.aliases import before_project, by_given_name, keeper_of_shop
from stancekit.segment.names.first_places import first_places
from stancekit.segment.names.full_names import FullNames
from stancekit.segment.names.impersonators import is_somebody_else
from stancekit.segment.names.japanese.shown import called_in_japanese
from stancekit.segment.names.parts import clean_name
from stancekit.segment.passage import Passage

__all__ = ["called_in_prose", "has_more"]


def called_in_prose(posts: list[Passage], names: Iterable[str], prose: str, language: str) -> dict[str, str]:
    """The full names of the prose that a post's author goes by, per handle, else per name above the post.

    A handle spells it out, LUMI ✦ (@lumicastellane) is Lumi Castellane; or the name above the post is it with
    emoji, titles or other letters, cut short or familiar: Sen. Mora F. 🌙 is Mora Fontanarrosa.
    """
    if not posts:
        return {}
    if language == "ja":
        return called_in_japanese(posts, prose)
    full = [name for name in names if " " in name]
    if not full:
        return {
            key: name
            for post in posts
            if (key := post.handle or post.name)
            and (name := _without_titles(post.name or "", language)) not in (None, post.name)
            and not is_somebody_else(post.name)
        }
    known = FullNames(full, language)
    cleaned = [clean_name(name, language) for name in {post.name for post in posts if post.name}]
    own_posts = {name.split()[-1].casefold() for name in cleaned if name and " " in name}
    standing = first_places((post.name for post in posts if post.name), prose)
    found: dict[str, str] = {}
    for post in {(post.handle, post.name): post for post in posts}.values():
        key = post.handle or post.name
        if is_somebody_else(post.name):
            continue
        alike = known.alike(post.name or "")
        longer = any(own.startswith(f"{post.name} ") for own in alike)
        if not key or key in found or (_is_full(post.name, standing, language) and not longer):
            continue
        name = (
            known.called(post.name or "")
            or before_project(post.name or "", known.spelt, prose)
            or known.spelt_by(post.handle)
            or by_given_name(post, alike)
            or keeper_of_shop(post.name or "", known.surnames)
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


def _is_title_and_surname(shown: str, name: str, language: str) -> bool:
    """Whether the name above a post is a surname behind something else: Comrade Lee."""
    return clean_name(shown, language) == name.rsplit(maxsplit=1)[-1]


def _without_titles(shown: str, language: str) -> str | None:
    """Leave out what stands before or behind a full name: Congressman Lyle Gantry."""
    cleaned = clean_name(shown, language)
    return cleaned if cleaned and " " in cleaned and shown.endswith(cleaned) else None


def _is_full(name: str | None, standing: Collection[str], language: str) -> bool:
    """Whether the name is among those that stand in the prose as they are, in full and without a title."""
    return name is not None and name in standing and " " in name and _bare(name, language)


def _bare(name: str, language: str) -> bool:
    """Whether nothing stands before or behind a name that does not belong to it; knights keep their title."""
    return clean_name(name, language) == name or name.split(maxsplit=1)[0] in ("Sir", "Dame", "Lord", "Lady")


def has_more(shown: str, name: str, language: str) -> bool:
    """Whether the name above a post is that of the prose with a second surname behind it."""
    rest = shown.removeprefix(f"{name} ")
    return rest != shown and len(rest) > 2 and rest.isalpha() and clean_name(shown, language) == shown
