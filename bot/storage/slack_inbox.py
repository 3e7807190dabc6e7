"""Queues that keep the order of each subject; and events of Slack on disk, which carry their body until dealt with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_, select

from bot.ports import Intent, Lease
from bot.storage.database import Cursor
from bot.storage.queue import DatabaseQueue
from bot.storage.slack_tables import inbox

_BODY = select(inbox.c.body).where(inbox.c.key == bindparam("key"))


class InOrder(DatabaseQueue):
    """Intents of one kind and subject are done in the order they were stored, whatever the number of workers: while one
    is under way or waits for its next attempt, those after it wait."""

    def _free(self, now: datetime) -> Sequence[ColumnElement[bool]]:
        mine, earlier = self._table.c, self._table.alias("earlier").c
        is_earlier = or_(
            earlier.created_at < mine.created_at,
            and_(earlier.created_at == mine.created_at, earlier.key < mine.key),
        )
        same = and_(earlier.subject == mine.subject, earlier.kind == mine.kind, earlier.state == "waiting")
        return (~exists(select(earlier.key).where(same, is_earlier)),)


class Inbox(InOrder):
    """A key is the event's own, so an event that Slack sends again is stored once, whoever receives it."""

    async def add(self, intent: Intent, body: str) -> bool:
        """Stores an event; returns when it is on disk. False where it was stored before."""
        return await self._add(intent, self._clock(), body=body)

    async def body(self, key: str) -> str:
        """The event; empty once it is dealt with."""

        def read(cursor: Cursor) -> str:
            cursor.execute(self._body, {"key": key})
            row = cursor.fetchone()
            return "" if row is None else str(row[0])

        return await self._reader.run(read)

    async def complete(self, lease: Lease) -> bool:
        """It is dealt with, and the event is forgotten."""
        return await self._settle(lease, state="done", error=None, body="")

    async def give_up(self, lease: Lease, error: str) -> bool:
        """It failed for good, and the event is forgotten: nobody would look at it any more."""
        return await self._settle(lease, state="failed", error=error, body="")

    @property
    def _body(self) -> str:
        return self._database.compile(_BODY)
