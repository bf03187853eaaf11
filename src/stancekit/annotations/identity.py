"""Who annotated: identities found, replaced by pseudonyms, and joined where two names are one person.

An e-mail address and a number of the same person have different pseudonyms. A record that carries
both (`{"id": 3, "email": …}`, `"anna@example.org, 3"`) links them, before and after redaction alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from stancekit.errors import DataError

__all__ = ["Raters", "identify", "is_pseudonym", "people", "redact"]

Pseudonym = Callable[[str], str]

PSEUDONYM = re.compile(r"r_[0-9a-f]{10}")
EMAIL = re.compile(r"[^\s@<>\"'(),;:\[\]{}|\\]+@[^\s@<>\"'(),;:\[\]{}|\\/]+\.[^\W\d_][\w-]*")
DEPTH = 200
SECRETS = frozenset({"token", "password", "api_key", "secret", "task_data_login", "task_data_password"})
NAMES = frozenset({"first_name", "last_name", "username", "initials", "avatar", "phone", "full_name"})
CONTENT = frozenset({"annotations", "completions", "data", "drafts", "result", "tasks", "text", "value"})
IDENTITY = frozenset(
    {
        "user", "users", "user_id", "created_username", "email", "emails", "annotator", "annotators",
        "assignee", "assignees", "assigned_to", "reviewer", "reviewers", "author", "authors", "owner",
        "comment_authors", "members",
    }
)  # fmt: skip


def is_pseudonym(text: str) -> bool:
    """Tell whether this is a pseudonym already: "r_" and ten hexadecimal digits."""
    return PSEUDONYM.fullmatch(text) is not None


def _names_people(key: str) -> bool:
    return key in IDENTITY or key.endswith("_by")


def identify(value: Any) -> tuple[str | None, str | None]:
    """Read (number, address) out of any form an identity takes; None for a part that is not there.

    The number comes as "id:3", the address lower-cased; a pseudonym stays what it is and counts as
    an address unless it stands where a number stands.
    """
    if isinstance(value, bool) or value is None:
        return None, None
    if isinstance(value, int):
        return f"id:{value}", None
    if isinstance(value, float):
        return (f"id:{int(value)}", None) if value.is_integer() else (None, None)
    if isinstance(value, str):
        return _identify_text(value.strip())
    if isinstance(value, dict):
        number, _ = identify(value.get("id", value.get("user_id", value.get("pk"))))
        told = value.get("id", value.get("user_id"))
        if number is None and isinstance(told, str) and told.strip():
            number = told.strip() if is_pseudonym(told.strip()) else f"id:{told.strip()}"
        address = value.get("email") or value.get("username")
        return number, identify(address)[1] if isinstance(address, str) else None
    return None, None


def _identify_text(text: str) -> tuple[str | None, str | None]:
    if not text:
        return None, None
    if text.isascii() and text.isdigit():
        return f"id:{text}", None
    head, comma, tail = text.rpartition(", ")
    if comma and (is_pseudonym(tail) or (tail.isascii() and tail.isdigit())):
        number = tail if is_pseudonym(tail) else f"id:{tail}"
        found = EMAIL.search(head) or PSEUDONYM.search(head)
        return number, (found.group() if found else head.strip()).lower() or None
    return None, text.lower()


def people(data: Any) -> list[tuple[str | None, str | None]]:
    """List every (number, address) that an export names, each once, in sorted order."""
    seen = {identify(value) for value in _identities(data, 0)}
    return sorted(seen - {(None, None)}, key=lambda pair: (pair[1] or "", pair[0] or ""))


def _identities(node: Any, depth: int) -> Iterator[Any]:
    if depth > DEPTH:
        raise DataError(f"the export is nested deeper than {DEPTH} levels: it is damaged, or no export")
    if isinstance(node, list):
        for item in node:
            if isinstance(item, dict | list):
                yield from _identities(item, depth + 1)
    elif isinstance(node, dict):
        if "email" in node or "created_username" in node:
            yield node.get("created_username")
            yield node if "email" in node else None
        for key, value in node.items():
            if key == "value" or (key == "data" and isinstance(value, dict)):
                continue
            if _names_people(key):
                for one in value if isinstance(value, list) else (value,):
                    yield one
            if isinstance(value, dict | list):
                yield from _identities(value, depth + 1)


def redact(data: Any, pseudonym: Pseudonym) -> Any:
    """Copy an export with every identity of an annotator replaced by its pseudonym.

    What an annotator wrote (notes, comments) loses every address in it; what an annotator was shown
    (`data`, marked text) only the addresses of annotators, so that texts and offsets stay. Tokens and
    passwords become null, names are left out. Doing it twice changes nothing.

    Raises DataError where the export is nested deeper than any export is.
    """
    addresses = {address for _, address in people(data) if address and "@" in address}
    return _Redactor(pseudonym, addresses).walk(data, 0)


class _Redactor:
    def __init__(self, pseudonym: Pseudonym, addresses: Iterable[str]) -> None:
        self._make = pseudonym
        self._made: dict[str, str] = {}
        known = sorted(addresses, key=lambda text: (-len(text), text))
        self._known = re.compile("|".join(re.escape(text) for text in known), re.IGNORECASE) if known else None

    def name(self, identity: str) -> str:
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
        return ", ".join(names) if names else value

    def walk(self, node: Any, depth: int) -> Any:
        if depth > DEPTH:
            raise DataError(f"the export is nested deeper than {DEPTH} levels: it is damaged, or no export")
        if isinstance(node, str):
            return self.written(node)
        if isinstance(node, list):
            return [self.walk(item, depth + 1) for item in node]
        if not isinstance(node, dict):
            return node
        if "email" in node and not node.keys() & CONTENT:
            return self.person(node, depth)
        copy: dict[str, Any] = {}
        for key, value in node.items():
            name = self.written(key) if "@" in key else key
            if key == "value" or (key == "data" and isinstance(value, dict)):
                copy[name] = self.shown(value, depth + 1, key)
            elif key in SECRETS:
                copy[name] = None
            elif _names_people(key):
                copy[name] = self.person(value, depth + 1)
            elif key not in NAMES:
                copy[name] = self.walk(value, depth + 1)
        return copy

    def shown(self, node: Any, depth: int, key: str) -> Any:
        if depth > DEPTH:
            raise DataError(f"the export is nested deeper than {DEPTH} levels: it is damaged, or no export")
        if isinstance(node, str):
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
            return {
                (self.written(k) if "@" in k else k): self.shown(v, depth + 1, k) for k, v in node.items()
            }
        return node

    def written(self, text: str) -> str:
        if "@" not in text:
            return text
        text = EMAIL.sub(lambda hit: self.name(hit.group().lower()), text)
        return self._known.sub(lambda hit: self.name(hit.group().lower()), text) if self._known else text


class Raters:
    """Which pseudonym stands for a person, given everything the redacted documents say.

    A number that goes with one address anywhere stands for that address. Where documents give one
    number to two addresses (two servers), each document's own word counts, and a document that has
    none keeps the number's pseudonym: `ambiguous` then holds it.
    """

    def __init__(self, documents: Iterable[Any]) -> None:
        self._local: list[dict[str, set[str]]] = []
        everywhere: dict[str, set[str]] = defaultdict(set)
        for data in documents:
            local: dict[str, set[str]] = defaultdict(set)
            for number, address in people(data):
                if number and address:
                    local[number].add(address)
                    everywhere[number].add(address)
            self._local.append(local)
        self._everywhere = everywhere
        self.ambiguous: set[tuple[int, str]] = set()

    def resolve(self, document: int, value: Any) -> str | None:
        """Name the person behind a redacted identity of a document (by index); None for nobody."""
        number, address = identify(value)
        if address is not None and address not in self._everywhere:
            return address
        token = address if address is not None else number
        if token is None:
            return None
        for links in (self._local[document], self._everywhere):
            found = links.get(token, set())
            if len(found) == 1:
                return next(iter(found))
            if found:
                self.ambiguous.add((document, token))
                return token
        return token
