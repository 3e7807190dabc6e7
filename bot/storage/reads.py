"""What is read, one statement each, by a few threads."""

import threading
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Integer, bindparam, desc, literal_column, select, tuple_

from bot.dialogue.events import Event
from bot.ports import Conversation, Inquiry, Line, Page, StoredTurn
from bot.storage import tables as t
from bot.storage.database import POSTGRES_READERS, SQLITE_READERS, Cursor, Database
from bot.storage.tickets import Answer, Tickets, answer, attempt
from bot.storage.upcast import Upcasts

T = TypeVar("T")
Read = tuple[Callable[..., Any], tuple[Any, ...]]

_BATCH: Final = 64
"""Most reads a thread does before it answers."""

_NO_OFFSET: Final[ColumnElement[int]] = literal_column("0")  # left out, SQLite's dialect binds a 0 of its own
_c, _i = t.conversations.c, t.inquiries.c
_CONVERSATION = select(
    _c.channel,
    _c.owner,
    _c.version,
    _c.sequence,
    _c.led_by,
    _c.state,
    _c.schema,
    _c.page_address,
    _c.page_title,
    _c.token_hash,
    _c.token_expires_at,
).where(_c.id == bindparam("id"))
_TURNS = select(t.turns.c.digest, t.turns.c.body).where(t.turns.c.conversation == bindparam("id"))
_TURN = _TURNS.where(t.turns.c.message_id == bindparam("message_id"))
_LAST_TURN = _TURNS.order_by(desc(t.turns.c.version)).limit(literal_column("1")).offset(_NO_OFFSET)
_LINES = (
    select(t.lines.c.sequence, t.lines.c.author, t.lines.c.text, t.lines.c.at)
    .where(t.lines.c.conversation == bindparam("id"), t.lines.c.sequence > bindparam("after"))
    .order_by(t.lines.c.sequence)
)
_EVENTS = (
    select(t.events.c.schema, t.events.c.body)
    .where(t.events.c.conversation == bindparam("id"))
    .order_by(t.events.c.version)
)
_INQUIRY = select(_i.schema, _i.body).where(_i.reference == bindparam("reference"))
_INQUIRIES = (
    select(_i.schema, _i.body)
    .order_by(desc(_i.filed_at), desc(_i.reference))
    .limit(bindparam("limit", type_=Integer))
    .offset(_NO_OFFSET)
)
_INQUIRIES_BEFORE = _INQUIRIES.where(
    tuple_(_i.filed_at, _i.reference)
    < tuple_(
        select(_i.filed_at).where(_i.reference == bindparam("before")).correlate(None).scalar_subquery(),
        bindparam("before"),
    )
)


class Reader:
    """Runs reads in threads, so that a slow disk never holds up the event loop.

    On SQLite, where a read takes microseconds and a change of threads takes longer, a thread does all that wait.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._most = _BATCH if database.is_sqlite else 1
        threads = 1 if database.in_memory else SQLITE_READERS if database.is_sqlite else POSTGRES_READERS
        self._tickets: Tickets[Read] = Tickets(threads)
        self._threads = [
            threading.Thread(target=self._serve, name=f"store-reader-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    async def run(self, read: Callable[..., T], *arguments: Any) -> T:
        """The result of `read(cursor, *arguments)`. Raises StoreUnavailable."""
        result: T = await self._tickets.hand_over((read, arguments))
        return result

    def close(self) -> None:
        """Returns when the reads handed over before have ended."""
        self._tickets.close()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        while batch := self._tickets.take(self._most):
            answer(batch, self._read([ticket.task for ticket in batch]))

    def _read(self, batch: Sequence[Read]) -> Sequence[Answer | Exception]:
        try:
            with self._database.reading() as cursor:
                return [attempt(self._read_one, cursor, *task) for task in batch]
        except Exception as error:  # no connection, or worse: those who wait must hear of it, and the thread go on
            return [error] * len(batch)

    def _read_one(self, cursor: Cursor, read: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        with self._database.explained():
            return read(cursor, *arguments)


class Reads:
    """The statements for one database, compiled once."""

    def __init__(self, database: Database, upcasts: Upcasts) -> None:
        self._upcasts = upcasts
        self._conversation = database.compile(_CONVERSATION)
        self._turn = database.compile(_TURN)
        self._last_turn = database.compile(_LAST_TURN)
        self._lines = database.compile(_LINES)
        self._events = database.compile(_EVENTS)
        self._inquiry = database.compile(_INQUIRY)
        self._inquiries = database.compile(_INQUIRIES)
        self._inquiries_before = database.compile(_INQUIRIES_BEFORE)

    def conversation(self, cursor: Cursor, conversation: str) -> Conversation | None:
        """The conversation's row."""
        cursor.execute(self._conversation, {"id": conversation})
        row = cursor.fetchone()
        if row is None:
            return None
        channel, owner, version, sequence, led_by, state, schema, address, title, token_hash, expires_at = row
        return Conversation(
            id=conversation,
            channel=channel,
            owner=owner,
            version=version,
            sequence=sequence,
            led_by=led_by,
            state=self._upcasts.state(state, schema),
            page=None if address is None else Page(address, title),
            token_hash=token_hash,
            token_expires_at=expires_at,
        )

    def turn(self, cursor: Cursor, conversation: str, message_id: str) -> StoredTurn | None:
        """The answer to one message."""
        cursor.execute(self._turn, {"id": conversation, "message_id": message_id})
        row = cursor.fetchone()
        return None if row is None else StoredTurn(row[0], row[1].encode())

    def last_turn(self, cursor: Cursor, conversation: str) -> bytes | None:
        """The answer to the newest message."""
        cursor.execute(self._last_turn, {"id": conversation})
        row = cursor.fetchone()
        return None if row is None else bytes(row[1].encode())

    def lines(self, cursor: Cursor, conversation: str, after: int) -> tuple[Line, ...]:
        """The transcript past a sequence number."""
        cursor.execute(self._lines, {"id": conversation, "after": after})
        return tuple(Line(*row) for row in cursor.fetchall())

    def events(self, cursor: Cursor, conversation: str) -> tuple[Event, ...]:
        """All events of a conversation."""
        cursor.execute(self._events, {"id": conversation})
        return tuple(event for schema, body in cursor.fetchall() for event in self._upcasts.events(body, schema))

    def inquiry(self, cursor: Cursor, reference: str) -> Inquiry | None:
        """One inquiry."""
        cursor.execute(self._inquiry, {"reference": reference})
        row = cursor.fetchone()
        return None if row is None else self._upcasts.inquiry(row[1], row[0])

    def inquiries(self, cursor: Cursor, limit: int, before: str | None) -> tuple[Inquiry, ...]:
        """A page of inquiries, newest first."""
        if before is None:
            cursor.execute(self._inquiries, {"limit": limit})
        else:
            cursor.execute(self._inquiries_before, {"limit": limit, "before": before})
        return tuple(self._upcasts.inquiry(body, schema) for schema, body in cursor.fetchall())
