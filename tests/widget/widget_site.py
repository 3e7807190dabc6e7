"""The real server as a program of its own, and other websites that load the widget from it."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.request import urlopen

from aiohttp import web

from bot.ports import Changes, Leader, Line
from bot.storage import open_store

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 180
"""Only a server that hangs takes as long: one that counts the example sentences anew beside others needs a minute."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """`app.py serve` on a database of its own; it can be killed and started again on the same port."""

    def __init__(self, database_url: str, website_port: int) -> None:
        self.port = free_port()
        self.database_url = database_url
        self.address = f"http://127.0.0.1:{self.port}"
        self.website = f"http://127.0.0.1:{website_port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when requests are answered."""
        environment = os.environ | {
            "DATABASE_URL": self.database_url,
            "CEC_ALLOWED_ORIGINS": f'["{self.website}"]',
            "CEC_LIVE_POLL_SECONDS": "0.3",
            "CEC_MESSAGES_PER_MINUTE": "600",
        }
        command = [sys.executable, "app.py", "serve", "--port", str(self.port)]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + READY_SECONDS
        while not self._is_ready():
            assert self._process.poll() is None, "the server ended at its start"
            assert time.monotonic() < deadline, "the server did not become ready"
            time.sleep(0.1)

    def kill(self) -> None:
        """Ends it at once, as a failing machine would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    async def staff_says(self, conversation: str, text: str, led_by: Leader = "staff") -> None:
        """A staff member takes over and writes, as another program with the same database."""
        store = open_store(self.database_url)
        try:
            held = await store.conversation(conversation)
            assert held is not None
            turn = await store.last_turn(conversation)
            assert turn is not None
            sequence = held.sequence + 1
            await store.commit(
                Changes(
                    conversation=conversation,
                    expected_version=held.version,
                    message_id=f"staff-{sequence}",
                    digest="staff",
                    lines=(Line(sequence, "staff", text, "2026-11-24T12:00:00.000+00:00"),),
                    events=(),
                    state=held.state,
                    turn=turn.replace(b'"led_by":"bot"', f'"led_by":"{led_by}"'.encode()),
                    led_by=led_by,
                )
            )
        finally:
            store.close()

    def _is_ready(self) -> bool:
        try:
            with urlopen(f"{self.address}/readyz", timeout=1) as response:  # noqa: S310 - loopback
                return bool(response.status == 200)
        except OSError:
            return False


@asynccontextmanager
async def website(port: int, html: str, policy: str) -> AsyncIterator[str]:
    """A website of somebody else with one page; its Content-Security-Policy is `policy`."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html", headers={"Content-Security-Policy": policy})

    app = web.Application()
    app.router.add_get("/", page)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{port}/"
    finally:
        await runner.cleanup()
        await asyncio.sleep(0)
