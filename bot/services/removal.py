"""Removing people, and what is out of date: from the database, and from the memory of the program that does it.

The core keeps readings of short texts (names among them) and of needs from one message to the next: a bounded number of
each, never on disk. Another program's memory is out of reach (docs/settings.md, "Where data lives").
"""

from datetime import datetime

from bot.actors import Actor, may
from bot.dialogue.core import Core
from bot.ports import Store


async def erase(actor: Actor, email: str, store: Store, core: Core) -> int:
    """Removes a person (ports.Store.erase) and tells how many conversations it touched.

    Raises PermissionError for an actor who may not, StoreUnavailable.
    """
    if not may(actor, "erase"):
        raise PermissionError
    touched = await store.erase(email)
    core.forget()
    return touched


async def purge(before: datetime, store: Store, core: Core) -> int:
    """Removes what is out of date (ports.Store.purge) and tells how many conversations. Raises StoreUnavailable."""
    removed = await store.purge(before)
    core.forget()
    return removed
