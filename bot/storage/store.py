"""The store: implements ports.Store and holds the two queues."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.dialogue.events import Event
from bot.ports import Changes, Conversation, Inquiry, Line, Store, StoredTurn
from bot.storage import erasure, schema, tables
from bot.storage.database import BUSY_SECONDS, Database, open_database
from bot.storage.queue import DatabaseQueue
from bot.storage.reads import Reader, Reads
from bot.storage.rows import encode_changes
from bot.storage.slack import SlackStore
from bot.storage.upcast import UPCASTS, Upcasts
from bot.storage.writer import Writer
from bot.times import utc_now


class DatabaseStore(Store):
    """Durable memory in SQLite or PostgreSQL. No cache: other programs write to the same database.

    Use it from any event loop; close it once.
    """

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime] = utc_now, upcasts: Upcasts = UPCASTS
    ) -> None:
        self.database = database
        self._clock = clock
        self._upcasts = upcasts
        self._writer = Writer(database, clock)
        self._reader = Reader(database)
        self._reads = Reads(database, upcasts)
        self.outbox = DatabaseQueue(tables.outbox, database, self._writer, self._reader, clock)
        self.jobs = DatabaseQueue(tables.jobs, database, self._writer, self._reader, clock)
        self.slack = SlackStore(database, self._writer, self._reader, upcasts, clock)

    async def conversation(self, conversation: str) -> Conversation | None:
        """The conversation, or None where there is none."""
        return await self._reader.run(self._reads.conversation, conversation)

    async def stored_turn(self, conversation: str, message_id: str) -> StoredTurn | None:
        """The answer given to this message before, or None."""
        return await self._reader.run(self._reads.turn, conversation, message_id)

    async def last_turn(self, conversation: str) -> bytes | None:
        """The newest Turn object as JSON, or None."""
        return await self._reader.run(self._reads.last_turn, conversation)

    async def lines(self, conversation: str, after: int = 0) -> Sequence[Line]:
        """Transcript rows past a sequence number, oldest first."""
        return await self._reader.run(self._reads.lines, conversation, after)

    async def events(self, conversation: str) -> Sequence[Event]:
        """All events, oldest first."""
        return await self._reader.run(self._reads.events, conversation)

    async def commit(self, changes: Changes) -> None:
        """Stores all or nothing; returns only when it is on disk."""
        await self._writer.commit(encode_changes(changes))

    async def inquiry(self, reference: str) -> Inquiry | None:
        """One inquiry by its reference."""
        return await self._reader.run(self._reads.inquiry, reference)

    async def inquiries(self, limit: int = 100, before: str | None = None) -> Sequence[Inquiry]:
        """Inquiries, newest first; `before` is the reference of the last one already seen."""
        return await self._reader.run(self._reads.inquiries, limit, before)

    async def erase(self, email: str) -> int:
        """Removes a person and tells how many conversations it touched."""
        at = self._clock()
        touched = await self._writer.run(lambda connection: erasure.erase(connection, self._upcasts, email, at))
        await asyncio.to_thread(erasure.forget_free_pages, self.database)
        return touched

    async def purge(self, before: datetime) -> int:
        """Removes conversations without an inquiry that did not change since `before`, and intents done before; how
        many conversations."""
        return await self._writer.run(lambda connection: erasure.purge(connection, before))

    async def ping(self) -> None:
        """Returns when the database answers and its schema is the expected one."""
        await asyncio.to_thread(schema.check, self.database)

    def close(self) -> None:
        """Writes what was handed over, then closes all connections. Blocks for as long as that takes."""
        self._writer.close()
        self._reader.close()
        self.database.close()


def open_store(
    url: str, *, clock: Callable[[], datetime] = utc_now, busy_seconds: float = BUSY_SECONDS
) -> DatabaseStore:
    """The store of a database URL, its schema brought up to date. `sqlite://` keeps all in memory.

    Raises ValueError for a URL that cannot be read, StoreUnavailable for a database that cannot be used (NewerDatabase
    where a newer version of the program changed it).
    """
    database = open_database(url, busy_seconds=busy_seconds)
    try:
        schema.migrate(database)
    except BaseException:
        database.close()
        raise
    return DatabaseStore(database, clock=clock)
