"""A browser, a server, and tabs with the widget in them."""

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright
from widget_chat import Chat, NewChat
from widget_site import Server, free_port

from bot.storage import migrate, open_database

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium. Without one the tests are skipped, and fail where CI is set."""
    if CHROMIUM is None:
        missing = "NOT TESTED IN A BROWSER. Install Chromium."
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield launched
        await launched.close()


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Server]]:
    """Starts servers, each on a database of its own."""
    started: list[Server] = []

    def start() -> Server:
        path: Path = tmp_path_factory.mktemp("widget") / "intake.db"
        database = open_database(f"sqlite:///{path}")
        migrate(database)
        database.close()
        server = Server(f"sqlite:///{path}", free_port())
        started.append(server)
        server.start()
        return server

    yield start
    for server in started:
        server.kill()


@pytest.fixture(scope="session")
def server(start_server: Callable[[], Server]) -> Server:
    """The server that most tests share."""
    return start_server()


@pytest_asyncio.fixture(loop_scope="session")
async def new_chat(browser: Browser, server: Server) -> AsyncIterator[NewChat]:
    """Opens a tab of a new visitor on the demo page; `at` is another address, `path` another of the demo's pages."""
    contexts = []
    faults: list[str] = []

    async def make(path: str = "/demo", at: str | None = None, **options: Any) -> Chat:
        settings: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | options
        context = await browser.new_context(**settings)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        return await Chat(page).visit(at or server.address + path)

    yield make
    for context in contexts:
        await context.close()
    assert not faults, "the widget threw errors"
