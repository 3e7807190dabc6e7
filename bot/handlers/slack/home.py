"""The app's own place in Slack: the Home tab, and the opening of its direct message."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.handlers.slack.assistant import suggest
from bot.handlers.slack.blocks_home import home
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload, team_of
from bot.handlers.slack.sending import call
from bot.services.slack import Person, Spot


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listener."""

    async def opened(event: Payload, body: Payload) -> None:
        person = Person(team_of(body), event["user"])
        if event.get("tab") == "messages":
            await messages_opened(parts, person, event.get("channel") or "")
        else:
            await publish(parts, person)

    bolt.event("app_home_opened")(opened)


async def publish(parts: Parts, person: Person) -> Any:
    """Shows the Home tab as it is now."""
    language = await parts.conversations.language(person) or "en"
    view = home(await parts.conversations.inquiries(person), parts.core, language)
    client = await parts.sender.client(person.team)
    return await call(client.views_publish, person.team, user_id=person.user, view=view)


async def messages_opened(parts: Parts, person: Person, channel: str) -> None:
    """Greets a person who comes for the first time, and suggests how to begin."""
    if await parts.conversations.is_new(person):
        await parts.notice("greeting", await parts.conversations.at(person, Spot(channel)))
    if parts.is_agent:
        await suggest(parts, person, channel)
