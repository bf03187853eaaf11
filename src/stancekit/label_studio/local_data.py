"""The data directory of a Label Studio of one's own: its database and its accounts."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from stancekit.errors import ServiceError, UsageError

__all__ = [
    "DATABASE",
    "Account",
    "copy_blank",
    "environment",
    "new_account",
    "prepare",
    "require_label_studio",
]

DATABASE = "label_studio.sqlite3"
SIGNING_KEY = ".env"
"""Where Label Studio keeps the key that signs its sessions and tokens; no two servers may share one."""

_SECRET = ("KEY", "SECRET", "TOKEN", "PASSWORD", "CREDENTIAL")


@dataclass(frozen=True)
class Account:
    """Who may log in; password and token are hidden from representations."""

    email: str
    password: str = field(repr=False)
    token: str = field(repr=False)


def new_account(email: str) -> Account:
    """Make an account with a password and a token drawn from the system's randomness."""
    return Account(email, secrets.token_urlsafe(12), secrets.token_hex(20))


def prepare(data: Path, accounts: Sequence[Account]) -> None:
    """Make or upgrade the database in `data`, and give these accounts their passwords and tokens.

    The first account of an empty database owns it. About 30 s on an empty directory, 8 s later; what a run
    that was killed left at work in `data` is waited for.
    Raises UsageError where Label Studio is not installed, ServiceError where it fails.
    """
    require_label_studio()
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-m", "stancekit.label_studio.local_accounts"],
        input=json.dumps([asdict(account) for account in accounts]),
        env=environment(data, ""),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise ServiceError(f"Label Studio could not prepare its data in {data}: {last[:300]}")


def copy_blank(blank: Path, data: Path) -> None:
    """Copy a data directory that nobody has used, but for its signing key.

    With one key a session of one server would be a session of the other.
    """
    half = data.with_name(f"{data.name}.copying")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(blank, half, ignore=shutil.ignore_patterns(SIGNING_KEY, "*.log"))
    half.replace(data)


def require_label_studio() -> None:
    """Raise UsageError where Label Studio is not installed."""
    if find_spec("label_studio") is None:
        raise UsageError(
            "Label Studio is not installed here",
            hint="pip install 'stancekit[studio]', or name a server with LABEL_STUDIO_URL",
        )


def environment(data: Path, host: str) -> Mapping[str, str]:
    """Give the environment of a Label Studio that keeps to `data` and is known to people as `host`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        # Settings meant for another server, or a debugger, must not leak into this one; nor may keys of
        # the lead: whoever annotates on Community may use what the server knows.
        if not name.startswith(("LABEL_STUDIO_", "DJANGO_", "POSTGRE_", "STANCEKIT_"))
        and name != "DEBUG"
        and not any(word in name.upper() for word in _SECRET)
    }
    ours = {
        "LABEL_STUDIO_BASE_DATA_DIR": str(data.resolve()),
        "LABEL_STUDIO_HOST": host,
        "DJANGO_DB": "sqlite",
        "DJANGO_SETTINGS_MODULE": "label_studio.core.settings.label_studio",
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "true",
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
        "LOCAL_FILES_SERVING_ENABLED": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
    }
    if host.startswith("https://"):
        ours |= {"CSRF_TRUSTED_ORIGINS": f"https://{urlsplit(host).netloc}", "SESSION_COOKIE_SECURE": "1"}
    return kept | ours
