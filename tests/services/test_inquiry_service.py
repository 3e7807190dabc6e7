"""Who may read the inquiries that were filed."""

import pytest

from bot.actors import Actor
from bot.services.inquiries import InquiryService
from bot.storage import DatabaseStore


@pytest.mark.parametrize("kind", ["visitor", "slack_person"])
async def test_those_who_ask_for_help_read_no_inquiries(memory_store: DatabaseStore, kind: str) -> None:
    service = InquiryService(memory_store)
    with pytest.raises(PermissionError):
        await service.all(Actor(kind, "somebody"))
    with pytest.raises(PermissionError):
        await service.find(Actor(kind, "somebody"), "CEC-AAAA-AAAA")


@pytest.mark.parametrize("kind", ["staff", "command_line"])
async def test_staff_and_operators_do(memory_store: DatabaseStore, kind: str) -> None:
    service = InquiryService(memory_store)
    assert await service.all(Actor(kind, "somebody")) == []
    assert await service.find(Actor(kind, "somebody"), "cec-aaaa-aaaa") is None
