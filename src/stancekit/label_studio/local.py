"""A Label Studio of one's own on this machine: its data directory, its accounts, its process."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path

from stancekit.errors import ServiceError, UsageError

__all__ = [
    "Account",
    "LocalServer",
    "is_running",
    "new_account",
    "port_is_free",
    "prepare",
    "start",
    "stop_process",
]


@dataclass(frozen=True)
class Account:
    """Who may log in; password and token are hidden from representations."""

    email: str
    password: str = field(repr=False)
    token: str = field(repr=False)


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


def new_account(email: str) -> Account:
    """Make an account with a password and a token drawn from the system's randomness."""
    return Account(email, secrets.token_urlsafe(12), secrets.token_hex(20))


def prepare(data: Path, accounts: Sequence[Account]) -> None:
    """Make or upgrade the database in `data`, and give these accounts their passwords and tokens.

    The first account of an empty database owns it. About 30 s on an empty directory, 8 s later.
    Raises UsageError where Label Studio is not installed, ServiceError where it fails.
    """
    _require_label_studio()
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-m", "stancekit.label_studio.local_accounts"],
        input=json.dumps([asdict(account) for account in accounts]),
        env=_environment(data, ""),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise ServiceError(f"Label Studio could not prepare its data in {data}: {last[:300]}")


def start(
    data: Path, owner: Account, *, port: int | None = None, address: str = "127.0.0.1", host: str | None = None,
    log: Path | None = None, wait: float = 120,
) -> LocalServer:  # fmt: skip
    """Start Label Studio on a free port (or on `port`) and wait until it answers to the owner's key.

    `address` is listened on; `host` is the address that people type, where a proxy stands before it.
    A busy port is refused: Label Studio itself would silently take another.

    Raises UsageError where the port is taken or Label Studio is missing, ServiceError where it does
    not answer within `wait` seconds.
    """
    _require_label_studio()
    port = _free_port(address) if port is None else port
    if not port_is_free(address, port):
        raise UsageError(
            f"port {port} of {address} is taken", hint="choose another with --port, or leave it out"
        )
    near = "127.0.0.1" if address in ("0.0.0.0", "::", "") else address  # noqa: S104
    url = f"http://{near}:{port}"
    log = log or data / "label-studio.log"
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", "from label_studio.server import main; main()", "start", "--no-browser",
             "--port", str(port), "--internal-host", address, "--host", host or url],
            env=_environment(data, host or url), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True, cwd=data,
        )  # fmt: skip
    server = LocalServer(url, log, process)
    deadline = time.monotonic() + wait
    try:
        while not _answers(url, owner):
            _check_start(server, deadline)
            time.sleep(0.3)
    except BaseException:
        server.stop()
        raise
    return server


def _check_start(server: LocalServer, deadline: float) -> None:
    if server.process.poll() is not None:
        raise ServiceError(f"Label Studio ended while starting; its last words are in {server.log}")
    if time.monotonic() > deadline:
        raise ServiceError(f"Label Studio did not answer at {server.url} in time; see {server.log}")


def is_running(url: str, owner: Account) -> bool:
    """Tell whether the server at `url` is ours: it answers, and it knows the owner's key."""
    return _answers(url, owner)


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


def _require_label_studio() -> None:
    if find_spec("label_studio") is None:
        raise UsageError(
            "Label Studio is not installed here",
            hint="pip install 'stancekit[studio]', or name a server with LABEL_STUDIO_URL",
        )


def _environment(data: Path, host: str) -> Mapping[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        # Settings and keys meant for another server, or a debugger, must not leak into this one.
        if not name.startswith(("LABEL_STUDIO_", "DJANGO_", "POSTGRE_", "STANCEKIT_")) and name != "DEBUG"
    }
    return (
        kept
        | {
            "LABEL_STUDIO_BASE_DATA_DIR": str(data.resolve()),
            "LABEL_STUDIO_HOST": host,
            "DJANGO_DB": "sqlite",
            "DJANGO_SETTINGS_MODULE": "label_studio.core.settings.label_studio",
            "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
            "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "true",
            "COLLECT_ANALYTICS": "false",
            "LATEST_VERSION_CHECK": "false",
            "SENTRY_DSN": "",
            "FRONTEND_SENTRY_DSN": "",
        }
        | (
            {"CSRF_TRUSTED_ORIGINS": host, "SESSION_COOKIE_SECURE": "1"}
            if host.startswith("https://")
            else {}
        )
    )


def port_is_free(address: str, port: int) -> bool:
    """Tell whether a server could listen there now."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        # As the server itself will: a port in TIME_WAIT is free, one that is listened on is not.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
        return True


def _free_port(address: str) -> int:
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.bind((address, 0))
        return int(probe.getsockname()[1])


def _answers(url: str, owner: Account) -> bool:
    request = urllib.request.Request(  # noqa: S310
        f"{url}/api/current-user/whoami", headers={"Authorization": f"Token {owner.token}"}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy to this machine
    try:
        with opener.open(request, timeout=5) as answer:
            return bool(json.load(answer).get("email") == owner.email)
    except (urllib.error.URLError, OSError, ValueError):
        return False
