"""Conversations: opened, continued message by message, read. Nothing is answered before it is on disk."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from bot import wire
from bot.actors import Action, Actor, Subject, may
from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.reply import Reply
from bot.dialogue.transcript import act_in_words
from bot.dialogue.turn import Message, Outcome, opening, turn
from bot.ports import (
    Changes,
    Channel,
    Conflict,
    Conversation,
    Inquiry,
    Line,
    Opening,
    Page,
    RepeatedMessage,
    Store,
    StoredTurn,
    StoreUnavailable,
)
from bot.services.filing import follow_up, reply_intents
from bot.times import instant
from matchers.frame import Language
from matchers.masking import mask

TOKEN_DAYS = 30
"""How long a visitor may come back to a conversation: a school board meets once a month."""
ATTEMPTS = 8
"""Tries at a turn that collides with others of the same conversation before the person is asked to try again."""


class InboundMessage(Struct, frozen=True):
    """A message as a channel received it, authenticated."""

    conversation: str
    message_id: str
    received_at: datetime
    text: str | None = None
    act: ChannelAct | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the content: the same message id with another digest is another message."""
        content = self.text if self.act is None else msgspec.json.encode(self.act, order="deterministic")
        return hashlib.sha256(content.encode() if isinstance(content, str) else content or b"").hexdigest()


class Opened(Struct, frozen=True):
    """A new conversation."""

    conversation: str
    token: str
    turn: bytes


class NotFound(Exception):
    """There is no such conversation, or it is another person's: the two look alike on purpose."""


class OtherContent(Exception):
    """The message id was used for another content."""


class ConversationService:
    """All that a channel does with conversations."""

    def __init__(
        self,
        store: Store,
        core: Core,
        clock: Callable[[], datetime],
        program_version: str,
        wake: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`wake` is told the id of every conversation that got new lines, once they are on disk."""
        self._store = store
        self._core = core
        self._clock = clock
        self._program_version = program_version
        self._wake = wake

    def greeting(self, language: Language | None = None) -> bytes:
        """The Turn object that a new conversation begins with, as JSON; nothing is stored."""
        outcome = opening(self._core, language)
        return wire.encode(wire.turn_object(1, "bot", outcome.state, outcome.reply))

    async def open(
        self,
        channel: Channel,
        page: Page | None = None,
        language: Language | None = None,
        conversation: str | None = None,
    ) -> Opened:
        """Opens a conversation with the greeting. The token is the only key to it and is stored hashed."""
        now = self._clock()
        conversation = conversation or secrets.token_hex(12)
        token = f"{conversation}.{secrets.token_urlsafe(24)}"
        outcome = opening(self._core, language)
        expires_at = instant(now + timedelta(days=TOKEN_DAYS))
        row = Opening(channel, conversation, page, hash_token(token), expires_at)
        changes = opening_changes(conversation, outcome, row, now)
        await self._store.commit(changes)
        return Opened(conversation, token, changes.turn)

    async def authenticate(self, conversation: str, token: str) -> Actor:
        """The visitor who holds this token. A token begins with the id of its conversation.

        Raises NotFound for an unknown conversation and for one that the token's holder does not own, PermissionError
        for a token that is wrong or out of date.
        """
        held = await self._store.conversation(conversation)
        if held is None:
            raise NotFound
        if self._opens(token, held):
            return Actor("visitor", held.owner)
        own = await self._store.conversation(token.partition(".")[0])
        if own is not None and self._opens(token, own):
            raise NotFound
        raise PermissionError

    async def receive(self, actor: Actor, message: InboundMessage) -> bytes:
        """Answers a message: its Turn object as JSON, on disk before it is returned.

        A message id seen before gets its stored turn again. Raises NotFound, OtherContent, StoreUnavailable.
        """
        digest = message.digest
        for _ in range(ATTEMPTS):
            held = await self._held(actor, "converse", message.conversation)
            earlier = await self._store.inquiry(held.state.reference) if held.state.reference else None
            changes = self._changes(held, message, digest, earlier)
            try:
                await self._store.commit(changes)
            except RepeatedMessage:
                stored = await self._store.stored_turn(message.conversation, message.message_id)
                return _again(stored, digest)
            except Conflict:
                continue  # another message came first: read again and run the turn again
            self._wake(message.conversation)
            return changes.turn
        raise StoreUnavailable("the conversation is too busy")

    async def read(self, actor: Actor, conversation: str, after: int = 0) -> tuple[list[Line], bytes]:
        """Transcript rows past a sequence number, and the last Turn object. Raises NotFound."""
        await self._held(actor, "read", conversation)
        lines = await self._store.lines(conversation, after)
        return list(lines), await self._store.last_turn(conversation) or b"null"

    def _opens(self, token: str, held: Conversation) -> bool:
        known = held.token_hash is not None and secrets.compare_digest(held.token_hash, hash_token(token))
        return known and (held.token_expires_at is None or held.token_expires_at >= instant(self._clock()))

    async def _held(self, actor: Actor, action: Action, conversation: str) -> Conversation:
        held = await self._store.conversation(conversation)
        if held is None or not may(actor, action, Subject(conversation, held.owner)):
            raise NotFound
        return held

    def _act_in_words(self, act: ChannelAct | None, outcome: Outcome) -> str:
        """How a button or a form stands in the transcript."""
        return act_in_words(act, self._core.speech(outcome.state.language)) if act else ""

    def _changes(self, held: Conversation, message: InboundMessage, digest: str, earlier: Inquiry | None) -> Changes:
        """All that follows from a message, as one value. Pure."""
        text = None if message.text is None else mask(message.text)
        outcome = turn(held.state, Message(held.id, message.received_at.date(), text or "", message.act), self._core)
        at = instant(message.received_at)
        words = self._act_in_words(message.act, outcome) if text is None else text
        said = Line(held.sequence + 1, "visitor", words, at)
        answer = Line(held.sequence + 2, "bot", outcome.reply.text, at)
        led_by_staff = held.led_by == "staff"
        lines = (said,) if led_by_staff else (said, answer)
        body = wire.encode(wire.turn_object(lines[-1].sequence, held.led_by, outcome.state, _reply(held, outcome)))
        inquiry, intents = follow_up(held, earlier, outcome, self._core, at, self._program_version)
        return Changes(
            conversation=held.id,
            expected_version=held.version,
            message_id=message.message_id,
            digest=digest,
            lines=lines,
            events=outcome.events,
            state=outcome.state,
            turn=body,
            led_by=held.led_by,
            inquiry=inquiry,
            intents=(*reply_intents(held, message.message_id), *intents),
        )


def opening_changes(conversation: str, outcome: Outcome, row: Opening, at: datetime) -> Changes:
    """All that follows from opening a conversation: the greeting is its first line and its first turn."""
    return Changes(
        conversation=conversation,
        expected_version=0,
        message_id="opening",
        digest="",
        lines=(Line(1, "bot", outcome.reply.text, instant(at)),),
        events=outcome.events,
        state=outcome.state,
        turn=wire.encode(wire.turn_object(1, "bot", outcome.state, outcome.reply)),
        opening=row,
    )


def hash_token(token: str) -> str:
    """How a token is stored: SHA-256, hex. Tokens are random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def _reply(held: Conversation, outcome: Outcome) -> Reply:
    """The reply to send: silence while a person leads."""
    return msgspec.structs.replace(outcome.reply, text="") if held.led_by == "staff" else outcome.reply


def _again(stored: StoredTurn | None, digest: str) -> bytes:
    if stored is None:
        raise NotFound  # erased in this very moment
    if stored.digest != digest:
        raise OtherContent
    return stored.turn
