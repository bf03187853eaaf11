"""Exports without identities: the same data, with pseudonyms where annotators were named."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import Any

from stancekit.annotations.identity import EMAIL, check_depth, identify, is_pseudonym, names_people, people

__all__ = ["redact"]

Pseudonym = Callable[[str], str]

HALF = re.compile("[\ud800-\udfff]")
CONTENT = frozenset({"annotations", "completions", "data", "drafts", "result", "tasks", "text", "value"})
NAMES = frozenset({"first_name", "last_name", "username", "initials", "avatar", "phone", "full_name"})
SECRETS = frozenset({"token", "password", "api_key", "secret", "task_data_login", "task_data_password"})


def redact(data: Any, pseudonym: Pseudonym) -> Any:
    """Copy an export with every identity of an annotator replaced by its pseudonym.

    What an annotator wrote (notes, comments) loses every address in it; what an annotator was shown
    (`data`, marked text) only the addresses of annotators, so that texts and offsets stay. Tokens and
    passwords become null, names are left out. Doing it twice changes nothing.

    Raises DataError where the export is nested deeper than any export is.
    """
    addresses = {address for _, address in people(data) if address and "@" in address}
    return _Redactor(pseudonym, addresses).walk(data, 0)


def _clean(text: str) -> str:
    """Replace half characters, which no file can hold; offsets stay."""
    return text if text.isascii() else HALF.sub("\ufffd", text)


def _number(value: Any) -> Any:
    """Leave numbers as they are but for those that JSON does not have."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


class _Redactor:
    def __init__(self, pseudonym: Pseudonym, addresses: Iterable[str]) -> None:
        self._make = pseudonym
        self._made: dict[str, str] = {}
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
        check_depth(depth)
        if isinstance(node, str):
            return self.written(node)
        if isinstance(node, list):
            return [self.walk(item, depth + 1) for item in node]
        if not isinstance(node, dict):
            return _number(node)
        if "email" in node and not node.keys() & CONTENT:
            return self.person(node, depth)
        copy: dict[str, Any] = {}
        for key, value in node.items():
            name = self.written(key)
            if key == "value" or (key == "data" and isinstance(value, dict)):
                copy[name] = self.shown(value, depth + 1, key)
            elif key in SECRETS:
                copy[name] = None
            elif names_people(key):
                copy[name] = self.person(value, depth + 1)
            elif key not in NAMES:
                copy[name] = self.walk(value, depth + 1)
        return copy

    def shown(self, node: Any, depth: int, key: str) -> Any:
        check_depth(depth)
        if isinstance(node, str):
            node = _clean(node)
            if "@" not in node:
                return self.name(node.strip().lower()) if key == "assigned_to" and node.strip() else node
            if EMAIL.fullmatch(node.strip()):
                return self.name(node.strip().lower())
            return self._known.sub(lambda hit: self.name(hit.group().lower()), node) if self._known else node
        if isinstance(node, list):
            if key == "text":
                return [self.walk(item, depth + 1) for item in node]
            return [self.shown(item, depth + 1, key) for item in node]
        if isinstance(node, dict):
            return {self.written(k): self.shown(v, depth + 1, k) for k, v in node.items()}
        return _number(node)

    def written(self, text: str) -> str:
        text = _clean(text)
        if "@" not in text:
            return text
        text = EMAIL.sub(lambda hit: self.name(hit.group().lower()), text)
        return self._known.sub(lambda hit: self.name(hit.group().lower()), text) if self._known else text
