"""The people of an article: full names for surnames."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stancekit.segment.names.inflection import in_first_case, is_other_case, out_of_case
from stancekit.segment.names.parts import no_name

__all__ = ["People"]

_KANJI_SURNAME = re.compile(r"[\u4e00-\u9fff々]{2,3}")
"""A Japanese surname."""
_DECORATION = re.compile(r"\s?[#＃\u2600-\u27bf\U0001f300-\U0001faff]")
"""What begins the rest of a shown name that no journalist writes: 森山徹 #19, 森山徹🍲新刊発売中."""
_BRACKET = re.compile(r"[(（]")
"""What begins the rest of a shown name that is no part of it: 森山徹（作家）."""
_PREFIXES = frozenset(
    ("Mac", "Mc", "Le", "La", "De", "Del", "Van", "Von", "Di", "Da", "El", "Al", "Bin", "Ó", "Ní", "St.")
)


@dataclass
class People:
    """Names met so far.

    `full` maps the last word of a name to its longest known form, `first` the first word; `stems`
    gathers last names by their beginning.
    """

    language: str
    full: dict[str, str] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)
    stems: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, name: str | None) -> None:
        """Remember a full name (two words or more; a Japanese one of any form)."""
        if not name:
            return
        if self.language == "ja":
            name = _DECORATION.split(name, maxsplit=1)[0].strip() or name
            if name not in self.full and not any(
                known.startswith(name) and not _BRACKET.match(known, len(name))
                for known in self.stems.get(name[:1], ())[:200]
            ):
                for surname in self.stems.get(name[:1], ())[:200]:
                    if (
                        self.full[surname] == surname
                        and _KANJI_SURNAME.fullmatch(surname)
                        and name.startswith(surname)
                    ):
                        self.full[surname] = name  # a headline has the surname alone
                self.full[name] = name
                self.stems.setdefault(name[:1], []).append(name)
                for part in re.split(r"[ \u3000・＝=]", name):
                    if len(part) > 1:
                        self.full.setdefault(part, name)
            return
        if self.language == "pl":
            name = out_of_case(name)
        parts = [w for w in name.split() if w == "&" or any(map(str.isalpha, w))]
        if len(parts) < 2:
            return
        name = " ".join(parts)  # without emoji
        known = self.full.get(parts[-1].lower())
        if self.language == "pl" and (better := self._first_case(name, parts[-1].lower())):
            self.full[parts[-1].lower()] = better
            return
        if known is None:
            self.stems.setdefault(parts[-1].lower()[:4], []).append(parts[-1].lower())
        if known is None or (known != name and self._better(name, known)):
            self.full[parts[-1].lower()] = name
            if self.language == "es" and len(parts) > 2:  # the first of two surnames is the one used alone
                self.full.setdefault(parts[-2].lower(), name)
        self.first.setdefault(parts[0].lower(), name)

    def _first_case(self, name: str, last: str) -> str | None:
        """The first case of a Polish name, where it is known; names known in other cases get it from this one."""
        for other in dict.fromkeys((last, *self.stems.get(last[:4], ())[:50])):
            known = self.full.get(other)
            if known and is_other_case(name, known):
                return known
            if known and is_other_case(known, name):
                self.full[other] = name
        return None

    def _better(self, name: str, known: str) -> bool:
        """Whether a name is to be preferred to a known one of the same last word."""
        if known.isupper() and not name.isupper():
            return True
        unfit = no_name(self.language)
        if known.endswith(f" {name}"):  # without its titles
            return all(word.lower().rstrip(".") in unfit for word in known[: -len(name)].split())
        return len(known) < len(name) and (
            known.split(maxsplit=1)[0] == name.split(maxsplit=1)[0]
            or (
                name.endswith(f" {known}")
                and known.split(maxsplit=1)[0] in _PREFIXES
                and name.split(maxsplit=1)[0].lower().rstrip(".") not in unfit
            )
        )

    def resolve(self, name: str | None) -> str | None:
        """The full name that a mention means; the mention itself where nothing longer is known."""
        if not name:
            return None
        if self.language == "ja":
            if name in self.full:
                return self.full[name]
            longer = [
                full
                for full in self.stems.get(name[:1], ())[:200]
                if full.startswith(name) and not any(map(str.isdigit, full[len(name) :]))
            ]
            bare = _BRACKET.split(longer[0], maxsplit=1)[0] if longer else name
            return bare if bare in longer else next(iter(longer), name)
        name = out_of_case(name) if self.language == "pl" else name
        parts = name.split()
        last = parts[-1].lower()
        known = self.full.get(last)
        if known is None and self.language in ("pl", "de"):
            known = self._declined(last)
            if known and len(parts) == 1 and self.language == "pl":
                return in_first_case(known, name)
        if known is None and len(parts) == 1:
            known = self.first.get(last)
        if known is None:
            return name
        if self.language == "pl" and is_other_case(name, known):
            return known
        if len(parts) == 1 or name.endswith(f" {known}") or known.endswith(f" {name}"):
            return known
        return known if known.split()[0][:3].lower() == parts[0][:3].lower() else name

    def _declined(self, last: str) -> str | None:
        """Match a Polish case ending or a German genitive against the known last names."""
        if len(last) < 5:
            return None
        stem = last[: max(4, len(last) - 3)]
        for known in self.stems.get(last[:4], ())[:50]:
            if known.startswith(stem) and abs(len(known) - len(last)) <= 3:
                return self.full[known]
        return None
