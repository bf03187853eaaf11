"""The project secret, and the pseudonyms it makes: who annotated stays outside the versioned tree."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

from stancekit.annotations import is_pseudonym
from stancekit.errors import DataError
from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace
from stancekit_schemas import canonical_json

__all__ = [
    "SECRET_VARIABLE",
    "keep_private",
    "make_secret",
    "passing_pseudonyms",
    "pseudonyms",
    "remember",
    "secret_file",
]

SECRET_VARIABLE = "STANCEKIT_SECRET"  # noqa: S105 (the name of it)


def secret_file(workspace: Workspace) -> Path:
    """Say where the secret of a workspace lies."""
    return workspace.private / "secret"


def make_secret(workspace: Workspace) -> Path:
    """Make the secret of a workspace where it has none yet; readable by its owner alone.

    Without the secret nobody can tell who a pseudonym is, and new exports give other pseudonyms: back
    it up. The folder tells git to ignore it.
    """
    keep_private(workspace)
    path = secret_file(workspace)
    if not path.exists():
        write_text(path, secrets.token_hex(32) + "\n", private=True)
    return path


def keep_private(workspace: Workspace) -> Path:
    """Make the private folder, readable by its owner alone and ignored by git whatever else is."""
    workspace.private.mkdir(parents=True, exist_ok=True)
    workspace.private.chmod(0o700)
    ignored = workspace.private / ".gitignore"
    if not ignored.exists():
        write_text(ignored, "*\n")
    return workspace.private


def pseudonyms(workspace: Workspace | None, *, make: bool = False) -> Callable[[str], str] | None:
    """Give the function that makes pseudonyms: "r_" and 10 hex digits of HMAC-SHA256(secret, identity).

    The secret is that of the environment, else that of the workspace (made if it has none and `make`
    is set). It is read when the first pseudonym is made, so that redacted files can be read without
    it. None where there is neither a workspace nor a secret in the environment.
    """
    if workspace is None and not os.environ.get(SECRET_VARIABLE):
        return None
    found: list[bytes] = []

    def pseudonym(identity: str) -> str:
        if not found:
            found.append(_secret(workspace, make=make))
        return _keyed(found[0], identity)

    return pseudonym


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
        raise DataError(
            f"{path} does not exist, and a raw export still names annotators",
            hint=f"restore the secret from your backup, or set {SECRET_VARIABLE}",
        ) from None
    if not secret:
        raise DataError(f"{path} is empty", hint="restore the secret from your backup")
    return secret.encode()


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
    whole = [line for line in lines if line.strip() and _is_json(line)]
    if whole:
        write_text(path, "".join(f"{line}\n" for line in sorted(whole)), private=True)


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True
