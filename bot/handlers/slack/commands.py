"""/cec: say what it is about, begin anew, see one's inquiries. What it answers is seen by the person alone."""

import asyncio
from typing import Any, Final

import structlog
from slack_bolt.async_app import AsyncApp

from bot.handlers.slack import blocks as b
from bot.handlers.slack.blocks_home import listing
from bot.handlers.slack.blocks_notices import START
from bot.handlers.slack.faults import OTHERS
from bot.handlers.slack.interactions import SECONDS, person_of
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.plain import plain_text
from bot.handlers.slack.words import say
from bot.plain_text import without_controls
from bot.services.slack import Person, Spot
from bot.wire import MAX_TEXT_LENGTH

_log = structlog.get_logger()

COMMAND: Final = "/cec"
HELP: Final = ("", "help", "ayuda")
NEW: Final = ("new", "start", "nueva", "nuevo")
STATUS: Final = ("status", "list", "estado")


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listener."""

    async def command(body: Payload, ack: Any, context: Any) -> None:
        person = person_of(body, context)
        try:
            async with asyncio.timeout(SECONDS):
                answer = await answered(parts, person, body)
        except OTHERS as error:
            _log.error("slack_command_failed", error=type(error).__name__)
            answer = {"text": say("press_failed", "en")}
        await ack(response_type="ephemeral", **answer)
        parts.wake()

    bolt.command(COMMAND)(command)


async def answered(parts: Parts, person: Person, body: Payload) -> dict[str, Any]:
    """Does what was asked; what the person alone sees at once."""
    language = await parts.language(person)
    text = without_controls(plain_text(body.get("text") or ""))
    word = text.strip().casefold()
    if word in HELP:
        words = say("help", language)
        start = b.button(START, say("start_button", language), b.Pressed(), "primary")
        return {"text": words, "blocks": [*b.sections(b.escape(words)), *b.actions([start])]}
    if word in STATUS:
        words = listing(await parts.conversations.inquiries(person), parts.core, language)
        return {"text": words, "blocks": b.sections(b.escape(words))}
    if len(text) > MAX_TEXT_LENGTH:
        return {"text": say("too_long", language, limit=MAX_TEXT_LENGTH)}
    if word in NEW:
        await parts.notice("greeting", await parts.conversations.begin(person, Spot()))
    else:
        await parts.conversations.say(person, Spot(), f"command/{body['trigger_id']}", text)
    return {"text": say("opened", language)}
