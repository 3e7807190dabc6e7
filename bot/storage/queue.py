"""The outbox and the jobs: two tables, one behaviour (ports.Queue).

A lease is nothing but a due time moved to the lease's end, and the attempt's number is what settling is checked by. So
a server that dies needs no clearing up: what it held is due again.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, select, text, update

from bot.ports import Intent, IntentState, Lease, Queue
from bot.storage.database import Cursor, Database, insert_new
from bot.storage.reads import Reader
from bot.storage.rows import intent_row
from bot.storage.writer import Writer
from bot.times import instant


class DatabaseQueue(Queue):
    """Implements ports.Queue over one table."""

    def __init__(
        self, table: Table, database: Database, writer: Writer, reader: Reader, clock: Callable[[], datetime]
    ) -> None:
        c = table.c
        self._table = table
        self._database = database
        self._due = database.compile(
            select(c.kind).where(c.state == text("'waiting'"), c.due_at <= bindparam("now")).distinct()
        )
        self._counting = database.compile(select(c.state, func.count()).group_by(c.state))
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def put(self, intent: Intent, due_at: datetime) -> bool:
        """Stores an intent; False where its key was stored before."""
        return await self._add(intent, due_at)

    async def lease(self, kinds: Collection[str], now: datetime, until: datetime, limit: int) -> Sequence[Lease]:
        """Due intents of these kinds, longest due first, which nobody else gets before `until`."""
        c = self._table.c
        due = (
            select(c.key)
            .where(c.state == "waiting", c.due_at <= instant(now), c.kind.in_(sorted(kinds)), *self._free(now))
            .order_by(c.due_at, c.key)
            .limit(limit)
        )
        # Most polls find nothing. A read finds that out without taking the writer's turn.
        if not set(kinds) & await self._reader.run(self._due_kinds, now):
            return ()
        # The order of rows that an update returns is not defined.
        take = (
            update(self._table)
            .where(c.key.in_(due.with_for_update(skip_locked=True)))
            .values(due_at=instant(until), attempts=c.attempts + 1)
            .returning(c.kind, c.subject, c.key, c.attempts, c.created_at)
        )

        def work(connection: Connection) -> list[Lease]:
            rows = sorted(connection.execute(take), key=lambda row: (row.created_at, row.key))
            return [Lease(Intent(row.kind, row.subject, row.key), row.attempts) for row in rows]

        return await self._writer.run(work)

    async def complete(self, lease: Lease) -> bool:
        """It is done."""
        return await self._settle(lease, state="done", error=None)

    async def postpone(self, lease: Lease, due_at: datetime, error: str) -> bool:
        """It failed and is due again later."""
        return await self._settle(lease, due_at=instant(due_at), error=error)

    async def give_up(self, lease: Lease, error: str) -> bool:
        """It failed for good."""
        return await self._settle(lease, state="failed", error=error)

    async def counts(self) -> Mapping[IntentState, int]:
        """How many intents are in each state."""
        counts: dict[IntentState, int] = {"waiting": 0, "done": 0, "failed": 0}
        return counts | await self._reader.run(self._count)

    def _free(self, now: datetime) -> Sequence[ColumnElement[bool]]:
        """What else must hold of an intent that may be leased."""
        return ()

    def _due_kinds(self, cursor: Cursor, now: datetime) -> set[str]:
        cursor.execute(self._due, {"now": instant(now)})
        return {kind for (kind,) in cursor.fetchall()}

    def _count(self, cursor: Cursor) -> dict[IntentState, int]:
        cursor.execute(self._counting)
        return dict(cursor.fetchall())

    async def _add(self, intent: Intent, due_at: datetime, **more: str) -> bool:
        values = intent_row(intent) | {"due_at": instant(due_at), "created_at": instant(self._clock())} | more

        def work(connection: Connection) -> bool:
            added = insert_new(connection, self._table).returning(self._table.c.key)
            return connection.execute(added, values).first() is not None

        return await self._writer.run(work)

    async def _settle(self, lease: Lease, **values: str | None) -> bool:
        c = self._table.c
        settle = (
            update(self._table)
            .where(c.key == lease.intent.key, c.attempts == lease.attempt, c.state == "waiting")
            .values(**values)
        )
        return await self._writer.run(lambda connection: connection.execute(settle).rowcount == 1)
