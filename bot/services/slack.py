"""Conversations of people in Slack: thread and person decide which one a message belongs to."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, cast

from msgspec import Struct

from bot import wire
from bot.actors import Action, Actor, Subject, may
from bot.dialogue.acts import ChannelAct
from bot.dialogue.core import Core
from bot.dialogue.turn import opening
from bot.ports import Conversation, Inquiry, Opening, Store
from bot.services.conversation import ConversationService, InboundMessage, NotFound, OtherContent, opening_changes
from bot.storage.slack import Place, SlackStore
from matchers.frame import Language

FINISHED_AFTER = timedelta(hours=12)
"""A direct message so long after a conversation was filed or cancelled begins a new one: it is another day."""


class Person(Struct, frozen=True):
    """Someone in Slack, as Slack authenticated them."""

    team: str
    user: str

    @property
    def id(self) -> str:
        """The id as an actor, and as the owner of conversations."""
        return f"{self.team}:{self.user}"

    @property
    def actor(self) -> Actor:
        """The person as an actor. Not staff, whatever channels they are in."""
        return Actor("slack_person", self.id)


class Spot(Struct, frozen=True):
    """Where in the direct message something was said, and where its answer goes."""

    channel: str = ""
    """Empty: the direct message is not known yet, the app opens it."""
    thread: str = ""
    """The thread it was said in; empty outside of threads."""
    answer: str = ""
    """The thread the answer goes to; empty outside of threads."""


class OutOfDate(Exception):
    """The button belongs to a question that was answered already, or its conversation is gone."""


class Memory(Store, Protocol):
    """The store, with what it keeps for Slack."""

    @property
    def slack(self) -> SlackStore: ...


class SlackConversations:
    """All that the Slack channel does with conversations. Methods may raise StoreUnavailable."""

    def __init__(
        self, store: Memory, core: Core, conversations: ConversationService, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._core = core
        self._conversations = conversations
        self._clock = clock

    async def say(self, person: Person, spot: Spot, message_id: str, text: str, said_at: str = "") -> str:
        """Takes a message in; the id of its conversation. Its answer leaves through the outbox.

        `said_at`: the message's own place, which a thread below it has.
        """
        conversation = await self.at(person, spot)
        if said_at:
            await self._store.slack.bind(person.team, person.user, said_at, conversation)
        await self._receive(person, conversation, message_id, text=text)
        return conversation

    async def press(
        self, person: Person, conversation: str, sequence: int, choice: int, spot: Spot | None = None
    ) -> str:
        """Takes in the choice that a button stands for; its words. `sequence`: the turn that offered it.

        A second click on the same button changes nothing. Raises OutOfDate.
        """
        held = await self._owned(person, "converse", conversation)
        turn = await self._last_turn(conversation)
        if turn is None or turn.sequence != sequence or held.sequence != sequence or choice >= len(turn.choices):
            raise OutOfDate
        if spot is not None:
            await self._move(person, conversation, spot)
        text = turn.choices[choice]
        await self._receive(person, conversation, f"press/{sequence}", text=text)
        return text

    async def act(self, person: Person, conversation: str, message_id: str, act: ChannelAct) -> None:
        """Takes in an act of a button or a form. Raises OutOfDate."""
        await self._owned(person, "converse", conversation)
        await self._receive(person, conversation, message_id, act=act)

    async def at(self, person: Person, spot: Spot) -> str:
        """The conversation of a place, a new one where there is none yet."""
        slack = self._store.slack
        found = await slack.thread(person.team, person.user, spot.thread)
        if found is None and spot.thread:
            found = await self._of_our_message(person, spot)
        if found is not None and not spot.thread and await self._is_over(found):
            return await self.begin(person, spot)
        if found is None:
            found = await slack.bind(person.team, person.user, spot.thread, await self._open(person))
        await self._move(person, found, spot)
        return found

    async def begin(self, person: Person, spot: Spot) -> str:
        """A new conversation here, instead of the one there was. One in which nothing was said is kept."""
        slack = self._store.slack
        before = await slack.thread(person.team, person.user, spot.thread)
        if before is not None and await self._is_blank(before):
            await self._move(person, before, spot)
            return before
        bound = await slack.bind(person.team, person.user, spot.thread, await self._open(person), before)
        await self._move(person, bound, spot)
        return bound

    async def turn(self, person: Person, conversation: str) -> tuple[Conversation, wire.Turn]:
        """The conversation and its newest turn. Raises OutOfDate."""
        held = await self._owned(person, "read", conversation)
        turn = await self._last_turn(conversation)
        if turn is None:
            raise OutOfDate
        return held, turn

    async def is_new(self, person: Person) -> bool:
        """Whether the person never wrote in the direct message."""
        return await self._store.slack.thread(person.team, person.user, "") is None

    async def held_at(self, person: Person, thread: str) -> str | None:
        """The conversation of a thread, if it has one; none is opened."""
        return await self._store.slack.thread(person.team, person.user, thread)

    async def language_of(self, person: Person, conversation: str) -> Language | None:
        """The language of a conversation of the person's; None where there is none yet, or it is another's."""
        held = await self._store.conversation(conversation)
        if held is None or not may(person.actor, "read", Subject(conversation, held.owner)):
            return None
        return held.state.language

    async def inquiries(self, person: Person) -> Sequence[Inquiry]:
        """The person's own inquiries, newest first."""
        return await self._store.slack.inquiries(person.id)

    async def language(self, person: Person) -> Language | None:
        """The language the person chose."""
        return cast("Language | None", await self._store.slack.language(person.team, person.user))

    async def speak(self, person: Person, language: Language) -> None:
        """The person chose a language; conversations opened from now on begin in it."""
        await self._store.slack.speak(person.team, person.user, language)

    async def _receive(
        self,
        person: Person,
        conversation: str,
        message_id: str,
        text: str | None = None,
        act: ChannelAct | None = None,
    ) -> None:
        message = InboundMessage(conversation, message_id, self._clock(), text, act)
        try:
            await self._conversations.receive(person.actor, message)
        except (NotFound, OtherContent) as error:
            raise OutOfDate from error

    async def _open(self, person: Person) -> str:
        """Opens a conversation that belongs to the person: no token, Slack says who they are."""
        if not may(person.actor, "open"):
            raise PermissionError
        conversation = secrets.token_hex(12)
        outcome = opening(self._core, await self.language(person))
        await self._store.commit(opening_changes(conversation, outcome, Opening("slack", person.id), self._clock()))
        return conversation

    async def _owned(self, person: Person, action: Action, conversation: str) -> Conversation:
        held = await self._store.conversation(conversation)
        if held is None or not may(person.actor, action, Subject(conversation, held.owner)):
            raise OutOfDate
        return held

    async def _of_our_message(self, person: Person, spot: Spot) -> str | None:
        """The conversation of a thread that hangs on one of our own messages."""
        subject = await self._store.slack.posts.subject_at(spot.channel, spot.thread)
        held = await self._store.conversation(subject) if subject else None
        if subject is None or held is None or held.owner != person.id:
            return None
        return await self._store.slack.bind(person.team, person.user, spot.thread, subject)

    async def _is_over(self, conversation: str) -> bool:
        held, place = await self._store.conversation(conversation), await self._store.slack.place(conversation)
        if held is None or place is None:
            return True
        long_ago = datetime.fromisoformat(place.updated_at) < self._clock() - FINISHED_AFTER
        return held.state.phase != "open" and long_ago

    async def _is_blank(self, conversation: str) -> bool:
        held = await self._store.conversation(conversation)
        return held is not None and held.sequence == 1

    async def _move(self, person: Person, conversation: str, spot: Spot) -> None:
        await self._store.slack.move(Place(conversation, person.team, person.user, spot.channel, spot.answer))

    async def _last_turn(self, conversation: str) -> wire.Turn | None:
        body = await self._store.last_turn(conversation)
        return None if body is None else wire.decode_turn(body)
