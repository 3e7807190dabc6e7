"""The assistant container of older apps, and the suggested prompts that both kinds of app show."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload, team_of
from bot.handlers.slack.sending import attempt
from bot.handlers.slack.words import say, suggested
from bot.services.slack import Person, Spot

SECONDS = 2.0


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listeners."""

    async def started(event: Payload, body: Payload) -> None:
        opened = event["assistant_thread"]
        person = Person(team_of(body), opened["user_id"])
        spot = Spot(opened["channel_id"], opened["thread_ts"], opened["thread_ts"])
        await parts.notice("greeting", await parts.conversations.at(person, spot))
        await suggest(parts, person, spot.channel, spot.thread)

    async def moved(event: Payload) -> None:
        """The person looks at another channel beside the assistant: nothing follows from that."""

    bolt.event("assistant_thread_started")(started)
    bolt.event("assistant_thread_context_changed")(moved)


async def suggest(parts: Parts, person: Person, channel: str, thread: str = "") -> None:
    """Shows suggested prompts, a courtesy. Only the older container names the thread: for agents Slack would fail
    without a word."""
    client = await parts.tokens.client(person.team)
    if client is None or not channel:
        return
    language = await parts.conversations.language(person) or "en"
    place: dict[str, Any] = {"channel_id": channel} | ({"thread_ts": thread} if thread and not parts.is_agent else {})
    await attempt(
        client.assistant_threads_setSuggestedPrompts,
        SECONDS,
        **place,
        title=say("prompts", language),
        prompts=suggested(language),
    )
