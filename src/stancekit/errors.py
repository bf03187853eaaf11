"""What can go wrong, as one tree.

    StancekitError              exit 1   something is wrong; says what, where, and what to do
    ├── DataError               exit 1   the data breaks a rule of the corpus
    │   ├── SecretError         exit 1   the project secret is lost, or is another one than before
    │   └── Undefined           exit 1   a quantity has no value on these data, for a named reason
    ├── UsageError              exit 2   the call itself does not fit
    └── ServiceError            exit 3   another program failed: a server, the network
        └── UnreachableError         exit 3   a server does not answer at all

The library raises; only the command line prints, to stderr, and exits with the class's code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

__all__ = [
    "DataError",
    "SecretError",
    "ServiceError",
    "StancekitError",
    "Undefined",
    "UnreachableError",
    "UsageError",
]


class StancekitError(Exception):
    """Anything stancekit refuses. `message` says what and where, `hint` what to do about it.

    `failed` gives the reason for each of several things that were tried, by its name; mostly it is empty.
    """

    exit_code: ClassVar[int] = 1
    failed: Mapping[str, str] = {}

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class DataError(StancekitError):
    """The data given breaks a rule of the corpus or of its format."""


class SecretError(DataError):
    """The project secret is lost, or another than the one that made the pseudonyms there are."""


class Undefined(DataError):
    """A coefficient has no value on these data; the message is the reason that is published."""


class UsageError(StancekitError):
    """The call does not fit: an unknown name, options that contradict each other, a missing one."""

    exit_code = 2


class ServiceError(StancekitError):
    """Another program failed: Label Studio is down, slow, refuses, or answers with HTML."""

    exit_code = 3


class UnreachableError(ServiceError):
    """A server does not answer, or breaks the connection: whatever else is asked of it now fails too."""
