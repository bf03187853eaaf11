"""Every way in which a server can fail, as one clear line.

Nothing here repeats headers or a whole answer: a key must not reach a message, a log or a traceback.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from stancekit.errors import ServiceError, StancekitError, UnreachableError

__all__ = ["AGAIN", "faults"]

AGAIN = "run the same command again when it is back: what was done is kept, nothing is done twice"
KEY = (
    "put a valid key into LABEL_STUDIO_API_KEY (in Label Studio: Account & Settings, a personal access token "
    "or a legacy token)"
)


@contextmanager
def faults(url: str, doing: str) -> Iterator[None]:
    """Turn whatever the SDK or the network raises into a ServiceError that says what was being done.

    The original exception is dropped on purpose: its text may hold headers.
    """
    fault: ServiceError
    try:
        yield
    except (StancekitError, KeyboardInterrupt):
        raise
    except Exception as error:
        known = _describe(error, url, doing)
        if known is None:
            raise
        fault = known
    else:
        return
    raise fault from None


def _describe(error: Exception, url: str, doing: str) -> ServiceError | None:
    import httpx
    from label_studio_sdk.core.api_error import ApiError
    from label_studio_sdk.core.parse_error import ParsingError

    if isinstance(error, ApiError | ParsingError):
        return _answer(error.status_code, error.body, url, doing)
    if isinstance(error, httpx.TimeoutException):
        return UnreachableError(f"{url} did not answer in time while {doing}", hint=AGAIN)
    if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
        return ServiceError(f"{url!r} is not the address of a server", hint="write it as http://host:port")
    if isinstance(error, httpx.ConnectError):
        return UnreachableError(
            f"{url} cannot be reached while {doing}: {_reason(error)}",
            hint="is Label Studio running there, and is LABEL_STUDIO_URL right?",
        )
    if isinstance(error, httpx.TransportError):
        return UnreachableError(f"{url} broke the connection while {doing}", hint=AGAIN)
    if isinstance(error, httpx.HTTPError):
        return ServiceError(f"{url} failed while {doing}: {type(error).__name__}", hint=AGAIN)
    if isinstance(error, AttributeError | LookupError | TypeError | ValueError):
        # The SDK does not check what it is given: an answer of another shape falls over later.
        return _answer(200, None, url, doing)
    return None


def _answer(status: int | None, body: Any, url: str, doing: str) -> ServiceError:
    if status == 401 and "legacy token authentication has been disabled" in str(body):
        return ServiceError(
            f"{url} takes no legacy tokens",
            hint="put a personal access token into LABEL_STUDIO_API_KEY (in Label Studio: Account & Settings)",
        )
    if status == 401:
        return UnreachableError(f"{url} does not accept the key, or it has expired", hint=KEY)
    if status == 403:
        return ServiceError(f"{url} forbids {doing} with this key", hint="use the key of an owner or manager")
    if status == 404:
        return ServiceError(
            f"{url} has nothing there while {doing}: 404",
            hint="was the project deleted, or is LABEL_STUDIO_URL not the root of a Label Studio?",
        )
    if status == 429:
        return UnreachableError(
            f"{url} asks to slow down (429) while {doing}", hint=f"wait a minute, then {AGAIN}"
        )
    if status is not None and status >= 500:
        # A gateway speaks for a server that is down; 500 is about this one request.
        kind = UnreachableError if status > 500 else ServiceError
        return kind(f"{url} failed with {status} while {doing}", hint=AGAIN)
    if status is not None and status >= 400:
        return ServiceError(f"{url} refused {doing} ({status}): {_said(body)}")
    return ServiceError(
        f"{url} answered {doing} with something that is not Label Studio's (a web page, a proxy?)",
        hint="LABEL_STUDIO_URL must be the address of the Label Studio itself, without a login page before it",
    )


def _said(body: Any) -> str:
    """Keep the words of a refusal, shortened; never a page of HTML."""
    if isinstance(body, dict):
        details = body.get("validation_errors") or body.get("detail") or body
        return json.dumps(details, ensure_ascii=False, default=str)[:300]
    text = str(body or "no reason given")
    return "a web page" if "<html" in text[:500].lower() else text[:300]


def _reason(error: Exception) -> str:
    text = str(error)
    for words in ("Connection refused", "Name or service not known", "certificate", "No route to host"):
        if words.lower() in text.lower():
            return words.lower()
    return type(error).__name__ if not text else text.rsplit("]", maxsplit=1)[-1].strip()[:100]
