"""The server is killed (SIGKILL) in the middle of turns: nothing it acknowledged is lost, nothing counted twice."""

import asyncio
import itertools
import os
import random
import re
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[1]
ROUNDS = 3
VISITORS = 8
SAYINGS = ("40 people", "actually 60, not 40", "5-8k", "make it 70 people", "how long is the leadership series?")


@dataclass
class Visitor:
    """One conversation, the turns it was given, and the message that got no answer."""

    path: str = ""
    token: str = ""
    answered: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: itertools.count(1))


class Server:
    """`app.py serve` as its own process on a database that stays."""

    def __init__(self, database: str) -> None:
        self._database = database
        self._process: asyncio.subprocess.Process | None = None
        self.address = ""

    async def start(self) -> None:
        """Returns when the server says it is ready."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "app.py",
            "serve",
            "--port",
            "0",
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": self._database, "CEC_MESSAGES_PER_MINUTE": "1000000"},
            stdout=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout is not None
        line = (await asyncio.wait_for(self._process.stdout.readline(), 60)).decode()
        found = re.search(r"http://\S+", line)
        assert found, line
        self.address = found[0].rstrip("/")

    async def kill(self) -> None:
        """SIGKILL: no clean end."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()


async def test_nothing_acknowledged_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    server = Server(f"sqlite:///{tmp_path / 'intake.db'}")
    visitors = [Visitor() for _ in range(VISITORS)]
    chance = random.Random(5)
    for round_number in range(ROUNDS):
        await server.start()
        async with aiohttp.ClientSession(server.address) as session:
            if round_number == 0:
                for visitor in visitors:
                    await _open(session, visitor)
            await asyncio.gather(*(_check(session, visitor) for visitor in visitors))
            talking = [asyncio.create_task(_talk(session, visitor)) for visitor in visitors]
            await asyncio.sleep(0.3 + chance.random())
            await server.kill()
            await asyncio.gather(*talking)
    assert sum(len(visitor.answered) for visitor in visitors) > ROUNDS * VISITORS
    await server.start()
    try:
        async with aiohttp.ClientSession(server.address) as session:
            await asyncio.gather(*(_check(session, visitor) for visitor in visitors))
    finally:
        await server.kill()


async def _open(session: aiohttp.ClientSession, visitor: Visitor) -> None:
    async with session.post("/api/v1/conversations", json={}) as response:
        opened = await response.json()
    visitor.path, visitor.token = f"/api/v1/conversations/{opened['conversation']}", opened["token"]


async def _talk(session: aiohttp.ClientSession, visitor: Visitor) -> None:
    """Sends until the server is gone; only what was answered counts as acknowledged."""
    try:
        while True:
            number = next(visitor.numbers)
            message, text = f"m{number}", SAYINGS[number % len(SAYINGS)]
            visitor.answered[message] = (text, await _send(session, visitor, message, text))
    except aiohttp.ClientError:
        return


async def _send(session: aiohttp.ClientSession, visitor: Visitor, message: str, text: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {visitor.token}"}
    body = {"message_id": message, "text": text}
    async with session.post(f"{visitor.path}/messages", json=body, headers=headers) as response:
        assert response.status == 200, await response.text()
        turn: dict[str, Any] = (await response.json())["turn"]
        return turn


async def _check(session: aiohttp.ClientSession, visitor: Visitor) -> None:
    """Every acknowledged message answers the same again, and stands in the transcript once."""
    headers = {"Authorization": f"Bearer {visitor.token}"}
    async with session.get(visitor.path, headers=headers) as response:
        before = (await response.json())["messages"]
    for message, (text, turn) in visitor.answered.items():
        assert await _send(session, visitor, message, text) == turn
    async with session.get(visitor.path, headers=headers) as response:
        after = (await response.json())["messages"]
    assert after == before, "repeating acknowledged messages changed the transcript"
    said = [line["text"] for line in after if line["author"] == "visitor"]
    told = [text for text, _ in visitor.answered.values()]
    for text in set(told):
        # a message whose answer was lost may be stored too, at most one a round
        assert said.count(text) >= told.count(text)
    assert len(said) <= len(told) + ROUNDS
