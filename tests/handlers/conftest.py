"""Servers for the tests of handlers."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from handlers_site import KNOWLEDGE, Site, Sites, Visitor

from app import Application
from bot.dialogue.core import Core
from bot.handlers import api, widget
from bot.live import Wakeups
from bot.services.conversation import ConversationService
from bot.settings import Settings
from bot.storage import open_store
from bot.times import utc_now
from knowledge.directory import read_directory
from knowledge.load import load


@pytest.fixture(scope="session")
def core() -> Core:
    """The whole knowledge base, compiled."""
    return Core(load(KNOWLEDGE, partial=True), read_directory(KNOWLEDGE / "districts" / "districts.csv"))


@pytest.fixture
async def sites(core: Core) -> AsyncIterator[Sites]:
    """Starts servers with settings of choice."""
    async with AsyncExitStack() as stack:

        async def start(**settings: Any) -> Site:
            store = open_store("sqlite://")
            stack.callback(store.close)
            wakeups = Wakeups()
            chosen = Settings(_env_file=None, **{"form_seconds": 0, "live_poll_seconds": 60, **settings})
            service = ConversationService(store, core, utc_now, "test", wakeups.wake)
            services = Application(chosen, core, store, service, wakeups, utc_now)
            app = web.Application()
            api.register(app, services)
            widget.register(app, services)
            client = await stack.enter_async_context(TestClient(TestServer(app)))
            return Site(services, app, client)

        yield start


@pytest.fixture
async def site(sites: Sites) -> Site:
    """A server with the usual settings."""
    return await sites()


@pytest.fixture
async def visitor(site: Site) -> Visitor:
    """Someone who just opened a conversation."""
    return await site.visitor()
