"""Who annotated: identities found in every shape, and joined where two names are one person.

An e-mail address and a number of the same person have different pseudonyms. A record that carries
both (`{"id": 3, "email": …}`, `"anna@example.org, 3"`) links them, before and after redaction alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from stancekit.errors import DataError

__all__ = ["EMAIL", "Raters", "check_depth", "identify", "is_pseudonym", "names_people", "people"]

PSEUDONYM = re.compile(r"r_[0-9a-f]{10}")
PART = r"[^\s@<>\"'(),;:\[\]{}|\\]"
EMAIL = re.compile(rf"{PART}{{1,64}}@(?:(?!/){PART}){{1,250}}\.[^\W\d_][\w-]*")  # bounded: linear in the text
DEPTH = 200
OPAQUE = frozenset({"data", "result", "value"})
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


def check_depth(depth: int) -> None:
    """Raise DataError where an export is nested deeper than any export is."""
    if depth > DEPTH:
        raise DataError(f"the export is nested deeper than {DEPTH} levels: it is damaged, or no export")


@cache
def names_people(key: str) -> bool:
    """Tell whether what stands under this key of an export is a person, or several."""
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
    """List every (number, address) that an export names, each once, in sorted order.

    Raises DataError where the export is nested deeper than any export is.
    """
    seen: set[tuple[str | None, str | None]] = set()
    scalars: set[str | int | float] = set()
    level, depth = [data] if isinstance(data, dict | list) else [], 0
    while level:
        check_depth(depth)
        below: list[Any] = []
        for node in level:
            if isinstance(node, list):
                below += [item for item in node if isinstance(item, dict | list)]
                continue
            if "email" in node:
                seen.add(identify(node))
            for key, value in node.items():
                named = names_people(key)
                if isinstance(value, dict | list):
                    if named:
                        for one in value if isinstance(value, list) else (value,):
                            if isinstance(one, dict | str | int):
                                seen.add(identify(one))
                    if key not in OPAQUE or (key == "data" and isinstance(value, list)):
                        below.append(value)
                elif named and isinstance(value, str | int | float) and not isinstance(value, bool):
                    scalars.add(value)
        level, depth = below, depth + 1
    seen.update(map(identify, scalars))
    return sorted(seen - {(None, None)}, key=lambda pair: (pair[1] or "", pair[0] or ""))


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
