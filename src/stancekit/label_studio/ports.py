"""Ports and addresses of this machine: whether one is free, one that is, and which nobody else reaches."""

from __future__ import annotations

import os
import socket

from stancekit.errors import UsageError

__all__ = ["free_port", "is_loopback", "port_is_free"]


def is_loopback(host: str) -> bool:
    """Tell whether a name or an address leads no further than this machine."""
    return host in ("127.0.0.1", "::1", "localhost") or host.endswith(".localhost")


def port_is_free(address: str, port: int) -> bool:
    """Tell whether a server could listen there now."""
    with _socket(address) as probe:
        # As the server itself will: a port in TIME_WAIT is free, one that is listened on is not.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except (OSError, OverflowError):
            return False
        return True


def free_port(address: str) -> int:
    """Let the system name a port on which nobody listens. Raises UsageError where `address` is not of this machine."""
    try:
        with _socket(address) as probe:
            probe.bind((address, 0))
            return int(probe.getsockname()[1])
    except (OSError, UnicodeError):
        raise UsageError(
            f"{address} is not an address of this machine, so nothing can listen on it",
            hint="--listen takes 127.0.0.1, 0.0.0.0 for all addresses of this machine, or one of them; what people "
            "type where a proxy stands before it goes to --behind-proxy",
        ) from None


def _socket(address: str) -> socket.socket:
    return socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
