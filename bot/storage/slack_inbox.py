"""Events of Slack on disk: a queue (ports.Queue) whose intents carry the event, until it is dealt with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Intent, Lease
from bot.storage.database import Cursor
from bot.storage.queue import DatabaseQueue
from bot.storage.rows import intent_row
from bot.storage.slack_tables import inbox
from bot.storage.tables import instant

_BODY = select(inbox.c.body).where(inbox.c.key == bindparam("key"))


class Inbox(DatabaseQueue):
    """A key is the event's own, so an event that Slack sends again is stored once, whoever receives it.

    Events of one subject (a person) are handled in the order of their arrival, by several servers too: while one is
    under way or waits for its next attempt, those after it wait.
    """

    async def add(self, intent: Intent, body: str) -> bool:
        """Stores an event; returns when it is on disk. False where it was stored before."""
        now = instant(self._clock())
        values = intent_row(intent) | {"due_at": now, "created_at": now, "body": body}

        def work(connection: Connection) -> bool:
            make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
            added = make(inbox).on_conflict_do_nothing().returning(inbox.c.key)
            return connection.execute(added, values).first() is not None

        return await self._writer.run(work)

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

    async def forget(self, subject: str) -> None:
        """Drops what a subject still has waiting."""
        gone = update(inbox).where(inbox.c.subject == subject, inbox.c.state == "waiting")
        await self._writer.run(lambda connection: connection.execute(gone.values(state="done", body="")) and None)

    @property
    def _body(self) -> str:
        return self._database.compile(_BODY)

    def _free(self, now: datetime) -> Sequence[ColumnElement[bool]]:
        earlier = inbox.alias("earlier")
        return (
            ~exists(
                select(earlier.c.key).where(
                    earlier.c.subject == inbox.c.subject,
                    earlier.c.state == "waiting",
                    earlier.c.due_at > instant(now),
                    earlier.c.created_at <= inbox.c.created_at,
                    earlier.c.key != inbox.c.key,
                )
            ),
        )
