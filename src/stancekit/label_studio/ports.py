"""Ports of this machine: whether one is free, and one that is."""

from __future__ import annotations

import os
import socket

__all__ = ["free_port", "port_is_free"]


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
    """Let the system name a port on which nobody listens."""
    with _socket(address) as probe:
        probe.bind((address, 0))
        return int(probe.getsockname()[1])


def _socket(address: str) -> socket.socket:
    return socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
