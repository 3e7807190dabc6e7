"""`make slack-demo`: the app against the stand-in for Slack, with a page on which the blocks can be clicked.

For people without a workspace. Everything passes through the stand-in as it would through Slack: signed, checked, kept.
The program's root must be on PYTHONPATH.
"""

import argparse
import asyncio
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import click
from aiohttp import web
from slack_hands import Hands, Http
from slack_standin import StandIn
from slack_workspace import Team
from slack_world import KNOWLEDGE, SECRET, TOKEN, Application, now, running, web_application

from bot.dialogue.core import Core
from bot.live import Wakeups
from bot.services.conversation import ConversationService
from bot.settings import PROGRAM_VERSION, Settings
from bot.storage import open_store
from knowledge.directory import read_directory
from knowledge.load import load

USER = "UPAT"
PROFILE = {"real_name": "Pat Doe", "email": "pat.doe@d203.example.org", "title": "Principal", "phone": "312-555-0142"}


class Demo:
    """The page's server: what is to be seen, and what the person does."""

    def __init__(self, standin: StandIn, team: Team, pat: Hands) -> None:
        self._standin = standin
        self._team = team
        self._pat = pat
        self._ephemeral: list[dict[str, Any]] = []

    def application(self) -> web.Application:
        """The page and its two addresses."""
        app = web.Application()
        app.add_routes([web.get("/", self._page), web.get("/state", self._state), web.post("/do/{what}", self._do)])
        return app

    async def _page(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(Path(__file__).with_name("demo.html"))

    async def _state(self, _: web.Request) -> web.Response:
        whispers = [*self._standin.whispers, *self._ephemeral]
        return web.json_response(
            {
                "user": USER,
                "channels": {name: one.messages for name, one in self._team.channels.items()},
                "home": self._team.homes.get(USER),
                "views": [{"id": one.id, "view": one.view} for one in self._standin.views],
                "whispers": whispers,
                "prompts": self._standin.prompts[-1] if self._standin.prompts else None,
            }
        )

    async def _do(self, request: web.Request) -> web.Response:
        told = await request.json()
        match request.match_info["what"]:
            case "say":
                await self._pat.say(told["text"], told.get("thread"))
            case "mention":
                await self._pat.mention("C1", told["text"])
            case "command":
                answered = await self._pat.command(told["text"], told["channel"])
                self._ephemeral.append({"channel": told["channel"]} | answered.body)
            case "shortcut":
                await self._pat.shortcut(self._message(told), told["channel"])
            case "home":
                await self._pat.open_home()
            case "messages":
                await self._pat.open_messages()
            case "act":
                where = self._message(told) if told.get("ts") else self._team.homes[USER]
                await self._pat.act(where, told["block"], told["element"], told.get("channel"))
            case "submit":
                opened = next(one for one in self._standin.views if one.id == told["id"])
                answered = await self._pat.submit(opened, **told["values"])
                return web.json_response(answered.body)
            case "close":
                self._standin.views[:] = [one for one in self._standin.views if one.id != told["id"]]
            case _:
                raise web.HTTPNotFound
        return web.json_response({})

    def _message(self, told: dict[str, Any]) -> dict[str, Any]:
        found = self._standin.find(self._team, told["channel"], told["ts"])
        if found is None:
            raise web.HTTPNotFound
        return found


async def serve(port: int, database: str) -> None:
    """Runs until stopped."""
    async with AsyncExitStack() as stack:
        standin = StandIn("agent")
        standin.url = await stack.enter_async_context(running(standin.application()))
        team = standin.team("T1", TOKEN)
        standin.user(team, USER, **PROFILE)
        standin.channel(team, "C1", USER)
        standin.channel(team, "CREVIEW", kind="group")
        settings = Settings(
            _env_file=None,
            slack_bot_token=TOKEN,
            slack_signing_secret=SECRET,
            slack_review_channel="CREVIEW",
            slack_api_url=f"{standin.url}/api/",
        )
        core = Core(load(KNOWLEDGE), read_directory(KNOWLEDGE / "districts" / "districts.csv"))
        store = open_store(database)
        stack.callback(store.close)
        service = ConversationService(store, core, now, PROGRAM_VERSION)
        application = Application(settings, core, store, service, Wakeups(), now)
        url = await stack.enter_async_context(running(web_application(application)))
        pat = Hands(standin, team, USER, Http(f"{url}/slack/events", SECRET))
        demo = Demo(standin, team, pat).application()
        click.echo(f"Ready: {await stack.enter_async_context(running(demo, port))}/")
        await asyncio.Event().wait()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Try the Slack channel without Slack.")
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("--database", help="keeps what is said; without it a temporary file does")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            asyncio.run(serve(told.port, told.database or f"sqlite:///{folder}/demo.db"))
        except KeyboardInterrupt:
            click.echo("Stopped.")


if __name__ == "__main__":
    main()
