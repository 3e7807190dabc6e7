"""What channels may rely on: answers on disk, repeats answered alike, nobody in another's conversation."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest

from bot import wire
from bot.actors import Actor
from bot.dialogue.core import Core
from bot.services.conversation import ConversationService, InboundMessage, NotFound, OtherContent
from bot.storage import DatabaseStore

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FILING = (
    "we've been at impasse since March, both sides are worn out",
    "24 people",
    "5-8k",
    "Hoover City, Alabama",
    "my name is Maria Lopez",
    "mlopez@example.org",
    "yes",
)


@pytest.fixture
def service(memory_store: DatabaseStore, core: Core) -> ConversationService:
    return ConversationService(memory_store, core, lambda: NOON, "test")


class Visitor:
    """Talks as one visitor, a minute a message."""

    def __init__(self, service: ConversationService, conversation: str) -> None:
        self.service = service
        self.actor = Actor("visitor", conversation)
        self.conversation = conversation
        self.count = 0

    def message(self, text: str, message_id: str | None = None) -> InboundMessage:
        self.count += 1
        at = NOON + timedelta(minutes=self.count)
        return InboundMessage(self.conversation, message_id or f"m{self.count}", at, text)

    async def say(self, text: str, message_id: str | None = None) -> wire.Turn:
        return wire.decode_turn(await self.service.receive(self.actor, self.message(text, message_id)))


@pytest.fixture
async def visitor(service: ConversationService) -> Visitor:
    return Visitor(service, (await service.open("web")).conversation)


async def file(visitor: Visitor) -> wire.Turn:
    """Talks until the inquiry is filed, whatever else is asked."""
    turn = None
    for text in FILING:
        turn = await visitor.say(text)
    assert turn is not None
    assert turn.inquiry is not None, turn.reply
    return turn


async def test_a_repeated_message_gets_the_same_turn_and_changes_nothing(visitor: Visitor) -> None:
    first = await visitor.say("about 40 people", "same")
    assert await visitor.say("about 40 people", "same") == first
    lines, _ = await visitor.service.read(visitor.actor, visitor.conversation)
    assert [line.text for line in lines if line.author == "visitor"] == ["about 40 people"]


async def test_the_same_id_with_other_words_is_refused(visitor: Visitor) -> None:
    await visitor.say("about 40 people", "same")
    with pytest.raises(OtherContent):
        await visitor.say("about 50 people", "same")


async def test_messages_at_once_are_all_taken_in(visitor: Visitor) -> None:
    said = ["40 people", "$5,000", "Hoover City, Alabama", "mlopez@example.org", "in person"]
    turns = await asyncio.gather(*(visitor.say(text) for text in said))
    last = max(turns, key=lambda turn: turn.sequence)
    for slot in ("participants", "budget", "district", "email"):
        assert last.slots[slot] is not None, slot


async def test_nobody_reads_or_writes_in_another_ones_conversation(
    service: ConversationService, visitor: Visitor
) -> None:
    stranger = Actor("visitor", (await service.open("web")).conversation)
    with pytest.raises(NotFound):
        await service.read(stranger, visitor.conversation)
    with pytest.raises(NotFound):
        await service.receive(stranger, visitor.message("hello"))


async def test_numbers_that_identify_a_person_are_never_stored(visitor: Visitor) -> None:
    await visitor.say("my social security number is 123-45-6789 and we fight all day")
    lines, _ = await visitor.service.read(visitor.actor, visitor.conversation)
    assert not any(re.search(r"123.?45.?6789", line.text) for line in lines)


async def test_an_amended_inquiry_keeps_its_reference_and_when_it_was_filed(
    visitor: Visitor, memory_store: DatabaseStore
) -> None:
    filed = await file(visitor)
    assert filed.inquiry is not None
    before = await memory_store.inquiry(filed.inquiry.reference)
    amended = await visitor.say("actually 30 people, not 24")
    assert amended.inquiry == filed.inquiry
    after = await memory_store.inquiry(filed.inquiry.reference)
    assert before is not None
    assert after is not None
    assert after.frame.participants is not None
    assert after.frame.participants.max == 30
    assert after.filed_at == before.filed_at
    assert after.updated_at > before.updated_at


async def test_saying_yes_twice_files_once(visitor: Visitor, memory_store: DatabaseStore) -> None:
    filed = await file(visitor)
    again = await visitor.say("yes")
    assert again.inquiry == filed.inquiry
    assert len(await memory_store.inquiries()) == 1


async def test_after_starting_over_a_second_inquiry_gets_its_own_reference(
    visitor: Visitor, memory_store: DatabaseStore
) -> None:
    first = await file(visitor)
    await visitor.say("start over")
    second = await file(visitor)
    assert first.inquiry != second.inquiry
    assert len(await memory_store.inquiries()) == 2
