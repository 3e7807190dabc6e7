"""The app with the Slack channel on a real port, and the stand-in for Slack on another."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from slack_hands import Hands, Http, Socket, until_async
from slack_standin import StandIn
from slack_workspace import Message, Team
from sqlalchemy import update

from app import Application
from bot import wire
from bot.delivery import fan_out
from bot.handlers import slack
from bot.ports import Inquiry
from bot.storage import slack_tables, tables
from bot.times import instant
from bot.worker import Worker

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TOKEN = "xoxb-home"
NEED = "Staff argue and avoid each other, and meetings end badly. About 40 people, and we could spend $3,000."
KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"


@dataclass
class World:
    """The app and Slack, running."""

    standin: StandIn
    app: Application
    url: str
    team: Team
    way: Http | Socket
    wake: Callable[[], None]

    async def conversation(self, who: Hands, thread: str = "") -> str:
        """The id of a person's conversation."""
        found = await self.app.store.slack.thread(self.team.id, who.user, thread)
        assert found is not None
        return found

    async def turn(self, who: Hands, thread: str = "") -> wire.Turn:
        """The newest turn of a person's conversation."""
        body = await self.app.store.last_turn(await self.conversation(who, thread))
        assert body is not None
        return wire.decode_turn(body)

    async def hurry(self) -> None:
        """Makes everything due now that waits for another attempt."""
        now = self.app.clock()
        # What is under way is due when its lease of two minutes ends, and is left alone.
        leased = instant(now + timedelta(seconds=95)), instant(now + timedelta(seconds=125))
        with self.app.store.database.transaction() as connection:
            for queue in (tables.outbox, slack_tables.inbox):
                waits = (queue.c.state == "waiting") & ~queue.c.due_at.between(*leased)
                connection.execute(update(queue).where(waits).values(due_at="2000"))
        self.wake()

    async def hurried(self, holds: Callable[[], Any]) -> None:
        """Waits until something holds, without waiting for attempts to become due."""
        async with asyncio.timeout(8):
            while not holds():
                await self.hurry()
                await asyncio.sleep(0.05)

    async def settled(self) -> None:
        """Waits until nothing is under way: what has not come by then does not come."""

        async def is_idle() -> bool:
            store = self.app.store
            received, leaving = await store.slack.inbox.counts(), await store.outbox.counts()
            return received["waiting"] == leaving["waiting"] == 0

        await until_async(is_idle)
        await asyncio.sleep(0.03)

    async def inquiries(self) -> list[Inquiry]:
        """All inquiries, newest first."""
        return list(await self.app.store.inquiries())

    def person(self, user: str = "U1", **profile: str) -> Hands:
        """A person in the workspace."""
        if user not in self.team.users:
            self.standin.user(self.team, user, **profile)
        return Hands(self.standin, self.team, user, self.way)


@asynccontextmanager
async def running(application: web.Application, port: int = 0) -> AsyncIterator[str]:
    """A server on loopback; its address."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def web_application(application: Application) -> web.Application:
    """The channel, and the worker that hands inquiries on to the review channel."""
    app = web.Application(client_max_size=128 * 1024)
    slack.register(app, application)
    to_card = fan_out(application.store.outbox, [slack.CARD], application.clock)
    runs = {"inquiry_filed": to_card, "inquiry_amended": to_card}

    async def works(_: web.Application) -> AsyncIterator[None]:
        worker = Worker(application.store.outbox, runs, clock=application.clock, poll=timedelta(milliseconds=50))
        worker.start()
        yield
        await worker.stop()

    app.cleanup_ctx.append(works)
    return app


ANSWERS = {
    "needs": "Staff argue and avoid each other, and meetings end badly.",
    "participants": "about 40",
    "budget": "$3,000",
    "schools": "2",
    "format": "in person",
    "timing": "in August",
    "audience": "teachers and administrators",
    "district": "Acme Teachers Association, Illinois",
    "name": "Pat Doe",
    "email": "<mailto:pat.doe@d203.org|pat.doe@d203.org>",
}
"""How somebody answers. Which questions come is the dialogue's matter, not that of these tests."""


async def answer_all(world: World, who: Hands, thread: str = "", most: int = 15) -> Message:
    """Answers every question until the summary asks whether to send it; the message that asks."""
    for _ in range(most):
        await world.settled()
        turn, message = await world.turn(who, thread), who.answers()[-1]
        if turn.requested_slot == "confirmation" and is_last_question(turn):
            return message
        if turn.requested_slot in ("confirmation", "clarification"):
            await who.press(message, turn.choices[0][:20])
        else:
            assert turn.requested_slot is not None, turn
            await who.say(ANSWERS[turn.requested_slot], thread or None)
    raise AssertionError("the questions do not end")


def is_last_question(turn: wire.Turn) -> bool:
    """Whether it asks for the yes to sending."""
    return any("send" in choice.lower() for choice in turn.choices)


async def file(world: World, who: Hands, thread: str = "") -> Inquiry:
    """Answers everything and sends; the inquiry."""
    before = len(await world.inquiries())
    summary = await answer_all(world, who, thread)
    assert (await who.press(summary, "Yes, send it")).status == 200

    async def is_filed() -> bool:
        return len(await world.inquiries()) > before

    await until_async(is_filed)
    return (await world.inquiries())[0]


def now() -> datetime:
    """The clock: signatures are checked against the real one."""
    return datetime.now(UTC)
