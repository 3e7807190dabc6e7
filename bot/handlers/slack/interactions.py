"""What all interactions have in common: done before they are acknowledged, or the person sees that they failed.

Slack does not send interactions again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import structlog
from slack_bolt.response import BoltResponse

from bot.handlers.slack.faults import OTHERS
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.sending import attempt
from bot.handlers.slack.words import say
from bot.ports import StoreError
from bot.services.slack import OutOfDate, Person

_log = structlog.get_logger()

SECONDS: Final = 2.5
"""Slack waits three."""
RESPOND_SECONDS: Final = 5.0

Listener = Callable[..., Awaitable[BoltResponse | None]]


def person_of(body: Payload, context: Any) -> Person:
    """Who pressed, submitted or called."""
    user = body.get("user")
    return Person(str(context.team_id or ""), str(user["id"] if isinstance(user, Mapping) else body["user_id"]))


def in_time(parts: Parts) -> Callable[[Listener], Listener]:
    """For buttons, menus and shortcuts: what is late or fails is told to the person alone, and not acknowledged."""

    def wrap(listener: Listener) -> Listener:
        async def timed(body: Payload, ack: Any, respond: Any, context: Any) -> BoltResponse | None:
            try:
                async with asyncio.timeout(SECONDS):
                    await listener(body=body, respond=respond, context=context)
            except OutOfDate:
                await whisper(parts, respond, person_of(body, context), "out_of_date")
            except OTHERS as error:
                _log.error("slack_interaction_failed", listener=listener.__name__, error=type(error).__name__)
                await whisper(parts, respond, person_of(body, context), "press_failed")
                return BoltResponse(status=503, body="")
            await ack()
            parts.wake()
            return None

        timed.__name__ = listener.__name__  # not `wraps`: bolt passes what the signature names
        return timed

    return wrap


async def whisper(parts: Parts, respond: Any, person: Person, words: str) -> None:
    """Tells the person alone, where they pressed. Courtesy: it goes out beside the acknowledgement."""
    if respond.response_url is None:
        return
    try:
        async with asyncio.timeout(0.3):
            language = await parts.language(person)
    except (TimeoutError, StoreError):
        language = "en"
    text = say(words, language)
    parts.later(attempt(respond, RESPOND_SECONDS, text=text, response_type="ephemeral", replace_original=False))
