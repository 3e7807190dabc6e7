"""Inquiries that were filed, for those who look after them."""

from collections.abc import Sequence

from msgspec import Struct

from bot.actors import Actor, may
from bot.dialogue.events import Event
from bot.dialogue.state import State
from bot.ports import Inquiry, Store

PAGE = 200


class Course(Struct, frozen=True):
    """What led to an inquiry: the events of its conversation, and the state that was stored with them."""

    events: Sequence[Event]
    state: State | None
    """None where the conversation is gone."""


class InquiryService:
    """Reads inquiries. Methods raise PermissionError for an actor who may not, StoreUnavailable."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def all(self, actor: Actor) -> list[Inquiry]:
        """All of them, newest first."""
        _require(actor)
        found: list[Inquiry] = []
        while page := await self._store.inquiries(PAGE, found[-1].reference if found else None):
            found += page
        return found

    async def find(self, actor: Actor, reference: str) -> Inquiry | None:
        """One by its reference, however it is written."""
        _require(actor)
        return await self._store.inquiry(reference.strip().upper())

    async def course(self, actor: Actor, inquiry: Inquiry) -> Course:
        """What led to an inquiry."""
        _require(actor)
        held = await self._store.conversation(inquiry.conversation)
        return Course(await self._store.events(inquiry.conversation), held.state if held else None)


def _require(actor: Actor) -> None:
    if not may(actor, "review"):
        raise PermissionError
