"""A Label Studio of one's own on this machine: its process."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from stancekit.errors import ServiceError, UsageError
from stancekit.files.lock import hold
from stancekit.label_studio.export_files import remove_forgotten
from stancekit.label_studio.local_data import Account, environment, require_label_studio
from stancekit.label_studio.ports import free_port, port_is_free

__all__ = ["LocalServer", "is_held", "is_running", "lock_of", "start", "stop_process"]


@dataclass(frozen=True)
class LocalServer:
    """A process that answers at `url` and knows our key."""

    url: str
    log: Path
    process: subprocess.Popen[bytes] = field(repr=False)

    @property
    def pid(self) -> int:
        """The number by which the system knows the process."""
        return self.process.pid

    def stop(self, *, wait: float = 15) -> None:
        """End the process, and wait until it has ended."""
        self.process.terminate()
        try:
            self.process.wait(wait)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def leave_running(self) -> int:
        """Let the process outlive this one, and return its number."""
        self.process.returncode = 0  # so that nobody waits for it or warns
        return self.pid


def start(
    data: Path, owner: Account, *, port: int | None = None, address: str = "127.0.0.1", host: str | None = None,
    log: Path | None = None, wait: float = 180, begun: Callable[[int], object] | None = None,
) -> LocalServer:  # fmt: skip
    """Start Label Studio on a free port (or on `port`) and wait until it answers to the owner's key.

    `address` is listened on; `host` is the address that people type, where a proxy stands before it.
    A busy port is refused: Label Studio itself would silently take another. `begun` is told the number
    of the process before it answers. No two servers use one data directory.

    Raises UsageError where the port is taken or Label Studio is missing, ServiceError where it does
    not answer within `wait` seconds, or another server has the directory.
    """
    require_label_studio()
    port = free_port(address) if port is None else port
    if not port_is_free(address, port):
        raise UsageError(
            f"port {port} of {address} is taken", hint="choose another with --port, or leave it out"
        )
    url = near(address, port)
    log = log or data / "label-studio.log"
    held = hold(lock_of(data))
    if held is None:
        raise ServiceError(
            f"a Label Studio that does not answer has the data in {data} already",
            hint="it may still be starting: wait a minute and run the same command again",
        )
    try:
        remove_forgotten(data)
        with log.open("ab") as output:
            process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-c", "from label_studio.server import main; main()", "start", "--no-browser",
                 "--port", str(port), "--internal-host", address, "--host", host or url],
                env=environment(data, host or url), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                start_new_session=True, cwd=data,
                # The server holds the directory as long as it lives, however it ends.
                pass_fds=(held,) if os.name == "posix" else (),
            )  # fmt: skip
    finally:
        os.close(held)
    server = LocalServer(url, log, process)
    deadline = time.monotonic() + wait
    try:
        if begun:
            begun(process.pid)
        while not _answers(url, owner):
            _check_start(server, deadline)
            time.sleep(0.3)
    except BaseException:
        server.stop()
        raise
    return server


def lock_of(data: Path) -> Path:
    """Say which file a server holds as long as it lives on a data directory."""
    return data.with_name(f"{data.name}.lock")


def is_held(data: Path) -> bool:
    """Tell whether a server lives on a data directory, answering or not."""
    handle = hold(lock_of(data)) if data.exists() else -1
    if handle is not None and handle >= 0:
        os.close(handle)
    return handle is None


def near(address: str, port: int) -> str:
    """Give the URL under which this machine itself reaches a server that listens on `address`."""
    if address in ("0.0.0.0", ""):  # noqa: S104
        address = "127.0.0.1"
    elif address == "::":
        address = "::1"
    return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"


def _check_start(server: LocalServer, deadline: float) -> None:
    if server.process.poll() is not None:
        raise ServiceError(f"Label Studio ended while starting; its last words are in {server.log}")
    if time.monotonic() > deadline:
        raise ServiceError(f"Label Studio did not answer at {server.url} in time; see {server.log}")


def is_running(url: str, owner: Account, *, wait: float = 30) -> bool:
    """Tell whether the server at `url` is ours: it answers, and it knows the owner's key.

    Raises ServiceError where something takes the connection and says nothing for `wait` seconds: a
    server that is only busy must not be taken for one that has ended.
    """
    try:
        return _knows(url, owner, wait)
    except TimeoutError:
        raise ServiceError(
            f"{url} does not answer within {wait:.0f} s",
            hint="it is busy or hangs: try again, or end it with 'stancekit studio stop'",
        ) from None


def _answers(url: str, owner: Account) -> bool:
    try:
        return _knows(url, owner, 5)
    except TimeoutError:
        return False


def _knows(url: str, owner: Account, wait: float) -> bool:
    request = urllib.request.Request(  # noqa: S310
        f"{url}/api/current-user/whoami", headers={"Authorization": f"Token {owner.token}"}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy to this machine
    try:
        with opener.open(request, timeout=wait) as answer:
            return bool(json.load(answer).get("email") == owner.email)
    except TimeoutError:
        raise
    except (OSError, ValueError, AttributeError, http.client.HTTPException) as error:
        if isinstance(getattr(error, "reason", None), TimeoutError):
            raise TimeoutError from None
        return False


def stop_process(pid: int, *, wait: float = 15) -> None:
    """Ask a process to end, insist after `wait` seconds, and return when it is gone."""
    for sign in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        try:
            os.kill(pid, sign)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            if not _alive(pid):
                return
            time.sleep(0.1)


def _alive(pid: int) -> bool:
    try:
        ended, _ = os.waitpid(pid, getattr(os, "WNOHANG", 0))  # only a child can be waited for
        if ended:
            return False
    except (ChildProcessError, OSError):
        pass
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OSError):
        return False
    return True
