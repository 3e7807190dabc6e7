"""Erasing a person leaves nothing of what they wrote, neither on disk nor in the memory of the program that erases."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.actors import Actor
from bot.dialogue.core import Core
from bot.services import removal
from bot.services.conversation import ConversationService, InboundMessage
from bot.storage import DatabaseStore

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
OPERATOR = Actor("command_line", "operator")


@pytest.fixture
async def told(memory_store: DatabaseStore, core: Core) -> str:
    """A conversation in which a person told their name and address; its id."""
    service = ConversationService(memory_store, core, lambda: NOON, "test")
    conversation = (await service.open("web")).conversation
    for number, text in enumerate(("we need coaching for principals", "Quintana Zubizarreta", "quintana@example.org")):
        message = InboundMessage(conversation, str(number), NOON, text)
        await service.receive(Actor("visitor", conversation), message)
    return conversation


async def test_who_erases_a_person_also_forgets_what_they_wrote(
    memory_store: DatabaseStore, core: Core, told: str
) -> None:
    assert core.texts_kept > 0

    assert await removal.erase(OPERATOR, "quintana@example.org", memory_store, core) == 1

    assert await memory_store.conversation(told) is None
    assert core.texts_kept == 0


async def test_clearing_up_what_is_out_of_date_forgets_as_well(
    memory_store: DatabaseStore, core: Core, told: str
) -> None:
    assert await removal.purge(datetime.now(UTC) + timedelta(days=1), memory_store, core) == 1

    assert await memory_store.conversation(told) is None
    assert core.texts_kept == 0


@pytest.mark.parametrize("kind", ["visitor", "slack_person", "staff"])
async def test_only_the_command_line_erases(memory_store: DatabaseStore, core: Core, told: str, kind: str) -> None:
    with pytest.raises(PermissionError):
        await removal.erase(Actor(kind, told), "quintana@example.org", memory_store, core)

    assert await memory_store.conversation(told) is not None
