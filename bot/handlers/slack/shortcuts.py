"""The message shortcut "Ask CEC about this"."""

from typing import Any, Final

from slack_bolt.async_app import AsyncApp

from bot.handlers.slack import blocks_forms
from bot.handlers.slack.interactions import in_time, person_of
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.plain import plain_text
from bot.handlers.slack.reading import metadata
from bot.handlers.slack.sending import call

ASK: Final = "ask_about_message"


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listener."""

    async def ask(body: Payload, respond: Any, context: Any) -> None:
        person = person_of(body, context)
        language = await parts.language(person)
        words = plain_text((body.get("message") or {}).get("text") or "")
        form = blocks_forms.ask_form(words, parts.core, language, metadata("", language=language))
        client = await parts.sender.client(person.team)
        await call(client.views_open, person.team, trigger_id=body["trigger_id"], view=form)

    bolt.message_shortcut(ASK)(in_time(parts)(ask))
