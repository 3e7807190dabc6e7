"""Tests never reach beyond this machine."""

import asyncio
import socket

import pytest
from network_guard import NetworkForbiddenError


def test_a_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as client, pytest.raises(NetworkForbiddenError, match=r"192\.0\.2\.1"):
        client.connect(("192.0.2.1", 80))


def test_a_connection_over_ipv6_is_refused() -> None:
    with socket.socket(socket.AF_INET6) as client, pytest.raises(NetworkForbiddenError):
        client.connect_ex(("2001:db8::1", 80))


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkForbiddenError, match=r"example\.org"):
        socket.create_connection(("example.org", 80), timeout=1)


async def test_a_connection_of_the_event_loop_is_refused() -> None:
    with pytest.raises(NetworkForbiddenError):
        await asyncio.open_connection("192.0.2.1", 80)


async def test_loopback_is_allowed() -> None:
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
    assert await reader.read() == b""
    writer.close()
    server.close()
