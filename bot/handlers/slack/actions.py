"""Buttons and menus: choices, why, the forms, a direct message, beginning, language."""

import re
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.dialogue.acts import ChannelAct
from bot.handlers.slack import blocks as b
from bot.handlers.slack import blocks_forms
from bot.handlers.slack.blocks_home import LANGUAGE, LANGUAGES
from bot.handlers.slack.blocks_notices import DIRECT, START
from bot.handlers.slack.blocks_turn import CHANGE_FORM, CHOOSE, CONTACT_FORM, WHY
from bot.handlers.slack.home import publish
from bot.handlers.slack.interactions import RESPOND_SECONDS, in_time, person_of, whisper
from bot.handlers.slack.mentions import public_answer
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.payloads import Payload
from bot.handlers.slack.plain import plain_text
from bot.handlers.slack.reading import metadata, profile_of
from bot.handlers.slack.sending import attempt, call
from bot.services.slack import OutOfDate, Person, Spot
from matchers.frame import Language
from matchers.text import Text

LOOK_SECONDS = 1.0
"""For what Slack is asked before a form opens or a direct message begins; without an answer it goes on without."""


def register(bolt: AsyncApp, parts: Parts) -> None:
    """Adds the listeners."""
    it = Actions(parts)
    timed = in_time(parts)
    bolt.action(re.compile(f"^{CHOOSE}_"))(timed(it.choose))
    bolt.action(re.compile(f"^{WHY}_"))(timed(it.why))
    bolt.action(CONTACT_FORM)(timed(it.contact))
    bolt.action(CHANGE_FORM)(timed(it.change))
    bolt.action(DIRECT)(timed(it.direct))
    bolt.action(START)(timed(it.start))
    bolt.action(LANGUAGE)(timed(it.language))
    bolt.action(re.compile(".*"))(timed(it.unknown))


class Actions:
    """The listeners. Each is done when it returns."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._conversations = parts.conversations

    async def choose(self, body: Payload, respond: Any, context: Any) -> None:
        """A choice: the same as writing it. A second click finds it answered."""
        person, pressed = person_of(body, context), _pressed(body)
        text = await self._conversations.press(
            person, pressed.conversation, pressed.sequence, pressed.choice, _spot(body)
        )
        self._parts.later(self._mark(person, body, text))

    async def why(self, body: Payload, respond: Any, context: Any) -> None:
        """Why an offering is recommended. A second click on the same button adds nothing."""
        person, pressed = person_of(body, context), _pressed(body)
        message_id = f"why/{pressed.about}/{body['container'].get('message_ts', '')}"
        act = ChannelAct("why", about=pressed.about)
        await self._conversations.act(person, pressed.conversation, message_id, act)

    async def contact(self, body: Payload, respond: Any, context: Any) -> None:
        """Opens the contact form, filled in from what was told and from the Slack profile."""
        person, pressed = person_of(body, context), _pressed(body)
        held, turn = await self._conversations.turn(person, pressed.conversation)
        client = await self._parts.sender.client(person.team)
        answer = await attempt(client.users_info, LOOK_SECONDS, user=person.user)
        profile = profile_of(answer["user"]) if answer is not None else {}
        carried = metadata(pressed.conversation, language=turn.language)
        form = blocks_forms.contact_form(held.state.frame, profile, self._parts.core, turn.language, carried)
        await call(client.views_open, person.team, trigger_id=body["trigger_id"], view=form)

    async def change(self, body: Payload, respond: Any, context: Any) -> None:
        """Opens the form with all answers."""
        person, pressed = person_of(body, context), _pressed(body)
        held, turn = await self._conversations.turn(person, pressed.conversation)
        client = await self._parts.sender.client(person.team)
        carried = metadata(pressed.conversation, language=turn.language)
        form = blocks_forms.change_form(held.state.frame, self._parts.core, turn.language, carried)
        await call(client.views_open, person.team, trigger_id=body["trigger_id"], view=form)

    async def direct(self, body: Payload, respond: Any, context: Any) -> None:
        """Goes on in a direct message. Whoever presses is written to; only the asker's own words are taken along."""
        person, pressed = person_of(body, context), _pressed(body)
        words = await self._own_words(person, body, pressed) if pressed.conversation == person.user else ""
        if words:
            channel = body["container"]["channel_id"]
            await self._conversations.say(person, Spot(), f"m/{channel}/{pressed.about}", words)
        else:
            await self._parts.notice("greeting", await self._conversations.at(person, Spot()))
        await whisper(self._parts, respond, person, "opened")

    async def start(self, body: Payload, respond: Any, context: Any) -> None:
        """Begins a new inquiry in the direct message."""
        person = person_of(body, context)
        await self._parts.notice("greeting", await self._conversations.begin(person, Spot()))

    async def language(self, body: Payload, respond: Any, context: Any) -> None:
        """The person chose a language; the Home tab follows."""
        person = person_of(body, context)
        chosen = body["actions"][0]["selected_option"]["value"]
        language: Language = chosen if chosen in LANGUAGES else "en"
        await self._conversations.speak(person, language)
        await publish(self._parts, person)

    async def unknown(self, body: Payload, respond: Any, context: Any) -> None:
        """A button of a version that is gone."""
        raise OutOfDate

    async def _own_words(self, person: Person, body: Payload, pressed: b.Pressed) -> str:
        """What the person asked in the channel, if it says more than a question that was answered there."""
        client = await self._parts.sender.client(person.team)
        channel = body["container"]["channel_id"]
        answer = await attempt(
            client.conversations_replies, LOOK_SECONDS, channel=channel, ts=pressed.about, latest=pressed.about,
            inclusive=True, limit=1,
        )  # fmt: skip
        found = (answer or {}).get("messages") or []
        mine = [one for one in found if one.get("ts") == pressed.about and one.get("user") == person.user]
        words = plain_text(mine[0].get("text") or "") if mine else ""
        text = Text(words)
        has_need = bool(words) and self._parts.core.needs.need_text(text, [])
        was_answered = bool(words) and public_answer(text, self._parts.core, await self._parts.language(person))
        return words if has_need and not was_answered else ""

    async def _mark(self, person: Person, body: Payload, text: str) -> None:
        """Puts what was chosen in place of the buttons: a courtesy, so that the conversation reads well later."""
        message = body.get("message") or {}
        client = await self._parts.tokens.client(person.team)
        if client is None or not message.get("ts"):
            return
        kept = [block for block in message.get("blocks") or [] if not _is_choices(block)]
        await attempt(
            client.chat_update,
            RESPOND_SECONDS,
            channel=body["container"]["channel_id"],
            ts=message["ts"],
            text=message.get("text") or text,
            blocks=[*kept, *b.context(f"✓ {text}")],
        )


def _pressed(body: Payload) -> b.Pressed:
    return b.Pressed.decode(body["actions"][0].get("value"))


def _spot(body: Payload) -> Spot:
    """Where the button is, so that the answer comes there."""
    thread = (body.get("message") or {}).get("thread_ts") or ""
    return Spot(body["container"].get("channel_id") or "", thread, thread)


def _is_choices(block: dict[str, Any]) -> bool:
    elements = block.get("elements") or []
    return block.get("type") == "actions" and any(
        str(one.get("action_id", "")).startswith(f"{CHOOSE}_") for one in elements
    )
