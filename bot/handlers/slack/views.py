"""Submitted modals: contact details, changed answers, a question about a message."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from bot.handlers.slack import blocks_forms
from bot.handlers.slack.faults import OTHERS
from bot.handlers.slack.interactions import SECONDS, person_of
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.reading import metadata_of, read, values_of
from bot.handlers.slack.words import say
from bot.plain_text import without_controls
from bot.services.slack import OutOfDate, Person, Spot
from matchers.frame import Language

_log = structlog.get_logger()

Faults = dict[str, str]
Submit = Callable[[Person, Payload, Language], Awaitable[Faults]]


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listeners."""
    it = Views(parts)
    bolt.view(blocks_forms.CONTACT)(_submitted(parts, it.fill))
    bolt.view(blocks_forms.CHANGE)(_submitted(parts, it.fill))
    bolt.view(blocks_forms.ASK)(_submitted(parts, it.ask))


def _submitted(parts: Parts, submit: Submit) -> Callable[..., Awaitable[None]]:
    """Closes the modal once it is done; else the modal stays, and says what is wrong."""

    async def submitted(body: Payload, view: Payload, ack: Any, context: Any) -> None:
        language: Language = "es" if metadata_of(view).get("language") == "es" else "en"
        try:
            async with asyncio.timeout(SECONDS):
                faults = await submit(person_of(body, context), view, language)
        except OutOfDate:
            faults = {_first_input(view): say("out_of_date", language)}
        except OTHERS as error:
            _log.error("slack_view_failed", view=view.get("callback_id"), error=type(error).__name__)
            faults = {_first_input(view): say("press_failed", language)}
        if faults:
            await ack(response_action="errors", errors=faults)
            return
        await ack()
        parts.wake()

    return submitted


class Views:
    """What the modals do. Each returns what is wrong, by field."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def fill(self, person: Person, view: Payload, language: Language) -> Faults:
        """Takes in what was changed, as one act."""
        conversation = metadata_of(view).get("conversation", "")
        held, _ = await self._parts.conversations.turn(person, conversation)
        today = self._parts.clock().date()
        submitted = read(values_of(view), held.state.frame, self._parts.core, language, today)
        if submitted.faults:
            return dict(submitted.faults)
        if submitted.act is not None:
            await self._parts.conversations.act(person, conversation, f"view/{view['id']}", submitted.act)
        return {}

    async def ask(self, person: Person, view: Payload, language: Language) -> Faults:
        """Takes the words in as a message of the person's own, answered in the direct message."""
        text = without_controls(view["state"]["values"]["text"]["text"].get("value") or "").strip()
        if not text:
            return {"text": self._parts.core.speech(language).say("empty")}
        await self._parts.conversations.say(person, Spot(), f"view/{view['id']}", text)
        return {}


def _first_input(view: Payload) -> str:
    return next(str(block["block_id"]) for block in view["blocks"] if block["type"] == "input")
