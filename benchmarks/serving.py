"""Durable turns over HTTP at 64 clients, as a ratio to a bare aiohttp JSON echo measured in the same run.

Server and clients share this machine: each runs in a process of its own, for the echo and for the assistant alike.
"""

import asyncio
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import aiohttp
from aiohttp import web

from app import build
from bot.handlers.server import web_application
from bot.settings import Settings

CLIENTS = 64
SECONDS = 6.0
TURNS = (
    "we are at impasse since March and both sides are worn out",
    "about 24",
    "5-8k",
    "Hoover City, Alabama",
    "restart",
)


Server = Callable[[Connection, str], None]
"""Serves until it is ended, given where to send its port and a folder of its own."""
Client = Callable[[aiohttp.ClientSession, float, list[float]], Awaitable[None]]
"""Asks until a moment of `time.perf_counter`, and adds the seconds that each answer took."""


class Figures(NamedTuple):
    """What was measured of a server."""

    rate: float
    """Answers a second."""
    median: float
    """Milliseconds; so is `late`, which 99 of 100 answers do not exceed."""
    late: float


def main() -> None:
    """Prints requests a second, latency and the ratio."""
    echo = _measure(_echo_server, _echo_client)
    turns = _measure(_assistant, _turn_client)
    for name, (rate, median, late) in (("bare JSON echo", echo), ("durable turn", turns)):
        print(f"{name:<16} {rate:8.0f} a second   median {median:6.1f} ms   99 % {late:6.1f} ms")
    print(f"ratio            {turns.rate / echo.rate:8.2f}")


def _measure(server: Server, client: Client) -> Figures:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    with tempfile.TemporaryDirectory() as folder:
        serving = context.Process(target=server, args=(theirs, folder), daemon=True)
        serving.start()
        port: int = ours.recv()
        try:
            return asyncio.run(_load(client, port))
        finally:
            serving.terminate()
            serving.join()


async def _load(client: Client, port: int) -> Figures:
    taken: list[float] = []
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", connector=connector) as session:
        until = time.perf_counter() + SECONDS
        start = time.perf_counter()
        await asyncio.gather(*(client(session, until, taken) for _ in range(CLIENTS)))
        seconds = time.perf_counter() - start
    taken.sort()
    return Figures(len(taken) / seconds, taken[len(taken) // 2] * 1000, taken[int(len(taken) * 0.99)] * 1000)


async def _post(
    session: aiohttp.ClientSession, path: str, body: object, token: str, taken: list[float]
) -> dict[str, object]:
    start = time.perf_counter()
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with session.post(path, json=body, headers=headers) as response:
        answer: dict[str, object] = await response.json()
        if response.status >= 400:
            sys.exit(f"{path}: {response.status} {answer}")
    taken.append(time.perf_counter() - start)
    return answer


async def _echo_client(session: aiohttp.ClientSession, until: float, taken: list[float]) -> None:
    number = 0
    while time.perf_counter() < until:
        number += 1
        await _post(session, "/", {"message_id": str(number), "text": TURNS[number % len(TURNS)]}, "", taken)


async def _turn_client(session: aiohttp.ClientSession, until: float, taken: list[float]) -> None:
    opened = await _post(session, "/api/v1/conversations", {}, "", [])
    path, number = f"/api/v1/conversations/{opened['conversation']}/messages", 0
    while time.perf_counter() < until:
        body = {"message_id": str(number), "text": TURNS[number % len(TURNS)]}
        await _post(session, path, body, str(opened["token"]), taken)
        number += 1


def _echo_server(pipe: Connection, _folder: str) -> None:
    async def echo(request: web.Request) -> web.Response:
        return web.json_response(json.loads(await request.read()))

    app = web.Application()
    app.router.add_post("/", echo)
    asyncio.run(_serve(app, pipe))


def _assistant(pipe: Connection, folder: str) -> None:
    many = 10_000_000
    settings = Settings(
        database_url=f"sqlite:///{Path(folder) / 'benchmark.db'}",
        messages_per_minute=many,
        requests_per_minute=many,
        conversations_per_hour=many,
    )
    asyncio.run(_serve(web_application(build(settings)), pipe))


async def _serve(app: web.Application, pipe: Connection) -> None:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    pipe.send(runner.addresses[0][1])
    await asyncio.Event().wait()


if __name__ == "__main__":
    main()
