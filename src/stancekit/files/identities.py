"""The project secret, and the pseudonyms it makes: who annotated stays outside the versioned tree."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from stancekit.annotations import is_pseudonym
from stancekit.errors import DataError, SecretError
from stancekit.files.alone import alone
from stancekit.files.atomic import write_text
from stancekit.files.private import keep_private
from stancekit.files.workspace import Workspace
from stancekit_schemas import canonical_json

__all__ = [
    "SECRET_VARIABLE",
    "keyed_digest",
    "make_secret",
    "passing_pseudonyms",
    "pseudonyms",
    "remember",
    "secret_file",
]

SECRET_VARIABLE = "STANCEKIT_SECRET"  # noqa: S105 (the name of it)
PRIVATE = ("identities.jsonl", "annotators.jsonl")


def secret_file(workspace: Workspace) -> Path:
    """Say where the secret of a workspace lies."""
    return workspace.private / "secret"


@alone
def make_secret(workspace: Workspace) -> Path:
    """Make the secret of a workspace where it has none yet; readable by its owner alone.

    Without the secret nobody can tell who a pseudonym is, and new exports give other pseudonyms: back
    it up. The folder tells git to ignore it. None is made where the environment gives the secret of
    exports that were taken in.

    Raises SecretError where exports were taken in, or addresses are known, and the secret is lost:
    another one would make two raters of each person.
    """
    path = secret_file(workspace)
    if not path.exists():
        held = _made_with_a_secret(workspace)
        if held is None:
            keep_private(workspace)
            write_text(path, secrets.token_hex(32) + "\n", private=True)
        elif not os.environ.get(SECRET_VARIABLE):
            raise SecretError(
                f"{path} does not exist, but {workspace.relative(held)} was made with a secret: "
                "a new one would turn each person into two raters",
                hint=f"restore the secret from your backup, or set {SECRET_VARIABLE} to it",
            )
    keep_private(workspace)
    return path


def _made_with_a_secret(workspace: Workspace) -> Path | None:
    """Find a file that tells of pseudonyms made before; None in a workspace that is fresh."""
    for name in PRIVATE:
        if (workspace.private / name).exists():
            return workspace.private / name
    return next(iter(sorted((workspace.raw / "exports").rglob("*.json"))), None)


def pseudonyms(workspace: Workspace | None, *, make: bool = False) -> Callable[[str], str] | None:
    """Give the function that makes pseudonyms: "r_" and 10 hex digits of HMAC-SHA256(secret, identity).

    The secret is that of the environment, else that of the workspace (made if it has none and `make`
    is set). It is read when the first pseudonym is made, so that redacted files can be read without
    it. None where there is neither a workspace nor a secret in the environment.

    What it returns raises SecretError where the secret is lost, where somebody known would get
    another pseudonym than before, and where nobody known would keep theirs.
    """
    if workspace is None and not os.environ.get(SECRET_VARIABLE):
        return None
    found: list[bytes] = []
    known: dict[str, set[str]] = {}

    def pseudonym(identity: str) -> str:
        if not found:
            key = _secret(workspace, make=make)
            if workspace is not None:
                known.update(_known(workspace))
                _check_secret(key, known)
            found.append(key)
        made = _keyed(found[0], identity)
        if made not in (before := known.get(identity.lower(), {made})):
            raise _another_secret(min(before), made)
        return made

    return pseudonym


def keyed_digest(workspace: Workspace) -> Callable[[str], str]:
    """Give the function that makes 16 hex digits of HMAC-SHA256(secret, text).

    Raises SecretError where the workspace has no secret: a new one would give other digits.
    """
    key = _secret(workspace, make=False)
    return lambda text: hmac.new(key, text.encode("utf-8", "replace"), "sha256").hexdigest()[:16]


def _known(workspace: Workspace) -> dict[str, set[str]]:
    """Map every address and number that .stancekit/ knows to the pseudonyms they were given."""
    known: dict[str, set[str]] = {}
    for name in PRIVATE:
        path = workspace.private / name
        for line in path.read_text("utf-8").splitlines() if path.exists() else ():
            row = _row(line)
            identity = row.get("address") or row.get("email") or row.get("number")
            given = row.get("pseudonym") or row.get("rater")
            if isinstance(identity, str) and isinstance(given, str):
                known.setdefault(identity.lower(), set()).add(given)
    return known


def _check_secret(key: bytes, known: dict[str, set[str]]) -> None:
    """Raise SecretError where the secret makes none of the pseudonyms that are known."""
    for identity, given in sorted(known.items()):
        made = _keyed(key, identity)
        if made in given:
            return
    if known:
        raise _another_secret(min(given), made)


def _another_secret(before: str, made: str) -> SecretError:
    return SecretError(
        f"the annotator known as {before} would get another pseudonym, {made}: the project secret is not "
        "the one of before",
        hint=f"restore the old secret from your backup, or set {SECRET_VARIABLE} to it",
    )


def passing_pseudonyms(hashes: Iterable[str]) -> Callable[[str], str]:
    """Give pseudonyms for one run on bare files: the same files give the same, other files others.

    `hashes` are the SHA-256 of the files. Whoever has the files can tell who is who, nobody else.
    """
    key = hashlib.sha256("\n".join(sorted(set(hashes))).encode()).digest()
    return lambda identity: _keyed(key, identity)


def _keyed(key: bytes, identity: str) -> str:
    if is_pseudonym(identity):
        return identity
    return "r_" + hmac.new(key, identity.lower().encode("utf-8", "replace"), "sha256").hexdigest()[:10]


def _secret(workspace: Workspace | None, *, make: bool) -> bytes:
    if given := os.environ.get(SECRET_VARIABLE):
        return given.encode()
    if workspace is None:
        raise DataError("no project secret", hint=f"set {SECRET_VARIABLE}")
    path = make_secret(workspace) if make else secret_file(workspace)
    try:
        secret = path.read_text("utf-8").strip()
    except FileNotFoundError:
        raise SecretError(
            f"{path} does not exist, and without it nobody can tell who is who, or what a task on the server is for",
            hint=f"restore the secret from your backup, or set {SECRET_VARIABLE}",
        ) from None
    if not secret:
        raise SecretError(f"{path} is empty", hint="restore the secret from your backup")
    return secret.encode()


@alone
def remember(
    workspace: Workspace, people: Iterable[tuple[str | None, str | None]], pseudonym: Callable[[str], str]
) -> None:
    """Add who is behind each pseudonym to .stancekit/identities.jsonl, which never leaves this machine."""
    path = workspace.private / "identities.jsonl"
    lines = set(path.read_text("utf-8").splitlines()) if path.exists() else set()
    for number, address in people:
        if address and not is_pseudonym(address):
            lines.add(canonical_json({"pseudonym": pseudonym(address), "address": address}))
        if number and not is_pseudonym(number):
            same = pseudonym(address) if address else None
            lines.add(canonical_json({"pseudonym": pseudonym(number), "number": number, "same_as": same}))
    whole = [line for line in lines if _row(line)]
    if whole:
        write_text(path, "".join(f"{line}\n" for line in sorted(whole)), private=True)


def _row(line: str) -> dict[str, Any]:
    """Read a line of a private file; nothing of one that is damaged."""
    try:
        row = json.loads(line)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}
