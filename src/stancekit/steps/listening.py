"""Where the servers of a studio listen, and what people type to reach them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.label_studio.local import near
from stancekit.label_studio.ports import free_port, is_loopback, port_is_free
from stancekit.steps.instances import SHARED, Running, whose

__all__ = ["Listening", "is_in_clear", "read_listening", "write_listening"]

FILE = "listening.json"
RATER = "{rater}"


@dataclass(frozen=True)
class Listening:
    """How a studio listens, kept from one start to the next.

    `port` is that of the first server, the others follow in the order of `names`, in which servers
    were made; None takes free ones. `proxy` is the address that people type, empty where they type
    that of the server.
    """

    listen: str = "127.0.0.1"
    port: int | None = None
    proxy: str = ""
    names: tuple[str, ...] = ()

    def changed(
        self, *, listen: str | None, port: int | None, proxy: str | None, names: Sequence[str]
    ) -> Listening:
        """Give what holds from now on; None leaves it as it was. Raises UsageError for a wrong proxy."""
        return replace(
            self,
            listen=self.listen if listen is None else listen,
            port=self.port if port is None else port,
            proxy=self.proxy if proxy is None else proxy.rstrip("/"),
            names=(*self.names, *(name for name in names if name not in self.names)),
        )

    def __post_init__(self) -> None:
        """Refuse an address that people cannot type, or that would be that of several servers."""
        if not self.proxy:
            return
        parts = urlsplit(self.proxy)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path or parts.query:
            raise UsageError(
                f"{self.proxy!r} is not what people type: it must be an address without a path",
                hint="--behind-proxy https://labels.example.org",
            )
        if (RATER in self.proxy) == (SHARED in self.names):
            raise UsageError(
                f"{self.proxy} must not hold {RATER}: all share one server"
                if SHARED in self.names
                else f"{self.proxy} cannot be the address of every annotator's server",
                hint=None if SHARED in self.names else f"--behind-proxy https://{RATER}.labels.example.org",
            )

    def address(self, name: str, url: str) -> str:
        """Say what people type for the server of this name, which this machine reaches at `url`.

        "_", which no host name may have, becomes "-".
        """
        return self.proxy.replace(RATER, name.replace("_", "-")) if self.proxy else url

    def place(self, name: str, last: Running | None, taken: Collection[int]) -> tuple[int, bool]:
        """Choose a port that is free now; the second says that it is not the one of the last time.

        Raises UsageError where a port that was asked for, or that a proxy knows, is taken, or `listen` is not
        of this machine.
        """
        port = free_port(self.listen)
        wanted = last.port if last else None
        if self.port is not None:
            wanted = self.port + self.names.index(name)
        if wanted is not None and wanted not in taken and port_is_free(self.listen, wanted):
            return wanted, False
        if wanted is not None and (self.port is not None or self.proxy):
            raise UsageError(
                f"port {wanted} of {self.listen} is taken or cannot be listened on; the server{whose(name)} needs it",
                hint="end what listens there, or choose another with --port",
            )
        while port in taken:
            port = free_port(self.listen)
        return port, wanted is not None

    def check(self, name: str, running: Running) -> None:
        """Raise UsageError where a server runs otherwise than it should from now on."""
        port = running.port if self.port is None else self.port + self.names.index(name)
        wanted = Running(
            near(self.listen, port), running.pid, self.listen, self.address(name, near(self.listen, port))
        )
        if wanted != running:
            raise UsageError(
                f"the server{whose(name)} runs already: it listens on {running.listen} at port {running.port}, "
                f"and people type {running.address}",
                hint="stop it first with 'stancekit studio stop'; nothing is lost",
            )


def is_in_clear(running: Running) -> bool:
    """Tell whether passwords can be read on the way: people elsewhere reach the server, and not over https."""
    typed = urlsplit(running.address)
    host = running.listen if running.address == running.url else typed.hostname or ""
    return typed.scheme != "https" and not is_loopback(host)


def read_listening(folder: Path) -> Listening:
    """Read how the studio in `folder` listened the last time. Raises DataError for a damaged file."""
    path = folder / FILE
    if not path.exists():
        return Listening()
    try:
        data = json.loads(path.read_text("utf-8"))
        return Listening(**(data | {"names": tuple(data["names"])}))
    except (ValueError, TypeError, LookupError):
        raise DataError(
            f"{path} is damaged", hint="delete it: it only says where the servers listened"
        ) from None


def write_listening(folder: Path, listening: Listening) -> None:
    """Keep how a studio listens."""
    write_text(folder / FILE, json.dumps(asdict(listening)) + "\n", private=True)
