"""Keeps tests off the network."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest


class NetworkForbiddenError(AssertionError):
    """A test tried to reach something beyond this machine."""


def guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, connections and name look-ups beyond loopback raise NetworkForbiddenError."""

    def guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
        def checked(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
                raise _refusal(address[0])
            return connect(self, address)

        return checked

    def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        # Looking up a numeric address reaches nobody.
        if name and name != "localhost" and _numeric(name) is None:
            raise _refusal(name)
        return resolve(host, *arguments, **options)

    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def _is_loopback(host: str) -> bool:
    address = _numeric(host)
    return host == "localhost" if address is None else address.is_loopback


def _numeric(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def _refusal(host: str) -> NetworkForbiddenError:
    return NetworkForbiddenError(f"Tests stay on this machine; this one tried to reach {host!r}.")
