"""What leaves for Slack: rendered when it is sent, from what is stored then."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from bot import wire
from bot.delivery import Deliver, HopelessError
from bot.handlers.slack import blocks_notices, blocks_review, blocks_turn
from bot.handlers.slack.parts import Parts
from bot.handlers.slack.patience import Patience
from bot.handlers.slack.sending import Target
from bot.ports import Intent
from bot.storage.slack import Place
from bot.storage.slack_posts import Post
from matchers.frame import Language

CARD = "slack_card"
"""The kind that brings an inquiry to the review channel. `inquiry_filed` and `inquiry_amended` fan out to it."""


class Public(Struct, frozen=True):
    """An answer for everybody: published facts only."""

    answer: str
    language: Language
    asker: str
    ts: str


def delivers(parts: Parts) -> Mapping[str, Deliver]:
    """The kinds of intents that Slack delivers."""
    it = Delivery(parts)
    sends = {
        "slack_reply": it.reply,
        "slack_line": it.line,
        "slack_notice": it.notice,
        "slack_public": it.public,
        CARD: it.card,
    }
    patience = Patience()
    return {kind: _one_after_the_other(parts, patience, send) for kind, send in sends.items()}


def _one_after_the_other(parts: Parts, patience: Patience, send: Deliver) -> Deliver:
    """Once a message is out, the next one of its conversation may follow at once; what cannot be rendered gives way."""

    async def deliver(intent: Intent) -> None:
        try:
            await send(intent)
        except Exception as error:  # whatever it is, patience decides whether it is tried again
            raise patience.judge(intent.key, error) from None
        parts.wake()

    return deliver


class Delivery:
    """Renders and sends each kind."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        self._core = parts.core

    async def reply(self, intent: Intent) -> None:
        """The answer to a message: `slack_reply/{conversation}/{message id}`."""
        conversation = intent.subject
        stored = await self._store.stored_turn(conversation, intent.key.split("/", 2)[2])
        place = await self._place(conversation)
        if stored is None:
            raise HopelessError("the conversation was erased")
        turn = wire.decode_turn(stored.turn)
        if not turn.reply:
            return  # a person leads, and answers
        offerings = ",".join(one.offering for one in turn.recommendations)
        opening = await self._opening(conversation, turn)
        turn = self._without_second_greeting(turn) if opening else turn
        message = blocks_turn.render(conversation, turn, self._core, cards=offerings != place.shown, opening=opening)
        channel = await self._parts.sender.send(intent.key, conversation, _target(place), message)
        await self._store.slack.show(conversation, channel, offerings)

    async def line(self, intent: Intent) -> None:
        """What a person of staff wrote: `slack_line/{conversation}/{sequence of the transcript's row}`."""
        conversation = intent.subject
        sequence = int(intent.key.split("/")[2])
        place = await self._place(conversation)
        held = await self._store.conversation(conversation)
        lines = await self._store.lines(conversation, sequence - 1)
        if held is None or not lines or lines[0].author != "staff":
            raise HopelessError("the line was erased")
        message = blocks_notices.staff(lines[0].text, self._core, held.state.language or "en")
        channel = await self._parts.sender.send(intent.key, conversation, _target(place), message)
        await self._store.slack.show(conversation, channel, place.shown)

    async def notice(self, intent: Intent) -> None:
        """A courtesy: `slack_notice/{name}/{conversation}[/{mark}]`."""
        conversation = intent.subject
        place = await self._place(conversation)
        held = await self._store.conversation(conversation)
        if held is None:
            raise HopelessError("the conversation was erased")
        name = intent.key.split("/")[1]
        message = blocks_notices.notice(name, conversation, held.sequence, self._core, held.state.language or "en")
        channel = await self._parts.sender.send(intent.key, conversation, _target(place), message)
        await self._store.slack.show(conversation, channel, place.shown)

    async def public(self, intent: Intent) -> None:
        """An answer in a channel; it was prepared as a post of the same key."""
        post = await self._store.slack.posts.find(intent.key)
        if post is None or post.body is None:
            return  # sent
        told = msgspec.json.decode(post.body, type=Public)
        message = blocks_notices.public(told.answer, self._core, told.language, told.asker, told.ts)
        target = Target(post.team, post.channel, thread=post.thread)
        await self._parts.sender.send(intent.key, post.subject, target, message)

    async def card(self, intent: Intent) -> None:
        """The inquiry as it is now, in CEC's review channel: sent the first time, changed from then on."""
        settings = self._parts.settings
        inquiry = await self._store.inquiry(intent.subject)
        if settings.slack_review_channel is None or inquiry is None:
            return
        key = f"{CARD}/{inquiry.reference}"
        if inquiry.erased_at and await self._store.slack.posts.find(key) is None:
            return
        message = blocks_review.card(inquiry, self._core, settings.slack_review_fields)
        target = Target(settings.slack_review_team or "", settings.slack_review_channel)
        await self._parts.sender.refresh(key, inquiry.reference, target, message)

    async def _place(self, conversation: str) -> Place:
        place = await self._store.slack.place(conversation)
        if place is None:
            raise HopelessError("the conversation was erased")
        return place

    async def _opening(self, conversation: str, turn: wire.Turn) -> str | None:
        """The greeting, before the first answer to somebody who was not greeted yet."""
        greeted: Post | None = None
        if turn.sequence == FIRST_ANSWER:
            greeted = await self._store.slack.posts.find(f"slack_notice/greeting/{conversation}")
        return None if turn.sequence != FIRST_ANSWER or greeted else self._core.speech(turn.language).say("greeting")

    def _without_second_greeting(self, turn: wire.Turn) -> wire.Turn:
        again = self._core.speech(turn.language).say("greeting_again")
        return msgspec.structs.replace(turn, reply=turn.reply.removeprefix(again).lstrip())


FIRST_ANSWER = 3
"""Its number in the transcript: the greeting, the person's first message, the answer."""


def _target(place: Place) -> Target:
    return Target(place.team, place.channel, place.person, place.thread)
