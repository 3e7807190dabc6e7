"""The app with the Slack channel, and the stand-in for Slack."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from slack_hands import Http, Socket
from slack_standin import StandIn
from slack_world import KNOWLEDGE, SECRET, TOKEN, Application, World, now, running, web_application

from bot.dialogue.core import Core
from bot.handlers import slack
from bot.live import Wakeups
from bot.services.conversation import ConversationService
from bot.settings import PROGRAM_VERSION, Settings
from bot.storage import open_store
from knowledge.directory import read_directory
from knowledge.load import load

Start = Callable[..., Any]


@pytest.fixture(scope="session")
def core() -> Core:
    """The real knowledge, compiled once."""
    return Core(load(KNOWLEDGE), read_directory(KNOWLEDGE / "districts" / "districts.csv"))


@pytest.fixture
async def start(core: Core, sqlite_url: str) -> AsyncIterator[Start]:
    """Starts a world: `await start(slack_view=..., socket=True, ...)`."""
    async with AsyncExitStack() as stack:

        async def begin(*, socket: bool = False, oauth: bool = False, **settings: Any) -> World:
            standin = StandIn(settings.get("slack_view", "agent"))
            standin.url = await stack.enter_async_context(running(standin.application()))
            standin.app_tokens.add("xapp-1")
            team = standin.team("T1", None if oauth else TOKEN)
            standin.channel(team, "CREVIEW", kind="group")
            standin.channel(team, "C1")
            told: dict[str, Any] = {"slack_review_channel": "CREVIEW", "slack_api_url": f"{standin.url}/api/"}
            told |= {} if oauth else {"slack_bot_token": TOKEN}
            told |= {"slack_app_token": "xapp-1"} if socket else {"slack_signing_secret": SECRET}
            made = Settings(_env_file=None, **(told | settings))
            store = open_store(sqlite_url)
            stack.callback(store.close)
            clock = now
            service = ConversationService(store, core, clock, PROGRAM_VERSION)
            application = Application(made, core, store, service, Wakeups(), clock)
            app = web_application(application)
            url = await stack.enter_async_context(running(app))
            way = Socket(standin) if socket else Http(f"{url}/slack/events", SECRET)
            return World(standin, application, url, team, way, app[slack.PARTS].wake)

        yield begin


@pytest.fixture
async def world(start: Start) -> World:
    """A world over HTTP with an agent app, installed by tokens."""
    made: World = await start()
    return made
