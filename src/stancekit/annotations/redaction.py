"""Exports without identities: the same data, with pseudonyms where annotators were named."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import Any

from stancekit.annotations.identity import EMAIL, check_depth, identify, is_pseudonym, names_people, people
from stancekit.annotations.known_names import KnownNames

__all__ = ["redact"]

Pseudonym = Callable[[str], str]

HALF = re.compile("[\ud800-\udfff]")
CONTENT = frozenset({"annotations", "completions", "data", "drafts", "result", "tasks", "text", "value"})
NAMES = frozenset({"first_name", "last_name", "username", "initials", "avatar", "phone", "full_name"})
SECRETS = frozenset({"token", "password", "api_key", "secret", "task_data_login", "task_data_password"})


def redact(data: Any, pseudonym: Pseudonym, names: KnownNames | None = None) -> Any:
    """Copy an export with every identity of an annotator replaced by its pseudonym.

    What an annotator wrote (notes, comments) loses every address in it, and the `names` that are known; what an annotator was shown
    (`data`, marked text) only the addresses of annotators, so that texts and offsets stay. Tokens and
    passwords become null, names are left out. Doing it twice changes nothing.

    Raises DataError where the export is nested deeper than any export is.
    """
    addresses = {address for _, address in people(data) if address and "@" in address}
    return _Redactor(pseudonym, addresses, names or KnownNames()).walk(data, 0)


def _clean(text: str) -> str:
    """Replace half characters, which no file can hold; offsets stay."""
    return text if text.isascii() else HALF.sub("\ufffd", text)


def _number(value: Any) -> Any:
    """Leave numbers as they are but for those that JSON does not have."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


class _Redactor:
    """Walks an export once; what needs no change is not copied, so that large files fit twice."""

    def __init__(self, pseudonym: Pseudonym, addresses: Iterable[str], names: KnownNames) -> None:
        self._make = pseudonym
        self._names = names
        self._made: dict[str, str] = {}
        self._roles: dict[str, tuple[str, str]] = {}
        known = sorted(addresses, key=lambda text: (-len(text), text))
        self._known = (
            re.compile("|".join(re.escape(text) for text in known), re.IGNORECASE) if known else None
        )

    def name(self, identity: str) -> str:
        identity = _clean(identity)
        if is_pseudonym(identity):
            return identity
        if identity not in self._made:
            self._made[identity] = self._make(identity)
        return self._made[identity]

    def person(self, value: Any, depth: int) -> Any:
        if isinstance(value, list):
            return [self.person(item, depth + 1) for item in value]
        number, address = identify(value)
        if isinstance(value, dict):
            if value.keys() & CONTENT:
                return self.walk(value, depth)
            parts = {"id": number and self.name(number), "email": address and self.name(address)}
            return {key: part for key, part in parts.items() if part}
        names = [self.name(part) for part in (address, number) if part]
        return ", ".join(names) if names else _number(value)

    def walk(self, node: Any, depth: int) -> Any:
        """Replace identities in what is no data: entries, comments, projects."""
        check_depth(depth)
        if isinstance(node, list):
            return _changed(node, [self.walk(item, depth + 1) for item in node])
        if not isinstance(node, dict):
            return self.scalar(node)
        if "email" in node and not node.keys() & CONTENT:
            return self.person(node, depth)
        copy: dict[str, Any] = {}
        same = True
        for key, value in node.items():
            role, name = self._roles.get(key) or self._role(key)
            new = value
            if role == "value" or (role == "data" and isinstance(value, dict)):
                new = self.shown(value, depth + 1, key)
            elif role == "secret":
                new = None
            elif role == "person":
                new = self.person(value, depth + 1)
            elif role == "name":
                same = False
                continue
            elif isinstance(value, dict | list):
                new = self.walk(value, depth + 1)
            elif value is not None:
                new = self.scalar(value)
            same = same and new is value and name is key
            copy[name] = new
        return node if same else copy

    def _role(self, key: str) -> tuple[str, str]:
        """What stands under a key, and the key without addresses."""
        if key in ("value", "data"):
            role = key
        elif key in SECRETS:
            role = "secret"
        elif names_people(key):
            role = "person"
        else:
            role = "name" if key in NAMES else "rest"
        self._roles[key] = role, self.written(key)
        return self._roles[key]

    def shown(self, node: Any, depth: int, key: str) -> Any:
        """Replace annotators in what was shown or answered; texts keep other people's addresses."""
        check_depth(depth)
        if isinstance(node, list):
            inside = self.walk if key == "text" else lambda item, deep: self.shown(item, deep, key)
            return _changed(node, [inside(item, depth + 1) for item in node])
        if isinstance(node, dict):
            copy = {self.written(k): self.shown(v, depth + 1, k) for k, v in node.items()}
            same = len(copy) == len(node) and all(
                new is old for new, old in zip(copy.values(), node.values(), strict=True)
            )
            return node if same and copy.keys() == node.keys() else copy
        if not isinstance(node, str):
            return _number(node)
        text = _clean(node)
        if "@" not in text:
            return self.name(text.strip().lower()) if key == "assigned_to" and text.strip() else text
        if EMAIL.fullmatch(text.strip()):
            return self.name(text.strip().lower())
        return self._known.sub(lambda hit: self.name(hit.group().lower()), text) if self._known else text

    def scalar(self, value: Any) -> Any:
        return self.written(value) if isinstance(value, str) else _number(value)

    def written(self, text: str) -> str:
        text = _clean(text)
        if "@" in text:
            text = EMAIL.sub(lambda hit: self.name(hit.group().lower()), text)
            if self._known:
                text = self._known.sub(lambda hit: self.name(hit.group().lower()), text)
        return self._names.replaced(text)


def _changed(old: list[Any], new: list[Any]) -> list[Any]:
    return old if all(a is b for a, b in zip(old, new, strict=True)) else new
