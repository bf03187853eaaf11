"""One server, spoken to with one key."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit

from stancekit.errors import ServiceError, UsageError
from stancekit.label_studio.faults import KEY, faults
from stancekit.label_studio.known import Known
from stancekit.label_studio.ports import is_loopback

__all__ = ["OLDEST", "Server", "connect"]

OLDEST = (1, 20)
"""The oldest Community version spoken to; the calls used here were tried on 1.23.2."""


@dataclass(frozen=True)
class Server:
    """A Label Studio that answered, accepted the key and is recent enough.

    `address` is what people type to reach it, where that is not `url`: a proxy may stand before it.
    `sdk` is a `label_studio_sdk.LabelStudio`; its representation is hidden, for it holds the key.
    `known` are the projects that a workspace has here; they are found again by it.
    """

    url: str
    address: str
    version: str
    edition: str
    user: str
    sdk: Any = field(repr=False)
    _http: Any = field(repr=False)
    known: Known = field(default_factory=Known, repr=False)

    def close(self) -> None:
        """Give the network connections back. A server is also a context manager that does so."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def talk(self, doing: str) -> Iterator[Any]:
        """Lend the SDK client; whatever fails inside becomes one ServiceError that says `doing`."""
        with faults(self.url, doing):
            yield self.sdk


def connect(
    url: str | None = None, key: str | None = None, *, timeout: float = 60, address: str | None = None
) -> Server:
    """Connect with `url` and `key`, by default LABEL_STUDIO_URL and LABEL_STUDIO_API_KEY.

    The key is a legacy token or a personal access token. `timeout` is in seconds, for one answer.

    Raises UsageError where either is missing or the address is none, ServiceError where the server does not answer as a
    recent Label Studio does or does not accept the key.
    """
    url = (url or os.environ.get("LABEL_STUDIO_URL") or "").strip().rstrip("/")
    key = (key or os.environ.get("LABEL_STUDIO_API_KEY") or "").strip()
    if not url:
        raise UsageError(
            "no server is named",
            hint="set LABEL_STUDIO_URL (or label_studio_url in stancekit.toml), or start one with 'stancekit studio'",
        )
    if "@" in url or "?" in url:  # not repeated: it may hold a password or a key
        raise UsageError(
            "the address of the server must hold neither a password nor a key",
            hint="write it as http://host:port, and put the key into LABEL_STUDIO_API_KEY",
        )
    if not _is_address(url):
        raise UsageError(
            f"{url!r} is not the address of a server", hint="write it as http://host:port or https://host"
        )
    if not key:
        raise UsageError(f"no key for {url}", hint=KEY)
    if not key.isascii() or any(character.isspace() for character in key):
        raise ServiceError("LABEL_STUDIO_API_KEY holds characters that no key has", hint=KEY)
    import httpx

    # A proxy of the environment knows no server on this machine.
    with faults(url, "logging in"):
        http = httpx.Client(
            timeout=timeout, follow_redirects=True, trust_env=not is_loopback(urlsplit(url).hostname or "")
        )
    try:
        return _log_in(url, key, http, timeout, address or url)
    except BaseException:
        http.close()
        raise


def _log_in(url: str, key: str, http: Any, timeout: float, address: str) -> Server:
    with faults(url, "logging in"):
        from label_studio_sdk import LabelStudio

        sdk = LabelStudio(base_url=url, api_key=key, timeout=timeout, httpx_client=http)
        found = sdk.versions.get()
        release, edition = (
            getattr(found, "release", None),
            getattr(found, "edition", None) or "unknown edition",
        )
        if not isinstance(release, str):
            raise ServiceError(
                f"{url} does not answer as a Label Studio does: it names no version",
                hint="LABEL_STUDIO_URL must be the address of the Label Studio itself",
            )
        if edition == "Community" and _parts(release) < OLDEST:
            raise ServiceError(
                f"{url} runs Label Studio {release}; stancekit speaks to {OLDEST[0]}.{OLDEST[1]} and later",
                hint="upgrade the server: pip install --upgrade label-studio",
            )
        user = sdk.users.whoami()
    return Server(
        url=url, address=address, version=release, edition=edition, user=str(user.email), sdk=sdk, _http=http
    )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        return (
            parts.scheme in ("http", "https")
            and bool(host)
            and not any(map(str.isspace, host))
            and parts.port != 0
        )
    except ValueError:  # a port that is none
        return False


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])
